"""Bringing back a copy: the newest good one, whatever happened to the data file, with nothing deleted."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest

from coordinator_app.storage import people
from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.files import Files
from coordinator_app.storage.opening import Condition, InUse, examine
from coordinator_app.storage.restore import NoGoodCopy, restore
from coordinator_app.words import message
from tests.storage.folders import NOW, Clock, data_of, fill, fingerprint, opened, people_in, photo_of

DRILLS = 40


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with fifteen people and copies with 5, 10 and 15 of them."""
    folder = tmp_path_factory.mktemp("kept")
    clock = Clock()
    for first in (1, 6, 11):
        fill(folder, first, first + 4, clock)
        clock.forward(days=1)
    opened(folder, clock).close()
    return folder


@pytest.fixture
def folder(kept: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(kept, tmp_path / "data"))


def copies_of(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.db"))


def is_gone(data: Path) -> None:
    data.unlink()


def is_empty(data: Path) -> None:
    data.write_bytes(b"")


def is_garbage(data: Path) -> None:
    data.write_bytes(os.urandom(20_000))


def has_flipped_a_bit(data: Path) -> None:
    content = bytearray(data.read_bytes())
    content[len(content) // 2] ^= 4
    data.write_bytes(content)


def is_cut(data: Path) -> None:
    os.truncate(data, data.stat().st_size - 5000)


HARM: list[Callable[[Path], None]] = [is_gone, is_empty, is_garbage, has_flipped_a_bit, is_cut]


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__)
def test_the_newest_copy_is_brought_back_and_what_was_there_is_kept(folder: Path, harm: Callable[[Path], None]) -> None:
    harm(data_of(folder))
    harmed = sha256_of(data_of(folder)) if data_of(folder).exists() else ""
    before = fingerprint(folder)
    restored = restore(folder, NOW + timedelta(days=9), "Anna")
    assert people_in(data_of(folder)) == list(range(1, 16))
    assert restored.copy == copies_of(folder)[-1].name
    assert restored.counts["person"] == 15
    if harmed:
        assert restored.kept_aside is not None
        assert restored.kept_aside.name == "utblick.db.damaged-20261201T120000Z"
        assert sha256_of(restored.kept_aside) == harmed
    after, moved = fingerprint(folder), {"utblick.db", "utblick.db-journal", "closed.json"}
    assert all(after.get(name) == sha256 for name, sha256 in before.items() if name not in moved)
    assert examine(folder) is Condition.READY
    opened(folder).close()


def test_a_sound_file_that_is_replaced_is_kept_under_another_name(folder: Path) -> None:
    restored = restore(folder, NOW, "Anna", copies_of(folder)[0].name)
    assert restored.kept_aside is not None
    assert restored.kept_aside.name == "utblick.db.replaced-20261122T120000Z"
    assert people_in(restored.kept_aside) == list(range(1, 16))
    assert people_in(data_of(folder)) == [1, 2, 3, 4, 5]


def test_a_restore_can_be_taken_back_by_hand(folder: Path) -> None:
    first = restore(folder, NOW, "Anna", copies_of(folder)[0].name)
    assert first.kept_aside is not None
    shutil.copyfile(first.kept_aside, folder / "backups" / "utblick-20990101T000000Z.db")
    second = restore(folder, NOW, "Anna")
    assert second.copy == "utblick-20990101T000000Z.db"
    assert people_in(data_of(folder)) == list(range(1, 16))
    assert first.kept_aside.exists()
    assert second.kept_aside != first.kept_aside


def test_a_journal_goes_aside_with_its_file_and_never_meets_another(folder: Path) -> None:
    is_garbage(data_of(folder))
    (folder / "utblick.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    restored = restore(folder, NOW, "Anna")
    assert restored.kept_aside is not None
    assert restored.kept_aside.with_name(restored.kept_aside.name + "-journal").stat().st_size == 608
    assert not (folder / "utblick.db-journal").exists()
    assert people_in(data_of(folder)) == list(range(1, 16))


def test_a_journal_that_a_kill_left_alone_joins_its_file(folder: Path) -> None:
    data_of(folder).rename(folder / "utblick.db.damaged-20261122T115900Z")
    (folder / "utblick.db-journal").write_bytes(b"x" * 600)
    assert examine(folder) is Condition.MISSING
    assert restore(folder, NOW, "Anna").kept_aside is None
    assert (folder / "utblick.db.damaged-20261122T115900Z-journal").read_bytes() == b"x" * 600
    assert people_in(data_of(folder)) == list(range(1, 16))


@pytest.mark.parametrize("left", [b"", b"x" * 600])
def test_where_there_was_no_data_file_none_is_said_to_be_kept(folder: Path, left: bytes) -> None:
    is_gone(data_of(folder))
    (folder / "utblick.db-journal").write_bytes(left)
    assert restore(folder, NOW, "Anna").kept_aside is None
    assert [path.read_bytes() for path in folder.glob("utblick.db.*")] == ([left] if left else [])
    assert people_in(data_of(folder)) == list(range(1, 16))


def test_an_empty_journal_is_not_kept_beside_the_file_that_is(folder: Path) -> None:
    is_garbage(data_of(folder))
    (folder / "utblick.db-journal").write_bytes(b"")
    kept = restore(folder, NOW, "Anna").kept_aside
    assert list(folder.glob("utblick.db.*")) == [kept]
    assert examine(folder) is Condition.READY


def test_of_damaged_copies_none_is_taken_however_they_were_damaged(folder: Path, tmp_path: Path) -> None:
    chance = random.Random(11)
    for number in range(DRILLS):
        drill = Path(shutil.copytree(folder, tmp_path / f"drill {number}"))
        chance.choice(HARM)(data_of(drill))
        spoilt = chance.randrange(3)
        for copy in copies_of(drill)[3 - spoilt :]:
            chance.choice(HARM)(copy)
        restored = restore(drill, NOW, "Anna")
        assert restored.copy == copies_of(folder)[2 - spoilt].name
        assert people_in(data_of(drill)) == list(range(1, 16 - 5 * spoilt))
        shutil.rmtree(drill)


def test_whoever_was_erased_does_not_come_back_with_an_older_copy(folder: Path) -> None:
    photo = _erased(folder, 5)
    restored = restore(folder, NOW, "Anna", copies_of(folder)[0].name)
    assert (restored.erased_again, restored.counts["person"]) == (1, 4)
    assert people_in(data_of(folder)) == [1, 2, 3, 4]
    assert not photo.exists()
    assert restored.files_missing == ()
    assert examine(folder) is Condition.READY
    with sqlite3.connect(data_of(folder)) as connection:
        assert connection.execute("SELECT count(*) FROM change_value WHERE after LIKE '%photo%'").fetchone() == (0,)
    connection.close()


def test_the_ledger_is_not_needed_while_the_data_file_itself_tells_who_was_erased(folder: Path) -> None:
    _erased(folder, 5)
    (folder / "erased.json").unlink()
    restore(folder, NOW, "Anna", copies_of(folder)[0].name)
    assert people_in(data_of(folder)) == [1, 2, 3, 4]


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__)
def test_the_erased_stay_erased_whatever_happened_to_the_data_file(folder: Path, harm: Callable[[Path], None]) -> None:
    _erased(folder, 15)
    harm(data_of(folder))
    assert restore(folder, NOW, "Anna").erased_again == 1
    assert people_in(data_of(folder)) == list(range(1, 15))


def test_a_copy_that_was_put_back_by_hand_revives_nobody(folder: Path) -> None:
    photo = _erased(folder, 5)
    content = photo_of(5)
    shutil.copyfile(copies_of(folder)[0], data_of(folder))
    (folder / "closed.json").unlink()
    Files(folder / "files").keep(content)
    opened(folder).close()
    assert people_in(data_of(folder)) == [1, 2, 3, 4]
    assert not photo.exists()


def _erased(folder: Path, number: int) -> Path:
    """Erase a person as the services do, and return where their photo lay."""
    store = opened(folder)
    with store.database.transaction(message("Erase a person")) as transaction:
        freed = people.erase(transaction, UUID(int=number))
    store.files.drop(freed)
    store.close()
    (name,) = freed
    return store.files.path_of(name)


def test_without_a_good_copy_nothing_is_touched(folder: Path) -> None:
    for copy in copies_of(folder):
        has_flipped_a_bit(copy)
    is_empty(data_of(folder))
    before = fingerprint(folder)
    with pytest.raises(NoGoodCopy) as refused:
        restore(folder, NOW, "Anna")
    assert str(folder) in str(refused.value)
    assert fingerprint(folder) == before


def test_a_folder_that_never_was_has_nothing_to_bring_back(tmp_path: Path) -> None:
    with pytest.raises(NoGoodCopy):
        restore(tmp_path / "nowhere", NOW, "Anna")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("name", ["nothing.db", "../utblick.db", "manifest.jsonl", "files"])
def test_a_name_that_is_no_copy_is_refused(folder: Path, name: str) -> None:
    before = fingerprint(folder)
    with pytest.raises(NoGoodCopy):
        restore(folder, NOW, "Anna", name)
    assert fingerprint(folder) == before


def test_a_copy_without_its_line_in_the_manifest_is_tried(folder: Path) -> None:
    (folder / "backups" / "manifest.jsonl").unlink()
    is_gone(data_of(folder))
    assert restore(folder, NOW, "Anna").counts["person"] == 15


def test_while_a_window_is_open_nothing_is_brought_back(folder: Path) -> None:
    store = opened(folder)
    with pytest.raises(InUse):
        restore(folder, NOW, "Bo")
    store.close()


def test_missing_and_damaged_files_come_back_with_the_copy(folder: Path) -> None:
    files = Files(folder / "files")
    lost, rotten, whole = (files.path_of(sha256(photo_of(number)).hexdigest()) for number in (5, 10, 15))
    lost.unlink()
    rotten.chmod(0o600)
    rotten.write_bytes(b"rotten")
    restored = restore(folder, NOW, "Anna")
    assert set(restored.files_brought_back) == {lost.name, rotten.name}
    assert restored.files_missing == ()
    assert [files.read(path.name) for path in (lost, rotten, whole)] == [photo_of(5), photo_of(10), photo_of(15)]
    assert [path.read_bytes() for path in files.folder.rglob("*.damaged-*")] == [b"rotten"]


def test_a_file_that_is_nowhere_is_named(folder: Path) -> None:
    files, copies = Files(folder / "files"), Files(folder / "backups" / "files")
    lost = next(path for path in files.folder.rglob("*") if path.is_file())
    copies.path_of(lost.name).unlink()
    lost.unlink()
    assert restore(folder, NOW, "Anna").files_missing == (lost.name,)
