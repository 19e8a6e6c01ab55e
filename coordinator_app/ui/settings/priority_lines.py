"""The goals of the policy with the weight that the municipality gives each, and goals of its own."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.own_changes import own_goals, with_goal, with_weight
from coordinator_app.domain.own_policy import OwnPolicy, OwnPriority
from coordinator_app.domain.policy import Goal
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, column, headed, held, line
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, message

_UNUSED = -1
_WEIGHTS: tuple[tuple[int, Message], ...] = (
    (3, message("Great weight")),
    (2, message("Some weight")),
    (1, message("May be given priority")),
    (0, message("A goal among others")),
)


class PriorityLines(QWidget):
    """Each weight is saved as it is chosen."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take what the municipality has set."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._own_fields: list[LineField] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(stage.look.px(8))
        self.show_goals()

    def show_goals(self) -> None:
        """Show the goals of the profile and the municipality's own, as they are set now."""
        clear(self._lines)
        self._own_fields = []
        own: OwnPolicy = self._subject.value
        mine = {each.code: each for each in own.priorities}
        goals = self._stage.desk.compliance.chosen_profile().goals
        shown = [self._goal(goal, mine.get(goal.code)) for goal in goals]
        shown += [self._own(each) for each in own_goals(own, frozenset(goal.code for goal in goals))]
        for number, widget in enumerate(shown):
            if number:
                self._lines.addWidget(line())
            self._lines.addWidget(widget)
        add = button(self._stage.look, self._stage.say("Add a goal of your own"), self._add, icon="add")
        self._lines.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self._own_fields:
            field.commit()

    def _goal(self, goal: Goal, mine: OwnPriority | None) -> QWidget:
        look, stage = self._stage.look, self._stage
        name = stage.words.pick(goal.text_sv, goal.text_en)
        parts: list[QWidget] = [readable(look, name)]
        if goal.clause:
            parts.append(text(look, stage.say("Clause {code}", code=goal.clause), "caption", "text3"))
        field = self._weights(name)
        weight = goal.weight if mine is None else _UNUSED if mine.is_dropped else mine.weight
        field.show_value(weight)
        field.committed.connect(lambda said: self._weigh(goal, said))
        shares = Shares(look)
        shares.add(held(column(*parts, gap=look.px(2))), 0.5)
        shares.add(field, 0.5)
        return shares

    def _weights(self, name: str) -> ChoiceField:
        say = self._stage.say
        choices = [(weight, say(said)) for weight, said in _WEIGHTS]
        field = ChoiceField(self._stage.look, name, [*choices, (_UNUSED, say("Is not used"))])
        field.setAccessibleName(say("Weight of {name}", name=name))
        return field

    def _weigh(self, goal: Goal, said: int) -> None:
        weight = None if said == _UNUSED else said
        self._save(lambda own: with_weight(own, goal.code, weight, goal.weight, uuid4))

    def _own(self, goal: OwnPriority) -> QWidget:
        stage, say = self._stage, self._stage.say
        is_swedish = stage.words.language == "sv"
        name = stage.words.pick(goal.text_sv, goal.text_en)
        words = LineField(stage.look, say("Your own goal {name}", name=name))
        words.show_value(name)
        words.committed.connect(lambda said: self._rename(words, goal.id, "text_sv" if is_swedish else "text_en", said))
        self._own_fields.append(words)
        weight = ChoiceField(
            stage.look, say("Weight of {name}", name=name), [(each, say(said)) for each, said in _WEIGHTS]
        )
        weight.show_value(goal.weight)
        weight.committed.connect(lambda said: self._change(goal.id, weight=said))
        remove = tool(stage.look, "delete", say("Remove {name}", name=name), lambda: self._remove(goal.id))
        shares = Shares(stage.look)
        shares.add(words, 0.5)
        shares.add(held(headed(weight, remove)), 0.5)
        return shares

    def _add(self) -> None:
        name = self._stage.say("A goal of your own")
        is_swedish = self._stage.words.language == "sv"
        texts = (name, "") if is_swedish else ("", name)
        if self._save(lambda own: with_goal(own, *texts, uuid4)):
            self.show_goals()
            self._last_own().setFocus(Qt.FocusReason.OtherFocusReason)
            self._last_own().selectAll()

    def _rename(self, field: LineField, goal_id: UUID, name: str, said: str) -> None:
        if self._change(goal_id, **{name: said}):
            field.kept()

    def _change(self, goal_id: UUID, **fields: Any) -> bool:
        def changed(own: OwnPolicy) -> OwnPolicy:
            mine = (replace(each, **fields) if each.id == goal_id else each for each in own.priorities)
            return replace(own, priorities=tuple(mine))

        return self._save(changed)

    def _remove(self, goal_id: UUID) -> None:
        def without(own: OwnPolicy) -> OwnPolicy:
            return replace(own, priorities=tuple(each for each in own.priorities if each.id != goal_id))

        if self._save(without):
            self.show_goals()

    def _last_own(self) -> LineField:
        return self._own_fields[-1]

    def _save(self, make: Callable[[OwnPolicy], OwnPolicy]) -> bool:
        problem = self._subject.alter(message("Change the priorities"), make)
        if problem is not None:
            self._stage.problem_met.emit(problem)
        return problem is None
