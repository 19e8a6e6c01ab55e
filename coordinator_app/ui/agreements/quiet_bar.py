"""The bar over a membership in which nothing has happened for a year."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_situation import Matter
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.preparations import State
from coordinator_app.ui.bars import bar
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage


class QuietBar(QWidget):
    """Is there only as long as it is so."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the membership."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show or hide the bar."""
        clear(self._lines)
        agreement: Agreement = self._subject.value
        lines = self._stage.desk.agreements.situation(agreement, self._stage.today).lines
        is_quiet = any(each.matter == Matter.ACTIVITY and each.state == State.WARNING for each in lines)
        if is_quiet:
            said = [
                self._stage.say("No activity for 12 months."),
                self._stage.say("Enter what has been done, or see whether the membership is still worth its fee."),
            ]
            self._lines.addWidget(bar(self._stage.look, said, is_warning=True))
        self.setVisible(is_quiet)
