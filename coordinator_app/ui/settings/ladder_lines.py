"""When each kind of thing is reminded of, as steps counted back from its last day."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.effective_policy import MINUTES_DAYS, NOTICE_DAYS
from coordinator_app.domain.ladder_words import understand_steps, written
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.own_changes import with_ladder, with_number
from coordinator_app.domain.own_policy import MOST_NUMBER, OwnPolicy
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.number_field import NumberField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

KINDS: dict[str, Message] = {
    "agreement": message("Agreements"),
    "membership": message("Memberships"),
    "decision": message("Decisions to report"),
    "document": message("Revisions of governing documents"),
    "appointment": message("Offices that end"),
    "report": message("Reports"),
    "file": message("Files to renew"),
    "fee": message("Invoices"),
}
"""What kinds of things are called in the plural; a kind that is not among them is told by its own word."""

_NUMBERS: dict[str, tuple[Message, Message]] = {
    NOTICE_DAYS: (
        message("Lead time of a new notification list, in days"),
        message(
            "A new notification list begins with it. Each list has lead times of its own, which this does not change."
        ),
    ),
    MINUTES_DAYS: (
        message("Days until minutes are approved"),
        message("So long after a meeting a decision is final enough to act upon."),
    ),
}


class LadderLines(QWidget):
    """Emptied, a line is as the profile has it again."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take what the municipality has set."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._fields: list[LineField] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.show_ladders()

    def show_ladders(self) -> None:
        """Show the reminders and the lead times as they are set now."""
        clear(self._lines)
        self._fields = []
        shares = Shares(self._stage.look)
        policy = self._stage.desk.compliance.policy()
        for ladder in policy.ladders:
            shares.add(self._ladder(ladder.kind, ladder.steps), 0.5)
        for name, number in ((NOTICE_DAYS, policy.notice_days), (MINUTES_DAYS, policy.route.minutes_days)):
            shares.add(self._number(name, number), 0.5)
        self._lines.addWidget(shares)

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self._fields:
            field.commit()

    def _ladder(self, kind: str, steps: tuple[str, ...]) -> Labelled:
        stage = self._stage
        name = stage.say(KINDS[kind]) if kind in KINDS else kind
        field = LineField(stage.look, name)
        field.show_value(written(steps, stage.words))
        labelled = Labelled(stage.look, name, field, self._usual(kind))
        field.committed.connect(lambda said: self._keep(field, labelled, kind, said))
        self._fields.append(field)
        return labelled

    def _usual(self, kind: str) -> str:
        own: OwnPolicy = self._subject.value
        if all(each.kind != kind for each in own.ladders):
            return ""
        usual = self._stage.desk.compliance.chosen_profile().steps_for(kind)
        return self._stage.say(
            "The profile: {steps}. Empty the field to have it so.", steps=written(usual, self._stage.words)
        )

    def _keep(self, field: LineField, labelled: Labelled, kind: str, said: str) -> None:
        steps = understand_steps(said)
        if isinstance(steps, Misunderstood):
            labelled.complain(self._stage.say(steps.reason))
            return
        usual = self._stage.desk.compliance.chosen_profile().steps_for(kind)
        mine = None if not steps or steps == usual else steps
        if self._save(lambda own: with_ladder(own, kind, mine, uuid4)):
            field.kept()

    def _number(self, name: str, number: int) -> Labelled:
        stage = self._stage
        called, hint = _NUMBERS[name]
        field = NumberField(stage, stage.say(called), (0, MOST_NUMBER))
        field.show_value(number)
        labelled = Labelled(stage.look, stage.say(called), field, stage.say(hint))
        field.misunderstood.connect(labelled.complain)
        field.committed.connect(lambda said: self._keep_number(field, name, said))
        self._fields.append(field)
        return labelled

    def _keep_number(self, field: NumberField, name: str, number: int | None) -> None:
        if self._save(lambda own: with_number(own, name, number, uuid4)):
            field.kept()

    def _save(self, make: Callable[[OwnPolicy], OwnPolicy]) -> bool:
        problem = self._subject.alter(message("Change the reminders"), make)
        if problem is not None:
            self._stage.problem_met.emit(problem)
        return problem is None
