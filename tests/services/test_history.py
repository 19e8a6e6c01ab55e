"""The history of a record can be read and put back; the trash brings back what was deleted, or loses it for good."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Direction, Host, Visit
from coordinator_app.services.briefings import Order
from coordinator_app.services.desk import Desk, desk
from coordinator_app.services.history_lines import FieldChange
from coordinator_app.storage.faults import StillReferenced
from coordinator_app.storage.irreversible import Irreversible
from coordinator_app.words import message

MARK = "Kanariefågel"


class _Clock:
    def __init__(self, first: datetime) -> None:
        self.now = first

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def moving(clock: Callable[[], datetime]) -> _Clock:
    return _Clock(clock())


@pytest.fixture
def bare(tmp_path: Path, resources: Path, moving: _Clock) -> Iterator[Desk]:
    """Return a desk on an empty data file."""
    with desk(tmp_path / "bare", resources, moving, "Eva Ek", writes=True, may_create=True) as laid:
        yield laid


def _visit(**fields: object) -> Visit:
    days = {"starts_on": date(2026, 10, 14), "ends_on": date(2026, 10, 15)}
    return replace(Visit(id=uuid4(), direction=Direction.INCOMING, **days), **fields)  # type: ignore[arg-type]


def test_the_history_tells_who_did_what_field_by_field(bare: Desk, moving: _Clock) -> None:
    person = bare.people.save(Person(id=uuid4(), given_name="Anna"))
    moving.now += timedelta(hours=1)
    phone = Phone(id=uuid4(), number="070")
    bare.people.save(replace(person, given_name="Anne", phones=(phone,)), message("Change the name"))
    latest, first = bare.history.of("person", person.id)
    assert (latest.label, latest.made_by, latest.made_at) == (message("Change the name"), "Eva Ek", moving.now)
    own, part = latest.rows
    assert own.fields == (FieldChange(name="given_name", before="Anna", after="Anne"),)
    assert (part.table, part.part_of, part.row_id, part.values["number"]) == ("phone", person.id, phone.id, "070")
    assert part.fields == (FieldChange(name="number", before=None, after="070"),)
    assert first.rows[0].values["given_name"] == "Anna"
    assert (latest.can_restore, first.can_restore) == (True, False)


def test_what_was_erased_is_said_to_be(bare: Desk) -> None:
    person = bare.people.save(Person(id=uuid4()))
    visit = bare.visits.save(_visit(coordinator_id=person.id))
    bare.visits.save(replace(visit, coordinator_id=None, title_sv="Besök"))
    bare.people.erase(person)
    fields = {field.name: field for field in bare.history.of("visit", visit.id)[0].rows[0].fields}
    assert fields["coordinator_id"] == FieldChange(name="coordinator_id", before=None, after=None, is_erased=True)
    assert fields["title_sv"].after == "Besök"


def test_a_line_is_put_back_though_later_changes_were_made(bare: Desk) -> None:
    first = bare.visits.save(_visit(title_sv="A", purpose_sv="p"))
    second = bare.visits.save(replace(first, title_sv="B"))
    bare.visits.save(replace(second, title_sv="C", purpose_sv="q"))
    _, line, creation = bare.history.of("visit", first.id)
    bare.history.restore(line)
    stored = bare.visits.get(first.id)
    assert (stored.title_sv, stored.purpose_sv) == ("A", "q")
    bare.history.undo()
    assert bare.visits.get(first.id).title_sv == "C"
    with pytest.raises(Irreversible):
        bare.history.restore(creation)


def test_a_part_that_was_taken_away_is_put_back_in_its_place(bare: Desk) -> None:
    items = tuple(
        ProgrammeItem(id=uuid4(), day_on=date(2026, 10, 14), starts_at=datetime(2026, 1, 1, 9 + n).time(), title_sv=t)  # noqa: DTZ001
        for n, t in enumerate("abcd")
    )
    visit = bare.visits.save(_visit(programme=items))
    fewer = bare.visits.save(replace(visit, programme=(items[0], items[2], items[3])))
    bare.visits.save(replace(fewer, programme=(*fewer.programme, replace(items[1], id=uuid4(), title_sv="e"))))
    bare.history.restore(bare.history.of("visit", visit.id)[1])
    assert [item.title_sv for item in bare.visits.get(visit.id).programme] == ["a", "b", "c", "d", "e"]


def test_lines_since_a_moment_hold_nothing_sensitive(bare: Desk, moving: _Clock) -> None:
    person = bare.people.save(Person(id=uuid4()))
    moving.now += timedelta(hours=1)
    bare.people.save(replace(person, dietary=MARK, email="a@example.org"))
    (line,) = bare.history.since(moving.now)
    assert (line.kind, line.record_id) == ("person", person.id)
    assert [field.name for field in line.rows[0].fields] == ["email"]
    assert MARK not in repr(line)
    assert MARK in repr(bare.history.of("person", person.id))


def test_a_deleted_person_comes_back_from_the_trash_with_what_went_with_them(bare: Desk) -> None:
    person = bare.people.save(Person(id=uuid4(), given_name="Anna", family_name="Ek", phones=(Phone(id=uuid4()),)))
    body = bare.municipality.save_body(Body(id=uuid4(), kind=BodyKind.COUNCIL, name_sv="Fullmäktige"))
    office = bare.municipality.save_appointment(
        Appointment(id=uuid4(), person_id=person.id, body_id=body.id, role_sv="Ordförande")
    )
    kept = bare.visits.save(_visit(coordinator_id=person.id, hosts=(Host(id=uuid4(), person_id=person.id),)))
    other = bare.visits.save(_visit(coordinator_id=person.id, hosts=(Host(id=uuid4(), person_id=person.id),)))
    bare.people.delete(person)
    bare.visits.delete(bare.visits.get(other.id))
    substitute = bare.people.save(Person(id=uuid4()))
    third = bare.visits.save(replace(bare.visits.get(kept.id), coordinator_id=substitute.id))
    assert [(t.kind, t.name) for t in bare.history.trash()] == [("visit", ""), ("person", "Anna Ek")]
    bare.history.bring_back(bare.history.trash()[1])
    came_back = bare.people.get(person.id)
    assert came_back is not None
    assert came_back.version > person.version
    assert replace(came_back, version=person.version) == person
    assert [a.id for a in bare.municipality.appointments()] == [office.id]
    visit = bare.visits.get(kept.id)
    assert (visit.hosts, visit.coordinator_id) == (kept.hosts, substitute.id)
    assert visit.version > third.version
    assert [t.kind for t in bare.history.trash()] == ["visit"]


def test_a_visit_comes_back_without_those_who_are_gone(bare: Desk) -> None:
    person, erased, staying = (bare.people.save(Person(id=uuid4())) for _ in range(3))
    hosts = tuple(Host(id=uuid4(), person_id=who.id) for who in (person, erased, staying))
    visit = bare.visits.save(_visit(title_sv="B", hosts=hosts, coordinator_id=person.id, lodging_sv="Grand"))
    bare.visits.delete(visit)
    bare.people.delete(person)
    bare.people.erase(erased)
    (trashed,) = (t for t in bare.history.trash() if t.kind == "visit")
    bare.history.bring_back(trashed)
    stored = bare.visits.get(visit.id)
    assert (stored.title_sv, stored.hosts, stored.coordinator_id, stored.lodging_sv) == ("B", hosts[2:], None, "Grand")
    assert stored.version > visit.version
    bare.history.undo()
    assert bare.visits.lines() == ()


def test_what_cannot_do_without_something_gone_stays_in_the_trash(bare: Desk) -> None:
    partner = bare.partners.save(Partner(id=uuid4(), kind=PartnerKind.NETWORK, name_sv="Wuhan"))
    visit = bare.visits.save(_visit(partner_id=partner.id))
    bare.visits.delete(visit)
    bare.partners.delete(partner)
    newest, oldest = bare.history.trash()
    with pytest.raises(Irreversible, match="deleted"):
        bare.history.bring_back(oldest)
    assert bare.visits.lines() == ()
    bare.history.bring_back(newest)
    bare.history.bring_back(oldest)
    assert bare.visits.get(visit.id).partner_id == partner.id
    with pytest.raises(Irreversible):
        bare.history.bring_back(oldest)


def test_a_visit_comes_back_with_its_packs(opened: Desk, clock: Callable[[], datetime]) -> None:
    visit = opened.visits.get(opened.visits.lines()[0].id)
    order = Order(visit_id=visit.id, made_at=clock())
    made = opened.briefings.make(order)
    opened.visits.delete(visit)
    (trashed,) = opened.history.trash()
    opened.history.bring_back(trashed)
    again = opened.briefings.make(order)
    assert (made.is_new, again.is_new, again.number) == (True, False, made.number)
    assert again.content == made.content
    came_back = opened.visits.get(visit.id)
    assert came_back.version > visit.version
    assert replace(came_back, version=visit.version) == visit


def test_what_is_used_cannot_be_deleted_and_says_where(bare: Desk) -> None:
    body = bare.municipality.save_body(Body(id=uuid4(), kind=BodyKind.COUNCIL, name_sv="Fullmäktige"))
    firm = bare.partners.save_organisation(Organisation(id=uuid4(), name_sv="Bruket"))
    partner = bare.partners.save(Partner(id=uuid4(), kind=PartnerKind.NETWORK))
    person = bare.people.save(Person(id=uuid4(), given_name="Anna", family_name="Ek", organisation_id=firm.id))
    bare.municipality.save_appointment(Appointment(id=uuid4(), person_id=person.id, body_id=body.id))
    for n in range(5):
        bare.visits.save(_visit(title_sv=f"Besök {n}", partner_id=partner.id))
    with pytest.raises(StillReferenced, match="Anna Ek"):
        bare.municipality.delete_body(body)
    with pytest.raises(StillReferenced, match=r"“Besök \d”, “Besök \d”, “Besök \d” and 2 more"):
        bare.partners.delete(partner)
    bare.partners.delete_organisation(firm)
    assert bare.people.all()[0].organisation_id is None
    assert [trashed.name for trashed in bare.history.trash()] == ["Bruket"]


def _remains(folder: Path) -> bool:
    return MARK.encode() in (folder / "utblick.db").read_bytes()


def _deleted_things(bare: Desk) -> str:
    """Delete a person and a visit with a file, and return where the file lies."""
    person = bare.people.save(Person(id=uuid4(), given_name=MARK, phones=(Phone(id=uuid4(), number=MARK),)))
    visit = bare.visits.attach(bare.visits.save(_visit(title_sv=MARK)), MARK, MARK.encode())
    bare.people.delete(person)
    bare.visits.delete(visit)
    return visit.attachments[0].sha256


def test_an_emptied_trash_leaves_nothing_but_the_trail(bare: Desk) -> None:
    sha256 = _deleted_things(bare)
    assert _remains(bare.folder)
    assert len(bare.history.trash()) == 2
    bare.history.empty_trash()
    assert bare.history.trash() == ()
    assert not _remains(bare.folder)
    assert not (bare.folder / "files" / sha256[:2] / sha256).exists()
    assert bare.history.next_undo() is None
    assert len(bare.history.since(datetime(2026, 1, 1).astimezone())) == 5


def test_what_has_lain_for_thirty_days_is_gone_at_the_next_start(
    bare: Desk, moving: _Clock, resources: Path, tmp_path: Path
) -> None:
    person = bare.people.save(Person(id=uuid4(), given_name=MARK))
    bare.people.delete(person)
    moving.now += timedelta(days=20)
    visit = bare.visits.save(_visit(title_sv="Nyss"))
    bare.visits.delete(visit)
    moving.now += timedelta(days=11)
    assert [trashed.name for trashed in bare.history.trash()] == ["Nyss"]
    bare.close()
    with desk(tmp_path / "bare", resources, moving, "Eva Ek", writes=True) as again:
        assert not _remains(again.folder)
        assert [trashed.name for trashed in again.history.trash()] == ["Nyss"]


def test_whoever_was_only_deleted_is_not_among_the_erased(bare: Desk, moving: _Clock, resources: Path) -> None:
    person = bare.people.save(Person(id=uuid4(), given_name="Anna"))
    bare.people.delete(person)
    bare.history.empty_trash()
    bare.close()
    with desk(bare.folder, resources, moving, "Eva Ek", writes=True) as again:
        again.people.save(person if person.version == 0 else replace(person, version=0))
    with desk(bare.folder, resources, moving, "Eva Ek", writes=True) as again:
        assert again.people.get(person.id) is not None


def test_whoever_is_erased_is_not_in_the_trash(bare: Desk) -> None:
    person = bare.people.save(Person(id=uuid4(), given_name=MARK))
    bare.people.delete(person)
    bare.people.erase(person)
    assert bare.history.trash() == ()
    assert not _remains(bare.folder)
