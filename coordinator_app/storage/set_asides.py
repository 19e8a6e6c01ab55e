"""What has been set aside on Today, in the data file."""

from datetime import date
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.domain.set_asides import About, SetAside
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

SET_ASIDES = Records(SetAside, Shape(tables.set_aside))

every, save, delete = SET_ASIDES.every, SET_ASIDES.save, SET_ASIDES.delete

_columns = tables.set_aside.c


def find(connection: Connection, rule: str, about: About, about_id: UUID, due_on: date) -> SetAside | None:
    """Return what was set aside with this identity, or None."""
    alike = (_columns.rule == rule, _columns.about == about, _columns.about_id == about_id, _columns.due_on == due_on)
    found = connection.execute(select(_columns.id).where(*alike)).scalar()
    return None if found is None else SET_ASIDES.get(connection, found)
