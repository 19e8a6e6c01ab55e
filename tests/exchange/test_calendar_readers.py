"""Calendar files in programs that we did not write: the same days, times and titles in all of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coordinator_app.exchange.calendar_entries import CalendarEntry, Days, Hours, Standing
from tests.exchange.entries import local, on, written
from tests.exchange.readers import READERS, Reader, whole_day

ZONES = (
    "Europe/Stockholm",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Moscow",
    "America/New_York",
    "America/Santiago",
    "America/Nuuk",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "UTC",
)
"""With summer time and without, northern and southern, with halves of hours, with rules that no yearly rule tells."""

CHANGES = ("2026-03-29", "2026-10-25", "2027-03-28", "2026-04-05", "2026-09-06", "2026-10-30", "2013-10-27")
"""Days on which the clocks of some of these zones are changed."""

TITLES = (
    "Lunch; kaffe, te",
    'Tal: "Välkomna"',
    "C:\\nytt\\namn",
    "Rad ett\nrad två\r\nrad tre",
    "王丽华 möter Grudziądz 🇸🇪 – ”Åäö”",
    "Besök med ett mycket långt namn, där å, ä och ö; delas. " * 6,
    "END:VEVENT",
    "A\x00\x07B\u2028C",
)


@pytest.fixture(params=list(READERS))
def read(request: pytest.FixtureRequest) -> Reader:
    """Return each reader in turn."""
    return READERS[request.param]


def around(zone: str, day: str) -> list[CalendarEntry]:
    """Return entries on the day before a change of the clocks, on it, across its night, and on the day after."""
    midnight = local(day)
    spans = (
        (midnight - timedelta(hours=15), 1.5),
        (midnight - timedelta(hours=2), 8),
        (midnight, 24),
        (midnight + timedelta(hours=2, minutes=30), 1),
        (midnight + timedelta(hours=9), 1),
        (midnight + timedelta(days=1, hours=9), 1),
    )
    return [
        CalendarEntry(
            uid=f"{zone}-{starts:%Y%m%dT%H%M}-{hours}",
            sequence=1,
            title=f"{zone} {starts}",
            when=Hours(starts=starts, ends=starts + timedelta(hours=hours), time_zone=zone),
        )
        for starts, hours in spans
    ]


def moment(local: datetime, zone: str) -> datetime:
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def test_every_reader_sees_the_same_moments_around_every_change_of_clocks(read: Reader) -> None:
    entries = {entry.uid: entry for zone in ZONES for day in CHANGES for entry in around(zone, day)}
    seen = read(written(*entries.values()))
    assert set(seen) == set(entries)
    wrong = []
    for uid, entry in entries.items():
        assert isinstance(entry.when, Hours)
        assert entry.when.ends is not None
        starts, ends = (moment(at, entry.when.time_zone) for at in (entry.when.starts, entry.when.ends))
        if (seen[uid].starts, seen[uid].ends) != (starts, max(starts, ends)):
            wrong.append((uid, seen[uid].starts, seen[uid].ends))
    assert wrong == []


def test_nine_o_clock_is_nine_o_clock_before_and_after_both_changes(read: Reader) -> None:
    days = [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25)]
    hours = [8, 7, 7, 8]
    entries = [
        CalendarEntry(
            uid=str(day),
            sequence=1,
            title="Möte",
            when=Hours(starts=local(f"{day}T09:00"), time_zone="Europe/Stockholm"),
        )
        for day in days
    ]
    seen = read(written(*entries))
    assert [seen[str(day)].starts for day in days] == [
        datetime(day.year, day.month, day.day, hour, tzinfo=UTC) for day, hour in zip(days, hours, strict=True)
    ]


@pytest.mark.parametrize(("first", "last"), [("2026-03-28", "2026-03-30"), ("2026-10-25", "2026-10-25")])
def test_every_reader_sees_the_same_whole_days(read: Reader, first: str, last: str) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    (seen,) = read(written(on(*days))).values()
    assert (seen.starts, seen.ends) == whole_day(*days)


def test_every_reader_sees_the_same_titles_places_and_texts(read: Reader) -> None:
    whole = Days(first_on=date(2026, 10, 24), last_on=date(2026, 10, 24))
    entries = [
        CalendarEntry(uid=f"{n}@utblick.invalid", sequence=n, when=whole, title=title, place=title, text=title)
        for n, title in enumerate(TITLES)
    ]
    seen = read(written(*entries))
    for entry in entries:
        line = " ".join(entry.title.replace("\x00", "").replace("\x07", "").split())
        assert (seen[entry.uid].title, seen[entry.uid].place) == (line, line)
        assert " ".join(seen[entry.uid].text.split()) == line
        assert seen[entry.uid].sequence == entry.sequence


@pytest.mark.parametrize("standing", list(Standing))
def test_every_reader_sees_how_certain_it_is(read: Reader, standing: Standing) -> None:
    day = date(2026, 10, 24)
    (seen,) = read(written(replace(on(day, day), standing=standing), subscribed_as="Falu kommun")).values()
    assert seen.standing == standing.value
