"""The calendar: what stands on the days from one to another, and what the days themselves are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coordinator_app.domain.calendar import (
    CalendarVisit,
    Entry,
    entries_of_meeting,
    entry_of,
    entry_of_item,
    entry_of_task,
    in_order,
)
from coordinator_app.domain.calendar_network import entry_of_network_meeting
from coordinator_app.domain.day_marks import DayMark, day_marks, holidays_abroad
from coordinator_app.domain.hand_in import hand_in
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.services.agreement_days import AgreementDays
from coordinator_app.storage import calendar, meetings
from coordinator_app.storage.database import Database

_HOME = "SE"
_FRAMED = {"visit", "body", "meeting", "own_day", "network_meeting"}
_BEFORE_A_MEETING = timedelta(days=60)
"""How long before a meeting its plan may ask for what is to be decided."""


@dataclass(frozen=True, kw_only=True)
class CalendarDays:
    """What stands on some days, in the order in which a calendar reads, and what marks the days."""

    entries: tuple[Entry, ...] = ()
    marks: tuple[DayMark, ...] = ()


class Calendar:
    """The calendar of one data file; it may be read on any thread."""

    def __init__(self, database: Database, agreement_days: AgreementDays) -> None:
        """Keep the database and what knows the days of agreements, and learn of changes to what seldom changes."""
        self._database, self._agreement_days = database, agreement_days
        self._frame: calendar.Frame | None = None
        database.listen(self._changed)

    def between(self, first: date, last: date, *, has_items: bool = False) -> CalendarDays:
        """Return what stands on the days from first to last, both included, in a constant number of queries.

        Programme items are told where they are asked for. Holidays abroad are those of a visit's own country and days.
        """
        return self._days(first, last, self._agreement_days.between, has_items=has_items)

    def shown(self, first: date, last: date, *, has_items: bool = False) -> CalendarDays:
        """Return the same at once: of agreements what has been derived, though it may have changed since."""
        return self._days(first, last, self._agreement_days.shown, has_items=has_items)

    def is_derived(self, first: date, last: date) -> bool:
        """Tell whether nothing of agreements is still to be derived of the days from first to last."""
        return self._agreement_days.are_known(first, last)

    def derive(self, first: date, last: date) -> None:
        """Derive what agreements bring to the days from first to last, on any thread; it is kept."""
        self._agreement_days.between(first, last)

    def _days(
        self, first: date, last: date, agreed: Callable[[date, date], list[Entry]], *, has_items: bool
    ) -> CalendarDays:
        with self._database.reading() as connection:
            frame = self._frame = self._frame or calendar.frame(connection)
            visits = calendar.visits(connection, first, last, frame.longest)
            items = calendar.items(connection, first, last) if has_items else ()
            earliest, latest = _less(first, frame.after + frame.longest), _more(last, frame.before)
            tasks = calendar.tasks(connection, earliest, latest) if frame.has_tasks else ()
            is_met = frame.last_meeting_on is not None and frame.last_meeting_on >= first
            held = meetings.between(connection, first, _more(last, _BEFORE_A_MEETING)) if is_met else ()
        entries = [*map(entry_of, visits), *map(entry_of_task, tasks), *map(entry_of_item, items)]
        for meeting in held:
            body = frame.bodies[meeting.body_id]
            entries += entries_of_meeting(meeting, body, hand_in(meeting, body))
        entries += [entry_of_network_meeting(each) for each in frame.network_meetings if first <= each.held_on <= last]
        entries += agreed(first, last)
        shown = (entry for entry in entries if entry.starts_on <= last and entry.ends_on >= first)
        return CalendarDays(entries=in_order(shown), marks=tuple(_marks(first, last, frame.own_days, visits)))

    def rehearse(self, today: date) -> None:
        """Read once what somebody reads next, and compute the holidays, so that nobody waits for either."""
        self.between(today, today, has_items=True)

    def _changed(self, kinds: frozenset[str]) -> None:
        if not kinds.isdisjoint(_FRAMED):
            self._frame = None


def _marks(first: date, last: date, own_days: Iterable[OwnDay], visits: Iterable[CalendarVisit]) -> Iterator[DayMark]:
    yield from day_marks(first, last, own_days)
    told: set[tuple[str, date]] = set()
    for visit in visits:
        if visit.country not in {"", _HOME}:
            for mark in holidays_abroad(visit.country, max(first, visit.starts_on), min(last, visit.ends_on)):
                if (mark.country, mark.on) not in told:
                    told.add((mark.country, mark.on))
                    yield mark


def _less(day: date, by: timedelta) -> date:
    return day - min(by, day - date.min)


def _more(day: date, by: timedelta) -> date:
    return day + min(by, date.max - day)
