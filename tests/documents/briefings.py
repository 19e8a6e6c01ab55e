"""Briefings for the tests of the pack, and their packs, each held against every validator before a test looks at it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from coordinator_app import paths
from coordinator_app.documents import briefing_pack
from coordinator_app.documents.composing import Document
from coordinator_app.domain.briefing import AUDIENCES, Briefing, Dossier, Marking, MarkingKind, Part, Variant, brief
from coordinator_app.domain.disclosure import disclosed
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Delegate, Direction, Visit
from coordinator_app.services import example
from coordinator_app.services.desk import desk
from coordinator_app.words import Language, Words
from tests.conftest import NOON
from tests.documents.fullness import full_dossier
from tests.documents.reading import violations

DAY = date(2026, 12, 16)
MADE_AT = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
INTERNAL = Marking(kind=MarkingKind.INTERNAL)
CONFIDENTIAL = Marking(
    kind=MarkingKind.CONFIDENTIAL,
    provision="15 kap. 1 § OSL",
    noted_on=date(2026, 11, 30),
    authority="Norrvikens kommun",
)


@cache
def example_dossier(policy: str) -> Dossier:
    """Return what is kept about the next visit of an example: of falun or falkenberg."""
    with TemporaryDirectory(prefix="utblick-example-") as made:
        folder, resources = Path(made), paths.resources()
        example.fill(folder, resources, lambda: NOON, "eva", policy=policy, day=NOON.date())
        with desk(folder, resources, lambda: NOON, "eva", writes=False) as opened:
            return opened.dossiers.gather(opened.visits.find("next", NOON.date()).id)


@cache
def full() -> Dossier:
    """Return a dossier in which every field says something."""
    return full_dossier()


def empty() -> Dossier:
    """Return what is kept about a visit of which nobody knows more than its days."""
    visit = Visit(id=UUID(int=1), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY)
    return Dossier(municipality=Municipality(id=UUID(int=2)), policy=PolicyProfile(key="general"), visit=visit)


def with_visit(dossier: Dossier, **changes: Any) -> Dossier:
    """Return the dossier with other values in the fields of its visit."""
    return replace(dossier, visit=replace(dossier.visit, **changes))


def with_guests(count: int) -> Dossier:
    """Return an otherwise empty dossier with so many guests."""
    people = tuple(
        Person(id=UUID(int=100 + n), given_name=f"Gäst{n}", family_name="Lindqvist", title_sv="ledamot")
        for n in range(count)
    )
    delegation = tuple(Delegate(id=UUID(int=200 + n), person_id=person.id) for n, person in enumerate(people))
    return replace(with_visit(empty(), title_sv="Besök", delegation=delegation), people=people)


def item(number: int, **changes: Any) -> ProgrammeItem:
    """Return an item of the programme, a quarter of an hour after the one before it."""
    starts = datetime.combine(DAY, time(8)) + timedelta(minutes=15 * number)
    plain = ProgrammeItem(
        id=UUID(int=300 + number),
        day_on=DAY,
        starts_at=starts.time(),
        title_sv=f"Punkt {number}",
        title_en=f"Item {number}",
    )
    return replace(plain, **changes)


def told(
    dossier: Dossier,
    *,
    variant: Variant = Variant.PRESIDIUM,
    language: Language = "sv",
    marking: Marking = INTERNAL,
    number: int = 1,
    made_at: datetime = MADE_AT,
    parts: tuple[Part, ...] | None = None,
    before: Dossier | None = None,
) -> Briefing:
    """Return the briefing of a dossier, sifted as its reader may see it, after what the version before told."""
    audience = AUDIENCES[variant]
    briefing = brief(
        dossier,
        audience,
        variant=variant,
        language=language,
        marking=marking,
        number=number,
        made_at=made_at,
        parts=parts,
    )
    return replace(briefing, previous=disclosed(before, audience) if before else None)


def changed(dossier: Dossier) -> Dossier:
    """Return the dossier after a day's work: an item moved, one came, the last one went, and all matters have news."""
    visit = dossier.visit
    moved, *others, _ = visit.programme
    elsewhere = tuple(
        replace(one, place="Biblioteket", transport_sv="Buss", transport_en="Coach", guest_text_sv="Ta med pass.")
        for one in others[:1]
    )
    new = replace(moved, id=UUID(int=400), title_sv="Fika på torget", title_en="Coffee in the square")
    moved = replace(moved, starts_at=time(7, 5), ends_at=time(7, 40))
    programme = (moved, *elsewhere, new, *others[1:])
    first, *guests = visit.delegation
    people = tuple(_promoted(p) if p.id in {first.person_id, visit.hosts[0].person_id} else p for p in dossier.people)
    practical = tuple(replace(matter, text_sv="Nytt", text_en="New") for matter in visit.practical[:1])
    now = with_visit(
        dossier,
        programme=programme,
        delegation=(first, *guests[:-1]),
        gift_sv="En dalahäst",
        gift_en="A Dala horse",
        talking_points=tuple(replace(points, goal_sv="Nytt", goal_en="New") for points in visit.talking_points),
        speeches=tuple(replace(speech, text="Nytt") for speech in visit.speeches),
        practical=(*practical, *visit.practical[1:]),
        lodging_sv="Hotell Nytt",
        contacts=tuple(replace(contact, role_sv="ringer", role_en="calls") for contact in visit.contacts),
    )
    return replace(now, people=people)


def _promoted(person: Person) -> Person:
    return replace(person, title_sv="hedersgäst", title_en="guest of honour")


@cache
def sound_pack(briefing: Briefing) -> Document:
    """Return the pack of a briefing after holding it against PDF/UA-1, PDF/A-2a and the check of our own."""
    words = Words(briefing.language, paths.resources() / "translations")
    document = briefing_pack.make(briefing, words, paths.resources())
    found = violations(document.content)
    assert found == [], found
    return document
