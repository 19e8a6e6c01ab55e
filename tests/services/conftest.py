"""An example on disk, filled in once for each test process, and desks on copies of it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from coordinator_app import paths
from coordinator_app.services import example
from coordinator_app.services.desk import Desk, desk
from tests.conftest import NOON


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with Falun's example, not to be changed."""
    folder = tmp_path_factory.mktemp("example")
    example.fill(folder, paths.resources(), lambda: NOON, "eva", policy="falun", day=NOON.date())
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """Return a copy of the example for the test alone."""
    return Path(shutil.copytree(filled, tmp_path / "data"))


@pytest.fixture
def opened(folder: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk that may write."""
    with desk(folder, resources, clock, "eva", writes=True) as laid:
        yield laid
