"""Whatever was done since the file was opened can be undone in full and done again; what cannot is told in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator_app.services.undoing import Undoing
from coordinator_app.storage.connection import engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.faults import StillReferenced
from coordinator_app.storage.schema import create
from coordinator_app.storage.tables import METADATA
from coordinator_app.words import Problem, message
from tests.storage.made_up import EVERY_KIND, keep_what_is_referred_to, records_of

_IDS = [UUID(int=900), UUID(int=1), UUID(int=11), UUID(int=41)]
_KINDS = sorted(EVERY_KIND.keys() - {"municipality"})


def _database(folder: Path, clock: Callable[[], datetime]) -> Database:
    path = folder / "utblick.db"
    path.touch()
    with engine(path, writes=True).begin() as connection:
        create(connection)
    return Database(path, clock, "Karin Ek")


@pytest.fixture
def database(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Database]:
    opened = _database(tmp_path, clock)
    yield opened
    opened.close()


@pytest.fixture
def undoing(database: Database) -> Undoing:
    return Undoing(database)


def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Return what all tables hold, the journal and the versions left out."""
    with database.reading() as connection:
        return {
            table.name: sorted(
                (
                    tuple(connection_row)
                    for connection_row in connection.execute(
                        table.select().with_only_columns(
                            *(column for column in table.columns if column.name != "version")
                        )
                    )
                ),
                key=repr,
            )
            for table in METADATA.tables.values()
            if "record" in table.info
        }


def keep(database: Database, save: Callable[..., Any], value: Any, label: str = "Save") -> Any:
    with database.transaction(message(label)) as transaction:
        return save(transaction, value)


@given(data=st.data())
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_all_that_was_done_can_be_undone_and_done_again(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, clock: Callable[[], datetime]
) -> None:
    database = _database(tmp_path_factory.mktemp("undo"), clock)
    keep_what_is_referred_to(database)
    undoing = Undoing(database)
    states = [everything(database)]
    for _ in range(data.draw(st.integers(1, 5))):
        _do_something(database, data)
        if everything(database) != states[-1]:
            states.append(everything(database))
    assert _walked(database, undoing.next_undo, undoing.undo) == states[::-1]
    assert _walked(database, undoing.next_redo, undoing.redo) == states
    assert _walked(database, undoing.next_undo, undoing.undo) == states[::-1]
    database.close()


def _walked(database: Database, is_more: Callable[[], object], step: Callable[[], object]) -> list[Any]:
    """Return the states that are passed on the way to the end, each once."""
    states = [everything(database)]
    while is_more():
        step()
        if everything(database) != states[-1]:
            states.append(everything(database))
    return states


def _do_something(database: Database, data: st.DataObject) -> None:
    """Save or delete up to two records in one transaction."""
    try:
        with database.transaction(message("Do something")) as transaction:
            for _ in range(data.draw(st.integers(1, 2))):
                records = EVERY_KIND[data.draw(st.sampled_from(_KINDS))]
                record_id = data.draw(st.sampled_from(_IDS))
                stored = records.get(transaction.connection, record_id)
                if data.draw(st.booleans()):
                    records.delete(transaction, record_id)
                else:
                    made = data.draw(records_of(records, record_id))
                    records.save(transaction, replace(made, version=stored.version if stored else 0))
    except (StillReferenced, Problem):
        return
