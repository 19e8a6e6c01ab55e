"""The bar of validity in a row: from when to when, the period of notice, the decision, and today."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from coordinator_app.domain.agreement_dates import Standing
from coordinator_app.domain.agreement_lines import SeenAgreement
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreement_years import YearScale
from coordinator_app.ui.agreements.row_looks import tone_of
from coordinator_app.ui.look import Look
from coordinator_app.ui.tokens import ICON_SMALL, RADIUS

_HIGH = 18
_EDGE = 4
_LEAST = 6
_HATCH = 5
_DIAMOND = 4
_DAY = timedelta(days=1)


class ValidityBar:
    """Draws the bars of one list; the scale is exchanged when other years are shown."""

    def __init__(self, look: Look, scale: YearScale) -> None:
        """Take the colours, and the years to begin with."""
        self._look, self.scale = look, scale

    def paint(self, painter: QPainter, place: QRect, seen: SeenAgreement) -> None:
        """Draw the years, the bar and today into the cell of a row."""
        self._paint_years(painter, place)
        bar = self._bar(place, seen)
        if bar is not None:
            self._paint_bar(painter, bar, place, seen)
        self._paint_today(painter, place, seen.today)

    def x(self, place: QRect, day: date) -> float:
        """Return where a day begins."""
        return place.left() + self.scale.share(day) * place.width()

    def _paint_years(self, painter: QPainter, place: QRect) -> None:
        painter.setPen(QPen(self._look.colour("line"), 1))
        for year in self.scale.years:
            x = round(self.x(place, date(year, 1, 1)))
            painter.drawLine(x, place.top(), x, place.bottom())
        painter.drawLine(place.right(), place.top(), place.right(), place.bottom())

    def _paint_today(self, painter: QPainter, place: QRect, today: date) -> None:
        if not self.scale.holds(today):
            return
        painter.setPen(QPen(self._look.colour("danger"), self._look.px(2)))
        x = round(self.x(place, today))
        painter.drawLine(x, place.top(), x, place.bottom())

    def _bar(self, place: QRect, seen: SeenAgreement) -> QRectF | None:
        """Return where the bar lies; None where it has no days, or none of these years."""
        first, last = seen.validity.begins_on, seen.validity.current_end_on
        if first is None and last is None and seen.line.terms.renewal != Renewal.OPEN_ENDED:
            return None
        left = self.x(place, first) if first is not None else place.left()
        right = self.x(place, last + _DAY) if last is not None and last < date.max else place.right()
        if right <= place.left() or left >= place.right():
            return None
        high = self._look.px(_HIGH)
        width = max(right - left, self._look.px(_LEAST))
        return QRectF(left, place.center().y() - high / 2, width, high)

    def _paint_bar(self, painter: QPainter, bar: QRectF, place: QRect, seen: SeenAgreement) -> None:
        look, tone = self._look, tone_of(seen)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(bar, RADIUS, RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(bar, look.colour(f"{tone}_tint"))
        if seen.validity.begins_on is not None and self.scale.holds(seen.validity.begins_on):
            painter.fillRect(QRectF(bar.left(), bar.top(), look.px(_EDGE), bar.height()), look.colour(tone))
        self._paint_notice(painter, bar, place, seen, tone)
        painter.setClipping(False)
        if look.tokens.name == "contrast" or seen.validity.standing == Standing.PROPOSED:
            self._paint_outline(painter, bar, tone, is_proposed=seen.validity.standing == Standing.PROPOSED)
        if seen.validity.current_end_on is None and seen.line.terms.renewal == Renewal.OPEN_ENDED:
            self._paint_chevron(painter, bar, tone)
        self._paint_decision(painter, bar, place, seen.line.decided_on)
        painter.restore()

    def _paint_notice(self, painter: QPainter, bar: QRectF, place: QRect, seen: SeenAgreement, tone: str) -> None:
        """Hatch from the day after the last one for notice until the end."""
        last, end = seen.validity.notice_on, seen.validity.current_end_on
        if last is None or end is None or last >= end:
            return
        left = max(bar.left(), self.x(place, last + _DAY))
        painter.save()
        painter.setClipRect(QRectF(left, bar.top(), bar.right() - left, bar.height()), Qt.ClipOperation.IntersectClip)
        painter.fillRect(bar, self._look.colour("card"))
        painter.fillRect(bar, self._look.colour(f"{tone}_tint"))
        painter.setPen(QPen(QBrush(self._look.colour(tone)), 1))
        step = self._look.px(_HATCH)
        x = left - bar.height()
        while x < bar.right():
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()))
            x += step
        painter.restore()

    def _paint_outline(self, painter: QPainter, bar: QRectF, tone: str, *, is_proposed: bool) -> None:
        style = Qt.PenStyle.DashLine if is_proposed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QBrush(self._look.colour(tone)), 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_chevron(self, painter: QPainter, bar: QRectF, tone: str) -> None:
        side = self._look.px(ICON_SMALL)
        top = round(bar.center().y() - side / 2)
        spot = QRect(round(bar.right()) - side - 1, top, side, side)
        self._look.paint_icon(painter, spot, "chevron_right", f"{tone}_text")

    def _paint_decision(self, painter: QPainter, bar: QRectF, place: QRect, day: date | None) -> None:
        """Set a diamond above the bar on the day of the decision."""
        if day is None or not self.scale.holds(day):
            return
        half, x = self._look.px(_DIAMOND), self.x(place, day)
        middle = bar.top() - half - 2
        path = QPainterPath(QPointF(x, middle - half))
        for dx, dy in ((half, 0), (0, half), (-half, 0)):
            path.lineTo(QPointF(x + dx, middle + dy))
        path.closeSubpath()
        painter.fillPath(path, self._look.colour("text3"))
