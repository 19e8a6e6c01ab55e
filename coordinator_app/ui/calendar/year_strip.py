"""A year painted as twelve strips of days, for the plan of the year: bars alone."""

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

from coordinator_app.domain.calendar import Entry
from coordinator_app.ui.calendar.grid_sentences import entry_sentence
from coordinator_app.ui.calendar.painted_days import PaintedDays
from coordinator_app.ui.calendar.period import View
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.ui.calendar.year_measures import MONTHS, YearMeasures
from coordinator_app.ui.calendar.year_painter import YearPainter
from coordinator_app.ui.focus_ring import shows_focus
from coordinator_app.ui.look import Look
from coordinator_app.words import Words


class YearStrip(PaintedDays):
    """Arrows walk days and months; a double click on an empty day shows its month."""

    def __init__(self, look: Look, words: Words, shown: WeeksShown) -> None:
        """Show a year."""
        super().__init__(look, words, shown)
        self._painter = YearPainter(look, words)

    @property
    def measures(self) -> YearMeasures:
        """Where everything lies now."""
        return YearMeasures(self._look, self.size(), self.shown)

    def lay_out(self) -> None:
        """Paint what is shown anew."""
        self.update()

    def least_height(self) -> int:
        """Return the height in which every bar has its place."""
        return self.measures.least_height()

    def day_place(self, day: date) -> QRect:
        """Return where a day is in the widget."""
        return self.measures.day(day.month - 1, day.day - 1)

    def below(self, by: int) -> date:
        """Return the same day of the next month or of the one before, or its last day."""
        year, month = divmod(self.marked_day.year * MONTHS + self.marked_day.month - 1 + by, MONTHS)
        return date(year, month + 1, min(self.marked_day.day, monthrange(year, month + 1)[1]))

    def entries_of_day(self) -> tuple[Entry, ...]:
        """Return the bars on the day that is marked."""
        return tuple(entry for entry in self.shown.on(self.marked_day) if entry.is_bar)

    @property
    def count(self) -> int:
        """How many months there are."""
        return MONTHS

    @property
    def marked(self) -> int | None:
        """The number of the month of the day that is marked."""
        return self.marked_day.month - 1 if self.marked_day.year == self.measures.year else None

    def sentence_of(self, number: int) -> str:
        """Return what a month says to those who hear the screen; of the marked day's month, that day first."""
        words, measures = self._words, self.measures
        entries = [entry_sentence(words, piece.entry) for piece in measures.months[number]]
        said = "; ".join(entries) or words.say("nothing planned")
        month = f"{words.month(date(measures.year, number + 1, 1))}: {said}"
        if number != self.marked:
            return month
        here = "; ".join(entry_sentence(words, entry) for entry in self.entries_of_day())
        return f"{words.weekday(self.marked_day)}: {here or words.say('nothing planned')}. {month}"

    def place_of(self, number: int) -> QRect:
        """Return where a month is on the screen."""
        measures = self.measures
        place = measures.day(number, 0).united(measures.day(number, measures.length(number) - 1))
        return QRect(self.mapToGlobal(place.topLeft()), place.size())

    def sizeHint(self) -> QSize:
        """Return the size in which each bar can be read."""
        return QSize(self._look.px(760), self.measures.least_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the year."""
        self._painter.paint(QPainter(self), self.measures, self.marked_day, self.chosen, has_keyboard=shows_focus(self))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the day and show what is pressed."""
        measures = self.measures
        day = measures.day_at(event.position())
        if day is not None:
            self.mark(day)
        self.entry_chosen.emit(measures.entry_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is pressed, or show the month of the day."""
        entry = self.measures.entry_at(event.position())
        if entry is not None:
            self.entry_opened.emit(entry)
        else:
            self.view_asked.emit(View.MONTH)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what lies beneath the mouse."""
        entry = self.measures.entry_at(event.position())
        self.setToolTip(entry_sentence(self._words, entry) if entry is not None else "")
