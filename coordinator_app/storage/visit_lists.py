"""The long list of visits: filtered and ordered by the data file, and shown a window at a time."""

import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Text, case, func, join, select, type_coerce

from coordinator_app.domain.registers import Place, Span, VisitFilter, VisitListing, VisitOrder
from coordinator_app.domain.visits import CLOSED, HELD, VisitStatus
from coordinator_app.storage.listing import IDS, Listing, by_group, by_name, found_by
from coordinator_app.storage.names import NAMES, name_of
from coordinator_app.storage.tables import delegate, host, partner, person, programme_item, visit
from coordinator_app.storage.tables_register import register_entry
from coordinator_app.words import Language

_ROWS = join(visit, register_entry, register_entry.c.record_id == visit.c.id)
_NOT_TO_COME = CLOSED | HELD
_RANK = case({status: rank for rank, status in enumerate(VisitStatus)}, value=visit.c.status)
_DELEGATES = select(func.count()).where(delegate.c.visit_id == visit.c.id).scalar_subquery()

_LINES = (
    select(
        *(visit.c[name] for name in ("id", "direction", "kind", "status", "title_sv", "title_en", "partner_id")),
        *(visit.c[name] for name in ("starts_on", "ends_on", "case_number")),
        func.coalesce(partner.c.name_sv, "").label("partner_name_sv"),
        func.coalesce(partner.c.name_en, "").label("partner_name_en"),
        func.coalesce(partner.c.country, "").label("country"),
        _DELEGATES.label("delegates"),
    )
    .outerjoin_from(visit, partner, visit.c.partner_id == partner.c.id)
    .where(visit.c.id.in_(IDS))
)

_HOSTS = (
    select(host.c.visit_id, *NAMES)
    .join_from(host, person, host.c.person_id == person.c.id)
    .where(host.c.visit_id.in_(IDS))
    .order_by(host.c.visit_id, host.c.position)
)


def listing(
    asked: VisitFilter, order: VisitOrder = VisitOrder.START, language: Language = "sv", *, is_descending: bool = False
) -> Listing:
    """Return the list of the visits that are asked for."""
    orders = {
        VisitOrder.START: (visit.c.starts_on, visit.c.id),
        VisitOrder.TITLE: by_name(language),
        VisitOrder.PARTNER: by_group(language),
        VisitOrder.STATUS: (_RANK, visit.c.starts_on, visit.c.id),
    }
    fields, words = [*_of_span(asked), *_of_fields(asked)], found_by("visit", asked.text, "partner")
    by_entries = bool(words) or order in {VisitOrder.TITLE, VisitOrder.PARTNER}
    by_visits = bool(fields) or order in {VisitOrder.START, VisitOrder.STATUS}
    return Listing(
        rows=_ROWS if by_entries and by_visits else register_entry if by_entries else visit,
        id=visit.c.id if by_visits else register_entry.c.record_id,
        which=[*([register_entry.c.kind == "visit"] if by_entries else []), *fields, *words],
        order=orders[order],
        is_descending=is_descending,
        whole_of="" if fields + words else "visit",
    )


def lines_of(connection: Connection, visit_ids: Sequence[UUID]) -> tuple[VisitListing, ...]:
    """Return the lines of these visits, in this order, in two queries; an id that nothing has is passed over."""
    hosts: dict[UUID, tuple[str, ...]] = {}
    for row in connection.execute(_HOSTS, {"ids": visit_ids}).all():
        hosts[row.visit_id] = (*hosts.get(row.visit_id, ()), name_of(row))
    rows = connection.execute(_LINES, {"ids": visit_ids}).mappings().all()
    found = {row["id"]: VisitListing(**row, hosts=hosts.get(row["id"], ())) for row in rows}
    return tuple(found[visit_id] for visit_id in visit_ids if visit_id in found)


def counts(connection: Connection, asked: VisitFilter) -> dict[Span, int]:
    """Return how many visits there are in each span, of those that all else in the filter asks for, in one query."""
    words = found_by("visit", asked.text, "partner")
    sums = [func.coalesce(func.sum(case((_within(span, asked), 1), else_=0)), 0) for span in Span]
    found = select(*sums).select_from(_ROWS if words else visit).where(*_of_fields(asked), *words)
    row = connection.execute(found).one()
    return dict(zip(Span, map(int, row), strict=True))


def places(connection: Connection) -> tuple[Place, ...]:
    """Return the places that programmes have used, the most used first, each with the address that it had last."""
    uses, last_on = func.count().label("uses"), func.max(programme_item.c.day_on).label("last_on")
    found = (
        select(programme_item.c.place.label("name"), programme_item.c.address, uses, last_on)
        .where(programme_item.c.place != "")
        .group_by(programme_item.c.place, programme_item.c.address)
        .order_by(last_on)
    )
    known: dict[str, Place] = {}
    for row in connection.execute(found).mappings():
        earlier = known.get(row["name"])
        total = row["uses"] + (earlier.uses if earlier else 0)
        address = row["address"] or (earlier.address if earlier else "")
        known[row["name"]] = Place(name=row["name"], address=address, uses=total, last_on=row["last_on"])
    return tuple(sorted(known.values(), key=lambda place: (-place.uses, place.name)))


def interpreters(connection: Connection) -> tuple[str, ...]:
    """Return the interpreters that visits and their programmes have named, the most named first."""
    named: dict[str, int] = {}
    for table in (visit, programme_item):
        column = table.c.interpreter_sv
        found = select(column, func.count()).where(column != "").group_by(column)
        for name, number in connection.execute(found).all():
            named[name] = named.get(name, 0) + number
    return tuple(sorted(named, key=lambda name: (-named[name], name)))


def _of_span(asked: VisitFilter) -> list[ColumnElement[bool]]:
    return [] if asked.span is Span.ALL else [_within(asked.span, asked)]


def _within(span: Span, asked: VisitFilter) -> ColumnElement[bool]:
    if span is Span.UPCOMING:
        return (visit.c.ends_on >= asked.day) & visit.c.status.not_in(_NOT_TO_COME)
    if span is Span.HELD:
        return visit.c.status.in_(HELD) | ((visit.c.ends_on < asked.day) & visit.c.status.not_in(CLOSED))
    return visit.c.id.is_not(None)


def _of_fields(asked: VisitFilter) -> list[ColumnElement[bool]]:
    which: list[ColumnElement[bool]] = []
    if asked.partner_id is not None:
        which.append(visit.c.partner_id == asked.partner_id)
    if asked.direction is not None:
        which.append(visit.c.direction == asked.direction)
    if asked.statuses:
        which.append(visit.c.status.in_(asked.statuses))
    if asked.goal:
        which.append(
            type_coerce(visit.c.goals, Text).contains(json.dumps(asked.goal, ensure_ascii=False), autoescape=True)
        )
    return which
