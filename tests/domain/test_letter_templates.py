"""Templates of letters: their fields are filled once, and what is missing is told."""

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose, fill, ready_made_id, unknown_fields
from coordinator_app.domain.merge_fields import MERGE_FIELDS, field_called


def template(subject: str, text: str = "") -> LetterTemplate:
    return LetterTemplate(id=uuid4(), purpose=TemplatePurpose.NOTICE, name="Besked", subject=subject, text=text)


def test_fields_are_filled_by_their_swedish_and_their_english_names_in_whatever_case() -> None:
    filled = fill(
        template("{partner}, {Dagar}", "{Head  of delegation}: {delegationsledare}"),
        {
            "partner": "Grudziądz",
            "days": "23–26 nov",
            "head": "Wang Lihua",
        },
    )
    assert (filled.subject, filled.text) == ("Grudziądz, 23–26 nov", "Wang Lihua: Wang Lihua")
    assert filled.missing == ()


def test_unknown_and_empty_fields_stay_and_are_told_once() -> None:
    filled = fill(template("{partner} {hittepå}", "{partner} {värd} {}"), {"host": "  "})
    assert filled.missing == ("{partner}", "{hittepå}", "{värd}")
    assert filled.text == "{partner} {värd} {}"


def test_what_a_value_holds_is_never_a_field() -> None:
    filled = fill(template("{partner} {besök}"), {"partner": "{besök} {x}", "visit": "\\1 {partner}"})
    assert filled.subject == "{besök} {x} \\1 {partner}"
    assert filled.missing == ()


@given(value=st.text(min_size=1).map(str.strip).filter(bool))
def test_any_value_stands_as_it_is(value: str) -> None:
    assert fill(template("<{partner}>"), {"partner": value}).subject == f"<{value}>"


def test_what_is_no_field_is_found_in_a_template() -> None:
    assert unknown_fields(template("{partner} {parner}", "{vecka} {parner}")) == ("{parner}",)


def test_every_field_has_two_names_of_its_own() -> None:
    for field in MERGE_FIELDS:
        for language in ("sv", "en"):
            assert field_called(field.written(language)[1:-1]) is field
    assert len({field.key for field in MERGE_FIELDS}) == len(MERGE_FIELDS)


def test_a_ready_made_template_has_the_same_id_everywhere() -> None:
    assert ready_made_id(TemplatePurpose.NOTICE, "sv") == ready_made_id(TemplatePurpose.NOTICE, "sv")
    assert ready_made_id(TemplatePurpose.NOTICE, "sv") != ready_made_id(TemplatePurpose.NOTICE, "en")
