"""What the columns of a pasted list of guests hold, by their headings in six languages or by what stands in them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator_app.domain.collation import folded
from coordinator_app.domain.name_parts import is_native
from coordinator_app.domain.name_words import HONORIFICS, ORGANISATION_WORDS, TITLE_WORDS
from coordinator_app.domain.pasted import Row
from coordinator_app.domain.pasted_headings import Headings


class GuestColumn(StrEnum):
    """What a column holds; a person who is called by a whole name has no columns for its parts."""

    IGNORED = "ignored"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    NATIVE_NAME = "native_name"
    HONORIFIC = "honorific"
    TITLE = "title"
    ORGANISATION = "organisation"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    LANGUAGES = "languages"
    DIETARY = "dietary"


@dataclass(frozen=True, kw_only=True)
class GuestColumns:
    """What each column holds, and how many rows at the top are headings; the user can change both."""

    holds: tuple[GuestColumn, ...]
    heading_rows: int = 0


_HEADINGS = Headings(
    {
        GuestColumn.IGNORED: "nr|no|number|nummer|lp|l p|s n|pos|jarjestysnumero|nro|rank|index",
        GuestColumn.NAME: """
        namn|name|full name|names|navn|nimi|imie i nazwisko|nazwisko i imie|vor und nachname|name vorname
        fornamn och efternamn|guest|gast|delegate|participant|deltagare|teilnehmer|uczestnik|osallistuja
        deltaker|display name
    """,
        GuestColumn.GIVEN_NAME: """
        fornamn|first name|given name|given names|forename|vorname|imie|etunimi|fornavn|firstname
        tilltalsnamn
    """,
        GuestColumn.FAMILY_NAME: """
        efternamn|last name|family name|surname|nachname|familienname|nazwisko|sukunimi|etternavn|lastname
    """,
        GuestColumn.NATIVE_NAME: """
        native name|local name|name in chinese|chinese name|namn pa eget sprak|original name|kinesiskt namn
        name in local script|姓名|中文姓名|名字
    """,
        GuestColumn.HONORIFIC: """
        honorific|salutation|anrede|tilltal|mr ms|mr mrs|prefix|form of address|title mr ms|zwrot|puhuttelu
        tiltale|gender|称谓
    """,
        GuestColumn.TITLE: """
        titel|title|position|job title|befattning|funktion|function|funktionsbezeichnung|stanowisko|tehtava
        tittel|stilling|post|occupation|amt|titteli|nimike|yrke|tjanst|职务|职位|designation
    """,
        GuestColumn.ORGANISATION: """
        organisation|organization|company|foretag|myndighet|institution|institutionen|firma|instytucja
        organizacja|organisaatio|organisasjon|employer|arbetsgivare|workplace|unit|department|forvaltning
        kommun|单位|工作单位|behorde|city|stad|municipality|yritys
    """,
        GuestColumn.ROLE: "roll|role|rolle|rola|rooli|delegation role|roll i delegationen|uppdrag|role in delegation",
        GuestColumn.EMAIL: """
        e post|epost|email|e mail|mail|mejl|e postadress|email address|e mail address|sahkoposti
        adres e mail|primary email|邮箱|电子邮件
    """,
        GuestColumn.PHONE: """
        telefon|phone|mobile|mobil|tel|mobiltelefon|telephone|telefonnummer|phone number|puhelin|handy
        komorka|numer telefonu|mobilnummer|cell|work phone|mobile phone|电话|手机
    """,
        GuestColumn.LANGUAGES: """
        sprak|language|languages|sprache|sprachen|jezyk|jezyki|kieli|kielet|spoken languages|语言
    """,
        GuestColumn.DIETARY: """
        kost|specialkost|diet|dietary|dietary requirements|dietary needs|allergi|allergier|allergy|allergies
        food|matpreferenser|ernahrung|allergien|dieta|alergie|ruokavalio|allergiat|erikoisruokavalio
        kosthold|special diet|dietary restrictions|饮食
    """,
    }
)
_SWEDISH = frozenset(
    {"namn", "fornamn", "efternamn", "titel", "befattning", "epost", "e post", "telefon", "sprak", "roll"}
)
_DIETS = re.compile(
    r"veg(an|et)|halal|kosher|allerg|alerg|gluten|lakto|lacto|laktos|nötter|nuts|fläsk|pork|fisk|fish", re.IGNORECASE
)
_PHONE = re.compile(r"[+(\d][\d\s()/.+-]{5,}\d")
_IN_ORDER = (GuestColumn.NAME, GuestColumn.TITLE, GuestColumn.ORGANISATION)
_SHORT = 2
"""Codes of languages are also syllables of names."""


def guess_guest_columns(rows: Sequence[Row], tongues: Mapping[str, str] | None = None) -> GuestColumns:
    """Return what the columns seem to hold; `tongues` are names of languages, folded, each with its code."""
    headings = _HEADINGS.row_in(rows)
    width = max((len(row) for row in rows), default=0)
    if headings is None:
        return GuestColumns(holds=_by_content(rows, [None] * width, tongues or {}))
    told = _once([_HEADINGS.kind(cell) for cell in rows[headings]])
    return GuestColumns(holds=_by_content(rows[headings + 1 :], told, tongues or {}), heading_rows=headings + 1)


def is_headed_in_swedish(rows: Sequence[Row], columns: GuestColumns) -> bool:
    """Tell whether the headings of a list are Swedish, so that its titles are likely to be so too."""
    cells = {folded(cell) for row in rows[: columns.heading_rows] for cell in row}
    return not _SWEDISH.isdisjoint(cells)


def _once(told: Sequence[GuestColumn | None]) -> list[GuestColumn | None]:
    """Let each kind stand once: a second column of it is ignored, and a name beside a family name is a given one."""
    kinds = [GuestColumn.GIVEN_NAME if k is GuestColumn.NAME and _family_alone(told) else k for k in told]
    return [GuestColumn.IGNORED if kind and kind in kinds[:at] else kind for at, kind in enumerate(kinds)]


def _family_alone(told: Sequence[GuestColumn | None]) -> bool:
    return GuestColumn.FAMILY_NAME in told and GuestColumn.GIVEN_NAME not in told


def _by_content(
    rows: Sequence[Row], told: Sequence[GuestColumn | None], tongues: Mapping[str, str]
) -> tuple[GuestColumn, ...]:
    """Fill in what no heading told from what stands in a column; without headings texts are in their usual order."""
    holds: list[GuestColumn | None] = [GuestColumn.NAME] if list(told) == [None] else list(told)
    columns = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(len(holds))]
    for at, cells in enumerate(columns):
        if holds[at] is None:
            kind = _kind_of(cells, tongues)
            holds[at] = kind if kind is GuestColumn.IGNORED or kind not in holds else None
    left = [] if any(told) else [kind for kind in _IN_ORDER if kind not in holds]
    return tuple(kind or _next(left, columns[at]) for at, kind in enumerate(holds))


def _next(left: list[GuestColumn], cells: Sequence[str]) -> GuestColumn:
    return left.pop(0) if left and cells else GuestColumn.IGNORED


def _kind_of(cells: Sequence[str], tongues: Mapping[str, str]) -> GuestColumn | None:
    """Return what a column holds where more than half of its cells say so."""
    tests: Mapping[GuestColumn, Callable[[str], object]] = {
        GuestColumn.IGNORED: lambda cell: re.fullmatch(r"\d{1,3}[.)]?", cell),
        GuestColumn.EMAIL: lambda cell: re.search(r"\S@\S+\.\w", cell),
        GuestColumn.PHONE: _PHONE.fullmatch,
        GuestColumn.NATIVE_NAME: is_native,
        GuestColumn.HONORIFIC: lambda cell: all(folded(w.replace(".", "")) in HONORIFICS for w in cell.split()),
        GuestColumn.LANGUAGES: lambda cell: all(len(w) > _SHORT and w in tongues for w in folded(cell).split()),
        GuestColumn.DIETARY: _DIETS.search,
        GuestColumn.TITLE: lambda cell: not TITLE_WORDS.isdisjoint(folded(cell).split()),
        GuestColumn.ORGANISATION: lambda cell: not ORGANISATION_WORDS.isdisjoint(folded(cell).split()),
    }
    return next(
        (kind for kind, fits in tests.items() if cells and sum(map(bool, map(fits, cells))) * 2 > len(cells)), None
    )
