"""What a visit still lacks and where its programme clashes: derived each time, never stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.municipality import offices_held
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.slots import by_person, meet, neighbours, slots
from coordinator_app.domain.visits import DelegateRole, Direction, Visit
from coordinator_app.words import Message, message, messages

MOST_AIMS = 3
"""How many things to achieve, or to avoid, the page of summary is made for."""

MOST_POINTS = 4
"""How many points to raise, or to avoid, a talk can carry (the field's guides for briefings say four)."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something that is missing or does not fit; `about` names the field that mends it, `clause` whose rule it is.

    `record_id` is that of the delegate, the item or the talk that is meant, the first where there are several, or of a
    person who is no delegate.
    """

    severity: Severity
    about: str
    message: Message
    clause: str = ""
    record_id: UUID | None = None


def findings(dossier: Dossier) -> tuple[Finding, ...]:
    """Return all that is missing and all that clashes, the gravest first."""
    return _gravest_first([*lacks(dossier), *misplaced(dossier.visit), *clashes(dossier)])


def lacks(dossier: Dossier) -> tuple[Finding, ...]:
    """Return what is missing or too much beside the clashes of the programme, the gravest first."""
    return _gravest_first([*missing(dossier), *lost_photos(dossier), *overfull(dossier.visit)])


def _gravest_first(found: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: list(Severity).index(finding.severity)))


def missing(dossier: Dossier) -> Iterator[Finding]:
    """Say what a pack for the presidium would lack."""
    visit = dossier.visit
    wanted = (
        ("partner_id", visit.partner_id, message("No partner has been chosen.")),
        ("purpose_sv", visit.purpose_sv or visit.purpose_en, message("The purpose has not been written.")),
        ("goals", visit.goals, message("No goal of the policy has been chosen.")),
        ("case_number", visit.case_number, message("There is no case number.")),
        ("delegation", visit.delegation, message("Nobody has been entered in the delegation.")),
        ("programme", visit.programme, message("The programme is empty.")),
        ("contact_id", visit.contact_id, message("No contact person on the day has been chosen.")),
    )
    for about, value, sentence in wanted:
        if not value:
            yield Finding(severity=Severity.WARNING, about=about, message=sentence)
    yield from _missing_leaders(dossier)
    yield from _missing_of_people(dossier)
    yield from _missing_places(visit)


def _missing_leaders(dossier: Dossier) -> Iterator[Finding]:
    visit = dossier.visit
    if visit.delegation and not any(d.role == DelegateRole.HEAD for d in visit.delegation):
        yield Finding(
            severity=Severity.NOTE, about="delegation", message=message("The delegation has no head of delegation.")
        )
    if visit.direction == Direction.INCOMING and not is_represented(dossier):
        yield Finding(
            severity=Severity.WARNING,
            about="hosts",
            message=message("No host holds, on the first day, an office in a body that represents the municipality."),
            clause=dossier.policy.representing_clause,
        )


def is_represented(dossier: Dossier) -> bool:
    """Tell whether a host holds an office that the policy asks for; a policy without the rule asks for none."""
    representing = dossier.policy.representing
    bodies = {body.id for body in dossier.bodies if body.kind in representing}
    return not representing or any(
        office.body_id in bodies
        for host in dossier.visit.hosts
        for office in offices_held(dossier.appointments, host.person_id, dossier.visit.starts_on)
    )


def _missing_of_people(dossier: Dossier) -> Iterator[Finding]:
    people = {person.id: person for person in dossier.people}
    guests = [(d.id, people[d.person_id]) for d in dossier.visit.delegation if d.person_id in people]
    untitled = [delegate_id for delegate_id, person in guests if not (person.title_sv or person.title_en)]
    if untitled:
        yield Finding(
            severity=Severity.NOTE,
            about="delegation",
            message=messages(
                "{number} person in the delegation lacks a title.",
                "{number} people in the delegation lack a title.",
                len(untitled),
            ),
            record_id=untitled[0],
        )
    unaddressed = [delegate_id for delegate_id, person in guests if not (person.salutation_sv or person.salutation_en)]
    if unaddressed:
        yield Finding(
            severity=Severity.NOTE,
            about="delegation",
            message=messages(
                "It is not written how to address {number} person in the delegation.",
                "It is not written how to address {number} people in the delegation.",
                len(unaddressed),
            ),
            record_id=unaddressed[0],
        )
    contact = people.get(dossier.visit.contact_id) if dossier.visit.contact_id else None
    if contact and not contact.phones:
        yield Finding(
            severity=Severity.WARNING,
            about="contact_id",
            message=message("{name}, to be called on the day, has no phone number.", name=contact.name),
            record_id=contact.id,
        )


def _missing_places(visit: Visit) -> Iterator[Finding]:
    placeless = [item for item in visit.programme if not (item.place or item.address)]
    if placeless and visit.direction != Direction.DIGITAL:
        yield Finding(
            severity=Severity.NOTE,
            about="programme",
            message=messages(
                "{number} programme item has no place.", "{number} programme items have no place.", len(placeless)
            ),
            record_id=min(placeless, key=lambda item: item.begins).id,
        )


def misplaced(visit: Visit) -> Iterator[Finding]:
    """Say which items of the programme lie outside the days of the visit."""
    for item in visit.programme:
        if not visit.starts_on <= item.day_on <= visit.ends_on:
            yield Finding(
                severity=Severity.ERROR,
                about="programme",
                message=message("“{title}” lies outside the days of the visit.", title=item.title_sv or item.title_en),
                record_id=item.id,
            )


def lost_photos(dossier: Dossier) -> Iterator[Finding]:
    """Say whose photo is named and not there."""
    kept = {picture.sha256 for picture in dossier.photos}
    delegates = {delegate.person_id: delegate.id for delegate in dossier.visit.delegation}
    for person in dossier.people:
        if person.photo and person.photo not in kept:
            yield Finding(
                severity=Severity.WARNING,
                about="photo",
                message=message("The photo of {name} is missing or damaged; choose it anew.", name=person.name),
                record_id=delegates.get(person.id, person.id),
            )


def overfull(visit: Visit) -> Iterator[Finding]:
    """Say where there is more to raise, achieve or avoid than a reader keeps in mind."""
    if max(len(said) for said in (visit.achieve_sv, visit.achieve_en, visit.avoid_sv, visit.avoid_en)) > MOST_AIMS:
        yield Finding(
            severity=Severity.NOTE,
            about="achieve_sv",
            message=message("The page of summary has more than three things to achieve or to avoid."),
        )
    for points in visit.talking_points:
        most = max(len(said) for said in (points.raise_sv, points.raise_en, points.avoid_sv, points.avoid_en))
        if most > MOST_POINTS:
            yield Finding(
                severity=Severity.NOTE,
                about="talking_points",
                message=message(
                    "“{title}” has {number} points under one heading; four are kept in mind.",
                    title=points.title_sv or points.title_en,
                    number=most,
                ),
                record_id=points.id,
            )


@dataclass(frozen=True, kw_only=True)
class Overlap:
    """Somebody is to be at two items at once; the second begins before the first has ended."""

    person_id: UUID
    first: ProgrammeItem
    second: ProgrammeItem


def overlaps(dossier: Dossier) -> Iterator[Overlap]:
    """Return who is to be in two places at once; an item that ends as the next begins is no clash.

    Of many items that overlap, each is in an overlap with another, not every two of them.
    """
    for person_id, engagements in by_person(slots(dossier.visit.programme, HOME)).items():
        for first, second in neighbours(engagements):
            if meet(first, second):
                yield Overlap(person_id=person_id, first=first.item, second=second.item)


def clashes(dossier: Dossier) -> Iterator[Finding]:
    """Say who is to be in two places at once."""
    names = {person.id: person.name for person in dossier.people}
    for overlap in overlaps(dossier):
        yield Finding(
            severity=Severity.ERROR,
            about="programme",
            message=message(
                "{name} is to be at “{first}” and “{second}” at the same time.",
                name=names.get(overlap.person_id, ""),
                first=overlap.first.title_sv or overlap.first.title_en,
                second=overlap.second.title_sv or overlap.second.title_en,
            ),
            record_id=overlap.second.id,
        )
