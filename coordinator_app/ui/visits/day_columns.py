"""The programme painted as days side by side; a list beside it says the same to those who do not see it."""

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from coordinator_app.domain.item_moves import minutes_of
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.focus_ring import OWN_FOCUS, shows_focus
from coordinator_app.ui.look import Look
from coordinator_app.ui.painted_access import Heard, install, tell_changed, tell_marked
from coordinator_app.ui.visits.day_columns_drag import Drag, Pull, drag_from
from coordinator_app.ui.visits.day_columns_paint import Brush
from coordinator_app.ui.visits.day_columns_place import GUTTER, Painted, Places
from coordinator_app.ui.visits.programme_keys import Ask, Wish, ask_of
from coordinator_app.words import Words

_DAY = 96
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_BY_DAY = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class DayColumns(Heard):
    """Arrows walk from item to item, and with Alt move the item; drags move, stretch and draw items on a grid."""

    asked = Signal(object, object)
    """An item's id and an `Ask`."""
    item_marked = Signal(object)
    """Another item is marked, by mouse or keyboard."""
    time_chosen = Signal(object, object, object)
    """Day, beginning and end of an item to be made; the end is None where it was not drawn."""
    menu_asked = Signal(object, object)
    """An item's id, None on empty time, and where its menu is to open on the screen."""

    def __init__(self, look: Look, words: Words) -> None:
        """Begin without a programme."""
        super().__init__()
        install()
        self._look, self._words = look, words
        self._places = Places(look, Painted(days=(), items=(), clashing=frozenset()))
        self._chosen: UUID | None = None
        self._drag: Drag | None = None
        self._ghost: ProgrammeItem | None = None
        self.setProperty(OWN_FOCUS, True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_programme(self, shown: Painted) -> None:
        """Show a programme; the item that was chosen stays so, or the one that has come in its place."""
        before, chosen = self.marked, self._chosen
        self._places = Places(self._look, shown)
        self._places.size = self.size()
        self._drag = self._ghost = None
        if self._chosen not in self._places.lanes:
            self._chosen = self._now_at(before)
        self.setMinimumHeight(self._places.least_height)
        self.setAccessibleName(self._words.say("Programme, {number} days", number=len(shown.days)))
        tell_changed(self)
        if self._chosen != chosen:
            tell_marked(self, self.marked)
        self.updateGeometry()
        self.update()

    def choose(self, item_id: UUID | None) -> None:
        """Mark an item."""
        self._chosen = item_id
        tell_marked(self, self.marked)
        self.update()

    @property
    def chosen(self) -> UUID | None:
        """The item that is marked."""
        return self._chosen

    @property
    def count(self) -> int:
        """How many items are shown."""
        return len(self._places.items)

    @property
    def marked(self) -> int | None:
        """The number of the item that is marked, None where none is."""
        return next((n for n, item in enumerate(self._places.items) if item.id == self._chosen), None)

    def place_of(self, number: int) -> QRect:
        """Return where an item is on the screen."""
        place = self._places.of(self._places.items[number]).toRect()
        return QRect(self.mapToGlobal(place.topLeft()), place.size())

    def sentence_of(self, number: int) -> str:
        """Return what an item says to those who hear the screen."""
        item, words = self._places.items[number], self._words
        title = words.pick(item.title_sv, item.title_en) or words.say("No title")
        track = words.say("track {name}", name=item.track) if item.track else ""
        clash = words.say("clashes") if item.id in self._places.shown.clashing else ""
        parts = (words.weekday(item.day_on), words.hours(item.starts_at, item.ends_at), title, item.place, track, clash)
        return ", ".join(part for part in parts if part)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the programme knows from the window's own commands while an item is marked."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = self._drag is not None and event.key() == Qt.Key.Key_Escape
            if is_ours or (self._chosen is not None and ask_of(event) is not None):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the marked item be read when the keyboard comes."""
        super().focusInEvent(event)
        tell_marked(self, self.marked)

    def resizeEvent(self, _event: QEvent) -> None:
        """Let everything lie on the ground that there is."""
        self._places.size = self.size()

    def sizeHint(self) -> QSize:
        """Return a height in which an hour can be read."""
        return QSize(self._look.px(560), self._places.least_height)

    def minimumSizeHint(self) -> QSize:
        """Return as narrow a width as its days bear."""
        px = self._look.px
        return QSize(px(GUTTER) + px(_DAY) * max(1, len(self._places.shown.days)), self._places.least_height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the grid, the items, and where what is dragged would come to lie."""
        painter = QPainter(self)
        brush = Brush(self._look, self._words, painter, self._places)
        brush.grid()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dragged = self._drag.item if self._drag is not None and self._ghost is not None else None
        for item in self._places.items:
            brush.item(item, is_chosen=item.id == self._chosen, is_faint=dragged is not None and item.id == dragged.id)
        if self._ghost is not None:
            brush.ghost(self._ghost)
        if shows_focus(self) and self._chosen is None:
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the item that is pressed, and begin to drag."""
        item = self._places.item_at(event.position())
        self._mark(item.id if item is not None else None)
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = drag_from(self._places, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where what is dragged would come to lie; without a drag, what can be dragged here."""
        if self._drag is None:
            self._hint(event.position())
            return
        far = QGuiApplication.styleHints().startDragDistance()
        if self._ghost is not None or (event.position() - self._drag.origin).manhattanLength() >= far:
            self._ghost = self._drag.ghost(self._places, event.position(), is_fine=_is_fine(event))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: what was dragged comes to lie, and a press on a warning tells of its clash."""
        drag, ghost = self._drag, self._ghost
        self._drag = self._ghost = None
        self.update()
        if drag is None:
            return
        if ghost is None:
            self._tell_of_clash(drag, event.position())
        elif drag.item is not None:
            self.asked.emit(drag.item.id, drag.ask(self._places, event.position(), is_fine=_is_fine(event)))
        else:
            self.time_chosen.emit(ghost.day_on, ghost.starts_at, ghost.ends_at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the item, or begin one on empty time."""
        item = self._places.item_at(event.position())
        day = self._places.day_at(event.position())
        if item is not None:
            self.asked.emit(item.id, Ask(wish=Wish.OPEN))
        elif day is not None:
            drawn = Drag(pull=Pull.DRAW, origin=event.position()).hours(self._places, event.position(), is_fine=False)
            if drawn is not None:
                self.time_chosen.emit(drawn[0], drawn[1], None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the item, by the right button and by the menu key."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            item = self._places.item_at(QPointF(event.pos()))
            self._mark(item.id if item is not None else None)
            self.menu_asked.emit(self._chosen, event.globalPos())
        elif self.marked is not None:
            self.menu_asked.emit(self._chosen, self.place_of(self.marked).center())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the items, or do with one what the key asks; Esc lets go of what is being dragged."""
        asked = ask_of(event)
        if self._drag is not None and event.key() == Qt.Key.Key_Escape:
            self._drag = self._ghost = None
            self.update()
        elif asked is not None and self._chosen is not None:
            self.asked.emit(self._chosen, asked)
        elif event.key() in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(_STEPS[Qt.Key(event.key())], by_day=event.key() in _BY_DAY)
        else:
            super().keyPressEvent(event)

    def _tell_of_clash(self, drag: Drag, here: QPointF) -> None:
        item = drag.item
        if item is not None and item.id in self._places.shown.clashing and self._places.warning(item).contains(here):
            self.asked.emit(item.id, Ask(wish=Wish.CLASHES))

    def _hint(self, here: QPointF) -> None:
        item = self._places.item_at(here)
        shape = Qt.CursorShape.ArrowCursor
        if item is not None and self._places.is_at_end(item, here):
            shape = Qt.CursorShape.SizeVerCursor
        elif item is not None and item.id in self._places.shown.clashing and self._places.warning(item).contains(here):
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def _now_at(self, number: int | None) -> UUID | None:
        """Return the item that has come where one was, or the last one where nothing follows."""
        items = self._places.items
        return items[min(number, len(items) - 1)].id if number is not None and items else None

    def _mark(self, item_id: UUID | None) -> None:
        self.choose(item_id)
        if item_id is not None:
            self.item_marked.emit(item_id)

    def _step(self, by: int, *, by_day: bool) -> None:
        order = self._places.items
        if not order:
            return
        here = self.marked
        if here is None:
            self._mark(order[0].id if by > 0 else order[-1].id)
        elif by_day:
            day = order[here].day_on + timedelta(days=by)
            start = minutes_of(order[here].starts_at)
            beside = [item for item in order if item.day_on == day]
            if beside:
                self._mark(min(beside, key=lambda item: abs(minutes_of(item.starts_at) - start)).id)
        else:
            self._mark(order[max(0, min(len(order) - 1, here + by))].id)


def _is_fine(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
