"""The beginning of a data file: one municipality, and the bodies of its policy profile."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from coordinator_app.domain.municipality import BodyKind
from coordinator_app.services.desk import Desk, desk


@pytest.fixture
def fresh(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk on a folder in which nothing is yet."""
    with desk(tmp_path, resources, clock, "eva", writes=True, may_create=True) as opened:
        yield opened


@pytest.mark.parametrize(("code", "profile"), [("2080", "falun"), ("1382", "falkenberg"), ("0114", "general")])
def test_a_municipality_is_suggested_its_own_profile(fresh: Desk, code: str, profile: str) -> None:
    assert code in {one.code for one in fresh.beginnings.municipalities()}
    assert fresh.beginnings.suggested(code) == profile


def test_no_municipality_is_suggested_the_general_profile(fresh: Desk) -> None:
    assert fresh.beginnings.suggested("") == "general"


def test_the_general_profile_is_offered_last(fresh: Desk) -> None:
    assert [each.key for each in fresh.beginnings.policies()] == ["falkenberg", "falun", "general"]


@pytest.mark.parametrize("policy", ["falun", "falkenberg", "general"])
def test_every_profile_begins_with_council_presidium_and_executive_board(fresh: Desk, policy: str) -> None:
    fresh.beginnings.begin("Ale kommun", "Municipality of Ale", policy)
    bodies = fresh.municipality.bodies()
    kinds = {body.kind for body in bodies}
    assert {BodyKind.COUNCIL, BodyKind.PRESIDIUM, BodyKind.EXECUTIVE_BOARD, BodyKind.WORKING_COMMITTEE} <= kinds
    assert all(body.name_sv and body.name_en for body in bodies)
    council = next(body for body in bodies if body.kind is BodyKind.COUNCIL)
    assert next(body for body in bodies if body.kind is BodyKind.PRESIDIUM).parent_id == council.id
    assert [body for body in bodies if body.parent_id is None] == [council]


def test_who_represents_the_municipality_is_among_the_bodies_of_its_profile(fresh: Desk) -> None:
    for policy in fresh.beginnings.policies():
        assert set(policy.representing) <= {body.kind for body in policy.bodies}


def test_beginning_is_one_change_and_brings_the_profile(fresh: Desk) -> None:
    heard: list[frozenset[str]] = []
    fresh.listen(heard.append)
    own = fresh.beginnings.begin(" Falkenbergs kommun ", "", "falkenberg")
    assert heard == [frozenset({"municipality", "body", "governing_document", "notification_list"})]
    assert fresh.municipality.get() == own
    assert own.name_sv == "Falkenbergs kommun"
    assert not own.is_example
    assert fresh.municipality.policy().sister_city_sv == "systerstad"


def test_beginning_is_not_undone_since_there_would_be_no_page_to_go_to(fresh: Desk) -> None:
    fresh.beginnings.begin("", "", "general")
    assert fresh.history.next_undo() is None


def test_a_file_begins_once(fresh: Desk) -> None:
    fresh.beginnings.begin("Ale kommun", "", "general")
    number = len(fresh.municipality.bodies())
    with pytest.raises(ValueError, match="one municipality"):
        fresh.beginnings.begin("Borås stad", "", "falun")
    assert len(fresh.municipality.bodies()) == number


def test_an_unnamed_municipality_is_asked_for_on_today(fresh: Desk, clock: Callable[[], datetime]) -> None:
    fresh.beginnings.begin("", "", "general")
    attentions = fresh.today.overview(clock().date()).attentions
    assert "Enter the details of your municipality" in {str(each.sentence) for each in attentions.all}
