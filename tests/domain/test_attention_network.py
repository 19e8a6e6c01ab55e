"""What Today asks for in the network of contact persons."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.attention_network import network_attentions
from coordinator_app.domain.committee_years import CommitteeYear, GoalAnswer
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_watch import NetworkWatch, WatchedMeeting
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.severity import Severity
from coordinator_app.services.policies import profile
from coordinator_app.words import Words

TODAY = date(2026, 11, 23)
DEPARTMENT = Body(id=UUID(int=1), kind=BodyKind.DEPARTMENT, name_sv="Serviceförvaltningen")
COMPANY = Body(id=UUID(int=2), kind=BodyKind.COMPANY, name_sv="Energi AB")
COMMITTEE = Body(id=UUID(int=3), kind=BodyKind.COMMITTEE, name_sv="Kulturnämnden")
ANNA = UUID(int=10)
SEAT = Seat(id=UUID(int=20), body_id=DEPARTMENT.id, person_id=ANNA, from_on=date(2024, 1, 1))
WATCH = NetworkWatch(bodies=(DEPARTMENT,), seats=(SEAT,), names={ANNA: "Anna Ek"})


def found(watch: NetworkWatch, policy: PolicyProfile, today: date = TODAY) -> list[Attention]:
    return list(network_attentions(watch, policy, today, today))


def falun(resources: Path) -> PolicyProfile:
    return profile(resources, "falun")


def test_a_network_that_is_in_order_asks_for_nothing(resources: Path) -> None:
    assert found(WATCH, falun(resources)) == []


def test_a_vacant_department_is_asked_for_with_its_clause(resources: Path, swedish: Words) -> None:
    other = replace(SEAT, id=UUID(int=21), body_id=UUID(int=99))
    (one,) = found(replace(WATCH, seats=(other,)), falun(resources))
    assert swedish.say(one.sentence) == "Utse en kontaktperson för Serviceförvaltningen"
    assert (one.rule, one.action, one.clause) == (Rule.SEAT_VACANT, Action.FILL_SEAT, "FA-O7")
    assert one.severity != Severity.ERROR, "nobody has been late with it yet"


def test_a_seat_is_vacant_since_the_last_contact_person_left(resources: Path) -> None:
    ended = replace(SEAT, to_on=TODAY - timedelta(days=9))
    (one,) = found(replace(WATCH, seats=(ended,)), falun(resources))
    assert (one.due_on, one.severity) == (TODAY - timedelta(days=9), Severity.ERROR)


def test_a_vacant_department_in_which_somebody_is_to_begin_is_not_asked_for(resources: Path) -> None:
    ended = replace(SEAT, to_on=TODAY - timedelta(days=9))
    coming = replace(SEAT, id=UUID(int=22), from_on=TODAY + timedelta(days=8))
    assert found(replace(WATCH, seats=(ended, coming)), falun(resources)) == []


def test_a_network_that_nobody_has_begun_is_not_asked_for_on_today(resources: Path) -> None:
    assert found(replace(WATCH, seats=()), falun(resources)) == []
    assert found(WATCH, falun(resources), date(1999, 6, 1)) == []


def test_where_no_policy_asks_for_a_network_nobody_is_asked_to_begin_one(resources: Path) -> None:
    falkenberg = profile(resources, "falkenberg")
    other = replace(SEAT, id=UUID(int=21), body_id=UUID(int=99))
    assert found(replace(WATCH, seats=(other,)), falkenberg) == []
    ended = replace(SEAT, to_on=TODAY - timedelta(days=9))
    assert [one.rule for one in found(replace(WATCH, seats=(ended,)), falkenberg)] == [Rule.SEAT_VACANT]


def test_a_company_without_a_contact_person_is_no_deviation(resources: Path) -> None:
    assert found(NetworkWatch(bodies=(COMPANY,)), falun(resources)) == []


def test_a_term_that_ends_is_told_on_the_ladder_of_offices(resources: Path, swedish: Words) -> None:
    ends = replace(WATCH, seats=(replace(SEAT, to_on=TODAY + timedelta(days=31)),))
    assert found(ends, falun(resources)) == []
    (one,) = found(ends, falun(resources), TODAY + timedelta(days=1))
    assert swedish.say(one.sentence) == "Välj vem som efterträder Anna Ek som kontaktperson för Serviceförvaltningen"
    assert (one.action, one.where.record_id) == (Action.OPEN_SEAT, DEPARTMENT.id)


def test_a_seat_that_somebody_follows_in_is_not_asked_for(resources: Path) -> None:
    ends = replace(SEAT, to_on=TODAY + timedelta(days=5))
    after = replace(SEAT, id=UUID(int=21), person_id=UUID(int=11), from_on=TODAY + timedelta(days=6))
    assert found(replace(WATCH, seats=(ends, after)), falun(resources)) == []


def test_a_contact_person_whose_office_there_has_ended_is_asked_about(resources: Path) -> None:
    office = Appointment(id=UUID(int=30), person_id=ANNA, body_id=DEPARTMENT.id, to_on=TODAY - timedelta(days=1))
    (one,) = found(replace(WATCH, appointments=(office,)), falun(resources))
    assert (one.rule, one.due_on) == (Rule.SEAT_ENDS, TODAY - timedelta(days=1))


def test_a_meeting_is_to_be_called_a_week_before(resources: Path) -> None:
    meeting = WatchedMeeting(id=UUID(int=40), held_on=TODAY + timedelta(days=30))
    (one,) = found(NetworkWatch(meetings=(meeting,)), falun(resources))
    assert (one.rule, one.due_on, one.clause) == (Rule.NETWORK_CALL, TODAY + timedelta(days=23), "FA-O7")
    later = replace(meeting, held_on=TODAY + timedelta(days=31))
    called = replace(meeting, is_called=True)
    assert found(NetworkWatch(meetings=(later, called)), falun(resources)) == []


def test_minutes_are_asked_for_from_the_day_after_the_meeting(resources: Path) -> None:
    meeting = WatchedMeeting(id=UUID(int=40), held_on=TODAY, is_called=True)
    assert found(NetworkWatch(meetings=(meeting,)), falun(resources)) == []
    (one,) = found(NetworkWatch(meetings=(meeting,)), falun(resources), TODAY + timedelta(days=1))
    assert (one.rule, one.where.field) == (Rule.NETWORK_MINUTES, "minutes_text")
    kept = replace(meeting, has_minutes=True)
    assert found(NetworkWatch(meetings=(kept,)), falun(resources), TODAY + timedelta(days=1)) == []


def test_goal_documents_without_an_answer_are_one_line_due_at_the_end_of_march(resources: Path) -> None:
    other = replace(COMMITTEE, id=UUID(int=4))
    before = CommitteeYear(id=UUID(int=50), body_id=other.id, year=2025)
    watch = NetworkWatch(bodies=(COMMITTEE, other), years=(before,))
    (one,) = found(watch, falun(resources))
    assert (one.rule, one.sentence.number, one.due_on) == (Rule.GOAL_DOCUMENT, 2, date(2026, 3, 31))
    years = tuple(
        CommitteeYear(id=UUID(int=n), body_id=each.id, year=2026, goal_answer=answer)
        for n, (each, answer) in enumerate(((COMMITTEE, GoalAnswer.NO), (other, GoalAnswer.YES)))
    )
    assert found(replace(watch, years=years), falun(resources)) == []
    assert found(watch, profile(resources, "falkenberg")) == []
