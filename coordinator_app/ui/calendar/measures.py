"""Where days, bars and numbers lie in the painted weeks, in pixels."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

from coordinator_app.ui.calendar.weeks import DAYS, Piece
from coordinator_app.ui.look import Look

_GUTTER, _HEAD, _TOP = 44, 30, 32
_BAR, _GAP = 20, 4
"""A bar and the room beneath it: together a target of 24 pixels (WCAG 2.5.8)."""

_HOUR = 54
"""What has an hour, where it takes three lines."""

_LEAST_LANES = 2
_GRIP = 6
"""How near its end a bar is gripped to be made longer or shorter."""


@dataclass(frozen=True)
class Measures:
    """The measures of a size and a number of weeks."""

    look: Look
    size: QSize
    weeks: int

    @cached_property
    def gutter(self) -> int:
        """The width of the column with the numbers of the weeks."""
        return self.look.px(_GUTTER)

    @cached_property
    def head(self) -> int:
        """The height of the line with the names of the days."""
        return self.look.px(_HEAD)

    @property
    def is_apart(self) -> bool:
        """Whether what has an hour lies beneath all bars, on three lines: a week alone has room for it."""
        return self.weeks == 1

    def lanes(self, bars: int) -> int:
        """Return how many lanes a day has room for, of which so many are for bars alone."""
        px = self.look.px
        height = self._row_height() - px(_TOP) - px(2) - bars * px(_BAR + _GAP)
        return max(_LEAST_LANES, bars + height // px((_HOUR if self.is_apart else _BAR) + _GAP))

    @property
    def grip(self) -> int:
        """How near its end a bar is gripped."""
        return self.look.px(_GRIP)

    def least_height(self) -> int:
        """Return the height in which every day has room for two bars."""
        px = self.look.px
        return self.head + self.weeks * (px(_TOP) + _LEAST_LANES * px(_BAR + _GAP) + px(4))

    def day(self, number: int) -> QRect:
        """Return where a day is, counted from the first."""
        week, weekday = divmod(number, DAYS)
        left, top = self._lefts[weekday], self._tops[week]
        return QRect(left, top, self._lefts[weekday + 1] - left, self._tops[week + 1] - top)

    def piece(self, week: int, piece: Piece, bars: int) -> QRectF:
        """Return where a piece is in a week with lanes for bars; one that goes on reaches to the edge of its day."""
        px = self.look.px
        first, last = self.day(week * DAYS + piece.first), self.day(week * DAYS + piece.last)
        left = first.left() + (0 if piece.is_continued else px(4))
        right = last.right() + 1 - (0 if piece.continues else px(4))
        high = px(_HOUR) if self.is_apart and not piece.entry.is_bar else px(_BAR)
        return QRectF(left, self._lane_top(first, piece.lane, bars), right - left, high)

    def more(self, number: int, bars: int) -> QRectF:
        """Return where the number of those is that a day has no room for, in a week with lanes for bars."""
        day, px = self.day(number), self.look.px
        top = self._lane_top(day, self.lanes(bars) - 1, bars)
        return QRectF(day.left() + px(4), top, day.width() - px(8), px(_BAR))

    def day_at(self, place: QPointF) -> int | None:
        """Return the number of the day at a place, None beside them all."""
        width, height = self.size.width() - self.gutter, self.size.height() - self.head
        across, down = place.x() - self.gutter, place.y() - self.head
        if not (0 <= across < width and 0 <= down < height):
            return None
        return int(down * self.weeks / height) * DAYS + int(across * DAYS / width)

    @cached_property
    def _lefts(self) -> tuple[int, ...]:
        width = self.size.width() - self.gutter
        return tuple(self.gutter + width * each // DAYS for each in range(DAYS + 1))

    @cached_property
    def _tops(self) -> tuple[int, ...]:
        height = self.size.height() - self.head
        return tuple(self.head + height * each // self.weeks for each in range(self.weeks + 1))

    def _lane_top(self, day: QRect, lane: int, bars: int) -> int:
        px = self.look.px
        high = px((_HOUR if self.is_apart else _BAR) + _GAP)
        return day.top() + px(_TOP) + min(lane, bars) * px(_BAR + _GAP) + max(0, lane - bars) * high

    def _row_height(self) -> int:
        return (self.size.height() - self.head) // self.weeks
