"""The lists of a large file against those of an empty one, and how soon a saved change is on the screen.

Both files are opened by the program itself, in a fresh process each time, without a screen. To open a list is to come
to its section for the first time, until its lines, or that there are none, have been painted. A change is on the screen
when the field that shows it has been painted after the visit was saved, its journal and the search register included.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from uuid import uuid4

from apart import run_apart
from figures import Figure
from large import Size, large_folder

OPENS_WITHIN, SHOWN_MS = 1.5, 50.0
PAIRS = 9
NOBODY = Size(visits=0, people=0, organisations=0, partners=0)

Told = dict[str, float]
"""Milliseconds by what was done."""


def run() -> Iterator[Figure]:
    """Use both in turn, after one of each that does not count."""
    print("Making a file of 20,000 visits and 100,000 people, unless there is one …", file=sys.stderr)
    with tempfile.TemporaryDirectory() as scratch:
        large, empty = (Path(scratch) / name for name in ("large", "empty"))
        shutil.copytree(large_folder(), large)
        shutil.copytree(large_folder(NOBODY), empty)
        for folder in (large, empty):
            _used(folder)
        pairs = [(_used(large), _used(empty)) for _ in range(PAIRS)]
    for name in ("visits", "people"):
        yield Figure(
            name=f"the list of {name} opened / an empty one",
            ratios=tuple(a[name] / b[name] for a, b in pairs),
            goal=OPENS_WITHIN,
            a_ms=median(a[name] for a, _ in pairs),
            b_ms=median(b[name] for _, b in pairs),
        )
    for name in ("first change", "change"):
        yield Figure(
            name=f"a saved {name} on the screen / {SHOWN_MS:g} ms",
            ratios=tuple(a[name] / SHOWN_MS for a, _ in pairs),
            goal=1.0,
            a_ms=median(a[name] for a, _ in pairs),
            b_ms=SHOWN_MS,
        )


def _used(folder: Path) -> Told:
    said = run_apart("driven.py", str(folder), str(uuid4()), settings=folder.parent / "settings")
    lines = (line.rpartition(" ") for line in said.splitlines())
    return {name: float(milliseconds) for name, _, milliseconds in lines}
