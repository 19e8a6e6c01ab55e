"""Toasts: one after another, also when the one before has gone by itself; F6 goes to them and back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coordinator_app.domain.destinations import Tab
from coordinator_app.ui import toast
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.tab_order import stops
from tests.ui.going.screen import next_visit
from tests.ui.heard import Ear
from tests.ui.windows import rest, settle, until


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window on a visit."""
    opened = open_window()
    opened.shell.go(Address(section=Section.VISITS, record_id=next_visit(opened).id, tab=Tab.OVERVIEW))
    until(opened.isActiveWindow)
    rest(opened)
    return opened


def test_one_toast_follows_on_another_that_went_by_itself(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toast, "SHOWN_MS", 20)
    window.stage.tell("Ett")
    until(lambda: window.toasts.shown is None)
    settle()
    window.stage.tell("Två")
    assert window.toasts.shown is not None
    assert window.toasts.shown.said == "Två"
    window.stage.tell("Tre")
    assert window.toasts.shown.said == "Tre"


def test_a_toast_is_heard_and_so_is_what_it_takes_back(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    ear = Ear(monkeypatch)
    visit = next_visit(window)
    window.stage.desk.visits.delete(visit)
    window.stage.tell("Borta", window.stage.desk.history.latest())
    shown = window.toasts.shown
    assert shown is not None
    shown.first_button().click()
    assert ear.said[0] == "Borta"
    assert ear.said[-1].startswith("Ångrat: ")
    assert next_visit(window).id == visit.id


def test_a_press_on_a_toast_leaves_the_keyboard_where_it_was(window: MainWindow) -> None:
    window.shell.sidebar.list.setFocus()
    window.stage.tell("Något är gjort.", window.stage.desk.history.latest())
    assert window.toasts.shown is not None
    button = window.toasts.shown.first_button()
    assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_saved_file_is_opened_from_its_toast(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("coordinator_app.ui.files.open_file", opened.append)
    window.stage.tell_saved(tmp_path / "avtal.pdf")
    shown = window.toasts.shown
    assert shown is not None
    assert shown.said == "avtal.pdf är sparad."
    assert shown.first_button().text() == "Öppna"
    shown.first_button().click()
    assert opened == [tmp_path / "avtal.pdf"]


def test_what_had_the_keyboard_and_goes_leaves_it_nearby(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    here = list(stops(page))[2]
    here.setFocus()
    here.hide()
    assert page.isAncestorOf(window.focusWidget())


def test_f6_goes_round_the_parts_of_the_window_and_back_from_a_toast(window: MainWindow) -> None:
    window.shell.sidebar.list.setFocus()
    window.stage.tell("Något är gjort.", window.stage.desk.history.latest())
    toasts, page = window.toasts, window.shell.page
    assert page is not None
    assert page.panel is not None
    assert toasts.shown is not None
    where = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        where.append(window.focusWidget())
    assert page.isAncestorOf(where[0])
    assert not page.panel.isAncestorOf(where[0])
    assert page.panel.isAncestorOf(where[1])
    assert where[2] is toasts.shown.first_button()
    assert where[3] is window.shell.sidebar.list
    toasts.shown.take_keyboard()
    toasts.shown.go()
    assert window.focusWidget() is window.shell.sidebar.list


def test_a_toast_stays_while_the_keyboard_is_on_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toast, "SHOWN_MS", 30)
    window.stage.tell("Något är gjort.")
    shown = window.toasts.shown
    assert shown is not None
    shown.take_keyboard()
    QTest.qWait(120)
    assert window.toasts.shown is shown
    window.shell.sidebar.list.setFocus()
    until(lambda: window.toasts.shown is None)
