"""The lists of organisations and of partners."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, and_, func, join, select

from coordinator_app.domain.registers import NameOrder, OrganisationFilter, OrganisationLine, PartnerLine
from coordinator_app.storage.listing import Listing, by_group, by_name, found_by
from coordinator_app.storage.tables import organisation, partner, person, visit
from coordinator_app.storage.tables_register import register_entry
from coordinator_app.words import Either, Language

_ROWS = join(register_entry, organisation, register_entry.c.record_id == organisation.c.id)
_PEOPLE = select(func.count()).where(person.c.organisation_id == organisation.c.id).scalar_subquery()
_VISITS = select(func.count()).where(visit.c.partner_id == partner.c.id).scalar_subquery()
_LINES = select(
    *(organisation.c[name] for name in ("id", "name_sv", "name_en", "sector", "scope", "place")),
    _PEOPLE.label("people"),
)
_REGISTERED = and_(register_entry.c.kind == "partner", register_entry.c.record_id == partner.c.id)
"""The entry of a partner; the kind lets the index by kind find them among those of all people."""

_PARTNER_LINES = select(
    *(
        partner.c[name]
        for name in ("id", "kind", "status", "name_sv", "name_en", "native_name", "country", "since_year")
    ),
    _VISITS.label("visits"),
).join_from(partner, register_entry, _REGISTERED)

_PARTNER_NAMES = select(partner.c.id, partner.c.name_sv, partner.c.name_en).join_from(
    partner, register_entry, _REGISTERED
)

_PARTNER_COUNTRIES = select(partner.c.country).where(partner.c.country != "").distinct()


def listing(
    asked: OrganisationFilter,
    order: NameOrder = NameOrder.NAME,
    language: Language = "sv",
    *,
    is_descending: bool = False,
) -> Listing:
    """Return the list of the organisations that are asked for."""
    which = found_by("organisation", asked.text)
    if asked.sector is not None:
        which.append(organisation.c.sector == asked.sector)
    return Listing(
        rows=_ROWS if asked.sector else register_entry,
        id=register_entry.c.record_id,
        which=[register_entry.c.kind == "organisation", *which],
        order=by_name(language) if order is NameOrder.NAME else by_group(language),
        is_descending=is_descending,
        whole_of="" if which else "organisation",
    )


def lines_of(connection: Connection, organisation_ids: Sequence[UUID]) -> tuple[OrganisationLine, ...]:
    """Return the lines of these organisations, in this order; an id that nothing has is passed over."""
    rows = connection.execute(_LINES.where(organisation.c.id.in_(organisation_ids))).mappings()
    found = {row["id"]: OrganisationLine(**row) for row in rows}
    return tuple(found[one] for one in organisation_ids if one in found)


def partner_lines(connection: Connection, language: Language = "sv") -> tuple[PartnerLine, ...]:
    """Return the lines of all partners, by name."""
    rows = connection.execute(_PARTNER_LINES.order_by(*by_name(language))).mappings()
    return tuple(PartnerLine(**row) for row in rows)


def partner_names(connection: Connection, language: Language = "sv") -> tuple[tuple[UUID, Either], ...]:
    """Return the ids and the names of all partners, by name."""
    rows = connection.execute(_PARTNER_NAMES.order_by(*by_name(language))).all()
    return tuple((partner_id, Either(swedish, english)) for partner_id, swedish, english in rows)


def partner_countries(connection: Connection) -> frozenset[str]:
    """Return the codes of the countries that partners are in."""
    return frozenset(connection.execute(_PARTNER_COUNTRIES).scalars())


def partner_lines_of(connection: Connection, partner_ids: Sequence[UUID]) -> tuple[PartnerLine, ...]:
    """Return the lines of these partners, in this order; an id that nothing has is passed over."""
    rows = connection.execute(_PARTNER_LINES.where(partner.c.id.in_(partner_ids))).mappings()
    found = {row["id"]: PartnerLine(**row) for row in rows}
    return tuple(found[one] for one in partner_ids if one in found)
