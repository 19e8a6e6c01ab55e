"""The file of what has been told: kept beside the data file, since to be told of something changes nothing in it."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.reminders import Key
from coordinator_app.domain.set_asides import About
from coordinator_app.storage.durable import write_whole
from coordinator_app.storage.places import Places

Mark = tuple[int, int, int]

_MOST = 20_000
"""More is not kept, the oldest goes first: so many things are told of in many years."""


def read_told(folder: Path) -> dict[Key, date] | None:
    """Return what has been told and from which day it asked; None where there is no file, or one that is not whole."""
    try:
        said = json.loads(Places(folder).reminded.read_text(encoding="utf-8"))
        return {
            (str(rule), About(about), UUID(about_id), date.fromisoformat(due_on)): date.fromisoformat(since_on)
            for rule, about, about_id, due_on, since_on in said["told"]
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def mark_of(folder: Path) -> Mark | None:
    """Return what tells the file from every other that lay in its place, or None where there is none."""
    try:
        found = Places(folder).reminded.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def write_told(folder: Path, told: Mapping[Key, date]) -> None:
    """Write what has been told in place of what was there. Raises OSError."""
    kept = sorted(told.items(), key=lambda one: one[1])[-_MOST:]
    lines = [
        [rule, about, str(about_id), due_on.isoformat(), on.isoformat()] for (rule, about, about_id, due_on), on in kept
    ]
    write_whole(json.dumps({"told": lines}).encode(), Places(folder).reminded)
