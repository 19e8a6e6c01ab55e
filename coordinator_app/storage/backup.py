"""Verified copies of the data file and the files that it names; an older one goes only when a newer one is proven."""

import errno
import sqlite3
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from coordinator_app.storage.checks import complaints, named_files, opened, row_counts, user_version
from coordinator_app.storage.durable import becoming, make_folder, sha256_of, sweep
from coordinator_app.storage.faults import OF_SQLITE, told_of
from coordinator_app.storage.files import Files
from coordinator_app.storage.lock import BACKUP_PATIENCE_S, BackupUnderWay, backing_up
from coordinator_app.storage.manifest import (
    BEFORE_MIGRATION,
    Backup,
    add_to_manifest,
    copies,
    free_name,
    read_manifest,
)
from coordinator_app.storage.places import BACKUP, KEPT_FILE, Places
from coordinator_app.storage.reasons import reason_of
from coordinator_app.storage.rotation import Copy, kept
from coordinator_app.words import Message, Problem, message

STEP_PAGES = 500
PAUSE_S = 0.001
PATIENCE = 3
SHRUNK_BELOW = 0.8
_GROWING = frozenset({"change", "change_record", "change_value"})
_DERIVED = frozenset({"register_entry", "register_word", "register_rules", "register_size"})
_UNHARMED = message("Your work is whole, and the backups that there are were not touched.")
_OF_THE_BACKUPS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR})
_NO_BACKUP = message("No backup was made. Your work is whole, and the backups that there are were not touched.")
_CORRUPT = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class SourceDamaged(Problem):
    """The data file is damaged, so that a copy of it would be worth nothing."""

    def __init__(self, data: Path) -> None:
        super().__init__(
            message("No backup was made: the data file {data} is damaged.", data=data),
            message("The backups that there are were not touched."),
            message("Close the program and bring back the newest good backup with the command “restore”."),
        )


class NotCopied(Problem):
    """The copy could not be written."""

    def __init__(self, backups: Path, detail: Message) -> None:
        super().__init__(
            message("No backup could be made in {backups}: {detail}.", backups=backups, detail=detail),
            _UNHARMED,
            message("See that {backups} is a folder that you may write in, and make a backup.", backups=backups),
        )


@dataclass(frozen=True, kw_only=True)
class BackedUp:
    """What a backup did. `has_shrunk`: a fifth of the rows are gone, so that no older copy was removed."""

    backup: Backup
    removed: tuple[str, ...] = ()
    has_shrunk: bool = False


def back_up(
    folder: Path, now: datetime, reason: str, source_sha256: str = "", patience_s: float = BACKUP_PATIENCE_S
) -> BackedUp:
    """Make a verified copy of the data file and of each file that it names, then let old copies go.

    It may run beside a window that writes, and waits for another backup. Give `source_sha256` where the data file is
    closed, so that a later start can see that nothing changed. Raises SourceDamaged, NotCopied, BackupUnderWay, or a
    Problem for a disk that is full or fails; the older copies are untouched then.
    """
    places = Places(folder)
    try:
        make_folder(places.backups)
        with backing_up(places, patience_s):
            return _backed_up(places, now, reason, source_sha256)
    except (OSError, *OF_SQLITE) as error:
        raise _not_made(places, error) from error


def _not_made(places: Places, error: Exception) -> Problem:
    told = None if isinstance(error, OSError) and error.errno in _OF_THE_BACKUPS else told_of(error, _NO_BACKUP)
    return told or NotCopied(places.backups, reason_of(error))


def _backed_up(places: Places, now: datetime, reason: str, source_sha256: str) -> BackedUp:
    _sweep(places)
    before = list(read_manifest(places).values())
    backup = _copy_made(places, now, reason, source_sha256)
    add_to_manifest(places, backup)
    has_shrunk = bool(before) and _size(backup.counts) < SHRUNK_BELOW * _size(before[-1].counts)
    removed = () if has_shrunk else _rotate(places, now)
    return BackedUp(backup=backup, removed=removed, has_shrunk=has_shrunk)


def sweep_backups(folder: Path) -> None:
    """Remove what a backup that was killed left half written, unless one is just being made; what cannot be stays."""
    places = Places(folder)
    with suppress(OSError, BackupUnderWay):
        if places.backups.is_dir():
            with backing_up(places, patience_s=0):
                _sweep(places)


def _sweep(places: Places) -> None:
    sweep(places.backups, BACKUP)
    for folder in places.copies.glob("??"):
        sweep(folder, KEPT_FILE)


def is_backed_up(folder: Path, source_sha256: str) -> bool:
    """Return whether there is a copy of exactly this data file."""
    known = read_manifest(Places(folder)).values()
    return any(source_sha256 in {backup.source_sha256, backup.sha256} for backup in known)


def newest_backup_at(folder: Path) -> datetime | None:
    """Return when the newest verified copy was made, or None before there is one; no copy is opened."""
    return max((backup.made_at for backup in read_manifest(Places(folder)).values()), default=None)


def back_up_before(folder: Path, now: datetime, target: str, source_sha256: str) -> BackedUp | None:
    """Make the copy from before a migration, once for the same content, so that retries cannot push out a good one."""
    reason = f"{BEFORE_MIGRATION}-{target}"
    known = read_manifest(Places(folder)).values()
    if any((backup.reason, backup.source_sha256) == (reason, source_sha256) for backup in known):
        return None
    return back_up(folder, now, reason, source_sha256)


def _copy_made(places: Places, now: datetime, reason: str, source_sha256: str) -> Backup:
    name = free_name(places, now)
    with becoming(places.backups / name) as part:
        counts = _filled(places.data, part)
        with opened(part) as copy:
            if complaints(copy) or row_counts(copy) != counts:
                raise SourceDamaged(places.data)
            schema = user_version(copy)
        named = named_files(part)
        missing = _keep_files(places, named)
        sha256 = sha256_of(part)
    return Backup(
        file=name,
        sha256=sha256,
        made_at=now.astimezone(UTC),
        reason=reason,
        schema=schema,
        counts=counts,
        source_sha256=source_sha256,
        files=len(named),
        files_missing=missing,
    )


def _filled(data: Path, part: Path) -> dict[str, int]:
    """Fill the copy and return the rows of the data file at that moment, in steps that let a window save."""
    try:
        with opened(data) as source, opened(part, writes=True) as copy:
            for _ in range(PATIENCE):
                seen, counts = _seen(source), row_counts(source)
                source.backup(copy, pages=STEP_PAGES, progress=_breathe)
                if _seen(source) == seen:
                    return counts
            source.execute("BEGIN")
            counts = row_counts(source)
            source.backup(copy)
            return counts
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in _CORRUPT:
            raise SourceDamaged(data) from error
        raise


def _seen(source: sqlite3.Connection) -> int:
    return int(source.execute("PRAGMA data_version").fetchone()[0])


def _breathe(_status: int, remaining: int, _total: int) -> None:
    if remaining:
        time.sleep(PAUSE_S)


def _keep_files(places: Places, named: frozenset[str]) -> tuple[str, ...]:
    """Copy each file that is not copied whole, and return those of which there is nothing whole to copy either.

    A good copy is never written over by a bad original, and a damaged copy is made anew.
    """
    originals, copied = Files(places.files), Files(places.copies)
    missing = []
    for sha256 in sorted(named):
        if copied.is_whole(sha256):
            continue
        if not originals.is_whole(sha256):
            missing.append(sha256)
            continue
        copied.keep(originals.read(sha256))
    return tuple(missing)


def _size(counts: Mapping[str, int]) -> int:
    return sum(number for table, number in counts.items() if table not in _GROWING | _DERIVED)


def _rotate(places: Places, now: datetime) -> tuple[str, ...]:
    known = read_manifest(places)
    there = [_as_copy(name, moment, known.get(name)) for name, moment in copies(places).items()]
    keep = kept(there, now)
    removed = tuple(copy.name for copy in there if copy.name not in keep)
    for name in removed:
        with suppress(OSError):
            (places.backups / name).unlink()
    if removed:
        _drop_files(places, keep)
    return removed


def _as_copy(name: str, moment: datetime, backup: Backup | None) -> Copy:
    return Copy(
        name=name,
        made_at=backup.made_at if backup else moment,
        is_verified=backup is not None,
        is_before_migration=backup is not None and backup.reason.startswith(BEFORE_MIGRATION),
    )


def _drop_files(places: Places, names: frozenset[str]) -> None:
    """Remove the copied files that no copy names any more: what was erased must not live on here."""
    with suppress(SQLAlchemyError, sqlite3.Error, OSError, Problem):
        named = frozenset[str]().union(*(named_files(places.backups / name) for name in names))
        copied = Files(places.copies)
        copied.drop(copied.names() - named)
