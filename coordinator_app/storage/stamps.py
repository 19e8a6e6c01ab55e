"""What tells that a file has been written to, without its being read."""

from datetime import datetime, timedelta
from pathlib import Path

Stamp = tuple[int, int, int, int, int]

_SETTLED = timedelta(seconds=3)
"""A file that was written more lately may be written again without its time telling so: FAT counts in two seconds."""


def stamp(path: Path) -> Stamp | None:
    """Return what tells that a file has been written to, at last when; None where there is none."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_dev, seen.st_ino, seen.st_size, seen.st_ctime_ns, seen.st_mtime_ns


def settled_stamp(path: Path, now: datetime) -> Stamp | None:
    """Return the stamp of a file that has rested long enough for its stamp to be trusted, else None."""
    seen = stamp(path)
    return seen if seen is not None and now.timestamp() - seen[-1] / 1e9 > _SETTLED.total_seconds() else None
