"""Organisations in the window."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from coordinator_app.domain.organisations import Organisation, Sector
from coordinator_app.domain.visits import InvolvedOrganisation
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.people_page import PeoplePage
from coordinator_app.words import Problem
from tests.ui.going.screen import next_visit
from tests.ui.people.contacts import focused, names, open_sheet, person, retype, shown_sheet
from tests.ui.windows import settle, until

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def organisations(page: PeoplePage) -> PeoplePage:
    """Return the page with the organisations."""
    page.next_tab(1)
    until(lambda: page.sheet is not None)
    return page


def test_an_organisation_is_entered_by_keyboard_and_stands_in_the_list(
    window: MainWindow, organisations: PeoplePage
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_N, CONTROL)
    settle()
    QTest.keyClicks(focused(), "Äppelverket")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    until(lambda: "Äppelverket" in names(organisations))
    sheet = shown_sheet(organisations)
    saved = organisations.stage.desk.partners.organisation(sheet.subject.record_id)
    assert saved is not None
    assert saved.name_sv == "Äppelverket"
    assert window.windowTitle() == "Äppelverket – Utblick"


def test_the_sector_is_chosen_and_found_again_by_the_filter(organisations: PeoplePage) -> None:
    partners = organisations.stage.desk.partners
    own = partners.save_organisation(Organisation(id=uuid4(), name_sv="Kanarieföreningen"))
    sheet = open_sheet(organisations, own.id, "organisations")
    field = sheet.form.labelled("sector").field
    assert isinstance(field, QComboBox)
    field.activated.emit(field.findText("Förening"))
    saved = partners.organisation(own.id)
    assert saved is not None
    assert saved.sector == Sector.ASSOCIATION
    box = organisations.shown_list.findChildren(QComboBox)[0]
    box.setCurrentText("Förening")
    box.activated.emit(box.currentIndex())
    assert "Kanarieföreningen" in names(organisations)
    box.setCurrentText("Företag")
    box.activated.emit(box.currentIndex())
    assert "Kanarieföreningen" not in names(organisations)


def test_its_people_and_visits_are_linked(window: MainWindow, organisations: PeoplePage) -> None:
    desk = organisations.stage.desk
    own = desk.partners.save_organisation(Organisation(id=uuid4(), name_sv="Kanarieföreningen"))
    member = person(desk, "Petra Hoffmann", organisation_id=own.id)
    visit = next_visit(window)
    part = InvolvedOrganisation(id=uuid4(), organisation_id=own.id)
    desk.visits.save(replace(visit, organisations=(*visit.organisations, part)))
    sheet = open_sheet(organisations, own.id, "organisations")
    said = [each.accessibleName() for each in sheet.findChildren(QPushButton)]
    assert any(name.startswith(visit.title_sv) for name in said)
    link = next(each for each in sheet.findChildren(QPushButton) if each.accessibleName() == "Petra Hoffmann")
    link.click()
    settle()
    assert shown_sheet(organisations).subject.record_id == member.id
    window.actions_by_key["back"].trigger()
    settle()
    assert shown_sheet(organisations).subject.record_id == own.id


def test_one_that_a_visit_names_stays_and_the_window_says_why(window: MainWindow, organisations: PeoplePage) -> None:
    desk = organisations.stage.desk
    own = desk.partners.save_organisation(Organisation(id=uuid4(), name_sv="Kanarieföreningen"))
    visit = next_visit(window)
    part = InvolvedOrganisation(id=uuid4(), organisation_id=own.id)
    desk.visits.save(replace(visit, organisations=(*visit.organisations, part)))
    told: list[Problem] = []
    organisations.stage.problem_met.connect(told.append)
    open_sheet(organisations, own.id, "organisations").delete_chosen.emit()
    assert len(told) == 1
    assert desk.partners.organisation(own.id) is not None
    assert shown_sheet(organisations).subject.record_id == own.id


def test_one_that_nothing_names_is_deleted_and_comes_back(window: MainWindow, organisations: PeoplePage) -> None:
    partners = organisations.stage.desk.partners
    own = partners.save_organisation(Organisation(id=uuid4(), name_sv="Kanarieföreningen"))
    sheet = open_sheet(organisations, own.id, "organisations")
    retype(sheet, "place", "Falun")
    sheet.delete_chosen.emit()
    until(lambda: "Kanarieföreningen" not in names(organisations))
    window.actions_by_key["undo"].trigger()
    until(lambda: "Kanarieföreningen" in names(organisations))
    saved = partners.organisation(own.id)
    assert saved is not None
    assert saved.place == "Falun"
