"""What every test may ask for: a clock that stands still, the program's resources, its words, and an example."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from coordinator_app import paths
from coordinator_app.services import example
from coordinator_app.storage.opening import open_for_writing
from coordinator_app.words import Words

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """Return a clock that stands at noon on a Monday."""
    return lambda: NOON


@pytest.fixture(scope="session")
def resources() -> Path:
    """Return the folder of the program's resources."""
    return paths.resources()


@pytest.fixture(scope="session")
def swedish(resources: Path) -> Words:
    """Return the words in Swedish."""
    return Words("sv", resources / "translations")


@pytest.fixture(scope="session")
def english(resources: Path) -> Words:
    """Return the words in English."""
    return Words("en", resources / "translations")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with Falun's example, not to be changed; it is backed up, as after its first start."""
    return _example(tmp_path_factory.mktemp("example"), "falun")


@pytest.fixture(scope="session")
def filled_falkenberg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with Falkenberg's example, as that of Falun."""
    return _example(tmp_path_factory.mktemp("falkenberg"), "falkenberg")


def _example(folder: Path, policy: str) -> Path:
    example.fill(folder, paths.resources(), lambda: NOON, "eva", policy=policy, day=NOON.date())
    return backed_up(folder)


def backed_up(folder: Path) -> Path:
    """Make the copy that the next start makes, so that no copy of the folder makes it again; return the folder."""
    open_for_writing(folder, lambda: NOON, "eva").close()
    return folder
