"""Visits in the data file: whole to work with, and as lines to look through."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, select

from coordinator_app.domain.visits import CLOSED, HELD, Direction, Visit, VisitLine
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.tables import partner, visit

VISITS = Records(
    Visit,
    Shape(
        visit,
        {
            "target_groups": Shape(tables.target_group),
            "bodies": Shape(tables.involved_body),
            "organisations": Shape(tables.involved_organisation),
            "hosts": Shape(tables.host),
            "delegation": Shape(tables.delegate, {"travels": Shape(tables.travel)}),
            "themes": Shape(tables.day_theme),
            "programme": Shape(tables.programme_item, {"participants": Shape(tables.participation)}),
            "talking_points": Shape(tables.talking_points),
            "speeches": Shape(tables.speech),
            "practical": Shape(tables.practical_matter),
            "contacts": Shape(tables.day_contact),
            "bookings": Shape(tables.booking),
            "tasks": Shape(tables.task),
            "attachments": Shape(tables.attachment),
        },
    ),
)

get, get_many, every, outlines = VISITS.get, VISITS.get_many, VISITS.every, VISITS.outlines
save, delete = VISITS.save, VISITS.delete

_TO_US = (visit.c.direction == Direction.INCOMING) & visit.c.status.not_in(HELD)

_LINES = (
    select(
        visit.c.id,
        visit.c.direction,
        visit.c.kind,
        visit.c.status,
        visit.c.title_sv,
        visit.c.title_en,
        visit.c.partner_id,
        func.coalesce(partner.c.name_sv, "").label("partner_name_sv"),
        func.coalesce(partner.c.name_en, "").label("partner_name_en"),
        visit.c.starts_on,
        visit.c.ends_on,
        visit.c.case_number,
    )
    .outerjoin_from(visit, partner, visit.c.partner_id == partner.c.id)
    .order_by(visit.c.starts_on, visit.c.title_sv, visit.c.id)
)


def lines(connection: Connection, first: date, last: date) -> tuple[VisitLine, ...]:
    """Return the visits that take place, in whole or in part, from the first day to the last, the earliest first."""
    return _lines(connection, (visit.c.starts_on <= last) & (visit.c.ends_on >= first))


def open_ids(connection: Connection, first: date, last: date) -> tuple[UUID, ...]:
    """Return the visits, none of them called off, that take place in part from the first day to the last."""
    near = (visit.c.starts_on <= last, visit.c.ends_on >= first, visit.c.status.not_in(CLOSED))
    return tuple(connection.execute(select(visit.c.id).where(*near)).scalars())


def next_ids(connection: Connection, day: date) -> tuple[UUID, ...]:
    """Return the visit that begins on a day or next after it, and the next to us that was not held.

    None is called off.
    """
    coming = select(visit.c.id).where(visit.c.starts_on >= day, visit.c.status.not_in(CLOSED))
    first = coming.order_by(visit.c.starts_on, visit.c.title_sv).limit(1)
    found = (connection.execute(first.where(*which)).scalar() for which in ((), (_TO_US,)))
    return tuple(one for one in found if one is not None)


def with_programme(connection: Connection, first: date, last: date) -> tuple[VisitLine, ...]:
    """Return the visits that begin from the first day to the last and have a programme, the earliest first."""
    item = tables.programme_item
    planned = select(item.c.visit_id).where(item.c.visit_id == visit.c.id).exists()
    return _lines(connection, visit.c.starts_on.between(first, last) & planned)


def lines_of(connection: Connection, visit_ids: Iterable[UUID]) -> tuple[VisitLine, ...]:
    """Return the visits with these ids, as lines."""
    return _lines(connection, visit.c.id.in_(list(visit_ids)))


def of_partner(connection: Connection, partner_id: UUID) -> tuple[VisitLine, ...]:
    """Return the visits to and from a partner, the earliest first."""
    return _lines(connection, visit.c.partner_id == partner_id)


def _lines(connection: Connection, which: ColumnElement[bool]) -> tuple[VisitLine, ...]:
    return tuple(VisitLine(**row) for row in connection.execute(_LINES.where(which)).mappings())
