"""Erasure: what the journal holds of somebody is taken away, while the trail of what was done stays whole."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, or_, select, tuple_, update

from coordinator_app.storage.rows import Difference
from coordinator_app.storage.tables import METADATA, change, change_record, change_value
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.transaction import Transaction

_SOME = 500


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A value in the journal that names a record: the entry that holds it, and the row that it was a value of."""

    change_id: int
    position: int
    disclosure: str
    kind: str
    record_id: UUID
    table: str
    row_id: UUID


def mentions(connection: Connection, name: str) -> tuple[Mention, ...]:
    """Return where the journal's values name a record by its id, or a file by its SHA-256; it looks through all."""
    named = f'"{name}"'
    found = (
        select(
            change_value.c.change_id,
            change_value.c.position,
            change_value.c.disclosure,
            change_record.c.kind,
            change_record.c.record_id,
            change_record.c.table_name.label("table"),
            change_record.c.row_id,
        )
        .join_from(
            change_value,
            change_record,
            (change_value.c.change_id == change_record.c.change_id)
            & (change_value.c.position == change_record.c.position),
        )
        .where(or_(change_value.c.before.contains(named), change_value.c.after.contains(named)))
    )
    return tuple(Mention(**row) for row in connection.execute(found).mappings())


def erase_values(transaction: Transaction, record_ids: Collection[UUID]) -> None:
    """Erase the journal's values of these records or rows and of the parts of each, and the words of their labels.

    What has been done in this transaction so far is entered without values too.
    """
    ids = list(record_ids)
    for some in (ids[start : start + _SOME] for start in range(0, len(ids), _SOME)):
        touching = or_(*(change_record.c[name].in_(some) for name in ("record_id", "row_id", "parent_id")))
        _erase_where(transaction.connection, touching)
    transaction.differences[:] = [_without_values(done, set(ids)) for done in transaction.differences]


def erase_mentions(transaction: Transaction, found: Iterable[Mention]) -> None:
    """Erase the values that were found, and the words of the labels of their changes; other values stay."""
    keys = tuple_(change_value.c.change_id, change_value.c.position, change_value.c.disclosure)
    for mention in found:
        key = (mention.change_id, mention.position, mention.disclosure)
        transaction.connection.execute(delete(change_value).where(keys == tuple_(*key)))
        _erase_labels(transaction.connection, change.c.id == mention.change_id)


def erased_people(connection: Connection) -> tuple[UUID, ...]:
    """Return the ids of the people whom the journal tells to have been erased: who is only deleted leaves values."""
    valued = select(change_value.c.change_id).where(
        change_value.c.change_id == change_record.c.change_id, change_value.c.position == change_record.c.position
    )
    found = select(change_record.c.row_id).where(
        change_record.c.table_name == "person", change_record.c.action == Action.DELETE, ~valued.exists()
    )
    return tuple(connection.execute(found).scalars())


def goes_with(table: str, lost: str) -> bool:
    """Tell whether a row of a table goes when the row of another that it names is lost."""
    return any(
        key.column.table.name == lost and key.ondelete == "CASCADE" for key in METADATA.tables[table].foreign_keys
    )


def _erase_where(connection: Connection, touching: ColumnElement[bool]) -> None:
    rows = select(change_record.c.change_id, change_record.c.position).where(touching)
    connection.execute(delete(change_value).where(tuple_(change_value.c.change_id, change_value.c.position).in_(rows)))
    _erase_labels(connection, change.c.id.in_(select(change_record.c.change_id).where(touching)))


def _erase_labels(connection: Connection, which: ColumnElement[bool]) -> None:
    connection.execute(update(change).where(which, change.c.label_values != "{}").values(label_values="{}"))


def _without_values(done: Difference, ids: Collection[UUID]) -> Difference:
    is_touched = done.record_id in ids or done.row_id in ids or done.parent_id in ids
    return replace(done, is_erased=True) if is_touched else done
