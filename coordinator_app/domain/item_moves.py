"""Items of a programme moved, made longer or shorter, and doubled: on a grid, and within their day."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from coordinator_app.domain.programme import Participation, ProgrammeItem

GRID = 15
FINE_GRID = 5
"""The grids that times are moved on, in minutes."""

_DAY = 24 * 60
_LATEST = time(23, 59)


def snapped(minutes: float, grid: int = GRID) -> int:
    """Return the line of the grid that is nearest to a number of minutes."""
    return round(minutes / grid) * grid


def minutes_of(at: time) -> int:
    """Return how many minutes of the day have passed at a time."""
    return at.hour * 60 + at.minute


def at_minutes(minutes: int) -> time:
    """Return the time at which so many minutes of the day have passed, its last one at most."""
    within = max(0, minutes)
    return time(within // 60, within % 60) if within < _DAY else _LATEST


def moved(item: ProgrammeItem, *, days: int = 0, minutes: int = 0) -> ProgrammeItem:
    """Return an item later or earlier, as long as it was; it begins on the day that it is moved to."""
    begins = max(0, min(_DAY - FINE_GRID, minutes_of(item.starts_at) + minutes))
    starts = at_minutes(begins)
    ends = None
    if item.ends_at is not None:
        ends = (datetime.combine(item.day_on, starts) + (item.ends - item.begins)).time()
    return replace(item, day_on=item.day_on + timedelta(days=days), starts_at=starts, ends_at=ends)


def stretched(item: ProgrammeItem, minutes: int) -> ProgrammeItem:
    """Return an item that ends later or earlier, five minutes after it begins at the earliest, at midnight at most."""
    begins = minutes_of(item.starts_at)
    ends = begins + int((item.ends - item.begins).total_seconds() // 60) + minutes
    return replace(item, ends_at=at_minutes(max(begins + FINE_GRID, min(_DAY, ends))))


def duplicated(item: ProgrammeItem, new_ids: "list[UUID]") -> ProgrammeItem:
    """Return a copy of an item that follows on it; it takes the first new id, and each participation one of the rest.

    What is known of who came to the one says nothing of the other.
    """
    parts = tuple(
        Participation(id=new_id, person_id=part.person_id)
        for new_id, part in zip(new_ids[1:], item.participants, strict=False)
    )
    lasts = max(GRID, int((item.ends - item.begins).total_seconds() // 60))
    return moved(replace(item, id=new_ids[0], participants=parts), minutes=lasts)


def between(day: date, one: int, other: int) -> tuple[date, time, time]:
    """Return the hours between two lines of the grid on a day, a quarter of an hour at least, in whatever order."""
    first, last = sorted((one, other))
    return day, at_minutes(first), at_minutes(max(first + GRID, last))
