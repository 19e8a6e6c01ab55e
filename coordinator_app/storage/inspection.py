"""A full examination of the data folder, for the command `check`: it changes nothing and repairs nothing."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import create_engine

from coordinator_app.storage.checks import complaints, differences, named_files, opened, structure
from coordinator_app.storage.conditions import UNUSABLE, Condition
from coordinator_app.storage.files import Files
from coordinator_app.storage.judgement import examined, look
from coordinator_app.storage.manifest import Backup, path_of, read_manifest
from coordinator_app.storage.places import Places
from coordinator_app.storage.reasons import BROKEN, UNSAID
from coordinator_app.storage.restore import proven_counts
from coordinator_app.storage.schema import create
from coordinator_app.words import Message

_GAPS = (
    "SELECT 'change ' || change_id || ' has a gap' FROM change_record GROUP BY change_id"
    " HAVING max(position) + 1 <> count(*)"
    " UNION ALL SELECT 'a change is gone' FROM (SELECT count(*) AS n, max(id) - min(id) + 1 AS span FROM change)"
    " WHERE n <> span"
    " UNION ALL SELECT 'change ' || id || ' touches nothing' FROM change"
    " WHERE id NOT IN (SELECT change_id FROM change_record)"
)
_OPENABLE = {Condition.READY, Condition.IN_USE, Condition.READ_ONLY}


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was found.

    `reason` says in words why the content is damaged or cannot be reached; `complaints` are SQLite's own, for machines.
    No faults are `files_unreferenced`, an old or missing backup, and `backups_incomplete`: the good backups of which a
    file was missing already when they were made. What else a good backup names must be among the copied files.
    """

    condition: Condition
    reason: Message = UNSAID
    complaints: tuple[str, ...] = ()
    drift: tuple[str, ...] = ()
    journal: tuple[str, ...] = ()
    files_named: int = 0
    files_missing: tuple[str, ...] = ()
    files_damaged: tuple[str, ...] = ()
    files_unreferenced: tuple[str, ...] = ()
    backups_good: tuple[str, ...] = ()
    backups_bad: tuple[str, ...] = ()
    backups_incomplete: tuple[str, ...] = ()
    copies_missing: tuple[str, ...] = ()
    copies_damaged: tuple[str, ...] = ()
    newest_backup_at: datetime | None = None

    @property
    def is_sound(self) -> bool:
        """Return whether nothing is wrong."""
        of_data = self.complaints + self.drift + self.journal + self.files_missing + self.files_damaged
        of_backups = self.backups_bad + self.copies_missing + self.copies_damaged
        return self.condition in _OPENABLE and not of_data + of_backups


def inspect(folder: Path) -> Report:
    """Examine a data folder, also beside a window that writes; nothing of it may be open in this process."""
    places = Places(folder)
    found = examined(folder)
    report = Report(condition=found.condition, reason=found.detail, complaints=found.complaints)
    if found.condition in UNUSABLE:
        return report
    report = _with_backups(report, places)
    if report.condition not in _OPENABLE or look(places) is not None:
        return report
    with opened(places.data) as connection:
        report = replace(
            report,
            complaints=complaints(connection),
            drift=differences(structure(connection), fresh_structure()),
            journal=tuple(str(row[0]) for row in connection.execute(_GAPS)),
        )
    if report.complaints:
        report = replace(report, reason=BROKEN)
    named, kept = named_files(places.data), Files(places.files).names()
    return replace(
        report,
        files_named=len(named),
        files_missing=tuple(sorted(named - kept)),
        files_damaged=_damaged(places.files),
        files_unreferenced=tuple(sorted(kept - named)),
    )


def fresh_structure() -> dict[str, str]:
    """Return how a new data file is built."""
    made = create_engine("sqlite://")
    with made.begin() as connection:
        create(connection)
        plain = connection.connection.driver_connection
        assert isinstance(plain, sqlite3.Connection)
        return structure(plain)


def _damaged(folder: Path) -> tuple[str, ...]:
    """Return the files whose content is no longer what their name says, or cannot be read."""
    files = Files(folder)
    return tuple(sorted(name for name in files.names() if not _is_whole(files, name)))


def _is_whole(files: Files, name: str) -> bool:
    try:
        return files.is_whole(name)
    except OSError:
        return False


def _with_backups(report: Report, places: Places) -> Report:
    """Prove each copy that the manifest lists, and each copied file; an unlisted copy was never finished."""
    listed = read_manifest(places)
    good = {
        name: backup
        for name, backup in listed.items()
        if proven_counts(places.backups / name, backup) == dict(backup.counts)
    }
    named = frozenset[str]().union(*(_copied_by(places, backup) for backup in good.values()))
    return replace(
        report,
        backups_good=tuple(good),
        backups_bad=tuple(name for name in listed if name not in good),
        backups_incomplete=tuple(name for name, backup in good.items() if backup.files_missing),
        copies_missing=tuple(sorted(named - Files(places.copies).names())),
        copies_damaged=_damaged(places.copies),
        newest_backup_at=max((backup.made_at for backup in good.values()), default=None),
    )


def _copied_by(places: Places, backup: Backup) -> frozenset[str]:
    return named_files(path_of(places, backup)) - frozenset(backup.files_missing)
