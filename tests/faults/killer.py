"""Kills a process that works, at random moments, and prints what was lost as JSON.

Run by the tests as `python -m tests.faults.killer KILLS FOLDER`. Every other kill may come while the data are opened.
"""

import json
import os
import random
import select
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.storage.folders import add, data_of, fill, opened, people_in

LONGEST_S = 0.12


@dataclass
class Toll:
    """What was seen."""

    kills: int = 0
    saved: int = 0
    hot_journals: int = 0
    saved_unheard: int = 0
    lost: list[str] = field(default_factory=list)


def work(folder: Path, last: int, heard: int) -> None:
    """Open the folder and add one person after another, saying so each time, until killed."""
    store = opened(folder)
    while True:
        last += 1
        add(store, last, b"photo %d" % last if last % 4 == 0 else b"")
        os.write(heard, b".")


def said(pipe: int, until: float) -> int:
    """Return how often the worker spoke before the moment came or it ended."""
    count = 0
    while (left := until - time.monotonic()) > 0 and select.select([pipe], [], [], left)[0]:
        spoken = os.read(pipe, 65536)
        if not spoken:
            break
        count += len(spoken)
    return count


def kill_once(folder: Path, last: int, chance: random.Random, *, waits: bool) -> tuple[int, bool]:
    """Let a worker work for a random while and kill it; return how many saves it told of, and if a journal was hot."""
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(reading)
        try:
            work(folder, last, writing)
        finally:
            os._exit(9)
    os.close(writing)
    heard = len(os.read(reading, 1)) if waits else 0
    heard += said(reading, time.monotonic() + chance.uniform(0, LONGEST_S))
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    while spoken := os.read(reading, 65536):
        heard += len(spoken)
    os.close(reading)
    journal = folder / "utblick.db-journal"
    return heard, journal.exists() and journal.stat().st_size > 0


def main(kills: str, folder: str) -> None:
    """Print the toll."""
    toll, chance, data = Toll(), random.Random(7), Path(folder) / "data"
    fill(data, 1, 2)
    last = 2
    for number in range(int(kills)):
        heard, is_hot = kill_once(data, last, chance, waits=number % 2 == 0)
        toll.kills += 1
        toll.hot_journals += is_hot
        opened(data).close()
        found = people_in(data_of(data))
        if found not in (list(range(1, last + heard + 1)), list(range(1, last + heard + 2))):
            toll.lost.append(f"kill {number}: {last} + {heard} became {found[-3:]} ({len(found)})")
        toll.saved_unheard += len(found) - last - heard
        toll.saved += len(found) - last
        last = len(found)
    print(json.dumps(asdict(toll)))


if __name__ == "__main__":
    main(*sys.argv[1:])
