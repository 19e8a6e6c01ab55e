"""Lines of history: what a change did, field by field, as it can be shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from coordinator_app.domain.disclosure import Disclosure, class_of
from coordinator_app.storage.journal import Change, ChangedRow
from coordinator_app.storage.metadata import record_of
from coordinator_app.storage.tables import METADATA
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.tellings import Told, ToldRow
from coordinator_app.words import Message

_OUT_OF_SIGHT = frozenset({"id", "position"})


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """A field before and after, as the values themselves; where they were erased both are None."""

    name: str
    before: Any
    after: Any
    is_erased: bool = False


@dataclass(frozen=True, kw_only=True)
class RowChange:
    """What became of the record itself or of one of its parts.

    `table` names the kind of row, `part_of` the row that it is a part of, None for the record itself. `values` are
    what the row held then, by which it can be named. A part that only changed places has no fields.
    """

    action: Action
    table: str
    row_id: UUID
    part_of: UUID | None
    values: Mapping[str, Any]
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, kw_only=True)
class HistoryEntry:
    """A line of the history of a record, or of everything: when, who, what it was called, and what it did."""

    change_id: int
    kind: str
    record_id: UUID
    made_at: datetime
    made_by: str
    label: Message
    rows: tuple[RowChange, ...]
    can_restore: bool


def line_of(told: Told, kind: str, record_id: UUID) -> HistoryEntry:
    """Return the line that a change is in the history of one record."""
    came = any(t.done.action == Action.INSERT and t.done.row_id == record_id for t in told.rows)
    return _line(told.change, kind, record_id, map(_row, told.rows), can_restore=not came)


def line_of_change(change: Change) -> HistoryEntry:
    """Return the line that a change is among all changes; it names the first record, and no sensitive values."""
    first = change.rows[0]
    rows = (_row(ToldRow(done=done, before={**done.before}, after={**done.after}), hides=True) for done in change.rows)
    return _line(change, first.kind, first.record_id, rows, can_restore=False)


def _line(change: Change, kind: str, record_id: UUID, rows: Iterable[RowChange], *, can_restore: bool) -> HistoryEntry:
    return HistoryEntry(
        change_id=change.id,
        kind=kind,
        record_id=record_id,
        made_at=change.made_at,
        made_by=change.made_by,
        label=change.label,
        rows=tuple(rows),
        can_restore=can_restore,
    )


def _row(told: ToldRow, *, hides: bool = False) -> RowChange:
    done, hidden = told.done, _sensitive(told.done.table) if hides else frozenset()
    values = told.after if done.action == Action.INSERT else told.before
    return RowChange(
        action=done.action,
        table=done.table,
        row_id=done.row_id,
        part_of=done.parent_id,
        values={name: value for name, value in values.items() if name not in hidden},
        fields=tuple(_fields(told, hidden)),
    )


def _fields(told: ToldRow, hidden: frozenset[str]) -> Iterable[FieldChange]:
    done = told.done
    names = done.fields if done.action != Action.INSERT else tuple(told.after)
    for name in names:
        if name not in hidden | _OUT_OF_SIGHT | {_link(done)}:
            change = _field(told, name)
            if change.is_erased or change.before != change.after:
                yield change


def _field(told: ToldRow, name: str) -> FieldChange:
    done = told.done
    if done.action == Action.INSERT:
        return FieldChange(name=name, before=None, after=told.after[name] or None)
    if name not in done.before:
        return FieldChange(name=name, before=None, after=None, is_erased=True)
    if done.action == Action.DELETE:
        return FieldChange(name=name, before=done.before[name] or None, after=None)
    return FieldChange(name=name, before=done.before[name], after=done.after[name])


def _link(done: ChangedRow) -> str:
    parent = METADATA.tables[done.table].info.get("parent")
    return f"{parent}_id" if parent else ""


def _sensitive(table: str) -> frozenset[str]:
    record = record_of(METADATA.tables[table])
    return frozenset(f.name for f in fields(record) if class_of(f) is Disclosure.SENSITIVE)
