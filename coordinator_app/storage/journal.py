"""The journal: what was done, when and by whom, and the values before and after, which can be erased on their own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, func, insert, or_, outerjoin, select

from coordinator_app.domain.disclosure import Disclosure, class_of
from coordinator_app.storage.labels import label_columns, label_of
from coordinator_app.storage.metadata import record_of
from coordinator_app.storage.payloads import decoded, encoded
from coordinator_app.storage.rows import Difference
from coordinator_app.storage.tables import METADATA, change, change_record, change_value
from coordinator_app.storage.tables_journal import Action
from coordinator_app.words import Message


@dataclass(frozen=True, kw_only=True)
class ChangedRow:
    """What a change did to a row.

    `before` and `after` hold the fields that changed; for a row that came both are empty, since the row itself or the
    next change's `before` holds its values. Where the values were erased, the names in `fields` are what is left.
    """

    kind: str
    record_id: UUID
    table: str
    row_id: UUID
    parent_id: UUID | None
    action: Action
    fields: tuple[str, ...]
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change, made in one transaction, with the rows that it touched in the order in which it touched them."""

    id: int
    label: Message
    made_at: datetime
    made_by: str
    rows: tuple[ChangedRow, ...]


_MOST_IDS = 10_000
_INSERT_CHANGE = insert(change)
_INSERT_RECORDS = insert(change_record)
_INSERT_VALUES = insert(change_value)
_COUNT = select(func.count()).select_from(change_record).where(change_record.c.change_id == bindparam("change"))
_SAME_ROW = and_(
    change_value.c.change_id == change_record.c.change_id, change_value.c.position == change_record.c.position
)
_ENTRIES: Select[Any] = (
    select(
        *change.columns,
        *(c for c in change_record.columns if c.name != "change_id"),
        change_value.c.before,
        change_value.c.after,
    )
    .select_from(
        outerjoin(
            change_record.join(change, change.c.id == change_record.c.change_id),
            change_value,
            _SAME_ROW,
        )
    )
    .order_by(change.c.id.desc(), change_record.c.position)
)


def write(
    connection: Connection, label: Message, made_at: datetime, made_by: str, differences: Sequence[Difference]
) -> int:
    """Enter a change and return its id.

    What was entered is counted again before it is committed (as Fossil verifies what it wrote).
    """
    made = connection.execute(_INSERT_CHANGE, {"made_at": made_at, "made_by": made_by, **label_columns(label)})
    assert made.inserted_primary_key is not None
    change_id: int = made.inserted_primary_key[0]
    connection.execute(_INSERT_RECORDS, [_record(change_id, n, d) for n, d in enumerate(differences)])
    values = [value for n, d in enumerate(differences) for value in _values(change_id, n, d)]
    if values:
        connection.execute(_INSERT_VALUES, values)
    if connection.execute(_COUNT, {"change": change_id}).scalar() != len(differences):
        raise RuntimeError("The journal does not hold what was written.")
    return change_id


def history(connection: Connection, record_id: UUID) -> tuple[Change, ...]:
    """Return what was done to a record and its parts, the latest first."""
    return _changes(connection, change_record.c.record_id == record_id)


def since(connection: Connection, moment: datetime) -> tuple[Change, ...]:
    """Return the changes made at or after a moment, the latest first."""
    return _changes(connection, change.c.made_at >= moment)


@dataclass(frozen=True, kw_only=True)
class Touched:
    """When a record was first and last changed."""

    first_at: datetime
    last_at: datetime


def touched(connection: Connection, record_ids: Collection[UUID]) -> dict[UUID, Touched]:
    """Return when each of these records was first and last changed."""
    made_at = change.c.made_at
    found = (
        select(change_record.c.record_id, func.min(made_at), func.max(made_at))
        .join_from(change_record, change, change.c.id == change_record.c.change_id)
        .where(change_record.c.record_id.in_(list(record_ids)))
        .group_by(change_record.c.record_id)
    )
    return {row[0]: Touched(first_at=row[1], last_at=row[2]) for row in connection.execute(found)}


def extent(connection: Connection) -> Touched | None:
    """Return when the first and the last change of all were made, or None before there is any."""
    first, last = connection.execute(select(func.min(change.c.made_at), func.max(change.c.made_at))).one()
    return Touched(first_at=first, last_at=last) if first else None


def get(connection: Connection, change_id: int) -> Change:
    """Return a change; the id must be that of one."""
    (found,) = _changes(connection, change.c.id == change_id)
    return found


def erased_among(connection: Connection, change_ids: Collection[int]) -> frozenset[int]:
    """Return which of these changes have lost the values of a row or of their label."""
    valued = select(change_value.c.change_id).where(_SAME_ROW)
    has_lost_row = (change_record.c.fields != ()) & ~valued.exists()
    has_lost_words = change.c.label.contains("{") & (change.c.label_values == "{}")
    lost = (
        select(change.c.id)
        .join(change_record, change.c.id == change_record.c.change_id)
        .where(change.c.id.in_(list(change_ids)), or_(has_lost_row, has_lost_words))
    )
    return frozenset(connection.execute(lost).scalars())


def label_at(connection: Connection, change_id: int) -> Message:
    """Return what a change is called, without the values that were erased."""
    return label_of(connection.execute(select(change).where(change.c.id == change_id)).one())


def later_than(connection: Connection, change_id: int, record_ids: Collection[UUID]) -> tuple[Change, ...]:
    """Return what was done to these records, and may be to others, after a change, the latest first."""
    later = change.c.id > change_id
    if len(record_ids) <= _MOST_IDS:
        later &= change_record.c.record_id.in_(list(record_ids))
    return _changes(connection, later)


def deletions(connection: Connection) -> tuple[Change, ...]:
    """Return the changes in which records were deleted whose values are kept, with all their rows, the latest first."""
    found = (
        select(change_record.c.change_id)
        .join(change_value, _SAME_ROW)
        .where(change_record.c.action == Action.DELETE, change_record.c.row_id == change_record.c.record_id)
    )
    return _changes(connection, change.c.id.in_(found))


def keep_id(connection: Connection, change_id: int, record_id: UUID) -> None:
    """Enter again the id, and nothing else, of a record whose values were erased after a change had deleted it."""
    where = (change_record.c.change_id == change_id, change_record.c.row_id == record_id)
    position = connection.execute(select(change_record.c.position).where(*where)).scalar_one()
    value = {"before": encoded({"id": record_id}), "after": encoded({}), "disclosure": Disclosure.PUBLIC}
    connection.execute(_INSERT_VALUES, value | {"change_id": change_id, "position": position})


def values_of(connection: Connection, columns: Collection[tuple[str, str]]) -> set[Any]:
    """Return every value that the journal keeps of these columns, each given by its table and its name."""
    entries = (
        select(change_record.c.table_name, change_value.c.before, change_value.c.after)
        .join_from(change_value, change_record, _SAME_ROW)
        .where(change_record.c.table_name.in_({table for table, _ in columns}))
    )
    return {
        value
        for table, *payloads in connection.execute(entries)
        for payload in payloads
        for name, value in decoded(table, [payload]).items()
        if (table, name) in columns
    }


def _changes(connection: Connection, which: ColumnElement[bool]) -> tuple[Change, ...]:
    entries = connection.execute(_ENTRIES.where(which)).all()
    return tuple(_change(list(alike)) for _, alike in groupby(entries, lambda entry: entry.id))


def _change(entries: list[Row[Any]]) -> Change:
    first = entries[0]
    rows = tuple(_changed_row(list(alike)) for _, alike in groupby(entries, lambda entry: entry.position))
    return Change(id=first.id, label=label_of(first), made_at=first.made_at, made_by=first.made_by, rows=rows)


def _changed_row(entries: list[Row[Any]]) -> ChangedRow:
    first = entries[0]
    return ChangedRow(
        kind=first.kind,
        record_id=first.record_id,
        table=first.table_name,
        row_id=first.row_id,
        parent_id=first.parent_id,
        action=first.action,
        fields=first.fields,
        before=decoded(first.table_name, [entry.before for entry in entries]),
        after=decoded(first.table_name, [entry.after for entry in entries]),
    )


def _record(change_id: int, position: int, difference: Difference) -> dict[str, Any]:
    return {
        "change_id": change_id,
        "position": position,
        "kind": difference.kind,
        "record_id": difference.record_id,
        "table_name": difference.table,
        "row_id": difference.row_id,
        "parent_id": difference.parent_id,
        "action": difference.action,
        "fields": tuple(difference.before),
    }


def _values(change_id: int, position: int, difference: Difference) -> list[dict[str, Any]]:
    if difference.is_erased:
        return []
    classes = _classes(difference.table)
    apart: dict[Disclosure, tuple[dict[str, Any], dict[str, Any]]] = {}
    for name, value in difference.before.items():
        before, after = apart.setdefault(classes.get(name, Disclosure.PUBLIC), ({}, {}))
        before[name] = value
        if name in difference.after:
            after[name] = difference.after[name]
    return [
        {
            "change_id": change_id,
            "position": position,
            "disclosure": disclosure,
            "before": encoded(before),
            "after": encoded(after),
        }
        for disclosure, (before, after) in apart.items()
    ]


@cache
def _classes(table: str) -> dict[str, Disclosure]:
    return {f.name: class_of(f) for f in fields(record_of(METADATA.tables[table]))}
