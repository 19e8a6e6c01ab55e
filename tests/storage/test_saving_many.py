"""Many records are saved as each would be alone: the same rows, the same journal, in fewer statements."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from coordinator_app.domain.imported import ImportedAs, ImportedEvent
from coordinator_app.domain.programme import DayTheme
from coordinator_app.domain.visits import Visit
from coordinator_app.storage import imported, tables, visits
from coordinator_app.storage.calendar import IMPORTED_EVENTS
from coordinator_app.storage.connection import engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.faults import Stale
from coordinator_app.storage.schema import create
from coordinator_app.words import message
from tests.storage.made_up import a_visit

_SAVE = message("Save")


def themed(number: int) -> Visit:
    """Return a visit with two parts."""
    themes = (DayTheme(id=UUID(int=number * 100 + n), day_on=date(2026, 12, n), theme_sv=f"Dag {n}") for n in (1, 2))
    return a_visit(UUID(int=number), themes=tuple(themes), title_sv=f"Besök {number}")


@pytest.fixture
def other(tmp_path: Path, clock: Callable[[], datetime]) -> Database:
    """Return a second data file, to hold against the first."""
    path = tmp_path / "other.db"
    path.touch()
    with engine(path, writes=True).begin() as connection:
        create(connection)
    return Database(path, clock, "Karin Ek")


def test_many_new_records_are_kept_and_journalled_as_each_alone(database: Database, other: Database) -> None:
    made = [themed(number) for number in range(1, 6)]
    with database.transaction(_SAVE) as transaction:
        visits.VISITS.save_many(transaction, made)
    with other.transaction(_SAVE) as transaction:
        for visit in made:
            visits.save(transaction, visit)
    kept, told = [], []
    for each in (database, other):
        with each.reading() as connection:
            kept.append(visits.every(connection))
            told.append(connection.execute(select(tables.change_record)).all())
        each.close()
    assert kept[0] == kept[1]
    assert sorted(map(str, told[0])) == sorted(map(str, told[1]))


def test_what_is_known_is_changed_and_what_does_not_differ_is_left(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        visits.VISITS.save_many(transaction, [themed(1), themed(2)])
    with database.reading() as connection:
        one, two = visits.every(connection)
    with database.transaction(_SAVE) as transaction:
        visits.VISITS.save_many(transaction, [replace(one, title_sv="Annat", themes=one.themes[:1]), two, themed(3)])
    with database.reading() as connection:
        after = visits.every(connection)
    assert [(each.title_sv, each.version, len(each.themes)) for each in after] == [
        ("Annat", 2, 1),
        ("Besök 2", 1, 2),
        ("Besök 3", 1, 2),
    ]


def test_a_record_that_was_changed_since_is_stale_and_nothing_is_saved(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        visits.VISITS.save_many(transaction, [themed(1)])
    with pytest.raises(Stale), database.transaction(_SAVE) as transaction:
        visits.VISITS.save_many(transaction, [themed(2), replace(themed(1), title_sv="Annat")])
    with database.reading() as connection:
        assert [each.title_sv for each in visits.every(connection)] == ["Besök 1"]


def test_known_events_are_found_however_many_are_asked_for(database: Database) -> None:
    entries = [
        ImportedEvent(id=UUID(int=n), uid=f"u{n}", recurrence="20261201" if n % 2 else "", record_id=UUID(int=n))
        for n in range(1, 12)
    ]
    with database.transaction(_SAVE) as transaction:
        IMPORTED_EVENTS.save_many(transaction, [replace(each, source="Kalender") for each in entries])
    with database.reading() as connection:
        found = imported.known(connection, [f"u{n}" for n in range(1, 20_000)])
        assert set(found) == {(each.uid, each.recurrence) for each in entries}
        one = imported.of_source(connection, "Kalender")
        assert one is not None
        assert one.kind == ImportedAs.VISIT
        assert imported.of_source(connection, "En annan") is None
