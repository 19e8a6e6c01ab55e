"""Earlier values put back as far as that can be done, whatever has happened to other things since."""

from collections.abc import Iterable
from uuid import UUID

from coordinator_app.storage.irreversible import erased_since, gone_since, used_since
from coordinator_app.storage.journal import Change, ChangedRow
from coordinator_app.storage.metadata import parent_link
from coordinator_app.storage.putting import Key, Sheet, references_of, references_to, rows_with
from coordinator_app.storage.rows import completed
from coordinator_app.storage.tables import METADATA
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.transaction import Transaction


def bring_back(transaction: Transaction, change: Change, kind: str, record_id: UUID) -> None:
    """Bring back a record that a change deleted, with its parts and with what went with it or lost its reference.

    What others have lost comes back only where it still fits; parts that name people who are gone stay away. Raises
    Irreversible where the record itself cannot come back.
    """
    sheet = Sheet(transaction.connection)
    rows = _going_with(change, kind, record_id)
    sheet.take_up({(done.table, done.row_id): (done.kind, done.record_id) for done in rows})
    _take_back(sheet, [done for done in rows if done.record_id == record_id or _is_as_left(sheet, done)])
    _finish(transaction, sheet)
    if (kind, record_id) not in sheet.wanted:
        raise erased_since()


def put_back(transaction: Transaction, change: Change, kind: str, record_id: UUID) -> None:
    """Put the fields and parts of a record that a change touched back to what they were before it.

    They are put back also where they have been changed again since; what it did not touch stays as it is now. Raises
    Irreversible where the record is gone or came with this change, or where all that could be put back is erased.
    """
    sheet = Sheet(transaction.connection)
    rows = [done for done in change.rows if (done.kind, done.record_id) == (kind, record_id)]
    own = (kind, record_id)
    sheet.take_up({own: own} | {(done.table, done.row_id): own for done in rows})
    if (kind, record_id) not in sheet.stored:
        raise gone_since()
    _take_back(sheet, rows)
    _finish(transaction, sheet)
    if any(set(done.fields) - done.before.keys() for done in rows) and sheet.wanted == sheet.stored:
        raise erased_since()


def _going_with(change: Change, kind: str, record_id: UUID) -> list[ChangedRow]:
    """Return the rows of a deleted record, and those of others that went with it or let go of it."""
    gone, found = {record_id}, []
    for done in change.rows:
        named = {done.before.get(column) for column, _, _ in references_of(done.table)}
        if (done.kind, done.record_id) == (kind, record_id) or gone & (named | {done.parent_id}):
            found.append(done)
            gone |= {done.row_id} if done.action == Action.DELETE else set()
    return found


def _is_as_left(sheet: Sheet, done: ChangedRow) -> bool:
    row = sheet.stored.get((done.table, done.row_id))
    return row is None if done.action == Action.DELETE else row is not None and row.items() >= done.after.items()


def _take_back(sheet: Sheet, rows: Iterable[ChangedRow]) -> None:
    for done in reversed(list(rows)):
        key = (done.table, done.row_id)
        if done.action == Action.INSERT:
            _take_away(sheet, key)
        elif done.action == Action.UPDATE and key in sheet.wanted:
            row = sheet.wanted[key]
            sheet.wanted[key] = row | {name: value for name, value in done.before.items() if name in row}
        elif done.action == Action.DELETE:
            _enter_again(sheet, key, done)


def _enter_again(sheet: Sheet, key: Key, done: ChangedRow) -> None:
    row = completed(done.table, done.before)
    if row is not None and key not in sheet.wanted:
        sheet.wanted[key] = row


def _take_away(sheet: Sheet, key: Key) -> None:
    if key not in sheet.wanted:
        return
    if key == sheet.owners[key]:
        raise used_since()
    for table, column in references_to(key[0]):
        if column == parent_link(METADATA.tables[table]):
            beneath = rows_with(sheet.connection, table, column, [key[1]])
            sheet.take_up({(table, row["id"]): sheet.owners[key] for row in beneath})
            for row in beneath:
                _take_away(sheet, (table, row["id"]))
    del sheet.wanted[key]


def _finish(transaction: Transaction, sheet: Sheet) -> None:
    while dangling := next(sheet.dangling(), None):
        _let_go(sheet, *dangling)
    if sheet.is_used():
        raise used_since()
    sheet.put(transaction)


def _let_go(sheet: Sheet, key: Key, column: str, rule: str) -> None:
    """Do to a row that would name nothing what the deletion of what it names would have done."""
    if key in sheet.stored:
        sheet.wanted[key] = sheet.wanted[key] | {column: sheet.stored[key][column]}
    elif rule == "SET NULL":
        sheet.wanted[key] = sheet.wanted[key] | {column: None}
    elif rule == "CASCADE" and key != sheet.owners[key]:
        del sheet.wanted[key]
    else:
        raise gone_since()
