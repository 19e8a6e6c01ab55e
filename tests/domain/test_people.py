"""How people are named."""

from uuid import UUID

import pytest

from coordinator_app.domain.people import Person

ID = UUID(int=1)


@pytest.mark.parametrize(
    ("person", "name", "initials", "sort_name"),
    [
        (Person(id=ID, given_name="Karin", family_name="Ek"), "Karin Ek", "KE", "Ek Karin"),
        (
            Person(id=ID, given_name="Wenjing", family_name="Li", is_family_name_first=True),
            "Li Wenjing",
            "LW",
            "Li Wenjing",
        ),
        (Person(id=ID, family_name="Оксана"), "Оксана", "О", "Оксана"),
        (Person(id=ID), "", "", ""),
    ],
)
def test_a_name_stands_in_its_own_order(person: Person, name: str, initials: str, sort_name: str) -> None:
    assert (person.name, person.initials, person.sort_name) == (name, initials, sort_name)
