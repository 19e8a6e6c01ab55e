"""Files are kept under the hash of their bytes, whole or not at all, until nothing names them."""

import hashlib
import stat
import sys
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Attachment
from coordinator_app.storage import municipality, people, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files, referenced
from coordinator_app.words import Problem, message
from tests.storage.made_up import a_visit

_PHOTO = b"\x89PNG photo"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "files")


def test_what_is_kept_is_named_by_its_hash_and_read_back(files: Files) -> None:
    name = files.keep(_PHOTO)
    assert name == hashlib.sha256(_PHOTO).hexdigest()
    assert files.path_of(name) == files.folder / name[:2] / name
    assert files.read(name) == _PHOTO
    assert [path.name for path in files.folder.rglob("*") if path.is_file()] == [name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_kept_file_is_for_its_owner_to_read(files: Files) -> None:
    path = files.path_of(files.keep(_PHOTO))
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_same_bytes_are_kept_once(files: Files) -> None:
    path = files.path_of(files.keep(_PHOTO))
    number = path.stat().st_ino
    assert files.path_of(files.keep(_PHOTO)) == path
    assert path.stat().st_ino == number


def test_a_damaged_file_is_told_and_mended_when_it_is_kept_anew(files: Files) -> None:
    path = files.path_of(files.keep(_PHOTO))
    path.chmod(0o600)
    path.write_bytes(b"other")
    with pytest.raises(Problem, match="damaged"):
        files.read(path.name)
    assert files.read(files.keep(_PHOTO)) == _PHOTO


def test_a_missing_file_is_told(files: Files) -> None:
    with pytest.raises(Problem, match="missing"):
        files.read("0" * 64)


@pytest.mark.parametrize("name", ["", "../secret", "A" * 64, "a" * 63])
def test_what_is_no_hash_names_no_path(files: Files, name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        files.path_of(name)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file in the way")
    with pytest.raises((Problem, OSError)):
        Files(tmp_path / "files").keep(_PHOTO)


def test_what_is_dropped_is_gone_with_what_was_set_aside_of_it_and_nothing_else_is(files: Files) -> None:
    kept, dropped = files.keep(b"kept"), files.keep(b"dropped")
    for ending in (".part", ".damaged-20261122T120000Z"):
        files.path_of(dropped).with_name(dropped + ending).write_bytes(b"half")
    files.drop({dropped, "0" * 64})
    assert [path.name for path in files.folder.rglob("*") if path.is_file()] == [kept]
    assert files.names() == {kept}


def test_every_row_that_names_a_file_counts_and_so_does_what_can_be_undone(database: Database) -> None:
    arms, old, new, attached = (character * 64 for character in "abcd")
    with database.transaction(message("Save")) as transaction:
        municipality.save(transaction, Municipality(id=uuid4(), arms=arms))
        person = people.save(transaction, Person(id=uuid4(), photo=old))
        people.save(transaction, replace(person, photo=new))
        visits.save(transaction, a_visit(uuid4(), attachments=(Attachment(id=uuid4(), sha256=attached),)))
    with database.reading() as connection:
        assert referenced(connection) == {arms, old, new, attached}
