"""What keeps a record from being deleted, told in words, and the deletion that tells it."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.storage.faults import StillReferenced
from coordinator_app.storage.putting import references_of, references_to, rows_with
from coordinator_app.storage.records import Records
from coordinator_app.storage.tables import (
    METADATA,
    agreement,
    body,
    decision,
    initiative,
    meeting,
    network_meeting,
    person,
    visit,
)
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Message, messages

_NAMED = 3


def delete(transaction: Transaction, records: Records[Any], record_id: UUID) -> None:
    """Delete as `Records.delete`, whose StillReferenced tells here what still refers to the record."""
    try:
        records.delete(transaction, record_id)
    except StillReferenced as error:
        uses = uses_of(transaction.connection, records.shape.table.name, record_id)
        raise (StillReferenced(uses) if uses else error) from error


def uses_of(connection: Connection, table: str, record_id: UUID) -> Message | str | None:
    """Return the first few things that may not lose a record, by their names, and how many more there are."""
    users = [
        (other, row)
        for other, column in references_to(table)
        if (column, table, "RESTRICT") in references_of(other)
        for row in rows_with(connection, other, column, [record_id])
    ]
    names = list(dict.fromkeys(name for other, row in users if (name := _name(connection, other, row))))
    if not names:
        return None
    listed = ", ".join(f"“{name}”" for name in names[:_NAMED])
    if len(names) <= _NAMED:
        return listed
    return messages("{names} and {number} more", "{names} and {number} more", len(names) - _NAMED, names=listed)


_NAMED_BY = {
    "visit": visit.c.title_sv,
    "agreement": agreement.c.title_sv,
    "decision": decision.c.title_sv,
    "body": body.c.name_sv,
    "meeting": meeting.c.held_on,
    "network_meeting": network_meeting.c.held_on,
    "initiative": initiative.c.text,
}

_NAMED_BY_BODY = frozenset({"seat", "committee_year"})


def _name(connection: Connection, table: str, row: dict[str, Any]) -> str:
    if table == "appointment":
        who = (person.c.given_name, person.c.family_name)
        found = connection.execute(select(*who).where(person.c.id == row["person_id"])).one()
        return " ".join(part for part in found if part)
    if table in _NAMED_BY_BODY:
        return str(connection.execute(select(body.c.name_sv).where(body.c.id == row["body_id"])).scalar_one())
    parent = METADATA.tables[table].info.get("parent")
    named = _NAMED_BY.get(parent or table)
    if named is None:
        return ""
    row_id = row[f"{parent}_id"] if parent else row["id"]
    return str(connection.execute(select(named).where(named.table.c.id == row_id)).scalar() or "")
