"""The assessments of the benefit: each criterion in words, what it came to, who made it and when."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreements import Agreement, Assessment, Conclusion, Criterion
from coordinator_app.domain.benefit_words import SCORES
from coordinator_app.ui.agreements.agreement_groups import choices_of
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.made_fields import field_of
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.specs import Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

Asked = Sequence[tuple[str, str]]
"""The criteria: the code that is kept, and what it says."""


class AssessmentsPart(QWidget):
    """One card for each assessment, the latest first; lines that stay keep what is typed in them."""

    basis_chosen = Signal()

    def __init__(self, stage: Stage, subject: Subject, language: str, asked: Asked) -> None:
        """Take the agreement, the language whose texts are shown, and the criteria."""
        super().__init__()
        self._stage, self._subject, self._language, self._asked = stage, subject, language, asked
        self._shown: tuple[tuple[UUID, tuple[str, ...]], ...] | None = None
        self._fields: dict[tuple[UUID, str], Labelled] = {}
        self._scores: dict[tuple[UUID, str], ChoiceField] = {}
        look, say = stage.look, stage.say
        self._add = button(look, say("Add an assessment"), self._begin, icon="add")
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, say("Benefit to the municipality"), "subtitle"))
        head.push_right()
        head.addWidget(button(look, say("Save the basis for decision…"), self.basis_chosen.emit, icon="document_pdf"))
        head.addWidget(self._add)
        self._empty = text(
            look, say("Assess the benefit before it is signed or extended."), "body", "text3", wraps=True
        )
        self._found = QVBoxLayout()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(16))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(16))
        whole.addWidget(card(column(held(head), self._empty, self._found, gap=look.px(8)), look))
        whole.addLayout(self._lines)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the assessments that are kept."""
        agreement: Agreement = self._subject.value
        shown = tuple((each.id, tuple(code for code, _ in self._codes(each))) for each in agreement.assessments)
        if shown != self._shown:
            self._build(agreement)
            self._shown = shown
        self._empty.setVisible(not agreement.assessments)
        for each in agreement.assessments:
            for (owner, name), labelled in self._fields.items():
                if owner == each.id:
                    labelled.field.show_value(getattr(each, name))  # type: ignore[attr-defined]
            scores = {one.code: one.score for one in each.criteria}
            for (owner, code), field in self._scores.items():
                if owner == each.id:
                    field.show_value(scores.get(code))

    def commit(self) -> None:
        """Save what is being typed."""
        for labelled in list(self._fields.values()):
            labelled.field.commit()  # type: ignore[attr-defined]

    def point_at(self, field: str) -> bool:
        """Put the keyboard into the latest assessment, or on the button that adds one."""
        if field != "assessments":
            return False
        first = next(iter(self._fields.values()), None)
        (first.field if first is not None else self._add).setFocus()
        return True

    def place_of(self, field: str) -> "AssessmentsPart | None":
        """Return this part, if the assessments are meant."""
        return self if field == "assessments" else None

    def hold_findings(self, lines: QWidget | None, said: str) -> None:
        """Show lines of findings in the head in place of those before; the button to add is described by them."""
        clear(self._found)
        if lines is not None:
            self._found.addWidget(lines)
        self._add.setAccessibleDescription(said)

    def _codes(self, assessment: Assessment) -> Asked:
        """Return the criteria that are asked, and those that were asked at the time and are not any more."""
        known = {code for code, _ in self._asked}
        pick = self._stage.words.pick
        former = [(one.code, pick(one.text_sv, one.text_en) or one.code) for one in assessment.criteria]
        return [*self._asked, *(each for each in former if each[0] not in known)]

    def _begin(self) -> None:
        new = Assessment(id=uuid4(), assessed_on=self._stage.today)
        self._alter(message("New assessment"), lambda each: replace(each, assessments=(new, *each.assessments)))
        self.point_at("assessments")

    def _build(self, agreement: Agreement) -> None:
        clear(self._lines)
        self._fields, self._scores = {}, {}
        for each in agreement.assessments:
            self._lines.addWidget(self._card(each))

    def _card(self, assessment: Assessment) -> QWidget:
        look, say = self._stage.look, self._stage.say
        day = self._stage.words.day(assessment.assessed_on)
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, say("Assessment of {day}", day=day), "strong"))
        head.push_right()
        remove = button(look, say("Remove"), lambda: self._remove(assessment.id), icon="delete")
        remove.setAccessibleName(say("Remove the assessment of {day}", day=day))
        head.addWidget(remove)
        shares = Shares(look)
        for spec in self._specs():
            shares.add(self._field(assessment.id, spec), spec.width)
        for code, said in self._codes(assessment):
            shares.add(self._score(assessment.id, code, said), 0.5)
        made = card(column(held(head), shares, gap=look.px(12)), look)
        hear_as(made, QAccessible.Role.Grouping)
        made.setAccessibleName(say("Assessment of {day}", day=day))
        return made

    def _specs(self) -> tuple[Spec, ...]:
        return (
            Spec(name="assessed_on", label=message("Assessed on"), kind=Kind.DAY),
            Spec(name="assessor_id", label=message("Assessed by"), kind=Kind.PERSON),
            Spec(
                name="conclusion",
                label=message("Conclusion"),
                kind=Kind.CHOICE,
                width=1.0,
                choices=choices_of(self._stage, Conclusion),
            ),
            Spec(name="reasons_*", label=message("Reasons"), kind=Kind.TEXT, width=1.0),
        )

    def _field(self, part_id: UUID, spec: Spec) -> Labelled:
        name = spec.name_in(self._language)
        field = field_of(self._stage, spec)
        labelled = Labelled(self._stage.look, self._stage.say(spec.label), field)
        field.committed.connect(lambda value: self._save(part_id, spec, name, value))
        field.typed.connect(lambda said: self._subject.typing(f"assessments/{part_id}/{name}", said))
        if isinstance(field, DayField):
            field.understood.connect(labelled.explain)
            field.misunderstood.connect(labelled.complain)
        labelled.watch(field)
        self._fields[part_id, name] = labelled
        return labelled

    def _score(self, part_id: UUID, code: str, said: str) -> Labelled:
        say = self._stage.say
        choices = [(None, say("not assessed")), *((score, say(word)) for score, word in enumerate(SCORES))]
        field = ChoiceField(self._stage.look, said, choices)
        field.committed.connect(lambda score: self._save_score(part_id, code, score))
        self._scores[part_id, code] = field
        return Labelled(self._stage.look, said, field)

    def _save(self, part_id: UUID, spec: Spec, name: str, value: Any) -> None:
        labelled = self._fields[part_id, name]
        said = self._alter(
            message("Change “{field}”", field=spec.label),
            lambda agreement: _with(agreement, part_id, lambda each: replace(each, **{name: value})),
        )
        if said:
            labelled.complain(said)
            return
        labelled.field.kept()  # type: ignore[attr-defined]
        labelled.explain("")
        self._subject.settled(f"assessments/{part_id}/{name}")

    def _save_score(self, part_id: UUID, code: str, score: int | None) -> None:
        self._alter(
            message("Assess the benefit"),
            lambda agreement: _with(agreement, part_id, lambda each: scored(each, code, score)),
        )

    def _remove(self, part_id: UUID) -> None:
        def without(agreement: Agreement) -> Agreement:
            kept = tuple(each for each in agreement.assessments if each.id != part_id)
            return replace(agreement, assessments=kept)

        self._alter(message("Remove an assessment"), without)
        self._stage.tell(self._stage.say("The assessment is removed."), self._stage.desk.history.latest())

    def _alter(self, label: Message, make: Callable[[Agreement], Agreement]) -> str:
        """Save a change; return why it could not be, empty where it was."""
        problem = self._subject.alter(label, make)
        if problem is None:
            return ""
        return " ".join(self._stage.say(part) for part in (problem.happened, problem.remedy))


def scored(assessment: Assessment, code: str, score: int | None) -> Assessment:
    """Return an assessment with the score of a criterion; without a score the criterion is not assessed."""
    others = tuple(each for each in assessment.criteria if each.code != code)
    known = next((each for each in assessment.criteria if each.code == code), None)
    if score is None:
        return replace(assessment, criteria=others)
    if known is None:
        return replace(assessment, criteria=(*others, Criterion(id=uuid4(), code=code, score=score)))
    kept = tuple(replace(each, score=score) if each.code == code else each for each in assessment.criteria)
    return replace(assessment, criteria=kept)


def _with(agreement: Agreement, part_id: UUID, make: Callable[[Assessment], Assessment]) -> Agreement:
    changed = tuple(make(each) if each.id == part_id else each for each in agreement.assessments)
    return replace(agreement, assessments=changed)
