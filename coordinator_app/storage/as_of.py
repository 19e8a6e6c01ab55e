"""Records as they were at a moment: what is stored, with what the journal tells of later changes taken back."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from itertools import takewhile
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.storage import journal
from coordinator_app.storage.records import Kept, Records
from coordinator_app.storage.rows import Rows, completed, record_from, rows_of
from coordinator_app.storage.tables_journal import Action

K = TypeVar("K", bound=Kept)


def state_at(connection: Connection, records: Records[K], record_id: UUID, moment: datetime) -> K | None:
    """Return a record as it was at a moment, what was changed at that very moment included, or None where it was not.

    Values that were erased since stay as they are now, and parts whose values were erased are left out. Its version
    is the present one, 0 for a record that is no more.
    """
    return _rolled_back(connection, records, record_id, lambda change: change.made_at > moment)


def state_before(connection: Connection, records: Records[K], record_id: UUID, moment: datetime) -> K | None:
    """Return a record as it was before all that was changed at a moment or later; else as `state_at`."""
    return _rolled_back(connection, records, record_id, lambda change: change.made_at >= moment)


def state_without(connection: Connection, records: Records[K], record_id: UUID, change_id: int) -> K | None:
    """Return a record as it was before a change and all later ones; else as `state_at`."""
    return _rolled_back(connection, records, record_id, lambda change: change.id >= change_id)


def roll_back(rows: Rows, changes: Iterable[journal.Change], record_id: UUID) -> None:
    """Take back in the rows of a record what the changes, the latest first, have done to them."""
    for change in changes:
        for done in reversed(change.rows):
            if done.record_id == record_id:
                _take_back(rows, done)


def _rolled_back(
    connection: Connection, records: Records[K], record_id: UUID, is_later: Callable[[journal.Change], bool]
) -> K | None:
    stored = records.get(connection, record_id)
    rows = rows_of(records.shape, stored) if stored else {}
    changes = journal.history(connection, record_id)
    roll_back(rows, takewhile(is_later, changes), record_id)
    state: Any = record_from(records.shape, rows, record_id)
    return None if state is None else replace(state, version=stored.version if stored else 0)


def _take_back(rows: Rows, done: journal.ChangedRow) -> None:
    key = (done.table, done.row_id)
    if done.action == Action.INSERT:
        rows.pop(key, None)
    elif done.action == Action.UPDATE:
        if key in rows:
            rows[key] = {**rows[key], **done.before}
    elif (row := completed(done.table, done.before)) is not None:
        rows[key] = row
