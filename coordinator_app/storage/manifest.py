"""The copies of the data file, and what the manifest says of each; a copy without its line can still be tried."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from coordinator_app.storage.durable import FILE_MODE
from coordinator_app.storage.places import BACKUP, Places

BEFORE_MIGRATION = "before-migration"
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, kw_only=True)
class Backup:
    """One verified copy of the data file.

    `source_sha256` is the data file's at the time, where it was closed and could be read; `files` is how many files
    the copy names, and `files_missing` which of them were not there to be copied.
    """

    file: str
    sha256: str
    made_at: datetime
    reason: str
    schema: int
    counts: Mapping[str, int]
    source_sha256: str = ""
    files: int = 0
    files_missing: tuple[str, ...] = field(default=())


def stamp(moment: datetime) -> str:
    """Return a moment as it stands in a file's name, in UTC."""
    return moment.astimezone(UTC).strftime(_STAMP) + "Z"


def free_name(places: Places, moment: datetime) -> str:
    """Return a name for a new copy that no other bears."""
    first = f"utblick-{stamp(moment)}"
    names = [f"{first}.db", *(f"{first}-{number}.db" for number in range(2, 1000))]
    return next(name for name in names if not (places.backups / name).exists())


def copies(places: Places) -> dict[str, datetime]:
    """Return each copy in the folder by its name, with the moment that the name bears."""
    found = places.backups.glob("utblick-*.db") if places.backups.is_dir() else ()
    named = {path.name: BACKUP.fullmatch(path.name) for path in found}
    return {
        name: datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC) for name, match in sorted(named.items()) if match
    }


def read_manifest(places: Places) -> dict[str, Backup]:
    """Return what is known of the copies that are there, oldest first; a torn or foreign line is passed over."""
    try:
        lines = places.manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    known = [backup for backup in map(_backup, lines) if backup and (places.backups / backup.file).is_file()]
    return {backup.file: backup for backup in sorted(known, key=lambda backup: backup.made_at)}


def add_to_manifest(places: Places, backup: Backup) -> None:
    """Append a line and make it durable; where the last line is torn, begin a new one."""
    line = json.dumps({**asdict(backup), "made_at": backup.made_at.isoformat()}, ensure_ascii=False).encode() + b"\n"
    whole = not places.manifest.exists() or places.manifest.read_bytes()[-1:] in {b"", b"\n"}
    number = os.open(places.manifest, os.O_WRONLY | os.O_CREAT | os.O_APPEND, FILE_MODE)
    with os.fdopen(number, "ab") as file:
        file.write(line if whole else b"\n" + line)
        file.flush()
        os.fsync(number)


def _backup(line: str) -> Backup | None:
    try:
        said = json.loads(line)
        said["made_at"] = datetime.fromisoformat(said["made_at"])
        said["files_missing"] = tuple(said["files_missing"])
        return Backup(**said)
    except (ValueError, KeyError, TypeError):
        return None


def path_of(places: Places, backup: Backup) -> Path:
    """Return where a copy lies."""
    return places.backups / backup.file
