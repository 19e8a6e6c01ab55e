"""The dialog that shows by which rule something is to be done, with the words of the policy where it has them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.attention_deviations import SAME_AS
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.layouts import row
from coordinator_app.ui.quoting import quoted
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text

_WIDTH = 480


class RuleDialog(Dialog):
    """Says the rule and quotes the clause."""

    def __init__(self, stage: Stage, attention: Attention, parent: QWidget) -> None:
        """Take what is to be done."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Why this is here"))
        self.setMinimumWidth(look.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say(attention.sentence), "subtitle", wraps=True))
        column.addWidget(readable(look, say(attention.because)))
        clause = stage.desk.today.clause_of(attention)
        if attention.clause:
            cited = say("{clause} in the policy", clause=attention.clause)
            column.addWidget(text(look, cited, "caption_strong", "text2"))
        if clause is not None:
            column.addWidget(readable(look, quoted(stage, stage.words.pick(clause.swedish, clause.english))))
        if any(rule.check == SAME_AS.get(attention.rule) for rule in stage.desk.compliance.policy().rules):
            said = say("As long as a decision to deviate from the rule of the policy applies, this is not reminded of.")
            column.addWidget(text(look, said, "caption", "text2", wraps=True))
        column.addStretch(1)
        column.addLayout(row(None, button(look, say("Close"), self.accept, kind="primary")))
