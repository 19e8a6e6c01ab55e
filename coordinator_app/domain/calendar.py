"""What stands in the calendar: visits, meetings and deadlines as entries of layers, each on its days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import public
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.visits import CLOSED, DRAFT, HELD, Direction, VisitStatus


class Layer(StrEnum):
    """What a calendar shows together and can be asked to leave out."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    NETWORK = "network"
    DEADLINE = "deadline"
    MEETING = "meeting"


class EntryKind(StrEnum):
    """What an entry is, by the record that it leads to."""

    VISIT = "visit"
    ITEM = "item"
    TASK = "task"
    MEETING = "meeting"
    HAND_IN = "hand_in"


@dataclass(frozen=True, kw_only=True)
class CalendarVisit:
    """A visit as the calendar reads it; it cannot be saved."""

    id: UUID = public()
    direction: Direction = public()
    status: VisitStatus = public()
    title_sv: str = public("")
    title_en: str = public("")
    starts_on: date = public()
    ends_on: date = public()
    country: str = public("")
    partner_kind: PartnerKind | None = public(None)

    @property
    def layer(self) -> Layer:
        """Where it stands: what is done with a network or a project is of these, whoever travels."""
        if self.direction == Direction.DIGITAL or self.partner_kind in {PartnerKind.NETWORK, PartnerKind.PROJECT}:
            return Layer.NETWORK
        return Layer.OUTGOING if self.direction == Direction.OUTGOING else Layer.INCOMING


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something that stands in the calendar from its first day to its last, at a time of day where it has one.

    `record_id` is the visit or the meeting that it leads to; `id` tells it apart from all others.
    """

    id: UUID
    record_id: UUID
    kind: EntryKind
    layer: Layer
    title_sv: str
    title_en: str
    starts_on: date
    ends_on: date
    at: time | None = None
    until: time | None = None
    country: str = ""
    is_tentative: bool = False
    is_cancelled: bool = False
    is_held: bool = False

    @property
    def is_bar(self) -> bool:
        """Whether it takes whole days, as a visit does, and is drawn as a bar across them."""
        return self.kind == EntryKind.VISIT

    def is_on(self, day: date) -> bool:
        """Tell whether it stands on a day."""
        return self.starts_on <= day <= self.ends_on


def entry_of(visit: CalendarVisit) -> Entry:
    """Return the entry of a visit; one that is not yet confirmed is tentative."""
    return Entry(
        id=visit.id,
        record_id=visit.id,
        kind=EntryKind.VISIT,
        layer=visit.layer,
        title_sv=visit.title_sv,
        title_en=visit.title_en,
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        country=visit.country,
        is_tentative=visit.status in DRAFT,
        is_cancelled=visit.status in CLOSED,
        is_held=visit.status in HELD,
    )


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries as a calendar reads: bars by their first day, the longer first, and then by the hour."""
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[date, bool, timedelta, time, str, UUID]:
    length = entry.starts_on - entry.ends_on
    return (entry.starts_on, not entry.is_bar, length, entry.at or time.min, entry.title_sv, entry.id)


WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week (ISO 8601)."""
    return day - timedelta(days=day.weekday())


def month_of_weeks(first: date, weeks: int) -> date:
    """Return the first day of the month that most days of these weeks lie in, the earlier of two with as many."""
    days = [first + timedelta(days=number) for number in range(7 * weeks)]
    counts: dict[tuple[int, int], int] = {}
    for day in days:
        counts[day.year, day.month] = counts.get((day.year, day.month), 0) + 1
    year, month = max(counts, key=lambda one: counts[one])
    return date(year, month, 1)
