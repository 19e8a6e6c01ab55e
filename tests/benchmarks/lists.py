"""The long lists against an empty one, and type-ahead against its own statements run by sqlite3 alone.

In a file of 20,000 visits and 100,000 people. To open a list is, in a fresh process each time: a new view and a new
model, the list counted, its first lines read, and all of it painted once. The empty one has the same view, columns and
model, and no line.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from apart import run_apart
from figures import Figure, paired
from large import large_folder
from sqlalchemy import Connection, Engine, event

from coordinator_app import paths
from coordinator_app.services.desk import Desk, desk
from coordinator_app.storage.places import Places

OPENS_WITHIN, TYPES_WITHIN = 1.5, 6.0
PAIRS, OPENINGS = 31, 9
TYPED = ("lin", "and", "ann", "åke", "anna lind")
MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)

Statement = tuple[str, Any]


def run() -> Iterator[Figure]:
    """Open the lists of visits and of people, and type some names."""
    print("Making a file of 20,000 visits and 100,000 people, unless there is one …", file=sys.stderr)
    folder = large_folder()
    yield from _openings(folder)
    with (
        desk(folder, paths.resources(), lambda: MOMENT, "eva", writes=False) as opened,
        closing(sqlite3.connect(f"{Places(folder).data.as_uri()}?mode=ro", uri=True)) as bare,
    ):
        for typed in TYPED:
            yield _typing(opened, bare, typed)


def _openings(folder: Path) -> Iterator[Figure]:
    for name, empty in (("visits", "no visits"), ("visits to come", "no visits"), ("people", "no people")):
        _opened(folder, name)
        times = [(_opened(folder, name), _opened(folder, empty)) for _ in range(OPENINGS)]
        yield Figure(
            name=f"the list of {name} opened / an empty one",
            ratios=tuple(one / other for one, other in times),
            goal=OPENS_WITHIN,
            a_ms=median(one for one, _ in times),
            b_ms=median(other for _, other in times),
        )


def _opened(folder: Path, name: str) -> float:
    return float(run_apart("opening.py", str(folder), name))


def _typing(opened: Desk, bare: sqlite3.Connection, typed: str) -> Figure:
    statements: list[Statement] = []
    with _recorded(statements):
        found = opened.people.suggest(typed)
    assert found, f"nobody is found by {typed}"
    return paired(
        f"“{typed}” typed / its statements by sqlite3",
        lambda: opened.people.suggest(typed),
        lambda: [bare.execute(statement, parameters).fetchall() for statement, parameters in statements],
        goal=TYPES_WITHIN,
        pairs=PAIRS,
    )


@contextmanager
def _recorded(statements: list[Statement]) -> Iterator[None]:
    """Note the statements that read within, with their parameters."""

    def note(_c: Connection, _u: Any, statement: str, parameters: Any, _x: Any, _many: bool) -> None:
        if statement.startswith("SELECT"):
            statements.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    yield
    event.remove(Engine, "before_cursor_execute", note)
