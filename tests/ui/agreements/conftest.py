"""The page of agreements on a data file of its own, in which agreements of every kind and standing are entered."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator_app.services.desk import desk
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.agreements.agreements_page import AgreementsPage
from coordinator_app.words import Words
from tests.ui.agreements.invented import enter_agreements
from tests.ui.opened_pages import Opened, falun, opened_page


@pytest.fixture
def opened(
    qtbot: QtBot, resources: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the agreements, in Swedish."""
    folder = tmp_path / "data"
    with desk(folder, resources, clock, "eva", writes=True, may_create=True) as laid:
        enter_agreements(laid)
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
