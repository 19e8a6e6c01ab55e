"""The criteria of one assessment, each as it was asked: its answer in words, and what shows it."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreements import Assessment, Criterion
from coordinator_app.domain.benefit_words import ANSWERS
from coordinator_app.domain.criteria import BenefitCriterion
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.forms.text_field import TextField
from coordinator_app.ui.layouts import column, held, line
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

Answer = Callable[[UUID, Mapping[str, Any]], bool]
"""Saves fields of a criterion by its id, and tells whether they were."""


class CriteriaLines(QWidget):
    """Each answer is saved as it is chosen, each text as it is left."""

    def __init__(
        self, stage: Stage, subject: Subject, language: str, criteria: tuple[Criterion, ...], save: Answer
    ) -> None:
        """Take the agreement, the language whose texts are shown, the criteria, and what saves an answer."""
        super().__init__()
        self._stage, self._subject, self._save = stage, subject, save
        self._text = f"text_{language}"
        self._now = {each.code: each for each in stage.desk.municipality.policy().criteria}
        self._choices: dict[UUID, ChoiceField] = {}
        self._texts: dict[UUID, TextField] = {}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(stage.look.px(12))
        for criterion in criteria:
            lines.addWidget(line())
            lines.addWidget(self._line(criterion))

    def show_answers(self, assessment: Assessment) -> None:
        """Show what is kept; a text that is being typed stays."""
        for each in assessment.criteria:
            self._choices[each.id].show_value(each.score)
            self._texts[each.id].show_value(getattr(each, self._text))

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self._texts.values():
            field.commit()

    def _line(self, criterion: Criterion) -> QWidget:
        look, stage = self._stage.look, self._stage
        asked = stage.words.pick(criterion.asked_sv, criterion.asked_en) or criterion.code
        words = [text(look, asked, "strong", wraps=True)]
        if beneath := self._beneath(criterion):
            words.append(text(look, beneath, "caption", "text3", wraps=True))
        shares = Shares(look)
        shares.add(self._answer(criterion, asked), 1 / 3)
        shares.add(self._evidence(criterion, asked), 2 / 3)
        return held(column(held(column(*words, gap=look.px(2))), shares, gap=look.px(8)))

    def _beneath(self, criterion: Criterion) -> str:
        """Return the clause, and what helps to answer as long as the policy still asks in these words."""
        say, pick = self._stage.say, self._stage.words.pick
        clause = say("Clause {code}", code=criterion.clause) if criterion.clause else ""
        now = self._now.get(criterion.code)
        helps = pick(now.help_sv, now.help_en) if now is not None and _is_asked_so(criterion, now) else ""
        return " · ".join(part for part in (clause, helps) if part)

    def _answer(self, criterion: Criterion, asked: str) -> ChoiceField:
        say = self._stage.say
        scale = ((score, say(said)) for score, said in enumerate(ANSWERS[criterion.scale]))
        field = ChoiceField(self._stage.look, asked, [(None, say("not assessed")), *scale])
        field.committed.connect(lambda score: self._save(criterion.id, {"score": score}))
        self._choices[criterion.id] = field
        return field

    def _evidence(self, criterion: Criterion, asked: str) -> TextField:
        said = self._stage.say("What shows it")
        field = TextField(self._stage.look, f"{said}: {asked}", lines=1)
        field.setPlaceholderText(said)
        field.committed.connect(lambda value: self._keep(criterion.id, field, value))
        field.typed.connect(lambda typed: self._subject.typing(f"criteria/{criterion.id}/{self._text}", typed))
        self._texts[criterion.id] = field
        return field

    def _keep(self, criterion_id: UUID, field: TextField, value: str) -> None:
        if self._save(criterion_id, {self._text: value}):
            field.kept()
            self._subject.settled(f"criteria/{criterion_id}/{self._text}")


def _is_asked_so(criterion: Criterion, now: BenefitCriterion) -> bool:
    return (criterion.asked_sv, criterion.asked_en) == (now.asked_sv, now.asked_en)
