"""Where days, bars and numbers lie in the painted weeks, in pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

from coordinator_app.ui.calendar.weeks import DAYS, Piece
from coordinator_app.ui.look import Look

_GUTTER, _HEAD, _TOP = 44, 30, 32
_BAR, _GAP = 20, 4
"""A bar and the room beneath it: together a target of 24 pixels (WCAG 2.5.8)."""

_LEAST_LANES = 2
_GRIP = 6
"""How near its end a bar is gripped to be made longer or shorter."""


@dataclass(frozen=True)
class Measures:
    """The measures of a size and a number of weeks."""

    look: Look
    size: QSize
    weeks: int

    @property
    def gutter(self) -> int:
        """The width of the column with the numbers of the weeks."""
        return self.look.px(_GUTTER)

    @property
    def head(self) -> int:
        """The height of the line with the names of the days."""
        return self.look.px(_HEAD)

    @property
    def lanes(self) -> int:
        """How many bars a day has room for."""
        px = self.look.px
        return max(_LEAST_LANES, (self._row_height() - px(_TOP) - px(2)) // px(_BAR + _GAP))

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
        width, height = self.size.width() - self.gutter, self.size.height() - self.head
        left, right = (self.gutter + width * each // DAYS for each in (weekday, weekday + 1))
        top, bottom = (self.head + height * each // self.weeks for each in (week, week + 1))
        return QRect(left, top, right - left, bottom - top)

    def piece(self, week: int, piece: Piece) -> QRectF:
        """Return where a piece of an entry is; a bar that goes on reaches to the edge of its day."""
        px = self.look.px
        first, last = self.day(week * DAYS + piece.first), self.day(week * DAYS + piece.last)
        left = first.left() + (0 if piece.is_continued else px(4))
        right = last.right() + 1 - (0 if piece.continues else px(4))
        return QRectF(left, self._lane_top(first, piece.lane), right - left, px(_BAR))

    def more(self, number: int) -> QRectF:
        """Return where the number of those is that a day has no room for."""
        day, px = self.day(number), self.look.px
        return QRectF(day.left() + px(4), self._lane_top(day, self.lanes - 1), day.width() - px(8), px(_BAR))

    def day_at(self, place: QPointF) -> int | None:
        """Return the number of the day at a place, None beside them all."""
        width, height = self.size.width() - self.gutter, self.size.height() - self.head
        across, down = place.x() - self.gutter, place.y() - self.head
        if not (0 <= across < width and 0 <= down < height):
            return None
        return int(down * self.weeks / height) * DAYS + int(across * DAYS / width)

    def _lane_top(self, day: QRect, lane: int) -> int:
        return day.top() + self.look.px(_TOP) + lane * self.look.px(_BAR + _GAP)

    def _row_height(self) -> int:
        return (self.size.height() - self.head) // self.weeks
