"""Times in other programs' time zones: the moment is right, or it is told that it may not be."""

from datetime import date, time

import pytest

from coordinator_app.domain.read_calendar import ReadCalendar, Weight, at_home
from tests.exchange.calendar_files import crlf, read_in, told

STOCKHOLM = """\
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
"""
ODD = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0117\nTZOFFSETTO:+0117\nEND:STANDARD\n"


def in_zone(name: str, rules: str = "", at: str = "20260710T090000") -> ReadCalendar:
    """Return a calendar with one event in a zone, that the file describes where there are rules."""
    described = f"BEGIN:VTIMEZONE\nTZID:{name}\n{rules}END:VTIMEZONE\n" if rules else ""
    event = f"BEGIN:VEVENT\nUID:1\nDTSTART;TZID={name}:{at}\nSUMMARY:Möte\nEND:VEVENT\n"
    return read_in(crlf(f"BEGIN:VCALENDAR\n{described}{event}END:VCALENDAR\n"))


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Stockholm", "Europe/Stockholm"),
        ("/Europe/Stockholm", "Europe/Stockholm"),
        ("/mozilla.org/20050126_1/Europe/Stockholm", "Europe/Stockholm"),
        ('"W. Europe Standard Time"', "Europe/Berlin"),
        ("China Standard Time", "Asia/Shanghai"),
        ("US-Eastern", "US/Eastern"),
    ],
)
def test_a_known_name_is_understood_without_a_word(name: str, zone: str) -> None:
    found = in_zone(name)
    assert [event.zone for event in found.events] == [zone]
    assert found.findings == ()


@pytest.mark.parametrize("name", ["Customized Time Zone", "tzone://Microsoft/Custom", "Mitteleuropäische Zeit", "1"])
def test_an_unknown_name_is_known_by_the_hours_that_the_file_gives(name: str) -> None:
    found = in_zone(name, STOCKHOLM)
    assert [(event.zone, event.starts_at) for event in found.events] == [("Europe/Stockholm", time(9))]
    assert [each.weight for each in found.findings] == [Weight.REPAIRED]


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "Europe/Stockholm"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Stockholm"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("Kuala Lumpur, Singapore", "Asia/Kuala_Lumpur"),
        ("UTC+02", "Etc/GMT-2"),
        ("GMT -0500", "Etc/GMT+5"),
    ],
)
def test_a_city_or_an_offset_within_a_name_is_understood_and_told(name: str, zone: str) -> None:
    found = in_zone(name)
    assert [(event.zone, event.starts_at) for event in found.events] == [(zone, time(9))]
    assert [each.weight for each in found.findings] == [Weight.REPAIRED]


def test_hours_that_no_zone_keeps_are_converted() -> None:
    found = in_zone("Egen tid", ODD)
    assert [(event.zone, event.starts_at) for event in found.events] == [("UTC", time(7, 43))]
    assert [(at_home(event).starts_at) for event in found.events] == [time(9, 43)]


def test_a_zone_is_followed_also_where_it_was_another_once() -> None:
    moved = STOCKHOLM.replace("16010101", "20200101") + ODD.replace("19700101", "19000101")
    late, early = in_zone("Egen tid", moved), in_zone("Egen tid", moved, at="20190710T090000")
    assert [event.zone for event in late.events] == ["Europe/Stockholm"]
    assert [(event.zone, event.starts_at) for event in early.events] == [("UTC", time(7, 43))]


def test_a_name_that_nobody_knows_leaves_the_time_as_it_is_and_is_told_once() -> None:
    event = "BEGIN:VEVENT\nUID:{n}\nDTSTART;TZID=Månen:20261124T090000\nSUMMARY:Möte\nEND:VEVENT\n"
    found = read_in(crlf("BEGIN:VCALENDAR\n" + "".join(event.format(n=n) for n in range(5)) + "END:VCALENDAR\n"))
    assert {(each.zone, each.starts_at) for each in found.events} == {("", time(9))}
    assert told(found, Weight.DROPPED) == ["The time zone “Månen” is unknown. Its times were kept as they are written."]


def test_a_zone_whose_rules_never_end_is_not_followed() -> None:
    found = in_zone("Egen tid", STOCKHOLM.replace("YEARLY", "SECONDLY"))
    assert [event.zone for event in found.events] == [""]


def test_the_end_may_be_in_another_zone() -> None:
    found = read_in(
        crlf(
            "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Stockholm:20261124T090000\n"
            "DTEND;TZID=Asia/Shanghai:20261124T170000\nSUMMARY:Samtal\nEND:VEVENT\n"
        )
    )
    assert [(event.starts_at, event.ends_at) for event in found.events] == [(time(9), time(10))]


def test_at_home_the_day_may_be_another() -> None:
    found = in_zone("America/New_York", at="20261124T200000")
    moved = at_home(found.events[0])
    assert (moved.starts_on, moved.starts_at, moved.ends_on) == (date(2026, 11, 25), time(2), date(2026, 11, 25))
