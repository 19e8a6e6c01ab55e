"""What the chosen policy profile is, in a few lines beneath the choice."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, held
from coordinator_app.ui.settings.pairs import pairs
from coordinator_app.ui.stage import Stage


class PolicySummary(QWidget):
    """Follows the choice."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the municipality."""
        super().__init__()
        self._stage = stage
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(stage.look.px(8))
        subject.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        clear(self._lines)
        say, words = self._stage.say, self._stage.words
        policy = self._stage.desk.municipality.policy()
        bodies = [capital(say(label(kind))) for kind in policy.representing]
        facts = [
            (say("Policy"), policy.title_sv),
            (say("Adopted on"), words.day(policy.adopted_on) if policy.adopted_on else ""),
            (say("Represents the municipality"), words.listing(bodies) if bodies else ""),
            (say("Goals"), words.say_many("{number} goal", "{number} goals", len(policy.goals))),
            (say("Its word for sister city"), policy.sister_city_sv),
        ]
        self._lines.addWidget(pairs(self._stage, facts))
        buttons = Flow()
        buttons.addWidget(button(self._stage.look, say("Show the policy"), self._go, kind="link"))
        self._lines.addWidget(held(buttons))

    def _go(self) -> None:
        self._stage.go(Address(section=Section.SETTINGS, tab="policy"))
