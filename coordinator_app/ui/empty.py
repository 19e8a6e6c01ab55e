"""What stands where nothing is yet: a sentence that helps to begin, and one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.look import Look
from coordinator_app.ui.texts import text

_WIDTH = 460
_MORE_THAN_GAPS = 1000


class Empty(QWidget):
    """Lies in the middle of the room that a list would take."""

    def __init__(self, look: Look, said: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Take what is said and what the button does."""
        super().__init__()
        words = text(look, said, "body", "text2", wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMaximumWidth(min(look.px(_WIDTH), words.fontMetrics().horizontalAdvance(said) + look.px(8)))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(words, _MORE_THAN_GAPS)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(look.px(12))
        column.addStretch(1)
        column.addLayout(across)
        if action:
            column.addWidget(button(look, action, run), 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
