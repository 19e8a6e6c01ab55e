"""The long list of people: filtered and ordered by the data file, and shown a window at a time."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, RowMapping, func, join, or_, select

from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.registers import NameOrder, PersonFilter, PersonLine, PersonRole
from coordinator_app.domain.visits import Direction
from coordinator_app.storage.listing import IDS, Listing, by_group, by_name, found_by
from coordinator_app.storage.names import NAMES, named
from coordinator_app.storage.tables import (
    appointment,
    body,
    delegate,
    organisation,
    partner,
    partner_contact,
    person,
    visit,
)
from coordinator_app.storage.tables_register import register_entry
from coordinator_app.words import Language

_ROWS = join(register_entry, person, register_entry.c.record_id == person.c.id)
_OFFICIALS = frozenset({BodyKind.DEPARTMENT, BodyKind.COMPANY, BodyKind.JOINT_AUTHORITY})

_LINES = (
    select(
        *(person.c[name] for name in ("id", "title_sv", "title_en", "organisation_id", "photo")),
        *NAMES,
        func.coalesce(organisation.c.name_sv, "").label("organisation_name_sv"),
        func.coalesce(organisation.c.name_en, "").label("organisation_name_en"),
        func.coalesce(organisation.c.place, "").label("place"),
    )
    .outerjoin_from(person, organisation, person.c.organisation_id == organisation.c.id)
    .where(person.c.id.in_(IDS))
)

_PARTNER = (
    partner.c.id.label("partner_id"),
    partner.c.name_sv.label("partner_name_sv"),
    partner.c.name_en.label("partner_name_en"),
    partner.c.country,
)
_CONTACTS = select(partner_contact.c.person_id, *_PARTNER).join_from(
    partner_contact, partner, partner_contact.c.partner_id == partner.c.id
)
_GUESTS = (
    select(delegate.c.person_id, *_PARTNER)
    .join_from(delegate, visit, (delegate.c.visit_id == visit.c.id) & (visit.c.direction == Direction.INCOMING))
    .join(partner, visit.c.partner_id == partner.c.id)
    .order_by(visit.c.starts_on)
)
_GUESTS_AMONG = _GUESTS.where(delegate.c.person_id.in_(IDS))
_CONTACTS_AMONG = _CONTACTS.where(partner_contact.c.person_id.in_(IDS))


def listing(
    asked: PersonFilter, order: NameOrder = NameOrder.NAME, language: Language = "sv", *, is_descending: bool = False
) -> Listing:
    """Return the list of the people who are asked for."""
    fields, words = _of_fields(asked), found_by("person", asked.text, "organisation")
    return Listing(
        whole=person,
        rows=_ROWS if fields else register_entry,
        id=register_entry.c.record_id,
        which=[register_entry.c.kind == "person", *fields, *words],
        order=by_name(language) if order is NameOrder.NAME else by_group(language),
        is_descending=is_descending,
        is_whole=not fields + words,
    )


def lines_of(connection: Connection, person_ids: Sequence[UUID]) -> tuple[PersonLine, ...]:
    """Return the lines of these people, in this order, in three queries; an id that nobody has is passed over.

    A person's partner is the one that has them as a contact, else that of the latest visit here as a guest.
    """
    partners: dict[UUID, RowMapping] = {}
    for statement in (_GUESTS_AMONG, _CONTACTS_AMONG):
        for row in connection.execute(statement, {"ids": person_ids}).mappings().all():
            partners[row["person_id"]] = row
    rows = connection.execute(_LINES, {"ids": person_ids}).all()
    found = {row.id: _line(row, partners.get(row.id)) for row in rows}
    return tuple(found[person_id] for person_id in person_ids if person_id in found)


def _line(row: Any, partner_row: RowMapping | None) -> PersonLine:
    somebody = named(row)
    return PersonLine(
        id=row.id,
        name=somebody.name or row.native_name,
        sort_name=somebody.sort_name or row.native_name,
        native_name=row.native_name,
        initials=somebody.initials or row.native_name[:1],
        title_sv=row.title_sv,
        title_en=row.title_en,
        organisation_id=row.organisation_id,
        organisation_name_sv=row.organisation_name_sv,
        organisation_name_en=row.organisation_name_en,
        place=row.place,
        photo=row.photo,
        **{column.key: partner_row[column.key] for column in _PARTNER} if partner_row else {},
    )


def _of_fields(asked: PersonFilter) -> list[ColumnElement[bool]]:
    which: list[ColumnElement[bool]] = []
    if asked.organisation_id is not None:
        which.append(register_entry.c.group_id == asked.organisation_id)
    if asked.partner_id is not None:
        of_partner = partner.c.id == asked.partner_id
        guests, contacts = (_people_of(statement.where(of_partner)) for statement in (_GUESTS, _CONTACTS))
        which.append(person.c.id.in_(guests) | person.c.id.in_(contacts))
    if asked.country:
        of_country = partner.c.country == asked.country
        guests, contacts = (_people_of(statement.where(of_country)) for statement in (_GUESTS, _CONTACTS))
        which.append(person.c.id.in_(guests) | person.c.id.in_(contacts))
    if asked.role is not None:
        which.append(person.c.id.in_(_in_role(asked)))
    return which


def _in_role(asked: PersonFilter) -> Any:
    if asked.role is PersonRole.PARTNER_CONTACT:
        return select(partner_contact.c.person_id)
    if asked.role is PersonRole.GUEST:
        return _people_of(_GUESTS)
    held = select(appointment.c.person_id).join_from(appointment, body, appointment.c.body_id == body.c.id)
    is_official = body.c.kind.in_(_OFFICIALS)
    return held.where(
        is_official if asked.role is PersonRole.OFFICIAL else ~is_official,
        or_(appointment.c.from_on.is_(None), appointment.c.from_on <= asked.day),
        or_(appointment.c.to_on.is_(None), appointment.c.to_on >= asked.day),
    )


def _people_of(statement: Any) -> Any:
    return statement.order_by(None).with_only_columns(statement.selected_columns.person_id)
