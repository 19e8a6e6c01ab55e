"""Templates where letters are written: what a letter begins with, and a letter that is saved as a template."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose, ready_made_id
from coordinator_app.domain.list_templates import with_template
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.informing.message_card import MessageCard
from coordinator_app.ui.informing.recipient_row import RecipientRow
from coordinator_app.ui.informing.saving_templates import SaveTemplateDialog
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.words import Language
from tests.ui.going.screen import press
from tests.ui.opened_pages import only, type_in
from tests.ui.windows import rest

PRESIDIUM, HOSTS = "Kommunfullmäktiges presidium", "Värdar och medverkande"
USUAL = "Besked om besök"
NOTICE = ready_made_id(TemplatePurpose.NOTICE, "sv")


def make(window: MainWindow, name: str, language: Language = "sv") -> LetterTemplate:
    templates = window.stage.desk.letter_templates
    model = templates.for_purpose(TemplatePurpose.NOTICE, language)[0]
    return templates.save_as(replace(model, subject=f"{name}: {model.subject}"), name)


def let_name(window: MainWindow, name: str, template: LetterTemplate) -> NotificationList:
    lists = window.stage.desk.notification_lists
    each = next(one for one in lists.all() if one.name_sv == name)
    wanted = with_template(each.templates, template.purpose, template.language, template.id, uuid4)
    return lists.save(replace(each, templates=wanted))


def first_list(view: InformingView) -> str:
    found = next(one.list for one in view.recipients.ticked if one.list)
    return found.name_sv


def choose(card: MessageCard, name: str) -> None:
    card.template.setCurrentText(name)
    card.template.activated.emit(card.template.currentIndex())


def write(card: MessageCard, before: str, after: str) -> None:
    """Write something in place of something else, as one who has marked it would."""
    cursor: QTextCursor = card.body.document().find(before)
    assert not cursor.isNull()
    card.body.setTextCursor(cursor)
    type_in(card.body, after)


def asked(window: MainWindow, view: InformingView) -> SaveTemplateDialog:
    press(view, "Spara som mall…")
    return next(each for each in window.findChildren(SaveTemplateDialog) if each.isVisible())


def kept(window: MainWindow, name: str) -> LetterTemplate:
    return next(each for each in window.stage.desk.letter_templates.all() if each.name == name)


@pytest.fixture
def card(view: InformingView) -> MessageCard:
    """Return the letter."""
    return view.message


def turn(view: InformingView, person_id: UUID) -> None:
    """Tick somebody, or take the tick."""
    rows = (row for row in view.findChildren(RecipientRow) if row.person_id == person_id and row.isVisible())
    next(rows).box.click()


def test_the_letter_begins_with_the_template_of_the_first_list_of_those_who_are_ticked(
    window: MainWindow, view: InformingView, card: MessageCard
) -> None:
    assert card.template.currentText() == USUAL
    let_name(window, first_list(view), make(window, "Till presidiet"))
    rest(window)
    assert card.template.currentText() == "Till presidiet"
    assert card.subject.text().startswith("Till presidiet: Besök från Grudziądz")
    assert "{" not in card.subject.text() + card.body.text


def test_whoever_chooses_another_template_keeps_it_when_somebody_else_is_ticked(
    window: MainWindow, view: InformingView, card: MessageCard
) -> None:
    let_name(window, first_list(view), make(window, "Till presidiet"))
    rest(window)
    choose(card, USUAL)
    assert not card.subject.text().startswith("Till presidiet")
    turn(view, view.recipients.ticked[0].person_id)
    assert card.template.currentText() == USUAL


def test_the_template_follows_whom_the_letter_goes_to_until_something_is_typed(
    window: MainWindow, view: InformingView, card: MessageCard
) -> None:
    first = first_list(view)
    let_name(window, first, make(window, "Till de första"))
    rest(window)
    of_first = [one.person_id for one in view.recipients.ticked if one.list and one.list.name_sv == first]
    for person_id in of_first:
        turn(view, person_id)
    assert card.template.currentText() == USUAL
    write(card, "Syfte", "Avsikt")
    for person_id in of_first:
        turn(view, person_id)
    assert card.template.currentText() == USUAL
    assert "Avsikt" in card.body.text


def test_a_letter_that_was_typed_in_is_saved_as_a_new_template_with_its_fields(
    window: MainWindow, view: InformingView, card: MessageCard
) -> None:
    before = kept(window, USUAL)
    write(card, "Det här är ett besked om", "Nu kommer snart")
    write(card, "Grudziądz", "vår vänort")
    typed = card.body.text
    dialog = asked(window, view)
    shown = only(dialog, QPlainTextEdit).toPlainText()
    assert "Nu kommer snart" in shown
    assert "{hälsning}" in shown
    press(dialog, "Spara")
    assert any(label.text().endswith("Skriv ett namn.") for label in dialog.findChildren(QLabel))
    type_in(dialog.name, "Kort besked")
    press(dialog, "Spara")
    rest(window)
    made = kept(window, "Kort besked")
    assert made.subject == before.subject
    assert "Nu kommer snart" in made.text
    assert made.text.startswith("{hälsning}\n\n")
    assert made.text.endswith("{underskrift}")
    assert "vår vänort" in made.text
    assert "{besök}" not in made.text, "It was typed over"
    assert "{dagar}" in made.text
    assert (made.purpose, made.language) == (TemplatePurpose.NOTICE, "sv")
    assert kept(window, USUAL) == before
    assert (card.body.text, card.template.currentText()) == (typed, "Kort besked")
    window.toasts.undo()
    rest(window)
    assert "Kort besked" not in [each.name for each in window.stage.desk.letter_templates.all()]
    assert card.body.text == typed, "What was typed is not lost"


def test_the_template_that_the_letter_came_from_is_changed_and_can_be_reset(
    window: MainWindow, view: InformingView, card: MessageCard
) -> None:
    came = kept(window, USUAL)
    write(card, "Programmet kommer senare.", "Programmet kommer i nästa brev.")
    dialog = asked(window, view)
    dialog.choice.setCurrentText("Ändra mallen ”Besked om besök”")
    dialog.choice.activated.emit(dialog.choice.currentIndex())
    assert not dialog.name.isVisible()
    press(dialog, "Spara")
    rest(window)
    templates = window.stage.desk.letter_templates
    assert templates.is_changed(NOTICE)
    assert kept(window, USUAL).text == came.text.replace("kommer senare", "kommer i nästa brev")
    templates.remove(NOTICE)
    assert kept(window, USUAL) == came


def test_braces_that_are_no_field_are_refused_in_words_and_nothing_is_lost(
    window: MainWindow, view: InformingView, card: MessageCard
) -> None:
    write(card, "Syfte", "{hittepå}")
    dialog = asked(window, view)
    type_in(dialog.name, "Egen")
    press(dialog, "Spara")
    assert any("kopplingsfält som heter {hittepå}" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.isVisible()
    press(dialog, "Avbryt")
    assert "{hittepå}" in card.body.text


def test_a_letter_that_nobody_has_typed_in_is_not_offered_to_be_saved(card: MessageCard) -> None:
    assert not card._typed_acts.isVisible()
    type_in(card.subject, "x")
    assert card._typed_acts.isVisible()
