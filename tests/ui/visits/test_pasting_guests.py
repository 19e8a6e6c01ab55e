"""A list that guests have sent is pasted into the delegation: shown first, saved in one change, undone in one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import DelegateRole
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField, FlagField
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.delegation_tab import DelegationTab
from coordinator_app.ui.visits.guests_dialog import GuestsDialog
from tests.ui.going.screen import next_visit
from tests.ui.going.visits import GUESTS
from tests.ui.windows import settle, until


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window on the delegation of the next visit."""
    opened = open_window()
    opened.shell.go(Address(section=Section.VISITS, record_id=next_visit(opened).id, tab=Tab.DELEGATION))
    until(opened.isActiveWindow)
    settle()
    return opened


def tab(window: MainWindow) -> DelegationTab:
    """Return the delegation."""
    return next(each for each in window.findChildren(DelegationTab) if each.isVisible())


def pasted(window: MainWindow, text: str, html: str = "") -> GuestsDialog:
    """Press Ctrl+V in the field for a name, with this on the clipboard, and return the dialog."""
    copied = QMimeData()
    copied.setText(text)
    if html:
        copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)
    tab(window)._add.setFocus()
    QTest.keyClick(tab(window)._add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return next(each for each in window.findChildren(GuestsDialog) if each.isVisible())


def add(dialog: GuestsDialog) -> None:
    """Press the button that adds."""
    next(each for each in dialog.findChildren(QPushButton) if each.text().startswith("Lägg till ")).click()
    settle()


def guests(window: MainWindow) -> list[tuple[Person, DelegateRole]]:
    """Return who is in the delegation, in order, with their roles."""
    delegation = next_visit(window).delegation
    people = window.stage.desk.people.several([each.person_id for each in delegation])
    return [(person, each.role) for person, each in zip(people, delegation, strict=True)]


def test_a_list_is_added_in_one_change_and_undone_in_one(window: MainWindow) -> None:
    before = guests(window)
    number = len(window.stage.desk.people.all())
    dialog = pasted(window, GUESTS)
    assert guests(window) == before
    add(dialog)
    *_, (first, role), (second, second_role) = guests(window)
    assert (first.family_name, first.given_name, first.is_family_name_first) == ("Wang", "Lihua", True)
    assert (first.native_name, first.title_en, first.title_sv) == ("王丽华", "Vice Mayor", "")
    assert (first.languages, role) == (("zh", "en"), DelegateRole.MEMBER)
    assert (second.name, second_role) == ("Li Na", DelegateRole.INTERPRETER)
    organisation = window.stage.desk.partners.organisation(first.organisation_id) if first.organisation_id else None
    assert organisation is not None
    assert organisation.name_sv == "Wuhu Municipal People's Government"
    window.actions_by_key["undo"].trigger()
    settle()
    assert guests(window) == before
    assert len(window.stage.desk.people.all()) == number


def test_who_is_known_is_not_entered_again(window: MainWindow) -> None:
    there = guests(window)[0][0]
    other = next(
        each for each in window.stage.desk.people.all() if each.id not in {person.id for person, _ in guests(window)}
    )
    number = len(window.stage.desk.people.all())
    rows = f"Förnamn\tEfternamn\n{there.given_name}\t{there.family_name}\n{other.given_name}\t{other.family_name}"
    dialog = pasted(window, rows)
    boxes = dialog.findChildren(FlagField)
    assert [box.isEnabled() for box in boxes if box.text() in {there.name, other.name}] == [False, True]
    add(dialog)
    assert guests(window)[-1][0].id == other.id
    assert len(window.stage.desk.people.all()) == number


def test_what_a_column_holds_can_be_corrected(window: MainWindow) -> None:
    dialog = pasted(window, "Petra Hoffmann\tWesterland\nKlaus Meyer\tWesterland")
    fields = [each for each in dialog.findChildren(ChoiceField) if each.accessibleName().startswith("Kolumn 2")]
    fields[0].setCurrentText("Organisation")
    fields[0].activated.emit(fields[0].currentIndex())
    add(dialog)
    assert [person.name for person, _ in guests(window)[-2:]] == ["Petra Hoffmann", "Klaus Meyer"]
    last = guests(window)[-1][0]
    assert last.organisation_id is not None
    assert last.title_en == ""


def test_whose_box_is_cleared_is_left_out_and_ctrl_enter_adds_the_rest(window: MainWindow) -> None:
    number = len(guests(window))
    dialog = pasted(window, GUESTS)
    boxes = [box for box in dialog.findChildren(FlagField) if box.text().startswith(("Mr", "Ms"))]
    for box in boxes:
        box.click()
    assert not dialog.add_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    boxes[1].click()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert [person.name for person, _ in guests(window)[number:]] == ["Li Na"]


def test_a_list_for_a_visit_that_was_changed_meanwhile_stays_to_be_seen_with_why(window: MainWindow) -> None:
    before = guests(window)
    dialog = pasted(window, GUESTS)
    visit = next_visit(window)
    window.stage.desk.visits.save(replace(visit, case_number=f"{visit.case_number}-1"))
    dialog.add_button.click()
    settle()
    assert dialog.isVisible()
    assert dialog._problem.isVisible()
    assert dialog._problem.text()
    assert guests(window) == before


def test_nothing_that_is_copied_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    tab(window).paste()
    assert window.toasts.shown is not None
    assert not [each for each in window.findChildren(GuestsDialog) if each.isVisible()]
