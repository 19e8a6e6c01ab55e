"""Templates of letters: those that come along, changed and reset, and those of one's own."""

from dataclasses import replace
from uuid import uuid4

import pytest

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose, ready_made_id, unknown_fields
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem

NOTICE = ready_made_id(TemplatePurpose.NOTICE, "sv")


def notice(opened: Desk) -> LetterTemplate:
    found = opened.letter_templates.get(NOTICE)
    assert found is not None
    return found


def test_there_is_one_for_every_purpose_in_both_languages_and_all_its_fields_are_known(opened: Desk) -> None:
    every = opened.letter_templates.all()
    assert {(each.purpose, each.language) for each in every} == {
        (purpose, language) for purpose in TemplatePurpose for language in ("sv", "en")
    }
    assert all(each.name and each.subject and each.text and not unknown_fields(each) for each in every)


def test_the_short_one_fits_in_a_text_message(opened: Desk) -> None:
    for language in ("sv", "en"):
        (short,) = opened.letter_templates.for_purpose(TemplatePurpose.CHANGE_SHORT, language)
        assert len(short.text) < 100
        assert "**" not in short.text


def test_a_changed_template_is_used_and_reset(opened: Desk) -> None:
    templates, came = opened.letter_templates, notice(opened)
    assert not templates.is_changed(NOTICE)
    templates.save(replace(came, subject="Nu kommer {partner}"))
    assert templates.is_changed(NOTICE)
    assert templates.for_purpose(TemplatePurpose.NOTICE, "sv")[0].subject == "Nu kommer {partner}"
    templates.remove(NOTICE)
    assert notice(opened) == came
    templates.save(replace(came, subject="Igen"))
    assert notice(opened).subject == "Igen"


def test_a_change_can_be_undone(opened: Desk) -> None:
    came = notice(opened)
    opened.letter_templates.save(replace(came, subject="Nu kommer {partner}"))
    opened.history.undo()
    assert notice(opened) == came


def test_a_template_is_saved_beside_the_one_it_came_from_and_deleted(opened: Desk) -> None:
    templates = opened.letter_templates
    own = templates.save_as(replace(notice(opened), text="Hej {mottagare}"), "Till ungdomsrådet")
    assert [each.name for each in templates.for_purpose(TemplatePurpose.NOTICE, "sv")] == [
        "Besked om besök",
        "Till ungdomsrådet",
    ]
    templates.remove(own.id)
    assert templates.get(own.id) is None
    (trashed,) = opened.history.trash()
    assert (trashed.kind, trashed.name) == ("letter_template", "Till ungdomsrådet")


@pytest.mark.parametrize(("changes", "said"), [({"name": " "}, "no name"), ({"text": "{parner}"}, "{parner}")])
def test_a_template_that_would_go_wrong_is_refused(opened: Desk, changes: dict[str, str], said: str) -> None:
    with pytest.raises(Problem) as met:
        opened.letter_templates.save(replace(notice(opened), id=uuid4(), **changes))  # type: ignore[arg-type]
    assert said in str(met.value.happened)
