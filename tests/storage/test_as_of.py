"""Any state that a record had can be told again from the journal."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.visits import Host
from coordinator_app.storage import people, visits
from coordinator_app.storage.as_of import state_at, state_before, state_without
from coordinator_app.storage.connection import engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.schema import create
from coordinator_app.words import message
from tests.storage.made_up import EVERY_KIND, a_visit, keep_what_is_referred_to, records_of

_SAVE = message("Save")
_ID = UUID(int=900)


class _Ticking:
    """A clock that moves by an hour each time it is read."""

    def __init__(self, first: datetime) -> None:
        self.now = first

    def __call__(self) -> datetime:
        self.now += timedelta(hours=1)
        return self.now


@pytest.fixture
def ticking(clock: Callable[[], datetime]) -> _Ticking:
    return _Ticking(clock())


@pytest.fixture
def hourly(data_file: Path, ticking: _Ticking) -> Iterator[Database]:
    opened = Database(data_file, ticking, "Karin Ek")
    yield opened
    opened.close()


@pytest.mark.parametrize("kind", sorted(EVERY_KIND))
@given(data=st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_state_is_told_again(
    kind: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, clock: Callable[[], datetime]
) -> None:
    path = tmp_path_factory.mktemp("hourly") / "utblick.db"
    path.touch()
    with engine(path, writes=True).begin() as connection:
        create(connection)
    ticking, records = _Ticking(clock()), EVERY_KIND[kind]
    database = Database(path, ticking, "Karin Ek")
    keep_what_is_referred_to(database)
    wanted = data.draw(st.lists(st.none() | records_of(records, _ID), min_size=1, max_size=4))
    remembered = [(ticking.now, None), *(_became(database, ticking, kind, state) for state in wanted)]
    with database.reading() as connection:
        for moment, state in remembered:
            told = state_at(connection, records, _ID, moment)
            assert (told and replace(told, version=0)) == state
    database.close()


def _became(database: Database, ticking: _Ticking, kind: str, state: Any) -> tuple[datetime, Any]:
    records = EVERY_KIND[kind]
    with database.transaction(_SAVE) as transaction:
        stored = records.get(transaction.connection, _ID)
        if state is None:
            records.delete(transaction, _ID)
        else:
            records.save(transaction, replace(state, version=stored.version if stored else 0))
    return ticking.now, state


def test_a_moment_of_a_change_can_be_meant_with_it_or_without(hourly: Database, ticking: _Ticking) -> None:
    with hourly.transaction(_SAVE) as transaction:
        first = visits.save(transaction, a_visit(uuid4(), title_sv="Först"))
    with hourly.transaction(_SAVE) as transaction:
        visits.save(transaction, replace(first, title_sv="Sedan"))
    moment = ticking.now
    with hourly.reading() as connection:
        after = state_at(connection, visits.VISITS, first.id, moment)
        before = state_before(connection, visits.VISITS, first.id, moment)
        without = state_without(connection, visits.VISITS, first.id, 2)
        assert state_without(connection, visits.VISITS, first.id, 1) is None
    assert after is not None
    assert (after.title_sv, after.version) == ("Sedan", 2)
    assert before == without
    assert before is not None
    assert (before.title_sv, before.version) == ("Först", 2)


def test_what_was_erased_is_not_told_again(hourly: Database, ticking: _Ticking) -> None:
    person = Person(id=uuid4(), given_name="Anna", phones=(Phone(id=uuid4(), number="1"),))
    visit = a_visit(
        uuid4(), coordinator_id=person.id, lodging_sv="Grand", hosts=(Host(id=uuid4(), person_id=person.id),)
    )
    with hourly.transaction(_SAVE) as transaction:
        people.save(transaction, person)
        saved = visits.save(transaction, visit)
    moment = ticking.now
    with hourly.transaction(_SAVE) as transaction:
        visits.save(transaction, replace(saved, title_sv="Besök", lodging_sv="Scandic", coordinator_id=None))
    with hourly.transaction(_SAVE) as transaction:
        people.erase(transaction, person.id)
    with hourly.reading() as connection:
        assert state_at(connection, people.PEOPLE, person.id, moment) is None
        told = state_at(connection, visits.VISITS, visit.id, moment)
    assert told is not None
    assert (told.title_sv, told.hosts, told.coordinator_id, told.lodging_sv) == ("", (), None, "Scandic")
