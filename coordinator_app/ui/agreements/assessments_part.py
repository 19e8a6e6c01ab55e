"""The assessments of the benefit: each criterion in words, what it came to, who made it and when."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement, Assessment, Conclusion
from coordinator_app.domain.assessing import answered, asked_of, begun, renewed
from coordinator_app.domain.criteria import BenefitCriterion
from coordinator_app.ui.agreements.criteria_lines import CriteriaLines
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choices import choices_of
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

_Shown = tuple[tuple[UUID, tuple[tuple[UUID, str, str], ...], bool], ...]
"""Each assessment, what it asks, and whether it can ask by the criteria of today instead."""


class AssessmentsPart(QWidget):
    """One card for each assessment, the latest first; lines that stay keep what is typed in them."""

    basis_chosen = Signal()

    def __init__(self, stage: Stage, subject: Subject, language: str) -> None:
        """Take the agreement, and the language whose texts are shown."""
        super().__init__()
        self._stage, self._subject, self._language = stage, subject, language
        self._shown: _Shown | None = None
        self._fields: dict[tuple[UUID, str], Labelled] = {}
        self._criteria: dict[UUID, CriteriaLines] = {}
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
        shown = tuple((each.id, _asked(each), self._is_behind(each)) for each in agreement.assessments)
        if shown != self._shown:
            self._build(agreement)
            self._shown = shown
        self._empty.setVisible(not agreement.assessments)
        for each in agreement.assessments:
            for (owner, name), labelled in self._fields.items():
                if owner == each.id:
                    labelled.field.show_value(getattr(each, name))  # type: ignore[attr-defined]
            self._criteria[each.id].show_answers(each)

    def commit(self) -> None:
        """Save what is being typed."""
        for labelled in list(self._fields.values()):
            labelled.field.commit()  # type: ignore[attr-defined]
        for lines in list(self._criteria.values()):
            lines.commit()

    def point_at(self, field: str) -> bool:
        """Put the keyboard into the latest assessment, or on the button that adds one."""
        if field != "assessments":
            return False
        first = next(iter(self._fields.values()), None)
        (first.field if first is not None else self._add).setFocus()
        return True

    def _criteria_now(self) -> tuple[BenefitCriterion, ...]:
        """Return the criteria that the policy asks of an agreement of this kind today."""
        agreement: Agreement = self._subject.value
        return asked_of(self._stage.desk.municipality.policy().criteria, agreement.kind)

    def _is_behind(self, assessment: Assessment) -> bool:
        """Tell whether the latest assessment of what is proposed asks otherwise than the policy does by now."""
        agreement: Agreement = self._subject.value
        is_open = agreement.stage == AgreementStage.PROPOSED and assessment == agreement.latest_assessment
        return is_open and renewed(assessment, self._criteria_now(), uuid4) != assessment

    def place_of(self, field: str) -> "AssessmentsPart | None":
        """Return this part, if the assessments are meant."""
        return self if field == "assessments" else None

    def hold_findings(self, lines: QWidget | None, said: str) -> None:
        """Show lines of findings in the head in place of those before; the button to add is described by them."""
        clear(self._found)
        if lines is not None:
            self._found.addWidget(lines)
        self._add.setAccessibleDescription(said)

    def _begin(self) -> None:
        new = begun(self._stage.today, self._criteria_now(), uuid4)
        self._alter(message("New assessment"), lambda each: replace(each, assessments=(new, *each.assessments)))
        self.point_at("assessments")

    def _build(self, agreement: Agreement) -> None:
        clear(self._lines)
        self._fields, self._criteria = {}, {}
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
        parts = [held(head), shares, *self._behind(assessment), self._lines_of(assessment)]
        made = card(column(*parts, gap=look.px(12)), look)
        hear_as(made, QAccessible.Role.Grouping)
        made.setAccessibleName(say("Assessment of {day}", day=day))
        return made

    def _behind(self, assessment: Assessment) -> list[QWidget]:
        """Offer to ask by the criteria of today, where they are others."""
        if not self._is_behind(assessment):
            return []
        say = self._stage.say
        told = say("The policy has other criteria by now. What is answered stays as it is.")
        ask = (say("Ask by today’s criteria"), lambda: self._renew(assessment.id))
        return [bar(self._stage.look, [told], [ask])]

    def _lines_of(self, assessment: Assessment) -> CriteriaLines:
        def save(criterion_id: UUID, fields: Mapping[str, Any]) -> bool:
            return self._save_answer(assessment.id, criterion_id, fields)

        lines = CriteriaLines(self._stage, self._subject, self._language, assessment.criteria, save)
        self._criteria[assessment.id] = lines
        return lines

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

    def _save_answer(self, part_id: UUID, criterion_id: UUID, fields: Mapping[str, Any]) -> bool:
        said = self._alter(
            message("Assess the benefit"),
            lambda agreement: _with(agreement, part_id, lambda each: answered(each, criterion_id, **fields)),
        )
        return not said

    def _renew(self, part_id: UUID) -> None:
        criteria = self._criteria_now()
        self._alter(
            message("Ask by today’s criteria"),
            lambda agreement: _with(agreement, part_id, lambda each: renewed(each, criteria, uuid4)),
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


def _asked(assessment: Assessment) -> tuple[tuple[UUID, str, str], ...]:
    return tuple((each.id, each.asked_sv, each.asked_en) for each in assessment.criteria)


def _with(agreement: Agreement, part_id: UUID, make: Callable[[Assessment], Assessment]) -> Agreement:
    changed = tuple(make(each) if each.id == part_id else each for each in agreement.assessments)
    return replace(agreement, assessments=changed)
