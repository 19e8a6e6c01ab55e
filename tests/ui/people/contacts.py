"""What a user does among the contacts."""

from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from coordinator_app.domain.people import Person
from coordinator_app.services.desk import Desk
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.people_page import PeoplePage
from coordinator_app.ui.people.sheet import Sheet
from tests.ui.windows import settle, until


def people_page(window: MainWindow) -> PeoplePage:
    """Go to the contacts and return their page."""
    window.shell.go(Address(section=Section.PEOPLE))
    shown = window.shell.page
    assert isinstance(shown, PeoplePage)
    return shown


def person(desk: Desk, name: str, **more: Any) -> Person:
    """Save somebody, given as “Given Family”."""
    given, _, family = name.rpartition(" ")
    return desk.people.save(Person(id=uuid4(), given_name=given, family_name=family, **more))


def shown_sheet(page: PeoplePage) -> Sheet:
    """Return the sheet that is shown."""
    assert page.sheet is not None
    return page.sheet


def open_sheet(page: PeoplePage, record_id: UUID, tab: str = "") -> Sheet:
    """Go to somebody and return their sheet."""
    page.stage.go(Address(section=Section.PEOPLE, record_id=record_id, tab=tab))
    until(lambda: page.sheet is not None and page.sheet.subject.record_id == record_id)
    settle()
    return shown_sheet(page)


def retype(sheet: Sheet, name: str, said: str) -> QWidget:
    """Put the keyboard into a field of a sheet and type in place of what is there."""
    field = sheet.form.labelled(name).field
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, said)
    return field


def focused() -> QWidget:
    """Return what has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def button(within: QWidget, said: str) -> QPushButton:
    """Return the button that is shown with a name."""
    named = [each for each in within.findChildren(QPushButton) if each.isVisible() and each.text().strip() == said]
    assert named, f"There is no button {said}"
    return named[0]


def names(page: PeoplePage) -> list[str]:
    """Return the first column of the list that is shown."""
    model = page.shown_list.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
