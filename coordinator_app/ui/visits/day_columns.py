"""The programme painted as days side by side; a list beside it says the same to those who do not see it."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.focus_ring import OWN_FOCUS, shows_focus
from coordinator_app.ui.look import Look
from coordinator_app.ui.painted_access import Heard, install, tell_changed, tell_marked
from coordinator_app.ui.visits.lanes import Lane, lanes
from coordinator_app.words import Words

_HEAD, _GUTTER, _HOUR = 34, 46, 40
_TINTS = {
    "meeting": ("incoming_tint", "incoming", "incoming_text"),
    "visit": ("network_tint", "network", "network_text"),
    "meal": ("neutral_tint", "neutral", "neutral_text"),
    "transport": ("card", "neutral", "neutral_text"),
}
_ICONS = {"meeting": "building_government", "visit": "location", "meal": "food", "transport": "vehicle_bus"}
_JOURNEYS = ("ankomst", "avresa", "resa till", "resa från", "transfer", "arrival", "departure", "journey to")
_EARLIEST, _LATEST = 8, 18


@dataclass(frozen=True, kw_only=True)
class Painted:
    """What the columns show: the days, the items in their lanes, and which of them clash."""

    days: tuple[date, ...]
    items: tuple[ProgrammeItem, ...]
    clashing: frozenset[UUID]


class DayColumns(Heard):
    """Arrows walk from item to item, Enter opens one, and a press on empty time begins one there."""

    item_chosen = Signal(object)
    item_marked = Signal(object)
    """Another item is marked, by mouse or keyboard; `item_chosen` says that one is opened."""
    time_chosen = Signal(object, object)

    def __init__(self, look: Look, words: Words) -> None:
        """Begin without a programme."""
        super().__init__()
        install()
        self._look, self._words = look, words
        self._shown = Painted(days=(), items=(), clashing=frozenset())
        self._lanes: dict[UUID, Lane] = {}
        self._chosen: UUID | None = None
        self.setProperty(OWN_FOCUS, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_programme(self, shown: Painted) -> None:
        """Show a programme; the item that was chosen stays so while it is there."""
        self._shown = shown
        self._lanes = {lane.item_id: lane for day in shown.days for lane in lanes(self._of(day))}
        if self._chosen not in self._lanes:
            self._chosen = None
        self.setMinimumHeight(self.sizeHint().height())
        self.setAccessibleName(self._words.say("Programme, {number} days", number=len(shown.days)))
        tell_changed(self)
        self.updateGeometry()
        self.update()

    def choose(self, item_id: UUID | None) -> None:
        """Mark an item."""
        self._chosen = item_id
        tell_marked(self, self.marked)
        self.update()

    @property
    def count(self) -> int:
        """How many items are shown."""
        return len(self._in_order)

    @property
    def marked(self) -> int | None:
        """The number of the item that is marked, None where none is."""
        return next((n for n, item in enumerate(self._in_order) if item.id == self._chosen), None)

    def place_of(self, number: int) -> QRect:
        """Return where an item is on the screen."""
        place = self._place(self._in_order[number]).toRect()
        return QRect(self.mapToGlobal(place.topLeft()), place.size())

    def sentence_of(self, number: int) -> str:
        """Return what an item says to those who hear the screen."""
        item, words = self._in_order[number], self._words
        title = words.pick(item.title_sv, item.title_en) or words.say("No title")
        clash = words.say("clashes") if item.id in self._shown.clashing else ""
        parts = (words.weekday(item.day_on), words.hours(item.starts_at, item.ends_at), title, item.place, clash)
        return ", ".join(part for part in parts if part)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the marked item be read when the keyboard comes."""
        super().focusInEvent(event)
        tell_marked(self, self.marked)

    def sizeHint(self) -> QSize:
        """Return a height in which an hour can be read."""
        first, last = self._hours()
        px = self._look.px
        return QSize(px(560), px(_HEAD) + px(_HOUR) * (last - first) + px(8))

    def minimumSizeHint(self) -> QSize:
        """Return as narrow a width as its days bear."""
        px = self._look.px
        return QSize(px(_GUTTER) + px(96) * max(1, len(self._shown.days)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the grid and the items."""
        painter = QPainter(self)
        self._paint_grid(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item in self._shown.items:
            if item.day_on in self._shown.days:
                self._paint_item(painter, item)
        if shows_focus(self) and self._chosen is None:
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the item that is pressed."""
        self._mark(self._item_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the item, or begin one on empty time."""
        item_id = self._item_at(event.position())
        if item_id is not None:
            self.item_chosen.emit(item_id)
            return
        day, at = self._time_at(event.position())
        if day is not None:
            self.time_chosen.emit(day, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the items and open one."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._chosen is not None:
            self.item_chosen.emit(self._chosen)
        elif event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(steps[Qt.Key(event.key())], by_day=event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right})
        else:
            super().keyPressEvent(event)

    @property
    def _in_order(self) -> list[ProgrammeItem]:
        return [item for item in self._shown.items if item.day_on in self._shown.days]

    def _of(self, day: date) -> list[ProgrammeItem]:
        return [item for item in self._shown.items if item.day_on == day]

    def _hours(self) -> tuple[int, int]:
        items = [item for item in self._shown.items if item.day_on in self._shown.days]
        first = min([_EARLIEST, *(item.starts_at.hour for item in items)])
        last = max([_LATEST, *(min(24, _last_hour(item)) for item in items)])
        return first, last

    def _y(self, hours: float) -> float:
        first, last = self._hours()
        head = self._look.px(_HEAD)
        return head + (hours - first) / (last - first) * (self.height() - head - self._look.px(6))

    def _column(self) -> float:
        return (self.width() - self._look.px(_GUTTER)) / max(1, len(self._shown.days))

    def _place(self, item: ProgrammeItem) -> QRectF:
        lane = self._lanes[item.id]
        number = self._shown.days.index(item.day_on)
        left = self._look.px(_GUTTER) + self._column() * number + self._look.px(4)
        width = (self._column() - self._look.px(8)) / lane.of
        top = self._y(_hours_of(item.starts_at))
        bottom = max(self._y(min(24.0, _end_hours(item))), top + self._look.px(20))
        return QRectF(left + width * lane.number, top + 1, width - (3 if lane.of > 1 else 0), bottom - top - 2)

    def _item_at(self, place: QPointF) -> UUID | None:
        return next((item.id for item in self._shown.items if self._is_at(item, place)), None)

    def _is_at(self, item: ProgrammeItem, place: QPointF) -> bool:
        return item.day_on in self._shown.days and self._place(item).contains(place)

    def _time_at(self, place: QPointF) -> tuple[date | None, time]:
        first, last = self._hours()
        number = int((place.x() - self._look.px(_GUTTER)) / self._column())
        head = self._look.px(_HEAD)
        hours = first + (place.y() - head) / max(1, self.height() - head) * (last - first)
        minutes = max(0, min(23 * 60 + 45, int(hours * 60) // 15 * 15))
        day = self._shown.days[number] if 0 <= number < len(self._shown.days) else None
        return day, time(minutes // 60, minutes % 60)

    def _mark(self, item_id: UUID | None) -> None:
        self.choose(item_id)
        if item_id is not None:
            self.item_marked.emit(item_id)

    def _step(self, by: int, *, by_day: bool) -> None:
        order = self._in_order
        if not order:
            return
        here = next((n for n, item in enumerate(order) if item.id == self._chosen), None)
        if here is None:
            self._mark(order[0].id if by > 0 else order[-1].id)
            return
        if by_day:
            day = order[here].day_on + timedelta(days=by)
            beside = [item for item in order if item.day_on == day]
            if beside:
                start = _hours_of(order[here].starts_at)
                self._mark(min(beside, key=lambda item: abs(_hours_of(item.starts_at) - start)).id)
            return
        self._mark(order[max(0, min(len(order) - 1, here + by))].id)

    def _paint_grid(self, painter: QPainter) -> None:
        look, px = self._look, self._look.px
        first, last = self._hours()
        gutter = px(_GUTTER)
        ground = QRect(gutter, 0, self.width() - gutter - 1, self.height() - 1)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("card"))
        painter.drawRoundedRect(ground, 8, 8)
        for hour in range(first, last + 1):
            y = round(self._y(hour))
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(gutter, y, self.width() - 1, y)
            painter.setFont(look.font("micro", tabular=True))
            painter.setPen(look.colour("text3"))
            label = QRect(0, y - px(8), gutter - px(8), px(16))
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{hour:02}:00")
        for number, day in enumerate(self._shown.days):
            left = round(gutter + self._column() * number)
            painter.setPen(QPen(look.colour("line"), 1))
            if number:
                painter.drawLine(left, 0, left, self.height())
            painter.setFont(look.font("strong", tabular=True))
            painter.setPen(look.colour("text"))
            head = QRect(left + px(12), 0, round(self._column()) - px(14), px(_HEAD))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, _weekday_and_day(self._words, day))

    def _paint_item(self, painter: QPainter, item: ProgrammeItem) -> None:
        look, px = self._look, self._look.px
        place = self._place(item)
        kind = kind_of(item)
        tint, edge, colour = _TINTS[kind]
        is_clashing = item.id in self._shown.clashing
        shape = QPainterPath()
        shape.addRoundedRect(place, 5, 5)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(place, look.colour(tint))
        painter.fillRect(QRectF(place.left(), place.top(), px(3), place.height()), look.colour(edge))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_clashing or kind == "transport":
            painter.setPen(QPen(look.colour("danger" if is_clashing else "line_strong"), 1.6 if is_clashing else 1))
            painter.drawRoundedRect(place.adjusted(0.8, 0.8, -0.8, -0.8), 5, 5)
        if item.id == self._chosen:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
        icon = ("warning", "danger", True) if is_clashing else (_ICONS[kind], colour, False)
        self._paint_words(painter, place, item, colour, icon)

    def _paint_words(
        self, painter: QPainter, place: QRectF, item: ProgrammeItem, colour: str, icon: tuple[str, str, bool]
    ) -> None:
        look, px = self._look, self._look.px
        left, width = place.left() + px(9), place.width() - px(13)
        is_low = place.height() < px(36)
        top = place.top() + ((place.height() - px(16)) / 2 if is_low else px(4))
        name, shade, filled = icon
        look.paint_icon(painter, QRect(round(left) - 1, round(top), px(16), px(16)), name, shade, filled=filled)
        title = self._words.pick(item.title_sv, item.title_en) or self._words.say("No title")
        lines = [("caption_strong", title, px(19)), ("caption", self._hours_said(item), 0), ("caption", item.place, 0)]
        room = 1 if is_low else int((place.height() - px(6)) // px(16))
        painter.setPen(look.colour(colour))
        for number, (kind, said, indent) in enumerate(lines[: max(1, room)]):
            font = look.font(kind, tabular=number == 1)
            painter.setFont(font)
            line = QRectF(left + indent, top + number * px(16), width - indent, px(16))
            shown = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _hours_said(self, item: ProgrammeItem) -> str:
        return self._words.hours(item.starts_at, item.ends_at)


def kind_of(item: ProgrammeItem) -> str:
    """Return what sort of item it is, by what has been entered of it: meal, transport, meeting or visit."""
    if item.meal_sv or item.meal_en:
        return "meal"
    title = f"{item.title_sv} {item.title_en}".casefold()
    if any(word in title for word in _JOURNEYS):
        return "transport"
    return "meeting" if item.is_for_presidium else "visit"


def _hours_of(at: time) -> float:
    return at.hour + at.minute / 60


def _end_hours(item: ProgrammeItem) -> float:
    return _hours_of(item.starts_at) + (item.ends - item.begins).total_seconds() / 3600


def _last_hour(item: ProgrammeItem) -> int:
    return int(-(-_end_hours(item) // 1))


def _weekday_and_day(words: Words, day: date) -> str:
    """Return what heads a column: tis 24."""
    return " ".join(words.brief_weekday(day).split()[:2])
