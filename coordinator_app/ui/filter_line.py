"""The line above a list in which somebody types what the list is to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coordinator_app.ui.forms.line_field import UndoingLine
from coordinator_app.ui.stage import Stage

_WIDTH = 200


class FilterLine(UndoingLine):
    """The arrow down goes to the list; Esc empties the line."""

    left = Signal()

    def __init__(self, stage: Stage, name: str) -> None:
        """Take the name that a screen reader says."""
        super().__init__()
        self.setFont(stage.look.font("body"))
        self.setAccessibleName(name)
        self.setPlaceholderText(stage.say("Filter… (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(stage.look.px(_WIDTH))

    def take_keyboard(self) -> None:
        """Let somebody type in place of what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list, or empty the line."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
