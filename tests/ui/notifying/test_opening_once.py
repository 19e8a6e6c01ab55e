"""One press opens one draft and answers one question, and the question about a draft is seen where it was opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.obligations import State
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.informing.recipient_row import RecipientRow
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.mailing_view import MailingView
from coordinator_app.ui.stage import Told
from tests.ui.going import mailings
from tests.ui.going.screen import press
from tests.ui.opened_pages import type_in
from tests.ui.windows import rest, settle

_LEFT = Qt.MouseButton.LeftButton


def is_seen(widget: QWidget) -> bool:
    """Tell whether all of a widget lies within the page that scrolls."""
    page: QWidget | None = widget.parentWidget()
    while not isinstance(page, QScrollArea):
        assert page is not None
        page = page.parentWidget()
    shown = page.viewport()
    top = widget.mapTo(shown, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= shown.height()


@pytest.fixture
def news(window: MainWindow) -> MailingView:
    """Return the newsletter as it is written."""
    mailings.at(Purpose.NEWSLETTERS)(window)
    return mailings.view_of(window)


def test_a_second_click_at_once_opens_no_second_draft(
    window: MainWindow, view: InformingView, opened_files: list[Path]
) -> None:
    QTest.mouseClick(view.primary, _LEFT)
    settle()
    QTest.mouseClick(view.primary, _LEFT)
    assert len(opened_files) == 1
    rest(window)
    QTest.mouseClick(view.primary, _LEFT)
    assert len(opened_files) == 2, "Whoever wants another one opens it a moment later"


def test_a_second_click_at_once_opens_no_second_draft_of_a_mailing(
    window: MainWindow, news: MailingView, opened_files: list[Path]
) -> None:
    QTest.mouseClick(news.primary, _LEFT)
    settle()
    QTest.mouseClick(news.primary, _LEFT)
    assert len(opened_files) == 1


def test_a_letter_to_nobody_is_not_opened_and_it_is_said_why(
    window: MainWindow, news: MailingView, opened_files: list[Path]
) -> None:
    told: list[Told] = []
    window.stage.told.connect(told.append)
    for each in news.findChildren(RecipientRow):
        if each.box.isChecked():
            each.box.click()
    assert not news.primary.isEnabled()
    QTest.keyClick(news.message.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened_files == []
    assert any("Ingen skulle få brevet" in one.text for one in told)


def test_a_double_click_answers_one_of_two_questions(
    window: MainWindow, view: InformingView, opened_files: list[Path]
) -> None:
    view.act()
    rest(window)
    answer = next(
        each for each in view._banner.findChildren(QPushButton) if each.accessibleName().startswith("Ja, markera")
    )
    at = answer.mapTo(window, answer.rect().center())
    QTest.mouseClick(answer, _LEFT)
    settle()
    under = window.childAt(at)
    assert isinstance(under, QPushButton), "The other question has come into its place"
    QTest.mouseClick(under, _LEFT)
    rest(window)
    assert view._banner.isVisible()
    assert view.informed is not None
    assert [one for one in view.informed.open if one.state == State.DRAFT_OPENED], "The other is still asked about"
    press(view._banner, "Ja, markera som informerade")
    rest(window)
    assert not view._banner.isVisible()


def test_the_question_about_a_draft_is_brought_into_sight_with_the_keyboard_on_it(
    window: MainWindow, view: InformingView, opened_files: list[Path]
) -> None:
    window.resize(1280, 720)
    last = view.findChildren(RecipientRow)[-1].box
    last.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(last, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(window)
    assert opened_files
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Ja, markera som informerade"
    assert view._banner.isAncestorOf(here)
    assert is_seen(here)


def test_whoever_opens_the_draft_while_writing_keeps_the_keyboard_in_the_text_and_sees_the_question(
    window: MainWindow, news: MailingView, opened_files: list[Path]
) -> None:
    window.resize(1280, 720)
    type_in(news.message.body, "Hej. ")
    QTest.keyClick(news.message.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(window)
    assert opened_files
    assert QApplication.focusWidget() is news.message.body, "What is typed on answers nothing by itself"
    assert is_seen(news.banner)
