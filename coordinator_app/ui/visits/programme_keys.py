"""What is asked of an item of the programme, and the keys by which it is: the same in the days and in the list."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coordinator_app.domain.item_moves import GRID


class Wish(Enum):
    """What can be done with an item."""

    OPEN = auto()
    MOVE = auto()
    STRETCH = auto()
    MOVE_TO = auto()
    DUPLICATE = auto()
    CLASHES = auto()
    REMOVE = auto()


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A wish, with how far something is moved or stretched."""

    wish: Wish
    days: int = 0
    minutes: int = 0


_NONE, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
_ALT_SHIFT = _ALT | Qt.KeyboardModifier.ShiftModifier
_KEYS: dict[tuple[Qt.KeyboardModifier, int], Ask] = {
    (_NONE, Qt.Key.Key_Return): Ask(wish=Wish.OPEN),
    (_NONE, Qt.Key.Key_Enter): Ask(wish=Wish.OPEN),
    (_NONE, Qt.Key.Key_F2): Ask(wish=Wish.OPEN),
    (_NONE, Qt.Key.Key_Delete): Ask(wish=Wish.REMOVE),
    (_NONE, Qt.Key.Key_M): Ask(wish=Wish.MOVE_TO),
    (_NONE, Qt.Key.Key_K): Ask(wish=Wish.CLASHES),
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D): Ask(wish=Wish.DUPLICATE),
    (_ALT, Qt.Key.Key_Up): Ask(wish=Wish.MOVE, minutes=-GRID),
    (_ALT, Qt.Key.Key_Down): Ask(wish=Wish.MOVE, minutes=GRID),
    (_ALT, Qt.Key.Key_Left): Ask(wish=Wish.MOVE, days=-1),
    (_ALT, Qt.Key.Key_Right): Ask(wish=Wish.MOVE, days=1),
    (_ALT_SHIFT, Qt.Key.Key_Up): Ask(wish=Wish.STRETCH, minutes=-GRID),
    (_ALT_SHIFT, Qt.Key.Key_Down): Ask(wish=Wish.STRETCH, minutes=GRID),
}


def ask_of(event: QKeyEvent) -> Ask | None:
    """Return what a key asks of the item that is marked, None where it asks nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get((modifiers, event.key()))
