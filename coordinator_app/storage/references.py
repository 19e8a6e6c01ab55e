"""What refers to a record: the rows that go with it, or lose their reference, when it is deleted."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import Column, Connection, Table, select

from coordinator_app.storage.faults import StillReferenced
from coordinator_app.storage.metadata import parent_link, parent_of
from coordinator_app.storage.rows import Difference, Row, removal
from coordinator_app.storage.tables import METADATA
from coordinator_app.storage.tables_journal import Action

_Reference = tuple[Table, str, str]


def affected_by_loss(connection: Connection, table: str, ids: Sequence[UUID]) -> list[Difference]:
    """Return what the loss of rows of a table does to other records' rows. Raises StillReferenced if one forbids it."""
    return [
        difference
        for other, column, rule in _references(table)
        if (rows := _rows(connection, other, other.c[column], ids))
        for difference in _outcome(connection, other, column, rule, rows)
    ]


def users(connection: Connection, table: str, row_id: UUID) -> dict[str, tuple[UUID, ...]]:
    """Return the records that name a row of a table in any of their own rows, by kind."""
    found: dict[str, dict[UUID, None]] = {}
    for other, column, _ in _references(table):
        if rows := _rows(connection, other, other.c[column], [row_id]):
            kind, owners = _owners(connection, other, rows)
            found.setdefault(kind, {}).update(dict.fromkeys(owners.values()))
    return {kind: tuple(ids) for kind, ids in found.items()}


def _outcome(connection: Connection, table: Table, column: str, rule: str, rows: list[Row]) -> Iterator[Difference]:
    if rule == "RESTRICT":
        raise StillReferenced
    root, owners = _owners(connection, table, rows)
    if rule == "SET NULL":
        yield from (_loosened(root, owners[row["id"]], table, column, row) for row in rows)
        return
    for row in rows:
        yield removal(root, owners[row["id"]], table.name, row)
    yield from _beneath(connection, root, table, owners)
    if parent_of(table) is None:
        yield from affected_by_loss(connection, table.name, list(owners))


def _loosened(kind: str, record_id: UUID, table: Table, column: str, row: Row) -> Difference:
    return Difference(
        kind=kind,
        record_id=record_id,
        table=table.name,
        row_id=row["id"],
        parent_id=row.get(parent_link(table) or ""),
        action=Action.UPDATE,
        before={column: row[column]},
        after={column: None},
    )


def _beneath(connection: Connection, kind: str, table: Table, owners: dict[UUID, UUID]) -> Iterator[Difference]:
    for part in _parts(table.name):
        link = f"{table.name}_id"
        rows = _rows(connection, part, part.c[link], list(owners))
        within = {row["id"]: owners[row[link]] for row in rows}
        for row in rows:
            yield removal(kind, within[row["id"]], part.name, row)
        yield from _beneath(connection, kind, part, within)


def _owners(connection: Connection, table: Table, rows: Iterable[Row]) -> tuple[str, dict[UUID, UUID]]:
    above = parent_of(table)
    if above is None:
        return table.name, {row["id"]: row["id"] for row in rows}
    parents = {row["id"]: row[f"{above.name}_id"] for row in rows}
    kind, owners = _owners(connection, above, _rows(connection, above, above.c.id, list(parents.values())))
    return kind, {row_id: owners[parent_id] for row_id, parent_id in parents.items()}


def _rows(connection: Connection, table: Table, column: Column[UUID], ids: Sequence[UUID]) -> list[Row]:
    columns = [c for c in table.columns if c.name != "version"]
    return [dict(row) for row in connection.execute(select(*columns).where(column.in_(ids))).mappings()]


@cache
def _references(table: str) -> tuple[_Reference, ...]:
    return tuple(
        (other, key.parent.name, str(key.ondelete))
        for other in METADATA.tables.values()
        for key in other.foreign_keys
        if key.column.table.name == table and key.parent.name != parent_link(other)
    )


@cache
def _parts(table: str) -> tuple[Table, ...]:
    return tuple(other for other in METADATA.tables.values() if parent_of(other) is METADATA.tables[table])
