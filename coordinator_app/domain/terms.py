"""Terms of office that end before a visit at which their holder is a host."""

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.municipality import Appointment, offices_held
from coordinator_app.domain.people import Person


def ended_terms(dossier: Dossier) -> tuple[tuple[Person, Appointment], ...]:
    """Return the hosts who hold no office on the first day, with the one that they held last."""
    people = {person.id: person for person in dossier.people}
    hosts = [people[host.person_id] for host in dossier.visit.hosts if host.person_id in people]
    return tuple(
        (person, last)
        for person in hosts
        if not offices_held(dossier.appointments, person.id, dossier.visit.starts_on)
        for last in _last_ended(dossier, person)
    )


def _last_ended(dossier: Dossier, person: Person) -> list[Appointment]:
    ended = [
        office
        for office in dossier.appointments
        if office.person_id == person.id and office.to_on is not None and office.to_on < dossier.visit.starts_on
    ]
    return sorted(ended, key=lambda office: (office.to_on is not None, office.to_on))[-1:]
