"""Data folders for the tests of what must not be lost: people with three phones each, and now and then a photo."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.people import Person, Phone
from coordinator_app.storage import people
from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.opening import Store, open_for_writing
from coordinator_app.storage.places import Places
from coordinator_app.words import message

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PHONES = 3


class Clock:
    """A clock that the test sets; it stands still by itself."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


def a_person(number: int, photo: str = "") -> Person:
    phones = tuple(Phone(id=UUID(int=number * 100 + place), label=f"{place}") for place in range(1, PHONES + 1))
    return Person(id=UUID(int=number), given_name="Åsa 石家庄", family_name=f"{number}", phones=phones, photo=photo)


def add(store: Store, number: int, photo: bytes = b"") -> None:
    """Do what a command does: keep the photo, then save the person in one transaction."""
    kept = store.files.keep(photo) if photo else ""
    with store.database.transaction(message("Add {name}", name=number)) as transaction:
        people.save(transaction, a_person(number, kept))


def opened(folder: Path, clock: Clock | None = None) -> Store:
    return open_for_writing(folder, clock or Clock(), "Anna")


def fill(folder: Path, first: int = 1, last: int = 10, clock: Clock | None = None) -> None:
    """Add people; each fifth has a photo of its own."""
    store = opened(folder, clock)
    try:
        for number in range(first, last + 1):
            add(store, number, photo_of(number))
    finally:
        store.close()


def photo_of(number: int) -> bytes:
    return b"photo %d " % number * 300 if number % 5 == 0 else b""


def people_in(data: Path) -> list[int]:
    """Return the numbers of the people in a data file, which must be whole: SQLite's own view, not the program's."""
    connection = sqlite3.connect(data)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = connection.execute(
            "SELECT CAST(family_name AS INTEGER), (SELECT count(*) FROM phone WHERE person_id = person.id),"
            " (SELECT count(*) FROM change_record WHERE record_id = person.id) FROM person ORDER BY 1"
        ).fetchall()
        assert all(phones == PHONES and entries == PHONES + 1 for _, phones, entries in rows), rows
        return [row[0] for row in rows]
    finally:
        connection.close()


def data_of(folder: Path) -> Path:
    return Places(folder).data


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder, less the lock, which is nobody's data."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and "utblick.lock" not in path.name)
    return {str(path.relative_to(folder)): sha256_of(path) for path in files}
