"""The history of a visit: what was done to it, when and by whom, and how to have it as it was before."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage


class HistoryTab(QWidget):
    """The latest change first."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the visit."""
        super().__init__()
        self._stage, self._subject = stage, subject
        QVBoxLayout(self)

    def show_subject(self) -> None:
        """Show the history as it is now."""
