"""The section of the policy on a copy of the example."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator_app import paths
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.policy.policy_page import PolicyPage
from coordinator_app.words import Words
from tests.conftest import NOON, backed_up
from tests.services.cleared import cleared
from tests.ui.opened_pages import Opened, falkenberg, falun, opened_page


@pytest.fixture(scope="session")
def falun_cleared(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with Falun's example without its agreements, not to be changed."""
    return _cleared(filled, tmp_path_factory.mktemp("cleared"))


@pytest.fixture(scope="session")
def falkenberg_cleared(filled_falkenberg: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with Falkenberg's example without its agreements, not to be changed."""
    return _cleared(filled_falkenberg, tmp_path_factory.mktemp("cleared"))


@pytest.fixture
def in_falun(
    qtbot: QtBot, falun_cleared: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the policy of Falun, in Swedish."""
    with opened_page(PolicyPage, Section.POLICY, falun(falun_cleared, tmp_path), clock, swedish) as opened:
        yield opened


@pytest.fixture
def in_falkenberg(
    qtbot: QtBot, falkenberg_cleared: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the policy of Falkenberg, in Swedish."""
    with opened_page(PolicyPage, Section.POLICY, falkenberg(falkenberg_cleared, tmp_path), clock, swedish) as opened:
        yield opened


def _cleared(example: Path, folder: Path) -> Path:
    copy = Path(shutil.copytree(example, folder / "example"))
    return backed_up(cleared(copy, paths.resources(), lambda: NOON))
