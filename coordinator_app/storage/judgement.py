"""Finds out in which condition a data folder is; nothing is changed but what SQLite rolls back after a crash."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from coordinator_app.storage.checks import complaints, opened
from coordinator_app.storage.closing import read_closing
from coordinator_app.storage.conditions import Condition
from coordinator_app.storage.connection import APPLICATION_ID, SCHEMA
from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.header import Header, read_header
from coordinator_app.storage.lock import InUse, holding
from coordinator_app.storage.places import COMPANIONS, Places, companion

_MARKED = "SELECT group_concat(version_num) FROM alembic_version"

_OF_THE_MOMENT = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A condition, what SQLite or the system said of it, and the SHA-256 of a file that was found sound."""

    condition: Condition
    detail: str = ""
    sha256: str = ""


def look(places: Places) -> Finding | None:
    """Judge by names and the header alone, or return None for a file of this program that needs a closer look."""
    if not places.data.exists():
        return Finding(condition=Condition.MISSING if _has_traces(places) else Condition.FRESH)
    if not places.data.is_file():
        return Finding(condition=Condition.NOT_A_DATABASE)
    try:
        if not places.data.stat().st_size:
            return Finding(condition=Condition.EMPTY)
        header = read_header(places.data)
    except OSError as error:
        return Finding(condition=Condition.UNREADABLE, detail=error.strerror or str(error))
    return _by_header(header)


def _by_header(header: Header | None) -> Finding | None:
    if header is None:
        return Finding(condition=Condition.NOT_A_DATABASE)
    if header.application_id != APPLICATION_ID:
        return Finding(condition=Condition.OTHER_PROGRAM)
    if header.user_version > SCHEMA:
        return Finding(condition=Condition.NEWER)
    return None


def _has_traces(places: Places) -> bool:
    kept = [path for folder in (places.backups, places.files) for path in folder.rglob("*") if path.is_file()]
    beside = [places.closing, places.erased, *(companion(places.data, ending) for ending in COMPANIONS)]
    aside = [
        path for path in places.folder.glob(f"{places.data.name}.*") if not path.name.startswith("utblick.db.part")
    ]
    return bool(kept or aside) or any(path.exists() for path in beside)


def judge(places: Places) -> Finding:
    """Judge by the content as well; the caller holds the lock, or knows that nobody can write here.

    A file that is as it was closed is sound at once. One that was not closed (a crash) is checked by SQLite. One that
    was closed and has changed since is damaged: SQLite's checks notice only one in three flipped bits.
    """
    finding = look(places)
    if finding is not None:
        return finding
    try:
        closing = read_closing(places)
        found = _wrong_with(places) if closing is None else ()
        sha256 = sha256_of(places.data)
        if closing is not None and sha256 != closing.sha256:
            found = ("it is not as it was left when it was last closed",)
        header = read_header(places.data)
    except OSError as error:
        return Finding(condition=Condition.UNREADABLE, detail=error.strerror or str(error))
    except _CannotTell as error:
        return Finding(condition=Condition.UNREADABLE, detail=str(error))
    return _by_content(found, header, sha256)


def _by_content(found: tuple[str, ...], header: Header | None, sha256: str) -> Finding:
    if found or header is None or header.user_version < 1:
        return Finding(condition=Condition.DAMAGED, detail=found[0] if found else "its schema has no number")
    return Finding(condition=Condition.READY if header.user_version == SCHEMA else Condition.OLDER, sha256=sha256)


class _CannotTell(Exception):
    """The file could not be read now, which says nothing of its content."""


def _wrong_with(places: Places) -> tuple[str, ...]:
    """Return what SQLite finds wrong; it opens for writing only to clear up what a crash or another program left."""
    try:
        with opened(places.data, writes=_must_be_cleared(places)) as connection:
            marked = str(connection.execute(_MARKED).fetchone()[0])
            schema = connection.execute("PRAGMA user_version").fetchone()[0]
            mark = () if marked == f"{schema:04d}" else (f"its schema is {schema} and its revision is {marked}",)
            return (*complaints(connection), *mark)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _OF_THE_MOMENT:
            raise _CannotTell(str(error)) from error
        return (str(error),)


def _must_be_cleared(places: Places) -> bool:
    header = read_header(places.data)
    has_hot_journal = places.journal.is_file() and places.journal.stat().st_size > 0
    return has_hot_journal or (header is not None and header.is_write_ahead)


def may_write(places: Places) -> bool:
    """Return whether the data file and its folder, where SQLite's journal comes to lie, may be written to."""
    try:
        with places.data.open("r+b"):
            return os.access(places.folder, os.W_OK | os.X_OK)
    except OSError:
        return False


def examine(folder: Path) -> Condition:
    """Return the condition of a data folder; nothing of it may be open in this process.

    FRESH: no data and no trace of any, so that a new file may be made here and nowhere else.
    """
    places = Places(folder)
    seen = look(places)
    if seen is not None:
        return seen.condition
    try:
        with holding(folder):
            found = judge(places).condition
    except InUse:
        return Condition.IN_USE
    except OSError:
        found = judge(places).condition
    is_sound = found in {Condition.READY, Condition.OLDER}
    return Condition.READ_ONLY if is_sound and not may_write(places) else found
