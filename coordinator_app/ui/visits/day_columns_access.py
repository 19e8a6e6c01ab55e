"""The painted days as those who hear the screen meet them: a list of items, each with its name and its place.

Qt keeps pointers to these interfaces for as long as it likes. An item's interface therefore lives as long as the
program: it is lent to the columns that are shown, and given back when they go.
"""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

_free: list["ItemAccess"] = []


class Heard(QWidget):
    """What the painted days tell of themselves to whoever hears them."""

    @property
    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    @property
    def marked(self) -> int | None:
        """The number of the item that is marked, None where none is."""
        raise NotImplementedError

    def sentence_of(self, number: int) -> str:
        """Return what an item is called: day, hours, title and place."""
        raise NotImplementedError

    def place_of(self, number: int) -> QRect:
        """Return where an item is on the screen."""
        raise NotImplementedError


@cache
def install() -> None:
    """Let Qt ask here for the interface of the days; once for the whole program."""

    def made(_kind: str, shown: QObject) -> QAccessibleInterface | None:
        return ColumnsAccess(shown) if isinstance(shown, Heard) else None

    QAccessible.installFactory(made)


def tell_marked(columns: Heard, number: int | None) -> None:
    """Let a screen reader read the item that is marked, though the keyboard's focus stays on the whole."""
    if number is not None and columns.hasFocus():
        event = QAccessibleEvent(columns, QAccessible.Event.Focus)
        event.setChild(number)
        QAccessible.updateAccessibility(event)


def tell_changed(columns: Heard) -> None:
    """Let a screen reader know that the items are others now."""
    QAccessible.updateAccessibility(QAccessibleEvent(columns, QAccessible.Event.ObjectReorder))


class ColumnsAccess(QAccessibleWidget):
    """The whole: a list, whose items are in the order in which they begin."""

    def __init__(self, columns: Heard) -> None:
        """Take the widget that is heard."""
        super().__init__(columns, QAccessible.Role.List)
        self._columns = columns
        self._lent: list[ItemAccess] = []
        columns.destroyed.connect(self._give_back)

    def childCount(self) -> int:
        """Return how many items there are."""
        return self._columns.count if isValid(self._columns) else 0

    def child(self, number: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return an item, None where there is none of that number."""
        if not 0 <= number < self.childCount():
            return None
        while len(self._lent) <= number:
            self._lent.append(_free.pop() if _free else ItemAccess())
            self._lent[-1].lend(self, self._columns, len(self._lent) - 1)
        return self._lent[number]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of an item, -1 for what is none."""
        return next((number for number, each in enumerate(self._lent) if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the item at a place on the screen."""
        places = (number for number in range(self.childCount()) if self._columns.place_of(number).contains(x, y))
        number = next(places, None)
        return None if number is None else self.child(number)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the item that is marked while the keyboard is here."""
        number = self._columns.marked
        return self.child(number) if number is not None and self._columns.hasFocus() else None

    def _give_back(self) -> None:
        for item in self._lent:
            item.give_back()
        _free.extend(self._lent)
        self._lent.clear()


class ItemAccess(QAccessibleInterface):
    """One item of the programme."""

    def __init__(self) -> None:
        """Stand for nothing until it is lent."""
        super().__init__()
        self._parent: ColumnsAccess | None = None
        self._columns: Heard | None = None
        self._number = 0

    def lend(self, parent: ColumnsAccess, columns: Heard, number: int) -> None:
        """Stand for an item from now on."""
        self._parent, self._columns, self._number = parent, columns, number

    def give_back(self) -> None:
        """Stand for nothing again."""
        self._parent = self._columns = None

    def isValid(self) -> bool:
        """Tell whether it stands for an item that is there."""
        return self._columns is not None and isValid(self._columns) and self._number < self._columns.count

    def object(self) -> Any:
        """Return nothing: no object of Qt is behind it."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window that it is in."""
        return self._columns.window().windowHandle() if self._columns is not None and self.isValid() else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the whole."""
        return self._parent

    def child(self, _number: int) -> Any:
        """Return nothing: an item has no parts."""
        return None

    def childCount(self) -> int:
        """Return that it has no parts."""
        return 0

    def childAt(self, _x: int, _y: int) -> Any:
        """Return nothing, likewise."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that nothing is a part of it."""
        return -1

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        return self._columns.place_of(self._number) if self._columns is not None and self.isValid() else QRect()

    def role(self) -> QAccessible.Role:
        """Return that it is an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is marked."""
        state = QAccessible.State()
        if self._columns is None or not self.isValid():
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        state.selected = self._columns.marked == self._number
        state.focused = state.selected and self._columns.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name: day, hours, title and place."""
        if kind != QAccessible.Text.Name or self._columns is None or not self.isValid():
            return ""
        return self._columns.sentence_of(self._number)

    def setText(self, _kind: QAccessible.Text, _said: str) -> None:
        """Do nothing: an item is changed in the form beside it."""
