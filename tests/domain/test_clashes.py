"""What clashes in a programme: each rule finds what it is for, and nothing beside it."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from coordinator_app.domain.clash import ALONE, ClashContext, ClashRule, Elsewhere
from coordinator_app.domain.clashes import clashes, worst_of
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.transfers import Transfer
from coordinator_app.words import Either, Words
from tests.domain.programmes import DAY, JONAS, KARIN, declined, item, visit

NAMES = {KARIN: "Karin Ek", JONAS: "Jonas Lind"}
KNOWN = ClashContext(names=NAMES)
COUNCIL = Body(id=UUID(int=20), kind=BodyKind.COUNCIL, name_sv="Kommunfullmäktige", name_en="the municipal council")
SEAT = Appointment(id=UUID(int=21), person_id=KARIN, body_id=COUNCIL.id)
MEETING = Meeting(id=UUID(int=22), body_id=COUNCIL.id, held_on=DAY, starts_at=time(13), ends_at=time(16))
SITTING = ClashContext(names=NAMES, bodies=(COUNCIL,), appointments=(SEAT,), meetings=(MEETING,))

RESTED = ("12-13", "Lunch")


def rules(*items: ProgrammeItem, context: ClashContext = KNOWN, **fields: object) -> list[tuple[ClashRule, Severity]]:
    return [(clash.rule, clash.severity) for clash in clashes(visit(*items, **fields), context)]


def said(words: Words, *items: ProgrammeItem, context: ClashContext = KNOWN) -> list[str]:
    return [words.say(clash.said) for clash in clashes(visit(*items), context)]


def test_a_person_cannot_be_in_two_places(english: Words) -> None:
    items = item("9-10:30", "Reception", KARIN), item("10-11", "Tour", KARIN)
    assert rules(*items) == [(ClashRule.PERSON_TWICE, Severity.ERROR)]
    assert said(english, *items) == ["Karin Ek cannot be at both “Reception” and “Tour” at the same time."]


def test_two_people_in_two_places_are_one_clash(english: Words) -> None:
    items = item("9-10:30", "Reception", KARIN, JONAS), item("10-11", "Tour", JONAS, host_id=KARIN)
    assert said(english, *items) == [
        "Jonas Lind and one more cannot be at both “Reception” and “Tour” at the same time."
    ]


def test_who_has_declined_is_not_missed() -> None:
    items = item("9-10:30", "a", KARIN, track="A"), declined(item("10-11", "b", KARIN, track="B"))
    assert rules(*items) == []


def test_the_company_cannot_be_in_two_places_unless_it_is_split(english: Words) -> None:
    lunch, tour = item("12:15-13:30", "Lunch"), item("13:15-15", "Tour")
    assert rules(lunch, tour) == [(ClashRule.GROUP_TWICE, Severity.ERROR)]
    assert said(english, lunch, tour) == ["Everybody is to be at “Lunch” and “Tour” at the same time."]
    assert rules(replace(lunch, track="A"), replace(tour, track="B")) == []
    assert said(english, replace(lunch, track="A"), tour) == [
        "Group A is to be at “Lunch” and “Tour” at the same time."
    ]


def test_two_groups_in_one_room_are_told() -> None:
    first, second = (item(hours, hours, place="Rådhuset", address="Sal 1") for hours in ("9-10", "9:30-10"))
    items = replace(first, track="A"), replace(second, track="B")
    assert rules(*items) == [(ClashRule.ROOM_TWICE, Severity.WARNING)]
    assert rules(items[0], replace(items[1], address="Sal 2")) == []


def test_an_item_that_ends_as_the_next_begins_is_no_clash() -> None:
    assert rules(item("9-10", "a", KARIN), item("10-11", "b", KARIN)) == []


def test_the_way_between_two_places_takes_ten_minutes_unless_it_is_told(english: Words) -> None:
    items = item("9-10", "a", place="Rådhuset"), item("10:05-11", "b", place="Gruvan")
    assert rules(*items) == [(ClashRule.TRANSFER, Severity.NOTE)]
    far = replace(KNOWN, transfers=(Transfer(id=UUID(int=30), place="gruvan", other_place="Rådhuset", minutes=25),))
    assert rules(*items, context=far) == [(ClashRule.TRANSFER, Severity.WARNING)]
    assert said(english, *items, context=far) == ["From Rådhuset to Gruvan takes 25 minutes; there are 5."]
    near = replace(far, transfers=(replace(far.transfers[0], minutes=5),))
    assert rules(*items, context=near) == []


def test_no_time_for_the_way_is_said_without_a_number(english: Words) -> None:
    items = item("9-10", "a", place="Rådhuset"), item("10-11", "b", place="Gruvan")
    assert said(english, *items) == ["There is no time to get from Rådhuset to Gruvan."]
    far = replace(KNOWN, transfers=(Transfer(id=UUID(int=30), place="gruvan", other_place="Rådhuset", minutes=25),))
    told = "From Rådhuset to Gruvan takes 25 minutes; there is no time for it."
    assert said(english, *items, context=far) == [told]


def test_rooms_of_one_house_are_not_apart() -> None:
    items = item("9-10", "a", place="Sal 1", address="Torget 1"), item("10-11", "b", place="Sal 2", address="Torget 1")
    assert rules(*items) == []


def test_groups_that_stay_where_they_are_hurry_nowhere() -> None:
    apart = item("9-10", "a", place="Rådhuset", track="A"), item("10-11", "b", place="Gruvan", track="B")
    assert rules(*apart) == []


def test_somebody_who_sits_in_the_council_then_is_told(english: Words) -> None:
    items = (item("14-15", "Tour", KARIN, JONAS),)
    assert rules(*items, context=SITTING) == [(ClashRule.SITS_IN_MEETING, Severity.ERROR)]
    assert said(english, *items, context=SITTING) == [
        "Karin Ek is to be at “Tour” and sits in the municipal council, which meets at 13:00."
    ]


@pytest.mark.parametrize(
    ("meeting", "severity"),
    [
        (replace(MEETING, starts_at=None, ends_at=None), Severity.NOTE),
        (replace(MEETING, ends_at=None), Severity.WARNING),
        (replace(MEETING, is_cancelled=True), None),
        (replace(MEETING, starts_at=time(15)), None),
        (replace(MEETING, held_on=DAY + timedelta(days=1)), None),
    ],
)
def test_how_grave_a_meeting_is_follows_from_what_is_known_of_it(meeting: Meeting, severity: Severity | None) -> None:
    found = rules(item("14-15", "a", KARIN), context=replace(SITTING, meetings=(meeting,)))
    assert [one for _, one in found] == ([] if severity is None else [severity])


def test_an_office_that_is_no_longer_held_keeps_nobody() -> None:
    ended = replace(SEAT, to_on=DAY - timedelta(days=1))
    assert rules(item("14-15", "a", KARIN), context=replace(SITTING, appointments=(ended,))) == []


def test_the_presidium_cannot_be_in_two_visits(english: Words) -> None:
    other = Elsewhere(title=Either("Besök från Wuhu"), item=item("9:30-11", "Banquet", presidium_sv="Talar"))
    here = item("9-10", "Reception", presidium_sv="Hälsar")
    context = replace(KNOWN, elsewhere=(other,))
    assert rules(here, context=context) == [(ClashRule.PRESIDIUM_ELSEWHERE, Severity.ERROR)]
    assert said(english, here, context=context) == [
        "The presidium is to be at “Reception” while “Banquet” goes on in Besök från Wuhu."
    ]
    assert rules(item("11-12", "b", presidium_sv="Hälsar"), context=context) == []


def test_a_person_cannot_be_in_two_visits_but_strangers_can() -> None:
    other = Elsewhere(title=Either("Wuhu"), item=item("9:30-11", "x", KARIN, place="Rådhuset"))
    context = replace(KNOWN, elsewhere=(other,))
    assert rules(item("9-10", "a", KARIN), context=context) == [(ClashRule.PERSON_ELSEWHERE, Severity.ERROR)]
    assert rules(item("9-10", "a", JONAS, place="Rådhuset"), context=context) == [
        (ClashRule.ROOM_ELSEWHERE, Severity.NOTE)
    ]
    assert rules(item("9-10", "a", JONAS), context=context) == []


def test_an_item_outside_the_visit_is_an_error() -> None:
    assert rules(item("9-10", day=DAY - timedelta(days=1))) == [(ClashRule.OUTSIDE_VISIT, Severity.ERROR)]


def test_an_item_across_midnight_is_noted_and_a_long_one_doubted(english: Words) -> None:
    assert rules(item("22-1", "Dinner")) == [(ClashRule.ACROSS_MIDNIGHT, Severity.NOTE)]
    assert (ClashRule.ACROSS_MIDNIGHT, Severity.WARNING) in rules(item("14-9", "Dinner"))
    assert said(english, item("22-1", "Dinner")) == ["“Dinner” begins at 22:00 and ends the day after, at 01:00."]


def test_an_item_across_midnight_clashes_with_the_morning_after() -> None:
    morning = item("7-9", "b", KARIN, day=DAY + timedelta(days=1))
    found = rules(item("23-8", "a", KARIN), morning, ends_on=DAY + timedelta(days=1))
    assert (ClashRule.PERSON_TWICE, Severity.ERROR) in found


@pytest.mark.parametrize(
    ("day", "hours", "zone", "wanted"),
    [
        (date(2027, 3, 28), "2:30-4", "", [(ClashRule.NO_SUCH_TIME, Severity.ERROR)]),
        (date(2027, 3, 28), "1-2:15", "", [(ClashRule.NO_SUCH_TIME, Severity.ERROR)]),
        (date(2027, 3, 28), "3-4", "", []),
        (date(2027, 3, 28), "2:30-4", "Asia/Shanghai", []),
        (date(2027, 10, 31), "2:30-4", "", [(ClashRule.TIME_TWICE, Severity.WARNING)]),
        (date(2027, 10, 31), "3-4", "", []),
        (date(2027, 3, 27), "2:30-4", "", []),
    ],
)
def test_times_on_the_days_on_which_the_clock_changes(
    day: date, hours: str, zone: str, wanted: list[tuple[ClashRule, Severity]]
) -> None:
    assert rules(item(hours, "a", day=day, time_zone=zone), starts_on=day, ends_on=day) == wanted


def test_the_night_on_which_the_clock_is_put_forward_is_an_hour_shorter() -> None:
    day = date(2027, 3, 28)
    late, early = item("23-3:30", "a", KARIN, day=day - timedelta(days=1)), item("3:15-4", "b", KARIN, day=day)
    found = rules(late, early, starts_on=day - timedelta(days=1), ends_on=day)
    assert (ClashRule.PERSON_TWICE, Severity.ERROR) in found


def test_items_in_two_zones_are_compared_by_their_moments() -> None:
    home = item("9-10", "Call", KARIN, time_zone="Europe/Stockholm")
    assert (ClashRule.PERSON_TWICE, Severity.ERROR) in rules(
        home, item("16:30-17", "b", KARIN, time_zone="Asia/Shanghai")
    )
    later = rules(home, item("9-10", "b", KARIN, time_zone="Asia/Shanghai"))
    assert ClashRule.PERSON_TWICE not in {rule for rule, _ in later}


def test_a_zone_that_nobody_knows_is_taken_for_the_visits_own() -> None:
    assert rules(item("9-10", "a", KARIN, time_zone="Mars/Olympus"), item("10-11", "b", KARIN)) == []


def test_six_hours_without_a_meal_are_told(english: Words) -> None:
    long = [item(f"{hour}-{hour}:45", f"a{hour}") for hour in range(8, 15)]
    assert rules(*long, context=ALONE) == [(ClashRule.NO_MEAL, Severity.NOTE)]
    assert said(english, *long) == ["There is no meal for 6½ hours, until 14:45."]
    assert rules(*long[:4], item("12-12:45", "Lunch"), *long[5:]) == []
    assert rules(*long[:4], item("12-12:45", "Något gott", meal_sv="Sill"), *long[5:]) == []


def test_four_hours_without_a_break_are_told_and_a_quarter_is_one(english: Words) -> None:
    items = [item("8-10", "a"), item("10-11:30", "b"), item("11:35-12:30", "c")]
    assert rules(*items) == [(ClashRule.NO_BREAK, Severity.NOTE)]
    assert said(english, *items) == ["There is no break for 4½ hours, from 08:00 until 12:30."]
    assert rules(items[0], item("10:15-11:30", "b"), items[2]) == []
    assert rules(items[0], item("10-10:10", "Fika"), item("10:10-11:30", "b"), items[2]) == []


def test_each_group_has_meals_and_breaks_of_its_own() -> None:
    fed = item("12-13", "Lunch", track="A")
    rest = [item(f"{hour}-{hour}:45", f"a{hour}") for hour in (8, 9, 10, 11, 13, 14)]
    assert (ClashRule.NO_MEAL, Severity.NOTE) not in rules(*rest, fed)
    hungry = item("12-13", "Tour", track="B")
    assert (ClashRule.NO_MEAL, Severity.NOTE) in rules(*rest, fed, hungry)


def test_the_gravest_comes_first_and_each_item_knows_its_own() -> None:
    early, late = item("7-7:30", "a", place="A"), item("7:35-8", "b", place="B")
    twice = item("10-11", "c"), item("10:30-11", "d")
    found = clashes(visit(early, late, *twice), KNOWN)
    assert [clash.rule for clash in found] == [ClashRule.GROUP_TWICE, ClashRule.TRANSFER]
    assert worst_of(found) == {
        twice[0].id: Severity.ERROR,
        twice[1].id: Severity.ERROR,
        early.id: Severity.NOTE,
        late.id: Severity.NOTE,
    }


def test_a_calm_day_and_an_empty_one_clash_nowhere() -> None:
    assert rules(item("9-11:30", "a", KARIN), item(*RESTED, KARIN), item("13:30-15", "b", KARIN)) == []
    assert rules() == []
