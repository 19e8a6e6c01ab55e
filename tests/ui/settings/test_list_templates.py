"""The templates of a notification list, chosen where the list is edited."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose, ready_made_id
from coordinator_app.domain.list_templates import named_template
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.settings.lists_part import ListsPart
from coordinator_app.ui.settings.mail_part import MailPart
from coordinator_app.ui.settings.mail_templates_part import MailTemplatesPart
from coordinator_app.words import Language
from tests.ui.opened_pages import Opened
from tests.ui.settings.using import by_name, press, texts
from tests.ui.windows import settle

PRESIDIUM, NEWS = "Kommunfullmäktiges presidium", "Nyhetsbrev"
IN_SWEDISH, IN_ENGLISH = "Besked om besök, på svenska", "Besked om besök, på engelska"


def own(opened: Opened, name: str, language: Language = "sv") -> LetterTemplate:
    model = opened.desk.letter_templates.get(ready_made_id(TemplatePurpose.NOTICE, language))
    assert model is not None
    return opened.desk.letter_templates.save_as(replace(model, subject=name), name)


def named(opened: Opened, name: str) -> NotificationList:
    return next(each for each in opened.desk.notification_lists.all() if each.name_sv == name)


def at(opened: Opened, name: str) -> ListsPart:
    opened.stage.go(Address(section=Section.SETTINGS, tab="lists", record_id=named(opened, name).id))
    settle()
    part = opened.page.part  # type: ignore[attr-defined]
    assert isinstance(part, ListsPart)
    return part


def offered(part: ListsPart) -> list[str]:
    fields = [each for each in part.findChildren(QComboBox) if each.isVisibleTo(part)]
    return [each.accessibleName() for each in fields if ", på " in each.accessibleName()]


def choose(part: ListsPart, name: str, said: str) -> None:
    field = by_name(part, ChoiceField, name)
    field.setCurrentText(said)
    field.activated.emit(field.currentIndex())
    settle()


def test_without_a_template_of_ones_own_there_is_nothing_to_choose_but_a_way_to_make_one(in_falun: Opened) -> None:
    part = at(in_falun, PRESIDIUM)
    assert offered(part) == []
    assert any("Brev börjar med den vanliga mallen." in said for said in texts(part))
    press(part, "Brevmallar")
    settle()
    shown = in_falun.page.part  # type: ignore[attr-defined]
    assert isinstance(shown, MailPart)
    assert isinstance(shown.view, MailTemplatesPart)


def test_a_template_of_ones_own_is_chosen_for_its_purpose_and_language_and_let_go_again(in_falun: Opened) -> None:
    template = own(in_falun, "Till presidiet")
    part = at(in_falun, PRESIDIUM)
    assert offered(part) == [IN_SWEDISH]
    choose(part, IN_SWEDISH, "Till presidiet")
    assert named_template(named(in_falun, PRESIDIUM).templates, TemplatePurpose.NOTICE, "sv") == template.id
    assert by_name(part, ChoiceField, IN_SWEDISH).currentText() == "Till presidiet"
    choose(part, IN_SWEDISH, "Den vanliga")
    assert named(in_falun, PRESIDIUM).templates == ()


def test_what_is_in_the_language_of_the_list_stands_first(in_falun: Opened) -> None:
    own(in_falun, "Till presidiet")
    own(in_falun, "To the presidium", "en")
    part = at(in_falun, PRESIDIUM)
    assert offered(part) == [IN_SWEDISH, IN_ENGLISH]
    choose(part, "Språk i breven", "Engelska")
    assert offered(part) == [IN_ENGLISH, IN_SWEDISH]


def test_a_list_for_other_matters_is_offered_what_its_own_letters_are_for(in_falun: Opened) -> None:
    own(in_falun, "Till presidiet")
    assert offered(at(in_falun, NEWS)) == []


def test_a_template_that_is_deleted_meanwhile_leaves_the_usual_one(in_falun: Opened) -> None:
    template, other = own(in_falun, "Till presidiet"), own(in_falun, "Till andra")
    part = at(in_falun, PRESIDIUM)
    choose(part, IN_SWEDISH, "Till presidiet")
    in_falun.desk.letter_templates.remove(template.id)
    settle()
    field = by_name(part, ChoiceField, IN_SWEDISH)
    assert field.currentText() == "Den vanliga"
    assert [field.itemText(number) for number in range(field.count())] == ["Den vanliga", other.name]
