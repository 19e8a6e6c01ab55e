"""Bars over the fields of an agreement: when none was in force beside it, and that nothing has happened for a year."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_situation import Matter
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.preparations import State
from coordinator_app.ui.agreement_words import agreement_kinds, gap_said
from coordinator_app.ui.bars import bar
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage


class WarningBar(QWidget):
    """Is there only as long as there is something to say."""

    def __init__(self, stage: Stage, subject: Subject, said_of: Callable[[Stage, Agreement], list[str]]) -> None:
        """Take the agreement, and what says the sentences about it, none where all is well."""
        super().__init__()
        self._stage, self._subject, self._said_of = stage, subject, said_of
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show or hide the bar."""
        clear(self._lines)
        said = self._said_of(self._stage, self._subject.value)
        if said:
            self._lines.addWidget(bar(self._stage.look, said, is_warning=True))
        self.setVisible(bool(said))


def quiet_said(stage: Stage, agreement: Agreement) -> list[str]:
    """Return that nothing has happened in a membership for a year, where that is so."""
    lines = stage.desk.agreements.situation(agreement, stage.today).lines
    if not any(each.matter == Matter.ACTIVITY and each.state == State.WARNING for each in lines):
        return []
    return [
        stage.say("No activity for 12 months."),
        stage.say("Enter what has been done, or see whether the membership is still worth its fee."),
    ]


def gaps_said(stage: Stage, agreement: Agreement) -> list[str]:
    """Return when nothing was in force just before an agreement and just after it."""
    gaps, named = stage.desk.agreements.gaps_around(agreement, stage.today), agreement_kinds(stage)
    return list(dict.fromkeys(gap_said(stage, gap, named) for gap in gaps))
