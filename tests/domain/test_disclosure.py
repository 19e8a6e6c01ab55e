"""Who may see what."""

from dataclasses import dataclass, fields
from uuid import UUID

import pytest

from coordinator_app.domain import briefing, municipality, organisations, partners, people, policy, programme, visits
from coordinator_app.domain.disclosure import (
    Audience,
    Disclosure,
    class_of,
    disclosed,
    internal,
    personal,
    public,
    secret,
    sensitive,
)

MODULES = (municipality, organisations, partners, people, policy, programme, visits)
RECORDS = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and kind.__module__ == module.__name__ and hasattr(kind, "__dataclass_fields__")
]


@dataclass(frozen=True, kw_only=True)
class Card:
    """One field of each class."""

    id: UUID = public()
    shown: str = public("")
    office: str = internal("")
    name: str = personal("")
    diet: str = sensitive("")
    file: str = secret("")
    parts: tuple["Card", ...] = internal(())


FULL = Card(id=UUID(int=1), shown="a", office="b", name="c", diet="d", file="e")


@pytest.mark.parametrize(
    ("audience", "seen"),
    [
        (Audience.ANYONE, ("a", "", "", "", "")),
        (Audience.GUESTS, ("a", "", "c", "", "")),
        (Audience.CATERING, ("a", "", "", "d", "")),
        (Audience.PRESIDIUM, ("a", "b", "c", "", "")),
    ],
)
def test_each_audience_sees_its_classes_and_no_others(audience: Audience, seen: tuple[str, ...]) -> None:
    card = disclosed(FULL, audience)
    assert (card.shown, card.office, card.name, card.diet, card.file) == seen


@pytest.mark.parametrize("audience", list(Audience))
def test_what_is_secret_is_shown_to_nobody(audience: Audience) -> None:
    assert disclosed(FULL, audience).file == ""


def test_what_lies_deep_is_sifted_as_well() -> None:
    nested = Card(id=UUID(int=2), parts=(FULL, Card(id=UUID(int=3), parts=(FULL,))))
    sifted = disclosed(nested, Audience.PRESIDIUM)
    assert [part.diet for part in (sifted.parts[0], sifted.parts[1].parts[0])] == ["", ""]
    assert sifted.parts[1].parts[0].name == "c"


@pytest.mark.parametrize("kind", [*RECORDS, briefing.Dossier, briefing.Marking, briefing.Picture, briefing.PackVersion])
def test_every_field_has_a_class(kind: type) -> None:
    for field in fields(kind):
        assert class_of(field) in Disclosure


def test_dietary_needs_are_sensitive_and_names_personal() -> None:
    classes = {field.name: class_of(field) for field in fields(people.Person)}
    assert classes["dietary"] == Disclosure.SENSITIVE
    assert {classes[name] for name in ("given_name", "family_name", "email", "phones")} == {Disclosure.PERSONAL}


def test_a_field_without_a_class_is_noticed() -> None:
    @dataclass(frozen=True)
    class Careless:
        name: str = ""

    with pytest.raises(KeyError):
        disclosed(Careless(), Audience.ANYONE)
