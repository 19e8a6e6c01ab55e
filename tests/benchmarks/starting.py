"""The start of Utblick against an empty PySide6 window: the first paint, Today, and the most memory that it took.

Utblick opens the large file as its user would, in a fresh process each time, without a screen; the empty window has a
widget that paints nothing. A figure's B is always the first paint, or the memory, of the empty window.

Before it is measured, Utblick has been open on the file and has rested, so that it has kept what Today shows: as on
every morning but those after a longer absence, or after a change in the last seconds before it was closed. What it
takes then is told beside, without a goal. The memory is that after the data are open and Today has been derived from
them anew.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from apart import run_apart
from figures import Figure
from large import large_folder

PAINTS_WITHIN, TODAY_WITHIN, MEMORY_WITHIN = 1.3, 3.5, 2.2
PAIRS = 9

Told = dict[str, tuple[float, int]]
"""Milliseconds since the start and KiB at the most, by what was reached."""


def run() -> Iterator[Figure]:
    """Start both in turn, after one of each that does not count."""
    print("Making a file of 20,000 visits and 100,000 people, unless there is one …", file=sys.stderr)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "data"
        shutil.copytree(large_folder(), folder)
        _started("bare", folder)
        _started("resting", folder)
        pairs = [(_started("utblick", folder), _started("bare", folder)) for _ in range(PAIRS)]
        (folder / "today.jsonl").unlink()
        unprepared = [_started("utblick", folder)["today"][0] / _started("bare", folder)["paint"][0] for _ in range(3)]
    print(f"Today of Utblick where nothing was kept / an empty window: {median(unprepared):.3f}", file=sys.stderr)
    yield _times("the first paint", "paint", PAINTS_WITHIN, pairs)
    yield _times("Today", "today", TODAY_WITHIN, pairs)
    yield Figure(
        name="peak memory of Utblick with Today derived / of an empty window",
        ratios=tuple(a["derived"][1] / b["paint"][1] for a, b in pairs),
        goal=MEMORY_WITHIN,
    )


def _times(name: str, reached: str, goal: float, pairs: list[tuple[Told, Told]]) -> Figure:
    return Figure(
        name=f"{name} of Utblick / the first paint of an empty window",
        ratios=tuple(a[reached][0] / b["paint"][0] for a, b in pairs),
        goal=goal,
        a_ms=median(a[reached][0] for a, _ in pairs),
        b_ms=median(b["paint"][0] for _, b in pairs),
    )


def _started(what: str, folder: Path) -> Told:
    settings = folder.parent / "settings"
    said = run_apart("started.py", what, str(time.monotonic_ns()), str(folder), settings=settings)
    lines = (line.split() for line in said.splitlines())
    return {
        words[0]: (float(words[1]), int(words[2]))
        for words in lines
        if words and words[0] in {"paint", "today", "derived"}
    }
