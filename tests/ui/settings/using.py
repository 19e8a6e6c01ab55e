"""How a person finds things on the page of settings."""

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.settings.settings_page import SettingsPage
from tests.ui.opened_pages import Opened

W = TypeVar("W", bound=QWidget)


def open_part(opened: Opened, key: str) -> Part:
    """Go to a part and return it."""
    opened.stage.go(Address(section=Section.SETTINGS, tab=key))
    assert isinstance(opened.page, SettingsPage)
    return opened.page.part


def by_name(within: QWidget, kind: type[W], name: str) -> W:
    """Return the widget that a screen reader calls by a name, and that is there to be seen."""
    return next(
        each for each in within.findChildren(kind) if each.accessibleName() == name and each.isVisibleTo(within)
    )


def field(within: QWidget, name: str) -> QLineEdit:
    """Return a field of one line."""
    return by_name(within, QLineEdit, name)


def press(within: QWidget, name: str) -> None:
    """Press a button."""
    by_name(within, QPushButton, name).click()


def texts(within: QWidget) -> list[str]:
    """Return the texts that can be seen."""
    return [label.text() for label in within.findChildren(QLabel) if label.isVisibleTo(within)]


def column(view: ListView, number: int = 0) -> list[str]:
    """Return what stands in a column of a list."""
    model = view.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]
