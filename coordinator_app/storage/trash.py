"""The trash: what was deleted and is not there again, as the journal keeps it, and how it is emptied."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.storage import erasure, journal
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import referenced
from coordinator_app.storage.journal import Change, ChangedRow
from coordinator_app.storage.putting import references_of, rows_with
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import message

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class Deleted:
    """A record that is not there any more: the change that deleted it last, and the values it had then."""

    kind: str
    record_id: UUID
    change: Change
    values: Mapping[str, Any]
    goes_with_another: bool


def deleted(connection: Connection) -> tuple[Deleted, ...]:
    """Return what was deleted and is not there now, the latest first; what was erased is left out."""
    return tuple(one for one in _latest(connection) if not _is_there(connection, one))


def empty(transaction: Transaction, gone: tuple[Deleted, ...]) -> frozenset[str]:
    """Erase the values of what was deleted from the journal, whose trail stays; it cannot be brought back after that.

    Returns the SHA-256 of the files that nothing names any more: drop them after the commit. That somebody was
    deleted does not make them one of the erased.
    """
    named = referenced(transaction.connection)
    erasure.erase_values(transaction, [one.record_id for one in gone])
    for one in gone:
        if one.kind == "person":
            journal.keep_id(transaction.connection, one.change.id, one.record_id)
    return named - referenced(transaction.connection)


def purge(database: Database, moment: datetime) -> frozenset[str]:
    """Empty the trash of what was deleted before a moment, and return the files that may be dropped."""
    with database.reading() as connection:
        gone = older_than(deleted(connection), moment)
    if not gone:
        return frozenset()
    with database.transaction(message("Empty the trash"), can_be_undone=False) as transaction:
        return empty(transaction, gone)


def older_than(gone: tuple[Deleted, ...], moment: datetime) -> tuple[Deleted, ...]:
    """Return what was deleted before a moment."""
    return tuple(one for one in gone if one.change.made_at < moment)


def _latest(connection: Connection) -> Iterator[Deleted]:
    seen: set[tuple[str, UUID]] = set()
    for change in journal.deletions(connection):
        roots = [row for row in change.rows if row.action == Action.DELETE and row.row_id == row.record_id]
        ids = {row.row_id for row in roots}
        for row in roots:
            if (row.kind, row.record_id) not in seen and row.before.keys() > {"id"}:
                seen.add((row.kind, row.record_id))
                yield Deleted(
                    kind=row.kind,
                    record_id=row.record_id,
                    change=change,
                    values=row.before,
                    goes_with_another=_goes_with(row, ids),
                )


def _goes_with(row: ChangedRow, ids: set[UUID]) -> bool:
    return any(row.before.get(column) in ids for column, _, rule in references_of(row.table) if rule == "CASCADE")


def _is_there(connection: Connection, one: Deleted) -> bool:
    return bool(rows_with(connection, one.kind, "id", [one.record_id]))
