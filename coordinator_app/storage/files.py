"""Photos, attachments and packs: immutable files beside the data file, each named by the SHA-256 of its bytes."""

import os
import threading
from collections.abc import Collection, Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, select

from coordinator_app.storage import journal
from coordinator_app.storage.durable import FILE_MODE, make_folder, sync_folder, write_whole
from coordinator_app.storage.faults import in_words
from coordinator_app.storage.places import PART
from coordinator_app.storage.tables import METADATA
from coordinator_app.words import Problem, message

_READ_ONLY = 0o400


class Files:
    """A folder of kept files. Keep a file before saving the row that names it, so that no row names a missing one."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first file is kept."""
        self.folder = folder
        self._keeping = threading.Lock()

    def path_of(self, name: str) -> Path:
        """Return where the file with this SHA-256 lies. Raises ValueError for what is no SHA-256."""
        if len(name) != sha256().digest_size * 2 or name.strip("0123456789abcdef"):
            raise ValueError(f"{name!r} is not a SHA-256.")
        return self.folder / name[:2] / name

    def keep(self, content: bytes) -> str:
        """Write the bytes, durably and for its owner alone to read, and return their SHA-256. Raises Problem.

        What is kept already is only marked as kept anew, so that no sweep takes it before its row is saved.
        """
        name = sha256(content).hexdigest()
        path = self.path_of(name)
        with in_words(), self._keeping:
            if path.is_file() and path.read_bytes() == content:
                os.utime(path)
            else:
                make_folder(path.parent)
                _make_writable(path)
                write_whole(content, path)
                path.chmod(_READ_ONLY)
        return name

    def read(self, name: str) -> bytes:
        """Return the bytes that a SHA-256 names. Raises Problem where the file is missing, or holds something else."""
        try:
            with in_words():
                content = self.path_of(name).read_bytes()
        except FileNotFoundError:
            raise _missing() from None
        if sha256(content).hexdigest() != name:
            raise _damaged()
        return content

    def sweep(self, named: Collection[str], *, kept_before: datetime | None = None) -> tuple[str, ...]:
        """Remove the files that nothing names, and return their names; those kept since `kept_before` may stay.

        A file is younger than the row that names it, so a sweep beside those who write must give them time. What was
        left half-written goes too. Raises Problem.
        """
        with in_words(), self._keeping:
            gone = [path for path in self._files() if path.name not in named and _is_older(path, kept_before)]
            for path in gone:
                _make_writable(path)
                path.unlink()
            for folder in {path.parent for path in gone}:
                sync_folder(folder)
        return tuple(sorted(path.name for path in gone if not path.name.endswith(PART)))

    def _files(self) -> Iterator[Path]:
        yield from (path for path in self.folder.glob("??/*") if path.is_file())


def referenced(connection: Connection) -> frozenset[str]:
    """Return the SHA-256 of every file that a row names, or that the journal needs to undo a change."""
    columns = [column for table in METADATA.tables.values() for column in table.columns if column.info.get("is_file")]
    live = {name for column in columns for name in connection.execute(select(column).distinct()).scalars()}
    earlier = journal.values_of(connection, {(column.table.name, column.name) for column in columns})
    return frozenset(live | earlier) - {""}


def _is_older(path: Path, moment: datetime | None) -> bool:
    return moment is None or path.stat().st_mtime < moment.timestamp()


def _make_writable(path: Path) -> None:
    if path.exists():
        path.chmod(FILE_MODE)


def _missing() -> Problem:
    return Problem(
        message("A file that belongs to your data is missing."),
        message("The rest of your data is unharmed."),
        message("Restore the file from a backup, or choose it anew where it was used."),
    )


def _damaged() -> Problem:
    return Problem(
        message("A file that belongs to your data is damaged."),
        message("It is not used, since it is no longer what it was. The rest of your data is unharmed."),
        message("Restore the file from a backup, or choose it anew where it was used."),
    )
