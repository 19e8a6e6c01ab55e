"""The part Offices held: who holds which office in which body, from when to when."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.collation import is_within
from coordinator_app.domain.municipality import Appointment
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.settings.new_office import NewOffice
from coordinator_app.ui.settings.office_rows import HELD, SPANS, OfficeRow, key_of, office_rows
from coordinator_app.ui.settings.register_part import RegisterPart, found
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import Message, Problem, message


class OfficesPart(RegisterPart):
    """Offices that have ended are kept and shown apart: a pack of an old visit still needs them."""

    kinds = frozenset({"appointment", "person", "body"})

    def __init__(self, stage: Stage) -> None:
        """Show the offices that are held."""
        say = stage.say
        self._span = HELD
        self._spans = Segments(stage.look, say("Which offices"), [(span, "") for span in SPANS], self._choose)
        self._spans.choose(self._span)
        empty = say("No offices here. Enter who chairs the council and the executive board, and who the officials are.")
        super().__init__(stage, say("Offices held"), say("New office"), empty)

    def bar(self) -> list[QWidget]:
        """Return the choice between what is held and what has ended."""
        return [self._spans]

    def made_view(self) -> ListView:
        """Return the list."""
        stage = self.stage
        self._model: TableModel[OfficeRow] = TableModel(_columns(), stage.words)
        return ListView(stage, "offices", stage.say("Offices held"), self._model, _cells())

    def show_list(self) -> None:
        """Show the offices that match."""
        sought = self.filter.text().strip()
        rows = [row for row in office_rows(self.stage) if is_within(sought, f"{row.person} {row.body} {row.role}")]
        for span, name in SPANS.items():
            self._spans.say(span, f"{self.stage.say(name)}  {sum(row.is_in(span) for row in rows)}")
        shown = [row for row in rows if row.is_in(self._span)]
        self._model.show(lambda key, descends: LoadedLines(shown, key_of(key), is_descending=descends))
        self.show_rows(len(shown))

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the office."""
        own = self.stage.desk.municipality
        return Subject(self.stage, "appointment", record_id, lambda one: found(own.appointments(), one), self._save)

    def groups_of(self, record: Appointment) -> tuple[Group, ...]:
        """Return the one group."""
        fields = (
            Spec(name="person_id", label=message("Who holds it"), kind=Kind.PERSON),
            Spec(name="body_id", label=message("In which body"), kind=Kind.BODY),
            Spec(
                name="role_sv", label=message("Office in Swedish"), hint=message("Such as kommunstyrelsens ordförande")
            ),
            Spec(name="role_en", label=message("Office in English")),
            Spec(name="from_on", label=message("First day"), kind=Kind.DAY),
            Spec(
                name="to_on",
                label=message("Last day"),
                kind=Kind.DAY,
                hint=message("Empty while no end is known. Who has left stays here with a last day."),
            ),
        )
        return (Group(heading=message("The office"), fields=fields),)

    def make_new(self) -> None:
        """Ask who holds the new office, and where."""
        self.put_away()
        new = NewOffice(self.stage)
        new.made.connect(self._made)
        self.show_in_place(new)
        new.point()

    def delete(self, record_id: UUID) -> str | None:
        """Put an office in the trash."""
        own = self.stage.desk.municipality
        office = found(own.appointments(), record_id)
        if office is None:
            return None
        own.delete_appointment(office)
        title = self.stage.words.pick(office.role_sv, office.role_en)
        return self.stage.say("“{title}” is in the trash.", title=title)

    def _made(self, office_id: UUID) -> None:
        self.open(office_id)
        self.point_at("from_on")

    def _choose(self, span: str) -> None:
        self._span = span
        self.show_list()

    def _save(self, office: Appointment, label: Message) -> Appointment:
        if None in {office.person_id, office.body_id}:
            raise Problem(
                message("An office needs somebody who holds it and a body."),
                message("What there was is kept."),
                message("Choose another, or move the office to the trash."),
            )
        if office.from_on and office.to_on and office.to_on < office.from_on:
            raise Problem(
                message("The last day comes before the first."),
                message("What there was is kept."),
                message("Correct one of the days."),
            )
        return self.stage.desk.municipality.save_appointment(office, label)


def _columns() -> list[Column[OfficeRow]]:
    return [
        Column(key="person", heading=message("Who holds it"), text=lambda row: row.person, is_sortable=True, width=220),
        Column(key="role", heading=message("Office"), text=lambda row: row.role, is_sortable=True),
        Column(key="body", heading=message("Body"), text=lambda row: row.body, is_sortable=True, width=230),
        Column(key="days", heading=message("Days"), text=lambda row: row.days, is_sortable=True, width=200),
    ]


def _cells() -> Cells:
    drawn: dict[str, Callable[[Any], Cell]] = {
        "person": lambda row: Cell(said=row.person, is_strong=True),
        "role": lambda row: Cell(said=row.role or "–"),
        "body": lambda row: Cell(said=row.body),
        "days": lambda row: Cell(said=row.days),
    }
    return drawn
