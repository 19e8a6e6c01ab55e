"""The part Bodies: councils, boards, committees, departments and companies, as a tree."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.collation import is_within, sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.settings.register_part import RegisterPart, found
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import Problem, message


@dataclass(frozen=True, kw_only=True)
class BodyRow:
    """A body as the list shows it: how deep it lies, and in what."""

    id: UUID
    body: Body
    depth: int
    parent: str


class BodiesPart(RegisterPart):
    """Each body stands beneath the one that it belongs to."""

    kinds = frozenset({"body"})

    def __init__(self, stage: Stage) -> None:
        """Show all bodies."""
        say = stage.say
        empty = say("No bodies yet. Begin with the council, its presidium and the executive board.")
        super().__init__(stage, say("Bodies and departments"), say("New body"), empty)

    def made_view(self) -> ListView:
        """Return the list."""
        stage = self.stage
        self._model: TableModel[BodyRow] = TableModel(_columns(stage), stage.words)
        return ListView(stage, "bodies", stage.say("Bodies and departments"), self._model, _cells(stage))

    def show_list(self) -> None:
        """Show the bodies that match the filter, in the order of the tree."""
        sought = self.filter.text().strip()
        rows = [
            row
            for row in tree(self.stage.desk.municipality.bodies(), self.stage.words.pick)
            if is_within(sought, f"{row.body.name_sv} {row.body.name_en} {row.body.short_name}")
        ]
        self._model.show(lambda _key, _descends: LoadedLines(rows))
        self.show_rows(len(rows))

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the body."""
        own = self.stage.desk.municipality
        return Subject(self.stage, "body", record_id, lambda one: found(own.bodies(), one), own.save_body)

    def groups_of(self, record: Body) -> tuple[Group, ...]:
        """Return the one group."""
        say = self.stage.say
        kinds = [(kind, capital(say(label(kind)))) for kind in BodyKind]
        fields = (
            Spec(name="name_sv", label=message("Name in Swedish")),
            Spec(name="name_en", label=message("Name in English")),
            Spec(name="kind", label=message("Kind of body"), kind=Kind.CHOICE, choices=lambda: kinds),
            Spec(name="short_name", label=message("Short name"), hint=message("Such as KS or KF")),
            Spec(
                name="parent_id",
                label=message("Belongs to"),
                kind=Kind.CHOICE,
                choices=lambda: self._parents(record.id),
            ),
        )
        return (Group(heading=message("The body"), fields=fields),)

    def make_new(self) -> None:
        """Make a body, and open it at its name."""
        new = Body(id=uuid4(), kind=BodyKind.DEPARTMENT, name_sv=self.stage.say("New body"))
        try:
            self.stage.desk.municipality.save_body(new, message("New body"))
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self.open(new.id)
        self.point_at("name_sv")

    def delete(self, record_id: UUID) -> str | None:
        """Put a body in the trash; one that visits, offices or other bodies name stays."""
        own = self.stage.desk.municipality
        body = found(own.bodies(), record_id)
        if body is None:
            return None
        own.delete_body(body)
        return self.stage.say("“{title}” is in the trash.", title=self.stage.words.pick(body.name_sv, body.name_en))

    def _parents(self, body_id: UUID) -> list[tuple[UUID | None, str]]:
        """Return what a body may belong to: any other that is not beneath it."""
        pick = self.stage.words.pick
        bodies = self.stage.desk.municipality.bodies()
        beneath = {row.id for row in _beneath(bodies, body_id, 0, pick)} | {body_id}
        rows = (row for row in tree(bodies, pick) if row.id not in beneath)
        named = [(row.id, pick(row.body.name_sv, row.body.name_en)) for row in rows]
        return [(None, self.stage.say("Nothing above it")), *named]


Pick = Callable[[str, str], str]


def tree(bodies: Sequence[Body], pick: Pick) -> list[BodyRow]:
    """Return the bodies, each after the one that it belongs to; those of one parent by kind and name."""
    return list(_beneath(bodies, None, 0, pick))


def _beneath(bodies: Sequence[Body], parent_id: UUID | None, depth: int, pick: Pick) -> Iterator[BodyRow]:
    names = {body.id: pick(body.name_sv, body.name_en) for body in bodies}
    order = list(BodyKind)
    own = (body for body in bodies if body.parent_id == parent_id)
    for body in sorted(own, key=lambda each: (order.index(each.kind), sort_key(names[each.id]))):
        yield BodyRow(id=body.id, body=body, depth=depth, parent=names[parent_id] if parent_id else "")
        yield from _beneath(bodies, body.id, depth + 1, pick)


def _columns(stage: Stage) -> list[Column[BodyRow]]:
    pick = stage.words.pick
    return [
        Column(key="name", heading=message("Name"), text=lambda r: pick(r.body.name_sv, r.body.name_en)),
        Column(key="short", heading=message("Short name"), text=lambda r: r.body.short_name, width=120),
        Column(
            key="kind",
            heading=message("Kind of body"),
            text=lambda r: capital(stage.say(label(r.body.kind))),
            width=210,
        ),
        Column(key="parent", heading=message("Belongs to"), text=lambda r: r.parent, width=220),
    ]


def _cells(stage: Stage) -> Cells:
    pick = stage.words.pick
    drawn: dict[str, Callable[[Any], Cell]] = {
        "name": lambda r: Cell(
            said=pick(r.body.name_sv, r.body.name_en) or stage.say("No name"), depth=r.depth, is_strong=r.depth == 0
        ),
        "short": lambda r: Cell(said=r.body.short_name or "–"),
        "kind": lambda r: Cell(said=capital(stage.say(label(r.body.kind)))),
        "parent": lambda r: Cell(said=r.parent or "–"),
    }
    return drawn
