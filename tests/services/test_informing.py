"""What Today asks of informing in a data file: also of what is called off, lies far ahead, or was told by an office."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.attention import Attention, Rule
from coordinator_app.domain.municipality import Appointment, BodyKind
from coordinator_app.domain.notification_lists import Lead, LeadUnit, Member, MemberKind, NotificationList, Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.visits import Visit, VisitStatus
from coordinator_app.services.desk import Desk
from coordinator_app.words import Words
from tests.conftest import NOON
from tests.services.invented import forget_what_was_told, person

TODAY = NOON.date()


@pytest.fixture
def asked(opened: Desk) -> Desk:
    """Return the desk without the lists of the example, and with nobody informed yet."""
    forget_what_was_told(opened)
    for each in opened.notification_lists.all():
        opened.notification_lists.delete(each)
    return opened


def told_by(desk: Desk, *members: Member, number: int = 21, unit: LeadUnit = LeadUnit.DAYS) -> NotificationList:
    lead = Lead(id=uuid4(), number=number, unit=unit)
    return desk.notification_lists.save(NotificationList(id=uuid4(), name_sv="Alla", leads=(lead,), members=members))


def rows(desk: Desk, visit_id: UUID, day: date = TODAY) -> list[Attention]:
    informing = {Rule.INFORM, Rule.INFORM_PROGRAMME, Rule.INFORM_CHANGE, Rule.INFORM_DRAFT, Rule.INFORM_VACANT}
    return [
        one for one in desk.today.overview(day).attentions.all if one.about_id == visit_id and one.rule in informing
    ]


def coming(desk: Desk, days: int = 0) -> Visit:
    """Return the next visit, moved by so many days and without its programme."""
    visit = desk.visits.get(desk.visits.find("next", TODAY).id)
    assert visit is not None
    moved = timedelta(days=days)
    return desk.visits.save(
        replace(visit, starts_on=visit.starts_on + moved, ends_on=visit.ends_on + moved, programme=())
    )


def test_a_cancelled_visit_is_asked_about_until_whoever_knew_of_it_was_told(asked: Desk) -> None:
    somebody = person(asked, "Bo Ek")
    told_by(asked, Member(id=uuid4(), person_id=somebody.id))
    visit = coming(asked)
    asked.notifications.inform(visit.id, [(somebody.id, Round.NOTICE)], Channel.MEETING)
    off = asked.visits.get(visit.id)
    assert off is not None
    asked.visits.save(replace(off, status=VisitStatus.CANCELLED))
    assert [one.rule for one in rows(asked, visit.id)] == [Rule.INFORM_CHANGE]
    asked.notifications.inform(visit.id, [(somebody.id, Round.CHANGE)], Channel.PHONE)
    assert rows(asked, visit.id) == []


def test_a_list_with_a_long_lead_time_is_asked_for_long_before(asked: Desk) -> None:
    told_by(asked, Member(id=uuid4(), person_id=person(asked, "Bo Ek").id), number=90, unit=LeadUnit.WORKING_DAYS)
    visit = coming(asked, days=115)
    (one,) = rows(asked, visit.id)
    assert (one.rule, one.due_on < visit.starts_on - timedelta(days=120)) == (Rule.INFORM, True)
    assert rows(asked, visit.id, TODAY - timedelta(days=30)) == []


def test_an_inquiry_a_digital_meeting_and_a_journey_ask_nobody_by_the_usual_lists(opened: Desk) -> None:
    here = {line.id for line in opened.visits.lines() if line.direction.value == "incoming"}
    informing = [one for one in opened.today.overview(TODAY).attentions.all if one.rule.value.startswith("inform")]
    assert {one.rule for one in informing} == {Rule.INFORM, Rule.INFORM_CHANGE, Rule.INFORM_DRAFT}
    assert len({one.about_id for one in informing}) == 2
    assert {one.about_id for one in informing} <= here


def test_who_left_a_list_with_an_office_is_told_with_who_came_instead(asked: Desk, swedish: Words) -> None:
    body = next(each for each in asked.municipality.bodies() if each.kind == BodyKind.COMMITTEE)
    before, after = person(asked, "Bo Ek"), person(asked, "Ina Ny")
    ended = TODAY - timedelta(days=3)
    office = Appointment(id=uuid4(), person_id=before.id, body_id=body.id, role_sv="sekreterare", to_on=ended)
    asked.municipality.save_appointment(office)
    told_by(asked, Member(id=uuid4(), kind=MemberKind.OFFICE, body_id=body.id, role="sekreterare"))

    def said() -> dict[Rule, str]:
        found = [one for one in asked.today.overview(TODAY).attentions.all if one.about_id == office.id]
        return {one.rule: swedish.say(one.detail) for one in found}

    assert list(said()) == [Rule.OFFICE_ENDS]
    assert said()[Rule.OFFICE_ENDS].endswith("Ingen står på informationslistan ”Alla” för uppdraget nu.")
    asked.municipality.save_appointment(
        replace(office, id=uuid4(), person_id=after.id, from_on=ended + timedelta(days=1), to_on=None)
    )
    assert list(said()) == [Rule.LIST_LEFT]
    assert said()[Rule.LIST_LEFT].endswith("Ina Ny har kommit i stället.")


def test_whoever_takes_over_a_department_in_the_network_is_asked_for_at_once(asked: Desk) -> None:
    told_by(asked, Member(id=uuid4(), kind=MemberKind.INVOLVED_CONTACTS))
    visit = coming(asked)
    known = asked.notifications.of_visit(visit.id, TODAY)
    assert known is not None
    told = {one.person_id for one in known.obligations}
    seat = next(each for each in asked.network.seats_on(visit.starts_on) if each.person_id in told)
    follower = person(asked, "Bo Ek")
    asked.network.save_seat(replace(seat, person_id=follower.id))
    now = asked.notifications.of_visit(visit.id, TODAY)
    assert now is not None
    assert follower.id in {one.person_id for one in now.obligations}
