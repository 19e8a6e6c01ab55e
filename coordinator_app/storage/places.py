"""Where each thing lies within the data folder."""

import re
from dataclasses import dataclass
from pathlib import Path

PART = ".part"
COMPANIONS = ("-journal", "-wal", "-shm")

WRITTEN = re.compile(
    r"utblick\.db|closed\.json|erased\.json|drafts\.json|today\.jsonl|publication\.json|reminded\.json"
)
BACKUP = re.compile(r"utblick-(\d{8}T\d{6})Z(?:-\d+)?\.db")
KEPT_FILE = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Places:
    """The data folder and the names within it."""

    folder: Path

    @property
    def data(self) -> Path:
        """The data file itself."""
        return self.folder / "utblick.db"

    @property
    def journal(self) -> Path:
        """SQLite's rollback journal; what it holds after a crash belongs to the data file and travels with it."""
        return companion(self.data, "-journal")

    @property
    def closing(self) -> Path:
        """The record of the last clean close."""
        return self.folder / "closed.json"

    @property
    def erased(self) -> Path:
        """The ledger of those who have been erased."""
        return self.folder / "erased.json"

    @property
    def drafts(self) -> Path:
        """What was typed and not saved yet."""
        return self.folder / "drafts.json"

    @property
    def overviews(self) -> Path:
        """What Today shows on the days to come as long as nothing changes."""
        return self.folder / "today.jsonl"

    @property
    def reminded(self) -> Path:
        """What has been told of what is to be done."""
        return self.folder / "reminded.json"

    @property
    def publication(self) -> Path:
        """Where the calendar is published."""
        return self.folder / "publication.json"

    @property
    def outgoing(self) -> Path:
        """Letters that a mail program is to open, for some days."""
        return self.folder / "outgoing"

    @property
    def lock(self) -> Path:
        """The file that the operating system's lock is taken on."""
        return self.folder / "utblick.lock"

    @property
    def holder(self) -> Path:
        """Who holds the lock; on Windows a locked file cannot be read, so it stands beside."""
        return self.folder / "utblick.lock.json"

    @property
    def files(self) -> Path:
        """Photos, attachments and finished packs, named by their SHA-256."""
        return self.folder / "files"

    @property
    def backups(self) -> Path:
        """The copies of the data file."""
        return self.folder / "backups"

    @property
    def backups_lock(self) -> Path:
        """The file that the lock of the backups is taken on, which are made beside a window that holds the other."""
        return self.backups / ".lock"

    @property
    def copies(self) -> Path:
        """The copies of the files that the copies of the data file name."""
        return self.backups / "files"

    @property
    def manifest(self) -> Path:
        """What is known of each copy, one JSON object a line."""
        return self.backups / "manifest.jsonl"


def companion(data: Path, ending: str) -> Path:
    """Return the file that SQLite keeps beside a data file."""
    return data.with_name(data.name + ending)


def part_of(path: Path) -> Path:
    """Return the name that a file bears until it is whole."""
    return path.with_name(path.name + PART)
