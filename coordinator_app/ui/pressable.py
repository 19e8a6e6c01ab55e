"""Buttons that Enter presses, as Space does: Qt lets Enter press only a dialog's default button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PAD = Qt.KeyboardModifier.KeypadModifier


class PushButton(QPushButton):
    """A button with a text; it is never the default of a dialog, whose fields save by Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it, or show its menu."""
        if not _presses(event):
            super().keyPressEvent(event)
        elif self.menu() is not None:
            self.showMenu()
        else:
            self.click()


class ToolButton(QToolButton):
    """A button with an icon alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it, or show its menu."""
        if not _presses(event):
            super().keyPressEvent(event)
        elif self.menu() is not None:
            self.showMenu()
        else:
            self.click()


def _presses(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and not event.modifiers() & ~_PAD and not event.isAutoRepeat()
