"""What was read before is read again where it has changed, whoever changed it, and only there."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import event

from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Delegate, DelegateRole, Visit
from coordinator_app.storage import journal, people, reversal, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.remembered import Remembered
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import message
from tests.storage.made_up import a_visit

GUEST = UUID(int=1)
IDS = tuple(UUID(int=number) for number in range(10, 15))
_SAVE = message("Save")


@pytest.fixture
def filled(database: Database) -> Database:
    """Return a data file with five visits, each with the same guest."""
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=GUEST, given_name="Zdzisława"))
        for number, visit_id in enumerate(IDS):
            guest = Delegate(id=UUID(int=100 + number), person_id=GUEST, role=DelegateRole.HEAD)
            visits.save(transaction, a_visit(visit_id, delegation=(guest,)))
    return database


def read(database: Database, known: Remembered[Visit]) -> tuple[Visit, ...]:
    with database.reading() as connection:
        found = known.get_many(connection, IDS)
        assert found == visits.get_many(connection, IDS)
        assert known.outlines(connection, IDS) == visits.outlines(connection, IDS)
    return found


def change(database: Database, work: Callable[[Transaction], object]) -> None:
    with database.transaction(_SAVE) as transaction:
        work(transaction)


def test_what_changes_is_read_again_whoever_changes_it(filled: Database) -> None:
    known: Remembered[Visit] = Remembered(visits.VISITS)
    first = read(filled, known)
    change(filled, lambda t: visits.save(t, replace(first[2], case_number="KS 2026/1")))
    assert read(filled, known)[2].case_number == "KS 2026/1"
    change(filled, lambda t: people.delete(t, GUEST))
    assert [visit.delegation for visit in read(filled, known)] == [()] * 5
    change(filled, lambda t: visits.delete(t, IDS[0]))
    assert [visit.id for visit in read(filled, known)] == list(IDS[1:])


def test_what_is_taken_back_is_read_again(filled: Database) -> None:
    known: Remembered[Visit] = Remembered(visits.VISITS)
    first = read(filled, known)
    change(filled, lambda t: visits.save(t, replace(first[1], purpose_sv="Skolor")))
    assert read(filled, known)[1].purpose_sv == "Skolor"
    with filled.reading() as connection:
        last = journal.history(connection, IDS[1])[0]
    change(filled, lambda t: reversal.reverse(t, last))
    assert read(filled, known)[1].purpose_sv == ""


def test_what_has_not_changed_is_not_read_again(filled: Database) -> None:
    known: Remembered[Visit] = Remembered(visits.VISITS)
    asked: list[str] = []
    with filled.reading() as connection:
        known.get_many(connection, IDS)
        event.listen(connection, "before_cursor_execute", lambda *given: asked.append(given[2]))
        again = known.get_many(connection, reversed(IDS))
    assert [visit.id for visit in again] == list(reversed(IDS))
    assert len(asked) == 1


def test_an_outline_that_is_remembered_cannot_be_saved_either(filled: Database) -> None:
    known: Remembered[Visit] = Remembered(visits.VISITS)
    with filled.reading() as connection:
        whole, bare = known.get_many(connection, IDS)[0], known.outlines(connection, IDS)[0]
    assert (whole.version, bare.version, bare.delegation) == (1, -1, ())
