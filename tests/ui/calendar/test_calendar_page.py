"""The calendar by mouse and by keyboard: what is seen, walked, opened, moved and made in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from coordinator_app.domain.calendar import Entry, Layer
from coordinator_app.domain.visits import Direction, Task, Visit, VisitStatus
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.calendar.agenda import Agenda
from coordinator_app.ui.calendar.calendar_page import CalendarPage
from coordinator_app.ui.calendar.go_dialog import DaysDialog
from coordinator_app.ui.calendar.layer_pills import LayerPill
from coordinator_app.ui.calendar.peek import Peek
from coordinator_app.ui.calendar.period import View
from coordinator_app.ui.calendar.week_grid import WeekGrid
from coordinator_app.ui.calendar.year_strip import YearStrip
from coordinator_app.words import Words
from tests.conftest import NOON
from tests.ui.opened_pages import Opened, falun, only, opened_page, type_in
from tests.ui.windows import settle

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def calendar(qapp: object, filled: Path, tmp_path: Path, swedish: Words) -> Iterator[Opened]:
    """Return the calendar of the example, on 23 November 2026."""
    with opened_page(CalendarPage, Section.CALENDAR, falun(filled, tmp_path), lambda: NOON, swedish) as opened:
        opened.window.activateWindow()
        settle()
        yield opened


@pytest.fixture
def page(calendar: Opened) -> CalendarPage:
    """Return its page."""
    assert isinstance(calendar.page, CalendarPage)
    return calendar.page


@pytest.fixture
def grid(page: CalendarPage) -> WeekGrid:
    """Return its weeks, with the keyboard on them."""
    found = only(page, WeekGrid)
    found.setFocus()
    return found


def entry_named(grid: WeekGrid, title: str) -> Entry:
    """Return what is shown with a title."""
    return next(entry for entry in grid.shown.entries if title in entry.title_sv)


def middle_of(grid: WeekGrid, title: str) -> QPoint:
    """Return the middle of a bar."""
    return next(place.center().toPoint() for _, entry, place in grid.pieces if title in entry.title_sv)


def day_middle(grid: WeekGrid, day: date) -> QPoint:
    """Return a place low on a day, beneath its bars."""
    place = grid.measures.day((day - grid.shown.first).days)
    return QPoint(place.center().x(), place.bottom() - 3)


def drag(grid: WeekGrid, begin: QPoint, end: QPoint) -> None:
    """Drag from one place to another."""
    QTest.mousePress(grid, LEFT, pos=begin)
    QTest.mouseMove(grid, (begin + end) / 2)
    QTest.mouseMove(grid, end)
    QTest.mouseRelease(grid, LEFT, pos=end)
    settle()


def test_six_weeks_are_shown_with_today_in_the_third(grid: WeekGrid, page: CalendarPage) -> None:
    assert (grid.shown.first, grid.shown.weeks) == (date(2026, 11, 9), 6)
    assert page.title == "Kalender November 2026"
    assert grid.marked_day == date(2026, 11, 23)


def test_arrows_walk_the_days_and_beyond_the_last_week(grid: WeekGrid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.marked_day == date(2026, 11, 24)
    for _ in range(4):
        QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.marked_day == date(2026, 12, 22)
    assert grid.shown.first == date(2026, 11, 16)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert grid.marked_day == date(2026, 12, 21)
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert grid.marked_day == date(2026, 12, 27)


def test_pages_turn_months_and_the_wheel_weeks(grid: WeekGrid, page: CalendarPage) -> None:
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert page.title.endswith("December 2026")
    assert grid.shown.first == date(2026, 11, 30)
    QTest.keyClick(grid, Qt.Key.Key_PageUp)
    assert page.title.endswith("November 2026")
    assert grid.shown.first == date(2026, 10, 26)
    grid.weeks_turned.emit(1)
    assert grid.shown.first == date(2026, 11, 2)
    assert page.show_today()
    assert grid.shown.first == date(2026, 11, 9)


def test_space_shows_what_stands_on_a_day_and_arrows_go_on_showing(grid: WeekGrid, page: CalendarPage) -> None:
    peek = only(page, Peek)
    grid.mark(date(2026, 12, 17))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert peek.isVisible()
    assert peek.entry == entry_named(grid, "Grudziądz")
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert peek.isVisible()
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert not peek.isVisible()


def test_enter_opens_the_visit_of_the_day(grid: WeekGrid, calendar: Opened) -> None:
    grid.mark(date(2026, 12, 17))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    wanted = entry_named(grid, "Grudziądz").record_id
    assert (calendar.addresses[-1].section, calendar.addresses[-1].record_id) == (Section.VISITS, wanted)


def test_enter_on_an_empty_day_makes_a_visit_there(grid: WeekGrid, calendar: Opened) -> None:
    grid.mark(date(2026, 12, 3))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    made = calendar.desk.visits.get(calendar.addresses[-1].record_id)  # type: ignore[arg-type]
    assert (made.starts_on, made.ends_on, made.title_sv) == (date(2026, 12, 3), date(2026, 12, 3), "Nytt besök")
    assert calendar.addresses[-1].field == "title"


def test_a_visit_is_dragged_to_other_days_and_its_programme_follows(grid: WeekGrid, calendar: Opened) -> None:
    before = calendar.desk.visits.get(entry_named(grid, "Grudziądz").record_id)
    begin = middle_of(grid, "Grudziądz")
    day = grid.measures.day(0).width()
    drag(grid, begin, begin + QPoint(day, 0))
    after = calendar.desk.visits.get(before.id)
    assert (after.starts_on, after.ends_on) == (date(2026, 12, 17), date(2026, 12, 19))
    assert {item.day_on for item in after.programme} == {each.day_on + timedelta(1) for each in before.programme}
    assert calendar.told[-1].text.startswith(f"Flyttat till 17–19 dec. {len(before.programme)} programpunkter följde")
    assert calendar.told[-1].change_id is not None


def test_keys_move_a_visit_as_dragging_does(grid: WeekGrid, calendar: Opened) -> None:
    visit_id = entry_named(grid, "Grudziądz").record_id
    grid.mark(date(2026, 12, 17))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    QTest.keyClick(grid, Qt.Key.Key_Right, ALT)
    settle()
    moved = calendar.desk.visits.get(visit_id)
    assert (moved.starts_on, moved.ends_on) == (date(2026, 12, 17), date(2026, 12, 19))
    QTest.keyClick(grid, Qt.Key.Key_Up, ALT)
    settle()
    assert calendar.desk.visits.get(visit_id).starts_on == date(2026, 12, 10)


def test_an_end_is_dragged_and_the_same_is_done_by_keys(grid: WeekGrid, calendar: Opened) -> None:
    visit = entry_named(grid, "Grudziądz")
    place = next(place for _, entry, place in grid.pieces if entry == visit)
    end = QPointF(place.right() - 2, place.center().y()).toPoint()
    drag(grid, end, end + QPoint(grid.measures.day(0).width(), 0))
    longer = calendar.desk.visits.get(visit.record_id)
    assert (longer.starts_on, longer.ends_on) == (date(2026, 12, 16), date(2026, 12, 19))
    assert calendar.told[-1].text == "Nu 16–19 dec. Programmet ligger kvar."
    grid.mark(date(2026, 12, 17))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    QTest.keyClick(grid, Qt.Key.Key_Left, ALT | SHIFT)
    settle()
    assert calendar.desk.visits.get(visit.record_id).ends_on == date(2026, 12, 18)


def test_dragging_over_empty_days_makes_a_visit_on_them(grid: WeekGrid, calendar: Opened) -> None:
    drag(grid, day_middle(grid, date(2026, 12, 9)), day_middle(grid, date(2026, 12, 7)))
    made = calendar.desk.visits.get(calendar.addresses[-1].record_id)  # type: ignore[arg-type]
    assert (made.starts_on, made.ends_on) == (date(2026, 12, 7), date(2026, 12, 9))


def test_what_is_moved_to_typed_days_comes_to_the_same(grid: WeekGrid, page: CalendarPage, calendar: Opened) -> None:
    visit = entry_named(grid, "Grudziądz")
    page._ask_days(visit)
    dialog = only(page, DaysDialog)
    assert dialog.field.text() == "16–18 dec"
    dialog.field.clear()
    type_in(dialog.field, "hej")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.field.clear()
    type_in(dialog.field, "7 dec")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    settle()
    moved = calendar.desk.visits.get(visit.record_id)
    assert (moved.starts_on, moved.ends_on) == (date(2026, 12, 7), date(2026, 12, 9))


def test_a_layer_that_is_switched_off_is_not_shown_and_stays_so(
    grid: WeekGrid, page: CalendarPage, calendar: Opened
) -> None:
    pill = next(each for each in page.findChildren(LayerPill) if each.text() == "Besök hit")
    assert any(entry.layer == Layer.INCOMING for entry in grid.shown.entries)
    QTest.mouseClick(pill, LEFT)
    assert not any(entry.layer == Layer.INCOMING for entry in grid.shown.entries)
    again = CalendarPage(calendar.stage)
    assert not any(entry.layer == Layer.INCOMING for entry in only(again, WeekGrid).shown.entries)
    again.deleteLater()


def test_a_duplicate_has_the_programme_and_none_of_the_guests(
    grid: WeekGrid, page: CalendarPage, calendar: Opened
) -> None:
    original = calendar.desk.visits.get(entry_named(grid, "Grudziądz").record_id)
    grid.mark(date(2026, 12, 17))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    page.duplicate()
    settle()
    shown = only(page, Peek).entry
    assert shown is not None
    copy = calendar.desk.visits.get(shown.record_id)
    assert copy.id != original.id
    assert [item.title_sv for item in copy.programme] == [item.title_sv for item in original.programme]
    assert not {item.id for item in copy.programme} & {item.id for item in original.programme}
    assert (copy.delegation, copy.case_number, copy.status) == ((), "", VisitStatus.INQUIRY)


def test_what_a_day_has_no_room_for_is_offered_and_alive(grid: WeekGrid, page: CalendarPage, calendar: Opened) -> None:
    day = date(2026, 12, 3)
    for number in range(9):
        visit = Visit(id=uuid4(), direction=Direction.OUTGOING, title_sv=f"Resa {number}", starts_on=day, ends_on=day)
        calendar.desk.visits.save(visit)
    settle()
    number = (day - grid.shown.first).days
    assert any("Resa" in entry.title_sv for _, entry, _ in grid.pieces), "at least one is shown itself"
    QTest.mouseClick(grid, LEFT, pos=grid.measures.more(number, 0).center().toPoint())
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    choices = [action for action in menu.actions() if not action.isSeparator() and action.isEnabled()]
    assert len(choices) == 9
    choices[8].trigger()
    settle()
    assert only(page, Peek).isVisible()
    menu.close()


@pytest.mark.parametrize("view", [View.WEEK, View.AGENDA])
def test_a_letter_shows_another_view_of_the_same_days(grid: WeekGrid, page: CalendarPage, view: View) -> None:
    grid.mark(date(2026, 12, 17))
    QTest.keyClick(grid, {View.WEEK: Qt.Key.Key_V, View.AGENDA: Qt.Key.Key_A}[view])
    assert page.period.view == view
    assert page.period.first == date(2026, 12, 14)


def test_the_agenda_tells_what_the_month_paints(grid: WeekGrid, page: CalendarPage) -> None:
    page.show_view(View.AGENDA)
    agenda = only(page, Agenda)
    model = agenda.model()
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert any(each == "Onsdag 16 december: Besök från Grudziądz, Besök hit, 16–18 dec" for each in said)
    assert said[0] == "v.\u00a048 · 23–29 nov"


def test_those_who_hear_the_screen_meet_a_table_of_days(grid: WeekGrid) -> None:
    heard = QAccessible.queryAccessibleInterface(grid)
    assert heard.role() == QAccessible.Role.Table
    assert heard.childCount() == 42
    day = heard.child((date(2026, 12, 17) - grid.shown.first).days)
    assert day.role() == QAccessible.Role.Cell
    assert day.text(QAccessible.Text.Name) == "Torsdag 17 december: Besök från Grudziądz, Besök hit, 16–18 dec"
    assert heard.child(1).text(QAccessible.Text.Name).startswith("Tisdag 10 november: Elevutbyte")
    empty = heard.child((date(2026, 12, 3) - grid.shown.first).days)
    assert empty.text(QAccessible.Text.Name) == "Torsdag 3 december: inget inplanerat"


def test_go_to_date_shows_a_day_far_away(grid: WeekGrid, page: CalendarPage, calendar: Opened) -> None:
    page.go_to_date()
    dialog = only(page, DaysDialog)
    type_in(dialog.field, "3 mars 2031")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    settle()
    assert grid.marked_day == date(2031, 3, 3)
    assert grid.shown.first <= date(2031, 3, 3) <= grid.shown.last


def test_the_agenda_goes_where_it_is_asked_to(grid: WeekGrid, page: CalendarPage) -> None:
    page.show_view(View.AGENDA)
    agenda = only(page, Agenda)
    page.go_to(date(2027, 2, 1))
    assert page.title.endswith("Februari 2027")
    assert agenda.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).startswith("Måndag 1 februari")
    QTest.keyClick(agenda, Qt.Key.Key_PageDown)
    assert page.title.endswith("Mars 2027")
    assert page.show_today()
    assert agenda.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).startswith("Måndag 23 november")
    QTest.keyClick(agenda, Qt.Key.Key_M)
    assert page.period.view == View.MONTH


def test_a_day_that_is_gone_to_lies_in_its_month(grid: WeekGrid, page: CalendarPage) -> None:
    page.go_to(date(2027, 3, 3))
    assert page.title.endswith("Mars 2027")


def test_something_to_do_tells_of_which_visit_it_is(grid: WeekGrid, page: CalendarPage, calendar: Opened) -> None:
    visit = calendar.desk.visits.get(entry_named(grid, "Grudziądz").record_id)
    calendar.desk.visits.save(replace(visit, tasks=(Task(id=uuid4(), text_sv="Ring hotellet", days=-13),)))
    settle()
    grid.mark(date(2026, 12, 3))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    peek = only(page, Peek)
    assert peek.isVisible()
    said = [label.text() for label in peek.findChildren(QLabel)]
    assert "Ring hotellet" in said
    assert "Besök från Grudziądz" in said


def test_a_layer_that_was_hidden_leaves_the_type_of_others_as_it_was(page: CalendarPage, calendar: Opened) -> None:
    pill = page.findChildren(LayerPill)[0]
    for _ in range(2):
        QTest.mouseClick(pill, LEFT)
        pill.grab()
    assert not calendar.stage.look.font("caption").strikeOut()


def test_the_page_is_no_higher_than_its_view_however_many_weeks_were_shown_before(
    page: CalendarPage, calendar: Opened
) -> None:
    page.show_view(View.YEAR)
    again = CalendarPage(calendar.stage)
    again.resize(1280, 800)
    again.show()
    settle()
    assert again.period.view == View.YEAR
    assert only(again, YearStrip).height() < 1200
    again.close()
    again.deleteLater()


def test_a_change_of_length_is_called_so_in_undo(grid: WeekGrid, calendar: Opened) -> None:
    visit = entry_named(grid, "Grudziądz")
    calendar.desk.visits.move(visit.record_id, visit.starts_on, visit.ends_on + timedelta(days=1))
    undone = calendar.desk.history.next_undo()
    assert undone is not None
    assert calendar.stage.say(undone) == "Ändra dagarna för Besök från Grudziądz"
