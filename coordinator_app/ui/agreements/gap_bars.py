"""When no agreement was in force just before one and just after it, above the days of that one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.agreement_words import agreement_kinds, gap_said
from coordinator_app.ui.bars import bar
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage


class GapBars(QWidget):
    """Hides where there is no gap."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the agreement."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Say when nothing was in force as the agreement is now."""
        clear(self._lines)
        stage, agreement = self._stage, self._subject.value
        gaps, named = stage.desk.agreements.gaps_around(agreement, stage.today), agreement_kinds(stage)
        said = list(dict.fromkeys(gap_said(stage, gap, named) for gap in gaps))
        if said:
            self._lines.addWidget(bar(stage.look, said, is_warning=True))
        self.setVisible(bool(said))
