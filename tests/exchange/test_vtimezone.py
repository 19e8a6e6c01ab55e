"""Time zones that go along with calendar files: the same as the system's own, in every year that is written."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from coordinator_app.exchange.vtimezone import vtimezone
from coordinator_app.exchange.zone_files import zone_file
from coordinator_app.exchange.zone_rules import zone_rule

STOCKHOLM = """BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def said(key: str, first_year: int = 2026, last_year: int = 2026) -> str:
    content: bytes = vtimezone(key, first_year, last_year).to_ical()
    return content.decode().replace("\r\n", "\n")


def offsets_told(key: str, moments: list[datetime]) -> list[timedelta]:
    """Return the offsets of local times by the definition alone, as RFC 5545 3.6.5 has a reader find them."""
    observances: list[Any] = vtimezone(key, moments[0].year, moments[-1].year).subcomponents
    begun: list[tuple[datetime, timedelta]] = []
    for told in observances:
        begins = [told["DTSTART"].dt]
        if "RRULE" in told:
            rule = rrulestr(told["RRULE"].to_ical().decode(), dtstart=begins[0])
            begins = list(rule.xafter(moments[0] - timedelta(days=400), count=3))
        begun += [(each, told["TZOFFSETTO"].td) for each in begins]
    return [max(each for each in begun if each[0] <= moment)[1] for moment in moments]


def test_stockholm_has_two_yearly_rules_and_no_list_of_dates() -> None:
    assert said("Europe/Stockholm") == STOCKHOLM


def test_a_zone_without_summer_time_has_one_time() -> None:
    assert said("Asia/Shanghai").count("BEGIN:STANDARD") == 1
    assert "DAYLIGHT" not in said("Asia/Shanghai")
    assert "TZOFFSETFROM:+0800\nTZOFFSETTO:+0800" in said("Asia/Shanghai")


def test_a_change_at_the_end_of_a_day_is_written_on_the_next_day() -> None:
    told = said("America/Santiago")
    assert "DTSTART:19700906T000000\nRRULE:FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8;BYMONTH=9" in told
    assert "DTSTART:19700405T000000\nRRULE:FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8;BYMONTH=4" in told


def test_a_change_that_may_fall_in_two_months_is_written_year_by_year() -> None:
    told = said("Africa/Cairo")
    assert "RRULE" not in told
    assert "DTSTART:20261030T000000" in told


def test_summer_time_is_the_one_that_lies_ahead_in_ireland_too() -> None:
    daylight = said("Europe/Dublin").split("BEGIN:DAYLIGHT")[1]
    assert "TZOFFSETFROM:+0000\nTZOFFSETTO:+0100" in daylight


def test_years_under_an_older_rule_get_that_rule() -> None:
    assert "TZOFFSETTO:+0400" in said("Europe/Moscow", 2012, 2026)
    assert said("Europe/Moscow", 2026, 2026).count("BEGIN:STANDARD") == 1


@pytest.mark.parametrize("year", [1999, 2007, 2016, 2026, 2044])
def test_every_zone_of_the_world_tells_what_the_system_tells(year: int) -> None:
    days = [datetime.fromisoformat(f"{year}-{month:02}-28T12:00") for month in range(1, 13)]
    wrong = [
        key
        for key in sorted(available_timezones() - {"localtime"})
        if offsets_told(key, days) != [day.replace(tzinfo=ZoneInfo(key)).utcoffset() for day in days]
    ]
    assert wrong == []


@pytest.mark.parametrize("key", ["Nowhere/Land", "../passwd", "/etc/passwd", ""])
def test_what_is_no_zone_is_none(key: str) -> None:
    with pytest.raises((ZoneInfoNotFoundError, ValueError)):
        vtimezone(key, 2026, 2026)


def test_the_library_s_own_files_give_the_same_as_the_system_s_which_may_hold_decades_of_the_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys = ("Europe/Stockholm", "America/Santiago", "Africa/Cairo", "Asia/Shanghai", "Europe/Moscow")
    by_system = [said(key, 2013) for key in keys]
    monkeypatch.setattr("zoneinfo.TZPATH", ())
    zone_file.cache_clear()
    try:
        assert [said(key, 2013) for key in keys] == by_system
    finally:
        zone_file.cache_clear()


@pytest.mark.parametrize("rule", ["CET-1CEST,60/2,300/3", "CET-1CEST,J60,J300", "", "hej"])
def test_a_rule_that_no_zone_has_is_no_rule(rule: str) -> None:
    with pytest.raises(ValueError, match="No rule of a zone"):
        zone_rule(rule)


def test_the_definition_is_read_back_as_the_zone() -> None:
    content = f"BEGIN:VCALENDAR\n{STOCKHOLM}END:VCALENDAR\n".encode()
    whole: Any = Calendar.from_ical(content)
    (zone,) = whole.walk("VTIMEZONE")
    tz = zone.to_tz(lookup_tzid=False)
    summer, winter = datetime(2026, 3, 29, 1, 0, tzinfo=UTC), datetime(2026, 10, 25, 1, 0, tzinfo=UTC)
    hour, second = timedelta(hours=1), timedelta(seconds=1)
    offsets = [moment.astimezone(tz).utcoffset() for moment in (summer - second, summer, winter - second, winter)]
    assert offsets == [hour, 2 * hour, 2 * hour, hour]
