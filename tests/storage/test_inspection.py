"""The full examination: it finds what a quick look does not, and changes nothing."""

import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from coordinator_app.storage.backup import back_up
from coordinator_app.storage.inspection import inspect
from coordinator_app.storage.opening import Condition
from tests.storage.folders import NOW, data_of, fill, fingerprint, opened


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with ten people, two photos and two copies."""
    folder = tmp_path_factory.mktemp("sound")
    fill(folder)
    back_up(folder, NOW - timedelta(days=3), "daily")
    back_up(folder, NOW - timedelta(days=2), "daily")
    return folder


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "data"))


def change(folder: Path, *statements: str) -> None:
    (folder / "closed.json").unlink()
    with sqlite3.connect(data_of(folder)) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_sound_folder_is_sound_and_stays_as_it_is(folder: Path) -> None:
    before = fingerprint(folder)
    report = inspect(folder)
    assert report.is_sound
    assert report.condition is Condition.READY
    assert (report.files_named, len(report.backups_good)) == (2, 2)
    assert report.newest_backup_at == NOW - timedelta(days=2)
    assert fingerprint(folder) == before


def test_it_can_be_asked_while_a_window_is_open(folder: Path) -> None:
    store = opened(folder)
    program = (
        "import sys; from pathlib import Path; from coordinator_app.storage.inspection import inspect;"
        "report = inspect(Path(sys.argv[1])); print(report.condition.name, report.is_sound, report.files_named)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    store.close()
    assert done.stdout.split() == ["IN_USE", "True", "2"]


def test_a_table_that_somebody_altered_is_found(folder: Path) -> None:
    change(folder, "DROP INDEX ix_person_family_name", "CREATE TABLE extra (id INTEGER)")
    report = inspect(folder)
    assert report.drift == ("index ix_person_family_name", "table extra")
    assert not report.is_sound


def test_a_gap_in_the_journal_is_found(folder: Path) -> None:
    change(
        folder,
        "DROP TRIGGER change_no_delete",
        "DROP TRIGGER change_record_no_delete",
        "DELETE FROM change_value WHERE change_id IN (3, 5)",
        "DELETE FROM change_record WHERE change_id = 3 AND position = 1",
        "DELETE FROM change_record WHERE change_id = 5",
        "DELETE FROM change WHERE id = 5",
    )
    report = inspect(folder)
    assert set(report.journal) == {"change 3 has a gap", "a change is gone"}
    assert not report.is_sound


def test_missing_damaged_and_unreferenced_files_are_told_apart(folder: Path) -> None:
    lost, rotten = sorted(path for path in (folder / "files").rglob("*") if path.is_file())
    lost.unlink()
    rotten.chmod(0o600)
    rotten.write_bytes(b"rotten")
    store = opened(folder)
    spare = store.files.keep(b"nobody names me")
    store.close()
    report = inspect(folder)
    assert report.files_missing == (lost.name,)
    assert report.files_damaged == (rotten.name,)
    assert report.files_unreferenced == (spare,)
    assert not report.is_sound


def test_a_file_that_no_row_names_is_no_fault(folder: Path) -> None:
    store = opened(folder)
    store.files.keep(b"nobody names me")
    store.close()
    assert inspect(folder).is_sound


def test_a_copy_with_one_flipped_bit_is_found_and_so_is_a_copied_file(folder: Path) -> None:
    first, second = sorted((folder / "backups").glob("*.db"))
    content = bytearray(second.read_bytes())
    content[-1] ^= 1
    second.write_bytes(content)
    file = next(path for path in (folder / "backups" / "files").rglob("*/*"))
    file.chmod(0o600)
    file.write_bytes(b"rotten")
    report = inspect(folder)
    assert report.backups_good == (first.name,)
    assert report.backups_bad == (second.name,)
    assert report.copies_damaged == (file.name,)
    assert report.newest_backup_at == NOW - timedelta(days=3)
    assert not report.is_sound


def test_a_copied_file_that_a_backup_names_and_that_is_gone_is_a_fault(folder: Path) -> None:
    file = next(path for path in (folder / "backups" / "files").rglob("*/*"))
    file.unlink()
    report = inspect(folder)
    assert report.copies_missing == (file.name,)
    assert len(report.backups_good) == 2
    assert not report.is_sound


def test_a_file_that_was_missing_when_the_backup_was_made_is_told_and_is_no_fault_of_the_backup(folder: Path) -> None:
    file = next(path for path in (folder / "files").rglob("*/*"))
    copied = folder / "backups" / "files" / file.parent.name / file.name
    content = file.read_bytes()
    file.unlink()
    copied.unlink()
    for old in (folder / "backups").glob("*.db"):
        old.unlink()
    made = back_up(folder, NOW, "asked for").backup
    file.write_bytes(content)
    report = inspect(folder)
    assert report.backups_incomplete == (made.file,)
    assert report.copies_missing == ()
    assert report.is_sound


def test_a_folder_that_cannot_be_opened_still_has_its_copies_proven(folder: Path) -> None:
    data_of(folder).unlink()
    report = inspect(folder)
    assert report.condition is Condition.MISSING
    assert len(report.backups_good) == 2
    assert not report.is_sound
