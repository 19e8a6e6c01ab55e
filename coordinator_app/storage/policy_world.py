"""All that is held against a policy, in a fixed number of queries: of visits only what rules ask for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Connection, exists, select

from coordinator_app.domain.municipality import Appointment
from coordinator_app.domain.policy_world import PolicyWorld, VisitFacts
from coordinator_app.storage import agreements, municipality, network, partners, people, policies
from coordinator_app.storage.tables import (
    agreement,
    body,
    decision,
    governing_document,
    host,
    involved_body,
    involved_organisation,
    target_group,
    visit,
)
from coordinator_app.words import Either

_HAS_GROUP = exists().where(target_group.c.visit_id == visit.c.id)
_HAS_ORGANISATION = exists().where(involved_organisation.c.visit_id == visit.c.id)
_VISITS = select(
    visit.c.id,
    visit.c.direction,
    visit.c.kind,
    visit.c.status,
    visit.c.title_sv,
    visit.c.title_en,
    visit.c.partner_id,
    visit.c.starts_on,
    visit.c.goals,
    visit.c.council_goals_sv,
    visit.c.council_goals_en,
    visit.c.benefit_sv,
    visit.c.benefit_en,
    visit.c.levels,
    visit.c.responsible_body_id,
    _HAS_GROUP,
    _HAS_ORGANISATION,
).order_by(visit.c.starts_on, visit.c.id)


def every(connection: Connection) -> PolicyWorld:
    """Return all that is kept."""
    visits = _visits(connection)
    hosts = frozenset(each for one in visits for each in one.host_ids)
    offices = [each for each in municipality.APPOINTMENTS.every(connection) if each.person_id in hosts]
    world = replace(
        _peopled(connection, offices),
        agreements=agreements.every(connection),
        visits=visits,
        decisions={each.id: each for each in agreements.DECISIONS.every(connection)},
        documents=policies.GOVERNING_DOCUMENTS.every(connection),
        partners={each.id: each for each in partners.every(connection)},
        seats=network.SEATS.every(connection),
        network_meetings=network.MEETINGS.every(connection),
        committee_years=network.COMMITTEE_YEARS.every(connection),
    )
    return _judged_by(connection, world)


def of_agreement(connection: Connection, agreement_id: UUID) -> PolicyWorld:
    """Return an agreement alone, with what it is judged by."""
    found = agreements.get_many(connection, [agreement_id])
    decided = agreements.DECISIONS.get_many(connection, [each.decision_id for each in found if each.decision_id])
    met = partners.get_many(connection, [each.partner_id for each in found if each.partner_id])
    world = PolicyWorld(
        agreements=found,
        decisions={each.id: each for each in decided},
        partners={each.id: each for each in met},
    )
    return _judged_by(connection, world)


def of_visit(connection: Connection, visit_id: UUID) -> PolicyWorld:
    """Return a visit alone, with what it is judged by."""
    visits = _visits(connection, visit.c.id == visit_id)
    met = partners.get_many(connection, [each.partner_id for each in visits if each.partner_id])
    offices = municipality.appointments_of(connection, [each for one in visits for each in one.host_ids])
    world = replace(_peopled(connection, offices), visits=visits, partners={each.id: each for each in met})
    return _judged_by(connection, world)


def titles(connection: Connection, record_ids: Sequence[UUID]) -> dict[UUID, Either]:
    """Return what agreements, visits, decisions, documents and bodies are called, by their ids, as far as they are."""
    found: dict[UUID, Either] = {}
    for table in (agreement, visit, decision, governing_document):
        columns = table.c.id, table.c.title_sv, table.c.title_en
        rows = connection.execute(select(*columns).where(table.c.id.in_(record_ids)))
        found |= {record_id: Either(swedish, english) for record_id, swedish, english in rows}
    named = body.c.id, body.c.name_sv, body.c.name_en
    rows = connection.execute(select(*named).where(body.c.id.in_(record_ids)))
    return found | {record_id: Either(swedish, english) for record_id, swedish, english in rows}


def _judged_by(connection: Connection, world: PolicyWorld) -> PolicyWorld:
    """Return a world with what all cases are judged by."""
    return replace(
        world,
        bodies={each.id: each for each in municipality.BODIES.every(connection)},
        own=policies.own(connection),
        deviations=policies.DEVIATIONS.every(connection),
    )


def _peopled(connection: Connection, offices: Iterable[Appointment]) -> PolicyWorld:
    """Return a world of nothing but offices and the names of those who hold them."""
    found: defaultdict[UUID, list[Appointment]] = defaultdict(list)
    for office in offices:
        found[office.person_id].append(office)
    return PolicyWorld(
        appointments={person_id: tuple(held) for person_id, held in found.items()},
        names={each.id: each.name for each in people.PEOPLE.outlines(connection, found)},
    )


def _visits(connection: Connection, which: ColumnElement[bool] | None = None) -> tuple[VisitFacts, ...]:
    hosts = _by_visit(connection, host.c.visit_id, host.c.person_id, which)
    bodies = _by_visit(connection, involved_body.c.visit_id, involved_body.c.body_id, which)
    rows = connection.execute(_VISITS if which is None else _VISITS.where(which))
    return tuple(_facts(row, hosts, bodies) for row in rows)


def _by_visit(
    connection: Connection, visit_id: Column[Any], wanted: Column[Any], which: ColumnElement[bool] | None
) -> dict[UUID, list[UUID]]:
    statement = select(visit_id, wanted).order_by(visit_id.table.c.position)
    if which is not None:
        statement = statement.join(visit, visit.c.id == visit_id).where(which)
    found: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for owner, one in connection.execute(statement):
        found[owner].append(one)
    return found


def _facts(row: Any, hosts: dict[UUID, list[UUID]], bodies: dict[UUID, list[UUID]]) -> VisitFacts:
    return VisitFacts(
        id=row.id,
        direction=row.direction,
        kind=row.kind,
        status=row.status,
        title_sv=row.title_sv,
        title_en=row.title_en,
        partner_id=row.partner_id,
        starts_on=row.starts_on,
        goals=row.goals,
        has_council_goal=bool(row.council_goals_sv or row.council_goals_en),
        has_benefit=bool(row.benefit_sv or row.benefit_en),
        has_level=bool(row.levels),
        has_target_group=row[-2],
        has_organisation=row[-1],
        responsible_body_id=row.responsible_body_id,
        body_ids=frozenset(bodies.get(row.id, ())),
        host_ids=tuple(hosts.get(row.id, ())),
    )
