"""What is said of a data file names remedies that there are, and is translated to the last word."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from coordinator_app.storage.backup import NotCopied, back_up
from coordinator_app.storage.conditions import Condition, cannot_open
from coordinator_app.storage.faults import in_words
from coordinator_app.storage.inspection import inspect
from coordinator_app.storage.opening import CannotOpen, open_for_reading
from coordinator_app.storage.places import Places
from coordinator_app.storage.reasons import BROKEN, reason_of
from coordinator_app.words import Message, Problem, message
from tests.storage.folders import NOW, Clock, data_of, fill


@pytest.fixture(scope="session")
def told_of_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with five people and a backup."""
    folder = tmp_path_factory.mktemp("told") / "data"
    fill(folder, 1, 5)
    back_up(folder, NOW, "asked for")
    return folder


@pytest.fixture
def folder(told_of_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(told_of_folder, tmp_path / "data"))


def altered(*statements: str) -> Callable[[Path], None]:
    """Return what alters a data file that was not closed by the program."""

    def alter(folder: Path) -> None:
        (folder / "closed.json").unlink()
        with sqlite3.connect(data_of(folder)) as connection:
            for statement in statements:
                connection.execute(statement)
        connection.close()

    return alter


def has_broken_pages(folder: Path) -> None:
    (folder / "closed.json").unlink()
    with data_of(folder).open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096 * 3))


REASONS: dict[str, Callable[[Path], None]] = {
    "SQLite finds its content broken": has_broken_pages,
    "its schema has no number": altered("PRAGMA user_version = 0", "UPDATE alembic_version SET version_num = '0000'"),
    "its schema is {schema} and its revision is {revision}": altered("UPDATE alembic_version SET version_num = '0007'"),
}


@pytest.mark.parametrize("reason", REASONS)
def test_why_a_file_is_damaged_is_said_in_words_that_are_translated(folder: Path, reason: str) -> None:
    REASONS[reason](folder)
    with pytest.raises(CannotOpen) as refused:
        open_for_reading(folder, Clock(), "Anna")
    told = refused.value.happened.values["detail"]
    assert isinstance(told, Message)
    assert told.id == reason
    assert inspect(folder).reason == told


def test_what_sqlite_says_is_kept_for_machines(folder: Path) -> None:
    altered("UPDATE phone SET person_id = 'nobody'")(folder)
    report = inspect(folder)
    assert report.reason == BROKEN
    assert all("no person" in complaint for complaint in report.complaints)
    assert len(report.complaints) == 15


def test_a_sound_file_needs_no_reason(folder: Path) -> None:
    report = inspect(folder)
    assert (report.reason.id, report.complaints, report.is_sound) == ("", (), True)


@pytest.mark.parametrize(
    "condition",
    [
        Condition.MISSING,
        Condition.EMPTY,
        Condition.NOT_A_DATABASE,
        Condition.OTHER_PROGRAM,
        Condition.NEWER,
        Condition.DAMAGED,
        Condition.CHANGED_OUTSIDE,
    ],
)
def test_backups_are_spoken_of_where_there_are_any(folder: Path, condition: Condition) -> None:
    told = cannot_open(condition, Places(folder), BROKEN)
    assert "command “restore”" in told.remedy.id
    shutil.rmtree(folder / "backups")
    told = cannot_open(condition, Places(folder), BROKEN)
    assert "backups in {backups}" not in told.means.id
    assert "bring back the newest" not in told.remedy.id.lower()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_what_did_not_happen_can_be_said_by_whoever_knows_it(number: int) -> None:
    with pytest.raises(Problem) as told, in_words(means=message("Nothing was brought back.")):
        raise OSError(number, os.strerror(number))
    assert told.value.means.id == "Nothing was brought back."


def test_a_folder_of_backups_that_is_a_file_is_told(folder: Path) -> None:
    shutil.rmtree(folder / "backups")
    (folder / "backups").write_bytes(b"mine")
    with pytest.raises(NotCopied) as refused:
        back_up(folder, NOW, "asked for")
    assert refused.value.happened.values["detail"] == reason_of(FileExistsError(errno.EEXIST, "x"))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "the system does not allow it"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.ESTALE, "Stale file handle"), "the disk or the network drive does not answer as it should"),
        (sqlite3.OperationalError("?"), "the disk or the network drive does not answer as it should"),
    ],
)
def test_what_the_system_says_is_told_in_words(error: Exception, reason: str) -> None:
    assert reason_of(error).id == reason
