"""A message as a draft that a mail program opens, for its user to read, change and send (RFC 5322)."""

from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

_HEADER = 200
"""A subject is no longer: mail programs show less of it."""


def draft(subject: str, text: str) -> bytes:
    """Return a draft in UTF-8 without sender and recipient; X-Unsent lets Outlook open it as one that is to be sent."""
    made = EmailMessage(policy=SMTP)
    made["X-Unsent"] = "1"
    made.set_content("\n".join(text.splitlines()) + "\n", charset="utf-8", cte="quoted-printable")
    return _subject_line(subject) + made.as_bytes()


def _subject_line(subject: str) -> bytes:
    """Return the subject folded by the older writer of headers: the newer loses spaces between two encoded words."""
    written = Header(" ".join(subject.split())[:_HEADER], "utf-8", header_name="Subject")
    return f"Subject: {written.encode(linesep=SMTP.linesep)}{SMTP.linesep}".encode("ascii")
