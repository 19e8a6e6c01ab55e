"""The papers of a programme: for the guests, for those who drive and staff it, for one person, and for the pocket."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal
from uuid import UUID

from coordinator_app.domain.briefing import Marking, Picture
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.partners import Phrase
from coordinator_app.domain.programme import DayTheme
from coordinator_app.domain.visits import Booking, Direction, Visit
from coordinator_app.words import Message, message


class PaperKind(StrEnum):
    """Which paper it is."""

    GUESTS = "guests"
    RUN_SHEET = "run_sheet"
    ITINERARY = "itinerary"
    POCKET = "pocket"


PAPER_NAMES: Mapping[PaperKind, Message] = {
    PaperKind.GUESTS: message("Programme for the guests"),
    PaperKind.RUN_SHEET: message("Run sheet"),
    PaperKind.ITINERARY: message("Own programme"),
    PaperKind.POCKET: message("Pocket programme"),
}
"""What each paper is called."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """A text that a user wrote, and its language (BCP 47), which is empty where it is that of the paper."""

    text: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        """Tell whether it says anything."""
        return bool(self.text.strip())


@dataclass(frozen=True, kw_only=True)
class Detail:
    """Something more of an item or of the visit, with its label, which may be empty."""

    label: Message
    text: Written


@dataclass(frozen=True, kw_only=True)
class PaperPerson:
    """Somebody whom a paper names, with what the reader needs to reach them."""

    name: str
    native_name: Written = Written()
    role: Written = Written()
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class PaperRow:
    """An item as its reader sees it, in the local time of its place; `people` begin with the host.

    `is_mine` tells that the reader of an own programme is the host.
    """

    item_id: UUID
    day_on: date
    starts_at: time
    ends_at: time | None
    title: Written
    place: str = ""
    address: str = ""
    transport: Written = Written()
    people: tuple[PaperPerson, ...] = ()
    details: tuple[Detail, ...] = ()
    is_mine: bool = False


@dataclass(frozen=True, kw_only=True)
class PaperJourney:
    """An arrival or a departure, and who travels; `at` is None while the time is not known."""

    on: date
    at: time | None
    is_arrival: bool
    how: Written
    place: str
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ProgrammePaper:
    """All that one paper tells, sifted for its reader: what is not in it was not for them.

    `person` is whose own programme it is, None for the other kinds; `phrases` are the partner's words that headings
    may also be given in, empty where none of the guests reads it; `partner` and `time_zone` say where the times hold.
    """

    kind: PaperKind
    language: Literal["sv", "en"]
    audience: Audience
    marking: Marking
    made_at: datetime
    sender: Municipality
    arms: Picture | None
    title: Written
    own_title: Written
    direction: Direction
    case_number: str
    starts_on: date
    ends_on: date
    partner: Written
    time_zone: str
    person: PaperPerson | None
    themes: tuple[DayTheme, ...]
    rows: tuple[PaperRow, ...]
    facts: tuple[Detail, ...]
    contacts: tuple[PaperPerson, ...]
    journeys: tuple[PaperJourney, ...]
    bookings: tuple[Booking, ...]
    phrases: tuple[Phrase, ...]

    def own(self, said: str) -> Written:
        """Return a heading of the paper in the partner's language, or nothing where the partner's phrases lack it."""
        for phrase in self.phrases:
            meaning = phrase.meaning_sv if self.language == "sv" else phrase.meaning_en
            if meaning.strip().casefold() == said.casefold() and phrase.text:
                return Written(text=phrase.text, language=phrase.language)
        return Written()


def paper_audience(visit: Visit, kind: PaperKind, person_id: UUID | None) -> Audience:
    """Return who reads a paper, by which it is sifted.

    An own programme tells what is internal only to those who host or travel for the municipality: never to somebody
    of a delegation that comes here, whatever else they do, and never to the host abroad.
    """
    if kind == PaperKind.RUN_SHEET:
        return Audience.HOSTS
    going = {delegate.person_id for delegate in visit.delegation}
    ours = {host.person_id for host in visit.hosts} | {visit.coordinator_id}
    ours = ours | going if visit.direction == Direction.OUTGOING else ours - going
    is_ours = person_id is not None and person_id in ours - {visit.host_abroad_id}
    return Audience.HOSTS if kind == PaperKind.ITINERARY and is_ours else Audience.GUESTS
