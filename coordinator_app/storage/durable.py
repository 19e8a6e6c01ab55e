"""Writing files so that they are there whole, or not at all, whatever happens to the process or the power."""

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coordinator_app.storage.places import COMPANIONS, PART, companion, part_of

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal; never of an open data file, which loses its locks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def make_folder(folder: Path) -> None:
    """Create a folder that only its owner may enter, and those above it, and make their names durable."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows does so by itself and cannot open a folder."""
    if os.name == "posix":
        _sync(folder, os.O_RDONLY)


def sync_file(path: Path) -> None:
    """Make the content of a file durable."""
    _sync(path, os.O_RDWR)


def _sync(path: Path, flags: int) -> None:
    number = os.open(path, flags)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def becoming(target: Path) -> Iterator[Path]:
    """Give an empty file of the owner's to fill; when the block ends it takes the target's place, whole and durable.

    When the block raises, the target is as it was.
    """
    part = part_of(target)
    discard(part)
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
        yield part
        for ending in COMPANIONS:
            companion(part, ending).unlink(missing_ok=True)
        sync_file(part)
        part.replace(target)
    except BaseException:
        discard(part)
        raise
    sync_folder(target.parent)


def discard(data: Path) -> None:
    """Remove a file that never became whole, with what SQLite left beside it."""
    for path in (data, *(companion(data, ending) for ending in COMPANIONS)):
        with suppress(OSError):
            path.unlink()


def write_whole(content: bytes, target: Path) -> None:
    """Write a small file."""
    with becoming(target) as part:
        part.write_bytes(content)


def sweep(folder: Path, names: re.Pattern[str]) -> None:
    """Remove what a killed process left half written of the files that bear these names; others are the user's own."""
    left = re.compile(rf"(?:{names.pattern}){re.escape(PART)}(?:{'|'.join(COMPANIONS)})?")
    for path in folder.glob(f"*{PART}*"):
        if left.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()
