"""What the calendar tells of the days from one to another, whatever kind of thing stands on them."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.domain.day_marks import DayMarkKind
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.own_days import OwnDay, OwnDayKind
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.visits import Direction, Task, Visit, VisitStatus
from coordinator_app.services.desk import Desk
from tests.services.test_lists import counted

FIRST, LAST = date(2026, 11, 9), date(2026, 12, 20)


def of_kind(desk: Desk, kind: EntryKind, first: date = FIRST, last: date = LAST) -> list[Entry]:
    """Return the entries of a kind on some days."""
    return [entry for entry in desk.calendar.between(first, last, has_items=True).entries if entry.kind == kind]


def a_visit(desk: Desk, first: date, last: date, **fields: object) -> Visit:
    """Save a visit on some days."""
    plain = Visit(id=uuid4(), direction=Direction.INCOMING, title_sv="Besök", starts_on=first, ends_on=last)
    return desk.visits.save(replace(plain, **fields))  # type: ignore[arg-type]


def test_every_visit_that_touches_the_days_is_told_however_long_ago_it_began(opened: Desk) -> None:
    known = {line.id for line in opened.visits.lines(FIRST, LAST)}
    assert {entry.record_id for entry in of_kind(opened, EntryKind.VISIT)} == known
    long = a_visit(opened, date(2019, 1, 1), FIRST)
    assert {entry.record_id for entry in of_kind(opened, EntryKind.VISIT)} == known | {long.id}
    opened.visits.delete(long)
    assert {entry.record_id for entry in of_kind(opened, EntryKind.VISIT)} == known


def test_a_visit_is_of_the_layer_of_its_direction_or_of_its_network(opened: Desk) -> None:
    network = opened.partners.save(Partner(id=uuid4(), kind=PartnerKind.NETWORK, name_sv="Nätverket"))
    day = date(2031, 5, 5)
    for direction, partner_id in (
        (Direction.INCOMING, None),
        (Direction.OUTGOING, None),
        (Direction.DIGITAL, None),
        (Direction.OUTGOING, network.id),
    ):
        a_visit(opened, day, day, direction=direction, partner_id=partner_id)
    layers = sorted(entry.layer for entry in opened.calendar.between(day, day).entries)
    assert layers == sorted([Layer.INCOMING, Layer.OUTGOING, Layer.NETWORK, Layer.NETWORK])


def test_what_is_not_confirmed_is_tentative_and_what_is_called_off_is_cancelled(opened: Desk) -> None:
    day = date(2031, 5, 5)
    for status in (VisitStatus.INQUIRY, VisitStatus.CONFIRMED, VisitStatus.CANCELLED, VisitStatus.COMPLETED):
        a_visit(opened, day, day, status=status, title_sv=status.value)
    told = {e.title_sv: (e.is_tentative, e.is_cancelled, e.is_held) for e in opened.calendar.between(day, day).entries}
    assert told == {
        "inquiry": (True, False, False),
        "confirmed": (False, False, False),
        "cancelled": (False, True, False),
        "completed": (False, False, True),
    }


def test_what_is_to_be_done_stands_on_its_day_until_it_is_done(opened: Desk) -> None:
    ask, thank = Task(id=uuid4(), text_sv="Be om lista", days=-60), Task(id=uuid4(), text_sv="Tacka", days=3)
    done = Task(id=uuid4(), text_sv="Bjud in", days=-90, done_on=date(2027, 1, 1))
    a_visit(opened, date(2027, 3, 10), date(2027, 3, 12), tasks=(ask, thank, done))
    told = of_kind(opened, EntryKind.TASK, date(2026, 12, 1), date(2027, 4, 30))
    assert [(entry.title_sv, entry.starts_on) for entry in told if entry.about_sv == "Besök"] == [
        ("Be om lista", date(2027, 1, 9)),
        ("Tacka", date(2027, 3, 15)),
    ]
    only = of_kind(opened, EntryKind.TASK, date(2027, 1, 9), date(2027, 1, 9))
    assert [entry.title_sv for entry in only] == ["Be om lista"]


def test_a_meeting_stands_on_its_day_and_its_hand_in_before_it(opened: Desk) -> None:
    board = next(b for b in opened.municipality.bodies() if b.kind == BodyKind.EXECUTIVE_BOARD)
    board = opened.municipality.save_body(replace(board, hand_in_working_days=10, hand_in_at=time(12)))
    meeting = Meeting(id=uuid4(), body_id=board.id, held_on=date(2031, 3, 26), starts_at=time(13))
    opened.meetings.save(meeting)
    first, last = date(2031, 3, 1), date(2031, 3, 31)
    (held,) = of_kind(opened, EntryKind.MEETING, first, last)
    (stop,) = of_kind(opened, EntryKind.HAND_IN, first, last)
    assert (held.starts_on, held.at, held.record_id) == (date(2031, 3, 26), time(13), meeting.id)
    assert (stop.starts_on, stop.at, stop.record_id) == (date(2031, 3, 12), time(12), meeting.id)
    before = of_kind(opened, EntryKind.HAND_IN, date(2031, 3, 12), date(2031, 3, 12))
    assert [entry.id for entry in before] == [stop.id]
    assert of_kind(opened, EntryKind.MEETING, date(2031, 3, 12), date(2031, 3, 12)) == []


def test_programme_items_are_told_where_they_are_asked_for(opened: Desk) -> None:
    visit = opened.visits.get(opened.visits.find("next", date(2026, 11, 23)).id)
    items = of_kind(opened, EntryKind.ITEM, visit.starts_on, visit.ends_on)
    assert {entry.id for entry in items} == {item.id for item in visit.programme}
    without = opened.calendar.between(visit.starts_on, visit.ends_on).entries
    assert EntryKind.ITEM not in {entry.kind for entry in without}


def test_days_are_marked_with_holidays_here_and_in_the_country_of_a_visit(opened: Desk) -> None:
    opened.own_days.save(
        OwnDay(
            id=uuid4(),
            kind=OwnDayKind.SCHOOL_BREAK,
            name_sv="Sportlov",
            name_en="Winter break",
            starts_on=date(2031, 2, 24),
            ends_on=date(2031, 2, 28),
        )
    )
    partner = next(each for each in opened.partners.all() if each.country == "PL")
    a_visit(opened, date(2031, 5, 2), date(2031, 5, 4), partner_id=partner.id)
    marks = opened.calendar.between(date(2031, 2, 24), date(2031, 5, 10)).marks
    assert {m.on for m in marks if m.kind == DayMarkKind.SCHOOL_BREAK} == {
        date(2031, 2, 24) + timedelta(days=n) for n in range(5)
    }
    assert date(2031, 5, 1) in {m.on for m in marks if m.kind == DayMarkKind.HOLIDAY}
    assert {(m.on, m.country) for m in marks if m.kind == DayMarkKind.ABROAD} == {(date(2031, 5, 3), "PL")}


def test_the_number_of_statements_does_not_depend_on_what_stands_there(opened: Desk) -> None:
    def statements(first: date) -> int:
        with counted() as seen:
            opened.calendar.between(first, first + timedelta(days=41), has_items=True)
        return len(seen)

    def fill(number: int) -> None:
        for days in range(number):
            a_visit(opened, day, day + timedelta(days=days), tasks=(Task(id=uuid4(), text_sv="Ring", days=-1),))
            opened.network_meetings.save(NetworkMeeting(id=uuid4(), held_on=day + timedelta(days=days)))
        opened.calendar.between(day, day)

    day = date(2035, 5, 7)
    fill(1)
    one = statements(day)
    fill(30)
    assert statements(day) == one


def an_agreement(desk: Desk, ends: date) -> Agreement:
    """Save an agreement that ends."""
    fresh = Agreement(
        id=uuid4(), kind=AgreementKind.OTHER, title_sv="Avtalet", in_force_on=date(2024, 1, 1), first_end_on=ends
    )
    return desk.agreements.save(fresh)


def test_the_days_of_agreements_stand_in_the_calendar_and_move_with_them(opened: Desk) -> None:
    first, last = date(2033, 1, 1), date(2034, 1, 31)
    kept = an_agreement(opened, date(2033, 3, 31))
    assert [each.starts_on for each in of_kind(opened, EntryKind.AGREEMENT_END, first, last)] == [date(2033, 3, 31)]
    kept = opened.agreements.save(replace(kept, first_end_on=date(2034, 1, 15)))
    assert [each.starts_on for each in of_kind(opened, EntryKind.AGREEMENT_END, first, last)] == [date(2034, 1, 15)]
    assert all(each.layer == Layer.AGREEMENT for each in of_kind(opened, EntryKind.AGREEMENT_END, first, last))
    opened.agreements.delete(kept)
    assert of_kind(opened, EntryKind.AGREEMENT_END, first, last) == []


def test_agreements_ask_for_no_statement_once_their_year_is_known(opened: Desk) -> None:
    for each in opened.agreements.all():
        opened.agreements.delete(each)
    an_agreement(opened, date(2035, 5, 10))
    day = date(2035, 5, 7)
    opened.calendar.between(day, day + timedelta(days=41))
    with counted() as seen:
        shown = opened.calendar.between(day, day + timedelta(days=41))
    assert [each.kind for each in shown.entries] == [EntryKind.AGREEMENT_END]
    assert not [statement for statement in seen if "agreement" in statement]
