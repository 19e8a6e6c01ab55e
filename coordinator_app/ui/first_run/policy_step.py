"""The second step: which policy profile, with what it decides in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.capital import capital
from coordinator_app.ui.first_run.answers import Answers
from coordinator_app.ui.first_run.step import Step
from coordinator_app.ui.layouts import card, clear, column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class PolicyStep(Step):
    """One of the profiles; that of the municipality is suggested, else the general one."""

    answered = Signal()

    def __init__(self, stage: Stage, answers: Answers) -> None:
        """Show the profiles."""
        said = stage.say(
            "The profile decides which goals a visit can serve, who represents the municipality, what sister cities"
            " are called, and which bodies you begin with. Everything can be changed."
        )
        super().__init__(stage, answers, stage.say("Which policy profile?"), said)
        self._profiles = {each.key: each for each in stage.desk.beginnings.policies()}
        self._group = QButtonGroup(self)
        self.choices: dict[str, QRadioButton] = {}
        self._facts = QVBoxLayout()
        self._facts.setSpacing(stage.look.px(12))
        choices = column(*(self._choice(each) for each in self._profiles.values()), gap=stage.look.px(4))
        self.lines.addWidget(card(column(held(choices)), stage.look, margin=20))
        self.lines.addWidget(card(self._facts, stage.look, ground="notice", margin=20))

    def arrive(self) -> None:
        """Mark the profile that holds, and put the keyboard on it."""
        chosen = self.answers.profile if self.answers.profile in self.choices else "general"
        self.choices[chosen].setChecked(True)
        self._show(self._profiles[chosen])
        self.choices[chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self, policy: PolicyProfile) -> QRadioButton:
        name = _called(self.stage, policy)
        made = QRadioButton(name)
        made.setFont(self.stage.look.font("body"))
        made.setAccessibleName(name)
        made.toggled.connect(lambda is_on: self._choose(policy) if is_on else None)
        self._group.addButton(made)
        self.choices[policy.key] = made
        return made

    def _choose(self, policy: PolicyProfile) -> None:
        self._show(policy)
        if policy.key != self.answers.profile:
            self.answers.policy = policy.key
            self.answered.emit()
            announce(self, ". ".join(f"{name}: {said}" for name, said in self._said(policy)))

    def _show(self, policy: PolicyProfile) -> None:
        clear(self._facts)
        for name, said in self._said(policy):
            self._facts.addWidget(self._fact(name, said))

    def _fact(self, name: str, said: str) -> QWidget:
        look = self.stage.look
        lines = (text(look, name, "caption_strong", "text2", wraps=True), text(look, said, wraps=True))
        return held(column(*lines, gap=look.px(2)))

    def _said(self, policy: PolicyProfile) -> list[tuple[str, str]]:
        say, words = self.stage.say, self.stage.words
        goals = words.say_many(
            "{number} goal that visits can serve", "{number} goals that visits can serve", len(policy.goals)
        )
        who = [say(label(kind)) for kind in policy.representing]
        bodies = [words.pick(body.name_sv, body.name_en) for body in policy.bodies]
        return [
            (say("Rests on"), _source(self.stage, policy)),
            (say("Represents the municipality at visits"), capital(words.listing(who))),
            (say("Its word for sister city"), words.pick(policy.sister_city_sv, policy.sister_city_en)),
            (say("Goals"), goals),
            (say("Bodies you begin with"), words.listing(bodies)),
        ]


def _called(stage: Stage, policy: PolicyProfile) -> str:
    return policy.name if policy.municipality_code else stage.say("General, for any municipality")


def _source(stage: Stage, policy: PolicyProfile) -> str:
    if not policy.municipality_code:
        return stage.say("What most policies have in common; no policy in particular")
    if policy.adopted_on is None:
        return policy.title_sv
    return stage.say("{title}, adopted on {day}", title=policy.title_sv, day=stage.words.day(policy.adopted_on))
