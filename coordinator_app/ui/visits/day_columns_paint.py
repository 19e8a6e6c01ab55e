"""How the days of the programme are painted: the grid, the items, where they overlap, and what is being dragged."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPainterPath, QPen

from coordinator_app.domain.item_kinds import ItemKind, kind_of
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.look import Look
from coordinator_app.ui.visits.day_columns_place import GUTTER, HEAD, Places
from coordinator_app.ui.visits.lanes import Lane
from coordinator_app.words import Words

_TINTS = {
    ItemKind.MEETING: ("incoming_tint", "incoming", "incoming_text"),
    ItemKind.VISIT: ("network_tint", "network", "network_text"),
    ItemKind.MEAL: ("neutral_tint", "neutral", "neutral_text"),
    ItemKind.TRANSPORT: ("card", "neutral", "neutral_text"),
    ItemKind.BREAK: ("card", "neutral", "neutral_text"),
}
_ICONS = {
    ItemKind.MEETING: "building_government",
    ItemKind.VISIT: "location",
    ItemKind.MEAL: "food",
    ItemKind.TRANSPORT: "vehicle_bus",
    ItemKind.BREAK: "clock",
}
_OUTLINED = frozenset({ItemKind.TRANSPORT, ItemKind.BREAK})


class Brush:
    """Paints one programme in one look and language."""

    def __init__(self, look: Look, words: Words, painter: QPainter, places: Places) -> None:
        """Take what is painted with, and where everything lies."""
        self._look, self._words, self._painter, self._places = look, words, painter, places

    def grid(self) -> None:
        """Paint the hours and the days."""
        look, px, painter, places = self._look, self._look.px, self._painter, self._places
        gutter, width, height = px(GUTTER), places.size.width(), places.size.height()
        ground = QRect(gutter, 0, width - gutter - 1, height - 1)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("card"))
        painter.drawRoundedRect(ground, 8, 8)
        painter.setFont(look.font("micro", tabular=True))
        for hour in range(places.first, places.last + 1):
            y = round(places.y(hour))
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(gutter, y, width - 1, y)
            painter.setPen(look.colour("text3"))
            label = QRect(0, y - px(8), gutter - px(8), px(16))
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{hour:02}:00")
        for number, day in enumerate(places.shown.days):
            left = round(gutter + places.column * number)
            painter.setPen(QPen(look.colour("line"), 1))
            if number:
                painter.drawLine(left, 0, left, height)
            painter.setFont(look.font("strong", tabular=True))
            painter.setPen(look.colour("text"))
            head = QRect(left + px(12), 0, round(places.column) - px(14), px(HEAD))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, _weekday_and_day(self._words, day))

    def item(self, item: ProgrammeItem, *, is_chosen: bool, is_faint: bool = False) -> None:
        """Paint an item; one that is being dragged away is faint."""
        look, painter, place = self._look, self._painter, self._places.of(item)
        kind, is_clashing = kind_of(item), item.id in self._places.shown.clashing
        tint, edge, colour = _TINTS[kind]
        painter.save()
        painter.setOpacity(0.45 if is_faint else 1.0)
        painter.save()
        painter.setClipPath(_rounded(place))
        painter.fillRect(place, look.colour(tint))
        painter.fillRect(QRectF(place.left(), place.top(), look.px(3), place.height()), look.colour(edge))
        if is_clashing:
            self._hatch(item)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_clashing or kind in _OUTLINED:
            painter.setPen(QPen(look.colour("danger" if is_clashing else "line_strong"), 1.6 if is_clashing else 1))
            painter.drawRoundedRect(place.adjusted(0.8, 0.8, -0.8, -0.8), 5, 5)
        if is_chosen:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
        icon = ("warning", "danger", True) if is_clashing else (_ICONS[kind], colour, False)
        self._paint_words(place, item, colour, icon)
        painter.restore()

    def ghost(self, item: ProgrammeItem) -> None:
        """Paint where an item would come to lie, with its hours."""
        look, painter = self._look, self._painter
        place = self._places.of(item, Lane(item_id=item.id, number=0, of=1))
        tint = look.colour("accent_tint")
        tint.setAlpha(225)
        painter.setPen(QPen(look.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(tint)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
        self._paint_words(place, item, "accent_text", ("clock", "accent_text", False), is_by_hours=True)

    def _hatch(self, item: ProgrammeItem) -> None:
        """Hatch where an item overlaps another."""
        band = self._look.colour("danger")
        band.setAlpha(80)
        for other in self._places.overlapping.get(item.id, ()):
            area = self._places.overlap(item, other)
            self._painter.fillRect(area, self._look.colour("danger_tint"))
            self._painter.fillRect(area, QBrush(band, Qt.BrushStyle.BDiagPattern))

    def _paint_words(
        self,
        place: QRectF,
        item: ProgrammeItem,
        colour: str,
        icon: tuple[str, str, bool],
        *,
        is_by_hours: bool = False,
    ) -> None:
        look, px, painter = self._look, self._look.px, self._painter
        left, width = place.left() + px(9), place.width() - px(13)
        is_low = place.height() < px(36)
        top = place.top() + ((place.height() - px(16)) / 2 if is_low else px(4))
        name, shade, filled = icon
        look.paint_icon(painter, QRect(round(left) - 1, round(top), px(16), px(16)), name, shade, filled=filled)
        lines = self._lines(item)
        if is_by_hours:
            lines[0], lines[1] = lines[1], lines[0]
        room = 1 if is_low else int((place.height() - px(6)) // px(16))
        painter.setPen(look.colour(colour))
        for number, said in enumerate(lines[: max(1, room)]):
            font = look.font("caption" if number else "caption_strong", tabular=True)
            painter.setFont(font)
            indent = 0 if number else px(19)
            line = QRectF(left + indent, top + number * px(16), width - indent, px(16))
            shown = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _lines(self, item: ProgrammeItem) -> list[str]:
        words = self._words
        title = words.pick(item.title_sv, item.title_en) or words.say("No title")
        hours = words.hours(item.starts_at, item.ends_at)
        track = words.say("track {name}", name=item.track) if item.track else ""
        return [title, " · ".join(filter(None, (hours, track))), item.place]


def _rounded(place: QRectF) -> QPainterPath:
    shape = QPainterPath()
    shape.addRoundedRect(place, 5, 5)
    return shape


def _weekday_and_day(words: Words, day: date) -> str:
    """Return what heads a column: tis 24."""
    return " ".join(words.brief_weekday(day).split()[:2])
