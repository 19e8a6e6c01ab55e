"""The data file is opened with what makes a commit last, whatever its path looks like."""

import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from coordinator_app.storage.connection import APPLICATION_ID, SCHEMA, address, engine
from coordinator_app.storage.schema import create


def _pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("journal_size_limit", 1 << 20),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("temp_store", 2),
        ("busy_timeout", 5000),
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA),
    ],
)
def test_a_connection_that_writes_loses_nothing_that_it_has_committed(
    data_file: Path, name: str, value: object
) -> None:
    with engine(data_file, writes=True).connect() as connection:
        assert _pragma(connection, name) == value


@pytest.mark.parametrize(("name", "value"), [("query_only", 1), ("trusted_schema", 0), ("mmap_size", 0)])
def test_a_connection_that_reads_can_do_nothing_else(data_file: Path, name: str, value: object) -> None:
    with engine(data_file, writes=False).connect() as connection:
        assert _pragma(connection, name) == value
        with pytest.raises(OperationalError, match="readonly"):
            connection.exec_driver_sql("DELETE FROM person")


def test_one_that_writes_takes_its_lock_when_it_begins(data_file: Path) -> None:
    with engine(data_file, writes=True).begin(), engine(data_file, writes=True).connect() as second:
        lent = second.connection.driver_connection
        assert isinstance(lent, sqlite3.Connection)
        lent.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(OperationalError, match="locked"):
            second.begin()


@pytest.mark.parametrize("folder", ["vänorter", "två ord", "a#b", "a?mode=memory", "50%41", "a&b=c", "中文"])
def test_any_path_names_its_own_file(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "ut blick.db"
    path.parent.mkdir()
    path.touch()
    with engine(path, writes=True).begin() as connection:
        create(connection)
    with engine(path, writes=False).connect() as connection:
        assert _pragma(connection, "user_version") == SCHEMA
    assert path.stat().st_size > 0
    assert [entry.name for entry in tmp_path.iterdir()] == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has only names that are Unicode")
def test_a_path_that_is_not_unicode_can_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "v\udce4n.db"
    path.touch()
    with engine(path, writes=True).begin() as connection:
        create(connection)
    assert path.stat().st_size > 0


@pytest.mark.parametrize(
    ("posix", "uri"),
    [
        ("//server/share/u.db", "file:////server/share/u.db?mode=ro"),
        ("C:/Users/Åsa/u.db", "file:///C:/Users/%C3%85sa/u.db?mode=ro"),
        ("/home/ek/u.db", "file:///home/ek/u.db?mode=ro"),
    ],
)
def test_paths_of_every_system_become_addresses(posix: str, uri: str) -> None:
    assert address(posix, "ro") == uri


@pytest.mark.parametrize("writes", [True, False])
def test_a_missing_file_is_not_made(tmp_path: Path, writes: bool) -> None:
    with pytest.raises(OperationalError, match="unable to open"):
        engine(tmp_path / "gone.db", writes=writes).connect()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_keeps_a_write_ahead_log_is_brought_back_from_it(data_file: Path) -> None:
    ahead = sqlite3.connect(data_file)
    ahead.execute("PRAGMA journal_mode = WAL")
    ahead.close()
    with engine(data_file, writes=True).connect() as connection:
        assert _pragma(connection, "journal_mode") == "truncate"


def test_a_file_that_cannot_leave_its_log_is_not_written_to(data_file: Path) -> None:
    ahead = sqlite3.connect(data_file)
    ahead.execute("PRAGMA journal_mode = WAL")
    ahead.execute("SELECT count(*) FROM person").fetchone()
    with pytest.raises(OperationalError, match=r"locked|journal mode"):
        engine(data_file, writes=True).connect()
    ahead.close()


def test_no_connection_is_kept_behind_its_holder(data_file: Path) -> None:
    made = engine(data_file, writes=True)
    with made.connect() as connection:
        lent = connection.connection.driver_connection
    assert isinstance(lent, sqlite3.Connection)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        lent.execute("SELECT 1")
