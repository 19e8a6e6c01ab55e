"""What a briefing is made of, and when two of them tell the same."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from coordinator_app.domain.briefing import Briefing, Dossier, Marking, MarkingKind, Picture, Variant, brief, digest_of
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.municipality import Appointment, Municipality
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.visits import Direction, Visit

DAY = date(2026, 12, 16)
GUEST = Person(id=UUID(int=7), given_name="Anna", family_name="Ek", dietary="nötallergi", photo="ab")
DOSSIER = Dossier(
    municipality=Municipality(id=UUID(int=1), name_sv="Falu kommun"),
    policy=PolicyProfile(key="falun"),
    visit=Visit(id=UUID(int=2), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY, title_sv="Besök"),
    people=(GUEST,),
    appointments=(Appointment(id=UUID(int=3), person_id=GUEST.id, body_id=UUID(int=4), role_sv="ledamot", to_on=DAY),),
    photos=(Picture(sha256="ab", content=b"jpeg"),),
)


def briefing(dossier: Dossier = DOSSIER, number: int = 1, language: str = "sv") -> Briefing:
    return brief(
        dossier,
        Audience.PRESIDIUM,
        variant=Variant.PRESIDIUM,
        language="en" if language == "en" else "sv",
        marking=Marking(),
        number=number,
        made_at=datetime(2026, 12, 1, number, tzinfo=UTC),
    )


def test_a_briefing_holds_no_dietary_need() -> None:
    assert "nötallergi" in repr(DOSSIER)
    assert "nötallergi" not in repr(briefing())


def test_a_briefing_finds_people_offices_and_photos() -> None:
    told = briefing()
    guest = told.person(GUEST.id)
    assert guest is not None
    assert guest.name == "Anna Ek"
    assert told.photo(guest) == b"jpeg"
    assert [office.role_sv for office in told.offices(guest.id)] == ["ledamot"]
    assert told.person(None) is None
    assert told.body(UUID(int=99)) is None


def test_the_same_content_has_the_same_digest_whatever_its_number_and_moment() -> None:
    resaved = replace(DOSSIER, visit=replace(DOSSIER.visit, version=5))
    assert digest_of(briefing()) == digest_of(briefing(number=2)) == digest_of(briefing(resaved))


def test_what_the_reader_may_not_see_does_not_make_a_new_version() -> None:
    assert digest_of(briefing(replace(DOSSIER, people=(replace(GUEST, dietary="vegan"),)))) == digest_of(briefing())


@pytest.mark.parametrize(
    "changed",
    [
        replace(DOSSIER, visit=replace(DOSSIER.visit, title_sv="Resa")),
        replace(DOSSIER, photos=(Picture(sha256="ab", content=b"other"),)),
        replace(DOSSIER, people=()),
    ],
)
def test_what_the_reader_sees_changes_the_digest(changed: Dossier) -> None:
    assert digest_of(briefing(changed)) != digest_of(briefing())


def test_the_language_changes_the_digest() -> None:
    assert digest_of(briefing(language="en")) != digest_of(briefing())


@pytest.mark.parametrize("lacking", ["provision", "noted_on", "authority"])
def test_a_confidential_marking_names_provision_day_and_authority(lacking: str) -> None:
    whole = Marking(kind=MarkingKind.CONFIDENTIAL, provision="OSL 15 kap. 1 §", noted_on=DAY, authority="Falu kommun")
    assert whole.is_complete
    empty = Marking()
    assert not replace(whole, **{lacking: getattr(empty, lacking)}).is_complete
