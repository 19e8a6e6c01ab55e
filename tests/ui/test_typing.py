"""What is typed on a page: it saves itself where it is left, is taken back by Esc and undone by Ctrl+Z."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.programme_list import ProgrammeList
from coordinator_app.ui.visits.visit_header import VisitHeader
from tests.ui.going.screen import next_visit, press
from tests.ui.windows import settle, until

Open = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """Return a window on the overview of the next visit."""
    opened = open_window()
    opened.shell.go(Address(section=Section.VISITS, record_id=next_visit(opened).id, tab=Tab.OVERVIEW))
    settle()
    until(opened.isActiveWindow)
    return opened


def field(window: MainWindow, name: str) -> LineField:
    """Return a field of the visit's head."""
    head = next(each for each in window.findChildren(VisitHeader) if each.isVisible())
    return next(each for each in head.findChildren(LineField) if each.accessibleName() == name)


def retype(window: MainWindow, name: str, said: str) -> LineField:
    """Put the keyboard into a field and type in place of what is there."""
    found = field(window, name)
    found.setFocus(Qt.FocusReason.TabFocusReason)
    found.selectAll()
    QTest.keyClicks(found, said)
    return found


def stored(window: MainWindow) -> Visit:
    return next_visit(window)


def test_a_field_saves_itself_when_it_is_left(window: MainWindow) -> None:
    typed = retype(window, "Diarienummer", "KS 2026/9999")
    assert stored(window).case_number == "KS 2026/0143"
    QTest.keyClick(typed, Qt.Key.Key_Tab)
    assert stored(window).case_number == "KS 2026/9999"
    assert not typed.is_open


def test_a_field_saves_itself_by_enter_and_the_keyboard_stays(window: MainWindow) -> None:
    typed = retype(window, "Diarienummer", "KS 2026/9999")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert stored(window).case_number == "KS 2026/9999"
    assert typed.hasFocus()


def test_a_field_saves_itself_when_another_page_is_shown(window: MainWindow) -> None:
    retype(window, "Diarienummer", "KS 2026/9999")
    window.shell.go(Address(section=Section.TODAY))
    assert stored(window).case_number == "KS 2026/9999"


def test_a_field_saves_itself_when_the_look_changes(window: MainWindow) -> None:
    retype(window, "Diarienummer", "KS 2026/9999")
    window.actions_by_key["dark"].trigger()
    assert stored(window).case_number == "KS 2026/9999"


def test_a_field_saves_itself_when_the_window_is_closed(window: MainWindow, open_window: Open) -> None:
    retype(window, "Diarienummer", "KS 2026/9999")
    window.close()
    assert stored(open_window()).case_number == "KS 2026/9999"


def test_esc_takes_back_what_was_typed(window: MainWindow) -> None:
    typed = retype(window, "Diarienummer", "KS 2026/9999")
    QTest.keyClick(typed, Qt.Key.Key_Escape)
    assert typed.text() == "KS 2026/0143"
    QTest.keyClick(typed, Qt.Key.Key_Tab)
    assert stored(window).case_number == "KS 2026/0143"


def test_ctrl_z_in_a_field_takes_back_the_typing_and_not_the_program_s_last_change(window: MainWindow) -> None:
    saved = retype(window, "Diarienummer", "KS 2026/9999")
    QTest.keyClick(saved, Qt.Key.Key_Return)
    title = retype(window, "Besökets rubrik", "Annat")
    QTest.keyClick(title, Qt.Key.Key_Z, CONTROL)
    assert stored(window).case_number == "KS 2026/9999"


def test_ctrl_z_in_an_untouched_field_undoes_the_program_s_last_change(window: MainWindow) -> None:
    typed = retype(window, "Diarienummer", "KS 2026/9999")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    QTest.keyClick(typed, Qt.Key.Key_Z, CONTROL)
    settle()
    assert stored(window).case_number == "KS 2026/0143"
    assert field(window, "Diarienummer").text() == "KS 2026/0143"
    shown = window.toasts.shown
    assert shown is not None
    assert shown.said.startswith("Ångrat: ")
    QTest.keyClick(window, Qt.Key.Key_Y, CONTROL)
    settle()
    assert stored(window).case_number == "KS 2026/9999"


def test_the_toast_takes_back_what_it_tells(window: MainWindow) -> None:
    window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id, tab=Tab.PROGRAMME))
    before = stored(window).programme
    press(window, "Lista")
    settle()
    rows = next(each for each in window.findChildren(ProgrammeList) if each.isVisible())
    rows.setCurrentIndex(rows.model().index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert len(stored(window).programme) == len(before) - 1
    toast = window.toasts.shown
    assert toast is not None
    undo = toast.first_button()
    assert undo is not None
    assert undo.text() == "Ångra"
    undo.click()
    assert {item.id for item in stored(window).programme} == {item.id for item in before}


def test_nothing_to_undo_is_told(open_window: Open) -> None:
    window = open_window()
    window.actions_by_key["undo"].trigger()
    assert window.toasts.shown is not None
    assert window.toasts.shown.said == "Det finns inget att ångra."


def test_a_new_visit_is_made_with_the_keyboard_alone(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    settle()
    title = field(window, "Besökets rubrik")
    assert title.hasFocus()
    QTest.keyClicks(title, "Vasa hit")
    QTest.keyClick(title, Qt.Key.Key_Return)
    settle()
    assert window.windowTitle() == "Vasa hit – Utblick"


def test_what_is_being_typed_is_kept_as_a_draft_when_the_pages_go(window: MainWindow) -> None:
    typed = retype(window, "Diarienummer", "KS 2026/9999")
    window.stage.leaving.emit()
    drafts = window.stage.desk.drafts
    assert [(draft.field, draft.text) for draft in drafts.left()] == [("case_number", "KS 2026/9999")]
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert drafts.left() == ()
