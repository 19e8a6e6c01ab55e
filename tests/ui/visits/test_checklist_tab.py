"""The checklist: what is ticked is done today, what is due is told, and bookings are rows beneath."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from coordinator_app.domain.destinations import Tab, where
from coordinator_app.domain.preparations import Aspect, ReadinessLine, State
from coordinator_app.domain.visits import Task, Visit
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.checklist_tab import ChecklistTab
from coordinator_app.ui.visits.task_dialog import TaskDialog
from coordinator_app.ui.visits.visit_page import VisitPage
from tests.ui.going.screen import next_visit, press
from tests.ui.windows import At, rest, settle

LATE = Task(id=uuid4(), text_sv="Informera dem som berörs", days=-90)
AFTER = Task(id=uuid4(), text_sv="Skicka tackbrev", days=3)


@pytest.fixture
def window(at: At) -> MainWindow:
    """Return a window on a checklist with something overdue and something that comes after the visit."""
    opened = at(Tab.CHECKLIST)
    visit = next_visit(opened)
    opened.stage.desk.visits.save(replace(visit, tasks=(LATE, AFTER)))
    rest(opened)
    return opened


def tab(window: MainWindow) -> ChecklistTab:
    return next(each for each in window.findChildren(ChecklistTab) if each.isVisible())


def tasks(window: MainWindow) -> dict[str, Task]:
    return {task.text_sv: task for task in next_visit(window).tasks}


def dialog(window: MainWindow) -> TaskDialog:
    return next(each for each in window.findChildren(TaskDialog) if each.isVisible())


def undo(window: MainWindow) -> None:
    window.actions_by_key["undo"].trigger()
    settle()


def test_what_is_ticked_is_done_today_and_the_keyboard_stays(window: MainWindow) -> None:
    box = tab(window)._boxes[LATE.id]
    assert "17 sep" in box.accessibleDescription()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    settle()
    assert tasks(window)[LATE.text_sv].done_on == window.stage.today
    assert window.focusWidget() is tab(window)._boxes[LATE.id]
    undo(window)
    assert tasks(window)[LATE.text_sv].done_on is None
    assert not tab(window)._boxes[LATE.id].isChecked()


def test_readiness_tells_what_is_overdue_and_leads_to_it(window: MainWindow) -> None:
    readiness = window.stage.desk.today.readiness(next_visit(window).id, window.stage.today)
    assert readiness is not None
    line: ReadinessLine = next(each for each in readiness.lines if each.aspect == Aspect.TASKS)
    assert (line.state, line.value.number) == (State.WARNING, 1)
    page = next(each for each in window.findChildren(VisitPage) if each.isVisible())
    page.show_tab(Tab.OVERVIEW)
    page.point_at(where("tasks"))
    settle()
    assert window.focusWidget() is tab(window)._boxes[LATE.id]


def test_something_to_do_is_added_with_its_day_counted_from_the_visit(window: MainWindow) -> None:
    visit: Visit = next_visit(window)
    tab(window).add()
    asked = dialog(window)
    QTest.keyClicks(asked.what, "Boka buss")
    asked.day.selectAll()
    QTest.keyClicks(asked.day, (visit.starts_on - timedelta(days=10)).isoformat())
    asked.save_button.click()
    settle()
    assert tasks(window)["Boka buss"].days == -10
    assert [task.days for task in next_visit(window).tasks] == [-90, -10, 3]


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_saves_what_is_to_be_done_from_its_field(window: MainWindow, held: Qt.KeyboardModifier) -> None:
    tab(window).add()
    asked = dialog(window)
    asked.what.setFocus()
    QTest.keyClicks(asked.what, "Boka buss")
    QTest.keyClick(asked.what, Qt.Key.Key_Return, held)
    settle()
    assert "Boka buss" in tasks(window)


def test_nothing_to_do_is_not_saved(window: MainWindow) -> None:
    tab(window).add()
    asked = dialog(window)
    QTest.keyClick(asked.day, Qt.Key.Key_Return)
    settle()
    assert asked.isVisible()
    assert asked.focusWidget() is asked.what
    assert len(next_visit(window).tasks) == 2
    asked.close()


def test_a_day_within_the_visit_keeps_the_dialog_open(window: MainWindow) -> None:
    tab(window).add()
    asked = dialog(window)
    asked.day.selectAll()
    QTest.keyClicks(asked.day, next_visit(window).starts_on.isoformat())
    asked.save_button.click()
    settle()
    assert asked.isVisible()
    assert asked.day.accessibleDescription()
    asked.close()


def test_something_to_do_is_changed_and_removed(window: MainWindow) -> None:
    tools = [each for each in tab(window).findChildren(QToolButton) if AFTER.text_sv in each.accessibleName()]
    tools[0].click()
    asked = dialog(window)
    assert asked.what.text() == AFTER.text_sv
    asked.what.selectAll()
    QTest.keyClicks(asked.what, "Tacka")
    asked.save_button.click()
    settle()
    assert set(tasks(window)) == {LATE.text_sv, "Tacka"}
    remove = [each for each in tab(window).findChildren(QToolButton) if "Tacka" in each.accessibleName()][-1]
    remove.click()
    settle()
    assert set(tasks(window)) == {LATE.text_sv}
    undo(window)
    assert "Tacka" in tasks(window)


def test_a_booking_is_a_row(window: MainWindow) -> None:
    press(window, window.stage.say("Add booking"))
    settle()
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Buss")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    *_, booking = next_visit(window).bookings
    assert (booking.what, booking.is_confirmed) == ("Buss", False)
