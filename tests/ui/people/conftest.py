"""A window on the people of the example, and what a user does there."""

from collections.abc import Callable

import pytest

from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.people_page import PeoplePage
from tests.ui.people.contacts import people_page
from tests.ui.windows import settle, until

Open = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """Return a window on the people."""
    opened = open_window()
    people_page(opened)
    until(opened.isActiveWindow)
    settle()
    return opened


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    """Return the page of the people, with the first of them beside the list."""
    shown = window.shell.page
    assert isinstance(shown, PeoplePage)
    until(lambda: shown.sheet is not None)
    return shown
