"""The panel Readiness: how far the preparations have come and what the policy finds, each leading to what mends it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.preparations import ReadinessLine
from coordinator_app.ui.findings_card import FindingsCard
from coordinator_app.ui.layouts import card, clear
from coordinator_app.ui.readiness_lines import readiness_button
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message


class ReadinessPanel(QWidget):
    """The sentence that sums up, and the lines."""

    line_chosen = Signal(object)

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self.findings = FindingsCard(stage)
        column.addWidget(card(inner, look))
        column.addWidget(self.findings)
        column.addStretch(1)

    def show_lines(self, summary: Message, lines: tuple[ReadinessLine, ...]) -> None:
        """Show how far it has come."""
        clear(self._lines)
        self._summary.setText(self._stage.say(summary))
        for each in lines:
            made = readiness_button(self._stage, each)
            made.clicked.connect(lambda _checked=False, where=each.where: self.line_chosen.emit(where))
            self._lines.addWidget(made)
