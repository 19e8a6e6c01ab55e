"""The dialog that answers why there is a finding: the rule, the words of the clause, and what can be done."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.findings import Finding
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.layouts import column, row
from coordinator_app.ui.quoting import quoted
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text

_WIDTH = 520


class WhyDialog(Dialog):
    """Quotes the clause that a finding cites."""

    def __init__(self, stage: Stage, finding: Finding, parent: QWidget) -> None:
        """Take the finding."""
        super().__init__(stage.look, parent)
        look, say, pick = stage.look, stage.say, stage.words.pick
        policy = stage.desk.compliance.policy()
        rule = next((each for each in policy.rules if each.id == finding.rule), None)
        clause = next((each for each in policy.clauses if each.code == finding.clause), None)
        self.setWindowTitle(say("Why?"))
        self.setMinimumWidth(look.px(_WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        whole.setSpacing(look.px(10))
        told = column(text(look, say(finding.sentence), "subtitle", wraps=True), gap=look.px(10))
        if clause is not None:
            told.addWidget(text(look, say("{clause} in the policy", clause=clause.code), "caption_strong", "text2"))
            told.addWidget(readable(look, quoted(stage, pick(clause.text_sv, clause.text_en))))
        if rule is not None:
            told.addWidget(text(look, say("The rule"), "caption_strong", "text2"))
            told.addWidget(readable(look, pick(rule.name_sv, rule.name_en) + "."))
        told.addWidget(text(look, say("What you can do"), "caption_strong", "text2"))
        told.addWidget(readable(look, say(finding.advice)))
        whole.addWidget(self.snug(told), 1)
        whole.addLayout(row(None, button(look, say("Close"), self.accept, kind="primary")))
