"""Copies of the data file: proven before they count, complete with their files, and never made of something damaged."""

import json
import shutil
import sqlite3
import threading
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from coordinator_app.storage.backup import SourceDamaged, back_up, back_up_before, sweep_backups
from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.files import Files
from coordinator_app.storage.lock import BackupUnderWay, backing_up
from coordinator_app.storage.manifest import add_to_manifest, read_manifest, stamp
from coordinator_app.storage.opening import Store
from coordinator_app.storage.places import Places
from coordinator_app.words import Problem, message
from tests.storage.folders import NOW, Clock, add, data_of, fill, opened, people_in, photo_of


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with ten people, two of them with photos, and no copy yet."""
    folder = tmp_path_factory.mktemp("filled")
    fill(folder)
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled, tmp_path / "data"))


def copies_of(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("*.db"))


def test_a_copy_holds_every_row_and_every_file_and_the_manifest_tells_of_it(folder: Path) -> None:
    made = back_up(folder, NOW, "asked for").backup
    copy = folder / "backups" / made.file
    assert people_in(copy) == list(range(1, 11))
    assert made.sha256 == sha256_of(copy)
    assert (made.reason, made.schema, made.made_at) == ("asked for", 1, NOW)
    assert (made.counts["person"], made.counts["phone"], made.counts["change"]) == (10, 30, 10)
    assert (made.files, made.files_missing) == (2, ())
    kept = Files(folder / "backups" / "files")
    assert {kept.read(path.name) for path in kept.folder.rglob("*") if path.is_file()} == {photo_of(5), photo_of(10)}
    assert read_manifest(Places(folder)) == {made.file: made}


def test_a_copy_is_an_ordinary_file_without_companions(folder: Path) -> None:
    back_up(folder, NOW, "asked for")
    names = sorted(path.name for path in (folder / "backups").iterdir())
    assert names == [".lock", "files", "manifest.jsonl", "utblick-20261122T120000Z.db"]


def test_two_copies_in_one_second_stand_beside_each_other(folder: Path) -> None:
    names = [back_up(folder, NOW, "asked for").backup.file for _ in range(3)]
    assert names == ["utblick-20261122T120000Z.db", "utblick-20261122T120000Z-2.db", "utblick-20261122T120000Z-3.db"]
    assert sorted(read_manifest(Places(folder))) == copies_of(folder) == sorted(names)


def test_each_start_after_a_change_makes_a_copy_and_no_other_start_does(folder: Path) -> None:
    clock = Clock()
    for _ in range(3):
        opened(folder, clock).close()
        clock.forward(hours=1)
    assert len(copies_of(folder)) == 1
    fill(folder, 11, 11, clock)
    assert len(copies_of(folder)) == 1
    clock.forward(hours=1)
    store = opened(folder, clock)
    store.close()
    assert store.backed_up is not None
    assert store.backed_up.backup.reason == "start"
    assert len(copies_of(folder)) == 2
    assert people_in(folder / "backups" / store.backed_up.backup.file) == list(range(1, 12))


def test_a_copy_is_made_while_a_window_writes(folder: Path) -> None:
    store = opened(folder)
    done = threading.Event()
    made: list[int] = []

    def copy() -> None:
        while not done.is_set():
            made.append(back_up(folder, NOW, "beside").backup.counts["person"])

    beside = threading.Thread(target=copy)
    beside.start()
    for number in range(11, 41):
        add(store, number)
    done.set()
    beside.join()
    store.close()
    assert people_in(data_of(folder)) == list(range(1, 41))
    assert made == sorted(made)
    for name, backup in read_manifest(Places(folder)).items():
        assert people_in(folder / "backups" / name) == list(range(1, backup.counts["person"] + 1))


@pytest.mark.parametrize("without_record", [True, False])
def test_nothing_is_made_of_a_damaged_file_and_no_copy_goes(folder: Path, without_record: bool) -> None:
    back_up(folder, NOW - timedelta(days=400), "old")
    back_up(folder, NOW - timedelta(days=1), "young")
    before = {name: sha256_of(folder / "backups" / name) for name in copies_of(folder)}
    (folder / "closed.json").unlink(missing_ok=without_record)
    with data_of(folder).open("r+b") as file:
        file.seek(4096 * 2)
        file.write(b"\x55" * 4096 * 60)
    with pytest.raises(SourceDamaged):
        back_up(folder, NOW, "start")
    assert {name: sha256_of(folder / "backups" / name) for name in copies_of(folder)} == before
    assert not list((folder / "backups").glob("*.part*"))


def test_rows_that_point_nowhere_are_not_copied_as_if_they_were_good(folder: Path) -> None:
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("UPDATE phone SET person_id = 'nobody' WHERE label = '2'")
    connection.close()
    with pytest.raises(SourceDamaged):
        back_up(folder, NOW, "asked for")
    assert copies_of(folder) == []


def old_copies(folder: Path, *days: int) -> list[str]:
    """Make copies of these ages, quickly: one real one, and its like under other names."""
    first = back_up(folder, NOW - timedelta(days=days[0]), "daily").backup
    for day in days[1:]:
        made_at = NOW - timedelta(days=day)
        name = f"utblick-{stamp(made_at)}.db"
        shutil.copyfile(folder / "backups" / first.file, folder / "backups" / name)
        add_to_manifest(Places(folder), replace(first, file=name, made_at=made_at))
    return copies_of(folder)


def test_old_copies_go_after_the_new_one_is_there(folder: Path) -> None:
    before = old_copies(folder, *range(60, 0, -1))
    made = back_up(folder, NOW, "last")
    assert set(before) - set(copies_of(folder)) == set(made.removed)
    assert len(made.removed) > 30
    assert made.backup.file in copies_of(folder)


def test_a_copied_file_goes_with_the_last_copy_that_names_it(folder: Path) -> None:
    first, second = old_copies(folder, 41, 40)
    _forget_the_photo(folder, 5)
    assert back_up(folder, NOW - timedelta(days=39), "daily").removed == ()
    assert len(list((folder / "backups" / "files").rglob("*/*"))) == 2
    same_day = back_up(folder, NOW - timedelta(days=39, hours=-1), "daily")
    for name in (first, second):
        (folder / "backups" / name).unlink()
    made = back_up(folder, NOW, "last")
    assert len(made.removed) == 1
    assert same_day.backup.file in copies_of(folder)
    assert [path.read_bytes() for path in (folder / "backups" / "files").rglob("*/*")] == [photo_of(10)]


def _forget_the_photo(folder: Path, number: int) -> None:
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("UPDATE person SET photo = '' WHERE family_name = ?", (str(number),))
        connection.execute(
            "DELETE FROM change_value WHERE EXISTS (SELECT 1 FROM change_record AS r WHERE r.change_id ="
            " change_value.change_id AND r.position = change_value.position AND r.record_id = ?)",
            (f"{number:032x}",),
        )
    connection.close()


def test_when_a_fifth_of_the_rows_are_gone_no_copy_is_removed(folder: Path) -> None:
    before = old_copies(folder, *range(60, 0, -1))
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM person WHERE CAST(family_name AS INTEGER) > 7")
    connection.close()
    made = back_up(folder, NOW, "start")
    assert made.has_shrunk
    assert made.removed == ()
    assert set(before) < set(copies_of(folder))


def test_when_the_clock_goes_backwards_no_copy_is_removed(folder: Path) -> None:
    before = old_copies(folder, *range(60, 0, -1))
    made = back_up(folder, NOW - timedelta(days=30), "start")
    assert made.removed == ()
    assert len(copies_of(folder)) == len(before) + 1


def test_the_copy_before_a_migration_is_made_once_for_the_same_content(folder: Path) -> None:
    now = sha256_of(data_of(folder))
    first = back_up_before(folder, NOW, "0002", now)
    assert first is not None
    assert first.backup.reason == "before-migration-0002"
    assert back_up_before(folder, NOW, "0002", now) is None
    assert back_up_before(folder, NOW, "0003", now) is not None
    fill(folder, 11, 11)
    assert back_up_before(folder, NOW, "0002", sha256_of(data_of(folder))) is not None


def test_a_missing_file_is_reported_and_the_rest_is_copied(folder: Path) -> None:
    lost = Files(folder / "files").path_of(sha256(photo_of(5)).hexdigest())
    lost.unlink()
    made = back_up(folder, NOW, "asked for").backup
    assert made.files_missing == (lost.name,)
    assert made.files == 2
    assert people_in(folder / "backups" / made.file) == list(range(1, 11))


def test_a_damaged_file_is_reported_and_never_written_over_its_good_copy(folder: Path) -> None:
    back_up(folder, NOW, "good")
    original = Files(folder / "files").path_of(sha256(photo_of(5)).hexdigest())
    copy = Files(folder / "backups" / "files").path_of(original.name)
    original.chmod(0o600)
    original.write_bytes(b"rotten")
    assert back_up(folder, NOW, "again").backup.files_missing == ()
    assert copy.read_bytes() == photo_of(5)
    copy.unlink()
    assert back_up(folder, NOW, "third").backup.files_missing == (original.name,)
    assert not copy.exists()


@pytest.mark.parametrize("harmed", [b"rotten", b"", photo_of(5)[:-1]])
def test_a_copied_file_that_was_damaged_is_made_anew(folder: Path, harmed: bytes) -> None:
    back_up(folder, NOW, "good")
    copy = Files(folder / "backups" / "files").path_of(sha256(photo_of(5)).hexdigest())
    copy.chmod(0o600)
    copy.write_bytes(harmed)
    assert back_up(folder, NOW, "again").backup.files_missing == ()
    assert copy.read_bytes() == photo_of(5)


def test_of_two_backups_at_once_one_waits_for_the_other(folder: Path) -> None:
    made: list[str] = []
    half = folder / "backups" / "utblick-20261122T110000Z.db.part"
    with _backups_held(folder):
        half.write_bytes(b"the other's")
        waiting = threading.Thread(target=lambda: made.append(back_up(folder, NOW, "second").backup.file))
        waiting.start()
        sweep_backups(folder)
        waiting.join(0.2)
        assert half.read_bytes() == b"the other's"
        assert (made, copies_of(folder)) == ([], [])
    waiting.join()
    assert made == copies_of(folder)
    assert not half.exists()


def test_a_backup_that_takes_too_long_is_told_of(folder: Path) -> None:
    with _backups_held(folder), pytest.raises(BackupUnderWay, match="just being made"):
        back_up(folder, NOW, "second", patience_s=0.05)
    assert copies_of(folder) == []


def _backups_held(folder: Path) -> AbstractContextManager[None]:
    (folder / "backups").mkdir(exist_ok=True)
    return backing_up(Places(folder), patience_s=0)


@pytest.mark.parametrize("torn", [b'{"file": "utbl', b"\xff\xfe\n", b"[]\n", b'{"file": "x", "made_at": 3}\n'])
def test_a_torn_line_in_the_manifest_spoils_no_other(folder: Path, torn: bytes) -> None:
    first = back_up(folder, NOW, "first").backup
    with (folder / "backups" / "manifest.jsonl").open("ab") as file:
        file.write(torn)
    second = back_up(folder, NOW + timedelta(hours=1), "second").backup
    assert list(read_manifest(Places(folder)).values()) == [first, second]


def test_the_manifest_can_be_read_by_others(folder: Path) -> None:
    back_up(folder, NOW, "first")
    (line,) = (folder / "backups" / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    said = json.loads(line)
    assert said["made_at"] == "2026-11-22T12:00:00+00:00"
    assert set(said) == {
        "file", "sha256", "made_at", "reason", "schema", "counts", "source_sha256", "files", "files_missing",
    }  # fmt: skip


def test_a_copy_that_cannot_be_made_keeps_nobody_from_working(folder: Path) -> None:
    (folder / "backups").write_bytes(b"a file where the folder should be")
    store = opened(folder)
    _change_something(store)
    store.close()
    assert store.backed_up is None
    assert isinstance(store.backup_problem, Problem)
    assert people_in(data_of(folder)) == list(range(1, 12))


def _change_something(store: Store) -> None:
    add(store, 11)
    with store.database.transaction(message("Nothing")):
        pass
