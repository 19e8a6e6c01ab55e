"""The page of agreements on a data file of its own, in which agreements of every kind and standing are entered."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator_app.services.desk import desk
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.agreements.agreements_page import AgreementsPage
from coordinator_app.words import Words
from tests.conftest import NOON, backed_up
from tests.ui.agreements.invented import enter_agreements
from tests.ui.opened_pages import Opened, falun, opened_page


@pytest.fixture(scope="session")
def entered(resources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the agreements are entered, not to be changed."""
    folder = tmp_path_factory.mktemp("agreements")
    with desk(folder, resources, lambda: NOON, "eva", writes=True, may_create=True) as laid:
        enter_agreements(laid)
    return backed_up(folder)


@pytest.fixture
def opened(
    qtbot: QtBot, entered: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the agreements, in Swedish."""
    folder = Path(shutil.copytree(entered, tmp_path / "data"))
    with opened_page(AgreementsPage, Section.AGREEMENTS, folder, clock, swedish) as page:
        yield page


@pytest.fixture
def fresh(
    qtbot: QtBot, resources: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the agreements where nothing has been entered yet."""
    with opened_page(AgreementsPage, Section.AGREEMENTS, tmp_path / "new", clock, swedish) as page:
        yield page


@pytest.fixture
def in_falun(
    qtbot: QtBot, filled: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the agreements of Falun's example."""
    with opened_page(AgreementsPage, Section.AGREEMENTS, falun(filled, tmp_path), clock, swedish) as page:
        yield page
