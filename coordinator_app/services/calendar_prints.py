"""Printed calendars: a month, a year plan, or the list of a period for an audience, read in one transaction."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.briefing import Picture
from coordinator_app.domain.calendar import CalendarVisit, Entry, EntryKind, Layer, entry_of, in_order
from coordinator_app.domain.calendar_print import (
    CalendarForm,
    CalendarPrint,
    Paper,
    detail_of,
    marking_for,
    may_be_told,
    period_of,
    printed_days,
)
from coordinator_app.domain.day_marks import day_marks
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.file_names import printed_calendar_file_name
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, Municipality
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Visit
from coordinator_app.services.own_files import refuse_own
from coordinator_app.storage import calendar, municipality, people, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import Language, Problem, Words, message

__all__ = ["Audience", "CalendarForm", "CalendarOrder", "CalendarPrints", "Paper"]

Progress = Callable[[int, int], None]

_NOT_SAVED = message("Nothing has been saved. Your data is untouched.")


@dataclass(frozen=True, kw_only=True)
class CalendarOrder:
    """What somebody asks for.

    A month and a year are those of `first_on`; a list goes from there to `last_on`. `is_full` adds descriptions and
    participants to a list, as far as its audience may see them. Layers that are left out are not printed.
    """

    form: CalendarForm
    first_on: date
    last_on: date | None = None
    language: Language = "sv"
    audience: Audience = Audience.PRESIDIUM
    is_full: bool = False
    paper: Paper = Paper.A4
    layers: frozenset[Layer] = frozenset(Layer)

    @property
    def days(self) -> tuple[date, date]:
        """The days that the calendar is about, in their order."""
        if self.form != CalendarForm.LIST:
            return period_of(self.form, self.first_on)
        last_on = self.last_on or self.first_on
        return min(self.first_on, last_on), max(self.first_on, last_on)


class CalendarPrints:
    """The printed calendars of one data file; nothing is kept of them, since they are made anew in a moment."""

    def __init__(self, database: Database, files: Files, resources: Path, clock: Callable[[], datetime]) -> None:
        """Keep the data, the folder of the files, the program's own resources, and the clock."""
        self._database = database
        self._files = files
        self._resources = resources
        self._clock = clock

    def pdf(self, order: CalendarOrder, progress: Progress | None = None) -> bytes:
        """Return a calendar as a tagged PDF, on any thread. Raises Problem where no municipality is entered."""
        from coordinator_app.documents import calendar_print

        words = Words(order.language, self._resources / "translations")
        return calendar_print.make(self.gathered(order), words, self._resources, progress).content

    def gathered(self, order: CalendarOrder) -> CalendarPrint:
        """Return what a calendar tells, sifted for its audience, in a constant number of queries."""
        first_on, last_on = order.days
        first, last = printed_days(order.form, first_on, last_on)
        read = self._read(order, first, last)
        meetings = (_entry(m, read.bodies[m.body_id]) for m in read.meetings if first <= m.held_on <= last)
        entries = (*map(entry_of, read.visits), *meetings)
        return CalendarPrint(
            form=order.form,
            language=order.language,
            first_on=first_on,
            last_on=last_on,
            entries=in_order(entry for entry in entries if entry.layer in order.layers),
            marks=day_marks(first, last, read.own_days),
            details=tuple(
                detail_of(visit, read.people, read.partners.get(visit.id, ("", "")), order.audience)
                for visit in read.whole
            ),
            sender=read.sender,
            arms=self._arms(read.sender.arms),
            made_at=self._clock(),
            paper=order.paper,
            marking=marking_for(order.audience),
        )

    def _read(self, order: CalendarOrder, first: date, last: date) -> "_Read":
        """Read what stands on some days, and whole visits where a list is to tell of them."""
        with self._database.reading() as connection:
            sender = municipality.get(connection)
            if sender is None:
                raise _nameless()
            found = calendar.visits(connection, first, last, calendar.frame(connection).longest)
            shown = tuple(visit for visit in found if may_be_told(visit, order.audience))
            ids = [visit.id for visit in shown] if order.form == CalendarForm.LIST and order.is_full else []
            whole = visits.get_many(connection, ids)
            lines = visits.lines_of(connection, ids)
            return _Read(
                sender=sender,
                visits=shown,
                whole=whole,
                people=people.get_many(connection, {one for visit in whole for one in _people_of(visit)}),
                partners={line.id: (line.partner_name_sv, line.partner_name_en) for line in lines},
                meetings=calendar.MEETINGS.every(connection),
                bodies={body.id: body for body in municipality.BODIES.every(connection)},
                own_days=calendar.OWN_DAYS.every(connection),
            )

    def file_name(self, order: CalendarOrder) -> str:
        """Return a name for the file of a calendar: what it is, and of which days."""
        return printed_calendar_file_name(order.form, *order.days, order.language)

    def save_as(self, content: bytes, target: Path) -> None:
        """Write a calendar to a file, whole or not at all. Raises Problem for a hopeless target."""
        refuse_own(self._files, target, _NOT_SAVED)
        write_whole(content, target)

    def _arms(self, sha256: str) -> Picture | None:
        """Return the arms, or None where none are entered or their file is lost."""
        try:
            return Picture(sha256=sha256, content=self._files.read(sha256)) if sha256 else None
        except Problem:
            return None


@dataclass(frozen=True, kw_only=True)
class _Read:
    """What one reading of the data file has found."""

    sender: Municipality
    visits: tuple[CalendarVisit, ...]
    whole: tuple[Visit, ...]
    people: tuple[Person, ...]
    partners: dict[UUID, tuple[str, str]]
    meetings: tuple[Meeting, ...]
    bodies: dict[UUID, Body]
    own_days: tuple[OwnDay, ...]


def _people_of(visit: Visit) -> Iterator[UUID]:
    yield from (delegate.person_id for delegate in visit.delegation)
    yield from (host.person_id for host in visit.hosts)


def _entry(meeting: Meeting, body: Body) -> Entry:
    """Return a meeting as it stands in the calendar, called as its body is for short."""
    return Entry(
        id=meeting.id,
        record_id=meeting.id,
        kind=EntryKind.MEETING,
        layer=Layer.MEETING,
        title_sv=body.short_name or body.name_sv,
        title_en=body.short_name or body.name_en,
        starts_on=meeting.held_on,
        ends_on=meeting.held_on,
        at=meeting.starts_at,
        until=meeting.ends_at,
        is_cancelled=meeting.is_cancelled,
    )


def _nameless() -> Problem:
    return Problem(
        message("The municipality has not been entered, so that a calendar would have no sender."),
        message("Your data is untouched."),
        message("Enter the municipality's name first."),
    )
