"""Finds out in which condition a data folder is; nothing is changed but what SQLite rolls back after a crash."""

import errno
import os
import sqlite3
import stat
from dataclasses import dataclass
from pathlib import Path

from coordinator_app.storage.checks import complaints, opened, user_version
from coordinator_app.storage.closing import read_closing
from coordinator_app.storage.conditions import Condition
from coordinator_app.storage.connection import APPLICATION_ID, SCHEMA
from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.hash_ahead import HashAhead
from coordinator_app.storage.header import Header, read_header
from coordinator_app.storage.lock import InUse, holding
from coordinator_app.storage.places import COMPANIONS, Places, companion
from coordinator_app.storage.reasons import BROKEN, UNNUMBERED, UNSAID, reason_of
from coordinator_app.words import Message, message

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

_OF_THE_FOLDER = {
    errno.EACCES: Condition.NO_ENTRY,
    errno.EPERM: Condition.NO_ENTRY,
    errno.ENOTDIR: Condition.NOT_A_FOLDER,
    errno.EEXIST: Condition.NOT_A_FOLDER,
    errno.ENAMETOOLONG: Condition.UNUSABLE_NAME,
    errno.EILSEQ: Condition.UNUSABLE_NAME,
    errno.EINVAL: Condition.UNUSABLE_NAME,
    errno.ELOOP: Condition.UNUSABLE_NAME,
}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A condition, why in words, what SQLite said of it, and the SHA-256 of a file that was found sound."""

    condition: Condition
    detail: Message = UNSAID
    complaints: tuple[str, ...] = ()
    sha256: str = ""


def look(places: Places) -> Finding | None:
    """Judge by names and the header alone, or return None for a file of this program that needs a closer look."""
    try:
        folder, data = _kind(places.folder), _kind(places.data)
        if folder not in {0, stat.S_IFDIR}:
            return Finding(condition=Condition.NOT_A_FOLDER)
        if not data:
            return Finding(condition=Condition.MISSING if _has_traces(places) else Condition.FRESH)
    except OSError as error:
        return Finding(condition=of_the_folder(error) or Condition.UNREADABLE, detail=reason_of(error))
    if data != stat.S_IFREG:
        return Finding(condition=Condition.NOT_A_DATABASE)
    try:
        if not places.data.stat().st_size:
            return Finding(condition=Condition.EMPTY)
        header = read_header(places.data)
    except OSError as error:
        return _unreadable(error)
    return _by_header(header)


def _kind(path: Path) -> int:
    """Return what lies there as `stat.S_IFMT` names it, 0 for nothing; unlike `Path.exists` it raises OSError."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except FileNotFoundError:
        return 0


def of_the_folder(error: OSError) -> Condition | None:
    """Return in which condition the folder is by the error that came of reaching into it, None where it tells none."""
    return _OF_THE_FOLDER.get(error.errno or 0)


def _unreadable(error: Exception) -> Finding:
    return Finding(condition=Condition.UNREADABLE, detail=reason_of(error), complaints=(str(error),))


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


def judge(places: Places, ahead: HashAhead | None = None) -> Finding:
    """Judge by the content as well; the caller holds the lock, or knows that nobody can write here.

    A file that is as it was closed is sound at once. One that was not closed (a crash) is checked by SQLite. One that
    was closed and has changed since is not trusted, sound as it may look: SQLite's checks notice only one in three
    flipped bits. The hash may have been begun ahead, before the lock was taken.
    """
    hashed = ahead.of if ahead is not None else sha256_of
    finding = look(places)
    if finding is not None:
        return finding
    try:
        closing = read_closing(places)
        finding = _wrong_with(places) if closing is None else None
        sha256 = hashed(places.data)
        header = read_header(places.data)
    except OSError as error:
        return _unreadable(error)
    if closing is not None and sha256 != closing.sha256:
        return Finding(condition=Condition.CHANGED_OUTSIDE)
    return finding or _by_number(header, sha256)


def _by_number(header: Header | None, sha256: str) -> Finding:
    if header is None or header.user_version < 1:
        return Finding(condition=Condition.DAMAGED, detail=UNNUMBERED)
    return Finding(condition=Condition.READY if header.user_version == SCHEMA else Condition.OLDER, sha256=sha256)


def _wrong_with(places: Places) -> Finding | None:
    """Return what SQLite finds wrong; it opens for writing only to clear up what a crash or another program left."""
    try:
        with opened(places.data, writes=_must_be_cleared(places)) as connection:
            return _wrong_within(connection)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _OF_THE_MOMENT:
            return _unreadable(error)
        return Finding(condition=Condition.DAMAGED, detail=BROKEN, complaints=(str(error),))


def _wrong_within(connection: sqlite3.Connection) -> Finding | None:
    revision, schema = str(connection.execute(_MARKED).fetchone()[0]), user_version(connection)
    found = complaints(connection)
    if found:
        return Finding(condition=Condition.DAMAGED, detail=BROKEN, complaints=found)
    if revision != f"{schema:04d}":
        detail = message("its schema is {schema} and its revision is {revision}", schema=schema, revision=revision)
        return Finding(condition=Condition.DAMAGED, detail=detail)
    return None


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


def examined(folder: Path) -> Finding:
    """Return the condition of a data folder, and why; nothing of it may be open in this process.

    FRESH: no data and no trace of any, so that a new file may be made here and nowhere else.
    """
    places = Places(folder)
    seen = look(places)
    if seen is not None:
        return seen
    try:
        with holding(folder):
            found = judge(places)
    except InUse:
        return Finding(condition=Condition.IN_USE)
    except OSError:
        found = judge(places)
    is_sound = found.condition in {Condition.READY, Condition.OLDER}
    return Finding(condition=Condition.READ_ONLY) if is_sound and not may_write(places) else found


def examine(folder: Path) -> Condition:
    """Return the condition alone, as `examined` finds it."""
    return examined(folder).condition
