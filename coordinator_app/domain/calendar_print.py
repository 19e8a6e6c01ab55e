"""A calendar on paper: the month, the year, or a list of what stands in a period, sifted for who reads it."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal
from uuid import UUID

from coordinator_app.domain.briefing import Marking, MarkingKind, Picture
from coordinator_app.domain.calendar import Entry, EntryKind, monday_of
from coordinator_app.domain.day_marks import DayMark
from coordinator_app.domain.disclosure import Audience, disclosed
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Visit, VisitLine

WEEKS = 6
"""A month is printed as so many weeks, which hold every month and the days around it."""

_NO_MARKING = Marking()
_INSIDERS = frozenset({Audience.HOSTS, Audience.PRESIDIUM})


class CalendarForm(StrEnum):
    """How a calendar is printed."""

    MONTH = "month"
    YEAR = "year"
    LIST = "list"


class Paper(StrEnum):
    """The size of the sheets; the list and the month are always on A4."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, kw_only=True)
class EntryDetail:
    """What a list tells of a visit beyond its title, by the id of the visit; names are in order of precedence."""

    record_id: UUID
    partner_sv: str = ""
    partner_en: str = ""
    description_sv: str = ""
    description_en: str = ""
    guests: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CalendarPrint:
    """All that a printed calendar tells.

    `first_on` and `last_on` are the days that it is about: a month, a year, or a period. `entries` are what stands on
    those days, or for a month on the days of `printed_days`, in the order in which a calendar reads: visits are bars,
    all else stands on one day, at its hour where it has one. `marks` name red days, flag days and days of one's own.
    `details` are there where a list is to tell more than titles.
    """

    form: CalendarForm
    language: Literal["sv", "en"]
    first_on: date
    last_on: date
    entries: tuple[Entry, ...] = ()
    marks: tuple[DayMark, ...] = ()
    details: tuple[EntryDetail, ...] = ()
    sender: Municipality
    arms: Picture | None = None
    made_at: datetime
    paper: Paper = Paper.A4
    marking: Marking = _NO_MARKING

    def marks_on(self, day: date) -> tuple[DayMark, ...]:
        """Return the marks of a day."""
        return tuple(mark for mark in self.marks if mark.on == day)

    def detail(self, entry: Entry) -> EntryDetail | None:
        """Return what more is told of an entry, or None; what is to be done for a visit has nothing of its visit's."""
        found = (detail for detail in self.details if detail.record_id == entry.record_id)
        return next(found, None) if entry.is_bar else None


def period_of(form: CalendarForm, on: date) -> tuple[date, date]:
    """Return the first and the last day of the month of a day, or for the other forms of its year."""
    if form == CalendarForm.MONTH:
        return on.replace(day=1), on.replace(day=calendar.monthrange(on.year, on.month)[1])
    return date(on.year, 1, 1), date(on.year, 12, 31)


def printed_days(form: CalendarForm, first_on: date, last_on: date) -> tuple[date, date]:
    """Return the days that stand on the paper: for a month six whole weeks, else those that it is about."""
    if form != CalendarForm.MONTH:
        return first_on, last_on
    monday = monday_of(first_on)
    return monday, monday + timedelta(days=7 * WEEKS - 1)


def marking_for(audience: Audience) -> Marking:
    """Return the marking of a calendar: internal for those who are told of what is undecided, else none."""
    return Marking(kind=MarkingKind.INTERNAL if audience in _INSIDERS else MarkingKind.NONE)


def may_be_told(entry: Entry, audience: Audience) -> bool:
    """Tell whether an audience is told of an entry.

    Outsiders are told of meetings and of visits that are confirmed and stand, and of nothing that is to be done.
    """
    if audience in _INSIDERS or entry.kind == EntryKind.MEETING:
        return True
    return entry.kind == EntryKind.VISIT and not entry.is_tentative and not entry.is_cancelled


def detail_of(visit: Visit, line: VisitLine, people: Iterable[Person], audience: Audience) -> EntryDetail:
    """Return what an audience is told of a visit, whose line names its partner; all of it has passed `disclosed`."""
    shown, known = disclosed(visit, audience), {person.id: disclosed(person, audience) for person in people}
    names = {person.id: person.name or person.native_name for person in known.values()}
    return EntryDetail(
        record_id=visit.id,
        partner_sv=line.partner_name_sv,
        partner_en=line.partner_name_en,
        description_sv=shown.lead_sv or shown.purpose_sv,
        description_en=shown.lead_en or shown.purpose_en,
        guests=_named(names, (delegate.person_id for delegate in shown.delegation)),
        hosts=_named(names, (host.person_id for host in shown.hosts)),
    )


def _named(names: dict[UUID, str], ids: Iterable[UUID]) -> tuple[str, ...]:
    return tuple(names[one] for one in ids if names.get(one))
