"""Programmes that somebody sent, put into a visit in one change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from coordinator_app.domain.entered_items import entered_items
from coordinator_app.domain.newcomers import person_named
from coordinator_app.domain.people import Person
from coordinator_app.domain.typed_items import TypedItem
from coordinator_app.domain.visits import Visit
from coordinator_app.storage import people, visit_lists, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.hosts import host_named
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Language, message


class Programmes:
    """What is done with pasted programmes in one data file."""

    def __init__(self, database: Database) -> None:
        """Keep the database."""
        self._database = database

    def host_named(self, said: str, day: date) -> Person | None:
        """Return whom a line names as host: by exactly their name, or by an office that they alone hold on a day."""
        with self._database.reading() as connection:
            return host_named(connection, said, day)

    def add(self, visit: Visit, typed: Sequence[TypedItem], language: Language) -> Visit:
        """Add items to a programme and return the visit as it is kept; hosts who are not known are entered.

        Titles are in the language. Raises Stale where the visit was changed since.
        """
        with self._database.transaction(message("Add {number} programme items", number=len(typed))) as transaction:
            addresses = {place.name: place.address for place in visit_lists.places(transaction.connection)}
            items = entered_items(typed, visit, language, uuid4, addresses)
            hosted = [
                replace(item, host_id=_host(transaction, one.host, item.day_on, language)) if one.host else item
                for item, one in zip(items, typed, strict=True)
            ]
            return visits.save(transaction, replace(visit, programme=(*visit.programme, *hosted)))


def _host(transaction: Transaction, said: str, day: date, language: Language) -> UUID:
    """Return the host whom a row names; one who is not known is entered as a new person."""
    known = host_named(transaction.connection, said, day)
    return known.id if known is not None else people.save(transaction, person_named(said, language)).id
