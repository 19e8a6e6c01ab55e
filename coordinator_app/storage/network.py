"""The network of contact persons in the data file: seats, meetings, what it brings up, and the years of committees."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, or_, select

from coordinator_app.domain.committee_years import CommitteeYear
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_meetings import OPEN_STATES, Initiative, NetworkMeeting
from coordinator_app.domain.visits import CLOSED, HELD
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.tables import initiative, seat, task, visit

SEATS = Records(Seat, Shape(tables.seat, {"trainings": Shape(tables.training), "passings": Shape(tables.passing)}))
MEETINGS = Records(NetworkMeeting, Shape(tables.network_meeting, {"presences": Shape(tables.presence)}))
INITIATIVES = Records(Initiative, Shape(tables.initiative))
COMMITTEE_YEARS = Records(CommitteeYear, Shape(tables.committee_year))


def seats_on(connection: Connection, day: date) -> tuple[Seat, ...]:
    """Return the seats that last on a day, the vacant ones among them, whatever their bodies are."""
    lasts = (
        or_(seat.c.from_on.is_(None), seat.c.from_on <= day),
        or_(seat.c.to_on.is_(None), seat.c.to_on >= day),
    )
    return SEATS.get_many(connection, connection.execute(select(seat.c.id).where(*lasts)).scalars())


def seats_from(connection: Connection, day: date) -> tuple[Seat, ...]:
    """Return the seats that last on a day or begin later."""
    lasts = or_(seat.c.to_on.is_(None), seat.c.to_on >= day)
    return SEATS.get_many(connection, connection.execute(select(seat.c.id).where(lasts)).scalars())


def seats_of(connection: Connection, body_id: UUID) -> tuple[Seat, ...]:
    """Return every seat that a body has or has had."""
    return SEATS.get_many(connection, connection.execute(select(seat.c.id).where(seat.c.body_id == body_id)).scalars())


def open_initiatives_of(connection: Connection, person_id: UUID) -> tuple[Initiative, ...]:
    """Return what somebody sees to, and what remains to be done of it."""
    which = initiative.c.owner_id == person_id, initiative.c.state.in_(sorted(OPEN_STATES))
    return INITIATIVES.get_many(connection, connection.execute(select(initiative.c.id).where(*which)).scalars())


def visits_with_open_tasks_of(connection: Connection, person_id: UUID) -> tuple[UUID, ...]:
    """Return the visits, neither closed nor held, of which something on the checklist is somebody's and not done."""
    over: Iterable[str] = sorted(CLOSED | HELD)
    found = (
        select(visit.c.id)
        .join(task, task.c.visit_id == visit.c.id)
        .where(task.c.owner_id == person_id, task.c.done_on.is_(None), visit.c.status.not_in(over))
        .distinct()
        .order_by(visit.c.id)
    )
    return tuple(connection.execute(found).scalars())
