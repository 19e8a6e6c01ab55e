"""The part Policy: the profile that was chosen, and what the municipality sets for itself on top of it."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.layouts import held
from coordinator_app.ui.settings.criteria_part import CriteriaPart
from coordinator_app.ui.settings.own_policy_parts import LaddersPart, OwnPolicyPart, RulesPart
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.settings.profile_part import ProfilePart
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

PROFILE, OWN, RULES, CRITERIA, LADDERS = "profile", "own", "rules", "criteria", "ladders"

VIEWS: dict[str, tuple[Message, Callable[[Stage], Part]]] = {
    PROFILE: (message("Policy and goals"), ProfilePart),
    OWN: (message("Cap and bodies"), OwnPolicyPart),
    RULES: (message("Rules"), RulesPart),
    CRITERIA: (message("Criteria"), CriteriaPart),
    LADDERS: (message("Reminders"), LaddersPart),
}
"""What the part shows, one at a time: what each is called and what makes it."""

_OF_OWN = frozenset({"since_on", "agreements_cap", "cap_decision_id", "deciding_body_id", "preparing"})
"""The fields to which an address may lead that are not in the first view."""


class PolicyPart(Part):
    """Each of its views is made when somebody first comes to it."""

    def __init__(self, stage: Stage) -> None:
        """Show the profile."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._made: dict[str, Part] = {}
        self._key = PROFILE
        choices = [(key, say(name)) for key, (name, _) in VIEWS.items()]
        self._choices = Segments(look, say("What of the policy"), choices, self.show_view)
        self._choice = ChoiceField(look, say("What of the policy"), choices)
        self._choice.committed.connect(self.show_view)
        self._stack = QStackedWidget()
        head = Flow()
        head.addWidget(self._choices)
        head.addWidget(self._choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(held(head))
        column.addWidget(self._stack, 1)
        self.show_view(PROFILE)

    def show_view(self, key: str) -> None:
        """Show a view; what is being typed is saved."""
        self.commit()
        self._key = key
        if key not in self._made:
            self._made[key] = VIEWS[key][1](self.stage)
            self._stack.addWidget(self._made[key])
        self._stack.setCurrentWidget(self._made[key])
        self._choices.choose(key)
        self._choice.show_value(key)

    def commit(self) -> None:
        """Save what is being typed."""
        for part in self._made.values():
            part.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what may have changed."""
        for part in self._made.values():
            part.refresh(kinds)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field, in whichever view it is."""
        self.show_view(OWN if field in _OF_OWN else PROFILE)
        self._made[self._key].point_at(field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let one field stand in for the row of choices where there is no room for it."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._choices.sizeHint().width()
        self._choices.setVisible(not is_narrow)
        self._choice.setVisible(is_narrow)
