"""What can be begun before the libraries are loaded that a desk is opened with; this loads none of them."""

from datetime import datetime
from pathlib import Path

from coordinator_app.storage.hash_ahead import HashAhead
from coordinator_app.storage.places import Places

__all__ = ["HashAhead", "hash_ahead"]


def hash_ahead(folder: Path, now: datetime) -> HashAhead:
    """Begin to hash the data file of a folder, for `open_desk`."""
    return HashAhead(Places(folder).data, now)
