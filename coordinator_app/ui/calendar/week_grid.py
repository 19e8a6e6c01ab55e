"""Weeks painted with what stands in them: walked by keyboard, dragged by mouse, heard day by day."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)

from coordinator_app.domain.calendar import Entry
from coordinator_app.ui.calendar.grid_sentences import day_sentence, entry_title
from coordinator_app.ui.calendar.measures import Measures
from coordinator_app.ui.calendar.painted_days import PaintedDays
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.ui.calendar.week_painter import WeekPainter
from coordinator_app.ui.calendar.weeks import DAYS, WeekShown, weeks_shown
from coordinator_app.ui.focus_ring import shows_focus
from coordinator_app.ui.look import Look
from coordinator_app.words import Words

_NOTCH = 120
"""What a wheel turns by one notch (Qt: eighths of a degree)."""


@dataclass(frozen=True)
class Drag:
    """What the mouse has gripped: an entry by its middle or an end, or empty days where `entry` is None."""

    entry: Entry | None
    grip: str
    from_day: date
    to_day: date

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that come of it."""
        by = self.to_day - self.from_day
        if self.entry is None:
            return min(self.from_day, self.to_day), max(self.from_day, self.to_day)
        first, last = self.entry.starts_on, self.entry.ends_on
        if self.grip == "first":
            return min(first + by, last), last
        return (first, max(last + by, first)) if self.grip == "last" else (first + by, last + by)


class WeekGrid(PaintedDays):
    """Weeks beneath one another; bars are dragged by their middle or their ends, empty days to make something."""

    weeks_turned = Signal(int)

    def __init__(self, look: Look, words: Words, shown: WeeksShown) -> None:
        """Show weeks."""
        self._picture: QPixmap | None = None
        self._weeks: tuple[WeekShown, ...] = ()
        self._measures: Measures | None = None
        self._drag: Drag | None = None
        self._turned = 0
        super().__init__(look, words, shown)
        self._painter = WeekPainter(look, words)

    def lay_out(self) -> None:
        """Lay out what is shown at the size that there is, and paint it anew."""
        shown, measures = self.shown, self.measures
        self._weeks = weeks_shown(shown.first, shown.weeks, shown.entries, measures.lanes, is_apart=measures.is_apart)
        self.repaint_now()

    def least_height(self) -> int:
        """Return the height in which every day has room for two bars."""
        return self.measures.least_height()

    def paint_as_new(self) -> None:
        """Forget also what was prepared, so that all is painted as what was never shown."""
        self._painter = WeekPainter(self._look, self._words)
        self.repaint_now()

    def repaint_now(self) -> None:
        """Forget what was painted, so that it is painted anew."""
        self._picture = None
        self.update()

    def day_place(self, day: date) -> QRect:
        """Return where a day is in the widget."""
        return self.measures.day((day - self.shown.first).days)

    def below(self, by: int) -> date:
        """Return the same day of another week."""
        return self.marked_day + timedelta(weeks=by)

    def give_up(self) -> bool:
        """Let go of what is dragged, leaving it where it was; tell whether anything was."""
        was_dragged, self._drag = self._drag is not None, None
        self.update()
        return was_dragged

    @property
    def measures(self) -> Measures:
        """Where everything lies now."""
        if self._measures is None or (self._measures.size, self._measures.weeks) != (self.size(), self.shown.weeks):
            self._measures = Measures(self._look, self.size(), self.shown.weeks)
        return self._measures

    @property
    def pieces(self) -> list[tuple[int, Entry, QRectF]]:
        """What is painted: the number of the week, the entry, and its place."""
        measures = self.measures
        weeks = enumerate(self._weeks)
        return [(n, p.entry, measures.piece(n, p, week.bars)) for n, week in weeks for p in week.pieces]

    @property
    def count(self) -> int:
        """How many days are shown."""
        return self.shown.days

    @property
    def marked(self) -> int | None:
        """The number of the day that is marked, None where it is not shown."""
        number = (self.marked_day - self.shown.first).days
        return number if 0 <= number < self.shown.days else None

    def sentence_of(self, number: int) -> str:
        """Return what a day says to those who hear the screen."""
        return day_sentence(self._words, self.shown, self.shown.day(number))

    def place_of(self, number: int) -> QRect:
        """Return where a day is on the screen."""
        place = self.measures.day(number)
        return QRect(self.mapToGlobal(place.topLeft()), place.size())

    def sizeHint(self) -> QSize:
        """Return a size in which a week has room for four bars."""
        px = self._look.px
        return QSize(px(760), px(30) + self.shown.weeks * px(112))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn by a week for each notch, or let the page scroll where it does not show all weeks."""
        if self.visibleRegion().boundingRect().height() < self.height():
            event.ignore()
            return
        self._turned -= event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        if notches:
            self._turned -= notches * _NOTCH
            self.weeks_turned.emit(notches)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what was painted before, and over it what is chosen, dragged or has the keyboard."""
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._painted()
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for _, entry, place in self.pieces if self.chosen is not None else ():
            if entry.id == self.chosen and entry.is_bar:
                self._painter.outline(painter, place, entry)
        if self._drag is not None:
            self._paint_drag(painter, self._drag)
        number = self.marked
        if number is not None and shows_focus(self):
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            day = self.measures.day(number)
            around = QRegion(day)
            for _, entry, place in self.pieces:
                around -= QRegion(place.toRect()) if entry.is_bar else QRegion()
            painter.setClipRegion(around)  # the frame goes behind the bars, whose words it would strike through
            painter.drawRoundedRect(QRectF(day).adjusted(2, 2, -1, -1), 5, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the day, grip what is there."""
        number = self.measures.day_at(event.position())
        if number is None or event.button() != Qt.MouseButton.LeftButton:
            return
        day = self.shown.day(number)
        if self._more_at(event.position(), number):
            self.mark(day)
            self.more_asked.emit(day, event.globalPosition().toPoint())
            return
        entry, grip = self._grip_at(event.position())
        self._drag = Drag(entry, grip, day, day)
        self.mark(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is gripped, or show how it would be."""
        number = self.measures.day_at(event.position())
        if self._drag is None:
            self._show_grip(event.position())
        elif number is not None and self._may_drag(self._drag):
            day = self.shown.day(number)
            self._drag = Drag(self._drag.entry, self._drag.grip, self._drag.from_day, day)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed, or let what was dragged lie where it is now."""
        drag, self._drag = self._drag, None
        self.update()
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if drag.from_day == drag.to_day:
            self.entry_chosen.emit(drag.entry)
        elif drag.entry is None:
            self.days_chosen.emit(*drag.days)
        else:
            self.entry_moved.emit(drag.entry, *drag.days)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is there, or make something new on an empty day."""
        entry, _ = self._grip_at(event.position())
        number = self.measures.day_at(event.position())
        if entry is not None:
            self.entry_opened.emit(entry)
        elif number is not None:
            self.days_chosen.emit(self.shown.day(number), self.shown.day(number))

    def _painted(self) -> QPixmap:
        density = self.devicePixelRatioF()
        picture = QPixmap(self.size() * density)
        picture.setDevicePixelRatio(density)
        picture.fill(self._look.colour("page"))
        painter = QPainter(picture)
        self._painter.paint(painter, self.shown, self._weeks, self.measures, self.marked_day)
        painter.end()
        return picture

    def _paint_drag(self, painter: QPainter, drag: Drag) -> None:
        if drag.from_day == drag.to_day:
            return
        first, last = drag.days
        measures = self.measures
        for week in range(self.shown.weeks):
            monday = self.shown.day(week * DAYS)
            begins, ends = max(first, monday), min(last, monday + timedelta(days=DAYS - 1))
            if begins <= ends:
                left = measures.day((begins - self.shown.first).days)
                right = measures.day((ends - self.shown.first).days)
                top = left.top() + self._look.px(32)
                place = QRectF(left.left() + 3, top, right.right() - left.left() - 5, self._look.px(20))
                self._painter.ghost(painter, place, drag.entry)

    def _grip_at(self, place: QPointF) -> tuple[Entry | None, str]:
        measures = self.measures
        for number, week in enumerate(self._weeks):
            for piece in week.pieces:
                where = measures.piece(number, piece, week.bars)
                if where.contains(place):
                    if place.x() <= where.left() + measures.grip and not piece.is_continued:
                        return piece.entry, "first"
                    if place.x() >= where.right() - measures.grip and not piece.continues:
                        return piece.entry, "last"
                    return piece.entry, "whole"
        return None, "whole"

    def _show_grip(self, place: QPointF) -> None:
        entry, grip = self._grip_at(place)
        is_end = entry is not None and entry.is_bar and grip != "whole"
        self.setCursor(Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.ArrowCursor)
        self.setToolTip(entry_title(self._words, entry) if entry is not None else "")

    def _more_at(self, place: QPointF, number: int) -> bool:
        week, weekday = divmod(number, DAYS)
        shown = self._weeks[week]
        return bool(shown.more[weekday]) and self.measures.more(number, shown.bars).contains(place)

    def _may_drag(self, drag: Drag) -> bool:
        return drag.entry is None or drag.entry.is_bar
