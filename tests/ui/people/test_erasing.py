"""The erasure of a person: asked about in words, and never done by the way."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from coordinator_app.domain.visits import Delegate, DelegateRole
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.erase_dialog import EraseDialog
from coordinator_app.ui.people.people_page import PeoplePage
from coordinator_app.ui.people.person_sheet import PersonSheet
from tests.ui.going.screen import next_visit
from tests.ui.people.contacts import button, focused, names, open_sheet, person
from tests.ui.windows import settle, until


def asked(page: PeoplePage) -> EraseDialog:
    """Ask for the erasure of whoever is shown, and return the dialog."""
    assert isinstance(page.sheet, PersonSheet)
    page.sheet.erase_chosen.emit()
    until(lambda: any(each.isVisible() for each in page.findChildren(EraseDialog)))
    settle()
    return next(each for each in page.findChildren(EraseDialog) if each.isVisible())


def test_the_dialog_names_what_goes_and_what_stays(window: MainWindow, page: PeoplePage) -> None:
    visit = next_visit(window)
    somebody = person(page.stage.desk, "Zacharinna Kanariefågel")
    guest = Delegate(id=uuid4(), person_id=somebody.id, role=DelegateRole.MEMBER)
    page.stage.desk.visits.save(replace(visit, delegation=(*visit.delegation, guest)))
    open_sheet(page, somebody.id)
    dialog = asked(page)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for told in (page.title, "Rollen i 1 besök", "Säkerhetskopiorna", "går inte att ångra"):
        assert told in said
    assert focused().accessibleName() == "Avbryt"


def test_enter_on_the_dialog_erases_nobody_and_it_is_freed(page: PeoplePage) -> None:
    somebody = person(page.stage.desk, "Zacharinna Kanariefågel")
    open_sheet(page, somebody.id)
    dialog = asked(page)
    freed: list[bool] = []
    dialog.destroyed.connect(lambda: freed.append(True))
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    settle()
    assert freed
    assert page.stage.desk.people.get(somebody.id) is not None


def test_whoever_is_erased_is_nowhere_any_more_and_no_undo_brings_them_back(
    window: MainWindow, page: PeoplePage, example: Path
) -> None:
    somebody = person(page.stage.desk, "Zacharinna Kanariefågel")
    open_sheet(page, somebody.id)
    dialog = asked(page)
    freed: list[bool] = []
    dialog.destroyed.connect(lambda: freed.append(True))
    button(dialog, "Radera för gott").click()
    until(lambda: "Zacharinna Kanariefågel" not in names(page))
    settle()
    assert freed
    window.actions_by_key["undo"].trigger()
    assert page.stage.desk.people.get(somebody.id) is None
    window.close()
    assert "Kanariefågel".encode() not in (example / "utblick.db").read_bytes()
