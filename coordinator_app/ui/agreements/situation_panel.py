"""The panel beside an agreement: what is in place, what is missing and what comes next, each leading to its field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_situation import Matter, Situation
from coordinator_app.domain.findings import Finding
from coordinator_app.ui.finding_row import FindingRow
from coordinator_app.ui.layouts import card, clear, column
from coordinator_app.ui.readiness_lines import state_button
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

_MATTERS: dict[Matter, Message] = {
    Matter.VALIDITY: message("Validity"),
    Matter.DECISION: message("Decision"),
    Matter.SIGNATURE: message("Signature"),
    Matter.PURPOSE: message("Purpose and goals"),
    Matter.INTEREST: message("Interest"),
    Matter.BENEFIT: message("Benefit assessment"),
    Matter.RESPONSIBLE: message("Responsible"),
    Matter.CASE_NUMBER: message("Case number"),
    Matter.FILE: message("Agreement file"),
    Matter.FEE: message("Fee"),
    Matter.REPRESENTATIVE: message("Representative"),
    Matter.ACTIVITY: message("Activity"),
}


class SituationPanel(QWidget):
    """The sentence that sums up, and the lines; `field_chosen` brings the field that a line leads to."""

    field_chosen = Signal(str)

    def __init__(self, stage: Stage) -> None:
        """Begin empty."""
        super().__init__()
        self._stage = stage
        look = stage.look
        self._summary = text(look, "", "caption", "text2", wraps=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(2))
        inner = QVBoxLayout()
        inner.setSpacing(look.px(8))
        inner.addWidget(text(look, stage.say("Readiness"), "subtitle"))
        inner.addWidget(self._summary)
        inner.addLayout(self._lines)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look.px(12), 0, 0)  # as the tab beside it
        self._column.setSpacing(look.px(12))
        self._column.addWidget(card(inner, look))
        self._findings = QVBoxLayout()
        self._findings.setSpacing(look.px(10))
        found = column(text(look, stage.say("Findings of the policy"), "subtitle", wraps=True), self._findings)
        self._found = card(found, look)
        self._column.addWidget(self._found)
        self._column.addStretch(1)

    def show_situation(self, situation: Situation) -> None:
        """Show how the agreement is kept."""
        clear(self._lines)
        self._summary.setText(self._stage.say(situation.summary))
        for each in situation.lines:
            made = state_button(self._stage, self._stage.say(_MATTERS[each.matter]), each.state, each.value)
            made.clicked.connect(lambda _checked=False, field=each.field: self.field_chosen.emit(field))
            self._lines.addWidget(made)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show where the agreement does not meet the policy; without findings there is no card of them."""
        clear(self._findings)
        for each in findings:
            self._findings.addWidget(FindingRow(self._stage, each, is_here=True))
        self._found.setVisible(bool(findings))
