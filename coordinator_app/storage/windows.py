"""All that is kept around some days, in a fixed number of queries: whole visits, with whom and what concerns them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.domain.attention_reach import (
    DAYS_AHEAD,
    DAYS_BACK,
    are_people_asked_about,
    is_looked_into,
    is_within_reach,
)
from coordinator_app.domain.briefing import PackVersion
from coordinator_app.domain.involved import people_of
from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.domain.own_policy import Deviation, OwnPolicy
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.set_asides import SetAside
from coordinator_app.domain.visits import Visit
from coordinator_app.storage import journal, municipality, packs, partners, people, policies, set_asides, visits
from coordinator_app.storage.journal import Touched
from coordinator_app.storage.remembered import Remembered


@dataclass(frozen=True, kw_only=True)
class Window:
    """What is kept around some days; `touched` tells when each visit was changed, `extent` when anything was."""

    municipality: Municipality | None
    bodies: tuple[Body, ...]
    own_policy: OwnPolicy | None
    deviations: tuple[Deviation, ...]
    visits: tuple[Visit, ...]
    partners: Mapping[UUID, Partner]
    people: Mapping[UUID, Person]
    appointments: tuple[Appointment, ...]
    packs: tuple[PackVersion, ...]
    set_asides: tuple[SetAside, ...]
    touched: Mapping[UUID, Touched]
    extent: Touched | None


def on(connection: Connection, today: date, known: Remembered[Visit] | None = None) -> Window:
    """Return what is kept of the visits that the rules of Today reach, and of the people whom they ask about.

    The visits that come next are among them with their people, however far away; those into which no rule looks have
    no parts here. Of the visits that were read before only those are read that have changed, where they are `known`.
    """
    known = known or Remembered(visits.VISITS)
    lines = visits.lines(connection, today - timedelta(days=DAYS_BACK), today + timedelta(days=DAYS_AHEAD))
    following = dict.fromkeys(visits.next_ids(connection, today))
    reached = [line for line in lines if line.id not in following and is_within_reach(line, today)]
    whole = [line.id for line in reached if is_looked_into(line, today)]
    rest = [line.id for line in reached if not is_looked_into(line, today)]
    return _around(
        connection,
        known.get_many(connection, (*whole, *following)),
        outlined=known.outlines(connection, rest),
        is_peopled=lambda visit: visit.id in following or are_people_asked_about(visit, today),
    )


def around(connection: Connection, visit_id: UUID) -> Window:
    """Return what is kept of one visit, which may be none."""
    return _around(connection, visits.get_many(connection, (visit_id,)), outlined=(), is_peopled=lambda _: True)


def _around(
    connection: Connection,
    whole: tuple[Visit, ...],
    *,
    outlined: tuple[Visit, ...],
    is_peopled: Callable[[Visit], bool],
) -> Window:
    found = tuple(sorted((*whole, *outlined), key=lambda visit: (visit.starts_on, visit.title_sv, visit.id)))
    found_ids = [visit.id for visit in found]
    peopled = [visit for visit in found if is_peopled(visit)]
    involved = people.get_many(connection, [one for visit in peopled for one in people_of(visit, None)])
    met = partners.get_many(connection, [visit.partner_id for visit in found if visit.partner_id])
    return Window(
        municipality=municipality.get(connection),
        bodies=municipality.BODIES.every(connection),
        own_policy=policies.own(connection),
        deviations=policies.DEVIATIONS.every(connection),
        visits=found,
        partners={partner.id: partner for partner in met},
        people={person.id: person for person in involved},
        appointments=municipality.appointments_of(connection, [person.id for person in involved]),
        packs=packs.of_visits(connection, found_ids),
        set_asides=set_asides.every(connection),
        touched=journal.touched(connection, found_ids),
        extent=journal.extent(connection),
    )
