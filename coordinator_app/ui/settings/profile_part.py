"""The policy profile that was chosen: what it says of itself, who represents, and the goals with their weights."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.governing_documents import GoverningDocument, next_revision_on
from coordinator_app.domain.labels import label
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held
from coordinator_app.ui.quoting import quoted
from coordinator_app.ui.settings.own_policy_parts import own_subject
from coordinator_app.ui.settings.pairs import pairs
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.settings.policy_groups import priority_group, profile_groups
from coordinator_app.ui.settings.priority_lines import PriorityLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text

_SHOWN = frozenset({"municipality", "own_policy", "governing_document", "decision", "body"})


class ProfilePart(Part):
    """Everything applies as it is set: the findings are derived by it from then on, and undo takes it back."""

    def __init__(self, stage: Stage) -> None:
        """Show the policy that applies."""
        super().__init__(stage)
        own = stage.desk.municipality
        kept = own.get()
        assert kept is not None, "The window asks for a municipality before it shows any page."
        self._municipality = Subject(stage, "municipality", kept.id, self._load, own.save)
        self._subject = own_subject(stage)
        for subject in (self._municipality, self._subject):
            subject.setParent(self)
        language = stage.words.language
        self._priorities = PriorityLines(stage, self._subject)
        groups = (priority_group(stage, lambda: self._priorities),)
        profile = Form(stage, self._municipality, profile_groups(stage), language)
        self._forms = (profile, Form(stage, self._subject, groups, language))
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(stage.look.px(16))
        self.fill(stage.say("Policy"), held(self._cards), *self._forms)
        self._show()

    def commit(self) -> None:
        """Save what is being typed."""
        for form in self._forms:
            form.commit()
        self._priorities.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the policy again; what is set here itself is shown already, and keeps the keyboard."""
        if not kinds & _SHOWN:
            return
        shown = self._subject.value
        self._municipality.reload()
        self._subject.reload()
        if shown != self._subject.value or "municipality" in kinds:
            self._priorities.show_goals()
        self._show()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        next((form for form in self._forms if form.point_at(field)), None)

    def _load(self, _id: UUID) -> Municipality | None:
        return self.stage.desk.municipality.get()

    def _show(self) -> None:
        clear(self._cards)
        policy = self.stage.desk.municipality.policy()
        for widget in (*self._revision(policy), self._document(policy), self._representing(policy)):
            self._cards.addWidget(widget)

    def _revision(self, policy: PolicyProfile) -> Iterable[QWidget]:
        """Say when the policy is to be revised; one that is late is in force until another is adopted."""
        for document in self.stage.desk.governing.all():
            if document.profile == policy.key and document.ended_on is None and next_revision_on(document) is not None:
                yield self._due(document)

    def _due(self, document: GoverningDocument) -> QWidget:
        say, words = self.stage.say, self.stage.words
        due_on = next_revision_on(document) or self.stage.today
        is_late = due_on < self.stage.today
        told = (
            say("The policy was to be revised by {day}", day=words.day(due_on))
            if is_late
            else say("The policy is to be revised by {day}", day=words.day(due_on))
        )
        force = say(
            "“{title}” was adopted on {day} and is still in force.",
            title=words.pick(document.title_sv, document.title_en),
            day=words.day(document.adopted_on or due_on),
        )
        return bar(self.stage.look, [told + ".", force], is_warning=is_late)

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
        for said, tab in ((say("Show how it is met"), "clauses"), (say("Show the governing documents"), "documents")):
            buttons.addWidget(button(self.stage.look, said, partial(self._go, tab), kind="link"))
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

    def _clause(self, code: str) -> Iterable[QWidget]:
        """Quote a clause, where the profile has its words."""
        found = self.stage.desk.municipality.clause(code) if code else None
        if found is not None:
            look = self.stage.look
            words = self.stage.words.pick(found.swedish, found.english)
            yield held(
                column(
                    text(look, self.stage.say("Clause {code}", code=code), "caption_strong", "text2"),
                    readable(look, quoted(self.stage, words), "body", "text2"),
                    gap=look.px(2),
                )
            )

    def _card(self, heading: str, *widgets: QWidget) -> QWidget:
        look = self.stage.look
        return card(column(text(look, heading, "subtitle", wraps=True), *widgets, gap=look.px(12)), look)

    def _go(self, tab: str) -> None:
        self.stage.go(Address(section=Section.POLICY, tab=tab))
