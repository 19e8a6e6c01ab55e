"""Names out of rows: those of people by the rules of the domain, and what any record is called."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Connection, bindparam, select

from coordinator_app.domain.people import Person
from coordinator_app.storage.tables import (
    agreement,
    body,
    decision,
    network_meeting,
    notification_list,
    organisation,
    partner,
    person,
    visit,
)
from coordinator_app.words import Either

NAMES = tuple(person.c[name] for name in ("given_name", "family_name", "is_family_name_first", "native_name"))

_NOBODY = UUID(int=0)


def named(row: Any) -> Person:
    """Return somebody of whom only the names are known, from a row that holds the columns of `NAMES`."""
    return Person(
        id=_NOBODY,
        given_name=row.given_name,
        family_name=row.family_name,
        is_family_name_first=row.is_family_name_first,
        native_name=row.native_name,
    )


def name_of(row: Any) -> str:
    """Return the name in its own order, or where there is none that in the person's own script."""
    somebody = named(row)
    return somebody.name or somebody.native_name


def called(connection: Connection, ids: Collection[UUID]) -> dict[UUID, Either]:
    """Return what records are called, by their ids, in one query for each kind; who is gone is not among them.

    A meeting of the network is called by its day.
    """
    found: dict[UUID, Either] = {}
    for row in connection.execute(_PEOPLE, {"ids": ids}).all():
        found[row.id] = Either(name_of(row))
    for statement in _OTHERS:
        found |= {row[0]: Either(row[1], row[2]) for row in connection.execute(statement, {"ids": ids}).all()}
    for row in connection.execute(_MEETINGS, {"ids": ids}).all():
        found[row.id] = Either(row.held_on.isoformat() if row.held_on else "")
    return found


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_PEOPLE = select(person.c.id, *NAMES).where(person.c.id.in_(_IDS))
_MEETINGS = select(network_meeting.c.id, network_meeting.c.held_on).where(network_meeting.c.id.in_(_IDS))
_NAMED = (organisation, partner, body, notification_list)
_OTHERS = (
    *(select(t.c.id, t.c.name_sv, t.c.name_en).where(t.c.id.in_(_IDS)) for t in _NAMED),
    *(select(t.c.id, t.c.title_sv, t.c.title_en).where(t.c.id.in_(_IDS)) for t in (visit, agreement, decision)),
)
