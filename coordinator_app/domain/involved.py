"""Who has to do with a visit."""

from collections.abc import Iterator
from uuid import UUID

from coordinator_app.domain.partners import Partner
from coordinator_app.domain.visits import Visit


def people_of(visit: Visit, partner: Partner | None) -> Iterator[UUID]:
    """Yield the ids of everybody whom a visit names, and of those whom its partner does."""
    single = (visit.coordinator_id, visit.contact_id, visit.host_abroad_id, *(i.host_id for i in visit.programme))
    speakers = (speech.speaker_id for speech in visit.speeches)
    yield from (person_id for person_id in (*single, *speakers) if person_id)
    for members in (visit.delegation, visit.hosts, visit.contacts):
        yield from (member.person_id for member in members)
    yield from (part.person_id for item in visit.programme for part in item.participants)
    yield from (contact.person_id for contact in partner.contacts) if partner else ()
