"""The long list of people: filtered and ordered by the data file, and shown a window at a time."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, join, or_, select, union

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

_CONTACTS = select(partner_contact.c.person_id).join_from(
    partner_contact, partner, partner_contact.c.partner_id == partner.c.id
)
_GUESTS = (
    select(delegate.c.person_id)
    .join_from(delegate, visit, (delegate.c.visit_id == visit.c.id) & (visit.c.direction == Direction.INCOMING))
    .join(partner, visit.c.partner_id == partner.c.id)
)
_LAST_VISITED = (
    _GUESTS.with_only_columns(visit.c.partner_id)
    .where(delegate.c.person_id == person.c.id)
    .order_by(visit.c.starts_on.desc())
    .limit(1)
)
_TURNED_TO = select(partner_contact.c.partner_id).where(partner_contact.c.person_id == person.c.id).limit(1)
_PARTNER_ID = func.coalesce(
    _TURNED_TO.correlate(person).scalar_subquery(), _LAST_VISITED.correlate(person).scalar_subquery()
)
_LINES = (
    select(
        *(person.c[name] for name in ("id", "title_sv", "title_en", "organisation_id", "photo")),
        *NAMES,
        func.coalesce(organisation.c.name_sv, "").label("organisation_name_sv"),
        func.coalesce(organisation.c.name_en, "").label("organisation_name_en"),
        func.coalesce(organisation.c.place, "").label("place"),
        partner.c.id.label("partner_id"),
        func.coalesce(partner.c.name_sv, "").label("partner_name_sv"),
        func.coalesce(partner.c.name_en, "").label("partner_name_en"),
        func.coalesce(partner.c.country, "").label("country"),
    )
    .outerjoin_from(person, organisation, person.c.organisation_id == organisation.c.id)
    .outerjoin(partner, partner.c.id == _PARTNER_ID)
    .where(person.c.id.in_(IDS))
)


def listing(
    asked: PersonFilter, order: NameOrder = NameOrder.NAME, language: Language = "sv", *, is_descending: bool = False
) -> Listing:
    """Return the list of the people who are asked for."""
    fields, words = _of_fields(asked), found_by("person", asked.text, "organisation")
    return Listing(
        rows=_ROWS if fields else register_entry,
        id=register_entry.c.record_id,
        which=[register_entry.c.kind == "person", *fields, *words],
        order=by_name(language) if order is NameOrder.NAME else by_group(language),
        is_descending=is_descending,
        whole_of="" if fields + words else "person",
    )


def lines_of(connection: Connection, person_ids: Sequence[UUID]) -> tuple[PersonLine, ...]:
    """Return the lines of these people, in this order, in one query; an id that nobody has is passed over.

    A person's partner is the one that has them as a contact, else that of the latest visit here as a guest.
    """
    found = {row.id: _line(row) for row in connection.execute(_LINES, {"ids": person_ids}).all()}
    return tuple(found[person_id] for person_id in person_ids if person_id in found)


def _line(row: Any) -> PersonLine:
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
        partner_id=row.partner_id,
        partner_name_sv=row.partner_name_sv,
        partner_name_en=row.partner_name_en,
        country=row.country,
        photo=row.photo,
    )


def _of_fields(asked: PersonFilter) -> list[ColumnElement[bool]]:
    which: list[ColumnElement[bool]] = []
    if asked.organisation_id is not None:
        which.append(register_entry.c.group_id == asked.organisation_id)
    if asked.partner_id is not None:
        of_partner = partner.c.id == asked.partner_id
        which.append(person.c.id.in_(union(_GUESTS.where(of_partner), _CONTACTS.where(of_partner))))
    if asked.country:
        of_country = partner.c.country == asked.country
        which.append(person.c.id.in_(union(_GUESTS.where(of_country), _CONTACTS.where(of_country))))
    if asked.role is not None:
        which.append(person.c.id.in_(_in_role(asked)))
    return which


def _in_role(asked: PersonFilter) -> Any:
    if asked.role is PersonRole.PARTNER_CONTACT:
        return select(partner_contact.c.person_id)
    if asked.role is PersonRole.GUEST:
        return _GUESTS
    held = select(appointment.c.person_id).join_from(appointment, body, appointment.c.body_id == body.c.id)
    is_official = body.c.kind.in_(_OFFICIALS)
    return held.where(
        is_official if asked.role is PersonRole.OFFICIAL else ~is_official,
        or_(appointment.c.from_on.is_(None), appointment.c.from_on <= asked.day),
        or_(appointment.c.to_on.is_(None), appointment.c.to_on >= asked.day),
    )
