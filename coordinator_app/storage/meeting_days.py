"""The meetings of some days."""

from datetime import date

from sqlalchemy import Connection, select

from coordinator_app.domain.meetings import Meeting
from coordinator_app.storage.calendar import MEETINGS
from coordinator_app.storage.tables_calendar import meeting


def between(connection: Connection, first: date, last: date) -> tuple[Meeting, ...]:
    """Return the meetings from the first day to the last, the earliest first, in two queries."""
    on_these_days = (meeting.c.held_on >= first) & (meeting.c.held_on <= last)
    found = connection.execute(select(meeting.c.id).where(on_these_days).order_by(meeting.c.held_on, meeting.c.id))
    return MEETINGS.get_many(connection, found.scalars())
