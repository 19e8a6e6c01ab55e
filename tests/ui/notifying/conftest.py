"""What the tests of informing share: what the system is asked to open, and a window at the next visit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from coordinator_app.domain.notification_lists import Purpose, Round
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.mailing_view import MailingView
from tests.ui.going import mailings, notifying
from tests.ui.windows import rest, until


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the files that the system is asked to open, all of which it opens."""
    met: list[Path] = []

    def open_url(url: QUrl) -> bool:
        met.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return met


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window that has the keyboard."""
    opened = open_window()
    until(opened.isActiveWindow)
    rest(opened)
    return opened


@pytest.fixture
def view(window: MainWindow) -> InformingView:
    """Return the informing of the next visit, at its notice."""
    notifying.at_visit(Round.NOTICE)(window)
    return notifying.view_of(window)


@pytest.fixture
def news(window: MainWindow) -> MailingView:
    """Return the newsletter as it is written."""
    mailings.at(Purpose.NEWSLETTERS)(window)
    return mailings.view_of(window)
