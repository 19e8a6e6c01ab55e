"""Events that come again and again: as many occasions as somebody can use, and never without end."""

from datetime import date, time

import pytest

from coordinator_app.domain.read_calendar import ReadCalendar, Weight
from coordinator_app.exchange.calendars.series import MOST_OCCASIONS
from tests.exchange.calendar_files import calendar, first, read_in, told

START = "UID:1\nDTSTART;TZID=Europe/Stockholm:20261005T090000\nDURATION:PT1H\nSUMMARY:Nämnd"

NOWHERE = [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=31",
    "FREQ=DAILY;BYMONTHDAY=115",
    "FREQ=DAILY;BYSETPOS=9",
    "FREQ=WEEKLY;UNTIL=snart",
    "FREQ=IBLAND",
    "FREQ=WEEKLY;INTERVAL=0",
    "X",
]


def series(rule: str, *others: str) -> ReadCalendar:
    """Return what is read of a series with a rule, and of further events beside it."""
    return read_in(calendar(f"{START}\n{rule}", *others))


def test_each_occasion_is_an_event_at_the_same_local_time() -> None:
    found = series("RRULE:FREQ=WEEKLY;COUNT=4")
    assert [event.starts_on.day for event in found.events] == [5, 12, 19, 26]
    assert {(event.starts_at, event.ends_at, event.zone) for event in found.events} == {
        (time(9), time(10), "Europe/Stockholm")
    }
    assert [event.recurrence for event in found.events][:2] == ["20261005T090000", "20261012T090000"]
    assert found.findings == ()


def test_the_last_occasion_counts_though_the_end_is_told_in_utc() -> None:
    found = series("RRULE:FREQ=WEEKLY;UNTIL=20261026T080000Z")
    assert [event.starts_on.day for event in found.events] == [5, 12, 19, 26]


@pytest.mark.parametrize("left_out", ["20261012T070000Z", "20261012"])
def test_occasions_are_left_out_and_added(left_out: str) -> None:
    found = series(f"RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:{left_out}\nRDATE;TZID=Europe/Stockholm:20261225T090000")
    assert [event.starts_on for event in found.events] == [date(2026, 10, 5), date(2026, 10, 19), date(2026, 12, 25)]


@pytest.mark.parametrize("which", ["TZID=Europe/Stockholm:20261012T090000", "VALUE=DATE-TIME:20261012T070000Z"])
def test_an_occasion_that_was_moved_takes_the_place_of_the_one_it_was(which: str) -> None:
    moved = f"UID:1\nRECURRENCE-ID;{which}\nDTSTART;TZID=Europe/Stockholm:20261013T140000\nSUMMARY:Nämnd, flyttad"
    found = series("RRULE:FREQ=WEEKLY;COUNT=3", moved)
    assert sorted((event.starts_on.day, event.title) for event in found.events) == [
        (5, "Nämnd"),
        (13, "Nämnd, flyttad"),
        (19, "Nämnd"),
    ]


def test_a_series_without_an_end_is_read_for_a_year_before_and_after_and_that_is_told() -> None:
    found = series("RRULE:FREQ=MONTHLY")
    assert found.events[0].starts_on == date(2026, 10, 5)
    assert found.events[-1].starts_on == date(2027, 11, 5)
    assert first(found, Weight.DROPPED).title == "Nämnd"


def test_no_series_becomes_more_events_than_anybody_can_look_through() -> None:
    found = series(
        "RRULE:FREQ=DAILY\nRDATE:" + ",".join(f"202701{n:02}T2{h}0000" for n in range(1, 29) for h in "0123")
    )
    assert len(found.events) == MOST_OCCASIONS


@pytest.mark.parametrize("often", ["SECONDLY", "MINUTELY", "HOURLY"])
def test_what_comes_all_the_time_is_read_once_and_told(often: str) -> None:
    found = series(f"RRULE:FREQ={often}")
    assert [event.starts_on for event in found.events] == [date(2026, 10, 5)]
    assert told(found, Weight.DROPPED) == ["It comes every hour or more often. Only its first time was read."]


@pytest.mark.parametrize("rule", NOWHERE)
def test_a_rule_that_leads_nowhere_ends_and_is_told(rule: str) -> None:
    found = series(f"RRULE:{rule}")
    assert [event.starts_on for event in found.events] == [date(2026, 10, 5)]
    assert len(told(found, Weight.DROPPED)) == 1


def test_a_series_that_ended_long_ago_is_read_once_and_told() -> None:
    found = read_in(calendar("UID:1\nDTSTART;VALUE=DATE:19990101\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:Millenniet"))
    assert [event.starts_on for event in found.events] == [date(1999, 1, 1)]
    assert len(told(found, Weight.DROPPED)) == 1


def test_a_series_that_began_centuries_ago_is_read_for_our_years() -> None:
    found = read_in(calendar("UID:1\nDTSTART;VALUE=DATE:17530601\nRRULE:FREQ=YEARLY\nSUMMARY:Flaggdag"))
    assert [event.starts_on for event in found.events] == [date(2026, 6, 1), date(2027, 6, 1)]


def test_a_series_that_lies_too_far_away_as_a_whole_is_told() -> None:
    found = read_in(calendar("UID:1\nDTSTART;VALUE=DATE:17530601\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:Flaggdag"))
    assert found.events == ()
    assert told(found, Weight.SKIPPED) == ["It lies in the year 1753, which no calendar here reaches."]
