"""Type-ahead against its own statements run by sqlite3 alone, in a file of 20,000 visits and 100,000 people."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import Any

from figures import Figure, paired
from large import large_folder
from sqlalchemy import Connection, Engine, event

from coordinator_app import paths
from coordinator_app.services.desk import Desk, desk
from coordinator_app.storage.places import Places

TYPES_WITHIN = 6.0
PAIRS = 31
TYPED = ("lin", "and", "ann", "åke", "anna lind")
MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)

Statement = tuple[str, Any]


def run() -> Iterator[Figure]:
    """Type some names."""
    print("Making a file of 20,000 visits and 100,000 people, unless there is one …", file=sys.stderr)
    folder = large_folder()
    with (
        desk(folder, paths.resources(), lambda: MOMENT, "eva", writes=False) as opened,
        closing(sqlite3.connect(f"{Places(folder).data.as_uri()}?mode=ro", uri=True)) as bare,
    ):
        for typed in TYPED:
            yield _typing(opened, bare, typed)


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
