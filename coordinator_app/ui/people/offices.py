"""The offices that a person holds or held, each a record of its own."""

from typing import Any
from uuid import UUID, uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.municipality import Appointment
from coordinator_app.ui.forms.rows import Rows
from coordinator_app.ui.forms.specs import NOBODY, Kind, RowsSpec, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.people.entered import Entered
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, Problem, message


class Offices(QWidget):
    """Rows that save themselves; one that ends keeps its days, one that was a mistake is removed."""

    def __init__(self, stage: Stage, subject: Subject, entered: Entered) -> None:
        """Take the person."""
        super().__init__()
        self._stage, self._subject, self._entered = stage, subject, entered
        self._held: dict[UUID, Appointment] = {}
        self.rows = Rows(stage, _spec(subject.record_id), stage.words.language)
        self.rows.committed.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.show_offices()

    def show_offices(self) -> None:
        """Show the offices as they are saved."""
        held = self._stage.desk.municipality.appointments_of(self._subject.record_id)
        self._held = {one.id: one for one in held}
        self.rows.show_value(held)

    def commit(self) -> None:
        """Save what is being typed."""
        self.rows.commit()

    def _save(self, wanted: tuple[Appointment, ...]) -> None:
        if any(one.from_on and one.to_on and one.to_on < one.from_on for one in wanted):
            self.rows.complain(self._stage.say("The last day in office lies before the first."))
            return
        try:
            self._entered.keep()
            self._carry_out(wanted)
        except Problem as problem:
            self.rows.complain(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            return
        self.rows.kept()
        self.show_offices()

    def _carry_out(self, wanted: tuple[Appointment, ...]) -> None:
        municipality = self._stage.desk.municipality
        for one in wanted:
            if self._held.get(one.id) != one:
                municipality.save_appointment(one, self._label(one))
        for gone in [held for held in self._held.values() if held.id not in {one.id for one in wanted}]:
            municipality.delete_appointment(gone)
            self._stage.tell(self._stage.say("The office is removed."), self._stage.desk.history.latest())

    def _label(self, one: Appointment) -> Message:
        name = self._subject.value.name
        if one.id in self._held:
            return message("Change an office of {name}", name=name)
        return message("Add an office to {name}", name=name)


def _spec(person_id: UUID) -> RowsSpec:
    def make() -> Any:
        return Appointment(id=uuid4(), person_id=person_id, body_id=NOBODY)

    return RowsSpec(
        name="offices",
        label=message("Offices in the own municipality"),
        add=message("Add an office"),
        hint=message("One that has ended keeps its last day, so that earlier visits still name it."),
        begins_with="body_id",
        is_ordered=False,
        make=make,
        columns=(
            Spec(name="body_id", label=message("Body or department"), kind=Kind.BODY, width=1.0),
            Spec(name="role_sv", label=message("Role in Swedish")),
            Spec(name="role_en", label=message("Role in English")),
            Spec(name="from_on", label=message("First day in office"), kind=Kind.DAY),
            Spec(name="to_on", label=message("Last day in office"), kind=Kind.DAY),
        ),
    )
