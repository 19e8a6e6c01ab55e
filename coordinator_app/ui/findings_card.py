"""A card with what the policy finds in one record; it is not there where the policy finds nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.findings import Finding
from coordinator_app.domain.policy import RuleSeverity
from coordinator_app.ui.buttons import button
from coordinator_app.ui.finding_row import FindingRow
from coordinator_app.ui.layouts import card, clear, column, line
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class FindingsCard(QWidget):
    """What is merely to be considered shows when it is asked for."""

    def __init__(self, stage: Stage) -> None:
        """Begin without findings."""
        super().__init__()
        self._stage = stage
        self._findings: tuple[Finding, ...] = ()
        self._shows_all = False
        look = stage.look
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(8))
        heading = text(look, stage.say("Findings of the policy"), "subtitle", wraps=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(column(heading, self._lines, gap=look.px(8)), look))
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show the findings in the record as it is now."""
        if tuple(findings) != self._findings:
            self._findings = tuple(findings)
            self._build()

    def _build(self) -> None:
        clear(self._lines)
        grave = [each for each in self._findings if each.severity != RuleSeverity.INFO]
        shown = list(self._findings) if self._shows_all else grave
        for number, finding in enumerate(shown):
            if number:
                self._lines.addWidget(line())
            self._lines.addWidget(FindingRow(self._stage, finding, is_here=True))
        rest = len(self._findings) - len(grave)
        if rest:
            self._lines.addWidget(self._turn(rest))
        self.setVisible(bool(self._findings))

    def _turn(self, rest: int) -> QWidget:
        say_many = self._stage.words.say_many
        said = (
            self._stage.say("Hide what is to consider")
            if self._shows_all
            else say_many("Show {number} to consider", "Show {number} to consider", rest)
        )
        return button(self._stage.look, said, self._show_more_or_less, kind="link")

    def _show_more_or_less(self) -> None:
        self._shows_all = not self._shows_all
        self._build()
