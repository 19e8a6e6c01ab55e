"""Letters without a file: as a mailto address (RFC 6068), and in pieces for the clipboard."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from coordinator_app.domain.letter_text import as_html, as_plain
from coordinator_app.domain.letters import Address, Letter, tidied

LONGEST = 1900
"""Characters, with å as six of them; Outlook cuts an address at 2,046 and says nothing."""

_SAFE = "@!$'*+/-._~"


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """What is put on the clipboard, one after the other."""

    recipients: str
    subject: str
    text: str
    html: str


def mailto(letter: Letter) -> str | None:
    """Return an address that opens a mail program with the letter in it; None where it is too long or has files."""
    tidy = tidied(letter)
    if tidy.enclosures:
        return None
    fields = {
        "cc": _emails(tidy.cc),
        "bcc": _emails(tidy.bcc),
        "subject": quote(tidy.subject, safe=""),
        "body": quote(as_plain(tidy.text).replace("\n", "\r\n"), safe=""),
    }
    asked = "&".join(f"{name}={said}" for name, said in fields.items() if said)
    address = f"mailto:{_emails(tidy.to)}" + (f"?{asked}" if asked else "")
    return address if len(address) <= LONGEST else None


def pieces(letter: Letter) -> Pieces:
    """Return a letter for the clipboard: its recipients as Outlook separates them, its subject, and its text twice."""
    tidy = tidied(letter)
    return Pieces(
        recipients="; ".join(_named(each) for each in tidy.recipients),
        subject=tidy.subject,
        text=as_plain(tidy.text),
        html=as_html(tidy.text),
    )


def _emails(addresses: Iterable[Address]) -> str:
    return ",".join(quote(each.email, safe=_SAFE) for each in addresses)


def _named(address: Address) -> str:
    name = address.name.replace('"', "'").replace("\\", "/")
    if not name:
        return address.email
    return f'"{name}" <{address.email}>' if frozenset(name) & frozenset(",;:<>@()[]") else f"{name} <{address.email}>"
