"""The decision behind an agreement: chosen among those that there are, or entered here."""

from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.decisions import Decision
from coordinator_app.ui.agreements import minutes
from coordinator_app.ui.agreements.decision_groups import decision_fields_that_matter, decision_groups
from coordinator_app.ui.agreements.decision_words import decision_choices
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.words import Message, Problem, message


class DecisionPart(QWidget):
    """Holds the choice, and beneath it the fields of the decision that is chosen."""

    def __init__(self, stage: Stage, subject: Subject, language: str) -> None:
        """Take the agreement, and the language whose texts are shown."""
        super().__init__()
        self._stage, self._subject, self._language = stage, subject, language
        self._shown: UUID | None = None
        self._decision: Subject | None = None
        self._form: Form | None = None
        look, say = stage.look, stage.say
        self._choice = ChoiceField(look, say("The decision to enter into it"), ())
        self._choice.committed.connect(self._choose)
        self._labelled = Labelled(look, say("The decision to enter into it"), self._choice)
        self._new = button(look, say("New decision"), self._make, icon="add")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(16))
        head = column(
            text(look, say("Decision"), "subtitle"),
            self._labelled,
            row(self._new, None),
            gap=look.px(12),
        )
        whole.addWidget(card(head, look))
        self._details, self._minutes = QVBoxLayout(), QVBoxLayout()
        self._details.setSpacing(look.px(16))
        whole.addLayout(self._details)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the decision that the agreement rests upon."""
        agreement: Agreement = self._subject.value
        self._choice.set_choices(decision_choices(self._stage))
        self._choice.show_value(agreement.decision_id)
        if agreement.decision_id != self._shown or (self._shown is not None and self._decision is None):
            self._build(agreement.decision_id)
        elif self._decision is not None:
            self._decision.reload()

    def commit(self) -> None:
        """Save what is being typed."""
        if self._form is not None:
            self._form.commit()

    def point_at(self, field: str) -> bool:
        """Put the keyboard on the choice, if the decision is meant."""
        if field == "decision_id":
            self._choice.setFocus()
        return field == "decision_id"

    def place_of(self, field: str) -> Labelled | None:
        """Return the choice with its label, if the decision is meant."""
        return self._labelled if field == "decision_id" else None

    def _build(self, decision_id: UUID | None) -> None:
        self.commit()
        clear(self._details)
        self._shown, self._form, self._decision = decision_id, None, None
        agreements = self._stage.desk.agreements
        if decision_id is None or agreements.decision(decision_id) is None:
            return
        made = Subject(self._stage, "decision", decision_id, agreements.decision, agreements.save_decision)
        self._form = Form(
            self._stage, made, decision_groups(self._stage, message("About the decision")), self._language
        )
        made.setParent(self._form)
        self._decision = made
        made.changed.connect(self._decision_changed)
        self._minutes = QVBoxLayout()
        self._details.addWidget(self._form)
        self._details.addWidget(self._minutes_card())
        self._show_decision()

    def _decision_changed(self) -> None:
        self._show_decision()
        self._choice.set_choices(decision_choices(self._stage))
        self._choice.show_value(self._subject.value.decision_id)

    def _show_decision(self) -> None:
        if self._decision is None or self._form is None:
            return
        decision: Decision = self._decision.value
        for name, is_seen in decision_fields_that_matter(decision).items():
            self._form.let_see(name, is_seen=is_seen)
        clear(self._minutes)
        self._minutes.addWidget(self._minutes_line(decision))

    def _minutes_card(self) -> QWidget:
        look = self._stage.look
        return card(
            column(text(look, self._stage.say("Minutes of the meeting"), "subtitle"), self._minutes, gap=look.px(8)),
            look,
        )

    def _minutes_line(self, decision: Decision) -> QWidget:
        look, say = self._stage.look, self._stage.say
        if not decision.minutes:
            return held(row(button(look, say("Add minutes…"), self._choose_minutes, icon="attach"), None))
        name = decision.minutes_name
        parts = row(
            IconMark(look, "document"),
            Elided(look, name, "body"),
            tool(look, "open", say("Open {name}", name=name), lambda: minutes.show(self._stage, decision)),
            tool(look, "delete", say("Remove {name}", name=name), self._remove_minutes),
        )
        parts.setStretch(1, 1)
        return held(parts)

    def _choose(self, decision_id: UUID | None) -> None:
        self._save(message("Change “{field}”", field=message("Decision")), decision_id)

    def _save(self, label: Message, decision_id: UUID | None) -> None:
        problem = self._subject.change(label, decision_id=decision_id)
        if problem is not None:
            self._stage.problem_met.emit(problem)

    def _make(self) -> None:
        """Enter a decision about this agreement, and let it rest upon that."""
        agreement: Agreement = self._subject.value
        new = Decision(
            id=uuid4(),
            title_sv=agreement.title_sv,
            title_en=agreement.title_en,
            case_number=agreement.case_number,
        )
        try:
            self._stage.desk.agreements.save_decision(new, message("New decision"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._save(message("Change “{field}”", field=message("Decision")), new.id)
        if self._form is not None:
            self._form.point_at("body_id")

    def _choose_minutes(self) -> None:
        file = minutes.asked_for(self._stage, self)
        if file is not None:
            self.add_minutes(file)

    def add_minutes(self, file: Path) -> None:
        """Keep a copy of the minutes with the decision."""
        if self._decision is not None:
            minutes.keep(self._stage, self._decision, file)

    def _remove_minutes(self) -> None:
        if self._decision is not None:
            minutes.remove(self._stage, self._decision)
