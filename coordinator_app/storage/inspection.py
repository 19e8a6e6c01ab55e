"""A full examination of the data folder, for the command `check`: it changes nothing and repairs nothing."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import create_engine

from coordinator_app.storage.checks import complaints, differences, named_files, opened, structure
from coordinator_app.storage.conditions import Condition
from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.files import Files
from coordinator_app.storage.judgement import examine, look
from coordinator_app.storage.manifest import read_manifest
from coordinator_app.storage.places import Places
from coordinator_app.storage.restore import proven_counts
from coordinator_app.storage.schema import create

_GAPS = (
    "SELECT 'change ' || change_id || ' has a gap' FROM change_record GROUP BY change_id"
    " HAVING max(position) + 1 <> count(*)"
    " UNION ALL SELECT 'a change is gone' FROM (SELECT count(*) AS n, max(id) - min(id) + 1 AS span FROM change)"
    " WHERE n <> span"
    " UNION ALL SELECT 'change ' || id || ' touches nothing' FROM change"
    " WHERE id NOT IN (SELECT change_id FROM change_record)"
)
_NAME_LENGTH = 64
_OPENABLE = {Condition.READY, Condition.IN_USE, Condition.READ_ONLY}


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was found. Only `files_unreferenced` and an old or missing backup are no faults."""

    condition: Condition
    complaints: tuple[str, ...] = ()
    drift: tuple[str, ...] = ()
    journal: tuple[str, ...] = ()
    files_named: int = 0
    files_missing: tuple[str, ...] = ()
    files_damaged: tuple[str, ...] = ()
    files_unreferenced: tuple[str, ...] = ()
    backups_good: tuple[str, ...] = ()
    backups_bad: tuple[str, ...] = ()
    newest_backup_at: datetime | None = None

    @property
    def is_sound(self) -> bool:
        """Return whether nothing is wrong."""
        wrong = self.complaints + self.drift + self.journal + self.files_missing + self.files_damaged + self.backups_bad
        return self.condition in _OPENABLE and not wrong


def inspect(folder: Path) -> Report:
    """Examine a data folder, also beside a window that writes; nothing of it may be open in this process."""
    places = Places(folder)
    report = _with_backups(Report(condition=examine(folder)), places)
    if report.condition not in _OPENABLE or look(places) is not None:
        return report
    with opened(places.data) as connection:
        report = replace(
            report,
            complaints=complaints(connection),
            drift=differences(structure(connection), fresh_structure()),
            journal=tuple(str(row[0]) for row in connection.execute(_GAPS)),
        )
    named, kept = named_files(places.data), _kept(places.files)
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


def _kept(folder: Path) -> frozenset[str]:
    there = folder.rglob("*") if folder.is_dir() else ()
    return frozenset(path.name for path in there if path.is_file())


def _damaged(folder: Path) -> tuple[str, ...]:
    """Return the files whose content is no longer what their name says."""
    paths = {name: Files(folder).path_of(name) for name in _kept(folder) if len(name) == _NAME_LENGTH}
    return tuple(sorted(name for name, path in paths.items() if path.is_file() and sha256_of(path) != name))


def _with_backups(report: Report, places: Places) -> Report:
    """Prove each copy that the manifest lists, and each copied file; an unlisted copy was never finished."""
    listed = read_manifest(places)
    good = [
        name for name, backup in listed.items() if proven_counts(places.backups / name, backup) == dict(backup.counts)
    ]
    return replace(
        report,
        backups_good=tuple(good),
        backups_bad=(*(name for name in listed if name not in good), *_damaged(places.copies)),
        newest_backup_at=max((listed[name].made_at for name in good), default=None),
    )
