"""The tables of the journal: a change, the rows that it touched, and their values apart, so that they can be erased."""

from enum import StrEnum

from sqlalchemy import Column, Connection, ForeignKey, ForeignKeyConstraint, Integer, String, Table, Text, Uuid, event

from coordinator_app.domain.disclosure import Disclosure
from coordinator_app.storage.columns import Words, choice, moment, texts
from coordinator_app.storage.metadata import METADATA


class Action(StrEnum):
    """What was done to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


change = Table(
    "change",
    METADATA,
    Column("id", Integer, primary_key=True),
    moment("made_at", index=True),
    *texts("made_by", "label", "label_plural"),
    Column("label_number", Integer, nullable=False),
    Column("label_values", Text, nullable=False),
)

change_record = Table(
    "change_record",
    METADATA,
    Column("change_id", Integer, ForeignKey("change.id", ondelete="RESTRICT"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("record_id", Uuid, nullable=False, index=True),
    Column("table_name", String(40), nullable=False),
    Column("row_id", Uuid, nullable=False),
    Column("parent_id", Uuid, nullable=True),
    *choice("action", Action),
    Column("fields", Words, nullable=False),
)

change_value = Table(
    "change_value",
    METADATA,
    Column("change_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    *choice("disclosure", Disclosure, primary_key=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    ForeignKeyConstraint(
        ["change_id", "position"], ["change_record.change_id", "change_record.position"], ondelete="RESTRICT"
    ),
)

_ERASABLE = "label_values"


def _tripwire(table: Table, name: str, moment_of_it: str) -> None:
    statement = (
        f"CREATE TRIGGER {table.name}_{name} BEFORE {moment_of_it} "
        f"BEGIN SELECT RAISE(ABORT, '{table.name} is append-only'); END"
    )

    @event.listens_for(table, "after_create")
    def _create(_: Table, connection: Connection, **__: object) -> None:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(statement)


_lasting = ", ".join(column.name for column in change.columns if column.name != _ERASABLE)
_tripwire(change, "no_delete", "DELETE ON change")
_tripwire(change, "no_update", f"UPDATE OF {_lasting} ON change")
_tripwire(change, "only_erased", f"UPDATE OF {_ERASABLE} ON change WHEN NEW.{_ERASABLE} <> '{{}}'")
_tripwire(change_record, "no_delete", "DELETE ON change_record")
_tripwire(change_record, "no_update", "UPDATE ON change_record")
_tripwire(change_value, "no_update", "UPDATE ON change_value")
