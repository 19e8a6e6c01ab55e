"""Backups as the window makes and tells them, and the examination beside it."""

from coordinator_app.services.desk import Desk
from coordinator_app.services.upkeep import check_apart


def test_a_backup_on_request_is_the_newest_and_says_why_it_was_made(opened: Desk) -> None:
    before = opened.backups.all()
    made = opened.backups.make()
    assert made.files_missing == ()
    newest, *older = opened.backups.all()
    assert newest.file == made.file
    assert newest.reason.id == "asked for"
    assert newest.size_bytes == made.file.stat().st_size
    assert tuple(older) == before


def test_the_backup_of_the_start_says_so(opened: Desk) -> None:
    assert {backup.reason.id for backup in opened.backups.all()} == {"at the start"}


def test_the_room_is_that_of_the_files_on_the_disk(opened: Desk) -> None:
    room = opened.backups.room()
    folder = opened.folder
    assert room.data == (folder / "utblick.db").stat().st_size
    assert room.files == sum(file.stat().st_size for file in (folder / "files").rglob("*") if file.is_file()) > 0
    opened.backups.make()
    assert opened.backups.room().backups > room.backups


def test_data_that_are_open_are_examined_in_a_process_of_its_own(opened: Desk) -> None:
    report = check_apart(opened.folder)
    assert report.is_sound
    assert report.files_named > 0
    own = opened.municipality.get()
    assert own is not None
    assert opened.municipality.save(own).version == own.version


def test_a_file_that_is_gone_is_found_beside_the_open_window(opened: Desk) -> None:
    own = opened.municipality.get()
    assert own is not None
    next((opened.folder / "files").rglob(own.arms)).unlink()
    report = check_apart(opened.folder)
    assert not report.is_sound
    assert report.files_missing == (own.arms,)
