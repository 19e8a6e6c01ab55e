"""Days of one's own in the calendar: school breaks, local events, further flag days and elections."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.collation import is_within, sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.own_days import OwnDay, OwnDayKind
from coordinator_app.domain.typed_days import understand_days
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.days_field import DaysField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.settings.asked_first import AskedFirst, Missing
from coordinator_app.ui.settings.register_part import RegisterPart
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import Message, Problem, message


class OwnDaysPart(RegisterPart):
    """What is past stays: the calendar shows it in its place."""

    kinds = frozenset({"own_day"})

    def __init__(self, stage: Stage) -> None:
        """Show all own days, the latest last."""
        say = stage.say
        empty = say("No own days yet. Enter the school breaks and local events that visits should keep clear of.")
        super().__init__(stage, say("Own days"), say("New days"), empty)

    def made_view(self) -> ListView:
        """Return the list."""
        stage = self.stage
        self._model: TableModel[OwnDay] = TableModel(_columns(stage), stage.words)
        return ListView(stage, "own_days", stage.say("Own days"), self._model, _cells(stage))

    def show_list(self) -> None:
        """Show the days that match the filter."""
        sought = self.filter.text().strip()
        rows = [row for row in self.stage.desk.own_days.all() if is_within(sought, f"{row.name_sv} {row.name_en}")]
        self._model.show(lambda key, descends: LoadedLines(rows, _key_of(self.stage, key), is_descending=descends))
        self.show_rows(len(rows))

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the days."""
        return Subject(self.stage, "own_day", record_id, self.stage.desk.own_days.get, self._save)

    def groups_of(self, record: OwnDay) -> tuple[Group, ...]:
        """Return the one group."""
        fields = (
            Spec(name="name_sv", label=message("Name in Swedish")),
            Spec(name="name_en", label=message("Name in English")),
            Spec(name="kind", label=message("Kind"), kind=Kind.CHOICE, choices=lambda: _kinds(self.stage), width=1.0),
            Spec(name="starts_on", label=message("First day"), kind=Kind.DAY),
            Spec(name="ends_on", label=message("Last day"), kind=Kind.DAY),
        )
        return (Group(heading=message("The days"), fields=fields),)

    def make_new(self) -> None:
        """Ask for the name and the days."""
        self.put_away()
        stage, say = self.stage, self.stage.say
        self._name = LineField(stage.look, say("Name"))
        self._days = DaysField(stage, say("Days"))
        self._kind = ChoiceField(stage.look, say("Kind"), _kinds(stage))
        self._kind.show_value(OwnDayKind.SCHOOL_BREAK)
        fields = {
            "name": Labelled(stage.look, say("Name"), self._name, say("Such as sportlov")),
            "days": Labelled(stage.look, say("Days"), self._days, say("Such as 23–27 feb")),
            "kind": Labelled(stage.look, say("Kind"), self._kind),
        }
        asked = AskedFirst(stage, say("New days"), say("Enter the days"), fields, self._make)
        self.show_in_place(asked)
        asked.point()

    def delete(self, record_id: UUID) -> str | None:
        """Put the days in the trash."""
        own_day = self.stage.desk.own_days.get(record_id)
        if own_day is None:
            return None
        self.stage.desk.own_days.delete(own_day)
        name = self.stage.words.pick(own_day.name_sv, own_day.name_en)
        return self.stage.say("“{title}” is in the trash.", title=name)

    def _make(self) -> Missing | None:
        """Keep the new days, or return what is missing."""
        say = self.stage.say
        name = self._name.text().strip()
        if not name:
            return "name", say("Write a name.")
        days = understand_days(self._days.text(), self.stage.today)
        if isinstance(days, Misunderstood):
            return "days", say(days.reason)
        new = OwnDay(id=uuid4(), kind=self._kind.value, name_sv=name, starts_on=days.first, ends_on=days.last)
        if self.stage.words.language == "en":
            new = replace(new, name_sv="", name_en=name)
        try:
            self.stage.desk.own_days.save(new, message("New days"))
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return None
        self.open(new.id)
        return None

    def _save(self, own_day: OwnDay, label: Message) -> OwnDay:
        """Save the days; where the first is moved past the last, the last moves with it."""
        if None in {own_day.starts_on, own_day.ends_on}:
            raise _no_day()
        stored = self.stage.desk.own_days.get(own_day.id)
        if stored is not None and own_day.starts_on != stored.starts_on and own_day.ends_on < own_day.starts_on:
            own_day = replace(own_day, ends_on=own_day.starts_on + (stored.ends_on - stored.starts_on))
        return self.stage.desk.own_days.save(own_day, label)


def _no_day() -> Problem:
    return Problem(
        message("A day is missing."),
        message("What there was is kept."),
        message("Write a day, or move the days to the trash."),
    )


def _kinds(stage: Stage) -> list[tuple[OwnDayKind, str]]:
    return [(kind, capital(stage.say(label(kind)))) for kind in OwnDayKind]


def _key_of(stage: Stage, column: str) -> Callable[[OwnDay], Any]:
    keys: dict[str, Callable[[OwnDay], Any]] = {
        "name": lambda row: sort_key(stage.words.pick(row.name_sv, row.name_en)),
        "kind": lambda row: sort_key(stage.say(label(row.kind))),
    }
    return keys.get(column, lambda row: row.starts_on)


def _columns(stage: Stage) -> list[Column[OwnDay]]:
    pick = stage.words.pick
    return [
        Column(key="days", heading=message("Days"), text=lambda r: _days(stage, r), is_sortable=True, width=240),
        Column(key="name", heading=message("Name"), text=lambda r: pick(r.name_sv, r.name_en), is_sortable=True),
        Column(
            key="kind",
            heading=message("Kind"),
            text=lambda r: capital(stage.say(label(r.kind))),
            is_sortable=True,
            width=180,
        ),
    ]


def _cells(stage: Stage) -> Cells:
    pick = stage.words.pick
    drawn: dict[str, Callable[[Any], Cell]] = {
        "days": lambda r: Cell(said=_days(stage, r), is_strong=True),
        "name": lambda r: Cell(said=pick(r.name_sv, r.name_en) or stage.say("No name")),
        "kind": lambda r: Cell(said=capital(stage.say(label(r.kind)))),
    }
    return drawn


def _days(stage: Stage, row: OwnDay) -> str:
    return stage.words.days(row.starts_on, row.ends_on)
