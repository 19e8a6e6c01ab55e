"""Changes told of one record, each with the rows as they were before and after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.storage import journal
from coordinator_app.storage.as_of import roll_back
from coordinator_app.storage.journal import Change, ChangedRow
from coordinator_app.storage.kinds import KINDS
from coordinator_app.storage.rows import Row, rows_of


@dataclass(frozen=True, kw_only=True)
class ToldRow:
    """A row that a change touched: as it was before and after, empty where it was not or where it was erased."""

    done: ChangedRow
    before: Row
    after: Row


@dataclass(frozen=True, kw_only=True)
class Told:
    """A change with the rows of one record that it touched."""

    change: Change
    rows: tuple[ToldRow, ...]


def of_record(connection: Connection, kind: str, record_id: UUID) -> Iterator[Told]:
    """Yield what was done to a record, the latest first."""
    stored = KINDS[kind].get(connection, record_id)
    rows = rows_of(KINDS[kind].shape, stored) if stored else {}
    for change in journal.history(connection, record_id):
        after = dict(rows)
        roll_back(rows, [change], record_id)
        yield Told(
            change=change,
            rows=tuple(
                ToldRow(
                    done=done,
                    before=rows.get((done.table, done.row_id), {}),
                    after=after.get((done.table, done.row_id), {}),
                )
                for done in change.rows
            ),
        )


def is_gone(connection: Connection, kind: str, record_id: UUID) -> bool:
    """Tell whether a record was there once and is not any more."""
    is_there = kind in KINDS and KINDS[kind].get(connection, record_id) is not None
    return not is_there and bool(journal.history(connection, record_id))
