"""Programmes that somebody sent, put into a visit in one change."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from coordinator_app.domain.collation import folded
from coordinator_app.domain.entered_items import entered_items
from coordinator_app.domain.newcomers import person_named
from coordinator_app.domain.typed_items import TypedItem
from coordinator_app.domain.visits import Visit
from coordinator_app.storage import people, suggestions, visit_lists, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Language, message


class Programmes:
    """What is done with pasted programmes in one data file."""

    def __init__(self, database: Database) -> None:
        """Keep the database."""
        self._database = database

    def add(self, visit: Visit, typed: Sequence[TypedItem], language: Language) -> Visit:
        """Add items to a programme and return the visit as it is kept; hosts who are not known are entered.

        Titles are in the language. Raises Stale where the visit was changed since.
        """
        with self._database.transaction(message("Add {number} programme items", number=len(typed))) as transaction:
            addresses = {place.name: place.address for place in visit_lists.places(transaction.connection)}
            hosts: dict[str, UUID] = {}
            for one in typed:
                if one.host and folded(one.host) not in hosts:
                    hosts[folded(one.host)] = _host(transaction, one.host, language)
            items = entered_items(typed, visit, language, uuid4, addresses)
            hosted = (
                replace(item, host_id=hosts.get(folded(one.host))) for item, one in zip(items, typed, strict=True)
            )
            return visits.save(transaction, replace(visit, programme=(*visit.programme, *hosted)))


def _host(transaction: Transaction, name: str, language: Language) -> UUID:
    """Return the person of exactly that name where one alone bears it, else a new one."""
    ids = suggestions.suggest(transaction.connection, "person", name, 8)
    same = [each for each in people.get_many(transaction.connection, ids) if folded(each.name) == folded(name)]
    return same[0].id if len(same) == 1 else people.save(transaction, person_named(name, language)).id
