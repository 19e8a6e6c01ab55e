"""Brings a copy back: it is proven first, what it replaces is kept beside it, and nothing is deleted."""

import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from coordinator_app.storage.checks import complaints, named_files, opened, row_counts
from coordinator_app.storage.closing import drop_closing, write_closing
from coordinator_app.storage.conditions import UNUSABLE, Condition, cannot_open
from coordinator_app.storage.connection import APPLICATION_ID, SCHEMA, engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.durable import becoming, sha256_of, sync_file, sync_folder
from coordinator_app.storage.erasure import erased_people
from coordinator_app.storage.faults import in_words
from coordinator_app.storage.files import Files
from coordinator_app.storage.forgetting import ErasedAgain, erase_again
from coordinator_app.storage.header import read_header
from coordinator_app.storage.judgement import judge, look
from coordinator_app.storage.ledger import remember_erased
from coordinator_app.storage.lock import holding, this_process
from coordinator_app.storage.manifest import Backup, copies, read_manifest, stamp
from coordinator_app.storage.places import COMPANIONS, Places, companion
from coordinator_app.words import Problem, message

_HARMED = {
    Condition.CHANGED_OUTSIDE,
    Condition.DAMAGED,
    Condition.EMPTY,
    Condition.NOT_A_DATABASE,
    Condition.OTHER_PROGRAM,
}
_NOTHING_BACK = message("Nothing was brought back, and nothing was deleted. The backups are as they were.")
_HALF_BACK = message("The data file was brought back, but perhaps not all of its photos and attachments.")


class NoGoodCopy(Problem):
    """There is no copy, or none that is sound and that this version can read."""

    def __init__(self, places: Places) -> None:
        super().__init__(
            message("There is no backup in {backups} that can be brought back.", backups=places.backups),
            message("Nothing was changed."),
            message("Copy a folder of backups from another disk to {backups}, and try again.", backups=places.backups),
        )


@dataclass(frozen=True, kw_only=True)
class Restored:
    """What was brought back, where the file that it replaced lies now, and which files are still missing.

    `kept_aside` is None where there was no data file. `erased_again` is how many people the copy held that had been
    erased since; they are gone again.
    """

    copy: str
    counts: Mapping[str, int]
    kept_aside: Path | None
    files_brought_back: tuple[str, ...]
    files_missing: tuple[str, ...]
    erased_again: int = 0


def restore(folder: Path, now: datetime, user: str, copy: str | None = None) -> Restored:
    """Bring back the copy of this name, or the newest that is good.

    Raises NoGoodCopy, InUse, CannotOpen for a folder that cannot be used, or a Problem for a disk that fails.

    The copy is written beside the data file, proven, and rid of whoever was erased since, before that is touched. A
    kill between the two renames leaves no data file but everything else, and the same command again finishes the work.
    """
    places = Places(folder)
    seen = look(places)
    if seen is not None and seen.condition in UNUSABLE:
        raise cannot_open(seen.condition, places)
    candidates = [name for name in sorted(copies(places), reverse=True) if copy in {None, name}]
    if not candidates:
        raise NoGoodCopy(places)
    with in_words(means=_NOTHING_BACK), holding(folder, this_process(user, now)):
        proven, again, aside = _replaced(places, candidates, now, user)
        with in_words(means=_HALF_BACK):
            Files(places.files).drop(again.files)
            back, missing = _bring_back_files(places, named_files(places.data), now)
            write_closing(places, now)
    return Restored(
        copy=proven.name,
        counts=proven.counts,
        kept_aside=aside,
        files_brought_back=back,
        files_missing=missing,
        erased_again=again.people,
    )


@dataclass(frozen=True, kw_only=True)
class _Proven:
    name: str
    counts: Mapping[str, int]


def _replaced(
    places: Places, candidates: Iterable[str], now: datetime, user: str
) -> tuple[_Proven, ErasedAgain, Path | None]:
    condition = judge(places).condition
    with becoming(places.data) as part:
        proven = _first_good(places, candidates, part)
        if condition is Condition.READY:
            remember_erased(places.folder, _erased_in(places.data))
        proven, again = _without_the_erased(places, proven, part, now, user)
        sync_file(part)
        aside = _set_aside(places, "damaged" if condition in _HARMED else "replaced", now)
        drop_closing(places)
    with opened(places.data) as connection:
        if row_counts(connection) != proven.counts:
            raise cannot_open(Condition.DAMAGED, places, message("it does not hold what the backup held"))
    return proven, again, aside


def _first_good(places: Places, names: Iterable[str], part: Path) -> _Proven:
    known = read_manifest(places)
    for name in names:
        shutil.copyfile(places.backups / name, part)
        counts = proven_counts(part, known.get(name))
        if counts is not None:
            return _Proven(name=name, counts=counts)
    raise NoGoodCopy(places)


def _erased_in(data: Path) -> tuple[UUID, ...]:
    with engine(data, writes=False).connect() as connection:
        return erased_people(connection)


def _without_the_erased(
    places: Places, proven: _Proven, part: Path, now: datetime, user: str
) -> tuple[_Proven, ErasedAgain]:
    """Erase again whom the copy still holds; in a copy of an older schema the next opening does so, once it may."""
    header = read_header(part)
    if header is None or header.user_version != SCHEMA:
        return proven, ErasedAgain()
    database = Database(part, clock=lambda: now, user=user)
    try:
        again = erase_again(database)
    finally:
        database.close()
    counts = proven_counts(part, None)
    if counts is None:
        raise NoGoodCopy(places)
    return replace(proven, counts=counts), again


def proven_counts(path: Path, listed: Backup | None) -> Mapping[str, int] | None:
    """Return the rows of a copy that is ours, readable, sound, and what the manifest says of it; otherwise None."""
    header = read_header(path)
    if header is None or header.application_id != APPLICATION_ID or not 1 <= header.user_version <= SCHEMA:
        return None
    if listed is not None and sha256_of(path) != listed.sha256:
        return None
    try:
        with opened(path) as connection:
            counts = row_counts(connection)
            return None if complaints(connection) else counts
    except sqlite3.Error:
        return None


def _set_aside(places: Places, why: str, now: datetime) -> Path | None:
    """Move the data file away with its journal, file first: a journal alone harms nothing, a file without it might.

    Return where the data file lies now, None where there was none. An empty journal holds nothing and stays.
    """
    is_there = places.data.exists()
    left = [ending for ending in COMPANIONS if _holds_something(companion(places.data, ending))]
    if not is_there and not left:
        return None
    aside = _aside_name(places, why, now)
    if is_there:
        places.data.rename(aside)
    for ending in left:
        companion(places.data, ending).rename(companion(aside, ending))
    sync_folder(places.folder)
    return aside if is_there else None


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _aside_name(places: Places, why: str, now: datetime) -> Path:
    """Return a free name, or where only a journal was left by a kill, the name of the file that it belongs to."""
    if not places.data.exists():
        asides = sorted(places.folder.glob(f"{places.data.name}.*-*Z"), key=lambda path: path.name.rpartition("-")[2])
        for aside in asides[-1:]:
            if not companion(aside, "-journal").exists():
                return aside
    first = f"{places.data.name}.{why}"
    names = (f"{first}{'' if number == 1 else number}-{stamp(now)}" for number in count(1))
    return next(path for path in map(places.data.with_name, names) if not path.exists())


def _bring_back_files(places: Places, named: frozenset[str], now: datetime) -> tuple[tuple[str, ...], tuple[str, ...]]:
    originals, copied = Files(places.files), Files(places.copies)
    back, missing = [], []
    for sha256 in sorted(named):
        original, copy = originals.path_of(sha256), copied.path_of(sha256)
        if originals.is_whole(sha256):
            continue
        if not copied.is_whole(sha256):
            missing.append(sha256)
            continue
        if original.exists():
            original.rename(original.with_name(f"{original.name}.damaged-{stamp(now)}"))
        originals.keep(copy.read_bytes())
        back.append(sha256)
    return tuple(back), tuple(missing)
