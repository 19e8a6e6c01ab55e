"""The meetings of bodies in the data file."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, select

from coordinator_app.domain.meetings import Meeting
from coordinator_app.storage.calendar import MEETINGS
from coordinator_app.storage.tables_calendar import meeting

get, every = MEETINGS.get, MEETINGS.every
save, delete = MEETINGS.save, MEETINGS.delete


def between(connection: Connection, first: date, last: date) -> tuple[Meeting, ...]:
    """Return the meetings from a first day to a last one, in their order."""
    column = meeting.c.held_on
    found = connection.execute(select(meeting.c.id).where(column.between(first, last))).scalars()
    return in_order(MEETINGS.get_many(connection, found))


def in_order(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return meetings by day and hour; those whose hour is not known come first."""
    return tuple(sorted(meetings, key=lambda m: (m.held_on, m.starts_at is not None, m.starts_at, m.id)))
