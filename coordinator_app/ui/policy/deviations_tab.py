"""The tab Deviations: the decisions not to follow a rule in one case, and the way to end one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.policy import PolicyRule
from coordinator_app.services.compliance import DeviationTold
from coordinator_app.ui.buttons import button
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.finding_places import place_about
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, clear, column, headed, held, scrolling
from coordinator_app.ui.marks import Pill
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Problem


class DeviationsTab(QWidget):
    """The latest decision first; those that have ended stay, since they explain what was done."""

    def __init__(self, stage: Stage) -> None:
        """Take the stage; `show_now` reads what there is."""
        super().__init__()
        self._stage = stage
        self._column = QVBoxLayout()
        self._column.setSpacing(stage.look.px(10))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, stage.look.px(8), stage.look.px(8), stage.look.px(12))
        inner.addLayout(self._column)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, is_text=True))

    def show_now(self) -> None:
        """Read the deviations, and show them."""
        clear(self._column)
        found = self._stage.desk.compliance.deviations_told()
        for told in found:
            self._column.addWidget(self._card(told))
        if not found:
            said = self._stage.say(
                "Nobody has decided to deviate. Where a rule cannot be followed in one case, the decision is kept here "
                "with its reason: choose “Decide to deviate…” beside the finding."
            )
            self._column.addWidget(Empty(self._stage.look, said))

    def _card(self, told: DeviationTold) -> QWidget:
        look, say, deviation = self._stage.look, self._stage.say, told.deviation
        is_in_force = deviation.is_in_force_on(self._stage.today)
        state = (say("In force"), "ok", "checkmark_circle") if is_in_force else (say("Has ended"), "neutral", "circle")
        pill = Pill(look, *state, filled=is_in_force)
        head = headed(text(look, self._heading(told), "strong", wraps=True, is_heading=True), pill, gap=look.px(8))
        acts = Flow(gap=look.px(12))
        if told.rule is not None and (told.title.swedish or told.title.english):
            acts.addWidget(button(look, say("Open"), lambda: self._open(told), kind="link"))
        if is_in_force:
            acts.addWidget(button(look, say("End the deviation"), lambda: self._end(told), kind="link"))
        lines = [readable(look, said, "body", tone) for said, tone in self._lines(told)]
        return card(column(head, *lines, held(acts), gap=look.px(6)), look)

    def _heading(self, told: DeviationTold) -> str:
        name = self._stage.words.pick(told.title.swedish, told.title.english)
        return name or self._stage.say("The international work as a whole")

    def _lines(self, told: DeviationTold) -> list[tuple[str, str]]:
        rule = self._rule(told.rule) if told.rule is not None else told.deviation.rule
        return [(told.deviation.reason, "text"), (rule, "text2"), (self._decided(told), "text2")]

    def _rule(self, rule: PolicyRule) -> str:
        name = self._stage.words.pick(rule.name_sv, rule.name_en)
        return self._stage.say("Deviates from {clause}: {rule}.", clause=rule.clause, rule=name)

    def _decided(self, told: DeviationTold) -> str:
        words, say, deviation = self._stage.words, self._stage.say, told.deviation
        parts = []
        if deviation.decided_by and deviation.decided_on:
            day = words.day(deviation.decided_on)
            parts.append(say("Decided by {who} on {day}.", who=deviation.decided_by, day=day))
        elif deviation.decided_on:
            parts.append(say("Decided on {day}.", day=words.day(deviation.decided_on)))
        parts.append(
            say("Holds until {day}.", day=words.day(deviation.until_on))
            if deviation.until_on
            else say("Holds until further notice.")
        )
        if deviation.case_number:
            parts.append(say("Case number {number}.", number=deviation.case_number))
        return " ".join(parts)

    def _open(self, told: DeviationTold) -> None:
        self._stage.go(place_about(told.deviation.about, told.deviation.about_id))

    def _end(self, told: DeviationTold) -> None:
        try:
            self._stage.desk.compliance.end_deviation(told.deviation, self._stage.today)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._stage.tell(self._stage.say("The rule applies again."), self._stage.desk.history.latest())
