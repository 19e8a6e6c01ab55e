"""The ledger of the erased: it knows them again, names nobody, and is written when the erasure is done."""

import json
import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.people import Person
from coordinator_app.storage import people
from coordinator_app.storage.database import Database
from coordinator_app.storage.forgetting import ErasedAgain, erase_again
from coordinator_app.storage.ledger import read_ledger, remember_erased
from coordinator_app.words import message

ERASED, OTHER = UUID(int=1), UUID(int=2)


def erase(database: Database, *, fails: bool = False) -> None:
    with database.transaction(message("Save")) as transaction:
        people.save(transaction, Person(id=ERASED, given_name="Anna"))
    with database.transaction(message("Erase a person")) as transaction:
        people.erase(transaction, ERASED)
        if fails:
            raise ZeroDivisionError


def test_who_is_remembered_is_known_again_and_nobody_else(tmp_path: Path) -> None:
    remember_erased(tmp_path, [ERASED])
    remember_erased(tmp_path, [UUID(int=3)])
    assert read_ledger(tmp_path).among([ERASED, OTHER, UUID(int=3)]) == (ERASED, UUID(int=3))


def test_the_ledger_holds_no_id_and_the_same_id_looks_different_elsewhere(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
        remember_erased(folder, [ERASED])
    first, second = (json.loads((folder / "erased.json").read_bytes()) for folder in folders)
    assert str(ERASED) not in json.dumps(first)
    assert ERASED.hex not in json.dumps(first)
    assert first["erased"] != second["erased"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in lists of its own")
def test_the_ledger_is_for_its_owner_to_read(tmp_path: Path) -> None:
    remember_erased(tmp_path, [ERASED])
    assert stat.S_IMODE((tmp_path / "erased.json").stat().st_mode) == 0o600


def test_who_is_in_it_already_costs_no_writing(tmp_path: Path) -> None:
    remember_erased(tmp_path, [ERASED])
    number = (tmp_path / "erased.json").stat().st_ino
    remember_erased(tmp_path, [ERASED])
    remember_erased(tmp_path, [])
    assert (tmp_path / "erased.json").stat().st_ino == number


@pytest.mark.parametrize("garbage", [b"", b"{", b"[]", b'{"salt": "x", "erased": []}', b'{"salt": "00"}', b"\xff"])
def test_a_garbled_ledger_is_begun_anew(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / "erased.json").write_bytes(garbage)
    assert read_ledger(tmp_path).erased == frozenset()
    remember_erased(tmp_path, [ERASED])
    assert ERASED in read_ledger(tmp_path)


def test_an_erasure_is_entered_with_its_commit(database: Database, tmp_path: Path) -> None:
    erase(database)
    assert ERASED in read_ledger(tmp_path)


def test_an_erasure_that_was_undone_is_not_entered(database: Database, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        erase(database, fails=True)
    assert not (tmp_path / "erased.json").exists()
    assert erase_again(database).people == 0
    with database.reading() as connection:
        assert people.get(connection, ERASED) is not None


def test_an_erasure_that_could_not_be_entered_is_done_and_entered_later(database: Database, tmp_path: Path) -> None:
    (tmp_path / "erased.json.part").mkdir()
    erase(database)
    assert not (tmp_path / "erased.json").exists()
    (tmp_path / "erased.json.part").rmdir()
    erase_again(database)
    assert ERASED in read_ledger(tmp_path)


def test_who_was_only_deleted_is_not_entered(database: Database, tmp_path: Path) -> None:
    with database.transaction(message("Save")) as transaction:
        people.save(transaction, Person(id=OTHER, given_name="Bo"))
    with database.transaction(message("Delete")) as transaction:
        people.delete(transaction, OTHER)
    erase_again(database)
    assert OTHER not in read_ledger(tmp_path)


def test_only_the_erased_are_erased_again(database: Database, tmp_path: Path, clock: Callable[[], datetime]) -> None:
    with database.transaction(message("Save")) as transaction:
        people.save(transaction, Person(id=ERASED, photo="a" * 64))
        other = people.save(transaction, Person(id=uuid4(), photo="b" * 64))
    remember_erased(tmp_path, [ERASED])
    again = erase_again(database)
    assert again == ErasedAgain(people=1, files=frozenset({"a" * 64}))
    assert erase_again(database).people == 0
    with database.reading() as connection:
        assert people.every(connection) == (other,)
