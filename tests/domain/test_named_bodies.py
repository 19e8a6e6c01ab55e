"""Bodies as plans name them: known by any of their names, and never taken for one that they resemble."""

from uuid import uuid4

import pytest

from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.named_bodies import BodyNames

BOARD = Body(id=uuid4(), kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen", name_en="Executive Board")
SUBCOMMITTEE = Body(id=uuid4(), kind=BodyKind.WORKING_COMMITTEE, name_sv="Kommunstyrelsens arbetsutskott")
CULTURE = Body(id=uuid4(), kind=BodyKind.COMMITTEE, name_sv="Kultur- och fritidsnämnden", short_name="KFN")
OFFICE = Body(id=uuid4(), kind=BodyKind.DEPARTMENT, name_sv="Kommunstyrelseförvaltningen", short_name="KSF")
NAMES = BodyNames((BOARD, SUBCOMMITTEE, CULTURE, OFFICE))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Kommunstyrelsen", BOARD),
        ("KS", BOARD),
        ("kommunstyrelsen (KS), kl", BOARD),
        ("Executive Board", BOARD),
        ("Kommunstyrelsens arbetsutskott", SUBCOMMITTEE),
        ("KSAU", SUBCOMMITTEE),
        ("Kultur-  och fritidsnämnden", CULTURE),
        ("KFN", CULTURE),
    ],
)
def test_a_body_is_known_by_each_of_its_names(text: str, body: Body) -> None:
    found = NAMES.find(text)
    assert found is not None
    assert found.body_id == body.id


@pytest.mark.parametrize(
    "text", ["Socialnämnden", "Socialnämndens arbetsutskott", "KS personalutskott", "BUN", "Valberedningen", "KSF"]
)
def test_a_body_that_is_not_known_is_strange(text: str) -> None:
    found = NAMES.find(text)
    assert found is not None
    assert (found.body_id, found.name) == (None, text)


@pytest.mark.parametrize("text", ["", "Stadshuset", "fullmäktigesalen", "Nämndhuset", "14 JAN", "OBS tiden", "TEAMS"])
def test_what_is_no_body_is_taken_for_none(text: str) -> None:
    assert NAMES.find(text) is None


def test_a_name_that_two_bodies_share_names_neither() -> None:
    two = [Body(id=uuid4(), kind=BodyKind.COMMITTEE, name_sv="Nämnden", short_name="NN") for _ in range(2)]
    found = BodyNames(two).find("NN")
    assert found is not None
    assert found.body_id is None


def test_without_bodies_every_one_is_strange() -> None:
    found = BodyNames(()).find("Kommunstyrelsen")
    assert found is not None
    assert found.body_id is None
