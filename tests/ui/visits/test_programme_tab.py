"""The programme: an item that is opened has the keyboard in its title, in both views."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.day_columns import DayColumns
from coordinator_app.ui.visits.programme_list import ProgrammeList
from coordinator_app.ui.visits.quick_line import QuickLine
from tests.ui.going.screen import next_visit, press
from tests.ui.heard import Ear
from tests.ui.windows import At, settle

View = Callable[[MainWindow], DayColumns | ProgrammeList]


def days(window: MainWindow) -> DayColumns:
    """Show the days, with their first item marked."""
    press(window, "Dagar")
    shown = next(each for each in window.findChildren(DayColumns) if each.isVisible())
    QTest.keyClick(shown, Qt.Key.Key_Down)
    return shown


def as_list(window: MainWindow) -> ProgrammeList:
    """Show the list, with its first row current."""
    press(window, "Lista")
    shown = next(each for each in window.findChildren(ProgrammeList) if each.isVisible())
    shown.setCurrentIndex(shown.model().index(0, 0))
    return shown


@pytest.mark.parametrize("view", [days, as_list])
def test_an_item_is_opened_at_its_title_and_left_to_where_one_was(at: At, view: View) -> None:
    window = at(Tab.PROGRAMME)
    shown = view(window)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    title = window.focusWidget()
    assert isinstance(title, QLineEdit)
    assert title.accessibleName() == "Rubrik"
    first = min(next_visit(window).programme, key=lambda item: item.begins)
    assert title.text() == first.title_sv
    press(window, "Lägg till punkt")
    settle()
    assert window.focusWidget() is not title
    assert window.focusWidget().accessibleName() == "Rubrik"


def test_a_row_of_the_list_is_heard_whole(at: At) -> None:
    shown = as_list(at(Tab.PROGRAMME))
    first = shown.model().index(0, 0)
    heard = first.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    row = [shown.model().index(0, column).data() for column in range(1, 5)]
    assert heard == ", ".join(cell for cell in row if cell)


def test_how_the_quick_line_is_understood_describes_it(at: At) -> None:
    window = at(Tab.PROGRAMME)
    quick = next(each for each in window.findChildren(QuickLine) if each.isVisible())
    QTest.keyClicks(quick.line, "9-10 Fika @Stadshuset")
    assert "Fika · Stadshuset" in quick.line.accessibleDescription()
    quick.line.clear()
    quick.line.textEdited.emit("")
    assert not quick.line.accessibleDescription()


def quick_line(window: MainWindow) -> QuickLine:
    """Return the line in which an item is typed."""
    return next(each for each in window.findChildren(QuickLine) if each.isVisible())


def test_undo_after_a_typed_item_takes_the_item_back_and_not_the_text(at: At) -> None:
    window = at(Tab.PROGRAMME)
    before = next_visit(window).programme
    line = quick_line(window).line
    QTest.keyClicks(line, "9-10 Fika @Stadshuset")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert len(next_visit(window).programme) == len(before) + 1
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert next_visit(window).programme == before
    assert line.text() == ""


def test_a_day_that_is_none_of_the_visit_is_not_entered(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    window = at(Tab.PROGRAMME)
    ear = Ear(monkeypatch)
    before = next_visit(window).programme
    line = quick_line(window).line
    QTest.keyClicks(line, "24/12 10-11 Avresa")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert next_visit(window).programme == before
    assert line.text() == "24/12 10-11 Avresa"
    assert "inte en av besökets dagar" in line.accessibleDescription()
    assert ear.said[-1].endswith(line.accessibleDescription())


@pytest.mark.parametrize("view", [days, as_list])
def test_the_open_item_follows_what_is_marked(at: At, view: View) -> None:
    window = at(Tab.PROGRAMME)
    shown = view(window)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    first, second = sorted(next_visit(window).programme, key=lambda item: (item.begins, item.ends))[:2]
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Down)
    settle()
    assert window.focusWidget() is shown
    titles = [
        each.text() for each in window.findChildren(QLineEdit) if each.isVisible() and each.accessibleName() == "Rubrik"
    ]
    assert titles == [second.title_sv] != [first.title_sv]


def test_ctrl_n_makes_an_item_here(at: At) -> None:
    window = at(Tab.PROGRAMME)
    visit = next_visit(window)
    window.actions_by_key["new"].trigger()
    settle()
    assert next_visit(window).id == visit.id
    assert len(next_visit(window).programme) == len(visit.programme) + 1
    assert window.focusWidget().accessibleName() == "Rubrik"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert isinstance(window.focusWidget(), DayColumns)


def test_a_host_who_is_named_by_an_office_is_who_holds_it(at: At) -> None:
    window = at(Tab.PROGRAMME)
    number = len(window.stage.desk.people.all())
    quick = quick_line(window)
    quick.line.setText("9-10 Fika #KF:s ordförande")
    quick.line.textEdited.emit(quick.line.text())
    assert "värd Ragnhild Ekeblom" in quick.line.accessibleDescription()
    before = next_visit(window).programme
    QTest.keyClick(quick.line, Qt.Key.Key_Return)
    settle()
    (added,) = (item for item in next_visit(window).programme if item not in before)
    host = window.stage.desk.people.get(added.host_id) if added.host_id else None
    assert host is not None
    assert host.name == "Ragnhild Ekeblom"
    assert len(window.stage.desk.people.all()) == number
