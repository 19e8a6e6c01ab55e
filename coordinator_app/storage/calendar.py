"""What the calendar holds beside visits: meetings, days of one's own, ways between places, and what was imported."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select

from coordinator_app.domain.calendar import CalendarItem, CalendarTask, CalendarVisit
from coordinator_app.domain.imported import ImportedEvent
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.transfers import Transfer
from coordinator_app.domain.visits import CLOSED, Direction, VisitStatus
from coordinator_app.storage import network, tables
from coordinator_app.storage.municipality import BODIES
from coordinator_app.storage.plain_rows import plain_rows
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.tables import meeting, network_meeting, partner, programme_item, task, visit

MEETINGS = Records(Meeting, Shape(tables.meeting))
OWN_DAYS = Records(OwnDay, Shape(tables.own_day))
TRANSFERS = Records(Transfer, Shape(tables.transfer))
IMPORTED_EVENTS = Records(ImportedEvent, Shape(tables.imported_event))


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What the calendar needs with every turn of a page and what seldom changes.

    How long the longest visit goes on after its first day, how long before and after a visit something is to be done,
    whether anything is, the bodies and the last day on which one of them meets, the days of one's own, and the meetings
    of the network, without who came to them.
    """

    longest: timedelta
    before: timedelta
    after: timedelta
    has_tasks: bool
    last_meeting_on: date | None
    bodies: Mapping[UUID, Body]
    own_days: tuple[OwnDay, ...]
    network_meetings: tuple[NetworkMeeting, ...]


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


def visits(connection: Connection, first: date, last: date, longest: timedelta) -> tuple[CalendarVisit, ...]:
    """Return the visits that touch the days from first to last, in one query.

    None is longer than `longest`, so that what began long before need not be looked through.
    """
    return tuple(map(_visit, visit_rows(connection, first, last, longest)))


def visit_rows(connection: Connection, first: date, last: date, longest: timedelta) -> list[tuple[Any, ...]]:
    """Return such visits as they lie in the file."""
    earliest = first - min(longest, first - date.min)
    return plain_rows(connection, _VISITS, {"earliest": earliest, "first": first, "last": last})


def _visit(row: tuple[Any, ...]) -> CalendarVisit:
    visit_id, direction, status, title_sv, title_en, starts_on, ends_on, country, kind = row
    return CalendarVisit(
        id=UUID(visit_id),
        direction=Direction(direction),
        status=VisitStatus(status),
        title_sv=title_sv,
        title_en=title_en,
        starts_on=date.fromisoformat(starts_on),
        ends_on=date.fromisoformat(ends_on),
        country=country,
        partner_kind=PartnerKind(kind) if kind else None,
    )


_SOONEST_AND_LATEST = select(func.min(task.c.days), func.max(task.c.days))
_LAST_MEETING = select(func.max(meeting.c.held_on))
_NETWORK_MEETINGS = select(network_meeting.c.id)
_TASKS = (
    select(
        task.c.id,
        task.c.visit_id,
        *(task.c[name] for name in ("text_sv", "text_en", "days")),
        *(visit.c[name] for name in ("starts_on", "ends_on", "title_sv", "title_en")),
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
        visit.c.title_sv.label("visit_title_sv"),
        visit.c.title_en.label("visit_title_en"),
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


def frame(connection: Connection) -> Frame:
    """Return what seldom changes, in seven queries."""
    soonest, latest = connection.execute(_SOONEST_AND_LATEST).one()
    return Frame(
        longest=timedelta(days=int(connection.execute(_LONGEST).scalar() or 0)),
        before=timedelta(days=max(0, -(soonest or 0))),
        after=timedelta(days=max(0, latest or 0)),
        has_tasks=soonest is not None,
        last_meeting_on=connection.execute(_LAST_MEETING).scalar(),
        bodies={body.id: body for body in BODIES.every(connection)},
        own_days=OWN_DAYS.every(connection),
        network_meetings=network.MEETINGS.outlines(connection, connection.execute(_NETWORK_MEETINGS).scalars()),
    )


def tasks(connection: Connection, earliest: date, latest: date) -> tuple[CalendarTask, ...]:
    """Return what is to be done, and is not done yet, for the visits that begin between two days, in one query."""
    found = connection.execute(_TASKS, {"earliest": earliest, "latest": latest})
    return tuple(CalendarTask(**row) for row in found.mappings())


def items(connection: Connection, first: date, last: date) -> tuple[CalendarItem, ...]:
    """Return the programme items from a first day to a last one, of visits that are not called off, in one query."""
    found = connection.execute(_ITEMS, {"first": first, "last": last})
    return tuple(CalendarItem(**row) for row in found.mappings())
