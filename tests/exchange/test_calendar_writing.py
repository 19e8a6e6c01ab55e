"""Calendar files as RFC 5545 has them, line by line."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator_app.exchange.calendar_entries import CalendarEntry, Days, Hours, Standing
from tests.exchange.entries import at, local, on, unfolded, written
from tests.exchange.readers import by_icalendar

VISIT = on(date(2026, 10, 24), date(2026, 10, 26))
TITLE = "Besök 王丽华 – ”Åäö” " * 17


def lines_of(content: bytes) -> list[bytes]:
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    return content.split(b"\r\n")


def test_whole_days_are_dates_whose_end_is_excluded() -> None:
    lines = unfolded(written(VISIT))
    assert "DTSTART;VALUE=DATE:20261024" in lines
    assert "DTEND;VALUE=DATE:20261027" in lines
    assert not any(line.startswith("BEGIN:VTIMEZONE") for line in lines)


def test_a_time_bears_its_zone_which_goes_along_once() -> None:
    lines = unfolded(written(at("Europe/Stockholm", "2026-10-24T09:00"), VISIT))
    assert "DTSTART;TZID=Europe/Stockholm:20261024T090000" in lines
    assert "DTEND;TZID=Europe/Stockholm:20261024T100000" in lines
    assert lines.count("BEGIN:VTIMEZONE") == lines.count("TZID:Europe/Stockholm") == 1


def test_what_has_no_end_or_one_that_is_no_later_has_none_in_the_file() -> None:
    starts = local("2026-10-24T09:00")
    for ends in (None, starts, local("2026-10-24T08:00")):
        entry = replace(VISIT, when=Hours(starts=starts, ends=ends, time_zone="Europe/Stockholm"))
        assert not any(line.startswith(("DTEND", "DURATION")) for line in unfolded(written(entry)))


@pytest.mark.parametrize(
    ("begins", "universal"),
    [
        ("2026-03-29T02:30", "20260329T013000Z"),
        ("2026-10-25T02:30", "20261025T003000Z"),
    ],
)
def test_a_time_that_the_clocks_skip_or_show_twice_is_written_as_its_moment(begins: str, universal: str) -> None:
    lines = unfolded(written(at("Europe/Stockholm", begins, hours=3)))
    assert f"DTSTART:{universal}" in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_id_number_and_moments_of_change_are_told_in_universal_time() -> None:
    entry = replace(VISIT, sequence=7, changed_at=datetime.fromisoformat("2026-11-20T09:30:00+01:00"))
    lines = unfolded(written(entry))
    for wanted in (
        "UID:visit-1@utblick.invalid",
        "SEQUENCE:7",
        "DTSTAMP:20261123T110000Z",
        "LAST-MODIFIED:20261120T083000Z",
    ):
        assert wanted in lines


@pytest.mark.parametrize(
    ("standing", "is_taken", "told"),
    [
        (Standing.CONFIRMED, True, ("STATUS:CONFIRMED", "TRANSP:OPAQUE", "METHOD:PUBLISH")),
        (Standing.CONFIRMED, False, ("STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "METHOD:PUBLISH")),
        (Standing.TENTATIVE, True, ("STATUS:TENTATIVE", "TRANSP:OPAQUE", "METHOD:PUBLISH")),
        (Standing.CANCELLED, True, ("STATUS:CANCELLED", "TRANSP:TRANSPARENT", "METHOD:CANCEL")),
    ],
)
def test_how_certain_it_is_and_whether_time_is_taken(standing: Standing, is_taken: bool, told: tuple[str, ...]) -> None:
    lines = unfolded(written(replace(VISIT, standing=standing, is_taken=is_taken)))
    assert set(told) <= set(lines)


def test_a_file_in_which_something_still_holds_takes_nothing_back() -> None:
    called_off = replace(VISIT, uid="visit-2@utblick.invalid", standing=Standing.CANCELLED)
    assert "METHOD:PUBLISH" in unfolded(written(VISIT, called_off))
    assert "METHOD:PUBLISH" in unfolded(written())


def test_only_a_calendar_to_subscribe_to_has_a_name_and_says_when_to_ask_again() -> None:
    own = ("NAME:Falu kommun\\, besök", "X-WR-CALNAME:Falu kommun\\, besök")
    refreshed = ("REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H")
    assert set(own + refreshed) <= set(unfolded(written(VISIT, subscribed_as="Falu kommun, besök")))
    alone = written(VISIT)
    assert not any(name in alone for name in (b"NAME", b"REFRESH", b"X-"))


def test_nobody_is_invited() -> None:
    content = written(VISIT, at("Europe/Stockholm", "2026-10-24T09:00"))
    assert not any(name in content for name in (b"ATTENDEE", b"ORGANIZER", b"REQUEST", b"VALARM"))


def test_no_line_is_longer_than_75_octets_and_no_character_is_cut_in_two() -> None:
    content = written(replace(VISIT, title=TITLE, place=TITLE, text=TITLE))
    lines = lines_of(content)
    assert max(map(len, lines)) <= 75
    assert sum(line.startswith(b" ") for line in lines) > 10
    assert all(line.decode() for line in lines[:-1])
    assert len(TITLE) > 300
    assert by_icalendar(content)[VISIT.uid].title == TITLE.strip()


def test_no_text_begins_a_line_of_its_own() -> None:
    hostile = "Ett\r\nEND:VEVENT\rATTENDEE:mailto:x@y\u2028BEGIN:VALARM\x85\x0bX-NY:1;2,3\\n\\"
    content = written(replace(VISIT, title=hostile, place=hostile, text=hostile))
    assert not any(line.startswith((b"ATTENDEE", b"BEGIN:VALARM", b"X-NY")) for line in lines_of(content))
    read = by_icalendar(content)[VISIT.uid]
    assert read.title == read.place == "Ett END:VEVENT ATTENDEE:mailto:x@y BEGIN:VALARM X-NY:1;2,3\\n\\"
    assert read.text.split("\n")[:2] == ["Ett", "END:VEVENT"]


def test_what_no_file_can_hold_is_left_out() -> None:
    content = written(replace(VISIT, title="A\x00B\x07C\x7fD\ud800E\uffffF"))
    assert by_icalendar(content)[VISIT.uid].title == "ABCDEF"


def test_the_order_of_the_entries_and_the_hour_in_another_zone_change_nothing() -> None:
    other = replace(at("Europe/Stockholm", "2026-10-24T09:00"), changed_at=datetime(2026, 11, 1, tzinfo=UTC))
    assert written(VISIT, other) == written(other, VISIT)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400), st.text(max_size=400))
def test_every_text_comes_back_as_it_was_but_for_its_kinds_of_blanks(title: str, text: str) -> None:
    when = Days(first_on=date(2026, 10, 24), last_on=date(2026, 10, 24))
    content = written(CalendarEntry(uid="a@utblick.invalid", sequence=0, when=when, title=title, text=text))
    assert max(map(len, lines_of(content))) <= 75
    read = by_icalendar(content)["a@utblick.invalid"]
    assert read.title == " ".join(read.title.split())
    kept = [sign for sign in title if sign.isprintable() and not sign.isspace()]
    assert [sign for sign in read.title if sign.isprintable() and not sign.isspace()] == kept
    assert not set(read.text) & set("\r\x00\x85\u2028")
