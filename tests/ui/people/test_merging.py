"""Two records of the same one become one, chosen field by field, and it can be undone."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from coordinator_app.domain.organisations import Organisation, Sector
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.visits import Delegate, DelegateRole
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.duplicates import Duplicates
from coordinator_app.ui.people.merge_dialog import MergeDialog
from coordinator_app.ui.people.people_page import PeoplePage
from tests.ui.going.screen import next_visit
from tests.ui.people.contacts import button, names, open_sheet, person, retype, shown_sheet
from tests.ui.windows import settle, until


def asked(page: PeoplePage) -> MergeDialog:
    """Return the dialog that is open."""
    until(lambda: any(each.isVisible() for each in page.findChildren(MergeDialog)))
    settle()
    return next(each for each in page.findChildren(MergeDialog) if each.isVisible())


def two(page: PeoplePage) -> tuple[Person, Person]:
    """Save the same person twice: the second has another title and is a guest of the next visit."""
    desk = page.stage.desk
    first = person(desk, "Petra Hoffmann", title_sv="referent", phones=(Phone(id=uuid4(), number="1"),), note="a")
    second = person(desk, "Petra Hoffman", title_sv="chef", email="p@example.example", note="b")
    return first, second


def test_the_bar_leads_to_the_dialog_and_the_dialog_to_one_person(window: MainWindow, page: PeoplePage) -> None:
    first, second = two(page)
    visit = next_visit(window)
    guest = Delegate(id=uuid4(), person_id=second.id, role=DelegateRole.MEMBER)
    page.stage.desk.visits.save(replace(visit, delegation=(*visit.delegation, guest)))
    sheet = open_sheet(page, second.id)
    retype(sheet, "family_name", "Hoffmann")
    bars = sheet.findChildren(Duplicates)[0]
    until(bars.isVisible)
    button(bars, "Slå ihop…").click()
    dialog = asked(page)
    assert dialog.to_choose == ("title_sv",)
    dialog.choose("title_sv", of_other=True)
    button(dialog, "Slå ihop").click()
    until(lambda: shown_sheet(page).subject.record_id == first.id)
    one = page.stage.desk.people.get(first.id)
    assert one is not None
    assert (one.title_sv, one.email, one.note) == ("chef", "p@example.example", "a\nb")
    assert [phone.number for phone in one.phones] == ["1"]
    assert page.stage.desk.people.get(second.id) is None
    assert first.id in {each.person_id for each in next_visit(window).delegation}
    until(lambda: names(page).count("Petra Hoffmann") == 1)
    window.actions_by_key["undo"].trigger()
    settle()
    assert page.stage.desk.people.get(second.id) is not None
    kept = page.stage.desk.people.get(first.id)
    assert kept is not None
    assert kept.title_sv == "referent"


def test_what_was_there_first_holds_where_nothing_is_chosen(page: PeoplePage) -> None:
    first, second = two(page)
    open_sheet(page, second.id).merge_chosen.emit(first.id)
    button(asked(page), "Slå ihop").click()
    one = page.stage.desk.people.get(first.id)
    assert one is not None
    assert (one.title_sv, one.family_name) == ("referent", "Hoffmann")


def test_whom_to_merge_with_is_found_by_typing(page: PeoplePage) -> None:
    first, second = two(page)
    open_sheet(page, second.id).merge_chosen.emit(None)
    dialog = asked(page)
    assert not button(dialog, "Slå ihop").isEnabled()
    field = dialog.findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClicks(field, "Hoffmann")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert button(dialog, "Slå ihop").isEnabled()
    button(dialog, "Slå ihop").click()
    assert page.stage.desk.people.get(second.id) is None
    assert page.stage.desk.people.get(first.id) is not None


def test_a_dialog_that_is_left_changes_nothing_and_is_freed(page: PeoplePage) -> None:
    first, second = two(page)
    open_sheet(page, second.id).merge_chosen.emit(first.id)
    dialog = asked(page)
    freed: list[bool] = []
    dialog.destroyed.connect(lambda: freed.append(True))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert freed
    assert page.stage.desk.people.get(second.id) == second


def test_two_organisations_become_one(page: PeoplePage) -> None:
    partners = page.stage.desk.partners
    first = partners.save_organisation(Organisation(id=uuid4(), name_sv="Kopparhyttan", sector=Sector.COMPANY))
    second = partners.save_organisation(Organisation(id=uuid4(), name_sv="Koparhyttan", sector=Sector.CULTURE))
    member = person(page.stage.desk, "Petra Hoffmann", organisation_id=second.id)
    open_sheet(page, second.id, "organisations").merge_chosen.emit(first.id)
    dialog = asked(page)
    dialog.choose("sector", of_other=True)
    button(dialog, "Slå ihop").click()
    one = partners.organisation(first.id)
    assert one is not None
    assert (one.name_sv, one.sector) == ("Kopparhyttan", Sector.CULTURE)
    moved = page.stage.desk.people.get(member.id)
    assert moved is not None
    assert moved.organisation_id == first.id
