"""Where the days, hours and items of the programme lie on the painted columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize

from coordinator_app.domain.item_moves import GRID, minutes_of, snapped
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.look import Look
from coordinator_app.ui.visits.lanes import Lane, lanes

HEAD, GUTTER, HOUR = 34, 46, 40
WARNING = 24
"""The side of the square at an item's corner that tells of a clash when it is pressed (WCAG 2.5.8)."""

_EARLIEST, _LATEST = 8, 18
_EDGE = 7
"""How near to its end an item is taken to be pulled longer, in pixels at 100 % text."""


@dataclass(frozen=True, kw_only=True)
class Painted:
    """What the columns show: the days, the items, which of them clash, and which two are at the same time."""

    days: tuple[date, ...]
    items: tuple[ProgrammeItem, ...]
    clashing: frozenset[UUID]
    overlaps: tuple[tuple[UUID, ...], ...] = ()

    @property
    def in_order(self) -> tuple[ProgrammeItem, ...]:
        """The items of the days that are shown."""
        return tuple(item for item in self.items if item.day_on in self.days)


class Places:
    """The places of one programme on a ground of one size."""

    def __init__(self, look: Look, shown: Painted) -> None:
        """Take what is shown; the ground has no size yet."""
        self._px = look.px
        self.shown = shown
        self.items = shown.in_order
        by_day: dict[date, list[ProgrammeItem]] = {day: [] for day in shown.days}
        for item in self.items:
            by_day[item.day_on].append(item)
        self.lanes = {lane.item_id: lane for items in by_day.values() for lane in lanes(items)}
        self.overlapping = _overlapping(self.items, shown.overlaps)
        self.first, self.last = _hours(self.items)
        self.size = QSize()

    @property
    def least_height(self) -> int:
        """A height in which an hour can be read."""
        return self._px(HEAD) + self._px(HOUR) * (self.last - self.first) + self._px(8)

    @property
    def column(self) -> float:
        """How wide a day is."""
        return (self.size.width() - self._px(GUTTER)) / max(1, len(self.shown.days))

    def y(self, hours: float) -> float:
        """Return how far down an hour lies."""
        head = self._px(HEAD)
        return head + (hours - self.first) / (self.last - self.first) * (self.size.height() - head - self._px(6))

    def of(self, item: ProgrammeItem, lane: Lane | None = None) -> QRectF:
        """Return the place of an item, in its own lane or in the one that is given."""
        lane = lane or self.lanes[item.id]
        number = self.shown.days.index(item.day_on)
        left = self._px(GUTTER) + self.column * number + self._px(4)
        width = (self.column - self._px(8)) / lane.of
        top = self.y(minutes_of(item.starts_at) / 60)
        bottom = max(self.y(min(24.0, end_hours(item))), top + self._px(20))
        return QRectF(left + width * lane.number, top + 1, width - (3 if lane.of > 1 else 0), bottom - top - 2)

    def overlap(self, item: ProgrammeItem, other: ProgrammeItem) -> QRectF:
        """Return the part of an item's place in which another takes place too."""
        whole = self.of(item)
        starts, ends = max(item.begins, other.begins), min(item.ends, other.ends)
        top, bottom = (self.y(_hours_into(item.day_on, at)) for at in (starts, ends))
        band = QRectF(whole.left(), top, whole.width(), max(bottom - top, self._px(6)))
        return band.intersected(whole)

    def warning(self, item: ProgrammeItem) -> QRectF:
        """Return the square that tells of a clash when it is pressed."""
        whole, side = self.of(item), self._px(WARNING)
        return QRectF(whole.left() + self._px(3), whole.top(), side, min(side, whole.height()))

    def item_at(self, place: QPointF) -> ProgrammeItem | None:
        """Return the item at a place."""
        return next((item for item in self.items if self.of(item).contains(place)), None)

    def is_at_end(self, item: ProgrammeItem, place: QPointF) -> bool:
        """Tell whether an item is pulled longer or shorter from a place."""
        whole = self.of(item)
        return whole.bottom() - place.y() <= min(self._px(_EDGE), whole.height() / 3)

    def day_at(self, place: QPointF) -> int | None:
        """Return the number of the day at a place, None beside the days."""
        number = int((place.x() - self._px(GUTTER)) // max(1.0, self.column))
        return number if 0 <= number < len(self.shown.days) else None

    def minutes_at(self, place: QPointF) -> float:
        """Return how many minutes of the day have passed at a place."""
        head = self._px(HEAD)
        return (self.first + (place.y() - head) / max(1, self._ground) * (self.last - self.first)) * 60

    def minutes_in(self, pixels: float) -> float:
        """Return how many minutes a distance downwards stands for."""
        return pixels / max(1, self._ground) * (self.last - self.first) * 60

    @property
    def _ground(self) -> float:
        return self.size.height() - self._px(HEAD) - self._px(6)

    def line_at(self, place: QPointF, grid: int = GRID, *, is_before: bool = False) -> int:
        """Return the line of the grid at a place, in minutes of the day: the nearest one, or the last before it."""
        minutes = self.minutes_at(place)
        line = int(minutes // grid * grid) if is_before else snapped(minutes, grid)
        return max(0, min(24 * 60 - grid, line))


def end_hours(item: ProgrammeItem) -> float:
    """Return the hour at which an item ends, over 24 where it ends the day after."""
    return _hours_into(item.day_on, item.ends)


def _overlapping(items: Sequence[ProgrammeItem], pairs: Sequence[tuple[UUID, ...]]) -> dict[UUID, list[ProgrammeItem]]:
    """Return which items overlap each of those that overlap any."""
    by_id = {item.id: item for item in items}
    found: dict[UUID, list[ProgrammeItem]] = {}
    for first, second in pairs:
        if first in by_id and second in by_id:
            found.setdefault(first, []).append(by_id[second])
            found.setdefault(second, []).append(by_id[first])
    return found


def _hours_into(day: date, at: datetime) -> float:
    return (at - datetime.combine(day, time())).total_seconds() / 3600


def _hours(items: Sequence[ProgrammeItem]) -> tuple[int, int]:
    first = min([_EARLIEST, *(item.starts_at.hour for item in items)])
    last = max([_LATEST, *(min(24, int(-(-end_hours(item) // 1))) for item in items)])
    return first, last
