"""A year painted as twelve strips of days, for the plan of the year: bars alone, each month as high as it needs."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coordinator_app.domain.calendar import Entry
from coordinator_app.ui.calendar.grid_sentences import entry_sentence
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.ui.calendar.weeks import Piece, placed_in
from coordinator_app.ui.calendar.year_painter import YearPainter
from coordinator_app.ui.focus_ring import OWN_FOCUS
from coordinator_app.ui.look import Look
from coordinator_app.ui.painted_access import Heard, install, tell_changed, tell_marked
from coordinator_app.words import Words

_GUTTER, _HEAD, _TOP, _LANE, _GAP, _LEAST_LANES = 56, 24, 15, 16, 2, 2
MONTHS, DAYS = 12, 31


@dataclass(frozen=True)
class YearPlan:
    """Where the bars of a year lie: for each month its pieces, in as many lanes as they need."""

    shown: WeeksShown
    year: int

    @cached_property
    def months(self) -> tuple[tuple[Piece, ...], ...]:
        """The pieces of each month."""
        bars = [entry for entry in self.shown.entries if entry.is_bar]
        return tuple(self._month(number, bars) for number in range(1, MONTHS + 1))

    def length(self, month: int) -> int:
        """Return how many days a month has, 0 being January."""
        return monthrange(self.year, month + 1)[1]

    def lanes(self, month: int) -> int:
        """Return how many lanes a month needs."""
        return max([_LEAST_LANES, *(piece.lane + 1 for piece in self.months[month])])

    def _month(self, number: int, bars: list[Entry]) -> tuple[Piece, ...]:
        first, length = date(self.year, number, 1), monthrange(self.year, number)[1]
        last = first + timedelta(days=length - 1)
        return tuple(placed_in(first, length, (e for e in bars if e.starts_on <= last and e.ends_on >= first)))


class YearStrip(Heard):
    """Arrows walk days and months, Space shows what stands on a day, Enter opens it."""

    whole_role = QAccessible.Role.Table
    part_role = QAccessible.Role.Cell

    entry_chosen = Signal(object)
    entry_opened = Signal(object)
    entry_removed = Signal(object)
    day_marked = Signal(object)
    turned = Signal(int)
    view_asked = Signal(str)

    def __init__(self, look: Look, words: Words, shown: WeeksShown) -> None:
        """Show a year."""
        super().__init__()
        install()
        self._look, self._words = look, words
        self._painter = YearPainter(look, words)
        self.plan = YearPlan(shown, (shown.first + timedelta(days=6)).year)
        self.marked_day = shown.today
        self.chosen: UUID | None = None
        self.setProperty(OWN_FOCUS, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_weeks(self, shown: WeeksShown, name: str) -> None:
        """Show the year that these weeks lie in."""
        self.plan = YearPlan(shown, (shown.first + timedelta(days=6)).year)
        self.setAccessibleName(name)
        self.setMinimumHeight(self._head + sum(map(self._height, range(MONTHS))))
        tell_changed(self)
        self.update()

    def mark(self, day: date) -> None:
        """Mark a day."""
        self.marked_day = day
        self.day_marked.emit(day)
        self.update()
        tell_marked(self, self.marked)

    def choose(self, entry_id: UUID | None) -> None:
        """Outline an entry."""
        self.chosen = entry_id
        self.update()

    @property
    def count(self) -> int:
        """How many months there are."""
        return MONTHS

    @property
    def marked(self) -> int | None:
        """The number of the month of the day that is marked."""
        return self.marked_day.month - 1 if self.marked_day.year == self.plan.year else None

    def sentence_of(self, number: int) -> str:
        """Return what a month says to those who hear the screen; of the marked day's month, that day first."""
        words = self._words
        entries = [entry_sentence(words, piece.entry) for piece in self.plan.months[number]]
        said = "; ".join(entries) if entries else words.say("nothing planned")
        month = f"{words.month(date(self.plan.year, number + 1, 1))}: {said}"
        if number != self.marked:
            return month
        here = [entry_sentence(words, entry) for entry in self.on_marked_day()]
        return f"{words.weekday(self.marked_day)}: {'; '.join(here) or words.say('nothing planned')}. {month}"

    def place_of(self, number: int) -> QRect:
        """Return where a month is on the screen."""
        place = QRect(0, self.top(number), self.width(), self._height(number))
        return QRect(self.mapToGlobal(place.topLeft()), place.size())

    def sizeHint(self) -> QSize:
        """Return the size in which each bar can be read."""
        return QSize(self._look.px(760), self._head + sum(map(self._height, range(MONTHS))))

    def on_marked_day(self) -> tuple[Entry, ...]:
        """Return the bars on the day that is marked."""
        return tuple(entry for entry in self.plan.shown.on(self.marked_day) if entry.is_bar)

    def day_place(self, month: int, day: int) -> QRect:
        """Return where a day is, both counted from 0."""
        left, right = (self._gutter + (self.width() - self._gutter) * n // DAYS for n in (day, day + 1))
        return QRect(left, self.top(month), right - left, self._height(month))

    def piece_place(self, month: int, piece: Piece) -> QRectF:
        """Return where a piece of an entry is."""
        px = self._look.px
        first, last = self.day_place(month, piece.first), self.day_place(month, piece.last)
        top = first.top() + px(_TOP) + piece.lane * px(_LANE + _GAP)
        return QRectF(first.left() + 1, top, last.right() - first.left() - 1, px(_LANE))

    def top(self, month: int) -> int:
        """Return where a month begins; what there is more of room than needed is shared by all."""
        heights = [self._least(each) for each in range(MONTHS)]
        spare = max(0, self.height() - self._head - sum(heights))
        return self._head + sum(heights[:month]) + spare * month // MONTHS

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the year."""
        self._painter.paint(QPainter(self), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the day and show what is pressed."""
        day = self._day_at(event.position())
        if day is not None:
            self.mark(day)
        self.entry_chosen.emit(self._entry_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is pressed, or go to the week of the day."""
        entry = self._entry_at(event.position())
        if entry is not None:
            self.entry_opened.emit(entry)
        else:
            self.view_asked.emit("month")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what lies beneath the mouse."""
        entry = self._entry_at(event.position())
        self.setToolTip(entry_sentence(self._words, entry) if entry is not None else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the marked month be read when the keyboard comes."""
        super().focusInEvent(event)
        tell_marked(self, self.marked)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, show, open."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        views = {Qt.Key.Key_M: "month", Qt.Key.Key_V: "week", Qt.Key.Key_A: "agenda", Qt.Key.Key_Y: "year"}
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in steps:
            self.mark(self.marked_day + timedelta(days=steps[key]))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.mark(_month_away(self.marked_day, 1 if key == Qt.Key.Key_Down else -1))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in views:
            self.view_asked.emit(views[key])
        elif not self._use(key):
            super().keyPressEvent(event)

    def _use(self, key: Qt.Key) -> bool:
        here = self.on_marked_day()
        places = [number for number, entry in enumerate(here) if entry.id == self.chosen]
        if key == Qt.Key.Key_Space:
            self.entry_chosen.emit(next(iter(here[places[0] + 1 :] if places else here), None))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if here:
                self.entry_opened.emit(here[places[0]] if places else here[0])
        elif key == Qt.Key.Key_Escape:
            self.entry_chosen.emit(None)
        else:
            return False
        return True

    @property
    def _gutter(self) -> int:
        return self._look.px(_GUTTER)

    @property
    def _head(self) -> int:
        return self._look.px(_HEAD)

    def _least(self, month: int) -> int:
        px = self._look.px
        return px(_TOP) + self.plan.lanes(month) * px(_LANE + _GAP) + px(3)

    def _height(self, month: int) -> int:
        if month + 1 == MONTHS:
            return max(self._least(month), self.height() - self.top(month))
        return max(self._least(month), self.top(month + 1) - self.top(month))

    def _entry_at(self, place: QPointF) -> Entry | None:
        for month, pieces in enumerate(self.plan.months):
            for piece in pieces:
                if self.piece_place(month, piece).contains(place):
                    return piece.entry
        return None

    def _day_at(self, place: QPointF) -> date | None:
        for month in range(MONTHS):
            for day in range(self.plan.length(month)):
                if self.day_place(month, day).contains(place.toPoint()):
                    return date(self.plan.year, month + 1, day + 1)
        return None


def _month_away(day: date, by: int) -> date:
    """Return the same day of the next month or of the one before, or its last day."""
    number = day.year * MONTHS + day.month - 1 + by
    year, month = divmod(number, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
