"""The painted programme by ear and by keyboard: a list of items, each where it is painted."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coordinator_app.ui import painted_access
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.day_columns import DayColumns
from coordinator_app.ui.visits.day_columns_place import Painted
from tests.ui.going.screen import next_visit
from tests.ui.screens import screen_named
from tests.ui.windows import settle, until


@pytest.fixture
def columns(shared_window: MainWindow) -> DayColumns:
    """Return the days of the next visit."""
    screen_named("visit-programme").shown(shared_window)
    return next(each for each in shared_window.findChildren(DayColumns) if each.isVisible())


def test_the_days_are_a_list_of_every_item_of_the_programme(columns: DayColumns, shared_window: MainWindow) -> None:
    heard = QAccessible.queryAccessibleInterface(columns)
    items = next_visit(shared_window).programme
    assert heard.role() == QAccessible.Role.List
    assert heard.text(QAccessible.Text.Name) == "Program, 3 dagar"
    assert heard.childCount() == len(items)
    first = heard.child(0)
    assert first.role() == QAccessible.Role.ListItem
    said = first.text(QAccessible.Text.Name)
    assert said == "Onsdag 16 december, 10:05–10:45, Ankomst till Arlanda, Arlanda, terminal 5"
    assert heard.child(len(items)) is None
    assert heard.child(-1) is None


def test_an_item_is_heard_where_it_is_seen(columns: DayColumns) -> None:
    heard = QAccessible.queryAccessibleInterface(columns)
    corner = columns.mapToGlobal(QPoint(0, 0))
    for number in range(heard.childCount()):
        item = heard.child(number)
        place = item.rect()
        assert columns.rect().translated(corner).contains(place)
        assert heard.childAt(place.center().x(), place.center().y()) is item
        assert heard.indexOfChild(item) == number
        assert item.parent() is not None
        assert item.childCount() == 0


def test_arrows_walk_the_items_and_each_is_told(columns: DayColumns, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QAccessible.Event, int]] = []
    window = columns.window()
    window.activateWindow()
    until(window.isActiveWindow)
    columns.setFocus()
    heard = QAccessible.queryAccessibleInterface(columns)

    class Spy:
        Event = QAccessible.Event

        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:  # noqa: N802
            told.append((event.type(), event.child()))

    monkeypatch.setattr(painted_access, "QAccessible", Spy)
    QTest.keyClick(columns, Qt.Key.Key_Down)
    QTest.keyClick(columns, Qt.Key.Key_Down)
    monkeypatch.undo()
    assert told == [(QAccessible.Event.Focus, 0), (QAccessible.Event.Focus, 1)]
    state = heard.child(1).state()
    assert (state.focused, state.selected) == (1, 1)
    assert not heard.child(0).state().selected
    assert heard.focusChild() is heard.child(1)


def test_a_clash_is_heard(columns: DayColumns, shared_window: MainWindow) -> None:
    items = tuple(sorted(next_visit(shared_window).programme, key=lambda item: item.begins))
    columns.show_programme(
        Painted(days=tuple(sorted({i.day_on for i in items})), items=items, clashing=frozenset({items[0].id}))
    )
    first = QAccessible.queryAccessibleInterface(columns).child(0)
    assert first.text(QAccessible.Text.Name).endswith(", krockar")


@pytest.fixture
def heard() -> Iterator[None]:
    """Let Qt believe that somebody hears the screen."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def frozen() -> Iterator[None]:
    """Let what is there already be passed over when garbage is collected, so that collecting often is fast."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def test_days_that_come_and_go_while_they_are_heard_leave_nothing_behind(
    shared_window: MainWindow, heard: None, frozen: None
) -> None:
    stage = shared_window.stage
    items = next_visit(shared_window).programme
    days = tuple(sorted({item.day_on for item in items}))
    held = QWidget()
    free = len(painted_access._free)
    ids: list[int] = []
    for _ in range(20):
        columns = DayColumns(stage.look, stage.words)
        columns.setParent(held)
        columns.show_programme(Painted(days=days, items=items, clashing=frozenset()))
        found = QAccessible.queryAccessibleInterface(columns)
        ids = [QAccessible.uniqueId(found.child(number)) for number in range(found.childCount())]
        columns.show_programme(Painted(days=days, items=items[:2], clashing=frozenset()))
        assert not QAccessible.accessibleInterface(ids[-1]).isValid()
        columns.deleteLater()
        del columns, found
        settle()
        gc.collect()
    assert len(set(ids)) == len(items)
    assert len(painted_access._free) <= max(free, 2 * len(items))
    held.deleteLater()
