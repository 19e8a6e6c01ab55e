"""What is offered against a clash solves it, and changes nothing else."""

from datetime import date, time, timedelta
from uuid import UUID

import pytest

from coordinator_app.domain.clash import ALONE, ClashContext, ClashRule
from coordinator_app.domain.clash_fixes import applied, fixes_of
from coordinator_app.domain.clashes import clashes
from coordinator_app.domain.transfers import Transfer
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Words
from tests.domain.programmes import DAY, KARIN, item, visit

LUNCH, TOUR = item("12:15-13:30", "Lunch"), item("13:15-15", "Tour")


def offered(words: Words, whole: Visit, context: ClashContext = ALONE) -> list[str]:
    return [words.say(fix.means) for fix in fixes_of(clashes(whole, context)[0], whole, context)]


def solved(whole: Visit, number: int, context: ClashContext = ALONE) -> Visit:
    return applied(whole, fixes_of(clashes(whole, context)[0], whole, context)[number])


def test_two_items_of_the_company_can_be_moved_shortened_or_split(english: Words) -> None:
    whole = visit(LUNCH, TOUR)
    assert offered(english, whole) == [
        "Move “Tour” 15 minutes later, to 13:30",
        "End “Lunch” at 13:15",
        "Split the group: A and B",
    ]
    assert all(clashes(solved(whole, number)) == () for number in range(3))
    lunch, tour = solved(whole, 0).programme
    assert (lunch, tour.starts_at, tour.ends_at) == (LUNCH, time(13, 30), time(15, 15))
    assert [each.track for each in solved(whole, 2).programme] == ["A", "B"]


def test_an_item_is_moved_past_all_that_is_in_its_way(english: Words) -> None:
    whole = visit(LUNCH, TOUR, item("15-16", "Talk"), item("17:50-18:10", "Bus"))
    assert offered(english, whole)[0] == "Move “Tour” to 16:00"


def test_an_item_for_which_the_day_has_no_room_is_not_moved(english: Words) -> None:
    whole = visit(item("20-23", "Dinner"), item("22:30-23:45", "Concert"))
    assert offered(english, whole) == ["End “Dinner” at 22:30", "Split the group: A and B"]


def test_the_way_is_counted_when_an_item_is_moved(english: Words) -> None:
    far = ClashContext(transfers=(Transfer(id=UUID(int=30), place="A", other_place="B", minutes=20),))
    whole = visit(item("9-10", "a", place="A"), item("10:10-11", "b", place="B"))
    assert offered(english, whole, far) == ["Move “b” 20 minutes later, to 10:30", "End “a” at 09:50"]
    assert all(clashes(solved(whole, number, far), far) == () for number in range(2))


def test_who_is_in_two_places_can_leave_one(english: Words) -> None:
    whole = visit(item("9-10", "a", KARIN, track="A"), item("9:30-10", "b", KARIN, track="B", host_id=KARIN))
    assert offered(english, whole)[-1] == "Leave one out of “b”"
    left = solved(whole, -1)
    assert (left.programme[1].host_id, left.programme[1].participants) == (None, ())
    assert clashes(left) == ()


def test_an_item_outside_the_visit_goes_to_its_nearest_day() -> None:
    lost = item("9-10", "a", day=DAY + timedelta(days=9))
    assert solved(visit(lost), 0).programme[0].day_on == DAY


def test_hours_the_wrong_way_round_are_turned() -> None:
    (turned,) = solved(visit(item("14-9", "a"), ends_on=DAY + timedelta(days=1)), 0).programme
    assert (turned.starts_at.hour, turned.ends_at and turned.ends_at.hour) == (9, 14)


def test_a_time_that_the_clock_skips_becomes_what_it_shows_then() -> None:
    day = date(2027, 3, 28)
    whole = visit(item("2:30-4", "a", day=day), starts_on=day, ends_on=day)
    assert clashes(solved(whole, 0)) == ()
    assert solved(whole, 0).programme[0].starts_at.hour == 3


def test_a_break_is_made_in_the_middle() -> None:
    whole = visit(item("8-10", "a"), item("10-11:30", "b"), item("11:30-12:30", "c"))
    rested = solved(whole, 0)
    assert rested.programme[0].ends_at == time(9, 45)
    assert clashes(rested) == ()


def test_what_is_for_somebody_to_think_about_has_no_fix() -> None:
    hungry = visit(*(item(f"{hour}-{hour}:45", f"a{hour}") for hour in range(8, 15)))
    (clash,) = clashes(hungry)
    assert clash.rule is ClashRule.NO_MEAL
    assert fixes_of(clash, hungry) == ()


@pytest.mark.parametrize("gone", [LUNCH.id, TOUR.id])
def test_a_clash_whose_item_is_gone_has_no_fix(gone: UUID) -> None:
    whole = visit(LUNCH, TOUR)
    (clash,) = clashes(whole)
    left = visit(*(each for each in whole.programme if each.id != gone))
    assert fixes_of(clash, left) == ()
    assert applied(left, fixes_of(clash, whole)[0]).programme[0].id != gone
