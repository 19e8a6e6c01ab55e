"""What is painted as those who hear the screen meet it: a whole of parts, each with its name and its place.

Qt keeps pointers to these interfaces for as long as it likes. A part's interface therefore lives as long as the
program: it is lent to the widget that is shown, and given back when that goes.
"""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

_free: list["PartAccess"] = []


class Heard(QWidget):
    """What a painted widget tells of itself to whoever hears it: programme items in days, days in weeks."""

    whole_role = QAccessible.Role.List
    part_role = QAccessible.Role.ListItem

    @property
    def count(self) -> int:
        """How many parts there are."""
        raise NotImplementedError

    @property
    def marked(self) -> int | None:
        """The number of the part that is marked, None where none is."""
        raise NotImplementedError

    def sentence_of(self, number: int) -> str:
        """Return what a part is called, in one sentence."""
        raise NotImplementedError

    def place_of(self, number: int) -> QRect:
        """Return where a part is on the screen."""
        raise NotImplementedError


@cache
def install() -> None:
    """Let Qt ask here for the interface of what is painted; once for the whole program."""

    def made(_kind: str, shown: QObject) -> QAccessibleInterface | None:
        return WholeAccess(shown) if isinstance(shown, Heard) else None

    QAccessible.installFactory(made)


def tell_marked(painted: Heard, number: int | None) -> None:
    """Let a screen reader read the part that is marked, though the keyboard's focus stays on the whole."""
    if number is not None and painted.hasFocus():
        event = QAccessibleEvent(painted, QAccessible.Event.Focus)
        event.setChild(number)
        QAccessible.updateAccessibility(event)


def tell_changed(painted: Heard) -> None:
    """Let a screen reader know that the parts are others now."""
    QAccessible.updateAccessibility(QAccessibleEvent(painted, QAccessible.Event.ObjectReorder))


class WholeAccess(QAccessibleWidget):
    """The whole, whose parts are in the order in which they are read."""

    def __init__(self, painted: Heard) -> None:
        """Take the widget that is heard."""
        super().__init__(painted, painted.whole_role)
        self._painted = painted
        self._lent: list[PartAccess] = []
        painted.destroyed.connect(self._give_back)

    def childCount(self) -> int:
        """Return how many parts there are."""
        return self._painted.count if isValid(self._painted) else 0

    def child(self, number: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a part, None where there is none of that number."""
        if not 0 <= number < self.childCount():
            return None
        while len(self._lent) <= number:
            self._lent.append(_free.pop() if _free else PartAccess())
            self._lent[-1].lend(self, self._painted, len(self._lent) - 1)
        return self._lent[number]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of a part, -1 for what is none."""
        return next((number for number, each in enumerate(self._lent) if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the part at a place on the screen."""
        places = (number for number in range(self.childCount()) if self._painted.place_of(number).contains(x, y))
        number = next(places, None)
        return None if number is None else self.child(number)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the part that is marked while the keyboard is here."""
        number = self._painted.marked
        return self.child(number) if number is not None and self._painted.hasFocus() else None

    def _give_back(self) -> None:
        for item in self._lent:
            item.give_back()
        _free.extend(self._lent)
        self._lent.clear()


class PartAccess(QAccessibleInterface):
    """One part of what is painted."""

    def __init__(self) -> None:
        """Stand for nothing until it is lent."""
        super().__init__()
        self._parent: WholeAccess | None = None
        self._painted: Heard | None = None
        self._number = 0

    def lend(self, parent: WholeAccess, painted: Heard, number: int) -> None:
        """Stand for a part from now on."""
        self._parent, self._painted, self._number = parent, painted, number

    def give_back(self) -> None:
        """Stand for nothing again."""
        self._parent = self._painted = None

    def isValid(self) -> bool:
        """Tell whether it stands for a part that is there."""
        return self._painted is not None and isValid(self._painted) and self._number < self._painted.count

    def object(self) -> Any:
        """Return nothing: no object of Qt is behind it."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window that it is in."""
        return self._painted.window().windowHandle() if self._painted is not None and self.isValid() else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the whole."""
        return self._parent

    def child(self, _number: int) -> Any:
        """Return nothing: a part has none of its own."""
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
        return self._painted.place_of(self._number) if self._painted is not None and self.isValid() else QRect()

    def role(self) -> QAccessible.Role:
        """Return what it is: an item of a list, a cell of a table."""
        return self._painted.part_role if self._painted is not None else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is marked."""
        state = QAccessible.State()
        if self._painted is None or not self.isValid():
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        state.selected = self._painted.marked == self._number
        state.focused = state.selected and self._painted.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name."""
        if kind != QAccessible.Text.Name or self._painted is None or not self.isValid():
            return ""
        return self._painted.sentence_of(self._number)

    def setText(self, _kind: QAccessible.Text, _said: str) -> None:
        """Do nothing: what is painted is changed where it is edited."""
