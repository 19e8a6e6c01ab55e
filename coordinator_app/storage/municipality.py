"""The own municipality, its bodies and its offices in the data file."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.transaction import Transaction

MUNICIPALITIES = Records(Municipality, Shape(tables.municipality))
BODIES = Records(Body, Shape(tables.body))
APPOINTMENTS = Records(Appointment, Shape(tables.appointment))


def save(transaction: Transaction, own: Municipality) -> Municipality:
    """Save the own municipality, as `Records.save`. Raises ValueError where another is kept: there is only one."""
    kept = get(transaction.connection)
    if kept is not None and kept.id != own.id:
        raise ValueError("A data file has one municipality, and this is another.")
    return MUNICIPALITIES.save(transaction, own)


def get(connection: Connection) -> Municipality | None:
    """Return the own municipality, or None before it has been set up."""
    return next(iter(MUNICIPALITIES.every(connection)), None)


def appointments_of(connection: Connection, person_ids: Iterable[UUID]) -> tuple[Appointment, ...]:
    """Return the offices that these people hold, have held or will hold, the earliest first."""
    column = tables.appointment.c.person_id
    found = connection.execute(select(tables.appointment.c.id).where(column.in_(list(person_ids)))).scalars()
    held = APPOINTMENTS.get_many(connection, found)
    return tuple(sorted(held, key=lambda a: (a.from_on is not None, a.from_on, a.id)))
