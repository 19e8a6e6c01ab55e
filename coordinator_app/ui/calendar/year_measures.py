"""Where days and bars lie in the painted year, in pixels: each month is as high as its bars need."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

from coordinator_app.domain.calendar import Entry
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.ui.calendar.weeks import Piece, placed_in
from coordinator_app.ui.look import Look

MONTHS, MOST_DAYS = 12, 31
_GUTTER, _HEAD, _TOP, _LANE, _GAP, _LEAST_LANES = 56, 24, 15, 16, 2, 2


@dataclass(frozen=True)
class YearMeasures:
    """The measures of a year at a size."""

    look: Look
    size: QSize
    shown: WeeksShown

    @cached_property
    def year(self) -> int:
        """The year: the first week that is shown is that of its first day."""
        return (self.shown.first + timedelta(days=6)).year

    @cached_property
    def months(self) -> tuple[tuple[Piece, ...], ...]:
        """The pieces of each month."""
        bars = [entry for entry in self.shown.entries if entry.is_bar]
        return tuple(self._month(number, bars) for number in range(1, MONTHS + 1))

    def length(self, month: int) -> int:
        """Return how many days a month has, 0 being January."""
        return monthrange(self.year, month + 1)[1]

    def least_height(self) -> int:
        """Return the height in which every bar has its place."""
        return self.look.px(_HEAD) + sum(self._least)

    def day(self, month: int, day: int) -> QRect:
        """Return where a day is, both counted from 0."""
        gutter = self.look.px(_GUTTER)
        wide = self.size.width() - gutter
        left, right = (gutter + wide * number // MOST_DAYS for number in (day, day + 1))
        return QRect(left, self._tops[month], right - left, self._tops[month + 1] - self._tops[month])

    def piece(self, month: int, piece: Piece) -> QRectF:
        """Return where a piece of an entry is."""
        px = self.look.px
        first, last = self.day(month, piece.first), self.day(month, piece.last)
        top = first.top() + px(_TOP) + piece.lane * px(_LANE + _GAP)
        return QRectF(first.left() + 1, top, last.right() - first.left() - 1, px(_LANE))

    def entry_at(self, place: QPointF) -> Entry | None:
        """Return the entry at a place."""
        pieces = ((month, piece) for month, pieces in enumerate(self.months) for piece in pieces)
        return next((piece.entry for month, piece in pieces if self.piece(month, piece).contains(place)), None)

    def day_at(self, place: QPointF) -> date | None:
        """Return the day at a place."""
        days = ((month, day) for month in range(MONTHS) for day in range(self.length(month)))
        found = next((each for each in days if self.day(*each).contains(place.toPoint())), None)
        return None if found is None else date(self.year, found[0] + 1, found[1] + 1)

    @cached_property
    def _least(self) -> tuple[int, ...]:
        px = self.look.px
        lanes = [max([_LEAST_LANES, *(piece.lane + 1 for piece in pieces)]) for pieces in self.months]
        return tuple(px(_TOP) + number * px(_LANE + _GAP) + px(3) for number in lanes)

    @cached_property
    def _tops(self) -> tuple[int, ...]:
        """Where each month begins, and where the last ends; what room there is to spare is shared by all."""
        head = self.look.px(_HEAD)
        spare = max(0, self.size.height() - 1 - head - sum(self._least))
        return tuple(head + sum(self._least[:number]) + spare * number // MONTHS for number in range(MONTHS + 1))

    def _month(self, number: int, bars: list[Entry]) -> tuple[Piece, ...]:
        first, length = date(self.year, number, 1), monthrange(self.year, number)[1]
        last = first + timedelta(days=length - 1)
        return tuple(placed_in(first, length, (e for e in bars if e.starts_on <= last and e.ends_on >= first)))
