"""The hash that is taken ahead counts for the file that was hashed, and for no other."""

import os
import threading
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from coordinator_app.storage import hash_ahead, judgement
from coordinator_app.storage.hash_ahead import HashAhead
from coordinator_app.storage.opening import open_for_writing
from coordinator_app.storage.places import Places

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


def test_no_data_file_is_opened_while_it_is_still_read_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "data"
    open_for_writing(folder, lambda: LATER, "eva").close()
    Places(folder).closing.unlink()  # as after a crash, so that SQLite looks at the file before its hash is asked for
    read, go_on = hash_ahead._hashed, threading.Event()

    def slowly(path: Path) -> str:
        go_on.wait(10)
        return read(path)

    monkeypatch.setattr(hash_ahead, "_hashed", slowly)
    os.utime(Places(folder).data, (LONG_AGO, LONG_AGO))
    ahead = HashAhead(Places(folder).data, LATER)
    looked: list[bool] = []
    wrong_with = judgement._wrong_with

    def noted(places: Places) -> object:
        looked.append(ahead._thread.is_alive())
        return wrong_with(places)

    monkeypatch.setattr(judgement, "_wrong_with", noted)
    threading.Timer(0.2, go_on.set).start()
    open_for_writing(folder, lambda: LATER, "eva", ahead).close()
    assert looked == [False]
