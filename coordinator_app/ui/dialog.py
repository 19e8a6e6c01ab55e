"""A dialog: Tab goes as one reads, and the ring shows where the keyboard is, as in the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from coordinator_app.ui.focus_ring import BY_KEYBOARD, FocusRing
from coordinator_app.ui.look import Look
from coordinator_app.ui.tab_order import step


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
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(self.width())
            room = self.screen().availableGeometry().height()
            self.resize(self.width(), max(self.height(), min(needed, room)))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go as one reads."""
        return step(self, forward=forward)
