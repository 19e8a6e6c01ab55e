"""Differences as statements: prepared once for each table and set of columns, and run for many rows at a time."""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Delete, Insert, Update, bindparam, delete, insert, update

from coordinator_app.storage.rows import Difference
from coordinator_app.storage.tables import METADATA
from coordinator_app.storage.tables_journal import Action

_Kind = tuple[Action, str, tuple[str, ...]]


def write(connection: Connection, changes: Sequence[Difference]) -> None:
    """Carry out the differences: what comes, then what changes, then what goes, its parts first."""
    came = [c for c in changes if c.action == Action.INSERT]
    changed = [c for c in changes if c.action == Action.UPDATE]
    gone = [c for c in reversed(changes) if c.action == Action.DELETE]
    for (action, table, names), alike in groupby(came + changed + gone, _kind):
        if action == Action.INSERT:
            connection.execute(_insertion(table), [c.after for c in alike])
        elif action == Action.UPDATE:
            connection.execute(_amendment(table, names), [c.after | {"row_id": c.row_id} for c in alike])
        else:
            connection.execute(_removal(table), [{"row_id": c.row_id} for c in alike])


def insert_record(connection: Connection, table: str, row: dict[str, Any]) -> None:
    """Insert the row of a new record, as its first version."""
    connection.execute(_insertion(table), row | {"version": 1})


def insert_records(connection: Connection, changes: Sequence[Difference]) -> None:
    """Insert the rows of new records, as their first versions."""
    for table, alike in groupby(changes, lambda change: change.table):
        connection.execute(_insertion(table), [change.after | {"version": 1} for change in alike])


def raise_version(connection: Connection, table: str, row_id: UUID, version: int, fields: dict[str, Any]) -> bool:
    """Write the fields into the record's row and raise its version; tell whether the stored version was the given."""
    statement = _next_version(table, tuple(fields))
    done = connection.execute(
        statement, fields | {"row_id": row_id, "stored_version": version, "next_version": version + 1}
    )
    return done.rowcount == 1


def touch(connection: Connection, table: str, row_id: UUID) -> None:
    """Raise the version of a record whose rows were changed from without, lest an older one be saved over it."""
    connection.execute(_touch(table), {"row_id": row_id})


def _kind(change: Difference) -> _Kind:
    return change.action, change.table, tuple(change.after)


@cache
def _insertion(table: str) -> Insert:
    return insert(METADATA.tables[table])


@cache
def _amendment(table: str, names: tuple[str, ...]) -> Update:
    named = METADATA.tables[table]
    return update(named).where(named.c.id == bindparam("row_id")).values({name: bindparam(name) for name in names})


@cache
def _next_version(table: str, names: tuple[str, ...]) -> Update:
    named = METADATA.tables[table]
    return (
        _amendment(table, names)
        .where(named.c.version == bindparam("stored_version"))
        .values(version=bindparam("next_version"))
    )


@cache
def _touch(table: str) -> Update:
    named = METADATA.tables[table]
    return update(named).where(named.c.id == bindparam("row_id")).values(version=named.c.version + 1)


@cache
def _removal(table: str) -> Delete:
    named = METADATA.tables[table]
    return delete(named).where(named.c.id == bindparam("row_id"))
