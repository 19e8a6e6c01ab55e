"""Letters by e-mail: to whom, about what, with which files; and what of it no mail program can send."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath

from coordinator_app.domain.header_text import body_text, header_line
from coordinator_app.words import Message, message

LONGEST_SUBJECT = 200
"""Characters; mail programs show less."""
LONGEST_NAME = 120
LONGEST_ADDRESS = 254
"""What a mail server must take (RFC 5321 §4.5.3.1, with RFC 3696 erratum 1690)."""
LONGEST_TEXT = 200_000
LONGEST_FILE_NAME = 150
MOST_IN_ONE = 100
"""A server must take so many recipients of one message (RFC 5321 §4.5.3.1.8); more are refused by many."""
HEAVIEST_BYTES = 20_000_000
"""Enclosures beyond this, written for mail, exceed what many servers take."""

_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"(?P<local>{_LOCAL})@(?P<domain>{_LABEL}(?:\.{_LABEL})*)")
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,120}")
_LONGEST_LOCAL = 64
_UNREACHABLE = (".local", ".lan", ".internal", ".invalid", ".localhost")
"""Endings of names that mean something within one network only, or nothing (RFC 6761, RFC 6762)."""


@dataclass(frozen=True)
class Address:
    """An e-mail address, and whose it is."""

    name: str
    email: str


@dataclass(frozen=True)
class Enclosure:
    """A file that goes with a letter; `media_type` is such as application/pdf."""

    name: str
    content: bytes
    media_type: str


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter before it is sent. In `text`, **words** between asterisks are bold."""

    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str
    text: str
    enclosures: tuple[Enclosure, ...] = ()
    sender: Address | None = None

    @property
    def recipients(self) -> tuple[Address, ...]:
        """All to whom it goes."""
        return self.to + self.cc + self.bcc


class AddressFault(StrEnum):
    """What is wrong with an address."""

    MISSING = "missing"
    MALFORMED = "malformed"
    DOUBTFUL = "doubtful"
    """It can be written to, but only within one network, if at all."""


@dataclass(frozen=True)
class FaultyAddress:
    """An address of a letter that cannot be used, or that is used in doubt."""

    address: Address
    fault: AddressFault

    @property
    def is_left_out(self) -> bool:
        """Whether no letter can go to it."""
        return self.fault is not AddressFault.DOUBTFUL

    @property
    def sentence(self) -> Message:
        """What is wrong, in words."""
        name, email = _shown(self.address.name), _shown(self.address.email)
        if self.fault is AddressFault.MISSING:
            return message("{name} has no e-mail address.", name=name)
        if self.fault is AddressFault.MALFORMED:
            return message("“{email}” is not an e-mail address that can be written to.", email=email)
        return message("“{email}” may not be reached from outside its own network.", email=email)


def fault_of(address: Address) -> AddressFault | None:
    """Return what is wrong with an address, None where nothing is."""
    email = address.email.strip()
    if not email:
        return AddressFault.MISSING
    found = _ADDRESS.fullmatch(email)
    if found is None or len(email) > LONGEST_ADDRESS or len(found["local"]) > _LONGEST_LOCAL:
        return AddressFault.MALFORMED
    domain = _in_ascii(found["domain"])
    if domain is None:
        return AddressFault.MALFORMED
    return AddressFault.DOUBTFUL if "." not in domain or domain.endswith(_UNREACHABLE) else None


def addresses_at_fault(letter: Letter) -> tuple[FaultyAddress, ...]:
    """Return the addresses of a letter that cannot be used or are used in doubt, its sender's too."""
    every = (*letter.recipients, *((letter.sender,) if letter.sender else ()))
    faults = ((address, fault_of(address)) for address in every)
    return tuple(FaultyAddress(address, fault) for address, fault in faults if fault is not None)


def tidied(letter: Letter) -> Letter:
    """Return a letter of which every part can be written: this is what every way sends.

    Addresses that cannot be used are left out (`addresses_at_fault` tells them), and nobody gets it twice. Names,
    subject and names of files are one line each, and as long as mail programs take.
    """
    met: set[str] = set()
    sender = letter.sender
    return replace(
        letter,
        to=_usable(letter.to, met),
        cc=_usable(letter.cc, met),
        bcc=_usable(letter.bcc, met),
        subject=header_line(letter.subject, LONGEST_SUBJECT),
        text=body_text(letter.text, LONGEST_TEXT),
        enclosures=tuple(_tidied_enclosure(each) for each in letter.enclosures),
        sender=as_written(sender) if sender and not _cannot_be_used(sender) else None,
    )


def obstacles(letter: Letter) -> tuple[Message, ...]:
    """Return, before it fails, what may keep a letter as a whole from arriving as it was meant."""
    weight = sum(len(each.content) for each in letter.enclosures)
    found = []
    if not tidied(letter).recipients:
        found.append(message("The letter has no recipient."))
    if weight > HEAVIEST_BYTES:
        size, most = weight // 1_000_000, HEAVIEST_BYTES // 1_000_000
        told = message(
            "The files are {size} MB together; many mail servers refuse more than {most} MB.", size=size, most=most
        )
        found.append(told)
    if len(letter.text) > LONGEST_TEXT:
        found.append(message("The text is longer than {most} characters, and its end would be cut.", most=LONGEST_TEXT))
    if len(letter.subject) > LONGEST_SUBJECT:
        found.append(
            message("The subject is longer than {most} characters, and its end would be cut.", most=LONGEST_SUBJECT)
        )
    return tuple(found)


def batches(letter: Letter, most: int = MOST_IN_ONE) -> Iterator[Letter]:
    """Yield a letter as several with at most so many recipients each; who is told openly comes in the first ones."""
    tidy = tidied(letter)
    places = [(place, each) for place in ("to", "cc", "bcc") for each in getattr(tidy, place)]
    for start in range(0, max(1, len(places)), most):
        batch = places[start : start + most]
        chosen = {name: tuple(each for place, each in batch if place == name) for name in ("to", "cc", "bcc")}
        yield replace(tidy, to=chosen["to"], cc=chosen["cc"], bcc=chosen["bcc"])


def _cannot_be_used(address: Address) -> bool:
    return fault_of(address) in (AddressFault.MISSING, AddressFault.MALFORMED)


def _usable(addresses: tuple[Address, ...], met: set[str]) -> tuple[Address, ...]:
    usable = []
    for address in addresses:
        key = address.email.strip().casefold()
        if key not in met and not _cannot_be_used(address):
            met.add(key)
            usable.append(as_written(address))
    return tuple(usable)


def as_written(address: Address) -> Address:
    """Return an address that can be used as it stands in a header: its name one line, its domain in ASCII."""
    local, _, domain = address.email.strip().rpartition("@")
    return Address(header_line(address.name, LONGEST_NAME), f"{local}@{_in_ascii(domain)}")


def _in_ascii(domain: str) -> str | None:
    """Return a domain as servers know it, Malmö in Punycode; None where it has no such form."""
    try:
        return domain.encode("idna").decode("ascii") if not domain.isascii() else domain
    except UnicodeError:
        return None


def _tidied_enclosure(enclosure: Enclosure) -> Enclosure:
    name = header_line(enclosure.name.replace("\\", "/").rpartition("/")[2], _LONGEST_PATH)
    ending = PurePosixPath(name).suffix
    if len(name) > LONGEST_FILE_NAME and len(ending) <= _LONGEST_ENDING:
        name = name[: LONGEST_FILE_NAME - len(ending)] + ending
    media_type = enclosure.media_type.strip().casefold()
    known = media_type if _MEDIA_TYPE.fullmatch(media_type) and not _is_structured(media_type) else _ANY
    return Enclosure(name[:LONGEST_FILE_NAME].strip() or "file", enclosure.content, known)


_LONGEST_PATH = 4_096
_LONGEST_ENDING = 10
_ANY = "application/octet-stream"


def _is_structured(media_type: str) -> bool:
    """Tell whether mail programs would read the content as parts of the letter itself."""
    return media_type.startswith(("multipart/", "message/"))


def _shown(said: str) -> str:
    return header_line(said, LONGEST_NAME) or "?"
