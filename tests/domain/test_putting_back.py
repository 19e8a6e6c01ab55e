"""Merge fields put back into what was typed: wherever a value was left whole, and nowhere else."""

import re
from collections.abc import Mapping
from time import perf_counter
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.letter_templates import Filled, LetterTemplate, TemplatePurpose, fill
from coordinator_app.domain.merge_fields import MERGE_FIELDS
from coordinator_app.domain.putting_back import put_back

VALUES = {
    "salutation": "Hej Anders,",
    "partner": "Grudziądz",
    "host": "Anna Berg",
    "head": "Anna Berg",
    "days": "23–26 nov",
    "programme": "ons 10.00 Mottagning, Rådhuset\nons 12.00 Lunch",
}
TEXT = "{hälsning}\n\nNu kommer **{partner}, {dagar}**.\n\n{program}\n\nVärd är {värd}."


def filled(text: str, values: Mapping[str, str] = VALUES, gap: str = "…") -> Filled:
    template = LetterTemplate(id=uuid4(), purpose=TemplatePurpose.NOTICE, name="Besked", subject="", text=text)
    return fill(template, values, gap)


def back(text: str, typed: str, values: Mapping[str, str] = VALUES) -> str:
    return put_back(filled(text, values).text_pieces, typed)


def edited(text: str, *changes: tuple[str, str]) -> str:
    """Return what a text becomes as a template when somebody changes it as it is filled in."""
    typed = filled(text).text
    for before, after in changes:
        assert before in typed
        typed = typed.replace(before, after, 1)
    return back(text, typed)


def test_what_is_typed_beside_values_leaves_them_fields() -> None:
    assert edited(TEXT, ("Nu kommer", "Nu på söndag kommer")) == TEXT.replace("Nu kommer", "Nu på söndag kommer")
    assert edited(TEXT, ("Värd är", "Er värd är")) == TEXT.replace("Värd är", "Er värd är")
    assert edited(TEXT, (".\n\nons", ".\n\nProgrammet:\n\nons")) == TEXT.replace(".\n\n{", ".\n\nProgrammet:\n\n{")


def test_what_is_typed_over_stays_as_it_is_typed_and_the_other_fields_come_back() -> None:
    assert edited(TEXT, ("Hej Anders,", "Bästa vänner,")) == TEXT.replace("{hälsning}", "Bästa vänner,")
    assert edited(TEXT, ("Grudziądz", "Grudziądzs")) == TEXT.replace("{partner}", "Grudziądzs")
    half = TEXT.replace("{program}", "ons 10.00 Mottagning, Rådhuset\nons 13.00 Lunch")
    assert edited(TEXT, ("12.00", "13.00")) == half


def test_what_is_written_within_a_value_makes_it_text() -> None:
    assert edited(TEXT, ("Anna Berg", "Anna Maria Berg")) == TEXT.replace("{värd}", "Anna Maria Berg")


def test_a_paragraph_that_is_deleted_takes_its_fields_along() -> None:
    shorter = TEXT.replace("{program}\n\n", "")
    assert edited(TEXT, (VALUES["programme"] + "\n\n", "")) == shorter


def test_a_value_whose_field_cannot_be_told_stays_as_it_is() -> None:
    assert back("{värd} och {delegationsledare} hälsar.", "Anna Berg hälsar.") == "Anna Berg hälsar."
    assert back("Från {partner} till {partner}.", "Till Grudziądz.") == "Till Grudziądz."


def test_a_value_that_somebody_has_typed_somewhere_else_is_not_taken_for_the_field() -> None:
    assert back("Värd är {värd}.\n\nHej då", "Hej då\n\nHälsningar från Anna Berg i går") == (
        "Hej då\n\nHälsningar från Anna Berg i går"
    )


def test_a_value_with_an_ending_comes_back_with_it() -> None:
    assert edited("Välkomna till {partner}s dag.", ("Välkomna till", "Det är")) == "Det är {partner}s dag."


def test_a_field_without_a_value_comes_back_too() -> None:
    assert back("Vi ses {mötesdag}.", "Vi ses … i aulan.", {}) == "Vi ses {mötesdag} i aulan."


def test_a_field_that_is_typed_is_one() -> None:
    assert edited(TEXT, ("Värd är", "{partner} har värden")) == TEXT.replace("Värd är", "{partner} har värden")


@pytest.mark.parametrize("words", [600, 5_000])
def test_a_long_letter_takes_no_long_time_and_loses_nothing(words: int) -> None:
    text = "{hälsning}\n" + " ".join(f"ord{number % 40}" for number in range(words))
    typed = filled(text).text.replace("ord7", "sju")
    assert back(text, filled(text).text) == text
    begun = perf_counter()
    made = back(text, typed)
    assert perf_counter() - begun < 10
    assert filled(made).text == typed


_WORDS = st.text("abå ,.*\n–", max_size=8)
_VALUE = st.text("abå ,.\n–", min_size=1, max_size=8).map(str.strip).filter(bool)
_KEYS = [field.key for field in MERGE_FIELDS[:6]]
_FIELDS = st.sampled_from([field.written(language) for field in MERGE_FIELDS[:6] for language in ("sv", "en")])
_TEXTS = st.lists(_FIELDS | _WORDS, max_size=9).map("".join)
_SOME_VALUES = st.fixed_dictionaries({}, optional=dict.fromkeys(_KEYS, _VALUE))


@given(text=_TEXTS | st.text(), values=_SOME_VALUES)
def test_a_text_that_nobody_has_touched_gives_back_the_template_exactly(text: str, values: dict[str, str]) -> None:
    made = filled(text, values)
    assert put_back(made.text_pieces, made.text) == text


@given(text=_TEXTS, values=_SOME_VALUES, cuts=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 12), _WORDS)))
def test_nothing_that_is_typed_is_lost(text: str, values: dict[str, str], cuts: list[tuple[int, int, str]]) -> None:
    """Filled in again with the same values, the template says what was typed, letter by letter."""
    made = filled(text, values)
    typed = made.text
    for at, length, put in cuts:
        typed = typed[:at] + put + typed[at + length :]
    assert filled(put_back(made.text_pieces, typed), values).text == typed


@given(text=_TEXTS, values=_SOME_VALUES, typed=_WORDS)
def test_no_field_comes_from_nowhere(text: str, values: dict[str, str], typed: str) -> None:
    made = put_back(filled(text, values).text_pieces, typed)
    assert set(re.findall(r"\{[^{}]*\}", made)) <= set(re.findall(r"\{[^{}]*\}", text))
