"""Folders that are none, may not be entered or bear impossible names: told in words by whatever meets them."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coordinator_app.storage.backup import back_up
from coordinator_app.storage.inspection import inspect
from coordinator_app.storage.opening import CannotOpen, Condition, examine, open_for_reading, open_for_writing
from coordinator_app.storage.restore import restore
from tests.storage.folders import NOW, Clock, fill, fingerprint

posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX rights")


def is_a_file(tmp_path: Path) -> Path:
    (tmp_path / "data").write_bytes(b"mine")
    return tmp_path / "data"


def lies_in_a_file(tmp_path: Path) -> Path:
    return is_a_file(tmp_path) / "below" / "data"


def has_a_long_name(tmp_path: Path) -> Path:
    return tmp_path / ("å" * 300)


def lies_in_a_long_name(tmp_path: Path) -> Path:
    return has_a_long_name(tmp_path) / "data"


def leads_back_to_itself(tmp_path: Path) -> Path:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    return tmp_path / "one"


ODD: dict[Callable[[Path], Path], Condition] = {
    is_a_file: Condition.NOT_A_FOLDER,
    lies_in_a_file: Condition.NOT_A_FOLDER,
    has_a_long_name: Condition.UNUSABLE_NAME,
    lies_in_a_long_name: Condition.UNUSABLE_NAME,
    leads_back_to_itself: Condition.UNUSABLE_NAME,
}


@posix_only
@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.__name__)
def test_a_folder_that_is_none_is_told_by_everything_that_meets_it(tmp_path: Path, odd: Callable[[Path], Path]) -> None:
    folder = odd(tmp_path)
    before = fingerprint(tmp_path)
    assert examine(folder) is ODD[odd]
    assert inspect(folder).condition is ODD[odd]
    for opens in (
        lambda: open_for_writing(folder, Clock(), "Anna"),
        lambda: open_for_reading(folder, Clock(), "Anna"),
        lambda: restore(folder, NOW, "Anna"),
    ):
        with pytest.raises(CannotOpen) as refused:
            opens()
        assert refused.value.condition is ODD[odd]
        assert str(folder) in str(refused.value)
        assert "--data" in refused.value.remedy.id
    assert fingerprint(tmp_path) == before


@posix_only
def test_a_link_that_leads_nowhere_is_no_folder_to_begin_in(tmp_path: Path) -> None:
    (tmp_path / "data").symlink_to(tmp_path / "gone")
    with pytest.raises(CannotOpen) as refused:
        open_for_writing(tmp_path / "data", Clock(), "Anna")
    assert refused.value.condition is Condition.NOT_A_FOLDER


AS_ANOTHER_USER = """
import os, sys
from datetime import datetime
from pathlib import Path
from coordinator_app.storage.backup import back_up
from coordinator_app.storage.inspection import fresh_structure, inspect
from coordinator_app.storage.opening import open_for_reading, open_for_writing
from coordinator_app.storage.restore import restore
from coordinator_app.words import Problem
from tests.storage.folders import NOW, Clock
fresh_structure()
datetime.strptime("2026", "%Y")
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
folder = Path(sys.argv[1])
print(inspect(folder).condition.name)
for act in (
    lambda: open_for_writing(folder, Clock(), "nobody"),
    lambda: open_for_reading(folder, Clock(), "nobody"),
    lambda: back_up(folder, NOW, "asked for"),
    lambda: restore(folder, NOW, "nobody"),
):
    try:
        act()
        print("done")
    except Problem as problem:
        print(problem.happened.id, "|", problem.means.id)
"""


def _told_to_another_user(folder: Path) -> list[str]:
    """Return the condition that another user sees, and what they are told who write, read, back up and restore."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", AS_ANOTHER_USER, str(folder)], capture_output=True, text=True, check=False, cwd=root
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def shared() -> Iterator[Path]:
    """Return a folder with five people and a backup that another user can reach, and read."""
    above = Path(tempfile.mkdtemp(dir="/tmp"))
    fill(above / "data", 1, 5)
    back_up(above / "data", NOW, "asked for")
    for path in [above, *above.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    yield above / "data"
    for path in [above, above / "data", above / "data" / "backups"]:
        path.chmod(0o700)
    for path in above.rglob("*"):
        path.chmod(0o700)
    shutil.rmtree(above)


@posix_only
@pytest.mark.parametrize("closed", ["the folder", "the folder above"])
def test_a_folder_that_may_not_be_entered_is_told(shared: Path, closed: str) -> None:
    (shared if closed == "the folder" else shared.parent).chmod(0o000)
    condition, writing, reading, _, restoring = _told_to_another_user(shared)
    assert condition == "NO_ENTRY"
    assert writing == reading == restoring
    assert writing.startswith("You may not enter the folder {folder}.")


@posix_only
def test_where_nothing_may_be_written_it_is_said_what_was_not_done(shared: Path) -> None:
    for path in [*shared.rglob("*"), shared]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    condition, _, reading, backing_up, restoring = _told_to_another_user(shared)
    assert (condition, reading) == ("READ_ONLY", "done")
    assert backing_up.startswith("No backup could be made in {backups}")
    assert "Nothing was brought back" in restoring
    assert "What you just did" not in backing_up + restoring


@posix_only
def test_backups_that_may_not_be_entered_keep_nobody_from_their_data(shared: Path) -> None:
    (shared / "backups").chmod(0o000)
    (shared / "utblick.db").chmod(0o444)
    shared.chmod(0o555)
    condition, _, reading, backing_up, restoring = _told_to_another_user(shared)
    assert (condition, reading) == ("READ_ONLY", "done")
    assert backing_up.startswith("No backup could be made in {backups}")
    assert restoring.startswith("There is no backup in {backups}")
