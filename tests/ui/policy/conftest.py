"""The section of the policy on a copy of the example."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator_app.ui.addresses import Section
from coordinator_app.ui.policy.policy_page import PolicyPage
from coordinator_app.words import Words
from tests.services.cleared import cleared
from tests.ui.opened_pages import Opened, falkenberg, falun, opened_page


@pytest.fixture
def in_falun(
    qtbot: QtBot, filled: Path, resources: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the policy of Falun, in Swedish."""
    folder = cleared(falun(filled, tmp_path), resources, clock)
    with opened_page(PolicyPage, Section.POLICY, folder, clock, swedish) as opened:
        yield opened


@pytest.fixture
def in_falkenberg(
    qtbot: QtBot, resources: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the policy of Falkenberg, in Swedish."""
    folder = cleared(falkenberg(tmp_path, resources, clock), resources, clock)
    with opened_page(PolicyPage, Section.POLICY, folder, clock, swedish) as opened:
        yield opened
