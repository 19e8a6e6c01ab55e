"""Paints a year as strips of days."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from coordinator_app.ui.calendar.grid_sentences import entry_title
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.calendar.shown import PLAIN, WeeksShown
from coordinator_app.ui.calendar.weeks import Piece
from coordinator_app.ui.calendar.year_measures import MONTHS, MOST_DAYS, YearMeasures
from coordinator_app.ui.look import Look
from coordinator_app.words import Words

_SATURDAY, _SUNDAY = 5, 6


class YearPainter:
    """Draws the strips of a year."""

    def __init__(self, look: Look, words: Words) -> None:
        """Take the look and the words."""
        self._look, self._words = look, words
        self._metrics = QFontMetrics(look.font("caption"))
        self._small = QFontMetrics(look.font("micro"))
        self._struck = QFont(look.font("caption"))
        self._struck.setStrikeOut(True)

    def paint(
        self, painter: QPainter, measures: YearMeasures, marked: date, chosen: UUID | None, *, has_keyboard: bool
    ) -> None:
        """Draw all of it; the marked day has an outline, which tells whether the keyboard is there."""
        self._numbers(painter, measures)
        for month in range(MONTHS):
            self._month(painter, measures, month)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month, pieces in enumerate(measures.months):
            for piece in pieces:
                self._bar(painter, piece, measures.piece(month, piece), is_chosen=piece.entry.id == chosen)
        if marked.year == measures.year:
            place = QRectF(measures.day(marked.month - 1, marked.day - 1)).adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("focus" if has_keyboard else "line_strong"), 2))
            painter.drawRoundedRect(place, 3, 3)

    def _numbers(self, painter: QPainter, measures: YearMeasures) -> None:
        painter.setFont(self._look.font("micro", tabular=True))
        painter.setPen(self._look.colour("text3"))
        for day in range(MOST_DAYS):
            place = measures.day(0, day)
            head = QRect(place.left(), 0, place.width(), place.top())
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, str(day + 1))

    def _month(self, painter: QPainter, measures: YearMeasures, month: int) -> None:
        look, px = self._look, self._look.px
        first = measures.day(month, 0)
        painter.setFont(look.font("caption_strong"))
        painter.setPen(look.colour("text2"))
        name = self._words.brief(date(measures.year, month + 1, 1)).split()[-1]
        painter.drawText(QRect(0, first.top() + px(2), first.left() - px(8), px(20)), Qt.AlignmentFlag.AlignRight, name)
        for day in range(measures.length(month)):
            self._day(painter, measures.shown, date(measures.year, month + 1, day + 1), measures.day(month, day))

    def _day(self, painter: QPainter, shown: WeeksShown, day: date, place: QRect) -> None:
        look, px = self._look, self._look.px
        note = shown.notes.get(day, PLAIN)
        is_free = day.weekday() >= _SATURDAY or note.is_red or note.is_free
        ground = "accent_tint" if day == shown.today else "sunken" if is_free else "card"
        painter.fillRect(place, look.colour(ground))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawRect(place)
        painter.setFont(look.font("micro"))
        painter.setPen(look.colour("danger" if day.weekday() == _SUNDAY or note.is_red else "text3"))
        painter.drawText(place.adjusted(px(3), px(1), 0, 0), Qt.AlignmentFlag.AlignTop, self._mark(day, place.width()))

    def _mark(self, day: date, width: int) -> str:
        """Return what stands on a day: the first letter of its name, on a Monday the week as far as there is room."""
        letter = self._words.brief_weekday(day)[:1].upper()
        if day.weekday() != 0:
            return letter
        whole = self._words.week_mark(day).replace("\u00a0", "")
        fits = (said for said in (whole, str(day.isocalendar().week)) if self._small.horizontalAdvance(said) < width)
        return next(fits, letter)

    def _bar(self, painter: QPainter, piece: Piece, place: QRectF, *, is_chosen: bool) -> None:
        look, px, entry = self._look, self._look.px, piece.entry
        tone = LAYERS[entry.layer].tone
        pen = QPen(look.colour(tone), 2 if is_chosen else 1.2)
        if entry.is_tentative:
            pen.setDashPattern((3.0, 2.2))
        is_outlined = is_chosen or entry.is_tentative or entry.is_cancelled
        painter.setPen(pen if is_outlined else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("card" if entry.is_tentative or entry.is_cancelled else f"{tone}_tint"))
        painter.drawRoundedRect(place.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3)
        side = px(12)
        left = place.left() + px(2)
        icon = QRect(round(left), round(place.center().y() - side / 2), side, side)
        look.paint_icon(painter, icon, LAYERS[entry.layer].icon, f"{tone}_text")
        left += side + px(2)
        painter.setFont(self._struck if entry.is_cancelled else look.font("caption"))
        painter.setPen(look.colour(f"{tone}_text"))
        room = QRectF(left, place.top(), place.right() - left - px(2), place.height())
        said = entry_title(self._words, entry, is_continued=piece.is_continued)
        if room.width() > px(18):
            shown = self._metrics.elidedText(said, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
