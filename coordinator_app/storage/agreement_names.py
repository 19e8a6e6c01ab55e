"""What a paper on one agreement names: its parties, people, units and local actors, and its decision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.domain.agreements import Agreement, Party
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner
from coordinator_app.storage import municipality, organisations, partners, people
from coordinator_app.storage.agreements import DECISIONS
from coordinator_app.words import Either


@dataclass(frozen=True, kw_only=True)
class Named:
    """What an agreement refers to, by name; the parties begin with the partner."""

    parties: tuple[Either, ...]
    people: tuple[tuple[UUID, str], ...]
    bodies: tuple[Body, ...]
    actors: tuple[Either, ...]
    decision: Decision | None


def named_in(connection: Connection, agreement: Agreement) -> Named:
    """Return what an agreement refers to, in a constant number of queries."""
    partner_ids = [one for one in (agreement.partner_id, *(each.partner_id for each in agreement.parties)) if one]
    actor_ids = [each.organisation_id for each in agreement.actors]
    further = [each.organisation_id for each in agreement.parties if each.organisation_id]
    known = {each.id: each for each in partners.get_many(connection, partner_ids)}
    found = {each.id: each for each in organisations.get_many(connection, [*actor_ids, *further])}
    return Named(
        parties=tuple(_parties(agreement, known, found)),
        people=tuple((each.id, each.name) for each in people.get_many(connection, _people_of(agreement))),
        bodies=municipality.BODIES.every(connection),
        actors=tuple(_either(found[one]) for one in actor_ids if one in found),
        decision=DECISIONS.get(connection, agreement.decision_id) if agreement.decision_id else None,
    )


def _people_of(agreement: Agreement) -> Iterator[UUID]:
    asked = (
        agreement.responsible_id,
        *(each.person_id for each in agreement.signatories),
        *(each.assessor_id for each in agreement.assessments),
    )
    yield from (one for one in asked if one is not None)


def _parties(
    agreement: Agreement, known: Mapping[UUID, Partner], found: Mapping[UUID, Organisation]
) -> Iterator[Either]:
    partner = known.get(agreement.partner_id) if agreement.partner_id else None
    if partner is not None:
        yield _either(partner)
    for party in agreement.parties:
        yield _party(party, known, found)


def _party(party: Party, known: Mapping[UUID, Partner], found: Mapping[UUID, Organisation]) -> Either:
    """Return a party's own name, else that of whom it stands for."""
    if party.name_sv or party.name_en:
        return Either(party.name_sv, party.name_en)
    one = known.get(party.partner_id) if party.partner_id else None
    other = found.get(party.organisation_id) if party.organisation_id else None
    named = one or other
    return _either(named) if named else Either("", "")


def _either(named: Partner | Organisation) -> Either:
    return Either(named.name_sv, named.name_en)
