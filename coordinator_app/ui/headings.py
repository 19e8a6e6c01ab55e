"""Headings: texts that a screen reader can go to one after another."""

from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel

from coordinator_app.ui.look import Look


class Heading(QLabel):
    """A heading of plain text that wraps; it is heard as what it says."""

    def __init__(self, look: Look, said: str, kind: str = "subtitle") -> None:
        """Take what it says."""
        super().__init__()
        _install()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(said)
        self.setFont(look.font(kind))
        self.setWordWrap(True)

    def setText(self, said: str) -> None:
        """Say something else."""
        super().setText(said)
        self.setAccessibleName(said)


@cache
def _install() -> None:
    """Let Qt ask here for the interface of a heading; once for the whole program."""

    def made(_kind: str, shown: QObject) -> QAccessibleInterface | None:
        return QAccessibleWidget(shown, QAccessible.Role.Heading) if isinstance(shown, Heading) else None

    QAccessible.installFactory(made)
