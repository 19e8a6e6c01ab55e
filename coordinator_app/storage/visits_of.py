"""The visits that a person takes part in, or an organisation or a body, whatever their part is."""

from collections.abc import Iterable
from dataclasses import fields
from uuid import UUID

from sqlalchemy import BindParameter, Connection, Select, Table, bindparam, literal, select, union, union_all

from coordinator_app.domain.registers import PersonVisit, VisitListing, VisitPart
from coordinator_app.storage.tables import (
    day_contact,
    delegate,
    host,
    involved_body,
    involved_organisation,
    participation,
    programme_item,
    speech,
    visit,
)
from coordinator_app.storage.visit_lists import lines_of

_Found = Select[tuple[UUID, str]]
_WHO: BindParameter[UUID] = bindparam("who")


def of_person(connection: Connection, person_id: UUID) -> tuple[PersonVisit, ...]:
    """Return the visits of a person with what they are to each, the latest first, in three queries."""
    parts: dict[UUID, dict[VisitPart, None]] = {}
    for visit_id, part in connection.execute(_OF_PERSON, {"who": person_id}).all():
        parts.setdefault(visit_id, {})[VisitPart(part)] = None
    ranks = list(VisitPart)
    named = {one: tuple(sorted(found, key=ranks.index)) for one, found in parts.items()}
    found = [_with_parts(line, named[line.id]) for line in lines_of(connection, list(parts))]
    return tuple(sorted(found, key=lambda one: one.starts_on, reverse=True))


def of_organisation(connection: Connection, organisation_id: UUID) -> tuple[VisitListing, ...]:
    """Return the visits in which an organisation takes part, the latest first, in three queries."""
    ids = connection.execute(_OF_ORGANISATION, {"who": organisation_id}).scalars()
    return tuple(sorted(lines_of(connection, list(ids)), key=lambda one: one.starts_on, reverse=True))


def of_bodies(connection: Connection, body_ids: Iterable[UUID]) -> tuple[VisitListing, ...]:
    """Return the visits that any of these bodies is responsible for or takes part in, the latest first."""
    ids = connection.execute(_OF_BODIES, {"bodies": list(body_ids)}).scalars()
    return tuple(sorted(lines_of(connection, list(ids)), key=lambda one: (one.starts_on, one.id), reverse=True))


def partners_of(connection: Connection, visits: Iterable[VisitListing]) -> frozenset[UUID]:
    """Return the partners of visits."""
    found = select(visit.c.partner_id).where(
        visit.c.id.in_([each.id for each in visits]), visit.c.partner_id.is_not(None)
    )
    return frozenset(connection.execute(found).scalars())


def _with_parts(line: VisitListing, parts: tuple[VisitPart, ...]) -> PersonVisit:
    return PersonVisit(**{f.name: getattr(line, f.name) for f in fields(line)}, parts=parts)


def _own(column: str, part: VisitPart) -> _Found:
    return select(visit.c.id, literal(part.value)).where(visit.c[column] == _WHO)


def _within(table: Table, column: str, part: VisitPart) -> _Found:
    return select(table.c.visit_id, literal(part.value)).where(table.c[column] == _WHO)


_IN_PROGRAMME = (
    select(programme_item.c.visit_id, literal(VisitPart.PROGRAMME.value))
    .join_from(participation, programme_item, participation.c.programme_item_id == programme_item.c.id)
    .where(participation.c.person_id == _WHO)
)
_OF_PERSON = union_all(
    _within(delegate, "person_id", VisitPart.GUEST),
    _within(host, "person_id", VisitPart.HOST),
    _own("host_abroad_id", VisitPart.HOST_ABROAD),
    _own("contact_id", VisitPart.CONTACT),
    _within(day_contact, "person_id", VisitPart.CONTACT),
    _own("coordinator_id", VisitPart.COORDINATOR),
    _within(programme_item, "host_id", VisitPart.PROGRAMME),
    _IN_PROGRAMME,
    _within(speech, "speaker_id", VisitPart.SPEAKER),
)
_OF_ORGANISATION = (
    select(involved_organisation.c.visit_id).where(involved_organisation.c.organisation_id == _WHO).distinct()
)

_BODIES: BindParameter[UUID] = bindparam("bodies", expanding=True)
_OF_BODIES = union(
    select(visit.c.id).where(visit.c.responsible_body_id.in_(_BODIES)),
    select(involved_body.c.visit_id).where(involved_body.c.body_id.in_(_BODIES)),
)
