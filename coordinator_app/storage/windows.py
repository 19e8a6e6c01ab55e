"""All that is kept around some days, in a fixed number of queries: whole visits, with whom and what concerns them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.domain.briefing import PackVersion
from coordinator_app.domain.involved import people_of
from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.set_asides import SetAside
from coordinator_app.domain.visits import CLOSED, HELD, Visit, VisitStatus
from coordinator_app.storage import journal, municipality, packs, partners, people, set_asides, visits
from coordinator_app.storage.journal import Touched

_DONE_WITH = CLOSED | {VisitStatus.EVALUATED}


@dataclass(frozen=True, kw_only=True)
class Window:
    """What is kept around some days; `touched` tells when each visit was changed, `extent` when anything was."""

    municipality: Municipality | None
    bodies: tuple[Body, ...]
    visits: tuple[Visit, ...]
    partners: Mapping[UUID, Partner]
    people: Mapping[UUID, Person]
    appointments: tuple[Appointment, ...]
    packs: tuple[PackVersion, ...]
    set_asides: tuple[SetAside, ...]
    touched: Mapping[UUID, Touched]
    extent: Touched | None


def between(connection: Connection, today: date, first: date, last: date) -> Window:
    """Return what is kept of the visits that touch the days from first to last and with which one is not done.

    Those that come next after `today` are among them, however far away; the people of visits that were held are not.
    """
    lines = visits.lines(connection, first, last)
    ids = [line.id for line in lines if line.status not in _DONE_WITH]
    return _around(connection, (*ids, *visits.next_ids(connection, today)), peopled_unless=HELD)


def around(connection: Connection, visit_id: UUID) -> Window:
    """Return what is kept of one visit, which may be none."""
    return _around(connection, (visit_id,), peopled_unless=frozenset())


def _around(connection: Connection, visit_ids: tuple[UUID, ...], *, peopled_unless: frozenset[VisitStatus]) -> Window:
    found = visits.get_many(connection, visit_ids)
    peopled = [visit for visit in found if visit.status not in peopled_unless]
    involved = people.get_many(connection, [one for visit in peopled for one in people_of(visit, None)])
    met = partners.get_many(connection, [visit.partner_id for visit in found if visit.partner_id])
    return Window(
        municipality=municipality.get(connection),
        bodies=municipality.BODIES.every(connection),
        visits=found,
        partners={partner.id: partner for partner in met},
        people={person.id: person for person in involved},
        appointments=municipality.appointments_of(connection, [person.id for person in involved]),
        packs=packs.of_visits(connection, visit_ids),
        set_asides=set_asides.every(connection),
        touched=journal.touched(connection, visit_ids),
        extent=journal.extent(connection),
    )
