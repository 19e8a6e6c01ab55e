"""Values come out of the data file as they went in, and only what differs is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select

from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner, PartnerContact, PartnerKind
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.programme import Participation, ProgrammeItem
from coordinator_app.domain.visits import Delegate, DelegateRole, InvolvedBody, Travel, Visit
from coordinator_app.storage import journal, municipality, organisations, partners, people, tables, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.faults import Stale, StillReferenced
from coordinator_app.storage.rows import differences, rows_of
from coordinator_app.storage.tables_journal import Action
from coordinator_app.words import Problem, message
from tests.storage.made_up import EVERY_KIND, a_visit, keep_what_is_referred_to, records_of

_MANY = settings(
    max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
_SAVE = message("Save")
_NUMBERS = count(1 << 100)


@pytest.fixture
def furnished(database: Database) -> Database:
    """Return a data file that holds what made-up values refer to."""
    keep_what_is_referred_to(database)
    return database


@pytest.fixture
def statements(database: Database) -> list[str]:
    """Return the statements that the data file's connections run, as they run them."""
    seen: list[str] = []

    def note(*arguments: Any) -> None:
        seen.append(arguments[2])

    for engine in (database._read_engine, database._write_engine):
        event.listen(engine, "before_cursor_execute", note)
    return seen


def _fresh(records: Any, data: st.DataObject) -> Any:
    return data.draw(records_of(records, UUID(int=next(_NUMBERS))))


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_what_is_read_equals_what_was_saved(furnished: Database, kind: str) -> None:
    records = EVERY_KIND[kind]

    @_MANY
    @given(st.data())
    def check(data: st.DataObject) -> None:
        value = _fresh(records, data)
        with furnished.transaction(_SAVE) as transaction:
            saved = records.save(transaction, value)
        with furnished.reading() as connection:
            assert records.get(connection, value.id) == saved == replace(value, version=1)

    check()


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_the_journal_leads_from_the_later_value_back_to_the_earlier(furnished: Database, kind: str) -> None:
    records = EVERY_KIND[kind]

    @_MANY
    @given(st.data())
    def check(data: st.DataObject) -> None:
        earlier = _fresh(records, data)
        later = replace(data.draw(records_of(records, earlier.id)), version=1)
        with furnished.transaction(_SAVE) as transaction:
            records.save(transaction, earlier)
        with furnished.transaction(_SAVE) as transaction:
            saved = records.save(transaction, later)
        with furnished.reading() as connection:
            assert records.get(connection, earlier.id) == saved
            latest = journal.history(connection, earlier.id)[0]
        rows = rows_of(records.shape, later)
        for row in latest.rows if saved.version == 2 else ():
            if row.action == Action.INSERT:
                del rows[row.table, row.row_id]
            else:
                rows[row.table, row.row_id] = {**rows.get((row.table, row.row_id), {}), **row.before}
        assert rows == rows_of(records.shape, earlier)

    check()


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_many_records_are_read_as_one_by_one_in_the_order_asked_for(furnished: Database, kind: str) -> None:
    records = EVERY_KIND[kind]

    @settings(_MANY, max_examples=3)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        with furnished.transaction(_SAVE) as transaction:
            saved = [records.save(transaction, _fresh(records, data)) for _ in range(3)]
        with furnished.reading() as connection:
            asked = [saved[2].id, uuid4(), saved[0].id, saved[2].id]
            assert records.get_many(connection, asked) == (saved[2], saved[0])
            assert {record.id: record for record in records.every(connection)}[saved[1].id] == saved[1]

    check()


def test_an_unchanged_value_writes_nothing_and_leaves_no_trace(database: Database) -> None:
    heard: list[frozenset[str]] = []
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4(), given_name="Anna", phones=(Phone(id=uuid4()),)))
    database.listen(heard.append)
    with database.transaction(_SAVE) as transaction:
        assert people.save(transaction, person) is person
    with database.reading() as connection:
        assert len(journal.history(connection, person.id)) == 1
    assert heard == []


def test_a_change_of_one_field_writes_that_field_alone(database: Database, statements: list[str]) -> None:
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4(), phones=(Phone(id=uuid4(), number="023-830 00"),)))
    statements.clear()
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, replace(person, bio_sv="Lärare"))
    writes = [statement for statement in statements if not statement.startswith(("SELECT", "BEGIN"))]
    assert len(writes) == 4
    assert writes[0].startswith("UPDATE person SET version=?, bio_sv=? WHERE")


def test_a_change_of_a_part_raises_the_version_of_the_whole(database: Database) -> None:
    phone = Phone(id=uuid4(), number="1")
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4(), phones=(phone,)))
    with database.transaction(_SAVE) as transaction:
        changed = people.save(transaction, replace(person, phones=(replace(phone, number="2"),)))
    assert changed.version == 2
    with database.reading() as connection:
        assert people.get(connection, person.id) == changed


def test_a_stale_value_is_refused_and_what_was_saved_between_is_kept(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4()))
        newer = people.save(transaction, replace(person, note="newer"))
    with pytest.raises(Stale), database.transaction(_SAVE) as transaction:
        people.save(transaction, replace(person, note="older"))
    with database.reading() as connection:
        assert people.get(connection, person.id) == newer


def test_a_value_that_was_deleted_meanwhile_is_stale(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4()))
    with database.transaction(_SAVE) as transaction:
        people.delete(transaction, person.id)
    with pytest.raises(Stale), database.transaction(_SAVE) as transaction:
        people.save(transaction, replace(person, note="late"))


def test_a_new_value_does_not_overwrite_one_that_has_its_id(database: Database) -> None:
    person = Person(id=uuid4(), given_name="Anna")
    with database.transaction(_SAVE) as transaction:
        people.save(transaction, person)
    with pytest.raises(Stale), database.transaction(_SAVE) as transaction:
        people.save(transaction, replace(person, given_name="Karin"))


def test_a_version_that_changes_between_reading_and_writing_is_noticed(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        person = people.save(transaction, Person(id=uuid4()))
    change = differences("person", person.id, rows_of(people.PEOPLE.shape, person), {})
    with pytest.raises(Stale), database.transaction(_SAVE) as transaction:
        transaction.save("person", person.id, 7, change)


def test_a_failed_save_can_be_mended_and_saved_again(database: Database) -> None:
    visit = a_visit(uuid4(), title_sv="Besök")
    wrong = replace(visit, starts_on=visit.ends_on.replace(year=2027))
    with pytest.raises(Problem, match="not allowed"), database.transaction(_SAVE) as transaction:
        visits.save(transaction, wrong)
    with database.transaction(_SAVE) as transaction:
        saved = visits.save(transaction, replace(wrong, starts_on=visit.starts_on))
    with database.reading() as connection:
        assert visits.get(connection, visit.id) == saved


def test_a_reference_to_what_is_not_there_is_told(database: Database) -> None:
    with pytest.raises(Problem, match="refers to something"), database.transaction(_SAVE) as transaction:
        visits.save(transaction, a_visit(uuid4(), coordinator_id=uuid4()))


def test_two_parts_with_one_id_are_a_bug_and_not_a_loss(database: Database) -> None:
    twin = Phone(id=uuid4())
    with pytest.raises(ValueError, match="Two rows"), database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=uuid4(), phones=(twin, twin)))


def test_a_part_can_move_from_one_parent_that_goes_to_one_that_comes(database: Database) -> None:
    travel = Travel(id=uuid4(), is_arrival=True, on=a_visit(uuid4()).starts_on, number="IC 10")
    with database.transaction(_SAVE) as transaction:
        guest = people.save(transaction, Person(id=uuid4()))
        first = Delegate(id=uuid4(), person_id=guest.id, travels=(travel,))
        visit = visits.save(transaction, a_visit(uuid4(), delegation=(first,)))
    second = replace(first, id=uuid4(), role=DelegateRole.HEAD)
    with database.transaction(_SAVE) as transaction:
        moved = visits.save(transaction, replace(visit, delegation=(second,)))
    with database.reading() as connection:
        assert visits.get(connection, visit.id) == moved
        assert connection.execute(select(tables.travel.c.id)).scalars().all() == [travel.id]


def _count(statements: list[str], read: Callable[[], object]) -> int:
    statements.clear()
    read()
    return sum(statement.startswith("SELECT") for statement in statements)


def test_whole_records_are_read_with_as_many_queries_as_they_have_tables(
    database: Database, statements: list[str]
) -> None:
    with database.transaction(_SAVE) as transaction:
        ids = [visits.save(transaction, _full_visit()).id for _ in range(6)]
    with database.reading() as connection:
        assert _count(statements, lambda: visits.get(connection, ids[0])) == 17
        assert _count(statements, lambda: visits.get_many(connection, ids)) == 17
        assert _count(statements, lambda: visits.every(connection)) == 17


def _full_visit() -> Visit:
    day = a_visit(uuid4()).starts_on
    items = tuple(ProgrammeItem(id=uuid4(), day_on=day, starts_at=time(hour)) for hour in range(8, 12))
    return a_visit(uuid4(), programme=items)


def test_a_deleted_person_leaves_other_records_and_their_holders_learn_of_it(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        guest = people.save(transaction, Person(id=uuid4()))
        day = a_visit(uuid4()).starts_on
        delegate = Delegate(id=uuid4(), person_id=guest.id, travels=(Travel(id=uuid4(), is_arrival=True, on=day),))
        item = ProgrammeItem(
            id=uuid4(),
            day_on=day,
            starts_at=time(9, 30),
            host_id=guest.id,
            participants=(Participation(id=uuid4(), person_id=guest.id),),
        )
        visit = visits.save(
            transaction, a_visit(uuid4(), delegation=(delegate,), programme=(item,), contact_id=guest.id)
        )
        contact = PartnerContact(id=uuid4(), person_id=guest.id)
        partner = partners.save(transaction, Partner(id=uuid4(), kind=PartnerKind.PROJECT, contacts=(contact,)))
        body = municipality.BODIES.save(transaction, Body(id=uuid4(), kind=BodyKind.COUNCIL))
        office = Appointment(id=uuid4(), person_id=guest.id, body_id=body.id)
        municipality.APPOINTMENTS.save(transaction, office)
    heard: list[frozenset[str]] = []
    database.listen(heard.append)
    with database.transaction(_SAVE) as transaction:
        people.delete(transaction, guest.id)
    with database.reading() as connection:
        bare = replace(item, host_id=None, participants=())
        assert visits.get(connection, visit.id) == replace(
            visit, version=2, delegation=(), programme=(bare,), contact_id=None
        )
        assert partners.get(connection, partner.id) == replace(partner, version=2, contacts=())
        assert municipality.APPOINTMENTS.get(connection, office.id) is None
        told = journal.history(connection, visit.id)[0].rows
    assert {(row.table, row.action) for row in told} == {
        ("delegate", Action.DELETE),
        ("travel", Action.DELETE),
        ("participation", Action.DELETE),
        ("programme_item", Action.UPDATE),
        ("visit", Action.UPDATE),
    }
    assert heard == [frozenset({"person", "visit", "partner", "appointment"})]
    with pytest.raises(Stale), database.transaction(_SAVE) as transaction:
        visits.save(transaction, visit)


def test_what_others_may_not_lose_is_not_deleted(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        body = municipality.BODIES.save(transaction, Body(id=uuid4(), kind=BodyKind.COUNCIL))
        part = InvolvedBody(id=uuid4(), body_id=body.id)
        visits.save(transaction, a_visit(uuid4(), bodies=(part,)))
    with pytest.raises(StillReferenced), database.transaction(_SAVE) as transaction:
        municipality.BODIES.delete(transaction, body.id)
    with database.reading() as connection:
        assert municipality.BODIES.get(connection, body.id) == body


def test_a_deleted_record_is_gone_and_to_delete_it_again_does_nothing(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        place = organisations.save(transaction, Organisation(id=uuid4()))
    for _ in range(2):
        with database.transaction(_SAVE) as transaction:
            organisations.delete(transaction, place.id)
    with database.reading() as connection:
        assert organisations.get(connection, place.id) is None
        assert len(journal.history(connection, place.id)) == 2
