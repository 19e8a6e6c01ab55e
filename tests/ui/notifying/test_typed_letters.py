"""What is typed into a letter is not lost while one looks at another template or another round."""

from coordinator_app.domain.notification_lists import Round
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.main_window import MainWindow
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
