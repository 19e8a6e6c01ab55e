"""People in the data file, and the erasure of one of them."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.domain.people import Person
from coordinator_app.storage import packs, tables
from coordinator_app.storage.erasure import erase_mentions, erase_values, goes_with, mentions
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.transaction import Transaction

PEOPLE = Records(Person, Shape(tables.person, {"phones": Shape(tables.phone)}))

get, get_many, every = PEOPLE.get, PEOPLE.get_many, PEOPLE.every
save, delete = PEOPLE.save, PEOPLE.delete


def erase(transaction: Transaction, person_id: UUID) -> None:
    """Delete a person for good: with the rows that go with them, and what the journal and the packs tell of them.

    Records that named the person lose that reference; free text is not searched. Packs of visits that the person may
    appear in keep their number and lose their file. Sweep the files after the commit: the photo and the packs are
    named by nothing any more.
    """
    losses = PEOPLE.losses(transaction.connection, person_id)
    found = mentions(transaction.connection, person_id)
    transaction.remove([replace(loss, is_erased=True) for loss in losses])
    touched = {(loss.kind, loss.record_id) for loss in losses} | {(m.kind, m.record_id) for m in found}
    gone = {loss.row_id for loss in losses if not loss.after}
    gone |= packs.forget_files(transaction, _visits_among(transaction.connection, touched))
    erase_values(transaction, gone | {m.row_id for m in found if goes_with(m.table, "person")} | {person_id})
    erase_mentions(transaction, found)


def _visits_among(connection: Connection, touched: set[tuple[str, UUID]]) -> list[UUID]:
    visits = [record_id for kind, record_id in touched if kind == "visit"]
    partners = [record_id for kind, record_id in touched if kind == "partner"]
    visit = tables.visit.c
    found = select(visit.id).where(visit.id.in_(visits) | visit.partner_id.in_(partners)).order_by(visit.id)
    return list(connection.execute(found).scalars())
