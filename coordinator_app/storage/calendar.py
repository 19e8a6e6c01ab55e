"""What the calendar holds beside visits: meetings, days of one's own, ways between places, and what was imported."""

from datetime import date, timedelta

from sqlalchemy import Connection, bindparam, func, select

from coordinator_app.domain.calendar import CalendarVisit
from coordinator_app.domain.imported import ImportedEvent
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.domain.transfers import Transfer
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.tables import partner, visit

MEETINGS = Records(Meeting, Shape(tables.meeting))
OWN_DAYS = Records(OwnDay, Shape(tables.own_day))
TRANSFERS = Records(Transfer, Shape(tables.transfer))
IMPORTED_EVENTS = Records(ImportedEvent, Shape(tables.imported_event))

_VISITS = (
    select(
        *(visit.c[name] for name in ("id", "direction", "status", "title_sv", "title_en", "starts_on", "ends_on")),
        func.coalesce(partner.c.country, "").label("country"),
        partner.c.kind.label("partner_kind"),
    )
    .outerjoin_from(visit, partner, visit.c.partner_id == partner.c.id)
    .where(
        visit.c.starts_on.between(bindparam("earliest"), bindparam("last")),
        visit.c.ends_on >= bindparam("first"),
    )
)
_LONGEST = select(func.max(func.julianday(visit.c.ends_on) - func.julianday(visit.c.starts_on)))


def longest_visit(connection: Connection) -> timedelta:
    """Return how far apart the first and the last day of the longest visit are."""
    return timedelta(days=int(connection.execute(_LONGEST).scalar() or 0))


def visits(connection: Connection, first: date, last: date, longest: timedelta) -> tuple[CalendarVisit, ...]:
    """Return the visits that touch the days from first to last, in one query.

    None is longer than `longest`, so that what began long before need not be looked through.
    """
    earliest = first - min(longest, first - date.min)
    found = connection.execute(_VISITS, {"earliest": earliest, "first": first, "last": last})
    return tuple(CalendarVisit(**row) for row in found.mappings())
