"""Templates that a list names: they are begun with, go along with copies, and are not missed once they are deleted."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from uuid import uuid4

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose, ready_made_id
from coordinator_app.domain.list_templates import begun_with, named_template, with_template
from coordinator_app.domain.notification_lists import NotificationList, Purpose
from coordinator_app.services.desk import Desk
from coordinator_app.words import Language
from tests.conftest import NOON

TODAY = NOON.date()
NOTICE = TemplatePurpose.NOTICE
PRESIDIUM = "Kommunfullmäktiges presidium"


def own(opened: Desk, language: Language = "sv", purpose: TemplatePurpose = NOTICE) -> LetterTemplate:
    model = opened.letter_templates.get(ready_made_id(purpose, language))
    assert model is not None
    return opened.letter_templates.save_as(replace(model, subject="Till presidiet"), f"Vår {language}")


def presidium(opened: Desk) -> NotificationList:
    return next(each for each in opened.notification_lists.all() if each.name_sv == PRESIDIUM)


def naming(opened: Desk, template: LetterTemplate) -> NotificationList:
    each = presidium(opened)
    wanted = with_template(each.templates, template.purpose, template.language, template.id, uuid4)
    return opened.notification_lists.save(replace(each, templates=wanted))


def offered(opened: Desk) -> list[LetterTemplate]:
    templates = opened.letter_templates
    return [*templates.for_purpose(NOTICE, "sv"), *templates.for_purpose(NOTICE, "en")]


def begins(opened: Desk, language: str = "sv") -> str:
    found = begun_with(offered(opened), presidium(opened).templates, language)
    assert found is not None
    return found.name


def test_a_letter_begins_with_what_the_list_names_in_its_language_alone(opened: Desk) -> None:
    naming(opened, own(opened))
    assert begins(opened) == "Vår sv"
    assert begins(opened, "en") == "Notice of a visit"
    naming(opened, own(opened, "en"))
    assert (begins(opened), begins(opened, "en")) == ("Vår sv", "Vår en")
    assert begun_with(offered(opened), (), "sv") == offered(opened)[0]
    assert begun_with([], presidium(opened).templates, "sv") is None


def test_a_template_that_is_deleted_leaves_the_list_with_the_usual_one_until_that_is_undone(opened: Desk) -> None:
    template = own(opened)
    each = naming(opened, template)
    opened.letter_templates.remove(template.id)
    assert begins(opened) == "Besked om besök"
    assert opened.notification_lists.get(each.id) is not None
    opened.history.undo()
    assert begins(opened) == "Vår sv"


def test_a_copy_names_the_same_and_a_merged_list_names_what_the_kept_one_did(opened: Desk) -> None:
    template = own(opened)
    each = naming(opened, template)
    lists = opened.notification_lists
    copy = lists.copy(each, "Presidiet igen")
    assert named_template(copy.templates, NOTICE, "sv") == template.id
    assert {one.id for one in copy.templates}.isdisjoint(one.id for one in each.templates)
    other = next(one for one in lists.all() if one.purpose == Purpose.VISITS and one.id not in {each.id, copy.id})
    assert lists.merge(each, other).templates == each.templates


def test_the_usual_one_is_had_again_by_choosing_it(opened: Desk) -> None:
    template = own(opened)
    each = naming(opened, template)
    (kept,) = each.templates
    again = with_template(each.templates, NOTICE, "sv", uuid4(), uuid4)
    assert [one.id for one in again] == [kept.id]
    assert with_template(each.templates, NOTICE, "sv", None, uuid4) == ()


def test_the_draft_without_a_window_begins_with_the_template_of_the_list(opened: Desk) -> None:
    naming(opened, own(opened))
    visit = opened.visits.find("next", TODAY)
    reports = opened.informing_reports
    by_name = message_from_bytes(reports.draft(visit.id, TODAY, "sv", PRESIDIUM).content, policy=default)
    assert by_name["Subject"] == "Till presidiet"
    english = message_from_bytes(reports.draft(visit.id, TODAY, "en", PRESIDIUM).content, policy=default)
    assert english["Subject"] != "Till presidiet"
    others = next(each.name_sv for each in opened.notification_lists.all() if each.name_sv == "Värdar och medverkande")
    usual = message_from_bytes(reports.draft(visit.id, TODAY, "sv", others).content, policy=default)
    assert usual["Subject"] != "Till presidiet"
