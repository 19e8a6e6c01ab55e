"""The hash that is taken ahead counts for the file that was hashed, and for no other."""

import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from coordinator_app.storage import hash_ahead
from coordinator_app.storage.hash_ahead import HashAhead

LATER = datetime(2026, 11, 23, 12, tzinfo=UTC)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC).timestamp()


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return which files are hashed after all, at the moment they are asked for."""
    anew: list[Path] = []

    def noted(path: Path) -> str:
        anew.append(path)
        return sha256(path.read_bytes()).hexdigest()

    monkeypatch.setattr(hash_ahead, "sha256_of", noted)
    return anew


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file of more than one piece."""
    made = tmp_path / "data"
    made.write_bytes(os.urandom(hash_ahead._PIECE + 17))
    os.utime(made, (LONG_AGO, LONG_AGO))
    return made


def test_a_file_that_stays_as_it_is_is_hashed_once(file: Path, hashed: list[Path]) -> None:
    assert HashAhead(file, LATER).of(file) == sha256(file.read_bytes()).hexdigest()
    assert hashed == []


def test_a_file_that_is_written_meanwhile_is_hashed_anew(file: Path, hashed: list[Path]) -> None:
    ahead = HashAhead(file, LATER)
    ahead._thread.join()
    with file.open("r+b") as opened:
        opened.write(b"another")
    assert ahead.of(file) == sha256(file.read_bytes()).hexdigest()
    assert hashed == [file]


def test_a_file_that_is_put_in_its_place_is_hashed_anew(file: Path, hashed: list[Path], tmp_path: Path) -> None:
    ahead = HashAhead(file, LATER)
    ahead._thread.join()
    other = tmp_path / "other"
    other.write_bytes(b"x" * file.stat().st_size)
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    other.replace(file)
    assert ahead.of(file) == sha256(file.read_bytes()).hexdigest()
    assert hashed == [file]


def test_a_file_that_was_written_a_moment_ago_is_not_hashed_ahead(file: Path, hashed: list[Path]) -> None:
    ahead = HashAhead(file, datetime.fromtimestamp(LONG_AGO + 1, UTC))
    assert ahead.of(file) == sha256(file.read_bytes()).hexdigest()
    assert hashed == [file]


def test_a_file_that_is_not_there_is_told_when_it_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        HashAhead(tmp_path / "none", LATER).of(tmp_path / "none")
