"""Merging duplicates: all that named either names the one that is kept, in one change that can be undone."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any, TypeVar
from uuid import UUID

from coordinator_app.domain import merging
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.people import Person
from coordinator_app.storage import (
    agreements,
    mailings,
    municipality,
    network,
    notifications,
    organisations,
    partners,
    people,
    visits,
)
from coordinator_app.storage.database import Database
from coordinator_app.storage.faults import Stale
from coordinator_app.storage.records import Records
from coordinator_app.storage.references import users
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Either, message

M = TypeVar("M", Person, Organisation)

_USERS: dict[str, Records[Any]] = {
    "visit": visits.VISITS,
    "partner": partners.PARTNERS,
    "agreement": agreements.AGREEMENTS,
    "appointment": municipality.APPOINTMENTS,
    "person": people.PEOPLE,
    "seat": network.SEATS,
    "network_meeting": network.MEETINGS,
    "initiative": network.INITIATIVES,
    "notification_list": notifications.NOTIFICATION_LISTS,
    "notification": notifications.NOTIFICATIONS,
    "mailing": mailings.MAILINGS,
}


class Merging:
    """The merging of what one data file holds twice."""

    def __init__(self, database: Database) -> None:
        """Keep the database."""
        self._database = database

    def merge_people(self, kept: Person, gone: Person, from_gone: Collection[str] = ()) -> Person:
        """Merge two people and return the one that is left: with the named fields of the other, and what it lacks.

        Raises Stale where either was changed since it was read, ValueError where they are one record.
        """
        label = message("Merge {name} with a duplicate", name=kept.name or kept.native_name)
        with self._database.transaction(label) as transaction:
            _check(people.get(transaction.connection, gone.id), gone, kept)
            people.save(transaction, replace(gone, phones=()))  # a phone is one person's at a time
            one = people.save(transaction, merging.merged(kept, gone, from_gone))
            _rename(transaction, "person", gone.id, kept.id, _person_once)
            people.delete(transaction, gone.id)
            return one

    def merge_organisations(
        self, kept: Organisation, gone: Organisation, from_gone: Collection[str] = ()
    ) -> Organisation:
        """Merge two organisations, as people are merged."""
        label = message("Merge {name} with a duplicate", name=Either(kept.name_sv, kept.name_en))
        with self._database.transaction(label) as transaction:
            _check(organisations.get(transaction.connection, gone.id), gone, kept)
            one = organisations.save(transaction, merging.merged(kept, gone, from_gone))
            _rename(transaction, "organisation", gone.id, kept.id, _organisation_once)
            organisations.delete(transaction, gone.id)
            return one


def _check(stored: M | None, gone: M, kept: M) -> None:
    if gone.id == kept.id:
        raise ValueError("A record cannot be merged with itself.")
    if stored != gone:
        raise Stale


def _rename(
    transaction: Transaction, table: str, gone: UUID, kept: UUID, once: Callable[[str, Any, UUID], Any]
) -> None:
    """Let every record that names the one that goes name the one that is kept, and that only once."""
    for kind, ids in users(transaction.connection, table, gone).items():
        for record in _USERS[kind].get_many(transaction.connection, ids):
            _USERS[kind].save(transaction, once(kind, merging.renamed(record, gone, kept), kept))


def _person_once(kind: str, record: Any, person_id: UUID) -> Any:
    if kind == "visit":
        return merging.visit_without_doubles(record, person_id)
    if kind == "seat":
        return merging.seat_without_double(record)
    if kind == "notification_list":
        return merging.list_without_doubles(record, person_id)
    if kind == "mailing":
        return merging.mailing_without_doubles(record, person_id)
    return merging.partner_without_doubles(record, person_id) if kind == "partner" else record


def _organisation_once(kind: str, record: Any, _: UUID) -> Any:
    if kind == "visit":
        return merging.organisations_without_doubles(record)
    return merging.actors_without_doubles(record) if kind == "agreement" else record
