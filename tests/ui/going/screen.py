"""A screen or a dialog by its name, and what every way to one needs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from coordinator_app.domain.visits import Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from tests.ui.windows import rest, settle

Go = Callable[[MainWindow], object]


@dataclass(frozen=True, kw_only=True)
class Screen:
    """A screen by its name; `go` leads a window to it, `is_dialog` tells that it lies before the window."""

    name: str
    go: Go
    is_dialog: bool = False
    is_fresh: bool = False
    """Whether it is met on data that nobody has begun with, not on the example."""

    def __str__(self) -> str:
        """Return the name, which also names the picture."""
        return self.name

    def shown(self, window: MainWindow) -> QWidget:
        """Go there and return what is shown: the window, or the dialog."""
        close_dialogs(window)
        self.go(window)
        rest(window)
        if not self.is_dialog:
            return window
        dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
        assert dialogs, f"{self.name} did not open"
        return dialogs[-1]


def close_dialogs(window: MainWindow) -> None:
    """Close every dialog before the window."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.close()
    settle()


def next_visit(window: MainWindow) -> Visit:
    """Return the example's next visit."""
    desk, today = window.stage.desk, window.stage.today
    return desk.visits.get(desk.visits.find("next", today).id)


def section(which: Section, tab: str = "") -> Go:
    """Go to a section, or to a tab of it."""
    return lambda window: window.shell.go(Address(section=which, tab=tab))


def press(window: QWidget, name: str) -> None:
    """Press the button that is shown with a name."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name]
    assert buttons, f"There is no button {name}"
    buttons[0].click()
