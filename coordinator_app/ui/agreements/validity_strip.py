"""The validity of an agreement as a bar over its page: from when to when, with today and the last day for notice."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator_app.domain.agreement_dates import Standing, Validity, months_on
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import Agreement
from coordinator_app.ui.agreement_words import KINDS
from coordinator_app.ui.look import Look
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Words

_BAR, _YEARS, _BENEATH = 18, 22, 20
_MONTHS_BEYOND = 9
_FADED = frozenset({Standing.EXPIRED, Standing.ENDED, Standing.DECLINED})
_EDGE = 4
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Scale:
    """The days that a bar shows, on so many pixels from `left` on."""

    first: date
    last: date
    left: float
    width: float

    def x(self, day: date) -> float:
        """Return where a day begins; one before or after what is shown lies at its edge."""
        days = (min(max(day, self.first), self.last) - self.first).days
        return self.left + self.width * days / max(1, (self.last - self.first).days)


class ValidityStrip(QWidget):
    """Is drawn; its accessible name says all that is seen in it."""

    def __init__(self, stage: Stage) -> None:
        """Begin with nothing."""
        super().__init__()
        self._stage = stage
        self._agreement: Agreement | None = None
        self._now: Validity | None = None
        hear_as(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_agreement(self, agreement: Agreement, now: Validity) -> None:
        """Show the validity as it is now."""
        self._agreement, self._now = agreement, now
        self.setAccessibleName(self._sentence())
        self.setToolTip(self._sentence())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the years, the bar, and what stands beneath it."""
        px = self._stage.look.px
        return QSize(px(400), px(_YEARS + _BAR + _BENEATH + 6))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and hardly any width."""
        return QSize(self._stage.look.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the years, the bar, the period of notice, and today."""
        if self._agreement is None or self._now is None:
            return
        look, now = self._stage.look, self._now
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale(now)
        self._draw_years(painter, scale)
        if now.begins_on is None and now.current_end_on is None:
            self._draw_nothing(painter, scale)
            return
        bar = self._place_of(scale, now)
        tint, edge = self._colours()
        is_open = now.current_end_on is None and self._agreement.renewal == Renewal.OPEN_ENDED
        _fill_bar(painter, bar, look, tint, is_open=is_open)
        self._draw_notice(painter, scale, bar, edge)
        painter.fillRect(QRectF(bar.left(), bar.top(), look.px(_EDGE), bar.height()), edge)
        self._draw_days(painter, scale, bar)
        self._draw_today(painter, scale)

    def _draw_nothing(self, painter: QPainter, scale: Scale) -> None:
        """Say that there are no days yet, in the room that they will take, so that nothing moves when they come."""
        look = self._stage.look
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text2"))
        place = QRectF(0, look.px(_YEARS + _BAR), self.width(), look.px(_BENEATH))
        painter.drawText(place, _MIDDLE, self._stage.say("No days agreed yet"))
        self._draw_today(painter, scale)

    def _scale(self, now: Validity) -> Scale:
        today = self._stage.today
        days = [day for day in (now.begins_on, now.current_end_on, now.review_on, today) if day is not None]
        first, last = min(days), max(days)
        first = date(first.year, 1, 1)
        return Scale(first=first, last=months_on(last, _MONTHS_BEYOND), left=0.0, width=float(self.width() - 1))

    def _place_of(self, scale: Scale, now: Validity) -> QRectF:
        px = self._stage.look.px
        left = scale.x(now.begins_on or scale.first)
        end = now.current_end_on or scale.last
        right = scale.x(min(end, date.max - _DAY) + _DAY)
        return QRectF(left, px(_YEARS), max(right - left, px(6)), px(_BAR))

    def _colours(self) -> tuple[QColor, QColor]:
        look = self._stage.look
        assert self._agreement is not None
        assert self._now is not None
        tone = "neutral" if self._now.standing in _FADED else KINDS[self._agreement.kind][0]
        edge = {"accent": "accent", "neutral": "neutral"}.get(tone, tone)
        return look.colour(f"{tone}_tint"), look.colour(edge)

    def _draw_years(self, painter: QPainter, scale: Scale) -> None:
        look = self._stage.look
        painter.setFont(look.font("caption"))
        every = max(1, round((scale.last - scale.first).days / 365 / max(1, self.width() // look.px(64))))
        for year in range(scale.first.year, scale.last.year + 1, every):
            x = scale.x(date(year, 1, 1))
            painter.setPen(look.colour("line"))
            painter.drawLine(QPointF(x, 0), QPointF(x, look.px(_YEARS + _BAR + 4)))
            place = QRectF(
                x + look.px(5), 0, painter.fontMetrics().horizontalAdvance(str(year)) + 2, look.px(_YEARS - 4)
            )
            if place.right() <= self.width():
                painter.setPen(look.colour("text3"))
                painter.drawText(place, _MIDDLE, str(year))

    def _draw_notice(self, painter: QPainter, scale: Scale, bar: QRectF, edge: QColor) -> None:
        """Hatch the days in which it is too late to give notice for this term."""
        assert self._now is not None
        end, notice = self._now.current_end_on, self._now.notice_on
        if end is None or notice is None or notice >= end:
            return
        left = scale.x(notice)
        painter.save()
        painter.setClipRect(QRectF(left, bar.top(), bar.right() - left, bar.height()))
        painter.setPen(QPen(edge, 1.2))
        gap = self._stage.look.px(6)
        x = left - bar.height()
        while x < bar.right():
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()))
            x += gap
        painter.restore()

    def _draw_days(self, painter: QPainter, scale: Scale, bar: QRectF) -> None:
        """Write the last day for notice and the end beneath the bar, where they do not run into each other."""
        look, words, now = self._stage.look, self._stage.words, self._now
        assert now is not None
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text2"))
        notice = self._stage.say("notice by {day}", day=_written(words, now.notice_on)) if now.notice_on else ""
        told = (
            (now.begins_on, _written(words, now.begins_on), 0.0),
            (now.notice_on, notice, 1.0),
            (now.current_end_on, _written(words, now.current_end_on), 0.0),
        )
        free = 0.0
        for day, said, share in told:
            if day is None or not scale.first <= day <= scale.last:
                continue
            width = painter.fontMetrics().horizontalAdvance(said)
            left = min(max(scale.x(day) - share * width, 0.0), self.width() - width)
            if left >= free:
                painter.drawText(QRectF(left, bar.bottom(), width + 2, look.px(_BENEATH)), _MIDDLE, said)
                free = left + width + look.px(10)

    def _draw_today(self, painter: QPainter, scale: Scale) -> None:
        look = self._stage.look
        x = scale.x(self._stage.today)
        painter.setPen(QPen(look.colour("danger"), look.px(2)))
        painter.drawLine(QPointF(x, look.px(2)), QPointF(x, look.px(_YEARS + _BAR + 4)))

    def _sentence(self) -> str:
        assert self._agreement is not None
        assert self._now is not None
        now, stage = self._now, self._stage
        if now.begins_on is None and now.current_end_on is None:
            return stage.say("No days agreed yet")
        parts = []
        if now.begins_on is not None:
            parts.append(stage.say("In force from {day}", day=stage.words.day(now.begins_on)))
        if self._agreement.signed_on is not None:
            parts.append(stage.say("signed on {day}", day=stage.words.day(self._agreement.signed_on)))
        if now.notice_on is not None:
            parts.append(stage.say("last day for notice {day}", day=stage.words.day(now.notice_on)))
        end = now.current_end_on
        ends = stage.say("ends on {day}", day=stage.words.day(end)) if end else stage.say("no known end")
        return "; ".join([*parts, ends, stage.say("today is {day}", day=stage.words.day(stage.today))])


def _written(words: Words, day: date | None) -> str:
    return f"{words.brief(day)} {day.year}" if day is not None else ""


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _fill_bar(painter: QPainter, bar: QRectF, look: Look, tint: QColor, *, is_open: bool) -> None:
    """Fill the bar; one until further notice goes out into a chevron."""
    path = QPainterPath()
    if is_open:
        tip = look.px(9)
        corners = [bar.topLeft(), bar.topRight() - QPointF(tip, 0)]
        corners += [QPointF(bar.right(), bar.center().y()), bar.bottomRight() - QPointF(tip, 0), bar.bottomLeft()]
        path.addPolygon(QPolygonF(corners))
    else:
        path.addRoundedRect(bar, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(path, tint)
    if is_open:
        side = look.px(14)
        place = QRect(round(bar.right()) - side - look.px(8), round(bar.center().y()) - side // 2, side, side)
        look.paint_icon(painter, place, "chevron_right", "text2")
