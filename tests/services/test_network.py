"""The network of contact persons: who holds a seat, who follows, and what is met about."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from icalendar import Calendar

from coordinator_app.domain.attention import Rule
from coordinator_app.domain.committee_years import GoalAnswer
from coordinator_app.domain.municipality import Appointment, Body
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_lines import SeatState
from coordinator_app.domain.network_meetings import Initiative, InitiativeState, NetworkMeeting, PresenceState
from coordinator_app.services.committees import year_of
from coordinator_app.services.desk import Desk
from coordinator_app.storage.faults import StillReferenced
from coordinator_app.words import Problem, Words
from tests.conftest import NOON

TODAY = NOON.date()


def body(opened: Desk, name: str) -> Body:
    return next(each for each in opened.municipality.bodies() if each.name_sv == name)


def person(opened: Desk, family_name: str) -> UUID:
    return next(each.id for each in opened.people.all() if each.family_name == family_name)


def state(opened: Desk, name: str) -> SeatState:
    return next(line.state for line in opened.network.lines(TODAY) if line.name_sv == name)


def seat_of(opened: Desk, name: str) -> Seat:
    seated = opened.network.seated(body(opened, name).id, TODAY)
    assert seated is not None
    assert seated.seat is not None
    return seated.seat


def test_two_departments_of_the_example_have_no_contact_person(opened: Desk) -> None:
    vacant = [line.name_sv for line in opened.network.lines(TODAY) if line.state == SeatState.VACANT]
    assert vacant == ["Arbetslivs- och socialförvaltningen", "Omvårdnadsförvaltningen"]


def test_departments_come_before_companies_each_with_the_last_meeting_that_it_attended(opened: Desk) -> None:
    lines = opened.network.lines(TODAY)
    assert [line.name_sv for line in lines][-2:] == ["Falu Energi & Vatten", "Lugnet i Falun AB"]
    attended = {line.name_sv: line.attended_on for line in lines}
    spring, autumn = sorted(m.held_on for m in opened.network_meetings.all() if m.held_on < TODAY)
    assert attended["Kommunstyrelseförvaltningen"] == autumn
    assert attended["Miljö- och samhällsbyggnadsförvaltningen"] == spring
    assert attended["Lugnet i Falun AB"] is None


def test_filling_a_vacant_seat_is_one_change_that_can_be_undone(opened: Desk) -> None:
    care = body(opened, "Omvårdnadsförvaltningen")
    opened.network.fill(care.id, person(opened, "Dahlsjö"), None, TODAY)
    assert state(opened, "Omvårdnadsförvaltningen") == SeatState.NO_DEPUTY
    assert seat_of(opened, "Omvårdnadsförvaltningen").from_on == TODAY
    opened.history.undo()
    assert state(opened, "Omvårdnadsförvaltningen") == SeatState.VACANT


def test_a_seat_whose_person_was_deleted_is_filled_again_with_what_was_known_of_it(opened: Desk) -> None:
    somebody = next(each for each in opened.people.all() if each.family_name == "Vikmanshed")
    opened.people.delete(somebody)
    assert state(opened, "Kultur- och fritidsförvaltningen") == SeatState.VACANT
    culture = body(opened, "Kultur- och fritidsförvaltningen")
    filled = opened.network.fill(culture.id, person(opened, "Dahlsjö"), None, TODAY)
    assert filled.areas == ("kultur", "idrott", "världsarv")


def test_a_leavers_open_matters_go_to_whoever_follows_and_undo_takes_it_back(opened: Desk) -> None:
    seat = seat_of(opened, "Kommunstyrelseförvaltningen")
    leaver, follower = seat.person_id, seat.deputy_id
    found = opened.visits.find("next", TODAY)
    assert found is not None
    visit = opened.visits.get(found.id)
    assert visit is not None
    first = next(task for task in visit.tasks if task.done_on is None)
    tasks = tuple(replace(task, owner_id=leaver) if task == first else task for task in visit.tasks)
    opened.visits.save(replace(visit, tasks=tasks))
    opened.network_meetings.save_initiative(Initiative(id=uuid4(), text="Tolkar", owner_id=leaver))
    matters = opened.network.open_matters(leaver)
    assert (len(matters.initiatives), len(matters.task_ids), matters.number) == (1, 1, 2)

    assert opened.network.successor_of(seat, TODAY) == follower
    new = opened.network.hand_over(seat, TODAY, follower)

    assert new is not None
    assert (new.person_id, new.deputy_id, new.from_on) == (follower, None, TODAY + timedelta(days=1))
    assert (new.areas, new.hours_per_month) == (seat.areas, seat.hours_per_month)
    kept = opened.network.seat(seat.id)
    assert kept is not None
    assert kept.to_on == TODAY
    assert opened.network.open_matters(leaver).number == 0
    assert opened.network.open_matters(follower).number == 2

    opened.history.undo()
    assert opened.network.open_matters(leaver).number == 2
    assert opened.network.seat(new.id) is None


def test_what_is_done_or_declined_stays_with_the_leaver(opened: Desk) -> None:
    seat = seat_of(opened, "Serviceförvaltningen")
    opened.network.hand_over(seat, TODAY, person(opened, "Dahlsjö"))
    signs = next(x for x in opened.network_meetings.initiative_lines() if x.initiative.text.startswith("Skyltar"))
    assert signs.initiative.state == InitiativeState.DECLINED
    assert signs.initiative.owner_id == seat.person_id


def test_without_a_successor_the_seat_is_vacant_and_nothing_is_moved(opened: Desk) -> None:
    seat = seat_of(opened, "Kultur- och fritidsförvaltningen")
    assert opened.network.hand_over(seat, TODAY - timedelta(days=1), None) is None
    assert state(opened, "Kultur- och fritidsförvaltningen") == SeatState.VACANT
    assert len(opened.network.open_matters(seat.person_id).initiatives) == 1


def test_nobody_is_their_own_deputy_and_no_seat_ends_before_it_begins(opened: Desk) -> None:
    seat = seat_of(opened, "Kommunstyrelseförvaltningen")
    with pytest.raises(Problem, match="own deputy"):
        opened.network.save_seat(replace(seat, deputy_id=seat.person_id))
    with pytest.raises(Problem, match="before the first"):
        opened.network.save_seat(replace(seat, to_on=date(2001, 1, 1)))
    with pytest.raises(Problem, match="before the first"):
        opened.network.hand_over(seat, date(2001, 1, 1), None)


def test_whoever_has_left_the_department_is_told_with_the_day(opened: Desk, swedish: Words) -> None:
    office = next(
        each
        for each in opened.municipality.appointments()
        if each.person_id == person(opened, "Vikmanshed") and each.to_on is None
    )
    opened.municipality.save_appointment(replace(office, to_on=TODAY - timedelta(days=3)))
    line = next(x for x in opened.network.lines(TODAY) if x.name_sv == "Kultur- och fritidsförvaltningen")
    assert line.state == SeatState.LEFT
    assert swedish.say(line.said) == "Slutade fre 20 nov"
    asked = [one for one in opened.today.overview(TODAY).attentions.all if one.rule == Rule.SEAT_ENDS]
    assert [one.due_on for one in asked] == [TODAY - timedelta(days=3)]


def test_a_decision_to_be_without_a_contact_person_quiets_today_too(opened: Desk) -> None:
    def asked() -> list[UUID]:
        found = opened.today.overview(TODAY).attentions.all
        return [one.about_id for one in found if one.rule == Rule.SEAT_VACANT]

    care = body(opened, "Omvårdnadsförvaltningen")
    finding = next(
        one for one in opened.compliance.findings(TODAY) if (one.rule, one.about_id) == ("fa-o7-contact", care.id)
    )
    assert care.id in asked()
    opened.compliance.deviate(finding, reason="Delas med socialförvaltningen", decided_by="KS", decided_on=TODAY)
    assert care.id not in asked()
    assert opened.compliance.deviations_told()[0].title.swedish == "Omvårdnadsförvaltningen"


def test_an_office_elsewhere_does_not_keep_a_seat(opened: Desk) -> None:
    akerstam = person(opened, "Åkerstam")
    office = next(each for each in opened.municipality.appointments() if each.person_id == akerstam)
    opened.municipality.save_appointment(replace(office, to_on=TODAY - timedelta(days=1)))
    other = Appointment(id=uuid4(), person_id=akerstam, body_id=body(opened, "Serviceförvaltningen").id)
    opened.municipality.save_appointment(other)
    assert state(opened, "Barn- och utbildningsförvaltningen") == SeatState.LEFT


def test_a_department_with_a_seat_is_not_deleted(opened: Desk) -> None:
    with pytest.raises(StillReferenced):
        opened.municipality.delete_body(body(opened, "Serviceförvaltningen"))


def test_a_deleted_seat_lies_in_the_trash_and_comes_back(opened: Desk) -> None:
    seat = seat_of(opened, "Serviceförvaltningen")
    opened.network.delete_seat(seat)
    (trashed,) = [each for each in opened.history.trash() if each.kind == "seat"]
    assert trashed.name == "Serviceförvaltningen"
    opened.history.bring_back(trashed)
    kept = opened.network.seat(seat.id)
    assert kept is not None
    assert kept.person_id == seat.person_id


def test_attendance_is_noted_for_those_who_hold_seats_on_the_day(opened: Desk) -> None:
    new = opened.network_meetings.save(NetworkMeeting(id=uuid4(), held_on=TODAY))
    invited = {one.name.swedish: one for one in opened.network_meetings.invited(new)}
    assert "Omvårdnadsförvaltningen" not in invited
    office = invited["Kommunstyrelseförvaltningen"]
    opened.network_meetings.note(new.id, office.id, office.deputy_id, PresenceState.PRESENT)
    opened.network_meetings.note(new.id, invited["Serviceförvaltningen"].id, None, PresenceState.EXCUSED)
    kept = opened.network_meetings.get(new.id)
    assert kept is not None
    assert {each.state for each in kept.presences} == {PresenceState.PRESENT, PresenceState.EXCUSED}
    opened.network_meetings.note(new.id, office.id, None, None)
    again = opened.network_meetings.get(new.id)
    assert again is not None
    assert [each.state for each in again.presences] == [PresenceState.EXCUSED]


def test_whoever_left_stays_noted_at_the_meetings_that_they_went_to(opened: Desk) -> None:
    spring = min(opened.network_meetings.all(), key=lambda each: each.held_on)
    seat = seat_of(opened, "Kultur- och fritidsförvaltningen")
    opened.network.delete_seat(seat)
    noted = {one.name.swedish: one for one in opened.network_meetings.invited(spring)}
    assert noted["Kultur- och fritidsförvaltningen"].contact == "Jonas Vikmanshed"


def test_a_meeting_is_a_file_for_calendars(opened: Desk) -> None:
    coming = max(opened.network_meetings.all(), key=lambda each: each.held_on)
    made = opened.mailing_letters.calendar_file(coming.id, "sv")
    assert (made.name, made.media_type) == (f"Nätverksmöte {coming.held_on}.ics", "text/calendar")
    (event,) = Calendar.from_ical(opened.network_letters.calendar(coming.id, "sv")).walk("VEVENT")
    assert event["SUMMARY"] == "Kontaktnätverket"
    assert event.decoded("DTSTART").strftime("%H:%M") == "09:00"
    assert event["LOCATION"] == "Rådhuset, Kristinesalen"
    assert "2. Nämndernas måldokument för nästa år" in str(event["DESCRIPTION"])


def test_a_cancelled_meeting_takes_its_calendar_entry_back(opened: Desk) -> None:
    coming = max(opened.network_meetings.all(), key=lambda each: each.held_on)
    opened.network_meetings.save(replace(coming, is_cancelled=True))
    assert Calendar.from_ical(opened.network_letters.calendar(coming.id, "sv"))["METHOD"] == "CANCEL"


def test_those_who_are_called_are_contact_persons_and_deputies_each_once(opened: Desk) -> None:
    coming = max(opened.network_meetings.all(), key=lambda each: each.held_on)
    found = opened.network_letters.recipients(coming.id)
    assert len(found) == len(set(found))
    assert all("@" in each.email and each.name for each in found)


def test_minutes_are_kept_as_a_file_and_read_again(opened: Desk) -> None:
    coming = max(opened.network_meetings.all(), key=lambda each: each.held_on)
    kept = opened.network_meetings.attach_minutes(coming, "anteckningar.pdf", b"%PDF-1.7")
    assert kept.has_minutes
    assert opened.network_meetings.minutes_of(kept) == b"%PDF-1.7"


def test_a_meeting_does_not_end_before_it_begins(opened: Desk) -> None:
    coming = max(opened.network_meetings.all(), key=lambda each: each.held_on)
    assert coming.starts_at is not None
    with pytest.raises(Problem, match="before it begins"):
        opened.network_meetings.save(replace(coming, starts_at=coming.ends_at, ends_at=coming.starts_at))


def test_an_initiative_outlives_its_meeting(opened: Desk) -> None:
    autumn = next(m for m in opened.network_meetings.all() if m.held_on < TODAY)
    raised = [x.id for x in opened.network_meetings.initiative_lines() if x.initiative.meeting_id == autumn.id]
    opened.network_meetings.delete(autumn)
    left = [opened.network_meetings.initiative(one) for one in raised]
    assert [each.meeting_id for each in left if each is not None] == [None, None]
    opened.history.undo()
    again = opened.network_meetings.initiative(raised[0])
    assert again is not None
    assert again.meeting_id == autumn.id


def test_a_committees_costs_are_those_of_its_departments_too(opened: Desk) -> None:
    culture = body(opened, "Kultur- och fritidsnämnden")
    line = opened.committees.line(culture.id, TODAY.year)
    assert line is not None
    assert line.spending.frame == 120_000
    assert line.spending.total == sum(cost.amount for cost in line.spending.costs) == 153_000
    assert line.spending.left == -33_000
    assert line.before.goal_answer == GoalAnswer.NO


def test_a_year_that_nobody_has_answered_for_can_be_answered(opened: Desk) -> None:
    care = body(opened, "Omvårdnadsnämnden")
    opened.committees.save_year(replace(year_of(care.id, TODAY.year + 1), goal_answer=GoalAnswer.YES, page="3"))
    line = opened.committees.line(care.id, TODAY.year + 1)
    assert line is not None
    assert (line.year.goal_answer, line.year.page, line.year.version) == (GoalAnswer.YES, "3", 1)


def test_a_departments_page_has_its_visits_agreements_and_contacts_abroad(opened: Desk) -> None:
    around = opened.committees.around(body(opened, "Kultur- och fritidsförvaltningen").id)
    assert around is not None
    assert "Idrottsläger med Hamina (exempel)" in {each.title_sv for each in around.agreements}
    assert {each.partner.swedish for each in around.contacts} >= {"Røros"}
    assert len(around.visits) == 4


def test_texts_left_in_the_network_find_their_fields_again(opened: Desk) -> None:
    kinds = opened.left_texts._kinds
    seat = seat_of(opened, "Serviceförvaltningen")
    meeting = opened.network_meetings.all()[0]
    line = opened.network_meetings.initiative_lines()[0]
    year = next(x.year for x in opened.committees.lines(TODAY.year) if x.year.version)
    for kind, record in (
        ("seat", seat),
        ("network_meeting", meeting),
        ("initiative", line.initiative),
        ("committee_year", year),
    ):
        load, save = kinds[kind]
        assert save(load(record.id), None) == record
