"""Lists of what nobody would write: no names, far too long ones, other scripts, signs that steer or cannot be seen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator_app.domain.people import Person
from coordinator_app.domain.registers import NameOrder, PersonFilter, VisitFilter, VisitOrder
from coordinator_app.services.desk import Desk, desk
from tests.services.invented import TODAY, organisation, partner, person, visit

STRANGE = {
    "nothing": "",
    "spaces": "   ",
    "300 letters": "Å" * 300,
    "300 words": "ö " * 300,
    "right to left": "محمد بن سلمان",
    "right to left with signs": "\u202eabc\u202c \u200fד\u200e",
    "emoji": "👩‍👩‍👧‍👦 🇸🇪 ❤️",
    "control characters": "\x01\x07\x1b[31m\x7f\x9f",
    "line breaks": "a\r\nb\tc\u2028d",
    "combining marks": "a" + "\u0301" * 50,
    "only a mark": "\u0301",
    "wildcards": "%_*?[a-z]\\",
    "quotes": "'; DROP TABLE person; --\"",
    "beyond the last": "\U0010ffff\U0010fffd",
    "old italic": "𐌀𐌁",
    "half a pair that stands for itself": "\ufffd\ufeff",
    "fullwidth": "ＡＢＣ　Ｄ",
    "Turkish": "İIıi",
    "a word without letters": "---",
}
ALL = PersonFilter(day=TODAY)


@pytest.fixture
def empty(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk on a new data file."""
    with desk(tmp_path / "new", resources, clock, "eva", writes=True, may_create=True) as laid:
        yield laid


def test_people_of_every_strange_name_are_listed_once_each_in_every_order(empty: Desk) -> None:
    ids: set[UUID] = set()
    for name in STRANGE.values():
        firm = organisation(empty, name, place=name)
        plain = Person(id=uuid4(), organisation_id=firm.id)
        for field in ("given_name", "family_name", "native_name", "email"):
            named: Person = replace(plain, id=uuid4(), **{field: name})  # type: ignore[arg-type]
            ids.add(empty.people.save(named).id)
    for order in NameOrder:
        for is_descending in (False, True):
            found = empty.people.listed(ALL, order, is_descending=is_descending)
            lines = found.window(0, len(ids) + 5)
            assert {line.id for line in lines} == ids
            assert found.count() == len(lines) == len(ids)
            assert [found.place(line.id) for line in lines] == list(range(len(lines)))


def test_whoever_has_no_name_comes_last_and_is_shown_by_their_own_script(empty: Desk) -> None:
    for name, native in (("", ""), ("", "李伟"), ("Zorn", ""), ("👻", ""), ("Ärlig", "")):
        empty.people.save(Person(id=uuid4(), family_name=name, native_name=native))
    lines = empty.people.listed(ALL).window(0, 10)
    assert [line.name for line in lines[:3]] == ["Zorn", "Ärlig", "李伟"]
    assert {line.name for line in lines[3:]} == {"", "👻"}
    assert (lines[2].sort_name, lines[2].initials) == ("李伟", "李")


def test_visits_of_every_strange_title_are_listed_once_each_in_every_order(empty: Desk) -> None:
    for title in STRANGE.values():
        city = partner(empty, title, native_name=title)
        visit(empty, title, title_en=title, partner_id=city.id, case_number=title, goals=(title,))
    for order in VisitOrder:
        found = empty.visits.listed(VisitFilter(day=TODAY), order)
        lines = found.window(0, 100)
        assert sorted(line.title_sv for line in lines) == sorted(STRANGE.values())
        assert [found.place(line.id) for line in lines] == list(range(len(lines)))
    assert len(empty.partners.lines()) == len(STRANGE)


@pytest.mark.parametrize("name", STRANGE)
def test_whatever_is_typed_finds_what_has_its_words_and_harms_nothing(name: str, empty: Desk) -> None:
    typed = STRANGE[name]
    bystander = person(empty, "Karin Zetterlund")
    made = empty.people.save(Person(id=uuid4(), family_name=typed))
    suggested = {line.id for line in empty.people.suggest(typed)}
    listed = set(empty.people.listed(PersonFilter(day=TODAY, text=typed)).ids(0, 10))
    has_words = name in {
        "300 letters",
        "300 words",
        "right to left",
        "right to left with signs",
        "control characters",
        "line breaks",
        "combining marks",
        "wildcards",
        "quotes",
        "old italic",
        "fullwidth",
        "Turkish",
    }
    assert suggested == ({made.id} if has_words else set())
    assert listed == ({made.id} if has_words else {made.id, bystander.id})
    assert {line.id for line in empty.people.likely_duplicates(bystander)} == set()
    twin = Person(id=uuid4(), family_name=typed)
    assert {line.id for line in empty.people.likely_duplicates(twin)} == ({made.id} if has_words else set())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=30), goal=st.text(max_size=5))
def test_no_text_that_is_typed_is_an_error(empty: Desk, typed: str, goal: str) -> None:
    empty.people.suggest(typed)
    empty.partners.suggest(typed)
    empty.people.listed(PersonFilter(day=TODAY, text=typed)).count()
    empty.visits.listed(VisitFilter(day=TODAY, text=typed, goal=goal)).count()
    empty.visits.counts(VisitFilter(day=TODAY, text=typed))
