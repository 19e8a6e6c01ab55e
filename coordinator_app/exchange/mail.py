"""Letters as mail programs and servers read them (RFC 5322, MIME): a draft to be opened, and a message to be sent."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import SMTP, compat32
from email.utils import format_datetime
from hashlib import sha256

from coordinator_app.domain.letter_text import as_html, as_plain
from coordinator_app.domain.letters import Address, Enclosure, Letter, as_written, tidied

_LINE = "\r\n"
_OLDER = compat32.clone(linesep=_LINE)
"""The library's older way, which takes a quarter of the time where nothing but texts is written."""

_LONGEST_PLAIN = 60
"""A name or subject that is longer is written in pieces, each a line of its own."""

_SPECIALS = frozenset('()<>@,;:\\".[]')
"""A name that holds one of these stands in quotes (RFC 5322 §3.2.3)."""

_NOBODY_OPENLY = "undisclosed-recipients:;"
"""Stands for recipients where all are hidden."""


def draft(letter: Letter) -> bytes:
    """Return a letter as a draft; X-Unsent lets Outlook open it as one that is to be sent, Bcc and all."""
    tidy = tidied(letter)
    lines = (
        *_addressed("From", (tidy.sender,) if tidy.sender else ()),
        *_addressed("To", tidy.to),
        *_addressed("Cc", tidy.cc),
        *_addressed("Bcc", tidy.bcc),
        _subject(tidy),
        "X-Unsent: 1",
    )
    return _whole(lines, tidy)


def message_to_send(letter: Letter, sender: Address, sent_at: datetime, message_id: str) -> bytes:
    """Return a letter as a server sends it on: who is told in secret is not named, and its sender is who sends it.

    `message_id` is what tells it from every other, such as 7f3c@falun.example.
    """
    tidy = tidied(letter)
    lines = (
        *_addressed("From", (as_written(sender),)),
        *(_addressed("To", tidy.to) if tidy.to else (f"To: {_NOBODY_OPENLY}",)),
        *_addressed("Cc", tidy.cc),
        _subject(tidy),
        f"Date: {format_datetime(sent_at)}",
        f"Message-ID: <{message_id}>",
    )
    return _whole(lines, tidy)


def _whole(lines: Iterable[str], letter: Letter) -> bytes:
    """Return the lines of the header, written here, before what the library makes of text and enclosures.

    The library's own way with addresses loses the quotes of long names that hold a comma (CPython issue 121284).
    """
    header = "".join(line + _LINE for line in lines)
    return header.encode("ascii") + _content(letter)


def _subject(letter: Letter) -> str:
    return f"Subject: {_unstructured(letter.subject, 'Subject')}"


def _addressed(name: str, addresses: Iterable[Address]) -> Iterator[str]:
    written = [f"{_phrase(each.name)} <{each.email}>" if each.name else each.email for each in addresses]
    if written:
        yield f"{name}: " + f",{_LINE} ".join(written)


def _unstructured(said: str, name: str) -> str:
    return said if _is_plain(said) else Header(said, "utf-8", header_name=name).encode(linesep=_LINE)


def _phrase(name: str) -> str:
    if not _is_plain(name):
        return Header(name, "utf-8").encode(linesep=_LINE)
    if not _SPECIALS & frozenset(name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_plain(said: str) -> bool:
    return said.isascii() and len(said) <= _LONGEST_PLAIN and "=?" not in said


def _content(letter: Letter) -> bytes:
    """Return the parts with their headers; texts are Base64, since å takes the library ten times as long otherwise."""
    plain, html = as_plain(letter.text) + "\n", as_html(letter.text)
    boundary = _boundary(letter)
    if not letter.enclosures:
        texts = [
            MIMEText(said.replace("\n", _LINE), form, "utf-8") for said, form in ((plain, "plain"), (html, "html"))
        ]
        return MIMEMultipart("alternative", boundary, texts).as_bytes(policy=_OLDER)
    made = EmailMessage(policy=SMTP)
    made.set_content(plain, charset="utf-8", cte="base64")
    made.add_alternative(html, subtype="html", charset="utf-8", cte="base64")
    for enclosure in letter.enclosures:
        _enclose(made, enclosure)
    for number, part in enumerate(part for part in made.walk() if part.is_multipart()):
        part.set_boundary(f"{boundary}_{number}")
    return made.as_bytes()


def _enclose(made: EmailMessage, enclosure: Enclosure) -> None:
    kind, _, form = enclosure.media_type.partition("/")
    params = {"charset": "utf-8"} if kind == "text" else {}
    made.add_attachment(enclosure.content, maintype=kind, subtype=form, filename=enclosure.name, params=params)


def _boundary(letter: Letter) -> str:
    """Return the same for the same letter; Base64 never holds an underline."""
    seed = sha256(letter.text.encode())
    for each in letter.enclosures:
        seed.update(each.content)
    return f"=_{seed.hexdigest()[:24]}"
