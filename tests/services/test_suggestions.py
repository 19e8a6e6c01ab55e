"""Type-ahead, and duplicates noticed before they are saved."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.registers import Place
from coordinator_app.domain.visits import Host
from coordinator_app.services.desk import Desk, desk
from tests.services.invented import TODAY, organisation, partner, people, person, visit


@pytest.fixture
def empty(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk on a new data file."""
    with desk(tmp_path / "new", resources, clock, "eva", writes=True, may_create=True) as laid:
        yield laid


def suggested(desk: Desk, text: str, limit: int = 8, *, is_host: bool = False) -> list[str]:
    return [line.name for line in desk.people.suggest(text, limit, is_host=is_host)]


@pytest.mark.parametrize("typed", ["soren", "Sør", "LIND s", "s lind", "soren.l@x.example"])
def test_somebody_is_suggested_by_the_beginning_of_any_word_of_theirs(typed: str, empty: Desk) -> None:
    person(empty, "Søren Lind", email="Soren.L@x.example")
    people(empty, ["Karin Sol", "Bo Lindgren"])
    assert suggested(empty, typed) == ["Søren Lind"]


def test_a_name_spelt_as_it_was_typed_goes_before_one_that_is_like_it(empty: Desk) -> None:
    people(empty, ["Ake Zorn", "Åke Alm", "Åke Berg"])
    assert suggested(empty, "åke") == ["Åke Alm", "Åke Berg", "Ake Zorn"]
    assert suggested(empty, "ake") == ["Ake Zorn", "Åke Alm", "Åke Berg"]


def test_a_whole_word_goes_before_the_beginning_of_a_longer_one(empty: Desk) -> None:
    people(empty, ["Anna Linder", "Bo Lind", "Karin Lin"])
    assert suggested(empty, "lin") == ["Karin Lin", "Bo Lind", "Anna Linder"]


def test_nobody_is_suggested_twice_or_without_reason(empty: Desk) -> None:
    person(empty, "Anders Anderson Andersson", native_name="Andersen")
    assert suggested(empty, "ander") == ["Anders Anderson Andersson"]
    assert [suggested(empty, typed) for typed in ("", " ", "x", "-", "ander x", "ndersson")] == [[]] * 6


def test_no_more_are_suggested_than_were_asked_for(empty: Desk) -> None:
    people(empty, [f"Anna Lind{letter}" for letter in "abcdefghijkl"])
    assert suggested(empty, "lin", 3) == ["Anna Linda", "Anna Lindb", "Anna Lindc"]
    assert len(suggested(empty, "anna l")) == 8


def test_only_those_who_have_hosted_are_suggested_as_hosts_where_that_is_asked(empty: Desk) -> None:
    ids = people(empty, ["Anna Ek", "Anna Lind", "Anna Alm"])
    item = ProgrammeItem(id=uuid4(), day_on=TODAY, starts_at=time(9), host_id=ids["Anna Lind"])
    visit(empty, "Hit", hosts=(Host(id=uuid4(), person_id=ids["Anna Ek"]),), programme=(item,))
    assert suggested(empty, "anna", is_host=True) == ["Anna Ek", "Anna Lind"]


def test_a_name_in_other_letters_is_suggested_by_them(empty: Desk) -> None:
    person(empty, "Wei Li", native_name="李伟", is_family_name_first=True)
    assert suggested(empty, "李") == ["Li Wei"]


def test_partners_and_organisations_are_suggested_by_their_names(empty: Desk) -> None:
    partner(empty, "Grudziądz")
    partner(empty, "Shijiazhuang", "CN", native_name="石家庄")
    organisation(empty, "Räddningstjänsten", place="Falun")
    assert [line.name_sv for line in empty.partners.suggest("grudziadz")] == ["Grudziądz"]
    assert [line.name_sv for line in empty.partners.suggest("石")] == ["Shijiazhuang"]
    assert [line.place for line in empty.partners.suggest_organisations("fal radd")] == ["Falun"]
    assert empty.partners.suggest_organisations("grudziadz") == ()


def test_a_place_is_offered_again_with_the_address_that_it_had_last(empty: Desk) -> None:
    def item(place: str, address: str, in_days: int) -> ProgrammeItem:
        day = TODAY.replace(day=1 + in_days)
        return ProgrammeItem(id=uuid4(), day_on=day, starts_at=time(9), place=place, address=address)

    items = (item("Rådhuset", "Gamla gatan", 1), item("Rådhuset", "Torget 1", 3), item("Rådhuset", "", 5))
    visit(empty, "Hit", programme=(*items, item("Museet", "", 2), item("", "Ingenstans", 2)))
    assert empty.visits.places() == (
        Place(name="Rådhuset", address="Torget 1", uses=3, last_on=TODAY.replace(day=6)),
        Place(name="Museet", address="", uses=1, last_on=TODAY.replace(day=3)),
    )


def test_interpreters_are_offered_again_the_most_named_first(empty: Desk) -> None:
    item = ProgrammeItem(id=uuid4(), day_on=TODAY, starts_at=time(9), interpreter_sv="Li Na")
    visit(empty, "A", interpreter_sv="Jan Nowak", programme=(item, replace(item, id=uuid4())))
    assert empty.visits.interpreters() == ("Li Na", "Jan Nowak")


@pytest.mark.parametrize(
    ("given", "family", "more"),
    [
        ("Petra", "Hoffmann", {}),
        ("Petra", "Hoffman", {}),
        ("hoffmann", "PETRA", {}),
        ("Peträ", "Hofmann", {}),
        ("P.", "H.", {"email": "PETRA@stadt.example"}),
        ("", "", {"native_name": "佩特拉"}),
    ],
)
def test_a_likely_duplicate_is_noticed_before_it_is_saved(
    given: str, family: str, more: dict[str, Any], empty: Desk
) -> None:
    known = person(empty, "Petra Hoffmann", email="petra@stadt.example", native_name="佩特拉")
    people(empty, ["Petra Lind", "Peter Hoffmann", "Karin Hoffmann"])
    fresh = replace(Person(id=uuid4()), given_name=given, family_name=family, **more)
    assert [line.id for line in empty.people.likely_duplicates(fresh)] == [known.id]


def test_nobody_is_their_own_duplicate_and_the_nameless_are_nobodys(empty: Desk) -> None:
    known = person(empty, "Petra Hoffmann")
    person(empty, "")
    assert empty.people.likely_duplicates(known) == ()
    assert empty.people.likely_duplicates(Person(id=uuid4())) == ()


def test_organisations_and_partners_of_nearly_the_same_name_are_noticed(empty: Desk) -> None:
    firm, city = organisation(empty, "Falu Energi och Vatten"), partner(empty, "Grudziądz", native_name="Grudziądz")
    other = replace(firm, id=uuid4(), version=0, name_sv="Falu Energi och Vattten")
    assert [line.id for line in empty.partners.likely_duplicates_of_organisation(other)] == [firm.id]
    assert empty.partners.likely_duplicates_of_organisation(replace(other, name_sv="Falu Vatten")) == ()
    assert [line.id for line in empty.partners.likely_duplicates(replace(city, id=uuid4(), name_sv="grudziadz"))] == [
        city.id
    ]
    assert empty.partners.likely_duplicates(city) == ()
