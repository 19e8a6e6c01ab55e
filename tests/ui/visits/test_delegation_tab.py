"""The delegation: its order by drag and by key, and where the keyboard is when somebody goes."""

from uuid import UUID

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.delegation_tab import DelegateLine, DelegationTab
from tests.ui.going.screen import next_visit
from tests.ui.windows import At, settle

ALT = Qt.KeyboardModifier.AltModifier


def tab(window: MainWindow) -> DelegationTab:
    """Return the delegation."""
    return next(each for each in window.findChildren(DelegationTab) if each.isVisible())


def lines(window: MainWindow) -> list[DelegateLine]:
    """Return the lines as they stand."""
    return list(tab(window)._lines.values())


def order(window: MainWindow) -> list[UUID]:
    """Return the delegation as it is saved."""
    return [each.id for each in next_visit(window).delegation]


def drop(carried: DelegateLine, target: DelegateLine) -> None:
    """Drop one line on another, as the mouse does at the end of a drag."""
    data = QMimeData()
    data.setData("application/x-utblick-delegate", carried._delegate.id.bytes)
    left = Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    target.dropEvent(QDropEvent(QPointF(4, 4), Qt.DropAction.MoveAction, data, left, plain))
    settle()


def test_the_order_is_the_same_by_drag_and_by_key(at: At) -> None:
    window = at(Tab.DELEGATION)
    first, second, third = order(window)[:3]
    drop(lines(window)[2], lines(window)[0])
    dragged = order(window)
    assert dragged[:3] == [third, first, second]
    window.actions_by_key["undo"].trigger()
    settle()
    assert order(window)[:3] == [first, second, third]
    lines(window)[2].setFocus()
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up, ALT)
        settle()
    assert order(window) == dragged
    assert window.focusWidget() is lines(window)[0]


def test_the_keyboard_is_on_the_next_one_when_somebody_is_removed(at: At) -> None:
    window = at(Tab.DELEGATION)
    before = order(window)
    lines(window)[1].setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Delete)
    settle()
    assert order(window) == [before[0], *before[2:]]
    assert window.focusWidget() is lines(window)[1]
    window.actions_by_key["undo"].trigger()
    settle()
    assert order(window) == before


def add(window: MainWindow, said: str) -> None:
    """Type a name at the foot of the delegation, and press Enter."""
    field = tab(window)._add
    field.setFocus()
    field.insert(said)
    field.textEdited.emit(said)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def test_a_new_guest_is_one_change_that_is_undone_in_one_step(at: At) -> None:
    window = at(Tab.DELEGATION)
    before, people = order(window), len(window.stage.desk.people.all())
    add(window, "Zuzanna Wilk")
    assert len(order(window)) == len(before) + 1
    assert window.focusWidget() is tab(window)._add
    assert not tab(window)._add.text()
    undoes = window.stage.desk.history.next_undo()
    assert undoes is not None
    assert window.stage.say(undoes) == "Lägg till Zuzanna Wilk i delegationen"
    window.actions_by_key["undo"].trigger()
    settle()
    assert order(window) == before
    assert len(window.stage.desk.people.all()) == people


def test_a_line_of_a_programme_is_no_guest(at: At) -> None:
    window = at(Tab.DELEGATION)
    before, people = order(window), len(window.stage.desk.people.all())
    add(window, "tis 8-8.30 Ankomst @Resecentrum")
    assert order(window) == before
    assert len(window.stage.desk.people.all()) == people
    assert tab(window)._add.text() == "tis 8-8.30 Ankomst @Resecentrum"
    assert window.toasts.shown is not None
    assert "8-8.30" in window.toasts.shown.said


def test_alt_with_an_arrow_opens_no_menu(at: At) -> None:
    window = at(Tab.DELEGATION)
    lines(window)[0].setFocus()
    line = window.focusWidget()
    QTest.keyPress(line, Qt.Key.Key_Alt)
    QTest.keyPress(window.focusWidget(), Qt.Key.Key_Down, ALT)
    QTest.keyRelease(window.focusWidget(), Qt.Key.Key_Alt)
    settle()
    assert not window.menuBar().isVisible()
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
