"""The record of a clean close: with it a data file that is as it was left opens at once, and any other is noticed."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from coordinator_app.storage.durable import sha256_of, sync_folder, write_whole
from coordinator_app.storage.places import Places


@dataclass(frozen=True, kw_only=True)
class Closing:
    """The data file as the program left it; a hash notices each flipped bit, and SQLite's own checks one in three."""

    size: int
    sha256: str
    closed_at: str


def write_closing(places: Places, now: datetime) -> None:
    """Record the data file as it is; it must not be open anywhere in this process."""
    data = places.data
    closing = Closing(size=data.stat().st_size, sha256=sha256_of(data), closed_at=now.isoformat())
    write_whole(json.dumps(asdict(closing)).encode(), places.closing)


def read_closing(places: Places) -> Closing | None:
    """Return the record, or None where there is none that can be read."""
    try:
        said = json.loads(places.closing.read_bytes())
        return Closing(size=int(said["size"]), sha256=str(said["sha256"]), closed_at=str(said["closed_at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def drop_closing(places: Places) -> None:
    """Remove the record, durably, before the first write: a power cut must not leave it beside a file that went on."""
    if places.closing.exists():
        places.closing.unlink()
        sync_folder(places.folder)
