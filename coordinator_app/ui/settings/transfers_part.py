"""Ways between places: how many minutes each takes, by which programmes are checked."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.clashes_together import USUAL_MINUTES
from coordinator_app.domain.collation import is_within, sort_key
from coordinator_app.domain.transfers import Transfer
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.made_fields import field_of
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.settings.asked_first import AskedFirst, Missing
from coordinator_app.ui.settings.register_part import RegisterPart
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import Message, Problem, message

FIELDS = (
    Spec(name="place", label=message("Place"), kind=Kind.PLACE),
    Spec(name="other_place", label=message("Other place"), kind=Kind.PLACE),
    Spec(name="minutes", label=message("Minutes"), kind=Kind.NUMBER, hint=message("The same both ways.")),
)
"""What is asked for of a way."""


class TransfersPart(RegisterPart):
    """A way that nobody has entered takes as long as is usual."""

    kinds = frozenset({"transfer"})

    def __init__(self, stage: Stage) -> None:
        """Show all ways by their places."""
        say = stage.say
        empty = say(
            "No ways yet. {number} minutes are counted between two places where nothing else is entered.",
            number=USUAL_MINUTES,
        )
        super().__init__(stage, say("Ways between places"), say("New way"), empty)

    def made_view(self) -> ListView:
        """Return the list."""
        stage = self.stage
        self._model: TableModel[Transfer] = TableModel(_columns(), stage.words)
        return ListView(stage, "transfers", stage.say("Ways between places"), self._model, _cells(stage))

    def show_list(self) -> None:
        """Show the ways of which a place matches the filter."""
        sought = self.filter.text().strip()
        rows = [row for row in self.stage.desk.transfers.all() if is_within(sought, f"{row.place} {row.other_place}")]
        self._model.show(
            lambda key, descends: LoadedLines(rows, _KEYS.get(key, _KEYS["place"]), is_descending=descends)
        )
        self.show_rows(len(rows))

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the way."""
        return Subject(self.stage, "transfer", record_id, self.stage.desk.transfers.get, self._save)

    def groups_of(self, record: Transfer) -> tuple[Group, ...]:
        """Return the one group."""
        return (Group(heading=message("The way"), fields=FIELDS),)

    def make_new(self) -> None:
        """Ask for the places and the minutes."""
        self.put_away()
        look, say = self.stage.look, self.stage.say
        self._asked: dict[str, Any] = {spec.name: field_of(self.stage, spec) for spec in FIELDS}
        labelled = {
            spec.name: Labelled(look, say(spec.label), self._asked[spec.name], say(spec.hint) if spec.hint else "")
            for spec in FIELDS
        }
        self._asked["minutes"].misunderstood.connect(labelled["minutes"].complain)
        asked = AskedFirst(self.stage, say("New way"), say("Enter the way"), labelled, self._make)
        self.show_in_place(asked)
        asked.point()

    def delete(self, record_id: UUID) -> str | None:
        """Put the way in the trash."""
        transfer = self.stage.desk.transfers.get(record_id)
        if transfer is None:
            return None
        self.stage.desk.transfers.delete(transfer)
        return self.stage.say("“{title}” is in the trash.", title=f"{transfer.place} – {transfer.other_place}")

    def _make(self) -> Missing | None:
        """Keep the new way, or return what is missing."""
        say = self.stage.say
        place, other, minutes = (self._asked[spec.name].text().strip() for spec in FIELDS)
        for name, said in (("place", place), ("other_place", other)):
            if not said:
                return name, say("Write the name of a place.")
        if not minutes.isdecimal():
            return "minutes", say("Write a whole number, such as 12.")
        new = Transfer(id=uuid4(), place=place, other_place=other, minutes=int(minutes))
        try:
            self.stage.desk.transfers.save(new, message("New way"))
        except Problem as problem:
            return "minutes", f"{say(problem.happened)} {say(problem.remedy)}"
        self.open(new.id)
        return None

    def _save(self, transfer: Transfer, label: Message) -> Transfer:
        if transfer.minutes is None:
            raise Problem(
                message("The minutes are missing."),
                message("What there was is kept."),
                message("Write how many minutes it takes."),
            )
        return self.stage.desk.transfers.save(transfer, label)


_KEYS: dict[str, Callable[[Transfer], Any]] = {
    "place": lambda row: (sort_key(row.place), sort_key(row.other_place)),
    "other_place": lambda row: (sort_key(row.other_place), sort_key(row.place)),
    "minutes": lambda row: row.minutes,
}


def _columns() -> list[Column[Transfer]]:
    return [
        Column(key="place", heading=message("Place"), text=lambda r: r.place, is_sortable=True, width=170),
        Column(key="other_place", heading=message("Other place"), text=lambda r: r.other_place, is_sortable=True),
        Column(key="minutes", heading=message("Minutes"), text=lambda r: str(r.minutes), is_sortable=True, width=100),
    ]


def _cells(stage: Stage) -> Cells:
    drawn: dict[str, Callable[[Any], Cell]] = {
        "place": lambda r: Cell(said=r.place or stage.say("No name"), is_strong=True),
        "other_place": lambda r: Cell(said=r.other_place or stage.say("No name")),
        "minutes": lambda r: Cell(said=str(r.minutes)),
    }
    return drawn
