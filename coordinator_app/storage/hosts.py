"""Hosts as they are named in one line of a programme."""

from datetime import date

from sqlalchemy import Connection

from coordinator_app.domain.collation import folded
from coordinator_app.domain.office_words import holder_of
from coordinator_app.domain.people import Person
from coordinator_app.storage import municipality, people, suggestions

_MOST = 8


def host_named(connection: Connection, said: str, day: date) -> Person | None:
    """Return whom a line names: by exactly their name, or by an office that they alone hold on a day; else None."""
    ids = suggestions.suggest(connection, "person", said, _MOST)
    same = [each for each in people.get_many(connection, ids) if folded(each.name) == folded(said)]
    if len(same) == 1:
        return same[0]
    offices = municipality.APPOINTMENTS.every(connection)
    holder = holder_of(said, offices, municipality.BODIES.every(connection), day)
    return people.PEOPLE.get(connection, holder) if holder is not None else None
