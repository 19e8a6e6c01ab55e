"""What the painted views of the calendar share: a day that is marked, an entry that is chosen, and the keys."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from coordinator_app.domain.calendar import Entry, monday_of
from coordinator_app.ui.calendar.period import View
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.ui.focus_ring import OWN_FOCUS
from coordinator_app.ui.look import Look
from coordinator_app.ui.painted_access import Heard, install, tell_changed, tell_marked
from coordinator_app.words import Words

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
VIEW_KEYS = {
    Qt.Key.Key_M: View.MONTH,
    Qt.Key.Key_V: View.WEEK,
    Qt.Key.Key_Y: View.YEAR,
    Qt.Key.Key_A: View.AGENDA,
}
_ALT, _SHIFT, _PAD = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


class PaintedDays(Heard):
    """Arrows walk the days, Space shows what stands on one, Enter opens it, Alt with arrows moves what is shown."""

    whole_role = QAccessible.Role.Table
    part_role = QAccessible.Role.Cell

    entry_chosen = Signal(object)
    """An entry is to be shown beside; None where there is none."""
    entry_opened = Signal(object)
    entry_removed = Signal(object)
    entry_moved = Signal(object, object, object)
    """An entry is to lie on other days, the first and the last."""
    days_chosen = Signal(object, object)
    """Something new is to lie on these days."""
    more_asked = Signal(object, object)
    """All of a day is to be shown, at a place on the screen."""
    menu_asked = Signal(object, object)
    """What can be done with an entry is to be shown, at a place on the screen."""
    day_marked = Signal(object)
    turned = Signal(int)
    view_asked = Signal(object)

    def __init__(self, look: Look, words: Words, shown: WeeksShown) -> None:
        """Begin with nothing chosen, on today."""
        super().__init__()
        install()
        self._look, self._words = look, words
        self.shown = shown
        self.marked_day = shown.today
        self.chosen: UUID | None = None
        self.setProperty(OWN_FOCUS, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_weeks(self, shown: WeeksShown, name: str) -> None:
        """Show other days, or what stands on them now; `name` is what the whole is called."""
        self.shown = shown
        self.setAccessibleName(name)
        self.lay_out()
        tell_changed(self)

    def lay_out(self) -> None:
        """Lay out and paint anew what is shown."""
        raise NotImplementedError

    def least_height(self) -> int:
        """Return the height under which the page scrolls, in pixels."""
        raise NotImplementedError

    def day_place(self, day: date) -> QRect:
        """Return where a day is in the widget."""
        raise NotImplementedError

    def below(self, by: int) -> date:
        """Return the day that lies so many rows below the marked one."""
        raise NotImplementedError

    def mark(self, day: date) -> None:
        """Mark a day; whoever listens shows it where it is not shown."""
        self.marked_day = day
        self.day_marked.emit(day)
        self.lay_out()
        tell_marked(self, self.marked)

    def choose(self, entry_id: UUID | None) -> None:
        """Outline an entry."""
        self.chosen = entry_id
        self.update()

    def entries_of_day(self) -> tuple[Entry, ...]:
        """Return what stands on the marked day."""
        return self.shown.on(self.marked_day)

    def event(self, event: QEvent) -> bool:
        """Take Alt with an arrow while something is chosen, which is otherwise the way back and forward."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._moves(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the marked day be read when the keyboard comes."""
        super().focusInEvent(event)
        tell_marked(self, self.marked)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, show, open, move."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~_PAD
        if held & _ALT:
            is_done = self._move(key, is_length=bool(held & _SHIFT))
        elif held & ~_SHIFT:
            is_done = False
        else:
            is_done = self._walk(key) or self._use(key)
        if not is_done:
            super().keyPressEvent(event)

    def give_up(self) -> bool:
        """Let go of what is dragged; tell whether anything was."""
        return False

    def _step(self, key: Qt.Key) -> date | None:
        """Return the day that an arrow leads to, None for another key."""
        if key in _SIDEWAYS:
            return self.marked_day + timedelta(days=_SIDEWAYS[key])
        return self.below(1 if key == Qt.Key.Key_Down else -1) if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} else None

    def _walk(self, key: Qt.Key) -> bool:
        """Go to another day, period or view; whoever looks at what stands on days goes on looking."""
        day = self._step(key)
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            day = monday_of(self.marked_day) + timedelta(days=0 if key == Qt.Key.Key_Home else 6)
        if day is not None:
            was_shown = self.chosen is not None
            self.mark(day)
            if was_shown:
                self.entry_chosen.emit(next(iter(self.entries_of_day()), None))
        elif key in _TURNS:
            self.turned.emit(_TURNS[key])
        elif key in VIEW_KEYS:
            self.view_asked.emit(VIEW_KEYS[key])
        return day is not None or key in _TURNS or key in VIEW_KEYS

    def _use(self, key: Qt.Key) -> bool:
        uses: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
            Qt.Key.Key_Space: lambda: self.entry_chosen.emit(self._after_chosen()),
            Qt.Key.Key_Escape: self._dismiss,
            Qt.Key.Key_Delete: self._remove,
            Qt.Key.Key_Menu: lambda: self.menu_asked.emit(self.shown.entry(self.chosen), self._corner()),
        }
        if key in uses:
            uses[key]()
        return key in uses

    def _dismiss(self) -> None:
        """Let go of what is dragged, else of what is chosen."""
        if not self.give_up():
            self.entry_chosen.emit(None)

    def _remove(self) -> None:
        entry = self.shown.entry(self.chosen)
        if entry is not None:
            self.entry_removed.emit(entry)

    def _after_chosen(self) -> Entry | None:
        """Return what comes after what is chosen on the day, None after the last: Space goes through a day."""
        here = self.entries_of_day()
        places = [number for number, entry in enumerate(here) if entry.id == self.chosen]
        return next(iter(here[places[0] + 1 :] if places else here), None)

    def _open(self) -> None:
        """Open what is chosen on the day or is alone there; of several let one be chosen; make one where none is."""
        here = self.entries_of_day()
        chosen = next((entry for entry in here if entry.id == self.chosen), here[0] if len(here) == 1 else None)
        if chosen is not None:
            self.entry_opened.emit(chosen)
        elif here:
            self.more_asked.emit(self.marked_day, self._corner())
        else:
            self.days_chosen.emit(self.marked_day, self.marked_day)

    def _corner(self) -> QPoint:
        """Return where a menu for the marked day is to be, on the screen."""
        return self.mapToGlobal(self.day_place(self.marked_day).center())

    def _move(self, key: Qt.Key, *, is_length: bool) -> bool:
        """Move what is chosen as far as the marked day goes, or its last day alone."""
        entry, day = self.shown.entry(self.chosen), self._step(key)
        if day is None or entry is None or not entry.is_bar:
            return False
        by = day - self.marked_day
        first = entry.starts_on if is_length else entry.starts_on + by
        last = max(first, entry.ends_on + by)
        self.mark(last if is_length else day)
        self.entry_moved.emit(entry, first, last)
        return True

    def _moves(self, event: QKeyEvent) -> bool:
        is_arrow = event.key() in _SIDEWAYS and bool(event.modifiers() & _ALT)
        return is_arrow and self.shown.entry(self.chosen) is not None
