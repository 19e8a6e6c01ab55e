"""The large file of the benchmarks is one that the program itself could have written."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest

from coordinator_app.storage.checks import row_counts
from coordinator_app.storage.inspection import inspect
from coordinator_app.storage.opening import open_for_writing
from coordinator_app.storage.places import Places
from coordinator_app.words import message
from tests.storage.made_up import EVERY_KIND

_UNLIKE = ("alembic_version", "change", "change_record", "change_value", "register_word", "register_entry")


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module of the benchmarks that makes large files."""
    monkeypatch.syspath_prepend(Path(__file__).parents[1] / "benchmarks")
    import large

    return large


@pytest.fixture
def folder(large: ModuleType, tmp_path: Path) -> Path:
    made: Path = large.large_folder(large.Size(visits=40, people=200, organisations=20, partners=5), tmp_path)
    return made


def rows(data: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of all tables but the journal's, and of the register with ids instead of numbers."""
    with closing(sqlite3.connect(data)) as connection:
        names = [name for name in sorted(row_counts(connection)) if name not in _UNLIKE]
        found = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
        entries = (
            "SELECT kind, record_id, name_sv, name_en, group_sv, group_en, group_id, signature FROM register_entry"
        )
        words = "SELECT e.record_id, w.kind, word, spelt FROM register_word w JOIN register_entry e ON e.id = entry_id"
        found["entries"] = sorted(connection.execute(entries), key=repr)
        found["words"] = sorted(connection.execute(words))
    return found


def test_it_is_sound_and_holds_what_was_asked_for(folder: Path) -> None:
    assert inspect(folder).is_sound
    with closing(sqlite3.connect(Places(folder).data)) as connection:
        counts = row_counts(connection)
    wanted = {"visit": 40, "person": 200, "organisation": 20, "partner": 5}
    assert {name: counts[name] for name in wanted} == wanted
    assert counts["register_entry"] == sum(wanted.values())
    assert min(counts[name] for name in ("programme_item", "delegate", "host", "appointment", "phone")) > 0


def test_the_program_would_write_the_same_rows(folder: Path, tmp_path: Path, clock: Callable[[], datetime]) -> None:
    made, written = open_for_writing(folder, clock, "eva"), open_for_writing(tmp_path / "own", clock, "eva")
    order = ("municipality", "body", "organisation", "person", "appointment", "partner", "visit")
    with made.database.reading() as connection:
        records = [(kind, EVERY_KIND[kind].every(connection)) for kind in order]
    for kind, some in records:
        with written.database.transaction(message("Add")) as transaction:
            for record in some:
                EVERY_KIND[kind].save(transaction, type(record)(**{**vars(record), "version": 0}))
    made.close()
    written.close()
    assert rows(Places(folder).data) == rows(Places(tmp_path / "own").data)


def test_it_is_made_once_and_is_the_same_each_time(large: ModuleType, folder: Path, tmp_path: Path) -> None:
    size = large.Size(visits=40, people=200, organisations=20, partners=5)
    before = Places(folder).data.stat().st_mtime_ns
    assert large.large_folder(size, tmp_path) == folder
    assert Places(folder).data.stat().st_mtime_ns == before
    other = large.large_folder(size, tmp_path / "other")
    assert rows(Places(other).data) == rows(Places(folder).data)
