"""What the members of notification lists are looked up in, read from the data file."""

from sqlalchemy import Connection

from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.storage.municipality import APPOINTMENTS, BODIES
from coordinator_app.storage.notifications import lists


def register(connection: Connection, policy: str) -> NotificationRegister:
    """Return all lists, bodies and offices under the policy with a key, in a fixed number of queries."""
    return NotificationRegister(
        lists(connection),
        BODIES.every(connection),
        APPOINTMENTS.every(connection),
        policy=policy,
    )
