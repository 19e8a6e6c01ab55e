"""Duplicates merged: nothing that named either is lost, and the journal tells it as one change."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.notification_lists import Member, NotificationList, Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.partners import PartnerContact
from coordinator_app.domain.registers import PersonFilter
from coordinator_app.domain.visits import InvolvedOrganisation
from coordinator_app.services.desk import Desk
from coordinator_app.services.merging import _USERS
from coordinator_app.storage import journal
from coordinator_app.storage.references import _owners, _references
from coordinator_app.words import Problem
from tests.conftest import NOON
from tests.domain.test_merging import GONE, KEPT, a_busy_visit
from tests.services.invented import TODAY, organisation, partner, person


def pair(desk: Desk) -> None:
    """Save two people who are one."""
    one = person(desk, "Petra Hoffmann")
    for person_id, name in ((KEPT, "Hoffmann"), (GONE, "Hoffman")):
        desk.people.save(replace(one, id=person_id, version=0, family_name=name, email=f"{name}@x.example"))


def test_all_that_named_either_names_the_one_that_is_kept(opened: Desk) -> None:
    pair(opened)
    body = opened.municipality.save_body(Body(id=uuid4(), kind=BodyKind.COUNCIL))
    office = opened.municipality.save_appointment(Appointment(id=uuid4(), person_id=GONE, body_id=body.id))
    city = partner(opened, "Stad", contacts=tuple(PartnerContact(id=uuid4(), person_id=i) for i in (KEPT, GONE)))
    visit = opened.visits.save(a_busy_visit(GONE))
    kept, gone = opened.people.get(KEPT), opened.people.get(GONE)
    assert kept is not None
    assert gone is not None
    one = opened.merging.merge_people(kept, gone, {"email"})
    assert (one.family_name, one.email, one.id) == ("Hoffmann", "Hoffman@x.example", KEPT)
    assert opened.people.get(KEPT) == one
    assert opened.people.get(GONE) is None
    assert opened.visits.get(visit.id) == replace(a_busy_visit(KEPT), version=2)
    assert office.id in {held.id for held in opened.municipality.appointments() if held.person_id == KEPT}
    stored = opened.partners.get(city.id)
    assert stored is not None
    assert [contact.person_id for contact in stored.contacts] == [KEPT]


def test_what_was_told_and_the_lists_follow_whoever_is_kept(opened: Desk) -> None:
    pair(opened)
    both = tuple(Member(id=uuid4(), person_id=one) for one in (GONE, KEPT))
    each = opened.notification_lists.save(NotificationList(id=uuid4(), name_sv="Två", members=both))
    visit = opened.visits.find("next", TODAY)
    opened.notifications.inform(visit.id, [(GONE, Round.NOTICE)], Channel.PHONE)
    kept, gone = opened.people.get(KEPT), opened.people.get(GONE)
    assert kept is not None
    assert gone is not None
    opened.merging.merge_people(kept, gone)
    merged, told = opened.notification_lists.get(each.id), opened.notifications.of_visit(visit.id, TODAY)
    assert merged is not None
    assert told is not None
    assert [member.person_id for member in merged.members] == [KEPT]
    assert KEPT in {one.person_id for one in told.obligations if one.was_informed}


def test_a_merge_is_one_change_that_tells_every_row(opened: Desk) -> None:
    pair(opened)
    opened.visits.save(a_busy_visit(GONE))
    kept, gone = opened.people.get(KEPT), opened.people.get(GONE)
    assert kept is not None
    assert gone is not None
    opened.merging.merge_people(kept, gone)
    with opened.people._database.reading() as connection:
        newest = journal.since(connection, datetime.min.replace(tzinfo=UTC))[0]
    assert newest.label.id == "Merge {name} with a duplicate"
    assert {(row.table, row.action.value) for row in newest.rows} >= {("person", "delete"), ("host", "update")}
    lost = next(row for row in newest.rows if row.table == "person" and row.action.value == "delete")
    assert (lost.row_id, lost.before["family_name"]) == (GONE, "Hoffman")


def test_the_register_knows_only_the_one_that_is_kept(opened: Desk) -> None:
    pair(opened)
    kept, gone = opened.people.get(KEPT), opened.people.get(GONE)
    assert kept is not None
    assert gone is not None
    opened.merging.merge_people(kept, gone, {"family_name"})
    found = opened.people.listed(PersonFilter(day=TODAY, text="petra hoffm"))
    assert KEPT in found.ids(0, 10)
    assert GONE not in found.ids(0, 10)
    assert opened.people.suggest("hoffman@x.example") == ()


def test_what_was_changed_since_is_not_merged(opened: Desk) -> None:
    pair(opened)
    kept, gone = opened.people.get(KEPT), opened.people.get(GONE)
    assert kept is not None
    assert gone is not None
    opened.people.save(replace(gone, title_sv="Chef"))
    with pytest.raises(Problem, match="changed or deleted elsewhere"):
        opened.merging.merge_people(kept, gone)
    with pytest.raises(ValueError, match="itself"):
        opened.merging.merge_people(kept, kept)
    assert opened.people.get(KEPT) == kept


def test_organisations_are_merged_with_their_people_and_visits(opened: Desk) -> None:
    kept, gone = organisation(opened, "Energi AB"), organisation(opened, "Energi", place="Falun")
    member = person(opened, "Bo Ek", organisation_id=gone.id)
    involved = tuple(InvolvedOrganisation(id=uuid4(), organisation_id=one.id) for one in (kept, gone))
    visit = opened.visits.save(replace(a_busy_visit(member.id), organisations=involved))
    one = opened.merging.merge_organisations(kept, gone)
    assert (one.name_sv, one.place) == ("Energi AB", "Falun")
    assert gone.id not in {left.id for left in opened.partners.organisations()}
    moved = opened.people.get(member.id)
    assert moved is not None
    assert moved.organisation_id == kept.id
    assert opened.visits.get(visit.id).organisations == involved[:1]


def test_whoever_is_contact_person_and_deputy_of_one_seat_is_only_the_contact_person(opened: Desk) -> None:
    seat = next(each for each in opened.network.seats_on(NOON.date()) if each.deputy_id is not None)
    kept, gone = opened.people.several([each for each in (seat.person_id, seat.deputy_id) if each is not None])
    one = opened.merging.merge_people(kept, gone)
    left = opened.network.seat(seat.id)
    assert left is not None
    assert (left.person_id, left.deputy_id) == (kept.id, None)
    assert len(one.phones) == len(kept.phones) + len(gone.phones) > 1
    opened.history.undo()
    assert [each.phones for each in opened.people.several([kept.id, gone.id])] == [kept.phones, gone.phones]


@pytest.mark.parametrize("table", ["person", "organisation"])
def test_every_kind_that_may_name_either_is_seen_to(table: str, opened: Desk) -> None:
    with opened.people._database.reading() as connection:
        kinds = {_owners(connection, other, [])[0] for other, _, _ in _references(table)}
    assert kinds <= set(_USERS)
    assert "visit" in kinds
