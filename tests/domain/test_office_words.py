"""An office in one line leads to who holds it on that day, and to nobody where that is not sure."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.office_words import holder_of

DAY = date(2026, 11, 24)
COUNCIL = Body(
    id=UUID(int=1),
    kind=BodyKind.COUNCIL,
    name_sv="Kommunfullmäktige",
    name_en="Municipal council",
    short_name="KF",
)
BOARD = Body(id=UUID(int=2), kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen", short_name="KS")
KARIN, JONAS, MIRJA = (UUID(int=number) for number in (10, 11, 12))


def office(person: UUID, body: Body, swedish: str, english: str) -> Appointment:
    number = UUID(int=person.int * 100 + body.id.int)
    return Appointment(id=number, person_id=person, body_id=body.id, role_sv=swedish, role_en=english)


OFFICES = (
    office(KARIN, COUNCIL, "ordförande", "chair"),
    office(JONAS, BOARD, "ordförande", "chair"),
    office(MIRJA, COUNCIL, "andre vice ordförande", "second deputy chair"),
    office(JONAS, COUNCIL, "ledamot", "member"),
    office(KARIN, BOARD, "ledamot", "member"),
)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("KF:s ordförande", KARIN),
        ("kfs ordforande", KARIN),
        ("kommunfullmäktiges ordförande", KARIN),
        ("Kommunstyrelsens ordförande", JONAS),
        ("ordförande i KS", JONAS),
        ("chair of the municipal council", KARIN),
        ("KSO", JONAS),
        ("andre vice ordförande", MIRJA),
        ("ordförande", None),
        ("ledamot", None),
        ("Karin Ek", None),
        ("", None),
    ],
)
def test_an_office_is_understood_as_people_write_it(said: str, who: UUID | None) -> None:
    assert holder_of(said, OFFICES, (COUNCIL, BOARD), DAY) == who


def test_the_chair_of_the_presidium_is_the_chair_of_the_council() -> None:
    presidium = Body(id=UUID(int=3), kind=BodyKind.PRESIDIUM, name_sv="Presidiet", parent_id=COUNCIL.id)
    chair = office(MIRJA, presidium, "ordförande", "chair")
    assert holder_of("KF:s ordförande", (chair,), (COUNCIL, presidium), DAY) == MIRJA
    assert holder_of("KF:s ordförande", (replace(chair, body_id=BOARD.id),), (COUNCIL, BOARD), DAY) is None


def test_the_office_is_that_of_the_day_of_the_item() -> None:
    before, after = replace(OFFICES[0], to_on=DAY - timedelta(days=1)), replace(OFFICES[2], role_sv="ordförande")
    assert holder_of("KF:s ordförande", (before, after), (COUNCIL,), DAY) == MIRJA
    assert holder_of("KF:s ordförande", (before, after), (COUNCIL,), before.to_on or DAY) is None
