"""The journal tells what was done, when and by whom, and cannot be changed afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.visits import VisitStatus
from coordinator_app.storage import journal, people, visits
from coordinator_app.storage.connection import engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.tables_journal import Action
from coordinator_app.words import BriefDay, Dated, DayForm, Either, message, messages
from tests.storage.made_up import a_visit


def test_a_change_tells_what_when_and_by_whom(database: Database, clock: Callable[[], datetime]) -> None:
    label = message("Move {title}", title=message("The visit of {name}", name="Wuhan"))
    visit = a_visit(uuid4(), title_sv="Besök")
    with database.transaction(message("New visit")) as transaction:
        saved = visits.save(transaction, visit)
    with database.transaction(label) as transaction:
        visits.save(transaction, replace(saved, status=VisitStatus.CONFIRMED, ends_on=visit.ends_on + timedelta(1)))
    with database.reading() as connection:
        latest, first = journal.history(connection, visit.id)
    assert (latest.label, latest.made_at, latest.made_by) == (label, clock(), "Karin Ek")
    (row,) = latest.rows
    assert row.action == Action.UPDATE
    assert row.before == {"status": VisitStatus.INQUIRY, "ends_on": visit.ends_on}
    assert row.after == {"status": VisitStatus.CONFIRMED, "ends_on": visit.ends_on + timedelta(1)}
    assert isinstance(row.before["status"], VisitStatus)
    assert [row.action for row in first.rows] == [Action.INSERT]


@pytest.mark.parametrize(
    "value",
    [
        Either("Besök från Wuhan", "Visit from Wuhan"),
        Either("Besök"),
        Dated(date(2026, 11, 24), DayForm.SHORT),
        Dated(time(9, 30)),
        BriefDay.of(date(2026, 11, 24)),
        message("“{title}”", title=Either("Lunch", "Luncheon")),
        "Wuhan",
        7,
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_a_label_holds_is_said_in_the_language_of_whoever_reads_it(database: Database, value: object) -> None:
    person = Person(id=uuid4(), family_name="Ek")
    label = message("Change {title}", title=value)
    with database.transaction(label) as transaction:
        people.save(transaction, person)
    with database.reading() as connection:
        read = journal.history(connection, person.id)[0].label
    assert read == label
    assert type(read.values["title"]) is type(value)


def test_a_label_keeps_its_plural(database: Database) -> None:
    person = Person(id=uuid4())
    label = messages("Imported {number} person", "Imported {number} people", 2)
    with database.transaction(label) as transaction:
        people.save(transaction, person)
    with database.reading() as connection:
        assert journal.history(connection, person.id)[0].label == label


def test_sensitive_values_stand_apart_from_the_rest(database: Database) -> None:
    person = Person(id=uuid4(), given_name="Anna", dietary="nut allergy", note="met in 2024")
    with database.transaction(message("Save")) as transaction:
        saved = people.save(transaction, person)
        people.save(transaction, replace(saved, given_name="Anne", dietary="", note=""))
    with database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT disclosure, before, after FROM change_value ORDER BY 1").all()
    assert [tuple(row) for row in kept] == [
        ("personal", '{"given_name":"Anna"}', '{"given_name":"Anne"}'),
        ("secret", '{"note":"met in 2024"}', '{"note":""}'),
        ("sensitive", '{"dietary":"nut allergy"}', '{"dietary":""}'),
    ]


def test_what_was_deleted_is_kept_whole_with_its_parts(database: Database) -> None:
    person = Person(id=uuid4(), given_name="Anna", languages=("sv", "zh"), phones=(Phone(id=uuid4(), number="1"),))
    with database.transaction(message("Save")) as transaction:
        people.save(transaction, person)
    with database.transaction(message("Delete")) as transaction:
        people.delete(transaction, person.id)
    with database.reading() as connection:
        row, part = journal.history(connection, person.id)[0].rows
    phones = (Phone(**{name: part.before[name] for name in ("id", "label", "number")}),)
    assert Person(**row.before, phones=phones) == person


def test_changes_since_a_moment_are_the_latest_first(database: Database, clock: Callable[[], datetime]) -> None:
    for name in ("first", "second"):
        with database.transaction(message(name)) as transaction:
            people.save(transaction, Person(id=uuid4()))
    with database.reading() as connection:
        assert [change.label.id for change in journal.since(connection, clock())] == ["second", "first"]
        assert journal.since(connection, clock() + timedelta(seconds=1)) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET made_by = 'nobody'",
        'UPDATE change SET label_values = \'{"name":"another"}\'',
        "DELETE FROM change",
        "UPDATE change_record SET action = 'insert'",
        "DELETE FROM change_record",
        "UPDATE change_value SET before = '{}'",
        "REPLACE INTO change SELECT * FROM change",
    ],
)
def test_the_trail_cannot_be_changed(database: Database, statement: str) -> None:
    with database.transaction(message("Save {name}", name="Anna")) as transaction:
        saved = people.save(transaction, Person(id=uuid4()))
        people.save(transaction, replace(saved, note="x"))
    with engine(database.path, writes=True).connect() as connection, pytest.raises(IntegrityError, match="append-only"):
        connection.exec_driver_sql(statement)


def test_there_is_no_change_where_nothing_was_done(database: Database, clock: Callable[[], datetime]) -> None:
    with database.transaction(message("Nothing")):
        pass
    with database.reading() as connection:
        assert journal.since(connection, clock()) == ()
