"""What the members of notification lists are looked up in, read from the data file."""

from sqlalchemy import Connection

from coordinator_app.domain.network import Seat
from coordinator_app.domain.notification_register import ContactSeat, NotificationRegister
from coordinator_app.storage.municipality import APPOINTMENTS, BODIES
from coordinator_app.storage.network import SEATS
from coordinator_app.storage.notifications import lists


def register(connection: Connection, policy: str) -> NotificationRegister:
    """Return all lists, bodies, offices and contact persons under a policy, in a fixed number of queries."""
    return NotificationRegister(
        lists(connection),
        BODIES.every(connection),
        APPOINTMENTS.every(connection),
        (_seat(each) for each in SEATS.every(connection)),
        policy=policy,
    )


def _seat(seat: Seat) -> ContactSeat:
    return ContactSeat(
        body_id=seat.body_id,
        person_id=seat.person_id,
        deputy_id=seat.deputy_id,
        from_on=seat.from_on,
        to_on=seat.to_on,
    )
