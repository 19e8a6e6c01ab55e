"""What a department, a company or a committee does abroad, and the years of committees."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.committee_years import (
    CommitteeYear,
    Spending,
    bodies_beneath,
    spending,
)
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.registers import VisitListing
from coordinator_app.storage import agreements, municipality, partners, people, visits_of
from coordinator_app.storage.database import Database
from coordinator_app.storage.network import COMMITTEE_YEARS
from coordinator_app.words import Either, Message, message


@dataclass(frozen=True, kw_only=True)
class ContactAbroad:
    """Somebody at a partner that a body has to do with, by the id of the person."""

    id: UUID
    name: str
    role: Either
    partner_id: UUID
    partner: Either
    country: str


@dataclass(frozen=True, kw_only=True)
class Around:
    """What a body has to do with abroad; a committee's is also that of its departments."""

    body: Body
    visits: tuple[VisitListing, ...]
    agreements: tuple[Agreement, ...]
    contacts: tuple[ContactAbroad, ...]


@dataclass(frozen=True, kw_only=True)
class CommitteeLine:
    """A committee in a year: what it has answered, with the year before, and what is spent; it cannot be saved."""

    id: UUID
    body: Body
    year: CommitteeYear
    before: CommitteeYear
    spending: Spending


class Committees:
    """The bodies of one data file with what they do abroad."""

    def __init__(self, database: Database) -> None:
        """Keep the database that it lies in."""
        self._database = database

    def around(self, body_id: UUID) -> Around | None:
        """Return what a body has to do with abroad, in a fixed number of queries; None where it is gone."""
        with self._database.reading() as connection:
            bodies = municipality.BODIES.every(connection)
            body = next((each for each in bodies if each.id == body_id), None)
            if body is None:
                return None
            meant = bodies_beneath(bodies, body_id)
            found = visits_of.of_bodies(connection, meant)
            agreed = _agreed(connection, meant)
            return Around(
                body=body,
                visits=found,
                agreements=agreed,
                contacts=_contacts(connection, visits_of.partners_of(connection, found), agreed),
            )

    def lines(self, year: int) -> tuple[CommitteeLine, ...]:
        """Return a line for each committee in a year, by name."""
        with self._database.reading() as connection:
            bodies = municipality.BODIES.every(connection)
            every = agreements.every(connection)
            years = COMMITTEE_YEARS.every(connection)
        found = [_line(body, bodies, every, years, year) for body in bodies if body.kind == BodyKind.COMMITTEE]
        return tuple(sorted(found, key=lambda line: (sort_key(line.body.name_sv), line.id)))

    def line(self, body_id: UUID, year: int) -> CommitteeLine | None:
        """Return the line of one committee in a year, or None where there is no such body."""
        with self._database.reading() as connection:
            bodies = municipality.BODIES.every(connection)
            every = agreements.every(connection)
            years = COMMITTEE_YEARS.every(connection)
        body = next((each for each in bodies if each.id == body_id), None)
        return _line(body, bodies, every, years, year) if body is not None else None

    def year(self, year_id: UUID) -> CommitteeYear | None:
        """Return a year of a committee by its id, or None where nothing is kept of it."""
        with self._database.reading() as connection:
            return COMMITTEE_YEARS.get(connection, year_id)

    def save_year(self, year: CommitteeYear, label: Message | None = None) -> CommitteeYear:
        """Save a year of a committee. Raises Stale where it was changed since."""
        with self._database.transaction(label or message("Change a year of a committee")) as transaction:
            return COMMITTEE_YEARS.save(transaction, year)


def year_of(body_id: UUID, year: int) -> CommitteeYear:
    """Return a year of a committee of which nothing is kept yet; its id follows from the body and the year."""
    return CommitteeYear(id=uuid5(body_id, f"committee_year/{year}"), body_id=body_id, year=year)


def _line(
    body: Body,
    bodies: tuple[Body, ...],
    every: tuple[Agreement, ...],
    years: tuple[CommitteeYear, ...],
    year: int,
) -> CommitteeLine:
    own = {each.year: each for each in years if each.body_id == body.id}
    return CommitteeLine(
        id=body.id,
        body=body,
        year=own.get(year) or year_of(body.id, year),
        before=own.get(year - 1) or year_of(body.id, year - 1),
        spending=spending(every, own, year, bodies_beneath(bodies, body.id)),
    )


def _agreed(connection: Any, bodies: frozenset[UUID]) -> tuple[Agreement, ...]:
    """Return the agreements that bodies are responsible for or take part in, the latest first."""
    found = [
        each
        for each in agreements.every(connection)
        if each.responsible_body_id in bodies or any(unit.body_id in bodies for unit in each.units)
    ]
    return tuple(sorted(found, key=lambda each: (each.terms.begins_on or date.max, each.id), reverse=True))


def _contacts(
    connection: Any, partner_ids: frozenset[UUID], agreed: tuple[Agreement, ...]
) -> tuple[ContactAbroad, ...]:
    wanted = partner_ids | {each.partner_id for each in agreed if each.partner_id is not None}
    met = partners.get_many(connection, sorted(wanted))
    asked = {contact.person_id for partner in met for contact in partner.contacts}
    names = {each.id: each.name for each in people.PEOPLE.outlines(connection, asked)}
    found = [
        ContactAbroad(
            id=contact.person_id,
            name=names[contact.person_id],
            role=Either(contact.role_sv, contact.role_en),
            partner_id=partner.id,
            partner=Either(partner.name_sv, partner.name_en),
            country=partner.country,
        )
        for partner in met
        for contact in partner.contacts
        if contact.person_id in names
    ]
    return tuple(sorted(found, key=lambda each: (sort_key(each.partner.swedish), sort_key(each.name), each.id)))
