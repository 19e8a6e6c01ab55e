"""What is offered while somebody types, and what Enter takes of it."""

import pytest

from coordinator_app.domain.offering import fitting, usual

OFFICES = ["förste vice ordförande", "ordförande", "ledamot"]


def test_what_begins_with_the_typed_text_is_offered_first() -> None:
    assert fitting("ORDF", OFFICES) == ["ordförande", "förste vice ordförande"]
    assert fitting(" ", OFFICES) == []
    assert fitting("skattmästare", OFFICES) == []


def test_what_is_typed_in_full_is_not_offered_again_but_its_usual_spelling_is() -> None:
    assert fitting("ledamot", OFFICES) == []
    assert fitting("Ledamot", OFFICES) == ["ledamot"]


@pytest.mark.parametrize(
    ("said", "shown", "place"),
    [
        ("ordf", ["ordförande", "förste vice ordförande"], 0),
        ("ordförande", ["ordförande", "förste vice ordförande"], 0),
        ("vice", ["förste vice ordförande"], 0),
        ("Stads", ["Stadshuset, entrén"], 0),
        ("Stadshuset", ["Stadshuset, entrén"], -1),
        ("Stadshuset", ["Stadshuset, entrén", "Stadshuset"], 1),
        ("förande", ["ordförande"], -1),
    ],
)
def test_enter_takes_what_begins_so_but_leaves_whole_words_as_they_are(said: str, shown: list[str], place: int) -> None:
    assert usual(said, shown) == place
