"""Letters on their way to a mail program: files beside the data file, which go by themselves after some days."""

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from coordinator_app.storage.durable import FILE_MODE, make_folder
from coordinator_app.storage.places import Places

_KEPT = timedelta(days=14)
"""A mail program that was given a file may hold on to it for a while; after that its user has sent it or has not."""
_STAMP = "%Y%m%dT%H%M%S"


def write_outgoing(
    folder: Path, letters: Iterable[tuple[str, bytes]], made_at: datetime, progress: Callable[[int], None]
) -> tuple[Path, ...]:
    """Write letters, each with its name, into a new folder of their own; where anything is raised, none is left.

    `progress` is told how many are written. Raises OSError.
    """
    outgoing = Places(folder).outgoing
    remove_old(folder, made_at)
    make_folder(outgoing)
    place = _fresh(outgoing, made_at)
    try:
        written: list[Path] = []
        for name, content in letters:
            progress(len(written))
            target = place / name
            with open(target, "xb", opener=_owners) as file:
                file.write(content)
            written.append(target)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return tuple(written)


def remove_old(folder: Path, now: datetime) -> None:
    """Remove what was written more than two weeks before a moment; what does not look like ours stays."""
    with suppress(OSError):
        for place in Places(folder).outgoing.iterdir():
            made_at = _made_at(place.name, now)
            if made_at is not None and made_at < now - _KEPT:
                shutil.rmtree(place, ignore_errors=True)


def _owners(name: str, flags: int) -> int:
    return os.open(name, flags, FILE_MODE)


def _fresh(outgoing: Path, made_at: datetime) -> Path:
    number = 1
    while True:
        place = outgoing / f"{made_at.strftime(_STAMP)}-{number}"
        with suppress(FileExistsError):
            place.mkdir(mode=0o700)
            return place
        number += 1


def _made_at(name: str, now: datetime) -> datetime | None:
    try:
        return datetime.strptime(name.partition("-")[0], _STAMP).replace(tzinfo=now.tzinfo)
    except ValueError:
        return None
