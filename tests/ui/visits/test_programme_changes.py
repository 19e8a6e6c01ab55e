"""Items of the programme are moved, stretched, drawn, doubled and removed: by drag, by key and by menu alike."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.item_moves import minutes_of
from coordinator_app.domain.programme import Attendance, ProgrammeItem
from coordinator_app.domain.visits import Direction
from coordinator_app.ui.forms.specs import RowsSpec
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.day_columns import DayColumns
from coordinator_app.ui.visits.item_editor import _group
from coordinator_app.ui.visits.programme_list import ProgrammeList
from coordinator_app.ui.visits.programme_menu import OFFERS
from coordinator_app.ui.visits.programme_move import MoveDialog
from tests.ui.going.screen import next_visit, press
from tests.ui.windows import At, settle

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(at: At) -> MainWindow:
    """Return a window on the days of the next visit, with the first item marked and the keyboard there."""
    opened = at(Tab.PROGRAMME)
    press(opened, "Dagar")
    columns(opened).setFocus()
    QTest.keyClick(columns(opened), Qt.Key.Key_Down)
    return opened


def columns(window: MainWindow) -> DayColumns:
    return next(each for each in window.findChildren(DayColumns) if each.isVisible())


def first(window: MainWindow) -> ProgrammeItem:
    return min(next_visit(window).programme, key=lambda item: item.begins)


def at_id(window: MainWindow, item: ProgrammeItem) -> ProgrammeItem:
    return next(each for each in next_visit(window).programme if each.id == item.id)


def undo(window: MainWindow) -> None:
    window.actions_by_key["undo"].trigger()
    settle()


def drag(shown: DayColumns, origin: QPointF, to: QPointF, modifiers: Qt.KeyboardModifier = ALT & ~ALT) -> None:
    """Drag with the left button from one place to another, by way of a place farther down."""
    kinds = QEvent.Type
    for kind, place in (
        (kinds.MouseButtonPress, origin),
        (kinds.MouseMove, to + QPointF(0, 60)),
        (kinds.MouseMove, to),
        (kinds.MouseButtonRelease, to),
    ):
        held = Qt.MouseButton.NoButton if kind == kinds.MouseButtonRelease else Qt.MouseButton.LeftButton
        button = Qt.MouseButton.NoButton if kind == kinds.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, QPointF(shown.mapToGlobal(place.toPoint())), button, held, modifiers)
        QApplication.sendEvent(shown, event)
    settle()


def middle(shown: DayColumns, item: ProgrammeItem) -> QPointF:
    return shown._places.of(item).center()


def down(shown: DayColumns, minutes: int) -> QPointF:
    """Return the way downwards that stands for some minutes."""
    return QPointF(0, shown._places.y(minutes / 60 + 9) - shown._places.y(9))


def test_an_item_that_is_dragged_and_one_that_is_moved_by_keys_come_to_the_same(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    QTest.keyClick(shown, Qt.Key.Key_Down, ALT)
    QTest.keyClick(shown, Qt.Key.Key_Down, ALT)
    QTest.keyClick(shown, Qt.Key.Key_Right, ALT)
    settle()
    by_key = at_id(window, item)
    assert (by_key.day_on, minutes_of(by_key.starts_at)) == (
        item.day_on + timedelta(days=1),
        minutes_of(item.starts_at) + 30,
    )
    for _ in range(3):
        undo(window)
    assert at_id(window, item) == item
    origin = middle(shown, item)
    drag(shown, origin, origin + down(shown, 33) + QPointF(shown._places.column, 0))
    assert at_id(window, item) == by_key
    undo(window)
    assert at_id(window, item) == item


def test_the_end_of_an_item_is_pulled_as_keys_move_it(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    QTest.keyClick(shown, Qt.Key.Key_Down, ALT | SHIFT)
    settle()
    by_key = at_id(window, item)
    assert by_key.ends == item.ends + timedelta(minutes=15)
    undo(window)
    place = shown._places.of(item)
    end = QPointF(place.center().x(), place.bottom() - 2)
    drag(shown, end, end + down(shown, 14))
    assert at_id(window, item) == by_key


def test_a_fine_drag_snaps_to_five_minutes(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    origin = middle(shown, item)
    drag(shown, origin, origin + down(shown, 11), ALT)
    assert minutes_of(at_id(window, item).starts_at) == minutes_of(item.starts_at) + 10


def test_a_drag_that_is_let_go_by_esc_changes_nothing(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    origin = middle(shown, item)
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, pos=origin.toPoint())
    QTest.mouseMove(shown, (origin + down(shown, 60)).toPoint())
    assert shown._drag is not None
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=(origin + down(shown, 60)).toPoint())
    settle()
    assert at_id(window, item) == item


def test_hours_that_are_drawn_on_empty_time_become_an_item(window: MainWindow) -> None:
    shown, before = columns(window), next_visit(window).programme
    day = shown._places.of(first(window)).center().x()
    nine = QPointF(day, shown._places.y(8) + 2)
    drag(shown, nine, nine + down(shown, 89))
    (drawn,) = (item for item in next_visit(window).programme if item not in before)
    assert (drawn.day_on, str(drawn.starts_at), str(drawn.ends_at)) == (first(window).day_on, "08:00:00", "09:30:00")
    assert window.focusWidget().accessibleName() == "Rubrik"


def test_a_short_press_moves_nothing_and_a_double_one_opens(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    before = next_visit(window).programme
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=middle(shown, item).toPoint())
    settle()
    assert next_visit(window).programme == before
    QTest.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=middle(shown, item).toPoint())
    settle()
    assert window.focusWidget().accessibleName() == "Rubrik"


@pytest.mark.parametrize("view", ["Dagar", "Lista"])
def test_an_item_is_doubled_and_removed_by_key_in_both_views(window: MainWindow, view: str) -> None:
    shown = in_view(window, view)
    before = next_visit(window).programme
    QTest.keyClick(shown, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle()
    (double,) = (item for item in next_visit(window).programme if item not in before)
    assert double.title_sv == first(window).title_sv
    assert double.begins == first(window).ends
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    settle()
    assert next_visit(window).programme == before
    undo(window)
    assert double in next_visit(window).programme


@pytest.mark.parametrize("view", ["Dagar", "Lista"])
def test_after_an_item_is_removed_the_one_in_its_place_is_marked(window: MainWindow, view: str) -> None:
    shown = in_view(window, view)
    _, second, *others = sorted(next_visit(window).programme, key=lambda item: (item.begins, item.ends))
    for _ in range(2):
        QTest.keyClick(shown, Qt.Key.Key_Delete)
        settle()
    assert sorted(next_visit(window).programme, key=lambda item: (item.begins, item.ends)) == others
    assert second not in next_visit(window).programme


def test_the_last_item_of_all_leaves_nothing_marked(window: MainWindow) -> None:
    shown = columns(window)
    in_view(window, "Dagar")
    for _ in range(len(next_visit(window).programme)):
        QTest.keyClick(shown, Qt.Key.Key_Delete)
        settle()
    assert next_visit(window).programme == ()
    assert shown.marked is None


@pytest.mark.parametrize("view", ["Dagar", "Lista"])
def test_an_item_is_moved_to_hours_that_are_typed(window: MainWindow, view: str) -> None:
    item, shown = first(window), in_view(window, view)
    QTest.keyClick(shown, Qt.Key.Key_M)
    dialog = next(each for each in window.findChildren(MoveDialog) if each.isVisible())
    dialog.starts.selectAll()
    QTest.keyClicks(dialog.starts, "14")
    dialog.move_button.click()
    settle()
    moved = at_id(window, item)
    assert (str(moved.starts_at), moved.ends - moved.begins) == ("14:00:00", item.ends - item.begins)


def test_an_hour_that_is_not_understood_keeps_the_dialog_open(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    QTest.keyClick(shown, Qt.Key.Key_M)
    dialog = next(each for each in window.findChildren(MoveDialog) if each.isVisible())
    dialog.starts.selectAll()
    QTest.keyClicks(dialog.starts, "snart")
    dialog.move_button.click()
    settle()
    assert dialog.isVisible()
    assert at_id(window, item) == item
    dialog.close()


def test_every_key_has_its_entry_in_the_menu_of_an_item(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    shown.menu_asked.emit(item.id, shown.mapToGlobal(QPoint(9, 9)))
    settle()
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    entries = {action.shortcut().toString(): action for action in menu.actions()}
    assert set(entries) == {key for _, _, key in OFFERS} - {"K"}
    entries["Alt+Down"].trigger()
    settle()
    assert minutes_of(at_id(window, item).starts_at) == minutes_of(item.starts_at) + 15
    menu.close()


def in_view(window: MainWindow, view: str) -> Any:
    """Show the days or the list, with the first item marked and the keyboard there."""
    if view == "Dagar":
        return columns(window)
    press(window, "Lista")
    shown = next(each for each in window.findChildren(ProgrammeList) if each.isVisible())
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(0, 0))
    return shown


def test_a_track_is_written_in_the_form_and_heard_in_the_days(window: MainWindow) -> None:
    item, shown = first(window), columns(window)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    name = window.stage.say("Track")
    fields = (each for each in window.findChildren(QLineEdit) if each.isVisible())
    field = next(each for each in fields if each.accessibleName() == name)
    QTest.keyClicks(field, "A")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert at_id(window, item).track == "A"
    assert window.stage.say("track {name}", name="A") in shown.sentence_of(0)


def test_a_journey_has_items_in_the_zone_of_their_place(window: MainWindow) -> None:
    desk = window.stage.desk
    journey = next(line for line in desk.visits.lines() if line.direction == Direction.OUTGOING and line.partner_id)
    named = {spec.name for spec in _group(window.stage, desk.visits.get(journey.id)).fields}
    assert "time_zone" in named
    assert "time_zone" not in {spec.name for spec in _group(window.stage, next_visit(window)).fields}


def test_who_was_invited_and_came_is_chosen_for_each_participant(window: MainWindow) -> None:
    rows = next(spec for spec in _group(window.stage, next_visit(window)).fields if spec.name == "participants")
    assert isinstance(rows, RowsSpec)
    choices = rows.columns[1].choices
    assert choices is not None
    assert [value for value, _ in choices()] == list(Attendance)
