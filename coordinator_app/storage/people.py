"""People in the data file, and the erasure of one of them."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.domain.people import Person
from coordinator_app.storage import mailings, notifications, packs, tables
from coordinator_app.storage.erasure import erase_mentions, erase_values, goes_with, mentions
from coordinator_app.storage.files import named_by, referenced
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.transaction import Transaction

PEOPLE = Records(Person, Shape(tables.person, {"phones": Shape(tables.phone)}))

get, get_many, every = PEOPLE.get, PEOPLE.get_many, PEOPLE.every
save, delete = PEOPLE.save, PEOPLE.delete


def erase(transaction: Transaction, person_id: UUID) -> frozenset[str]:
    """Delete a person for good: with the rows that go with them, and what the journal and the packs tell of them.

    Records that named the person lose that reference, and what was done to inform them and the mailings that they got
    their name, the reasons and the letters; free text is not searched. Packs of visits that the person may
    appear in keep their number and lose their file. Returns the SHA-256 of the files that nothing names any more, the
    photos and the packs: drop them after the commit, with which the person enters the ledger of the erased.
    """
    named = _named(transaction)
    _erase(transaction, person_id)
    transaction.erased.add(person_id)
    return named - _named(transaction)


def ids(connection: Connection) -> tuple[UUID, ...]:
    """Return the ids of all people."""
    return tuple(connection.execute(select(tables.person.c.id)).scalars())


def _named(transaction: Transaction) -> frozenset[str]:
    """Return the files that are named, also by what the transaction has done, which the journal is yet to tell."""
    return referenced(transaction.connection).union(*(named_by(done) for done in transaction.differences))


def _erase(transaction: Transaction, person_id: UUID) -> None:
    losses = PEOPLE.losses(transaction.connection, person_id)
    found = mentions(transaction.connection, str(person_id))
    earlier = {mention.record_id for mention in found if mention.table == "notification"}
    told, letters = notifications.forget(transaction, person_id, earlier)
    got, mailed = mailings.forget(transaction, person_id, found)
    for letter in letters | mailed:
        found += mentions(transaction.connection, letter)
    transaction.carry_out([replace(loss, is_erased=True) for loss in losses])
    touched = {(loss.kind, loss.record_id) for loss in losses} | {(m.kind, m.record_id) for m in found}
    gone = {loss.row_id for loss in losses if not loss.after}
    gone |= packs.forget_files(transaction, _visits_among(transaction.connection, touched))
    gone |= {m.row_id for m in found if goes_with(m.table, "person")}
    erase_values(transaction, gone | told | got | {person_id})
    erase_mentions(transaction, found)


def _visits_among(connection: Connection, touched: set[tuple[str, UUID]]) -> list[UUID]:
    visits = [record_id for kind, record_id in touched if kind == "visit"]
    partners = [record_id for kind, record_id in touched if kind == "partner"]
    visit = tables.visit.c
    found = select(visit.id).where(visit.id.in_(visits) | visit.partner_id.in_(partners)).order_by(visit.id)
    return list(connection.execute(found).scalars())
