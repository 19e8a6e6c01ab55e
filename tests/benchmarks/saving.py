"""A saved change, journal included, against its own statements replayed by sqlite3 alone.

In a file of 20,000 visits and 100,000 people. Every change that the program saves is recorded as it passes, and
replayed at once on a copy of the file with the same settings: the statements that write, within BEGIN IMMEDIATE and
COMMIT, without the reading, the comparing and the encoding that the program does besides. Both commits are durable
(`synchronous=FULL`).
"""

import itertools
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from figures import Figure, paired
from sqlalchemy import Connection, Engine, Table, event, insert

from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Delegate, Direction, Visit
from coordinator_app.services.people import People
from coordinator_app.services.visits import Visits
from coordinator_app.storage import tables
from coordinator_app.storage.connection import engine
from coordinator_app.storage.opening import open_for_writing

PEOPLE, VISITS, ITEMS, GUESTS = 100_000, 20_000, 10, 5
CHUNK = 20_000
PAIRS = 61
GOAL = 3.0
FIRST_DAY = date(2020, 1, 1)
MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)

Statement = tuple[str, Any, bool]


def run() -> Iterator[Figure]:
    """Fill a file, copy it, and measure a changed person and a changed visit on the two."""
    with tempfile.TemporaryDirectory(prefix="utblick-saving-") as made, ExitStack() as opened:
        ours, raw = Path(made, "ours"), Path(made, "raw.db")
        print(f"Filling in {PEOPLE:,} people and {VISITS:,} visits …", file=sys.stderr)
        open_for_writing(ours, lambda: MOMENT, "eva").close()
        _fill(ours / "utblick.db")
        (ours / "closed.json").unlink(missing_ok=True)
        shutil.copyfile(ours / "utblick.db", raw)
        recorded: list[Statement] = []
        _record(recorded)
        store = open_for_writing(ours, lambda: MOMENT, "eva")
        opened.callback(store.close)
        bare = opened.enter_context(closing(_connected(raw)))
        people, visits = People(store.database, store.files), Visits(store.database, store.files, lambda: MOMENT)
        for name, save in (("person", _saves_of_person(people)), ("visit", _saves_of_visit(visits))):
            yield paired(
                f"a saved change of a {name} / its statements by sqlite3",
                _recorded(save, recorded),
                lambda: _replay(bare, recorded),
                goal=GOAL,
                pairs=PAIRS,
            )


def _record(recorded: list[Statement]) -> None:
    @event.listens_for(Engine, "before_cursor_execute")
    def _note(_c: Connection, _u: Any, statement: str, parameters: Any, _x: Any, many: bool) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            recorded.append((statement, parameters, many))


def _recorded(save: Callable[[], object], recorded: list[Statement]) -> Callable[[], object]:
    def work() -> None:
        recorded.clear()
        save()

    return work


def _replay(bare: sqlite3.Connection, recorded: list[Statement]) -> None:
    assert recorded, "the program saved nothing"
    bare.execute("BEGIN IMMEDIATE")
    for statement, parameters, many in recorded:
        (bare.executemany if many else bare.execute)(statement, parameters)
    bare.execute("COMMIT")


def _saves_of_person(people: People) -> Callable[[], object]:
    numbers = itertools.count(1)

    def save() -> None:
        number = next(numbers)
        person = people.get(_id(1, number * 997 % PEOPLE))
        assert person is not None
        assert people.save(replace(person, title_sv=f"Titel {number}")).version == 2

    return save


def _saves_of_visit(visits: Visits) -> Callable[[], object]:
    numbers = itertools.count(1)

    def save() -> None:
        number = next(numbers)
        visit = visits.get(_id(2, number * 97 % VISITS))
        later = replace(visit.programme[3], starts_at=time(9, number % 60))
        programme = (*visit.programme[:3], later, *visit.programme[4:])
        assert visits.save(replace(visit, programme=programme)).version == 2

    return save


def _connected(path: Path) -> sqlite3.Connection:
    bare = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = TRUNCATE", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
        bare.execute(f"PRAGMA {pragma}")
    return bare


def _fill(path: Path) -> None:
    """Write the rows past the program, which would take an hour to journal them."""
    made = engine(path, writes=True)
    with made.begin() as connection:
        _insert(connection, tables.person, _people())
        _insert(connection, tables.METADATA.tables["visit"], _visits())
        _insert(connection, tables.METADATA.tables["programme_item"], _items())
        _insert(connection, tables.METADATA.tables["delegate"], _guests())


def _insert(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    names = {column.name for column in table.columns}
    while chunk := [{k: v for k, v in row.items() if k in names} for row in itertools.islice(rows, CHUNK)]:
        connection.execute(insert(table), chunk)


def _row(record: Any, **links: object) -> dict[str, Any]:
    return {f.name: getattr(record, f.name) for f in fields(record)} | {"version": 1} | links


def _people() -> Iterator[dict[str, Any]]:
    for n in range(PEOPLE):
        yield _row(
            Person(id=_id(1, n), given_name=f"Anna{n % 83}", family_name=f"Lindqvist{n % 997}", title_sv="rektor")
        )


def _visits() -> Iterator[dict[str, Any]]:
    for n in range(VISITS):
        day = FIRST_DAY + timedelta(days=n // 8)
        yield _row(Visit(id=_id(2, n), direction=Direction.INCOMING, starts_on=day, ends_on=day, title_sv=f"Besök {n}"))


def _items() -> Iterator[dict[str, Any]]:
    for n in range(VISITS):
        for k in range(ITEMS):
            day = FIRST_DAY + timedelta(days=n // 8)
            item = ProgrammeItem(id=_id(3, n * ITEMS + k), day_on=day, starts_at=time(8 + k), title_sv=f"Punkt {k}")
            yield _row(item, visit_id=_id(2, n), position=k)


def _guests() -> Iterator[dict[str, Any]]:
    for n in range(VISITS):
        for k in range(GUESTS):
            guest = Delegate(id=_id(4, n * GUESTS + k), person_id=_id(1, (n * GUESTS + k) % PEOPLE))
            yield _row(guest, visit_id=_id(2, n), position=k)


def _id(kind: int, number: int) -> UUID:
    """Return an id that spreads like a real one, by a multiplier that visits every value once."""
    return UUID(int=(kind << 120) | ((number * 0x9E3779B97F4A7C15) % (1 << 64)))
