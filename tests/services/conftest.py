"""An example on disk, filled in once for each test process, and desks on copies of it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from coordinator_app.services.desk import Desk, desk


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """Return a copy of the example for the test alone."""
    return Path(shutil.copytree(filled, tmp_path / "data"))


@pytest.fixture
def opened(folder: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk that may write."""
    with desk(folder, resources, clock, "eva", writes=True) as laid:
        yield laid
