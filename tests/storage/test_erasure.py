"""Whoever is erased is gone from the data file, its journal and its files, and the trail stays whole."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.briefing import PackVersion, Variant
from coordinator_app.domain.mailings import Mailing, MailingRecipient
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.partners import Partner, PartnerContact, PartnerKind
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.visits import Delegate, Host, Travel
from coordinator_app.storage import journal, mailings, municipality, notifications, packs, partners, people, visits
from coordinator_app.storage.checks import complaints, opened
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import message
from tests.storage.made_up import a_visit

PERSON = UUID(int=1)
VISIT = UUID(int=2)
PACK = UUID(int=3)
TOLD, OTHER_TOLD, COLLEAGUE, MAILED = UUID(int=4), UUID(int=5), UUID(int=6), UUID(int=7)
_MARK = "Kanariefågel"
_WORDS = (
    *("photo", "earlier-photo", "pack"),
    *("name", "earlier-name", "family", "diet", "note", "earlier-note", "bio", "mail", "phone", "earlier-phone"),
    *("office", "contact", "earlier-contact", "host", "travel", "earlier-travel"),
    *("label-of-person", "label-of-visit", "label-of-partner"),
    *("told-name", "told-reason", "told-note", "earlier-told-note", "letter", "label-of-told"),
    *("mailed-name", "mailed-reason", "mailed-letter", "mailed-earlier", "mailed-cancelled", "label-of-mailed"),
)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "files")


@pytest.fixture
def traced(database: Database, files: Files, clock: Callable[[], datetime]) -> Database:
    """Return a data file with traces of a person in every place that there is for one."""
    keep = _Keep(database)
    _trace_person(keep, files)
    _trace_partner(keep)
    _trace_visit(keep)
    pack = PackVersion(
        id=PACK,
        visit_id=VISIT,
        number=1,
        variant=Variant.PRESIDIUM,
        language="sv",
        digest="0" * 64,
        sha256=files.keep(_canary("pack").encode()),
        made_at=clock(),
    )
    keep(packs.save, pack)
    _trace_informed(keep, files)
    _trace_mailed(keep, files)
    return database


class _Keep:
    """Saves one value in a transaction of its own, whose label names somebody."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def __call__(self, save: Callable[..., Any], value: Any, name: str = "nobody") -> Any:
        with self.database.transaction(message("Save {name}", name=_canary(name))) as transaction:
            return save(transaction, value)


def _canary(word: str) -> str:
    return f"{_MARK}<{word}>"


def _trace_person(keep: _Keep, files: Files) -> None:
    person = Person(
        id=PERSON,
        given_name=_canary("earlier-name"),
        family_name=_canary("family"),
        dietary=_canary("diet"),
        note=_canary("earlier-note"),
        bio_sv=_canary("bio"),
        email=_canary("mail"),
        photo=files.keep(_canary("earlier-photo").encode()),
        phones=(Phone(id=uuid4(), number=_canary("earlier-phone")),),
    )
    later = replace(
        keep(people.save, person, "label-of-person"),
        given_name=_canary("name"),
        note=_canary("note"),
        photo=files.keep(_canary("photo").encode()),
        phones=(Phone(id=uuid4(), number=_canary("phone")),),
    )
    keep(people.save, later)
    body = keep(municipality.BODIES.save, Body(id=uuid4(), kind=BodyKind.COUNCIL))
    office = Appointment(id=uuid4(), person_id=PERSON, body_id=body.id, role_sv=_canary("office"))
    keep(municipality.APPOINTMENTS.save, office)


def _trace_partner(keep: _Keep) -> None:
    contact = PartnerContact(id=uuid4(), person_id=PERSON, role_sv=_canary("earlier-contact"))
    partner = Partner(id=uuid4(), kind=PartnerKind.NETWORK, contacts=(contact,))
    partner = keep(partners.save, partner, "label-of-partner")
    keep(partners.save, replace(partner, contacts=(replace(contact, role_sv=_canary("contact")),)))


def _trace_visit(keep: _Keep) -> None:
    travel = Travel(id=uuid4(), is_arrival=True, on=a_visit(VISIT).starts_on, place=_canary("earlier-travel"))
    delegate = Delegate(id=uuid4(), person_id=PERSON, travels=(travel,))
    host = Host(id=uuid4(), person_id=PERSON, role_sv=_canary("host"))
    plain = a_visit(VISIT, title_sv="Besök från Wuhan", coordinator_id=PERSON, contact_id=PERSON)
    visit = keep(visits.save, replace(plain, delegation=(delegate,), hosts=(host,)), "label-of-visit")
    moved = replace(delegate, travels=(replace(travel, place=_canary("travel")),))
    visit = keep(visits.save, replace(visit, delegation=(moved,), coordinator_id=None))
    keep(visits.save, replace(visit, delegation=(), title_sv="Besök från Falun"))


def _trace_informed(keep: _Keep, files: Files) -> None:
    """Inform the person and somebody else of the visit by one letter."""
    other = keep(people.save, Person(id=COLLEAGUE, family_name="Lund"))
    letter = files.keep(_canary("letter").encode())
    at = datetime(2026, 11, 1, 12, tzinfo=UTC)
    plain = Notification(id=TOLD, visit_id=VISIT, letter=letter, recorded_at=at, outcome=Outcome.INFORMED)
    told = replace(
        plain,
        person_id=PERSON,
        person_name=_canary("told-name"),
        reason_sv=_canary("told-reason"),
        note=_canary("earlier-told-note"),
    )
    save = notifications.NOTIFICATIONS.save
    told = keep(save, told, "label-of-told")
    keep(save, replace(told, note=_canary("told-note")))
    keep(save, replace(plain, id=OTHER_TOLD, person_id=other.id, person_name="Lund", note="Ringde"))


def _trace_mailed(keep: _Keep, files: Files) -> None:
    """Send a travel report to the person and somebody else, and open the draft of another that is cancelled."""
    plain = MailingRecipient(id=uuid4(), person_id=COLLEAGUE, person_name="Lund", reason_sv="nämnd på listan")
    got = MailingRecipient(
        id=uuid4(), person_id=PERSON, person_name=_canary("mailed-name"), reason_sv=_canary("mailed-reason")
    )
    mailing = Mailing(
        id=MAILED,
        purpose=Purpose.TRAVEL_REPORTS,
        visit_id=VISIT,
        subject="Reserapport",
        letter=files.keep(_canary("mailed-letter").encode()),
        opened_at=datetime(2026, 11, 1, 12, tzinfo=UTC),
        recipients=(got, plain),
    )
    keep(mailings.MAILINGS.save, mailing, "label-of-mailed")
    other = replace(got, id=uuid4(), person_name=_canary("mailed-earlier"))
    letter = files.keep(_canary("mailed-cancelled").encode())
    cancelled = replace(mailing, id=uuid4(), letter=letter, recipients=(other,))
    keep(mailings.MAILINGS.save, cancelled)
    keep(lambda transaction, one: mailings.MAILINGS.delete(transaction, one.id), cancelled)


def _found(folder: Path) -> set[str]:
    contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {word for word in _WORDS if any(_canary(word).encode() in content for content in contents)}


def _erase(database: Database, files: Files) -> None:
    with database.transaction(message("Erase a person")) as transaction:
        freed = people.erase(transaction, PERSON)
    files.drop(freed)


def test_the_traces_are_there_before(traced: Database, tmp_path: Path) -> None:
    assert _found(tmp_path) == set(_WORDS)


def test_not_one_word_of_an_erased_person_is_left_in_any_file(traced: Database, files: Files, tmp_path: Path) -> None:
    _erase(traced, files)
    assert _found(tmp_path) == set()
    assert str(PERSON).encode() not in traced.path.read_bytes()


def test_the_trail_stays_whole_and_other_values_stay(traced: Database, files: Files) -> None:
    with traced.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM change_record").scalar_one()
    _erase(traced, files)
    with traced.reading() as connection:
        history = journal.history(connection, PERSON)
        of_visit = [row for change in journal.history(connection, VISIT) for row in change.rows]
        after = connection.exec_driver_sql("SELECT count(*) FROM change_record").scalar_one()
    assert after > before
    assert {change.label.values.get("name") for change in history if change.label.values} == {"…"}
    assert [change.label.id for change in history] == ["Erase a person", "Save {name}", "Save {name}"]
    assert "given_name" in history[1].rows[0].fields
    assert [row.before["title_sv"] for row in of_visit if "title_sv" in row.before] == ["Besök från Wuhan"]


def test_a_pack_that_told_of_them_keeps_its_number_without_its_file(traced: Database, files: Files) -> None:
    _erase(traced, files)
    with traced.reading() as connection:
        pack = packs.latest(connection, VISIT, Variant.PRESIDIUM, "sv")
    assert pack is not None
    assert (pack.number, pack.sha256) == (1, "")


def test_that_somebody_was_informed_is_kept_without_who_it_was(traced: Database, files: Files) -> None:
    _erase(traced, files)
    with traced.reading() as connection:
        told, other = notifications.NOTIFICATIONS.get_many(connection, (TOLD, OTHER_TOLD))
    assert (told.outcome, told.person_id, told.person_name, told.letter) == (Outcome.INFORMED, None, "", "")
    assert (other.person_id, other.person_name, other.note, other.letter) == (COLLEAGUE, "Lund", "Ringde", "")


def test_that_somebody_got_a_mailing_is_kept_without_who_it_was(traced: Database, files: Files) -> None:
    _erase(traced, files)
    with traced.reading() as connection:
        (mailing,) = mailings.MAILINGS.every(connection)
    assert (mailing.id, mailing.subject, mailing.letter) == (MAILED, "Reserapport", "")
    assert [(one.person_id, one.person_name, one.reason_sv) for one in mailing.recipients] == [
        (None, "", ""),
        (COLLEAGUE, "Lund", "nämnd på listan"),
    ]


def test_who_was_deleted_first_and_then_erased_is_named_nowhere_either(
    traced: Database, files: Files, tmp_path: Path
) -> None:
    with traced.transaction(message("Delete")) as transaction:
        people.delete(transaction, PERSON)
    with traced.reading() as connection:
        (told,) = notifications.NOTIFICATIONS.get_many(connection, (TOLD,))
    assert (told.person_id, told.person_name) == (None, _canary("told-name"))
    _erase(traced, files)
    assert not {word for word in _found(tmp_path) if word.startswith(("told", "letter", "mailed"))}


def test_the_file_is_sound_after_an_erasure(traced: Database, files: Files) -> None:
    _erase(traced, files)
    with opened(traced.path) as connection:
        assert complaints(connection) == ()


def test_no_other_file_goes_although_its_row_is_not_saved_yet(traced: Database, files: Files) -> None:
    waiting = files.keep(b"kept on another thread, to be saved in a moment")
    _erase(traced, files)
    assert files.names() == {waiting}


def test_a_photo_that_two_share_stays_with_the_other(traced: Database, files: Files) -> None:
    shared = files.keep(_canary("photo").encode())
    with traced.transaction(message("Save")) as transaction:
        people.save(transaction, Person(id=uuid4(), photo=shared))
    _erase(traced, files)
    assert files.names() == {shared}


def test_the_photos_of_the_same_transaction_are_freed_too(database: Database) -> None:
    with database.transaction(message("Save and erase")) as transaction:
        person = people.save(transaction, Person(id=PERSON, photo="a" * 64))
        people.save(transaction, replace(person, photo="b" * 64))
        assert people.erase(transaction, PERSON) == {"a" * 64, "b" * 64}


def test_what_was_written_in_the_same_transaction_is_erased_too(database: Database, tmp_path: Path) -> None:
    with database.transaction(message("Save and erase")) as transaction:
        person = people.save(transaction, Person(id=PERSON, given_name=_canary("name")))
        people.save(transaction, replace(person, given_name="", dietary=_canary("diet")))
        people.erase(transaction, PERSON)
    assert _found(tmp_path) == set()


def test_nobody_else_is_erased(traced: Database, files: Files) -> None:
    other = Person(id=uuid4(), given_name="Anna", photo=files.keep(b"Anna"))
    with traced.transaction(message("Save {name}", name="Anna")) as transaction:
        saved = people.save(transaction, other)
        saved = people.save(transaction, replace(saved, note="new"))
    _erase(traced, files)
    with traced.reading() as connection:
        assert people.get(connection, other.id) == saved
        (change,) = journal.history(connection, other.id)
    assert change.label.values == {"name": "Anna"}
    assert change.rows[1].before == {"note": ""}
    assert files.read(other.photo) == b"Anna"
