"""There is one way to write: all of it or nothing, with its journal, and told afterwards."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from coordinator_app.domain.people import Person
from coordinator_app.storage import journal, people, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.faults import told_of
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Problem, message
from tests.storage.made_up import a_visit

_SAVE = message("Save")


def _impatient(database: Database) -> None:
    _pragma(database, "busy_timeout = 50")


def _pragma(database: Database, setting: str) -> None:
    driver = database._open_writer().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute(f"PRAGMA {setting}")


def test_what_is_raised_within_undoes_all_of_it(database: Database, clock: Callable[[], datetime]) -> None:
    person = Person(id=uuid4())
    with pytest.raises(ZeroDivisionError), database.transaction(_SAVE) as transaction:
        assert 1 / (people.save(transaction, person).version - 1)
    with database.reading() as connection:
        assert people.get(connection, person.id) is None
        assert journal.since(connection, clock()) == ()


def test_after_the_commit_the_listeners_learn_what_changed(database: Database) -> None:
    heard: list[tuple[frozenset[str], bool]] = []
    person = Person(id=uuid4())

    def listener(kinds: frozenset[str]) -> None:
        with database.reading() as connection:
            heard.append((kinds, people.get(connection, person.id) is not None))

    stop = database.listen(listener)
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, person)
        visits.save(transaction, a_visit(uuid4()))
        assert heard == []
    assert heard == [(frozenset({"person", "visit"}), True)]
    stop()
    stop()
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=uuid4()))
    assert len(heard) == 1


def test_a_listener_that_fails_makes_no_save_look_failed_and_keeps_none_from_being_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[BaseException] = []
    heard: list[frozenset[str]] = []
    monkeypatch.setattr(sys, "excepthook", lambda _, error, __: reported.append(error))

    def broken(_: frozenset[str]) -> None:
        raise ZeroDivisionError

    database.listen(broken)
    database.listen(heard.append)
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4()))
    assert heard == [frozenset({"person"})]
    assert [type(error) for error in reported] == [ZeroDivisionError]
    with database.reading() as connection:
        assert people.get(connection, person.id) == person


def test_a_transaction_within_another_is_a_bug(database: Database) -> None:
    with (
        pytest.raises(RuntimeError, match="within another"),
        database.transaction(_SAVE),
        database.transaction(_SAVE),
    ):
        pass
    with database.transaction(_SAVE) as transaction:
        assert people.save(transaction, Person(id=uuid4())).version == 1


def test_a_transaction_within_a_reading_is_a_bug_and_so_is_the_reverse(database: Database) -> None:
    with database.reading(), database.reading():
        pass
    with pytest.raises(RuntimeError, match="within"), database.reading(), database.transaction(_SAVE):
        pass
    with pytest.raises(RuntimeError, match="within"), database.transaction(_SAVE), database.reading():
        pass


def test_a_reading_sees_one_state_and_cannot_write(database: Database) -> None:
    _impatient(database)
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4(), note="old"))
    begun, go_on = threading.Event(), threading.Event()
    seen: list[Person | None] = []

    def read() -> None:
        with database.reading() as connection:
            seen.append(people.get(connection, person.id))
            begun.set()
            go_on.wait(10)
            seen.append(people.get(connection, person.id))

    reader = threading.Thread(target=read)
    reader.start()
    assert begun.wait(10)
    with pytest.raises(Problem, match="Another program"), database.transaction(_SAVE) as transaction:
        people.save(transaction, replace(person, note="new"))
    go_on.set()
    reader.join()
    assert seen == [person, person]
    with database.transaction(_SAVE) as transaction:
        assert people.save(transaction, replace(person, note="new")).version == 2


def test_a_reading_refuses_to_write(database: Database) -> None:
    with pytest.raises(Problem, match="may be read but not written"), database.reading() as connection:
        connection.exec_driver_sql("DELETE FROM person")


def test_a_write_that_failed_cannot_be_committed_although_it_was_caught(database: Database) -> None:
    person = Person(id=uuid4())
    with pytest.raises(RuntimeError, match="cannot be committed"), database.transaction(_SAVE) as transaction:
        _save_and_catch_too_much(transaction, person)
    with database.reading() as connection:
        assert people.get(connection, person.id) is None


def _save_and_catch_too_much(transaction: Transaction, person: Person) -> None:
    people.save(transaction, person)
    with pytest.raises(IntegrityError):
        people.save(transaction, Person(id=uuid4(), photo="not a hash"))


def test_another_writer_is_told_as_a_problem_and_passes(database: Database, clock: Callable[[], datetime]) -> None:
    _impatient(database)
    other = Database(database.path, clock, "another")
    with (
        other.transaction(_SAVE),
        pytest.raises(Problem, match="Another program is using"),
        database.transaction(_SAVE),
    ):
        pass
    other.close()
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=uuid4()))


def test_a_full_disk_saves_nothing_and_the_next_save_goes_well(database: Database) -> None:
    person = Person(id=uuid4())
    with database.transaction(_SAVE) as transaction:
        saved = people.save(transaction, person)
        pages = transaction.connection.exec_driver_sql("PRAGMA page_count").scalar()
    _pragma(database, f"max_page_count = {pages}")
    larger = replace(saved, bio_sv="x" * 20_000, bio_en="x" * 20_000, note="x" * 20_000)
    with pytest.raises(Problem, match="disk is full") as told, database.transaction(_SAVE) as transaction:
        people.save(transaction, larger)
    assert "not saved" in told.value.means.id
    _pragma(database, "max_page_count = 1000000")
    with database.reading() as connection:
        assert people.get(connection, person.id) == saved
    with database.transaction(_SAVE) as transaction:
        assert people.save(transaction, larger).version == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody replace a file that is open")
def test_a_file_that_was_replaced_is_not_written_to(database: Database, tmp_path: Path) -> None:
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=uuid4()))
    shutil.copyfile(database.path, tmp_path / "copy.db")
    (tmp_path / "copy.db").replace(database.path)
    before = database.path.read_bytes()
    with pytest.raises(Problem, match="moved or replaced"), database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=uuid4()))
    assert database.path.read_bytes() == before


WITHOUT_RIGHTS = """
import asyncio, os, sys  # SQLAlchemy asks asyncio about every error, and this user may not read Python's library
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4
from coordinator_app.domain.people import Person
from coordinator_app.storage import people
from coordinator_app.storage.database import Database
from coordinator_app.words import Problem, message
path = Path(sys.argv[1])
if os.geteuid() == 0:
    os.chown(path.parent, 65534, 65534)
    os.chown(path, 65534, 65534)
    os.setgid(65534)
    os.setuid(65534)
database = Database(path, lambda: datetime(2026, 11, 22, tzinfo=UTC), "nobody")
try:
    with database.transaction(message("Save")) as transaction:
        people.save(transaction, Person(id=uuid4()))
    print("written")
except Problem as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in lists of its own")
def test_a_file_that_may_not_be_written_is_told(database: Database) -> None:
    """Run as another user where this one is the superuser, who may write anywhere."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(shutil.copy(database.path, folder))
        path.chmod(0o400)
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT_RIGHTS, str(path)],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.stdout.strip(), done.stderr) == ("Your data may be read but not written.", "")


def test_a_missing_file_is_told_and_not_made(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    missing = Database(tmp_path / "gone.db", clock, "Karin Ek")
    with pytest.raises(Problem, match="cannot be opened"), missing.reading():
        pass
    with pytest.raises(Problem, match="cannot be opened"), missing.transaction(_SAVE):
        pass
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_data_file_is_told(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear Karin, " * 500)
    letter = Database(path, clock, "Karin Ek")
    with pytest.raises(Problem, match="not a data file"), letter.transaction(_SAVE):
        pass
    assert path.read_text().startswith("Dear Karin")


def test_a_closed_file_can_neither_be_read_nor_written(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=uuid4()))
    database.close()
    database.close()
    with pytest.raises(RuntimeError, match="closed"), database.transaction(_SAVE):
        pass
    with pytest.raises(RuntimeError, match="closed"), database.reading():
        pass


def test_what_goes_wrong_with_another_file_is_not_told_of_the_data_file(database: Database) -> None:
    elsewhere = PermissionError(13, "another folder")
    with pytest.raises(PermissionError), database.reading():
        raise elsewhere
    assert told_of(elsewhere) is not None


def test_a_bug_is_not_told_as_a_problem() -> None:
    assert told_of(ValueError("x")) is None
    assert told_of(FileNotFoundError(2, "x")) is None
