"""The contacts: whom to call, and the codes to scan where a code can hold them."""

from dataclasses import replace

import pytest

from coordinator_app.domain.briefing import Dossier
from coordinator_app.exchange.vcard import card
from tests.documents.briefings import full, sound_pack, told
from tests.documents.hearing import told_in_order
from tests.documents.reading import text


def with_mail(email: str) -> Dossier:
    """Return a full dossier in which the first person has this address."""
    first, *others = full().people
    people = (replace(first, email=email), *others)
    return replace(
        full(), people=people, contact_cards=tuple((person.id, card(person, "Norrviken")) for person in people)
    )


def codes(dossier: Dossier) -> list[str]:
    content = sound_pack(told(dossier)).content
    return [caption.text for caption in told_in_order(content) if caption.text.startswith("Spara ")]


@pytest.mark.parametrize("length", [2400, 3000, 30_000])
def test_a_contact_that_no_code_can_hold_stands_in_the_table_without_one(length: int) -> None:
    email = "x" * length + "@norrviken.example"
    dossier = with_mail(email)
    assert len(codes(with_mail("eva@norrviken.example"))) == 2
    assert len(codes(dossier)) == 1
    assert text(sound_pack(told(dossier)).content).count("x") >= length


def test_where_no_contact_fits_a_code_there_are_none() -> None:
    people = tuple(replace(person, email="x" * 3000 + "@norrviken.example") for person in full().people)
    cards = tuple((person.id, card(person, "Norrviken")) for person in people)
    assert codes(replace(full(), people=people, contact_cards=cards)) == []


def test_a_contact_without_a_telephone_has_a_code_all_the_same() -> None:
    people = tuple(replace(person, phones=()) for person in full().people)
    cards = tuple((person.id, card(person, "Norrviken")) for person in people)
    assert len(codes(replace(full(), people=people, contact_cards=cards))) == 2
