"""A fresh data file for every test of the storage."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from coordinator_app.storage.connection import engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.schema import create


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    """Return the path of a fresh data file."""
    path = tmp_path / "utblick.db"
    path.touch()
    with engine(path, writes=True).begin() as connection:
        create(connection)
    return path


@pytest.fixture
def database(data_file: Path, clock: Callable[[], datetime]) -> Iterator[Database]:
    """Return a fresh data file, open, with a user named Karin Ek."""
    opened = Database(data_file, clock, "Karin Ek")
    yield opened
    opened.close()
