"""The page of settings on a copy of the example."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator_app.ui.addresses import Section
from coordinator_app.ui.settings.settings_page import SettingsPage
from coordinator_app.words import Words
from tests.ui.opened_pages import Opened, falkenberg, falun, opened_page


@pytest.fixture
def in_falun(
    qtbot: QtBot, filled: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the settings of Falun, in Swedish."""
    with opened_page(SettingsPage, Section.SETTINGS, falun(filled, tmp_path), clock, swedish) as opened:
        yield opened


@pytest.fixture
def in_falkenberg(
    qtbot: QtBot, filled_falkenberg: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the settings of Falkenberg, in Swedish."""
    folder = falkenberg(filled_falkenberg, tmp_path)
    with opened_page(SettingsPage, Section.SETTINGS, folder, clock, swedish) as opened:
        yield opened
