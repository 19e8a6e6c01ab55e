"""Printed calendars: a month, a year plan, or the list of a period, sifted for an audience."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.preview import PageImage, page_image, page_sizes
from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.briefing import Picture
from coordinator_app.domain.calendar import Layer
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
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.file_names import printed_calendar_file_name
from coordinator_app.domain.visits import Visit
from coordinator_app.services.calendar import Calendar
from coordinator_app.services.own_files import refuse_own
from coordinator_app.storage import municipality, people, visits
from coordinator_app.storage.opening import Store
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

    def __init__(self, store: Store, calendar: Calendar, resources: Path) -> None:
        """Keep the open store, what reads the calendar, and the program's own resources."""
        self._database, self._files, self._clock = store.database, store.files, store.clock
        self._calendar = calendar
        self._resources = resources

    def pdf(self, order: CalendarOrder, progress: Progress | None = None) -> bytes:
        """Return a calendar as a tagged PDF, on any thread. Raises Problem where no municipality is entered."""
        from coordinator_app.documents import calendar_print

        words = Words(order.language, self._resources / "translations")
        return calendar_print.make(self.gathered(order), words, self._resources, progress).content

    def gathered(self, order: CalendarOrder) -> CalendarPrint:
        """Return what a calendar tells, sifted for its audience, in a constant number of queries."""
        first_on, last_on = order.days
        shown = self._calendar.between(*printed_days(order.form, first_on, last_on))
        told = (entry for entry in shown.entries if entry.layer in order.layers)
        entries = tuple(entry for entry in told if may_be_told(entry, order.audience))
        is_full = order.form == CalendarForm.LIST and order.is_full
        with self._database.reading() as connection:
            sender = municipality.get(connection)
            if sender is None:
                raise _nameless()
            ids = [entry.record_id for entry in entries if entry.is_bar] if is_full else []
            whole = visits.get_many(connection, ids)
            lines = {line.id: line for line in visits.lines_of(connection, ids)}
            named = people.get_many(connection, {one for visit in whole for one in _people_of(visit)})
        return CalendarPrint(
            form=order.form,
            language=order.language,
            first_on=first_on,
            last_on=last_on,
            entries=entries,
            marks=shown.marks,
            details=tuple(detail_of(visit, lines[visit.id], named, order.audience) for visit in whole),
            sender=sender,
            arms=self._arms(sender.arms),
            made_at=self._clock(),
            paper=order.paper,
            marking=marking_for(order.audience),
        )

    def file_name(self, order: CalendarOrder) -> str:
        """Return a name for the file of a calendar: what it is, and of which days."""
        return printed_calendar_file_name(order.form, *order.days, order.language)

    def page_count(self, content: bytes) -> int:
        """Return how many pages a calendar has."""
        return len(page_sizes(content))

    def page(self, content: bytes, number: int, dots_per_inch: float) -> PageImage:
        """Return a page of a calendar, counted from 0, as a picture, on any thread."""
        return page_image(content, number, dots_per_inch)

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


def _people_of(visit: Visit) -> Iterator[UUID]:
    yield from (delegate.person_id for delegate in visit.delegation)
    yield from (host.person_id for host in visit.hosts)


def _nameless() -> Problem:
    return Problem(
        message("The municipality has not been entered, so that a calendar would have no sender."),
        message("Your data is untouched."),
        message("Enter the municipality's name first."),
    )
