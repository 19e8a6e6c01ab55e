"""Each condition that a data folder can be found in is told apart, has words of its own, and costs no byte."""

import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from coordinator_app.storage.closing import write_closing
from coordinator_app.storage.opening import (
    CannotOpen,
    Condition,
    InUse,
    examine,
    open_for_reading,
    open_for_writing,
)
from coordinator_app.storage.places import Places
from tests.storage.folders import Clock, add, data_of, fill, fingerprint, opened, people_in

FLIPS = 300
posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX rights")


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with ten people and one backup, closed cleanly."""
    folder = tmp_path_factory.mktemp("pattern") / "data"
    fill(folder, 1, 5)
    fill(folder, 6, 10)
    return folder


@pytest.fixture
def folder(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pattern, tmp_path / "Åsas data 石家庄"))


def is_missing(folder: Path) -> None:
    data_of(folder).unlink()


def is_empty(folder: Path) -> None:
    data_of(folder).write_bytes(b"")


def is_a_picture(folder: Path) -> None:
    data_of(folder).write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(9000))


def is_a_text(folder: Path) -> None:
    data_of(folder).write_text("hello " * 1000)


def is_only_a_header(folder: Path) -> None:
    data_of(folder).write_bytes(data_of(folder).read_bytes()[:99])


def is_a_folder(folder: Path) -> None:
    data_of(folder).unlink()
    data_of(folder).mkdir()


def is_of_another_program(folder: Path) -> None:
    data_of(folder).unlink()
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("CREATE TABLE moz_places (id INTEGER)")
    connection.close()


def is_newer(folder: Path) -> None:
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def is_cut_short(folder: Path) -> None:
    os.truncate(data_of(folder), data_of(folder).stat().st_size // 2)


def is_zeroed_without_a_record(folder: Path) -> None:
    (folder / "closed.json").unlink()
    with data_of(folder).open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096 * 3))


def has_no_schema_number(folder: Path) -> None:
    (folder / "closed.json").unlink()
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("PRAGMA user_version = 0")
    connection.close()


def has_another_revision(folder: Path) -> None:
    (folder / "closed.json").unlink()
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0007'")
    connection.close()


def points_nowhere(folder: Path) -> None:
    (folder / "closed.json").unlink()
    with sqlite3.connect(data_of(folder)) as connection:
        connection.execute("UPDATE phone SET person_id = 'nobody'")
    connection.close()


SPOILT: dict[Callable[[Path], None], Condition] = {
    is_missing: Condition.MISSING,
    is_empty: Condition.EMPTY,
    is_a_picture: Condition.NOT_A_DATABASE,
    is_a_text: Condition.NOT_A_DATABASE,
    is_only_a_header: Condition.NOT_A_DATABASE,
    is_a_folder: Condition.NOT_A_DATABASE,
    is_of_another_program: Condition.OTHER_PROGRAM,
    is_newer: Condition.NEWER,
    is_cut_short: Condition.CHANGED_OUTSIDE,
    is_zeroed_without_a_record: Condition.DAMAGED,
    has_no_schema_number: Condition.DAMAGED,
    has_another_revision: Condition.DAMAGED,
    points_nowhere: Condition.DAMAGED,
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_file_that_cannot_be_opened_is_told_of_and_left_as_it_is(folder: Path, spoil: Callable[[Path], None]) -> None:
    spoil(folder)
    before = fingerprint(folder)
    assert examine(folder) is SPOILT[spoil]
    for opens in (open_for_writing, open_for_reading):
        with pytest.raises(CannotOpen) as refused:
            opens(folder, Clock(), "Anna")
        assert refused.value.condition is SPOILT[spoil]
        assert all(part.id for part in (refused.value.happened, refused.value.means, refused.value.remedy))
        assert str(folder) in str(refused.value)
    assert fingerprint(folder) == before


def test_each_condition_has_words_of_its_own(folder: Path, pattern: Path, tmp_path: Path) -> None:
    told = set()
    for number, spoil in enumerate(SPOILT):
        shutil.copytree(pattern, tmp_path / f"{number}")
        spoil(tmp_path / f"{number}")
        with pytest.raises(CannotOpen) as refused:
            open_for_writing(tmp_path / f"{number}", Clock(), "Anna")
        told.add((refused.value.condition, refused.value.happened.id, refused.value.means.id, refused.value.remedy.id))
    assert len(told) == len(set(SPOILT.values())) == 7


def test_a_fresh_folder_gets_a_new_file_and_a_look_does_not_make_one(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    assert examine(folder) is Condition.FRESH
    assert not folder.exists()
    with pytest.raises(CannotOpen) as refused:
        open_for_reading(folder, Clock(), "Anna")
    assert refused.value.condition is Condition.FRESH
    opened(folder).close()
    assert examine(folder) is Condition.READY


@posix_only
def test_the_data_are_their_owners_only(folder: Path, tmp_path: Path) -> None:
    fill(tmp_path / "new", 1, 5)
    fill(tmp_path / "new", 6, 6)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [tmp_path / "new", *(tmp_path / "new").rglob("*")]}
    assert all(not mode & 0o077 for mode in modes.values()), modes


@pytest.mark.parametrize("trace", ["backups/utblick-20260101T000000Z.db", "files/ab/abc", "closed.json", "erased.json"])
def test_a_folder_with_traces_is_not_a_fresh_one(tmp_path: Path, trace: str) -> None:
    (tmp_path / trace).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / trace).write_bytes(b"x")
    assert examine(tmp_path) is Condition.MISSING


def test_empty_folders_that_a_killed_first_start_left_are_no_traces(tmp_path: Path) -> None:
    (tmp_path / "backups" / "files").mkdir(parents=True)
    (tmp_path / "utblick.db.part").write_bytes(b"half")
    assert examine(tmp_path) is Condition.FRESH
    opened(tmp_path).close()
    assert examine(tmp_path) is Condition.READY


def test_a_start_takes_no_file_of_the_users_own(folder: Path) -> None:
    own = [
        folder / "report.part1.rar",
        folder / "my.partners.xlsx",
        folder / "backups" / "notes.part",
        folder / "a.part",
    ]
    half = [folder / "utblick.db.part", folder / "closed.json.part"]
    for path in (*own, *half):
        path.write_bytes(b"x")
    opened(folder).close()
    assert all(path.exists() for path in own)
    assert not any(path.exists() for path in half)


def test_a_close_that_fails_gives_the_lock_back(folder: Path) -> None:
    def broken() -> datetime:
        raise ZeroDivisionError

    store = opened(folder)
    store.clock = broken
    with pytest.raises(ZeroDivisionError):
        store.close()
    assert examine(folder) is Condition.READY
    opened(folder).close()


def test_a_second_window_is_told_of_the_first_and_readers_work_beside_it(folder: Path) -> None:
    first = opened(folder)
    add(first, 11)
    with pytest.raises(InUse) as taken:
        opened(folder)
    assert taken.value.condition is Condition.IN_USE
    assert examine(folder) is Condition.IN_USE
    reader = open_for_reading(folder, Clock(), "Bo")
    with reader.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 11
    reader.close()
    add(first, 12)
    first.close()
    assert people_in(data_of(folder)) == list(range(1, 13))


def test_a_reader_holds_nobody_up_and_leaves_the_record_of_the_close(folder: Path) -> None:
    before = fingerprint(folder)
    reader = open_for_reading(folder, Clock(), "Bo")
    opened(folder).close()
    reader.close()
    assert fingerprint(folder)["utblick.db"] == before["utblick.db"]
    assert examine(folder) is Condition.READY


def test_every_flipped_bit_after_a_clean_close_is_noticed(folder: Path) -> None:
    good = data_of(folder).read_bytes()
    chance = random.Random(7)
    unnoticed = []
    for _ in range(FLIPS):
        at = chance.randrange(len(good))
        flipped = bytearray(good)
        flipped[at] ^= 1 << chance.randrange(8)
        data_of(folder).write_bytes(flipped)
        if examine(folder) in {Condition.READY, Condition.OLDER, Condition.FRESH, Condition.READ_ONLY}:
            unnoticed.append(at)
    assert unnoticed == []


def test_the_record_of_the_close_stands_for_the_check(folder: Path) -> None:
    is_zeroed_without_a_record(folder)
    assert examine(folder) is Condition.DAMAGED
    write_closing(Places(folder), Clock()())
    assert examine(folder) is Condition.READY


def test_the_record_is_gone_before_the_first_write(folder: Path) -> None:
    store = opened(folder)
    assert not (folder / "closed.json").exists()
    store.close()
    assert (folder / "closed.json").exists()


def test_who_replaced_the_file_on_purpose_removes_the_record(folder: Path) -> None:
    copy = next((folder / "backups").glob("utblick-*.db"))
    shutil.copyfile(copy, data_of(folder))
    with pytest.raises(CannotOpen) as refused:
        opened(folder)
    assert refused.value.condition is Condition.CHANGED_OUTSIDE
    assert "closed.json" in refused.value.remedy.id
    (folder / "closed.json").unlink()
    opened(folder).close()
    assert people_in(data_of(folder)) == [1, 2, 3, 4, 5]


def test_a_file_that_another_program_set_to_write_ahead_is_set_back(folder: Path) -> None:
    (folder / "closed.json").unlink()
    with sqlite3.connect(data_of(folder)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        connection.execute("UPDATE person SET note = 'seen'")
    connection.close()
    opened(folder).close()
    assert people_in(data_of(folder)) == list(range(1, 11))
    with sqlite3.connect(data_of(folder)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() != ("wal",)
    connection.close()


@pytest.mark.parametrize("garbage", [b"", b"{", b"[1]", b'{"size": "x"}', b"\xff"])
def test_a_record_that_cannot_be_read_means_a_check_and_no_more(folder: Path, garbage: bytes) -> None:
    (folder / "closed.json").write_bytes(garbage)
    assert examine(folder) is Condition.READY


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from sqlalchemy import text
from tests.storage.folders import opened
store = opened(Path(sys.argv[1]))
writer = store.database._write_engine.connect()
with writer.begin():
    writer.execute(text("PRAGMA cache_size = 1"))
    writer.execute(text("DELETE FROM change_value"))
    writer.execute(text("UPDATE person SET note = printf('%.*c', 9000, 'x')"))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@posix_only
def test_what_a_killed_writer_left_half_done_is_rolled_back(folder: Path) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder), str(root)], check=False, cwd=root)
    assert done.returncode == -signal.SIGKILL
    assert (folder / "utblick.db-journal").stat().st_size > 0
    assert not (folder / "closed.json").exists()
    reader = open_for_reading(folder, Clock(), "Bo")
    reader.close()
    assert people_in(data_of(folder)) == list(range(1, 11))
    opened(folder).close()
    assert examine(folder) is Condition.READY


AS_ANOTHER_USER = """
import os, sys
sys.path[:0] = sys.argv[2:]
from pathlib import Path
from coordinator_app.storage.inspection import fresh_structure
from coordinator_app.storage.opening import CannotOpen, examine, open_for_reading, open_for_writing
from tests.storage.folders import Clock
fresh_structure()
os.setgid(65534)
os.setuid(65534)
folder = Path(sys.argv[1])
print(examine(folder).name)
try:
    open_for_writing(folder, Clock(), "nobody")
except CannotOpen as refused:
    print(refused.condition.name)
try:
    with open_for_reading(folder, Clock(), "nobody").database.reading() as connection:
        print(connection.exec_driver_sql("SELECT count(*) FROM person").scalar())
except CannotOpen as refused:
    print(refused.condition.name)
"""


def _seen_by_another_user(folder: Path) -> list[str]:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", AS_ANOTHER_USER, str(folder), str(root)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture
def shared(pattern: Path) -> Path:
    """Return a copy of the folder that another user can reach, and read."""
    folder = Path(tempfile.mkdtemp(dir="/tmp")) / "data"
    shutil.copytree(pattern, folder)
    for path in [folder.parent, folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    return folder


as_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can become another user")


@as_root
def test_where_nothing_may_be_written_the_data_can_still_be_read(shared: Path) -> None:
    before = fingerprint(shared)
    assert _seen_by_another_user(shared) == ["READ_ONLY", "READ_ONLY", "10"]
    assert fingerprint(shared) == before


@as_root
def test_a_file_that_may_not_be_written_in_a_folder_that_may_is_read_only_too(shared: Path) -> None:
    shared.chmod(0o777)
    (shared / "utblick.lock").chmod(0o666)
    assert _seen_by_another_user(shared) == ["READ_ONLY", "READ_ONLY", "10"]


@as_root
def test_a_file_that_may_not_even_be_read_is_told_of(shared: Path) -> None:
    data_of(shared).chmod(0o600)
    assert _seen_by_another_user(shared) == ["UNREADABLE", "UNREADABLE", "UNREADABLE"]
