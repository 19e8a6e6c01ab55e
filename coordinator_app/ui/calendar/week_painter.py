"""Paints weeks: the days, their numbers and names, the bars, and what has an hour."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF

from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.ui.calendar.grid_sentences import entry_title
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.calendar.measures import Measures
from coordinator_app.ui.calendar.prepared import Prepared
from coordinator_app.ui.calendar.shown import PLAIN, WeeksShown
from coordinator_app.ui.calendar.weeks import DAYS, Piece, WeekShown
from coordinator_app.ui.look import Look
from coordinator_app.ui.tokens import ICON_SMALL, RADIUS, RADIUS_CARD
from coordinator_app.words import Words, messages

_FREE_ALPHA = 150
_SATURDAY, _SUNDAY = 5, 6
_DASHES = (3.0, 2.2)
_MEETINGS = frozenset({EntryKind.MEETING, EntryKind.NETWORK_MEETING})
_ROOM_FOR_ICON, _ROOM_FOR_FLAG = 36, 60
"""How wide a bar must be within its edges, in pixels at 100 % text, to have an icon and a flag."""


class WeekPainter:
    """Draws what is shown, at the measures of a widget."""

    def __init__(self, look: Look, words: Words) -> None:
        """Take the look and the words."""
        self._look, self._words = look, words
        self._prepared = Prepared(look)
        kinds = ("body", "strong", "caption")
        self._digits = {kind: QFontMetrics(look.font(kind, tabular=True)) for kind in kinds}

    def paint(
        self, painter: QPainter, shown: WeeksShown, weeks: tuple[WeekShown, ...], measures: Measures, marked: date
    ) -> None:
        """Draw all of it; `marked` is the day that is tinted."""
        self._names(painter, shown, measures)
        self._ground(painter, shown, measures, marked)
        for number, week in enumerate(weeks):
            self._week_number(painter, week.monday, measures.day(number * DAYS))
            for weekday in range(DAYS):
                self._day(painter, shown, week.day(weekday), measures.day(number * DAYS + weekday))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, week in enumerate(weeks):
            for piece in week.pieces:
                self._piece(painter, piece, measures.piece(number, piece, week.bars), is_tall=measures.is_apart)
            for weekday, hidden in enumerate(week.more):
                if hidden:
                    self._more(painter, len(hidden), measures.more(number * DAYS + weekday, week.bars))

    def ghost(self, painter: QPainter, place: QRectF, entry: Entry | None) -> None:
        """Draw where something that is dragged would lie."""
        tone = LAYERS[entry.layer].tone if entry is not None else "accent"
        tint = self._look.colour("accent_tint" if entry is None else f"{tone}_tint")
        tint.setAlpha(200)
        painter.setBrush(tint)
        painter.setPen(QPen(self._look.colour(tone), 2))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def outline(self, painter: QPainter, place: QRectF, entry: Entry) -> None:
        """Draw the outline of what is chosen."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour(LAYERS[entry.layer].tone), 2))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _names(self, painter: QPainter, shown: WeeksShown, measures: Measures) -> None:
        painter.setFont(self._look.font("caption_strong"))
        for weekday in range(DAYS):
            place = measures.day(weekday)
            painter.setPen(self._look.colour("text2" if weekday < _SATURDAY else "text3"))
            name = self._words.brief_weekday(shown.day(weekday)).split()[0]
            head = QRect(place.left() + self._look.px(8), 0, place.width(), measures.head - 2)
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, name)

    def _ground(self, painter: QPainter, shown: WeeksShown, measures: Measures, marked: date) -> None:
        look = self._look
        size = measures.size
        body = QRectF(measures.gutter, measures.head, size.width() - measures.gutter, size.height() - measures.head)
        outline = QPainterPath()
        outline.addRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(body, look.colour("card"))
        for number in range(shown.days):
            colour = self._day_colour(shown, shown.day(number), marked)
            if colour is not None:
                painter.fillRect(measures.day(number), colour)
        painter.restore()
        painter.setPen(QPen(look.colour("line"), 1))
        for week in range(1, shown.weeks):
            top = measures.day(week * DAYS).top()
            painter.drawLine(measures.gutter, top, size.width() - 1, top)
        for weekday in range(1, DAYS):
            left = measures.day(weekday).left()
            painter.drawLine(left, measures.head, left, size.height() - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _day_colour(self, shown: WeeksShown, day: date, marked: date) -> QColor | None:
        look = self._look
        if day == marked:
            return look.colour("accent_tint")
        if not _is_of(shown, day):
            return look.colour("sunken")
        note = shown.notes.get(day, PLAIN)
        if day.weekday() >= _SATURDAY or note.is_red or note.is_free:
            colour = look.colour("sunken")
            colour.setAlpha(_FREE_ALPHA)
            return colour
        return None

    def _week_number(self, painter: QPainter, monday: date, first: QRect) -> None:
        px = self._look.px
        painter.setFont(self._look.font("micro", tabular=True))
        painter.setPen(self._look.colour("text3"))
        place = QRect(0, first.top() + px(7), first.left() - px(8), px(20))
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._words.week_mark(monday)
        )

    def _day(self, painter: QPainter, shown: WeeksShown, day: date, place: QRect) -> None:
        look, px = self._look, self._look.px
        note, is_first = shown.notes.get(day, PLAIN), day.day == 1
        said = self._words.brief(day) if is_first else str(day.day)
        disc = QRect(place.left() + px(5), place.top() + px(5), px(24), px(24))
        kind = "strong" if is_first or day == shown.today else "body"
        font = look.font(kind, tabular=True)
        painter.setFont(font)
        wide = self._digits[kind].horizontalAdvance(said)
        if day == shown.today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            disc.setWidth(max(px(24), wide + px(12)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2)
            painter.setPen(look.colour("on_accent"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, said)
        else:
            is_red = day.weekday() == _SUNDAY or note.is_red
            painter.setPen(look.colour("danger" if is_red else "text" if _is_of(shown, day) else "text3"))
            disc.setWidth(wide + px(8))
            painter.drawText(disc.adjusted(px(4), 0, px(4), 0), Qt.AlignmentFlag.AlignVCenter, said)
        left = disc.right() + px(6)
        if note.is_flag_day:
            side = px(12)
            flag = QRect(left, disc.center().y() - side // 2, side, side)
            look.paint_icon(painter, flag, "flag", "text3")
            left += side + px(3)
        if note.name:
            painter.setPen(look.colour("text3"))
            self._prepared.text(
                painter, QRectF(left, disc.top(), place.right() - left - px(4), disc.height()), note.name
            )

    def _piece(self, painter: QPainter, piece: Piece, place: QRectF, *, is_tall: bool) -> None:
        if piece.entry.is_bar:
            self._bar(painter, piece, place)
        elif is_tall:
            self._hour(painter, piece.entry, place)
        else:
            self._point(painter, piece.entry, place)

    def _bar(self, painter: QPainter, piece: Piece, place: QRectF) -> None:
        entry = piece.entry
        key = (entry.layer, entry.country, entry.is_tentative, entry.is_cancelled, piece.is_continued, piece.continues)
        self._prepared.face(painter, place, key, lambda inner, room: self._face(inner, piece, room))
        kind = "caption" if entry.is_held or entry.is_cancelled else "caption_strong"
        painter.setPen(self._look.colour(f"{LAYERS[entry.layer].tone}_text"))
        left = self._words_left(piece, place)
        room = QRectF(left, place.top(), self._words_right(piece, place) - left, place.height())
        said = entry_title(self._words, entry, is_continued=piece.is_continued)
        self._prepared.text(painter, room, said, kind, is_struck=entry.is_cancelled)

    def _words_right(self, piece: Piece, place: QRectF) -> float:
        return place.right() - self._look.px(6) - (self._look.px(14) if piece.continues else 0)

    def _words_left(self, piece: Piece, place: QRectF) -> float:
        """Return where the title begins, behind the icon and the flag that there is room for."""
        px = self._look.px
        left = place.left() + (px(6) if piece.is_continued else px(9))
        room = self._words_right(piece, place) - left
        left += px(20) if room > px(_ROOM_FOR_ICON) else 0
        return left + (px(11) * 4 / 3 + px(6) if self._has_flag(piece, room) else 0)

    def _has_flag(self, piece: Piece, room: float) -> bool:
        country = piece.entry.country
        is_known = bool(country) and self._look.flag(country, self._look.px(11), 1.0) is not None
        return is_known and room > self._look.px(_ROOM_FOR_FLAG)

    def _face(self, painter: QPainter, piece: Piece, place: QRectF) -> None:
        """Draw a bar without its title: its ground, its edge, the arrow of its direction and the flag."""
        look, px, tone = self._look, self._look.px, LAYERS[piece.entry.layer].tone
        self._bar_ground(painter, piece, place)
        middle, side = place.center().y(), px(ICON_SMALL)
        left = place.left() + (px(6) if piece.is_continued else px(9))
        room = self._words_right(piece, place) - left
        if room > px(_ROOM_FOR_ICON):
            icon = QRect(round(left), round(middle - side / 2), side, side)
            look.paint_icon(painter, icon, LAYERS[piece.entry.layer].icon, f"{tone}_text")
        density = painter.device().devicePixelRatioF()
        flag = look.flag(piece.entry.country, px(11), density) if self._has_flag(piece, room) else None
        if flag is not None:
            painter.drawPixmap(QPointF(round(left + px(20)), round(middle - px(11) / 2)), flag)
        if piece.continues:
            chevron = QRect(round(place.right() - px(16)), round(middle - px(7)), px(14), px(14))
            look.paint_icon(painter, chevron, "chevron_right", f"{tone}_text")

    def _bar_ground(self, painter: QPainter, piece: Piece, place: QRectF) -> None:
        look, px, entry = self._look, self._look.px, piece.entry
        tone = LAYERS[entry.layer].tone
        if entry.is_tentative or entry.is_cancelled:
            pen = QPen(look.colour(tone), 1.4)
            if entry.is_tentative:
                pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            painter.setBrush(look.colour("card"))
            painter.drawRoundedRect(place.adjusted(0.7, 0.7, -0.7, -0.7), RADIUS, RADIUS)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}_tint"))
        painter.setClipRect(place)
        left = place.left() - (RADIUS if piece.is_continued else 0)
        right = place.right() + (RADIUS if piece.continues else 0)
        painter.drawRoundedRect(QRectF(left, place.top(), right - left, place.height()), RADIUS, RADIUS)
        if not piece.is_continued:
            painter.setClipRect(QRectF(place.left(), place.top(), px(4), place.height()))
            painter.setBrush(look.colour(tone))
            painter.drawRoundedRect(QRectF(place.left(), place.top(), px(12), place.height()), RADIUS, RADIUS)
        painter.setClipping(False)

    def _point(self, painter: QPainter, entry: Entry, place: QRectF) -> None:
        look, px = self._look, self._look.px
        tone, middle = LAYERS[entry.layer].tone, place.center().y()
        self._mark(painter, entry, QPointF(place.left() + px(8), middle))
        left, right = place.left() + px(16), place.right()
        title = entry_title(self._words, entry)
        at = f"{entry.at:%H:%M}" if entry.at is not None else ""
        font = look.font("caption", tabular=True)
        wide = self._digits["caption"].horizontalAdvance(at) if at else 0
        if at and wide + px(5) + self._prepared.width(title) <= right - left:
            painter.setPen(look.colour("text3"))
            painter.setFont(font)
            painter.drawText(QRectF(left, place.top(), wide + 2, place.height()), Qt.AlignmentFlag.AlignVCenter, at)
            left += wide + px(5)
        painter.setPen(look.colour("text2" if entry.layer == Layer.MEETING else f"{tone}_text"))
        room = QRectF(left, place.top(), right - left, place.height())
        self._prepared.text(painter, room, title, "caption", is_struck=entry.is_cancelled)

    def _hour(self, painter: QPainter, entry: Entry, place: QRectF) -> None:
        """Draw what has an hour on three lines: the hour, what it is, and where."""
        look, px, tone = self._look, self._look.px, LAYERS[entry.layer].tone
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}_tint"))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.setBrush(look.colour(tone))
        painter.drawRoundedRect(QRectF(place.left(), place.top(), px(3), place.height()), 1.5, 1.5)
        hours = self._words.hours(entry.at, entry.until) if entry.at is not None else ""
        said = [(hours, "micro"), (entry_title(self._words, entry), "caption_strong"), (entry.place, "caption")]
        lines = [each for each in said if each[0]]
        painter.setPen(look.colour(f"{tone}_text"))
        for number, (text, kind) in enumerate(lines):
            room = QRectF(place.left() + px(8), place.top() + px(3) + number * px(16), place.width() - px(11), px(16))
            self._prepared.text(painter, room, text, kind, is_struck=entry.is_cancelled and kind == "caption_strong")

    def _mark(self, painter: QPainter, entry: Entry, middle: QPointF) -> None:
        look, px = self._look, self._look.px
        tone = look.colour(LAYERS[entry.layer].tone)
        if entry.kind == EntryKind.TASK:
            side = px(3)
            painter.setPen(QPen(tone, 1.4))
            painter.setBrush(tone)
            painter.drawRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side))
            return
        if entry.kind == EntryKind.HAND_IN or entry.layer == Layer.AGREEMENT:
            side = px(4.6)
            corners = [QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0)]
            painter.setPen(QPen(tone, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush if entry.kind == EntryKind.HAND_IN else tone)
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
            return
        painter.setPen(QPen(tone, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush if entry.kind in _MEETINGS else tone)
        painter.drawEllipse(middle, px(3), px(3))

    def _more(self, painter: QPainter, number: int, place: QRectF) -> None:
        painter.setPen(self._look.colour("accent_text"))
        self._prepared.text(painter, place, self._words.say(messages("+{number} more", "+{number} more", number)))


def _is_of(shown: WeeksShown, day: date) -> bool:
    """Tell whether a day belongs to the month that is shown."""
    return shown.month is None or (day.year, day.month) == (shown.month.year, shown.month.month)
