"""What stands in the calendar: visits, meetings and deadlines as entries of layers, each on its days."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

from coordinator_app.domain.checklists import counted
from coordinator_app.domain.disclosure import internal, public
from coordinator_app.domain.hand_in import HandIn
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.visits import CLOSED, DRAFT, HELD, Direction, VisitStatus


class Layer(StrEnum):
    """What a calendar shows together and can be asked to leave out."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    NETWORK = "network"
    AGREEMENT = "agreement"
    DEADLINE = "deadline"
    MEETING = "meeting"


class EntryKind(StrEnum):
    """What an entry is, by the record that it leads to."""

    VISIT = "visit"
    ITEM = "item"
    TASK = "task"
    MEETING = "meeting"
    HAND_IN = "hand_in"
    NETWORK_MEETING = "network_meeting"
    AGREEMENT_NOTICE = "agreement_notice"
    AGREEMENT_PAPERS = "agreement_papers"
    AGREEMENT_END = "agreement_end"
    AGREEMENT_RENEWAL = "agreement_renewal"
    AGREEMENT_REVIEW = "agreement_review"
    AGREEMENT_SIGNATURE = "agreement_signature"


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


@dataclass(frozen=True, kw_only=True)
class CalendarTask:
    """Something to do for a visit as the calendar reads it."""

    id: UUID = public()
    visit_id: UUID = public()
    text_sv: str = internal("")
    text_en: str = internal("")
    days: int = internal(0)
    starts_on: date = public()
    ends_on: date = public()
    title_sv: str = public("")
    title_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class CalendarItem:
    """A programme item as the calendar reads it."""

    id: UUID = public()
    visit_id: UUID = public()
    day_on: date = public()
    starts_at: time = public()
    ends_at: time | None = public(None)
    title_sv: str = public("")
    title_en: str = public("")
    place: str = public("")
    visit_title_sv: str = public("")
    visit_title_en: str = public("")
    direction: Direction = public()
    partner_kind: PartnerKind | None = public(None)


def layer_of(direction: Direction, partner_kind: PartnerKind | None) -> Layer:
    """Return where a visit stands: what is done with a network or a project is of these, whoever travels."""
    if direction == Direction.DIGITAL or partner_kind in {PartnerKind.NETWORK, PartnerKind.PROJECT}:
        return Layer.NETWORK
    return Layer.OUTGOING if direction == Direction.OUTGOING else Layer.INCOMING


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something that stands in the calendar from its first day to its last, at a time of day where it has one.

    `record_id` is the visit, the meeting or the agreement that it leads to; `id` tells it apart from all others.
    `about_sv` and `about_en` name the visit or the agreement that it belongs to.
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
    place: str = ""
    about_sv: str = ""
    about_en: str = ""
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
        layer=layer_of(visit.direction, visit.partner_kind),
        title_sv=visit.title_sv,
        title_en=visit.title_en,
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        country=visit.country,
        is_tentative=visit.status in DRAFT,
        is_cancelled=visit.status in CLOSED,
        is_held=visit.status in HELD,
    )


def entry_of_task(task: CalendarTask) -> Entry:
    """Return the entry of something to do, on the day on which it is due."""
    due = counted(task.days, task.starts_on, task.ends_on)
    return Entry(
        id=task.id,
        record_id=task.visit_id,
        kind=EntryKind.TASK,
        layer=Layer.DEADLINE,
        title_sv=task.text_sv,
        title_en=task.text_en,
        starts_on=due,
        ends_on=due,
        about_sv=task.title_sv,
        about_en=task.title_en,
    )


def entry_of_item(item: CalendarItem) -> Entry:
    """Return the entry of a programme item."""
    return Entry(
        id=item.id,
        record_id=item.visit_id,
        kind=EntryKind.ITEM,
        layer=layer_of(item.direction, item.partner_kind),
        title_sv=item.title_sv,
        title_en=item.title_en,
        starts_on=item.day_on,
        ends_on=item.day_on,
        at=item.starts_at,
        until=item.ends_at,
        place=item.place,
        about_sv=item.visit_title_sv,
        about_en=item.visit_title_en,
    )


def entries_of_meeting(meeting: Meeting, body: Body, handed_in: HandIn | None) -> tuple[Entry, ...]:
    """Return the entries of a meeting: itself, and the day by which what it is to decide is handed in."""
    name_sv, name_en = body.short_name or body.name_sv or body.name_en, body.short_name or body.name_en or body.name_sv
    held = Entry(
        id=meeting.id,
        record_id=meeting.id,
        kind=EntryKind.MEETING,
        layer=Layer.MEETING,
        title_sv=name_sv,
        title_en=name_en,
        starts_on=meeting.held_on,
        ends_on=meeting.held_on,
        at=meeting.starts_at,
        until=meeting.ends_at,
        place=meeting.place,
        is_cancelled=meeting.is_cancelled,
    )
    if handed_in is None:
        return (held,)
    on, at = handed_in.on, handed_in.at
    stop = replace(held, id=uuid5(meeting.id, "hand_in"), kind=EntryKind.HAND_IN, starts_on=on, ends_on=on, at=at)
    return (held, replace(stop, until=None, place=""))


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
