"""What the calendar holds beside visits: meetings, days of one's own, ways between places, and what was imported."""

from datetime import date, timedelta

from sqlalchemy import Connection, bindparam, func, select

from coordinator_app.domain.calendar import CalendarItem, CalendarTask, CalendarVisit
from coordinator_app.domain.imported import ImportedEvent
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.domain.transfers import Transfer
from coordinator_app.domain.visits import CLOSED
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.tables import partner, programme_item, task, visit

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


_SOONEST_AND_LATEST = select(func.coalesce(func.min(task.c.days), 0), func.coalesce(func.max(task.c.days), 0))
_TASKS = (
    select(
        task.c.id,
        task.c.visit_id,
        *(task.c[name] for name in ("text_sv", "text_en", "days")),
        visit.c.starts_on,
        visit.c.ends_on,
    )
    .join_from(visit, task, task.c.visit_id == visit.c.id)
    .where(
        visit.c.starts_on.between(bindparam("earliest"), bindparam("latest")),
        visit.c.status.not_in(CLOSED),
        task.c.done_on.is_(None),
    )
)
_ITEMS = (
    select(
        programme_item.c.id,
        programme_item.c.visit_id,
        *(programme_item.c[name] for name in ("day_on", "starts_at", "ends_at", "title_sv", "title_en", "place")),
        visit.c.direction,
        partner.c.kind.label("partner_kind"),
    )
    .join_from(programme_item, visit, programme_item.c.visit_id == visit.c.id)
    .outerjoin(partner, visit.c.partner_id == partner.c.id)
    .where(
        programme_item.c.day_on.between(bindparam("first"), bindparam("last")),
        visit.c.status.not_in(CLOSED),
    )
)


def reach_of_tasks(connection: Connection) -> tuple[timedelta, timedelta]:
    """Return how long before a visit and how long after it the farthest things to do are due."""
    soonest, latest = connection.execute(_SOONEST_AND_LATEST).one()
    return timedelta(days=max(0, -soonest)), timedelta(days=max(0, latest))


def tasks(connection: Connection, earliest: date, latest: date) -> tuple[CalendarTask, ...]:
    """Return what is to be done, and is not done yet, for the visits that begin between two days, in one query."""
    found = connection.execute(_TASKS, {"earliest": earliest, "latest": latest})
    return tuple(CalendarTask(**row) for row in found.mappings())


def items(connection: Connection, first: date, last: date) -> tuple[CalendarItem, ...]:
    """Return the programme items from a first day to a last one, of visits that are not called off, in one query."""
    found = connection.execute(_ITEMS, {"first": first, "last": last})
    return tuple(CalendarItem(**row) for row in found.mappings())
