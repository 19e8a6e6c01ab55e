"""Values as rows and back: what a record is made of, and how two states of it differ, row by row and field by field."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Table

from coordinator_app.storage.metadata import parent_link, record_of
from coordinator_app.storage.tables import METADATA
from coordinator_app.storage.tables_journal import Action

Row = dict[str, Any]
Rows = dict[tuple[str, UUID], Row]

_LINKS = {name: parent_link(table) or "" for name, table in METADATA.tables.items()}


@dataclass(frozen=True, eq=False)
class Shape:
    """The table of a kind of value, and the shapes of the fields that hold its parts."""

    table: Table
    parts: Mapping[str, "Shape"] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The fields that are columns, the version left out."""
        return tuple(f.name for f in fields(record_of(self.table)) if f.name not in {"version", *self.parts})


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What was done to a row: the whole row where it came or went, else the fields that changed.

    `kind` and `record_id` name the record that it belongs to, `parent_id` the row of which it is a part. Of one that
    is erased the journal keeps that it happened, and no values.
    """

    kind: str
    record_id: UUID
    table: str
    row_id: UUID
    parent_id: UUID | None
    action: Action
    before: Row
    after: Row
    is_erased: bool = False


def rows_of(shape: Shape, record: Any) -> Rows:
    """Return the rows that a record is made of, each after the row of which it is a part.

    Raises ValueError where two parts have the same id, for one of them would be lost.
    """
    rows: Rows = {}
    _flatten(shape, record, {}, rows)
    return rows


def differences(kind: str, record_id: UUID, before: Rows, after: Rows) -> list[Difference]:
    """Return how two states of a record differ, each row after the row of which it is a part."""
    found = []
    for (table, row_id), row in after.items():
        stored = before.get((table, row_id))
        parent_id = row.get(_LINKS[table])
        changed = [name for name, value in row.items() if stored is None or value != stored[name]]
        if changed:
            found.append(
                Difference(
                    kind=kind,
                    record_id=record_id,
                    table=table,
                    row_id=row_id,
                    parent_id=parent_id,
                    action=Action.INSERT if stored is None else Action.UPDATE,
                    before={} if stored is None else {name: stored[name] for name in changed},
                    after={name: row[name] for name in changed},
                )
            )
    gone = [key for key in before if key not in after]
    return found + [removal(kind, record_id, table, before[table, row_id]) for table, row_id in gone]


def removal(kind: str, record_id: UUID, table: str, row: Row) -> Difference:
    """Return the difference that the loss of a row makes."""
    return Difference(
        kind=kind,
        record_id=record_id,
        table=table,
        row_id=row["id"],
        parent_id=row.get(_LINKS[table]),
        action=Action.DELETE,
        before=row,
        after={},
    )


def record_from(shape: Shape, rows: Rows, record_id: UUID) -> Any:
    """Return the record that rows make, as the reverse of `rows_of` and without a version, or None without its own."""
    own = rows.get((shape.table.name, record_id))
    if own is None:
        return None
    beneath: dict[tuple[str, UUID], list[Row]] = {}
    for (table, _), row in rows.items():
        if link := _LINKS[table]:
            beneath.setdefault((table, row[link]), []).append(row)
    return _value(shape, own, beneath)


def completed(table: str, values: Mapping[str, Any]) -> Row | None:
    """Return the values as a whole row, those that are missing by their defaults; None where one has no default."""
    row = dict(values)
    names = {column.name for column in METADATA.tables[table].columns} - {"version"}
    for f in fields(record_of(METADATA.tables[table])):
        if f.name in names and f.name not in row and f.default is not MISSING:
            row[f.name] = f.default
    return {name: row[name] for name in names} if names <= row.keys() else None


def _value(shape: Shape, row: Row, beneath: Mapping[tuple[str, UUID], list[Row]]) -> Any:
    parts = {
        name: tuple(
            _value(part, child, beneath)
            for child in sorted(beneath.get((part.table.name, row["id"]), ()), key=lambda child: child["position"])
        )
        for name, part in shape.parts.items()
    }
    return record_of(shape.table)(**{name: row[name] for name in shape.names}, **parts)


def _flatten(shape: Shape, value: Any, place: Row, rows: Rows) -> None:
    key = (shape.table.name, value.id)
    if key in rows:
        raise ValueError(f"Two rows of {shape.table.name} have the id {value.id}.")
    rows[key] = {name: getattr(value, name) for name in shape.names} | place
    for name, part in shape.parts.items():
        for position, child in enumerate(getattr(value, name)):
            _flatten(part, child, {f"{shape.table.name}_id": value.id, "position": position}, rows)
