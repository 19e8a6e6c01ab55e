"""Photos, attachments and packs: immutable files beside the data file, each named by the SHA-256 of its bytes."""

import threading
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, select

from coordinator_app.storage import journal
from coordinator_app.storage.durable import FILE_MODE, make_folder, sha256_of, sync_folder, write_whole
from coordinator_app.storage.faults import in_words
from coordinator_app.storage.places import KEPT_FILE
from coordinator_app.storage.rows import Difference
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

        What is kept already stays as it is.
        """
        name = sha256(content).hexdigest()
        path = self.path_of(name)
        with in_words(), self._keeping:
            if not (path.is_file() and path.read_bytes() == content):
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

    def is_whole(self, name: str) -> bool:
        """Return whether the file is there and holds what its name says."""
        path = self.path_of(name)
        return path.is_file() and sha256_of(path) == name

    def names(self) -> frozenset[str]:
        """Return the SHA-256 by which each kept file is named, whatever it holds now; none that may not be seen."""
        try:
            return frozenset(path.name for path in self.folder.glob("??/*") if KEPT_FILE.fullmatch(path.name))
        except PermissionError:
            return frozenset()

    def drop(self, names: Iterable[str]) -> None:
        """Remove these files, and what was set aside of them; one that is not there is no error. Raises Problem.

        Only what no row names may be named here. There is no sweep of all that no row names, for a file is kept
        before the row that names it is saved.
        """
        with in_words(), self._keeping:
            gone = [path for name in names for path in (self.path_of(name), *self._set_aside(name)) if path.exists()]
            for path in gone:
                _make_writable(path)
                path.unlink()
            for folder in {path.parent for path in gone}:
                sync_folder(folder)

    def _set_aside(self, name: str) -> Iterator[Path]:
        yield from self.path_of(name).parent.glob(f"{name}.*")


def named_by(difference: Difference) -> frozenset[str]:
    """Return the SHA-256 of every file that the journal will name for what was done to a row, or the row names now."""
    columns = [column.name for column in METADATA.tables[difference.table].columns if column.info.get("is_file")]
    values = () if difference.is_erased else (difference.before, difference.after)
    return frozenset(row[name] for row in values for name in columns if row.get(name))


def referenced(connection: Connection) -> frozenset[str]:
    """Return the SHA-256 of every file that a row names, or that the journal needs to undo a change."""
    columns = [column for table in METADATA.tables.values() for column in table.columns if column.info.get("is_file")]
    live = {name for column in columns for name in connection.execute(select(column).distinct()).scalars()}
    earlier = journal.values_of(connection, {(column.table.name, column.name) for column in columns})
    return frozenset(live | earlier) - {""}


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
