"""The own municipality: its colours, its arms and the words of its policy."""

import pytest

from coordinator_app.documents.colours import WHITE, colour, contrast
from coordinator_app.services.desk import Desk
from coordinator_app.words import Either, Problem


@pytest.mark.parametrize("accent", ["#12507B", "#FFE100", "#FFFFFF", "#000000", "#8B2A1E"])
def test_text_in_the_colour_can_be_read_on_paper_and_on_its_tint(opened: Desk, accent: str) -> None:
    colours = opened.municipality.colours(accent)
    assert colours.accent == accent
    assert contrast(colour(colours.text), WHITE) >= 4.5
    assert colours.contrast == pytest.approx(contrast(colour(colours.text), WHITE), abs=0.05)
    assert colours.is_darkened == (colours.text != accent)


def test_what_is_no_colour_is_told_with_how_one_is_written(opened: Desk) -> None:
    with pytest.raises(Problem, match="red is not a colour") as told:
        opened.municipality.colours("red")
    assert "#12507B" in str(told.value.remedy)


def test_the_arms_are_the_picture_that_is_kept_and_none_where_there_are_none(opened: Desk) -> None:
    arms = opened.municipality.arms()
    assert arms is not None
    assert arms.startswith(b"\x89PNG")


def test_a_clause_has_the_words_of_the_policy_that_was_chosen(opened: Desk) -> None:
    policy = opened.municipality.policy()
    assert policy.key == "falun"
    said = opened.municipality.clause(policy.representing_clause)
    assert isinstance(said, Either)
    assert said.swedish
    assert said.english
    assert opened.municipality.clause("FB-5d") is None
