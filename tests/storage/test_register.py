"""The register follows the records, whoever changes them and however."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select, update

from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.storage import organisations, partners, people, register, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.restore import restore
from coordinator_app.storage.tables_register import register_entry, register_rules, register_size, register_word
from coordinator_app.words import message
from tests.storage.folders import NOW, add, data_of, fill, opened, people_in
from tests.storage.made_up import EVERY_KIND, a_visit, keep_what_is_referred_to, records_of

LABEL = message("Change")
PERSON, OTHER, FIRM, CITY, VISIT = (UUID(int=number) for number in (101, 102, 103, 104, 105))


def sizes(connection: Connection) -> dict[str, int]:
    """Return how many entries the register says that each kind has."""
    return {row.kind: row.number for row in connection.execute(select(register_size))}


def keys(connection: Connection) -> tuple[set[Any], set[Any]]:
    """Return all entries and words, without the numbers that join them."""
    names = {row.id: row.record_id for row in connection.execute(select(register_entry))}
    entries = {tuple(row)[1:] for row in connection.execute(select(register_entry))}
    words = {(names[row.entry_id], row.kind, row.word, row.spelt) for row in connection.execute(select(register_word))}
    return entries, words


def assert_current(database: Database) -> None:
    """See that making the register anew changes nothing."""
    with database.reading() as connection:
        before, numbers = keys(connection), sizes(connection)
    with database.transaction(LABEL) as transaction:
        register.make_whole(transaction.connection)
        assert keys(transaction.connection) == before
        assert sizes(transaction.connection) == numbers
    assert sum(numbers.values()) == len(before[0])


def words_of(database: Database, record_id: UUID) -> set[str]:
    with database.reading() as connection:
        return {word for owner, _, word, _ in keys(connection)[1] if owner == record_id}


def test_a_person_is_found_by_the_words_of_their_names_and_by_their_address(database: Database) -> None:
    person = Person(
        id=PERSON,
        given_name="Åsa Li",
        family_name="Øst",
        native_name="李",
        email="Asa@X.example",
        dietary="nötter",
        note="z",
    )
    with database.transaction(LABEL) as transaction:
        people.save(transaction, person)
    assert words_of(database, PERSON) == {"asa", "li", "ost", "李", "asa@x.example"}
    assert_current(database)


def test_what_is_sensitive_or_secret_is_no_key(database: Database) -> None:
    canary = "kanariefågel"
    hidden: dict[str, Any] = {"dietary": canary, "note": canary, "bio_sv": canary, "salutation_sv": canary}
    with database.transaction(LABEL) as transaction:
        people.save(transaction, Person(id=PERSON, given_name="Åsa", **hidden))
        organisations.save(transaction, Organisation(id=FIRM, name_sv="Bolaget", note=canary))
        partners.save(transaction, Partner(id=CITY, kind=PartnerKind.NETWORK, name_sv="Nät", note=canary))
        visits.save(transaction, a_visit(VISIT, title_sv="Besök", internal_note=canary, background_sv=canary))
    with database.reading() as connection:
        assert "kanarie" not in str(keys(connection))
        assert len(keys(connection)[0]) == 4


def test_a_renamed_organisation_moves_its_people_and_a_renamed_partner_its_visits(database: Database) -> None:
    with database.transaction(LABEL) as transaction:
        firm = organisations.save(transaction, Organisation(id=FIRM, name_sv="Alfa"))
        city = partners.save(transaction, Partner(id=CITY, kind=PartnerKind.SISTER_CITY, name_sv="Alfastad"))
        people.save(transaction, Person(id=PERSON, given_name="Åsa", organisation_id=FIRM))
        visits.save(transaction, a_visit(VISIT, partner_id=CITY))
    with database.transaction(LABEL) as transaction:
        organisations.save(transaction, replace(firm, name_sv="Öfirma"))
        partners.save(transaction, replace(city, name_sv="Östad"))
    with database.reading() as connection:
        found = select(register_entry.c.record_id, register_entry.c.group_sv)
        groups = {row.record_id: row.group_sv for row in connection.execute(found)}
    assert (groups[PERSON].split("\x01")[0], groups[VISIT].split("\x01")[0]) == ("}firma", "}stad")
    assert_current(database)


def test_a_deleted_organisation_leaves_its_people_without_a_group(database: Database) -> None:
    with database.transaction(LABEL) as transaction:
        organisations.save(transaction, Organisation(id=FIRM, name_sv="Alfa"))
        people.save(transaction, Person(id=PERSON, given_name="Åsa", organisation_id=FIRM))
    with database.transaction(LABEL) as transaction:
        organisations.delete(transaction, FIRM)
    assert words_of(database, FIRM) == set()
    assert_current(database)


def test_nothing_is_written_to_the_register_by_a_change_of_what_is_no_key(database: Database) -> None:
    with database.transaction(LABEL) as transaction:
        person = people.save(transaction, Person(id=PERSON, given_name="Åsa"))
    with database.reading() as connection:
        before = connection.execute(select(register_entry.c.id)).scalar_one()
    with database.transaction(LABEL) as transaction:
        people.save(transaction, Person(id=OTHER, given_name="Bo"))
    with database.transaction(LABEL) as transaction:
        people.save(transaction, replace(person, title_sv="Chef"))
    with database.reading() as connection:
        assert (
            connection.execute(select(register_entry.c.id).where(register_entry.c.record_id == PERSON)).scalar_one()
            == before
        )


def test_an_erased_person_is_in_no_key(database: Database) -> None:
    with database.transaction(LABEL) as transaction:
        people.save(transaction, Person(id=PERSON, given_name="Zacharinna", family_name="Kanariefågel"))
    with database.transaction(LABEL) as transaction:
        people.erase(transaction, PERSON)
    with database.reading() as connection:
        assert keys(connection) == (set(), set())
    assert b"acharinna" not in database.path.read_bytes()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_register_is_what_it_would_be_if_made_anew_whatever_was_saved_and_deleted(
    database: Database, data: st.DataObject
) -> None:
    with database.reading() as connection:
        is_fresh = not people.every(connection)
    if is_fresh:
        keep_what_is_referred_to(database)
    for kind in ("person", "organisation", "partner", "visit"):
        records = EVERY_KIND[kind]
        record_id = UUID(int=900 + len(kind))
        made = data.draw(records_of(records, record_id))
        with database.transaction(LABEL) as transaction:
            stored = records.get(transaction.connection, record_id)
            records.save(transaction, replace(made, version=stored.version if stored else 0))
        if data.draw(st.booleans()) and kind in {"person", "visit"}:
            with database.transaction(LABEL) as transaction:
                records.delete(transaction, record_id)
    assert_current(database)


def test_keys_by_older_rules_are_made_anew_when_the_file_is_opened(tmp_path: Path) -> None:
    fill(tmp_path)
    store = opened(tmp_path)
    with store.database.transaction(LABEL) as transaction:
        transaction.connection.execute(update(register_entry).values(name_sv="old"))
        transaction.connection.execute(update(register_rules).values(number=0))
    store.close()
    store = opened(tmp_path)
    with store.database.reading() as connection:
        assert register.is_current(connection)
        assert "old" not in str(keys(connection))
        assert len(keys(connection)[0]) == 10
    assert_current(store.database)
    store.close()


def test_a_copy_without_keys_has_them_after_it_was_brought_back(tmp_path: Path) -> None:
    fill(tmp_path)
    store = opened(tmp_path)
    with store.database.transaction(LABEL) as transaction:
        for table in (register_word, register_entry, register_rules):
            transaction.connection.execute(table.delete())
    store.back_up("test")
    add(store, 11)
    store.close()
    restore(tmp_path, NOW, "Anna")
    assert people_in(data_of(tmp_path)) == list(range(1, 11))
    store = opened(tmp_path)
    with store.database.reading() as connection:
        assert len(keys(connection)[0]) == 10
    assert_current(store.database)
    store.close()


@pytest.mark.parametrize("fails", [True, False])
def test_the_keys_are_committed_with_the_record_or_not_at_all(fails: bool, database: Database) -> None:
    def save() -> None:
        with database.transaction(LABEL) as transaction:
            people.save(transaction, Person(id=PERSON, given_name="Åsa"))
            if fails:
                raise KeyError

    if fails:
        with pytest.raises(KeyError):
            save()
    else:
        save()
    assert words_of(database, PERSON) == (set() if fails else {"asa"})
