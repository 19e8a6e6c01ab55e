"""Whatever was done since the file was opened can be undone in full and done again; what cannot is told in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.visits import Host, VisitStatus
from coordinator_app.services.briefings import Order
from coordinator_app.services.desk import Desk
from coordinator_app.services.undoing import Undoing
from coordinator_app.storage import journal, municipality, partners, people, visits
from coordinator_app.storage.connection import engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.faults import Stale
from coordinator_app.storage.irreversible import Irreversible
from coordinator_app.storage.schema import create
from coordinator_app.storage.tables import METADATA
from coordinator_app.words import Problem, Words, message
from tests.storage.made_up import EVERY_KIND, a_visit, keep_what_is_referred_to, records_of

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
    except Problem:
        return


def test_undo_and_redo_name_what_they_do_and_a_new_change_clears_redo(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4()), "First")
    keep(database, people.save, replace(person, note="x"), "Second")
    assert undoing.undo() == message("Second")
    assert (undoing.next_undo(), undoing.next_redo()) == (message("First"), message("Second"))
    assert undoing.redo() == message("Second")
    assert (undoing.next_undo(), undoing.next_redo()) == (message("Second"), None)
    undoing.undo()
    keep(database, people.save, Person(id=uuid4()), "Third")
    assert (undoing.next_undo(), undoing.next_redo()) == (message("Third"), None)
    with database.reading() as connection:
        labels = [change.label for change in journal.since(connection, datetime.min.replace(tzinfo=UTC))]
    assert labels[1] == message("Undo: {label}", label=message("Second"))
    assert labels[2] == message("Redo: {label}", label=message("Second"))


def test_listeners_are_told_of_an_undo_and_see_what_is_next(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4()), "First")
    keep(database, people.save, replace(person, note="x"), "Second")
    heard: list[tuple[frozenset[str], object]] = []
    database.listen(lambda kinds: heard.append((kinds, undoing.next_undo())))
    undoing.undo()
    assert heard == [(frozenset({"person"}), message("First"))]


def test_an_editor_that_is_open_notices_an_undo(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4()))
    changed = keep(database, people.save, replace(person, note="x"))
    undoing.undo()
    with pytest.raises(Stale):
        keep(database, people.save, replace(changed, email="a@example.org"))
    undoing.undo()
    undoing.redo()
    for earlier in (person, changed):
        with pytest.raises(Stale):
            keep(database, people.save, replace(earlier, email="a@example.org"))


def test_a_person_comes_back_with_all_that_went_with_them(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4(), phones=(Phone(id=uuid4(), number="1"),)))
    other = keep(database, people.save, Person(id=uuid4()))
    hosts = tuple(Host(id=uuid4(), person_id=who.id) for who in (person, other, person))
    visit = keep(database, visits.save, a_visit(uuid4(), hosts=hosts, coordinator_id=person.id))
    before = everything(database)
    keep(database, people.delete, person.id)
    assert everything(database) != before
    undoing.undo()
    assert everything(database) == before
    with pytest.raises(Stale):
        keep(database, visits.save, replace(visit, title_sv="x"))


def test_a_body_and_its_parts_are_undone_in_the_right_order(database: Database, undoing: Undoing) -> None:
    whole, part = (Body(id=uuid4(), kind=BodyKind.COUNCIL) for _ in range(2))
    with database.transaction(message("Two bodies")) as transaction:
        municipality.BODIES.save(transaction, whole)
        municipality.BODIES.save(transaction, replace(part, parent_id=whole.id))
    with database.transaction(message("None")) as transaction:
        municipality.BODIES.delete(transaction, part.id)
        municipality.BODIES.delete(transaction, whole.id)
    for step in (undoing.undo, undoing.undo, undoing.redo, undoing.redo, undoing.undo):
        step()
    with database.reading() as connection:
        assert {body.id for body in municipality.BODIES.every(connection)} == {whole.id, part.id}


def test_one_change_can_be_undone_though_others_have_been_made_since(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4(), note="old"))
    changed = keep(database, people.save, replace(person, note="new"), "Note")
    wanted = undoing.latest()
    keep(database, people.save, replace(changed, email="a@example.org"), "Mail")
    assert wanted is not None
    assert undoing.undo_change(wanted) == message("Note")
    with database.reading() as connection:
        stored = people.get(connection, person.id)
    assert stored is not None
    assert (stored.note, stored.email) == ("old", "a@example.org")
    assert undoing.next_redo() == message("Note")
    with pytest.raises(Irreversible, match="changed again"):
        undoing.undo_change(wanted)


def _refused(database: Database, undoing: Undoing, change_id: int | None, match: str) -> None:
    before = everything(database)
    assert change_id is not None
    with pytest.raises(Irreversible, match=match):
        undoing.undo_change(change_id)
    assert everything(database) == before


def test_what_was_changed_again_is_not_undone(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4(), note="old"))
    came = undoing.latest()
    changed = keep(database, people.save, replace(person, note="new", email="a@example.org"))
    wanted = undoing.latest()
    keep(database, people.save, replace(changed, note="newest"))
    _refused(database, undoing, wanted, "changed again")
    _refused(database, undoing, came, "changed again")


def test_what_others_refer_to_by_now_is_not_undone(database: Database, undoing: Undoing) -> None:
    partner = keep(database, partners.save, Partner(id=uuid4(), kind=PartnerKind.NETWORK))
    wanted = undoing.latest()
    keep(database, visits.save, a_visit(uuid4(), partner_id=partner.id))
    _refused(database, undoing, wanted, "refer to it")


def test_parts_that_came_later_are_not_lost_by_an_undo(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4()))
    wanted = undoing.latest()
    keep(database, people.save, replace(person, phones=(Phone(id=uuid4(), number="1"),)))
    _refused(database, undoing, wanted, "refer to it")


def test_what_needs_something_that_is_gone_is_not_undone(database: Database, undoing: Undoing) -> None:
    person = keep(database, people.save, Person(id=uuid4()))
    visit = keep(database, visits.save, a_visit(uuid4(), coordinator_id=person.id))
    keep(database, visits.save, replace(visit, coordinator_id=None))
    wanted = undoing.latest()
    keep(database, people.delete, person.id)
    _refused(database, undoing, wanted, "deleted")


def test_a_refused_undo_lets_the_one_before_it_be_next(database: Database, undoing: Undoing) -> None:
    keep(database, people.save, Person(id=uuid4()), "Fine")
    person = keep(database, people.save, Person(id=uuid4(), note="a"))
    changed = keep(database, people.save, replace(person, note="b"), "Hopeless")
    with database.transaction(message("Elsewhere"), can_be_undone=False) as transaction:
        people.save(transaction, replace(changed, note="c"))
    with pytest.raises(Irreversible):
        undoing.undo()
    with pytest.raises(Irreversible):
        undoing.undo()
    assert undoing.next_undo() == message("Fine")


def test_there_is_nothing_to_undo_at_first(undoing: Undoing) -> None:
    assert (undoing.next_undo(), undoing.next_redo(), undoing.latest()) == (None, None, None)
    for step in (undoing.undo, undoing.redo):
        with pytest.raises(Problem, match="nothing to undo"):
            step()


def test_whoever_is_erased_is_not_brought_back_by_undo_nor_named_by_it(opened: Desk) -> None:
    person = opened.people.save(Person(id=uuid4(), given_name="Kanariefågel", note="a"))
    opened.people.save(replace(person, note="Kanariefågel"))
    line = opened.visits.lines()[0]
    visit = opened.visits.get(line.id)
    opened.visits.save(replace(visit, coordinator_id=person.id))
    opened.people.erase(person)
    said = []
    while label := opened.history.next_undo():
        said.append(str(label))
        try:
            opened.history.undo()
        except Irreversible:
            continue
    assert "Kanariefågel" not in str(said)
    assert opened.people.get(person.id) is None
    assert "Kanariefågel".encode() not in (opened.folder / "utblick.db").read_bytes()


def test_a_kept_pack_is_no_step_of_undo(opened: Desk) -> None:
    line = opened.visits.lines()[0]
    visit = opened.visits.save(replace(opened.visits.get(line.id), status=VisitStatus.PLANNED), message("Plan"))
    opened.briefings.make(Order(visit_id=visit.id, made_at=datetime(2026, 11, 23, 12, tzinfo=UTC)))
    assert opened.history.next_undo() == message("Plan")
    opened.history.undo()
    assert opened.visits.get(visit.id).status == line.status


def test_labels_are_said_in_swedish_with_what_is_in_them(opened: Desk, swedish: Words) -> None:
    visit = opened.visits.get(opened.visits.lines()[0].id)
    opened.visits.delete(visit)
    label = opened.history.next_undo()
    assert label is not None
    assert swedish.say("Undo: {label}", label=label) == f"Ångra: Ta bort {visit.title_sv}"


def test_labels_name_a_visit_and_a_partner_in_the_language_of_whoever_reads_them(
    opened: Desk, swedish: Words, english: Words
) -> None:
    line = next(each for each in opened.visits.lines() if each.title_sv and each.title_en != each.title_sv)
    visit = replace(opened.visits.get(line.id), title_sv="Besök från Wuhan", title_en="Visit from Wuhan")
    partner = replace(opened.partners.all()[0], name_sv="Göteborg", name_en="Gothenburg")
    opened.visits.save(visit)
    changed = opened.history.next_undo()
    assert changed is not None
    assert (swedish.say(changed), english.say(changed)) == ("Ändra Besök från Wuhan", "Change Visit from Wuhan")
    opened.partners.save(partner)
    changed = opened.history.next_undo()
    assert changed is not None
    assert (swedish.say(changed), english.say(changed)) == ("Ändra Göteborg", "Change Gothenburg")
