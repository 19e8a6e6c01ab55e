"""People in the window: entered, found, changed, deleted and brought back, as somebody does it who works there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from coordinator_app.domain.municipality import Appointment
from coordinator_app.domain.registers import PersonFilter
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.duplicates import Duplicates
from coordinator_app.ui.people.languages_field import LanguagesField
from coordinator_app.ui.people.offices import Offices
from coordinator_app.ui.people.people_page import PeoplePage
from coordinator_app.ui.people.portrait import Portrait
from tests.services.test_lists import counted
from tests.ui.people.contacts import (
    button,
    focused,
    names,
    open_sheet,
    people_page,
    person,
    retype,
    shown_sheet,
)
from tests.ui.windows import settle, until

Open = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused() if focused().window() is window else window, key, modifier)
    settle()


def test_the_first_in_the_list_is_shown_beside_it(page: PeoplePage) -> None:
    first = page.stage.desk.people.listed(PersonFilter(day=page.stage.today)).window(0, 1)[0]
    assert page.title == first.name
    assert page.shown_list.view.current_id == first.id


def test_somebody_is_entered_by_keyboard_alone_and_stands_in_the_list(window: MainWindow, page: PeoplePage) -> None:
    press(window, Qt.Key.Key_N, CONTROL)
    assert focused() is shown_sheet(page).form.labelled("given_name").field
    QTest.keyClicks(focused(), "Åsa")
    press(window, Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Öhrnberg")
    press(window, Qt.Key.Key_Tab)
    until(lambda: "Åsa Öhrnberg" in names(page))
    saved = page.stage.desk.people.get(shown_sheet(page).subject.record_id)
    assert saved is not None
    assert (saved.given_name, saved.family_name) == ("Åsa", "Öhrnberg")
    assert page.shown_list.view.current_id == saved.id
    assert names(page)[-2:] == ["Åsa Öhrnberg", "Torbjörn Öhrnell"]
    assert page.stage.say(page.stage.desk.history.next_undo() or "") == "Ändra ”Efternamn”"


def test_a_newcomer_who_is_left_untouched_was_never_there(window: MainWindow, page: PeoplePage) -> None:
    before, done = names(page), page.stage.desk.history.latest()
    press(window, Qt.Key.Key_N, CONTROL)
    new_id = shown_sheet(page).subject.record_id
    window.shell.go(Address(section=Section.TODAY))
    people_page(window)
    page.next_tab(1)
    page.next_tab(1)
    assert page.stage.desk.people.get(new_id) is None
    assert names(page) == before
    assert page.stage.desk.history.latest() == done


def test_undoing_the_entering_of_somebody_takes_their_page_away(window: MainWindow, page: PeoplePage) -> None:
    press(window, Qt.Key.Key_N, CONTROL)
    QTest.keyClicks(focused(), "Åsa")
    press(window, Qt.Key.Key_Tab)
    new_id = shown_sheet(page).subject.record_id
    window.actions_by_key["undo"].trigger()
    until(lambda: page.sheet is None or page.sheet.subject.record_id != new_id)
    assert page.stage.desk.people.get(new_id) is None


def test_a_field_saves_itself_when_the_next_one_in_the_list_is_chosen(page: PeoplePage) -> None:
    sheet = shown_sheet(page)
    retype(sheet, "pronunciation", "kånni")
    page.shown_list.view.point()
    QTest.keyClick(page.shown_list.view, Qt.Key.Key_Down)
    until(lambda: page.sheet is not None and page.sheet is not sheet)
    saved = page.stage.desk.people.get(sheet.subject.record_id)
    assert saved is not None
    assert saved.pronunciation == "kånni"


def test_a_change_elsewhere_is_shown_and_what_is_being_typed_stays(page: PeoplePage) -> None:
    sheet = shown_sheet(page)
    retype(sheet, "pronunciation", "half")
    stored = page.stage.desk.people.get(sheet.subject.record_id)
    assert stored is not None
    page.stage.desk.people.save(replace(stored, email="ny@exempel.example"))
    until(lambda: sheet.subject.value.email == "ny@exempel.example")
    email, typed = (sheet.form.labelled(name).field for name in ("email", "pronunciation"))
    assert isinstance(email, QLineEdit)
    assert isinstance(typed, QLineEdit)
    assert (email.text(), typed.text()) == ("ny@exempel.example", "half")


def test_the_list_is_filtered_by_text_role_and_country_and_cleared(page: PeoplePage) -> None:
    everybody = len(names(page))
    page.find_in_list()
    QTest.keyClicks(focused(), "zdzis")
    until(lambda: len(names(page)) == 1)
    assert "Zdzisława" in names(page)[0]
    QTest.keyClicks(focused(), "xyz")
    until(lambda: not names(page))
    settle()
    button(page, "Rensa filter").click()
    assert len(names(page)) == everybody
    role, country = (box for box in page.shown_list.findChildren(QComboBox))
    country.activated.emit(country.findText("Polen"))
    country.setCurrentText("Polen")
    country.activated.emit(country.currentIndex())
    polish = len(names(page))
    assert 0 < polish < everybody
    role.setCurrentText("Förtroendevald")
    role.activated.emit(role.currentIndex())
    assert not names(page)


def test_the_filters_are_there_again_the_next_day(window: MainWindow, page: PeoplePage, open_window: Open) -> None:
    country = page.shown_list.findChildren(QComboBox)[1]
    country.setCurrentText("Polen")
    country.activated.emit(country.currentIndex())
    few = names(page)
    window.close()
    again = people_page(open_window())
    assert names(again) == few


def test_the_list_is_ordered_by_its_header(page: PeoplePage) -> None:
    view = page.shown_list.view
    before = names(page)
    view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(page) == before[::-1]
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    groups = [str(view.model().index(row, 1).data()) for row in range(3)]
    assert groups == sorted(groups)


def test_somebody_deleted_by_keyboard_comes_back_by_undo(window: MainWindow, page: PeoplePage) -> None:
    view = page.shown_list.view
    view.point()
    gone_id, gone = view.current_id, page.title
    assert gone_id is not None
    QTest.keyClick(view, Qt.Key.Key_Delete)
    until(lambda: gone not in names(page))
    assert page.stage.desk.people.get(gone_id) is None
    assert window.toasts.shown is not None
    assert window.toasts.shown.said == f"”{gone}” ligger i papperskorgen."
    until(lambda: page.sheet is not None and page.sheet.subject.record_id != gone_id)
    window.actions_by_key["undo"].trigger()
    until(lambda: gone in names(page))
    assert page.stage.desk.people.get(gone_id) is not None


def test_a_photo_is_dropped_on_the_page_and_taken_away_again(page: PeoplePage, tmp_path: Path) -> None:
    somebody = person(page.stage.desk, "Petra Hoffmann")
    sheet = open_sheet(page, somebody.id)
    portrait = sheet.findChildren(Portrait)[0]
    file = tmp_path / "petra.png"
    Image.new("RGB", (400, 500), (10, 90, 120)).save(file)
    drop(portrait, file)
    saved = page.stage.desk.people.get(somebody.id)
    assert saved is not None
    assert page.stage.desk.people.photo(saved.photo)[:2] == b"\xff\xd8"
    settle()
    portrait.remove()
    saved = page.stage.desk.people.get(somebody.id)
    assert saved is not None
    assert not saved.photo


def test_what_is_no_picture_is_told_above_the_page(page: PeoplePage, tmp_path: Path) -> None:
    told: list[object] = []
    page.stage.problem_met.connect(told.append)
    file = tmp_path / "notes.txt"
    file.write_text("no picture")
    drop(shown_sheet(page).findChildren(Portrait)[0], file)
    assert len(told) == 1


def test_a_photo_may_be_the_first_that_is_entered_of_somebody(page: PeoplePage, tmp_path: Path) -> None:
    page.make_new()
    sheet = shown_sheet(page)
    file = tmp_path / "new.png"
    Image.new("RGB", (400, 500), (10, 90, 120)).save(file)
    drop(sheet.findChildren(Portrait)[0], file)
    saved = page.stage.desk.people.get(sheet.subject.record_id)
    assert saved is not None
    assert saved.photo


def test_languages_are_added_by_name_in_any_language_and_removed(page: PeoplePage) -> None:
    somebody = person(page.stage.desk, "Petra Hoffmann")
    sheet = open_sheet(page, somebody.id)
    field = sheet.findChildren(LanguagesField)[0]
    box = field.findChildren(QComboBox)[0]
    field.point()
    for said in ("tyska", "Polish", "no such tongue"):
        line = box.lineEdit()
        assert line is not None
        QTest.keyClicks(line, said)
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert sheet.subject.value.languages == ("de", "pl")
    settle()
    button(field, "tyska").click()
    assert sheet.subject.value.languages == ("pl",)


def test_offices_are_added_with_days_as_people_write_them_and_removed(page: PeoplePage) -> None:
    desk = page.stage.desk
    somebody = person(desk, "Petra Hoffmann")
    body = desk.municipality.bodies()[0]
    one = Appointment(id=uuid4(), person_id=somebody.id, body_id=body.id, role_sv="ledamot")
    sheet = open_sheet(page, somebody.id)
    offices = sheet.findChildren(Offices)[0]
    offices.rows.committed.emit((one,))
    assert [each.role_sv for each in desk.municipality.appointments_of(somebody.id)] == ["ledamot"]
    first, last = (
        each for each in offices.findChildren(QLineEdit) if each.accessibleName() in {"Första dagen", "Sista dagen"}
    )
    first.setFocus()
    QTest.keyClicks(first, "1 jan 2023")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert desk.municipality.appointments_of(somebody.id)[0].from_on == date(2023, 1, 1)
    last.setFocus()
    QTest.keyClicks(last, "31 dec 2022")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert desk.municipality.appointments_of(somebody.id)[0].to_on is None
    assert last.text() == "31 dec 2022"
    offices.rows.committed.emit(())
    assert desk.municipality.appointments_of(somebody.id) == ()


def test_the_visits_of_somebody_lead_there_and_back(window: MainWindow, page: PeoplePage) -> None:
    desk = page.stage.desk
    visit = desk.visits.get(desk.visits.find("next", page.stage.today).id)
    guest = visit.delegation[0].person_id
    sheet = open_sheet(page, guest)
    title = page.stage.words.pick(visit.title_sv, visit.title_en)
    link = next(each for each in sheet.findChildren(QPushButton) if each.accessibleName().startswith(title))
    link.click()
    assert window.windowTitle().startswith(title)
    window.actions_by_key["back"].trigger()
    assert window.shell.page is page
    assert shown_sheet(page).subject.record_id == guest


def test_where_the_window_is_narrow_the_page_takes_the_place_of_the_list(open_window: Open) -> None:
    window = open_window(percent=200, size=(1280, 680))
    page = people_page(window)
    settle()
    view = page.shown_list.view
    assert view.isVisible()
    assert page.sheet is None
    view.point()
    QTest.keyClick(view, Qt.Key.Key_Return)
    settle()
    assert not view.isVisible()
    assert shown_sheet(page).isVisible()
    button(shown_sheet(page), "Kontakter").click()
    settle()
    assert view.isVisible()
    assert view.hasFocus()


def test_somebody_who_wants_the_list_alone_keeps_it_so(window: MainWindow, page: PeoplePage, open_window: Open) -> None:
    turn = next(each for each in page.findChildren(QToolButton) if each.accessibleName() == "Visa bredvid listan")
    turn.click()
    settle()
    assert not shown_sheet(page).isVisible()
    window.close()
    again = people_page(open_window())
    settle()
    assert again.shown_list.view.isVisible()
    assert again.sheet is None


def test_an_address_leads_to_a_field_of_somebody(window: MainWindow, page: PeoplePage) -> None:
    somebody = person(page.stage.desk, "Petra Hoffmann")
    window.shell.go(Address(section=Section.PEOPLE, record_id=somebody.id, field="title_sv"))
    assert focused() is shown_sheet(page).form.labelled("title_sv").field
    until(lambda: page.shown_list.view.current_id == somebody.id)


def test_dietary_needs_stand_on_the_page_alone(page: PeoplePage) -> None:
    somebody = person(page.stage.desk, "Petra Hoffmann", dietary="canary")
    sheet = open_sheet(page, somebody.id)
    field = sheet.form.labelled("dietary").field
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "canary"
    page.find_in_list()
    QTest.keyClicks(focused(), "canary")
    until(lambda: not names(page))


@pytest.mark.parametrize("number", [5, 200])
def test_nobody_is_read_who_is_not_looked_at(page: PeoplePage, number: int) -> None:
    for each in range(number):
        person(page.stage.desk, f"Nr {each}")
    settle()
    with counted() as seen:
        page.shown_list.refresh(frozenset({"person"}))
        settle()
    reads = [statement for statement in seen if "FROM person " in statement or "register_entry" in statement]
    assert len(reads) <= 12


def test_a_name_that_is_there_already_is_told_while_it_is_typed(page: PeoplePage) -> None:
    there = person(page.stage.desk, "Petra Hoffmann")
    page.make_new()
    sheet = shown_sheet(page)
    retype(sheet, "given_name", "Petra")
    retype(sheet, "family_name", "Hoffman")
    bars = sheet.findChildren(Duplicates)[0]
    until(bars.isVisible)
    button(bars, "Behåll båda").click()
    settle()
    assert not bars.isVisible()
    retype(sheet, "family_name", "Hoffmann")
    bars.look()
    assert not bars.isVisible()
    assert page.stage.desk.people.get(there.id) is not None


def test_a_newcomer_gives_way_to_the_one_who_was_there(page: PeoplePage) -> None:
    there = person(page.stage.desk, "Petra Hoffmann")
    page.make_new()
    sheet = shown_sheet(page)
    new_id = sheet.subject.record_id
    retype(sheet, "given_name", "Petra")
    retype(sheet, "family_name", "Hoffmann")
    bars = sheet.findChildren(Duplicates)[0]
    until(bars.isVisible)
    opened = button(bars, "Öppna")
    opened.setFocus()
    opened.click()
    settle()
    assert shown_sheet(page).subject.record_id == there.id
    assert page.stage.desk.people.get(new_id) is None


def drop(portrait: Portrait, file: Path) -> None:
    """Drop a file on the photo, as from the system's own window."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(portrait.rect().center(), action, carried, left, none)
    portrait.dragEnterEvent(entered)
    assert entered.isAccepted()
    portrait.dropEvent(QDropEvent(QPointF(portrait.rect().center()), action, carried, left, none))
