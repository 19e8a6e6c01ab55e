"""Undo and redo in a field: they are its own while something is typed in it, and else the window's."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_for_the_window(event: QEvent, *, is_open: bool) -> bool:
    """Tell whether a field is asked if it wants the keys of undo, and has nothing to take back."""
    is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    return is_asked and not is_open and any(event.matches(keys) for keys in _KEYS)  # type: ignore[attr-defined]
