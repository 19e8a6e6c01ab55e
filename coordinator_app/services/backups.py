"""The backups of one data folder, and how much room everything takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coordinator_app.services.upkeep import MadeBackup
from coordinator_app.storage.manifest import BEFORE_MIGRATION, path_of, read_manifest
from coordinator_app.storage.opening import Store
from coordinator_app.storage.places import Places
from coordinator_app.words import Message, message

ASKED_FOR = "asked for"


@dataclass(frozen=True, kw_only=True)
class KeptBackup:
    """A verified backup: when and why it was made, how large its data file is, and how many files it lacks."""

    file: Path
    made_at: datetime
    reason: Message
    size_bytes: int
    files_missing: int


@dataclass(frozen=True, kw_only=True)
class Room:
    """How many bytes the data file, the files beside it and the backups take."""

    data: int
    files: int
    backups: int


class Backups:
    """What is kept in case the data are lost; it may be asked from any thread."""

    def __init__(self, store: Store) -> None:
        """Keep the store whose backups they are."""
        self._store = store
        self._places = Places(store.folder)

    def make(self) -> MadeBackup:
        """Make a verified backup now. Raises Problem where it cannot be made; the older ones are untouched then."""
        made = self._store.back_up(ASKED_FOR).backup
        return MadeBackup(file=path_of(self._places, made), files_missing=made.files_missing)

    def all(self) -> tuple[KeptBackup, ...]:
        """Return the backups, the newest first."""
        known = reversed(read_manifest(self._places).values())
        return tuple(
            KeptBackup(
                file=path_of(self._places, backup),
                made_at=backup.made_at,
                reason=_reason(backup.reason),
                size_bytes=_size([path_of(self._places, backup)]),
                files_missing=len(backup.files_missing),
            )
            for backup in known
        )

    def room(self) -> Room:
        """Return how much room everything takes."""
        places = self._places
        return Room(
            data=_size([places.data]), files=_size(places.files.rglob("*")), backups=_size(places.backups.rglob("*"))
        )


def _reason(written: str) -> Message:
    if written.startswith(BEFORE_MIGRATION):
        return message("before an update")
    return {"start": message("at the start"), ASKED_FOR: message("asked for")}.get(written, message("automatically"))


def _size(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files if file.is_file())
