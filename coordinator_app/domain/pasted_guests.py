"""Guests out of a pasted list: what was understood of each row, and what was not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coordinator_app.domain.collation import folded
from coordinator_app.domain.guest_columns import GuestColumn, GuestColumns
from coordinator_app.domain.misunderstood import quoted
from coordinator_app.domain.name_parts import NameParts, joined_parts, name_parts
from coordinator_app.domain.name_words import NO_DIET
from coordinator_app.domain.pasted import Row
from coordinator_app.domain.visits import DelegateRole
from coordinator_app.words import Message, message

_ROLES: Mapping[DelegateRole, str] = {
    DelegateRole.HEAD: r"head|leader|ledare|delegationsledare|leit|przewodnicz|johtaja|leder|团长",
    DelegateRole.INTERPRETER: r"interpret|translat|tolk|dolmetsch|tlumacz|tulkki|翻译",
    DelegateRole.PRESS: r"press|journalist|media|foto|photo|dziennikarz|toimittaja",
    DelegateRole.COMPANION: r"companion|accompan|spouse|wife|husband|medfolj|foljeslag|maka\b|make\b|"
    r"begleit|ehe|osoba towarz|seuralainen|ledsager",
    DelegateRole.MEMBER: r"member|medlem|deltagare|delegate|mitglied|czlonek|jasen|guest|gast|团员",
}
_APART = re.compile(r"[,;/&+\n|]|\b(?:och|and|und|i|ja|og)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class PastedGuest:
    """A guest as a row names them; `cells` is the row as it came, `unclear` tells what could not be placed."""

    cells: Row = field(repr=False)
    honorific: str = ""
    given_name: str = ""
    family_name: str = ""
    is_family_name_first: bool = False
    native_name: str = ""
    title: str = ""
    organisation: str = ""
    role: DelegateRole = DelegateRole.MEMBER
    email: str = ""
    phone: str = ""
    languages: tuple[str, ...] = ()
    dietary: str = field(default="", repr=False)
    unclear: tuple[Message, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether there is a name to keep the guest by."""
        return bool(self.given_name or self.family_name)


def guests(rows: Sequence[Row], columns: GuestColumns, tongues: Mapping[str, str]) -> tuple[PastedGuest, ...]:
    """Return a guest for each row below the headings; `tongues` are names of languages, folded, each with its code."""
    return tuple(_guest(row, columns.holds, tongues) for row in rows[columns.heading_rows :] if any(row))


def _guest(row: Row, holds: Sequence[GuestColumn], tongues: Mapping[str, str]) -> PastedGuest:
    said = {kind: cell for kind, cell in zip(holds, row, strict=False) if cell}
    told = said.get
    parts = _name(said)
    languages, strange = _languages(told(GuestColumn.LANGUAGES, ""), tongues)
    role, title = _role(told(GuestColumn.ROLE, ""), told(GuestColumn.TITLE, "") or parts.rest)
    given = parts.given_name or ("" if parts.family_name else parts.native_name)
    guest = PastedGuest(
        cells=row,
        honorific=_line(told(GuestColumn.HONORIFIC, parts.honorific)),
        given_name=given,
        family_name=parts.family_name,
        is_family_name_first=parts.is_family_name_first,
        native_name=parts.native_name,
        title=_line(title),
        organisation=_line(told(GuestColumn.ORGANISATION, "")),
        role=role,
        email=_email(told(GuestColumn.EMAIL, "")),
        phone=_line(told(GuestColumn.PHONE, "")),
        languages=languages,
        dietary=_dietary(told(GuestColumn.DIETARY, "")),
    )
    return replace(guest, unclear=tuple(_unclear(guest, said, strange)))


def _name(said: Mapping[GuestColumn, str]) -> NameParts:
    given, family = _line(said.get(GuestColumn.GIVEN_NAME, "")), _line(said.get(GuestColumn.FAMILY_NAME, ""))
    native = _line(said.get(GuestColumn.NATIVE_NAME, ""))
    if given or family:
        return joined_parts(given, family, native)
    return name_parts(_line(said.get(GuestColumn.NAME, "")), native)


def _role(text: str, title: str) -> tuple[DelegateRole, str]:
    """Return the role that a text names, and the title; a role that is none of ours is a title where there is none."""
    if not text and re.search(_ROLES[DelegateRole.INTERPRETER], folded(title)):
        return DelegateRole.INTERPRETER, title
    plain = folded(text)
    role = next((role for role, words in _ROLES.items() if re.search(words, plain)), None)
    if role is not None or not text:
        return role or DelegateRole.MEMBER, title
    return DelegateRole.MEMBER, title or text


def _languages(text: str, tongues: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of the languages that a text names, and the words that are none."""
    names = [part.strip() for part in _APART.split(text) if part.strip()]
    known = {name: tongues[folded(name)] for name in names if folded(name) in tongues}
    return tuple(dict.fromkeys(known.values())), tuple(name for name in names if name not in known)


def _email(text: str) -> str:
    found = re.search(r"[^\s<>,;:()\"']+@[^\s<>,;:()\"']+", text)
    return found[0].removesuffix(".") if found else ""


def _dietary(text: str) -> str:
    return "" if folded(text) in NO_DIET or text.strip("-– ") == "" else _line(text)


def _line(text: str) -> str:
    return " ".join(text.split())


def _unclear(guest: PastedGuest, said: Mapping[GuestColumn, str], strange: Sequence[str]) -> Iterator[Message]:
    if not guest.is_named:
        yield message("There is no name.")
    if said.get(GuestColumn.EMAIL) and not guest.email:
        yield message("“{text}” is no e-mail address.", text=quoted(said[GuestColumn.EMAIL]))
    for name in strange:
        yield message("“{text}” is no language that is known here.", text=quoted(name))
