"""A change taken back whole: only where all that it touched is still as it left it."""

from collections.abc import Mapping

from sqlalchemy import Connection

from coordinator_app.storage import journal
from coordinator_app.storage.as_of import roll_back
from coordinator_app.storage.irreversible import changed_since, erased_since, gone_since, used_since
from coordinator_app.storage.journal import Change, ChangedRow
from coordinator_app.storage.putting import Key, Sheet
from coordinator_app.storage.rows import Row, Rows, completed
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.transaction import Transaction

_PLACE = "position"


def reverse(transaction: Transaction, change: Change) -> None:
    """Put everything back to what it was before a change, which may itself have taken back another.

    Raises Irreversible where something that it touched has been changed, erased, deleted or referred to since; the
    place among its like alone is not minded.
    """
    sheet = Sheet(transaction.connection)
    sheet.take_up({(done.table, done.row_id): (done.kind, done.record_id) for done in change.rows})
    expected = _as_it_left_them(transaction.connection, change, sheet.stored)
    for done in reversed(change.rows):
        _take_back(sheet, done, expected)
    if next(sheet.dangling(), None):
        raise gone_since()
    if sheet.is_used():
        raise used_since()
    sheet.put(transaction)


def _as_it_left_them(connection: Connection, change: Change, stored: Rows) -> Rows:
    """Return the rows that came with a change as they were right after it, since the journal has no values of these."""
    came = {(done.table, done.row_id) for done in change.rows if done.action == Action.INSERT}
    rows = {key: row for key, row in stored.items() if key in came}
    records = {done.record_id for done in change.rows if (done.table, done.row_id) in came}
    for later in journal.later_than(connection, change.id, records):
        if any(_is_erased(done) for done in later.rows if (done.table, done.row_id) in came):
            raise erased_since()
        for record_id in {done.record_id for done in later.rows}:
            roll_back(rows, [later], record_id)
    return rows


def _take_back(sheet: Sheet, done: ChangedRow, expected: Rows) -> None:
    key = (done.table, done.row_id)
    if done.action == Action.INSERT:
        _take_away(sheet, key, expected)
    elif done.action == Action.UPDATE:
        _change_back(sheet, key, done)
    else:
        _bring_back(sheet, key, done)


def _take_away(sheet: Sheet, key: Key, expected: Rows) -> None:
    if key not in sheet.wanted:
        raise gone_since()
    if key in sheet.stored and not _is_alike(sheet.stored[key], expected.get(key, {})):
        raise changed_since()
    del sheet.wanted[key]


def _change_back(sheet: Sheet, key: Key, done: ChangedRow) -> None:
    if _is_erased(done):
        raise erased_since()
    if key not in sheet.wanted:
        raise gone_since()
    row = sheet.wanted[key]
    alike = {name for name in done.fields if name in row and row[name] == done.after[name]}
    if {name for name in done.fields if name in row} - alike - {_PLACE}:
        raise changed_since()
    sheet.wanted[key] = {**row, **{name: done.before[name] for name in alike}}


def _bring_back(sheet: Sheet, key: Key, done: ChangedRow) -> None:
    row = None if _is_erased(done) else completed(done.table, done.before)
    if row is None:
        raise erased_since()
    if key in sheet.wanted:
        raise changed_since()
    sheet.wanted[key] = row


def _is_erased(done: ChangedRow) -> bool:
    return any(name not in done.before for name in done.fields)


def _is_alike(row: Row, other: Mapping[str, object]) -> bool:
    return row.keys() == other.keys() and all(row[name] == other[name] for name in row if name != _PLACE)
