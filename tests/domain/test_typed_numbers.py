"""Whole numbers as people type them."""

import pytest

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_numbers import understand_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("0", 0),
        (" 25 000 ", 25_000),
        ("25\u00a0000", 25_000),
        ("25\u202f000", 25_000),
        ("1 234 567", 1_234_567),
        ("1 234,00", 1_234),
        ("500:-", 500),
        ("500,–", 500),
    ],
)
def test_a_number_is_understood_as_people_write_it(text: str, number: int) -> None:
    assert understand_number(text) == number


@pytest.mark.parametrize("text", ["1 234,50 kr", "12,5", "-3", "tolv", "1 2", "25 00", "12 EUR", "²", "1.000"])
def test_what_is_no_whole_number_is_told_to_be_none_and_is_not_guessed_at(text: str) -> None:
    read = understand_number(text)
    assert isinstance(read, Misunderstood)
    assert read.text == text


def test_a_number_longer_than_any_can_be_is_refused_in_words() -> None:
    assert isinstance(understand_number("999 999 999"), int)
    assert isinstance(understand_number("1 000 000 000"), Misunderstood)
