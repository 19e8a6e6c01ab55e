"""The gaps of the event loop, in a file of 20,000 visits and 100,000 people: nothing keeps the window from answering.

A gap is the time from one turn of a timer of two milliseconds to the next. A figure's B is a number of milliseconds:
two frames of 60 in a second for 99 gaps of 100, and 100 ms for the longest one.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from apart import run_apart
from figures import Figure
from large import large_folder

FRAMES_MS, LONGEST_MS = 33.0, 100.0
ROUNDS = 5


def run() -> Iterator[Figure]:
    """Open the program and make a pack, each time in a fresh process."""
    print("Making a file of 20,000 visits and 100,000 people, unless there is one …", file=sys.stderr)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "data"
        shutil.copytree(large_folder(), folder)
        _gaps(folder)
        rounds = [_gaps(folder) for _ in range(ROUNDS)]
    for name in rounds[0]:
        yield Figure(
            name=f"99 gaps of 100 in {name} / {FRAMES_MS:g} ms",
            ratios=tuple(_of_hundred(each[name], 99) / FRAMES_MS for each in rounds),
            goal=1.0,
        )
        yield Figure(
            name=f"the longest gap in {name} / {LONGEST_MS:g} ms",
            ratios=tuple(max(each[name]) / LONGEST_MS for each in rounds),
            goal=1.0,
        )


def _of_hundred(gaps: list[float], number: int) -> float:
    """Return the gap that so many of a hundred do not exceed."""
    return sorted(gaps)[min(len(gaps) - 1, len(gaps) * number // 100)]


def _gaps(folder: Path) -> dict[str, list[float]]:
    said = run_apart("gapped.py", str(folder), settings=folder.parent / "settings")
    lines = (line.split() for line in said.splitlines())
    return {words[0]: [float(word) for word in words[1:]] for words in lines if words[0] in {"loading", "export"}}
