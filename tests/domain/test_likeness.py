"""Names that may be of the same one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.likeness import are_alike, signature


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Petra Hoffmann", "Petra Hoffman"),
        ("Petra Hoffmann", "Hofmann, Petra"),
        ("Åke Lindström", "lindstrom ake"),
        ("Li Wei", "Wei Li"),
        ("Karin Ek", "Karin Ex"),
        ("Søren", "Soren"),
        ("Anna-Karin Ek", "Karin Ek Anna"),
    ],
)
def test_a_name_is_like_another(one: str, other: str) -> None:
    assert are_alike(signature(one), signature(other))
    assert are_alike(signature(other), signature(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Petra Hoffmann", "Peter Hoffman"), ("Li", "Lu"), ("", ""), ("Karin Ek", "Karin Lind"), ("Anna", "Anna Ek")],
)
def test_a_name_is_unlike_another(one: str, other: str) -> None:
    assert not are_alike(signature(one), signature(other))
    assert not are_alike(signature(other), signature(one))


@given(st.text("abc", min_size=4, max_size=8), st.integers(0, 8), st.sampled_from("abcd"))
def test_one_letter_more_less_or_other_is_alike_wherever_it_stands(name: str, place: int, letter: str) -> None:
    assert are_alike(name, name[:place] + letter + name[place:])
    assert are_alike(name, name[:place] + letter + name[place + 1 :])
    assert not are_alike(name, letter + "x" + name)
