"""A dialog: Tab goes as one reads, Ctrl+Enter does what it is for, and the ring shows where the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from coordinator_app.ui.focus_ring import BY_KEYBOARD, FocusRing
from coordinator_app.ui.look import Look
from coordinator_app.ui.tab_order import step

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Dialog(QDialog):
    """The base of every dialog; it goes for good when it is closed."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lie before a window; whether the keyboard is in use there, it is here."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(BY_KEYBOARD, parent.window().property(BY_KEYBOARD))
        FocusRing(self, look)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what wraps needs at this width, within the screen; Qt does not ask a dialog for that."""
        super().showEvent(event)
        needed = self.needed_height()
        room = self.screen().availableGeometry().height()
        self.resize(self.width(), max(self.height(), min(needed, room)))

    def needed_height(self) -> int:
        """Return the height that everything needs at the width that there is, or that there is where nothing wraps."""
        layout = self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return layout.totalHeightForWidth(self.width()) if layout is not None and wraps else self.height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the primary button by Ctrl+Enter, wherever the keyboard is; what is being typed is saved first."""
        primary = self._primary()
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and is_held and primary is not None:
            primary.setFocus(Qt.FocusReason.ShortcutFocusReason)
            primary.click()
        else:
            super().keyPressEvent(event)

    def _primary(self) -> QPushButton | None:
        found = (each for each in self.findChildren(QPushButton) if each.property("kind") == "primary")
        return next((each for each in found if each.isVisible() and each.isEnabled()), None)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go as one reads."""
        return step(self, forward=forward)
