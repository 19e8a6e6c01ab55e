"""What is typed into a letter is not lost while one looks at another template or another round."""

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.notification_lists import Purpose, Round
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going import mailings, notifying
from tests.ui.going.screen import press
from tests.ui.opened_pages import type_in
from tests.ui.windows import rest


def choose(view: InformingView, name: str) -> None:
    field = view.message.template
    field.setCurrentIndex(field.findText(name))
    field.activated.emit(field.currentIndex())


def test_own_text_is_there_again_when_one_comes_back_to_the_template(window: MainWindow, view: InformingView) -> None:
    usual = view.message.template.currentText()
    type_in(view.message.body, "Obs! ")
    view.message.subject.setText("Eget ämne")
    choose(view, "Notice of a visit")
    assert "Obs!" not in view.message.body.text
    choose(view, usual)
    assert "Obs!" in view.message.body.text
    assert view.message.subject.text() == "Eget ämne"
    press(view.message, "Fyll i mallen på nytt")
    choose(view, "Notice of a visit")
    choose(view, usual)
    assert "Obs!" not in view.message.body.text, "Who fills in the template again has let go of the text"


def test_own_text_is_there_again_when_one_comes_back_to_the_round(window: MainWindow, view: InformingView) -> None:
    choose(view, "Notice of a visit")
    type_in(view.message.body, "Note well: ")
    view._choose(Round.PROGRAMME)
    rest(window)
    assert "Note well" not in view.message.body.text
    view._choose(Round.NOTICE)
    rest(window)
    assert "Note well" in view.message.body.text
    assert view.message.template.currentText() == "Notice of a visit"


def test_own_text_is_there_again_when_one_comes_back_to_the_page(window: MainWindow, view: InformingView) -> None:
    choose(view, "Notice of a visit")
    type_in(view.message.body, "Note well: ")
    window.shell.go(Address(section=Section.NOTIFYING))
    rest(window)
    notifying.at_visit(Round.NOTICE)(window)
    again = notifying.view_of(window)
    assert again is not view
    assert "Note well" in again.message.body.text
    assert again.message.template.currentText() == "Notice of a visit"
    assert again.message._typed_acts.isVisible(), "What was typed can be let go of"


def test_the_same_letter_stands_as_it_was_typed_on_the_tab_of_the_visit_too(
    window: MainWindow, view: InformingView
) -> None:
    type_in(view.message.subject, "Viktigt: ")
    window.shell.go(Address(section=Section.VISITS, record_id=view.visit_id, tab=Tab.INFORMED))
    rest(window)
    there = notifying.view_of(window)
    assert there is not view
    there._choose(Round.NOTICE)
    assert "Viktigt" in there.message.subject.text()
    type_in(there.message.body, "Obs! ")
    notifying.at_visit(Round.NOTICE)(window)
    assert notifying.view_of(window) is view
    assert "Obs!" in view.message.body.text


def test_own_text_of_a_mailing_is_there_again_until_it_has_been_sent(window: MainWindow) -> None:
    mailings.at(Purpose.NEWSLETTERS)(window)
    type_in(mailings.view_of(window).message.body, "Veckans nyhet. ")
    window.shell.go(Address(section=Section.TODAY))
    rest(window)
    mailings.board(window)
    mailings.at(Purpose.NEWSLETTERS)(window)
    view = mailings.view_of(window)
    assert "Veckans nyhet." in view.message.body.text
    view.recipients._tick_all()
    view.mark_sent()
    rest(window)
    mailings.board(window)
    mailings.at(Purpose.NEWSLETTERS)(window)
    assert "Veckans nyhet." not in mailings.view_of(window).message.body.text, "The next letter is another one"
