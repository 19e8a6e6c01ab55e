"""A part of the settings: what the list at the left leads to. Everything applies at once."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.layouts import scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class Part(QWidget):
    """The base of every part; what one does not know to do, it leaves."""

    def __init__(self, stage: Stage) -> None:
        """Stand on a stage whose desk is open."""
        super().__init__()
        self.stage = stage

    def commit(self) -> None:
        """Save what is being typed."""

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what may have changed, where the data of these kinds have."""

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""

    def make_new(self) -> None:
        """Make what one makes in this part (Ctrl+N)."""

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show (Ctrl+F)."""

    def fill(self, heading: str, *widgets: QWidget) -> None:
        """Show widgets beneath a heading, on a page that scrolls."""
        look = self.stage.look
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, look.px(8), look.px(12))
        column.setSpacing(look.px(16))
        column.addWidget(text(look, heading, "title", wraps=True))
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, is_text=True))
