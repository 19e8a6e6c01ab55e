"""The making of a programme paper: a dossier is sifted for who reads the paper, and told item by item."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from typing import Literal
from uuid import UUID

from coordinator_app.domain.briefing import Dossier, Marking
from coordinator_app.domain.disclosure import Audience, disclosed
from coordinator_app.domain.paper_items import concerns, told_items
from coordinator_app.domain.paper_telling import PaperTelling
from coordinator_app.domain.programme_papers import (
    Detail,
    PaperJourney,
    PaperKind,
    PaperPerson,
    ProgrammePaper,
    Written,
    paper_audience,
)
from coordinator_app.domain.visits import Delegate, Travel
from coordinator_app.words import Message, message

_LODGING = frozenset({"boende", "lodging"})


def programme_paper(
    dossier: Dossier,
    kind: PaperKind,
    language: Literal["sv", "en"],
    *,
    marking: Marking,
    made_at: datetime,
    person_id: UUID | None = None,
) -> ProgrammePaper:
    """Return a paper of a visit; `person_id` says whose own programme it is, and counts for no other kind.

    Everything that the paper tells has passed `disclosed` for its audience.
    """
    whose = person_id if kind == PaperKind.ITINERARY else None
    audience = paper_audience(dossier.visit, kind, whose)
    telling = PaperTelling(disclosed(dossier, audience), kind, language, audience)
    visit, partner = telling.visit, telling.dossier.partner
    tongue = next((phrase.language for phrase in partner.phrases if phrase.language), "") if partner else ""
    is_run_sheet = kind == PaperKind.RUN_SHEET
    return ProgrammePaper(
        kind=kind,
        language=language,
        audience=audience,
        marking=marking,
        made_at=made_at,
        sender=telling.dossier.municipality,
        arms=telling.dossier.arms,
        title=telling.pick(visit.title_sv, visit.title_en),
        own_title=Written(text=visit.title_own, language=tongue),
        direction=visit.direction,
        case_number=visit.case_number,
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        partner=telling.pick(partner.name_sv, partner.name_en) if partner else Written(),
        time_zone=telling.zone,
        person=telling.reached(whose),
        themes=visit.themes,
        rows=told_items(telling, [i for i in visit.programme if whose is None or concerns(visit, i, whose)], whose),
        facts=() if is_run_sheet else tuple(_facts(telling)),
        contacts=tuple(_contacts(telling)),
        journeys=_journeys(telling, [d for d in visit.delegation if is_run_sheet or d.person_id == whose]),
        bookings=visit.bookings if is_run_sheet else (),
        phrases=partner.phrases if partner and audience == Audience.GUESTS else (),
    )


def participants(dossier: Dossier) -> tuple[tuple[UUID, str], ...]:
    """Return the ids and names of those who may have a programme of their own: guests, hosts, and who takes part."""
    visit = dossier.visit
    named = {person.id: person.name or person.native_name for person in dossier.people}
    ids: Iterable[UUID | None] = (
        *(delegate.person_id for delegate in visit.delegation),
        *(host.person_id for host in visit.hosts),
        *(item.host_id for item in visit.programme),
        *(part.person_id for item in visit.programme for part in item.participants),
    )
    return tuple((one, named[one]) for one in dict.fromkeys(ids) if one is not None and named.get(one))


def _facts(telling: PaperTelling) -> Iterator[Detail]:
    """Yield what is good to know, where it is known."""
    visit, pick = telling.visit, telling.pick
    of_lodging = (m for m in visit.practical if {m.label_sv.casefold(), m.label_en.casefold()} & _LODGING)
    told = next((pick(matter.text_sv, matter.text_en) for matter in of_lodging), Written())
    known: tuple[tuple[Message, Written], ...] = (
        (message("Lodging"), told or pick(visit.lodging_sv, visit.lodging_en)),
        (message("Dress"), pick(visit.dress_sv, visit.dress_en)),
        (message("Interpreter"), pick(visit.interpreter_sv, visit.interpreter_en)),
    )
    yield from (Detail(label=name, text=text) for name, text in known if text)


def _contacts(telling: PaperTelling) -> Iterator[PaperPerson]:
    """Yield whom to call: the contact of the visit first, and nobody twice."""
    visit = telling.visit
    roles = {contact.person_id: telling.pick(contact.role_sv, contact.role_en) for contact in visit.contacts}
    first = [visit.contact_id] if visit.contact_id else []
    for person_id in dict.fromkeys([*first, *roles]):
        found = telling.reached(person_id, roles.get(person_id))
        if found:
            yield found


def _journeys(telling: PaperTelling, delegates: Iterable[Delegate]) -> tuple[PaperJourney, ...]:
    """Return arrivals and departures in the order in which they take place; those who travel together are one."""
    together: dict[tuple[object, ...], tuple[Travel, list[str]]] = {}
    for delegate in delegates:
        for travel in delegate.travels:
            key = (travel.is_arrival, travel.on, travel.at, travel.means_sv, travel.number, travel.place)
            together.setdefault(key, (travel, []))[1].append(telling.name(delegate.person_id))
    told = [_journey(telling, travel, names) for travel, names in together.values()]
    return tuple(sorted(told, key=lambda journey: (journey.on, journey.at or time.min)))


def _journey(telling: PaperTelling, travel: Travel, names: Iterable[str]) -> PaperJourney:
    how = telling.pick(travel.means_sv, travel.means_en)
    return PaperJourney(
        on=travel.on,
        at=travel.at,
        is_arrival=travel.is_arrival,
        how=Written(text=" ".join(part for part in (how.text, travel.number) if part), language=how.language),
        place=travel.place,
        names=tuple(name for name in names if name),
    )
