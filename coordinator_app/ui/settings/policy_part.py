"""The part Policy: what the municipality's own policy is, asks for and says; it is read here, not written."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.lead_times import months_after
from coordinator_app.domain.policy import Goal, PolicyProfile
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, clear, column, held, line
from coordinator_app.ui.settings.pairs import pairs
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text


class PolicyPart(Part):
    """Shows the profile that was chosen for the municipality."""

    def __init__(self, stage: Stage) -> None:
        """Show it."""
        super().__init__(stage)
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(stage.look.px(16))
        self.fill(stage.say("Policy"), held(self._cards))
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the profile again where another may have been chosen."""
        if "municipality" in kinds:
            self._show()

    def _show(self) -> None:
        clear(self._cards)
        policy = self.stage.desk.municipality.policy()
        for widget in (
            *self._revision(policy),
            self._document(policy),
            self._representing(policy),
            self._goals(policy),
        ):
            self._cards.addWidget(widget)

    def _revision(self, policy: PolicyProfile) -> Iterable[QWidget]:
        """Say when the policy is to be revised; one that is late is in force until another is adopted."""
        if policy.adopted_on is None or not policy.revision_months:
            return
        say, words = self.stage.say, self.stage.words
        due_on = months_after(policy.adopted_on, policy.revision_months)
        is_late = due_on < self.stage.today
        told = (
            say("The policy was to be revised by {day}", day=words.day(due_on))
            if is_late
            else say("The policy is to be revised by {day}", day=words.day(due_on))
        )
        force = say(
            "“{title}” was adopted on {day} and is still in force.",
            title=policy.title_sv,
            day=words.day(policy.adopted_on),
        )
        yield bar(self.stage.look, [told + ".", force], is_warning=is_late)

    def _document(self, policy: PolicyProfile) -> QWidget:
        say, words = self.stage.say, self.stage.words
        facts = [
            (say("Adopted by"), policy.adopted_by),
            (say("Adopted on"), words.day(policy.adopted_on) if policy.adopted_on else ""),
            (say("Case number"), policy.case_number),
            (say("Kind of document"), policy.document_type),
            (say("Applies to"), policy.applies_to),
            (say("In force"), policy.validity),
            (say("Responsible for the document"), policy.document_owner),
            (say("Revised by"), policy.revision_owner),
            (say("Followed up by"), policy.follow_up_owner),
            (say("Its word for sister city"), policy.sister_city_sv),
        ]
        buttons = Flow()
        other = button(self.stage.look, say("Choose another profile"), self._choose_other, kind="link")
        buttons.addWidget(other)
        return self._card(policy.title_sv or policy.name, pairs(self.stage, facts), held(buttons))

    def _representing(self, policy: PolicyProfile) -> QWidget:
        say = self.stage.say
        bodies = [capital(say(label(kind))) for kind in policy.representing]
        who = self.stage.words.listing(bodies) if bodies else say("The policy names nobody.")
        return self._card(
            say("Who represents the municipality at visits"),
            readable(self.stage.look, who),
            *self._clause(policy.representing_clause),
        )

    def _goals(self, policy: PolicyProfile) -> QWidget:
        say, look = self.stage.say, self.stage.look
        lines = column(gap=look.px(8))
        for number, goal in enumerate(policy.goals):
            if number:
                lines.addWidget(line())
            lines.addWidget(self._goal(goal))
        clauses = list(dict.fromkeys(goal.clause for goal in policy.goals if goal.clause))
        said = [widget for clause in clauses for widget in self._clause(clause)]
        return self._card(say("Goals that a visit can serve"), held(lines), *said)

    def _goal(self, goal: Goal) -> QWidget:
        look = self.stage.look
        parts = [readable(look, self.stage.words.pick(goal.text_sv, goal.text_en))]
        if goal.clause:
            parts.append(text(look, self.stage.say("Clause {code}", code=goal.clause), "caption", "text3"))
        return held(column(*parts, gap=look.px(2)))

    def _clause(self, code: str) -> Iterable[QWidget]:
        """Quote a clause, where the profile has its words."""
        found = self.stage.desk.municipality.clause(code) if code else None
        if found is not None:
            look = self.stage.look
            quoted = self.stage.words.pick(found.swedish, found.english)
            yield held(
                column(
                    text(look, self.stage.say("Clause {code}", code=code), "caption_strong", "text2"),
                    readable(
                        look, f"“{quoted}”" if self.stage.words.language == "en" else f"”{quoted}”", "body", "text2"
                    ),
                    gap=look.px(2),
                )
            )

    def _card(self, heading: str, *widgets: QWidget) -> QWidget:
        look = self.stage.look
        return card(column(text(look, heading, "subtitle", wraps=True), *widgets, gap=look.px(12)), look)

    def _choose_other(self) -> None:
        self.stage.go(Address(section=Section.SETTINGS, tab="municipality", field="policy"))
