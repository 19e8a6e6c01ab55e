"""Dossiers: all that is kept about a visit, read in one transaction."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.briefing import Dossier, Picture
from coordinator_app.domain.disclosure import Audience, disclosed
from coordinator_app.domain.involved import people_of
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import HELD, Visit, VisitLine
from coordinator_app.exchange.vcard import card
from coordinator_app.services.policies import applied
from coordinator_app.storage import municipality, organisations, partners, people, policies, visits
from coordinator_app.storage.agreements_in_force import in_force_as_of, in_force_with
from coordinator_app.storage.as_of import state_at
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import Problem, message


class Dossiers:
    """Reads what belongs to a visit."""

    def __init__(self, database: Database, files: Files, resources: Path) -> None:
        """Keep the data, the files that it names, and the program's own resources."""
        self._database = database
        self._files = files
        self._resources = resources

    def gather(self, visit_id: UUID) -> Dossier:
        """Return all that is kept about a visit. Raises Problem where it is gone, or no municipality is entered."""
        return self._with_files(self.gather_texts(visit_id))

    def gather_texts(self, visit_id: UUID) -> Dossier:
        """Return what is kept about a visit but for pictures and contact cards, as `gather`; no file is read."""
        with self._database.reading() as connection:
            visit = visits.get(connection, visit_id)
            own = municipality.get(connection)
            if visit is None:
                raise _gone()
            if own is None:
                raise _nameless()
            partner = partners.get(connection, visit.partner_id) if visit.partner_id else None
            involved = people.get_many(connection, people_of(visit, partner))
            return Dossier(
                municipality=own,
                policy=applied(self._resources, own, policies.own(connection)),
                visit=visit,
                partner=partner,
                bodies=municipality.BODIES.every(connection),
                organisations=organisations.get_many(connection, _organisations_of(visit, involved)),
                people=involved,
                appointments=municipality.appointments_of(connection, [person.id for person in involved]),
                earlier=_earlier(visits.of_partner(connection, visit.partner_id), visit) if visit.partner_id else (),
                agreements=in_force_with(connection, visit.partner_id, visit.starts_on) if visit.partner_id else (),
            )

    def gather_as_of(self, visit_id: UUID, moment: datetime) -> Dossier | None:
        """Return what was kept about a visit at a moment, without pictures; None where it was not there yet.

        Nobody who has been erased since is in it.
        """
        with self._database.reading() as connection:
            visit = state_at(connection, visits.VISITS, visit_id, moment)
            own = municipality.get(connection)
            if visit is None or own is None:
                return None
            partner = state_at(connection, partners.PARTNERS, visit.partner_id, moment) if visit.partner_id else None
            ids = dict.fromkeys(people_of(visit, partner))
            involved = tuple(p for i in ids if (p := state_at(connection, people.PEOPLE, i, moment)) is not None)
            return Dossier(
                municipality=own,
                policy=applied(self._resources, own, policies.own(connection)),
                visit=visit,
                partner=partner,
                bodies=municipality.BODIES.every(connection),
                organisations=organisations.get_many(connection, _organisations_of(visit, involved)),
                people=involved,
                agreements=(
                    in_force_as_of(connection, visit.partner_id, visit.starts_on, moment) if visit.partner_id else ()
                ),
            )

    def _with_files(self, dossier: Dossier) -> Dossier:
        return replace(
            dossier,
            arms=self._picture(dossier.municipality.arms),
            photos=tuple(self._photos(dossier.people)),
            contact_cards=tuple(_cards(dossier)),
        )

    def _photos(self, people: tuple[Person, ...]) -> Iterator[Picture]:
        for name in dict.fromkeys(person.photo for person in people):
            picture = self._picture(name)
            if picture:
                yield picture

    def _picture(self, sha256: str) -> Picture | None:
        """Return a picture, or None where none is named or its file is lost: a pack is made all the same."""
        if sha256:
            with suppress(Problem):
                return Picture(sha256=sha256, content=self._files.read(sha256))
        return None


def _organisations_of(visit: Visit, involved: tuple[Person, ...]) -> Iterator[UUID]:
    yield from (actor.organisation_id for actor in visit.organisations)
    yield from (person.organisation_id for person in involved if person.organisation_id)


def _earlier(lines: tuple[VisitLine, ...], visit: Visit) -> tuple[VisitLine, ...]:
    """Return the visits with the same partner that took place before this one, the latest first."""
    over = [line for line in lines if line.ends_on < visit.starts_on and line.status in HELD]
    return tuple(sorted(over, key=lambda line: line.starts_on, reverse=True))


def _cards(dossier: Dossier) -> Iterator[tuple[UUID, str]]:
    """Yield a contact card for whom to call; who belongs to no other organisation and holds an office is our own."""
    names = {organisation.id: organisation.name_sv for organisation in dossier.organisations}
    ours = {appointment.person_id for appointment in dossier.appointments}
    for person in disclosed(dossier.people, Audience.PRESIDIUM):
        if person.phones and person.id in {contact.person_id for contact in dossier.visit.contacts}:
            own = dossier.municipality.name_sv if person.id in ours else ""
            yield person.id, card(person, names.get(person.organisation_id, own) if person.organisation_id else own)


def _gone() -> Problem:
    return Problem(
        message("The visit is no longer in the data file."),
        message("Nothing has been changed."),
        message("The command visits lists all visits with their ids."),
    )


def _nameless() -> Problem:
    return Problem(
        message("The municipality has not been entered, so that a pack would have no sender."),
        message("Your data is untouched."),
        message("Enter the municipality's name first."),
    )
