"""What can be known and begun before the libraries are loaded that a desk is opened with; this loads none of them."""

from datetime import datetime
from pathlib import Path

from coordinator_app.domain.overview import Overview
from coordinator_app.storage.hash_ahead import HashAhead
from coordinator_app.storage.overviews import Overviews
from coordinator_app.storage.places import Places

__all__ = ["HashAhead", "hash_ahead", "overview_ahead"]


def hash_ahead(folder: Path, now: datetime) -> HashAhead:
    """Begin to hash the data file of a folder, for `open_desk`."""
    return HashAhead(Places(folder).data, now)


def overview_ahead(folder: Path, now: datetime) -> Overview | None:
    """Return what Today shows, as it was derived on a day before from the data file of a folder as it still is."""
    return Overviews(Places(folder)).of(now.date(), now)
