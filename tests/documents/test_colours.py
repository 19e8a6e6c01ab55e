"""The colours that follow from an accent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.documents.colours import BLACK, WHITE, Colour, colour, contrast, mixed, theme
from coordinator_app.words import Problem


@given(st.from_regex("#[0-9a-f]{6}", fullmatch=True))
def test_accent_text_can_be_read_on_paper_and_on_the_tint_whatever_the_accent(accent: str) -> None:
    drawn = theme(accent)
    assert drawn.accent == colour(accent)
    for text in (drawn.text_accent, drawn.ink, drawn.grey):
        assert contrast(text, WHITE) >= 4.5
        assert contrast(text, drawn.tint) >= 4.5


def test_a_dark_accent_is_its_own_text_colour() -> None:
    assert theme("#12507B").text_accent == colour("#12507B")


@pytest.mark.parametrize(
    "written", ["", "blue", "#12345", "#1234567", "#12345G", "rgb(1,2,3)", "#12507B\n", "__import__('os')"]
)
def test_only_six_hexadecimal_digits_are_a_colour(written: str) -> None:
    with pytest.raises(Problem, match="is not a colour"):
        colour(written)


def test_contrast_goes_from_one_to_twenty_one() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1


def test_mixing_is_a_share_of_each() -> None:
    assert mixed(BLACK, WHITE, 0.25) == Colour(0.75, 0.75, 0.75)
