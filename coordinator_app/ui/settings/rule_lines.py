"""The rules of the policy, each with how much it matters here and with its numbers."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.effective_policy import number_of
from coordinator_app.domain.labels import label
from coordinator_app.domain.own_changes import OFF, with_number, with_rule
from coordinator_app.domain.own_policy import MOST_NUMBER, OwnPolicy
from coordinator_app.domain.policy import Parameter, PolicyRule, RuleSeverity
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.number_field import NumberField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, column, held, line
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

PARAMETERS: dict[str, Message] = {
    "days_before": message("Days before"),
    "months": message("Months"),
    "days": message("Days"),
    "units": message("Number of units"),
    "month": message("Month of the year"),
    "day": message("Day of the month"),
}
"""What the numbers of rules are called."""


class RuleLines(QWidget):
    """Follows the profile: another one has other rules."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take what the municipality has set."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._fields: dict[str, NumberField] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(stage.look.px(10))
        self.show_rules()

    def show_rules(self) -> None:
        """Show the rules of the profile as they are set now."""
        clear(self._lines)
        self._fields = {}
        for number, rule in enumerate(self._stage.desk.compliance.chosen_profile().rules):
            if number:
                self._lines.addWidget(line())
            self._lines.addWidget(self._line(rule))

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self._fields.values():
            field.commit()

    def _line(self, rule: PolicyRule) -> QWidget:
        look, stage = self._stage.look, self._stage
        name = stage.words.pick(rule.name_sv, rule.name_en)
        code = text(look, stage.say("Clause {code}", code=rule.clause), "caption", "text3")
        shares = Shares(look)
        numbers = [each for each in rule.parameters if type(each.value) is int]
        shares.add(held(column(text(look, name, "body", wraps=True), code, gap=look.px(2))), 1 / 3)
        shares.add(self._severity(rule, name), 1 / 2 if len(numbers) < 2 else 2 / 3)
        for each in numbers:
            shares.add(self._number(rule, each, name), 1 / 6)
        return shares

    def _severity(self, rule: PolicyRule, name: str) -> ChoiceField:
        stage, say = self._stage, self._stage.say
        usual = say("Policy: {severity}", severity=say(label(rule.severity)))
        severities = [(str(each), capital(say(label(each)))) for each in RuleSeverity]
        field = ChoiceField(stage.look, name, [("", usual), *severities, (OFF, say("Is not used"))])
        own: OwnPolicy = self._subject.value
        mine = next((each for each in own.rules if each.rule == rule.id), None)
        field.show_value("" if mine is None else OFF if mine.is_off else mine.severity)
        field.committed.connect(lambda said: self._save(lambda own: with_rule(own, rule.id, said, uuid4)))
        field.setAccessibleName(say("How much it matters: {rule}", rule=name))
        return field

    def _number(self, rule: PolicyRule, parameter: Parameter, name: str) -> Labelled:
        stage, key = self._stage, number_of(rule, parameter)
        called = stage.say(PARAMETERS[parameter.name])
        field = NumberField(stage, f"{called}: {name}", (0, MOST_NUMBER))
        own: OwnPolicy = self._subject.value
        mine = next((each.number for each in own.numbers if each.name == key), None)
        field.show_value(parameter.value if mine is None else mine)
        labelled = Labelled(stage.look, called, field)
        field.misunderstood.connect(labelled.complain)
        field.committed.connect(lambda number: self._keep(field, key, number, parameter))
        self._fields[key] = field
        return labelled

    def _keep(self, field: NumberField, key: str, number: int | None, parameter: Parameter) -> None:
        usual = number is None or number == parameter.value
        if self._save(lambda own: with_number(own, key, None if usual else number, uuid4)):
            field.kept()
            field.show_value(parameter.value if usual else number)

    def _save(self, make: Callable[[OwnPolicy], OwnPolicy]) -> bool:
        problem = self._subject.alter(message("Change a rule of the policy"), make)
        if problem is not None:
            self._stage.problem_met.emit(problem)
        return problem is None
