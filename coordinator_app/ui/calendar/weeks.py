"""Where what stands in the calendar lies in weeks: bars in lanes across days, and what has an hour beneath them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coordinator_app.domain.calendar import Entry

DAYS = 7


@dataclass(frozen=True, kw_only=True)
class Piece:
    """An entry as one week shows it: from one of its days (0 is Monday) to another, in a lane from the top.

    One that `continues` has not ended with the week, one that is `continued` began before it.
    """

    entry: Entry
    first: int
    last: int
    lane: int
    is_continued: bool = False
    continues: bool = False


@dataclass(frozen=True, kw_only=True)
class WeekShown:
    """A week: what there is room for, and for each of its days what there is none for."""

    monday: date
    bars: int
    """How many lanes from the top are for bars alone; none where bars and hours share them."""
    pieces: tuple[Piece, ...]
    more: tuple[tuple[Entry, ...], ...]

    def day(self, number: int) -> date:
        """Return a day of the week, 0 being its Monday."""
        return self.monday + timedelta(days=number)


Room = Callable[[int], int]
"""Tells how many lanes a day has room for, where so many of them are for bars alone."""


def weeks_shown(
    first: date, number: int, entries: Sequence[Entry], room: Room, *, is_apart: bool = False
) -> tuple[WeekShown, ...]:
    """Lay entries out in weeks from a Monday on; each day has as many lanes as there is room for, at least two.

    Where a day holds more than that, its last lane is for the number of those that are left out. What has an hour may
    be kept apart from the bars, beneath all of them.
    """
    found: list[list[Entry]] = [[] for _ in range(number)]
    for entry in entries:
        begins, ends = (entry.starts_on - first).days // DAYS, (entry.ends_on - first).days // DAYS
        for week in range(max(0, begins), min(number - 1, ends) + 1):
            found[week].append(entry)
    mondays = (first + timedelta(weeks=week) for week in range(number))
    return tuple(_week(monday, some, room, is_apart=is_apart) for monday, some in zip(mondays, found, strict=True))


def _week(monday: date, entries: Sequence[Entry], room: Room, *, is_apart: bool) -> WeekShown:
    placed = placed_in(monday, DAYS, [entry for entry in entries if entry.is_bar or not is_apart])
    bars = max((piece.lane + 1 for piece in placed), default=0) if is_apart else 0
    if is_apart:
        hours = placed_in(monday, DAYS, [entry for entry in entries if not entry.is_bar])
        placed += [replace(piece, lane=piece.lane + bars) for piece in hours]
    lanes = max(2, room(bars))
    depths = [max((p.lane + 1 for p in placed if p.first <= day <= p.last), default=0) for day in range(DAYS)]
    rooms = [lanes if depth <= lanes else lanes - 1 for depth in depths]
    shown = [p for p in placed if p.lane < min(rooms[p.first : p.last + 1])]
    left = [p for p in placed if p not in shown]
    more = tuple(tuple(p.entry for p in left if p.first <= day <= p.last) for day in range(DAYS))
    return WeekShown(monday=monday, bars=bars, pieces=tuple(shown), more=more)


def placed_in(begin: date, number: int, entries: Iterable[Entry]) -> list[Piece]:
    """Put each entry into the first lane that is free on all its days, of so many days from one on.

    Bars come before what has an hour.
    """
    end = begin + timedelta(days=number - 1)
    taken: list[int] = []
    pieces: list[Piece] = []
    for entry in sorted(entries, key=lambda each: not each.is_bar):
        first, last = max(0, (entry.starts_on - begin).days), min(number - 1, (entry.ends_on - begin).days)
        days = (1 << (last + 1)) - (1 << first)
        lane = next((free for free, used in enumerate(taken) if not used & days), len(taken))
        if lane == len(taken):
            taken.append(0)
        taken[lane] |= days
        is_continued, continues = entry.starts_on < begin, entry.ends_on > end
        pieces.append(
            Piece(entry=entry, first=first, last=last, lane=lane, is_continued=is_continued, continues=continues)
        )
    return pieces
