"""Calendar files of other programs: what good ones say, and what is made of those that are not."""

from datetime import date, time

import pytest

from coordinator_app.domain.read_calendar import EventStatus, Weight, at_home, last_day
from tests.exchange.calendar_files import MEETING, calendar, crlf, first, only, read_in, told


def test_an_event_is_read_with_all_that_it_says() -> None:
    event = only(
        calendar(
            f"{MEETING}\nLOCATION:Rådhuset\\, sal 2\nDESCRIPTION:Först kaffe\\nsedan möte\nSTATUS:TENTATIVE\nSEQUENCE:3"
            "\nLAST-MODIFIED:20261101T120000Z\nATTENDEE;CN=Eva:mailto:eva@example.se\nX-OWN:1",
            head="VERSION:2.0\nX-WR-CALNAME:Kommunens kalender",
        )
    )
    assert (event.uid, event.title, event.place) == ("1@example.se", "Möte med delegationen", "Rådhuset, sal 2")
    assert event.description == "Först kaffe\nsedan möte"
    assert (event.starts_on, event.starts_at, event.ends_at) == (date(2026, 11, 24), time(9), time(10, 30))
    assert (event.zone, event.status, event.sequence) == ("Europe/Stockholm", EventStatus.TENTATIVE, 3)
    assert (event.modified, event.calendar) == ("20261101T120000Z", "Kommunens kalender")


@pytest.mark.parametrize("line_break", ["\r\n", "\n", "\r", "\r\r\n"])
def test_every_line_break_is_one(line_break: str) -> None:
    text = calendar(f"{MEETING}\nLOCATION:Rådhuset i\n  Falkenberg").decode().replace("\r\n", line_break)
    assert only(text.encode()).place == "Rådhuset i Falkenberg"


def test_a_line_folded_within_a_letter_is_put_together() -> None:
    folded = calendar(MEETING).replace("Möte".encode(), "M\xc3\r\n \xb6te".encode("latin-1"))
    assert only(folded).title == "Möte med delegationen"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_of_unicode_is_read(encoding: str) -> None:
    found = read_in(calendar(MEETING).decode().encode(encoding))
    assert [event.title for event in found.events] == ["Möte med delegationen"]
    assert bool(found.findings) == encoding.startswith("utf-16")


def test_a_line_in_windows_1252_is_read_and_told_while_the_others_stay_as_they_are() -> None:
    content = calendar(f"{MEETING}\nLOCATION:Övre salen").replace("Övre".encode(), "Övre".encode("cp1252"))
    found = read_in(content)
    assert [(event.title, event.place) for event in found.events] == [("Möte med delegationen", "Övre salen")]
    assert [each.line for each in found.findings] == [9]


def test_whole_days_end_the_day_before_the_end_that_is_written() -> None:
    event = only(calendar("UID:1\nDTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261127\nSUMMARY:Besök"))
    assert (event.starts_on, event.ends_on, event.starts_at) == (date(2026, 11, 24), date(2026, 11, 26), None)


@pytest.mark.parametrize("end", ["", "\nDTEND;VALUE=DATE:20261124", "\nDURATION:P1D"])
def test_a_day_without_a_later_end_is_one_day(end: str) -> None:
    event = only(calendar(f"UID:1\nDTSTART;VALUE=DATE:20261124{end}\nSUMMARY:Besök"))
    assert (event.starts_on, event.ends_on) == (date(2026, 11, 24), date(2026, 11, 24))


def test_an_event_until_midnight_takes_nothing_of_the_next_day() -> None:
    event = only(calendar("UID:1\nDTSTART:20261124T000000\nDTEND:20261126T000000\nSUMMARY:Besök"))
    assert (event.starts_on, last_day(event)) == (date(2026, 11, 24), date(2026, 11, 25))


def test_a_duration_is_as_good_as_an_end() -> None:
    event = only(calendar("UID:1\nDTSTART:20261124T090000Z\nDURATION:PT1H30M\nSUMMARY:Möte"))
    assert (event.starts_at, event.ends_at, event.zone) == (time(9), time(10, 30), "UTC")
    assert (at_home(event).starts_at, at_home(event).ends_at) == (time(10), time(11, 30))


def test_an_event_without_a_mark_gets_the_same_one_each_time() -> None:
    lines = "DTSTART:20261124T090000\nSUMMARY:Möte"
    first_time, again = only(calendar(lines)), only(calendar(lines))
    other = only(calendar(lines.replace("Möte", "Middag")))
    assert first_time.uid == again.uid != other.uid


def test_what_a_calendar_calls_off_is_called_off() -> None:
    assert only(calendar(MEETING, head="METHOD:CANCEL")).status == EventStatus.CANCELLED


@pytest.mark.parametrize("method", ["REPLY", "COUNTER"])
def test_an_answer_to_an_invitation_is_no_event(method: str) -> None:
    found = read_in(calendar(MEETING, head=f"METHOD:{method}"))
    assert found.events == ()
    assert told(found, Weight.SKIPPED) == ["It is an answer to an invitation, and no event of its own."]


def test_quoted_printable_of_old_programs_is_read() -> None:
    text = (
        "BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20261124T090000\n"
        "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=B6te med=\n dem=\n\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert only(crlf(text)).title == "Möte med dem"


def test_a_part_that_does_not_end_costs_nothing() -> None:
    found = read_in(
        crlf(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{MEETING}\nBEGIN:VEVENT\n{MEETING.replace('1@', '2@')}\nBEGIN:VALARM\n")
    )
    assert [event.uid for event in found.events] == ["1@example.se", "2@example.se"]
    assert [each.weight for each in found.findings] == [Weight.REPAIRED]


def test_events_outside_a_calendar_are_read() -> None:
    assert only(crlf(f"BEGIN:VEVENT\n{MEETING}\nEND:VEVENT\n")).uid == "1@example.se"


def test_a_broken_line_costs_only_itself_and_is_told_with_what_stands_there() -> None:
    found = read_in(calendar(MEETING.replace("SUMMARY:", "SUMMARY:Ett ").replace("DTEND", "@#$%&\nDTEND"), MEETING))
    assert len(found.events) == 2
    finding = first(found, Weight.DROPPED)
    assert (finding.line, finding.raw, finding.title) == (7, "@#$%&", "Ett Möte med delegationen")


def test_a_text_broken_without_being_folded_is_put_together() -> None:
    found = read_in(calendar("UID:1\nDTSTART:20261124T090000\nDESCRIPTION:Dagordning\nTid: 13.00\nPlats\nSUMMARY:Möte"))
    assert found.events[0].description == "Dagordning\nTid: 13.00\nPlats"
    assert [each.weight for each in found.findings] == [Weight.REPAIRED]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("SUMMARY:Utan dag", "It does not say when it begins."),
        ("DTSTART:i morgon\nSUMMARY:Otydlig", "When it begins cannot be understood."),
        ("DTSTART:20261340T090000\nSUMMARY:Trettonde månaden", "When it begins cannot be understood."),
        ("DTSTART:00010101T000000\nSUMMARY:År ett", "It lies in the year 1, which no calendar here reaches."),
    ],
)
def test_an_event_without_a_day_is_told_by_its_title(lines: str, reason: str) -> None:
    found = read_in(calendar(f"UID:1\n{lines}", MEETING))
    assert [event.uid for event in found.events] == ["1@example.se"]
    assert told(found, Weight.SKIPPED) == [reason]
    assert first(found, Weight.SKIPPED).title in lines


@pytest.mark.parametrize("end", ["20261124T080000", "strax", "99990101T000000"])
def test_an_end_that_cannot_be_is_left_out_and_told(end: str) -> None:
    found = read_in(calendar(f"UID:1\nDTSTART:20261124T090000\nDTEND:{end}\nSUMMARY:Möte"))
    assert (found.events[0].starts_at, found.events[0].ends_at) == (time(9), None)
    assert [each.raw for each in found.findings if each.weight == Weight.DROPPED] == [f"DTEND:{end}"]


@pytest.mark.parametrize("written", ["20261124T090000 ", " 20261124T090000", "2026-11-24T09:00:00", "20261124t090000"])
def test_a_beginning_written_a_little_wrong_is_understood(written: str) -> None:
    event = only(calendar(f"UID:1\nDTSTART:{written}\nSUMMARY:Möte"))
    assert (event.starts_on, event.starts_at) == (date(2026, 11, 24), time(9))


def test_of_two_beginnings_the_first_counts_and_the_other_is_told() -> None:
    found = read_in(calendar("UID:1\nDTSTART:20261124T090000\nDTSTART:20261125T090000\nSUMMARY:Möte"))
    assert [event.starts_on for event in found.events] == [date(2026, 11, 24)]
    assert [each.raw for each in found.findings] == ["DTSTART:20261125T090000"]


def test_tasks_and_notes_are_counted_and_told_not_forgotten() -> None:
    found = read_in(
        crlf(
            "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:Boka buss\nEND:VTODO\nBEGIN:VJOURNAL\nSUMMARY:Dagbok\nEND:VJOURNAL\n"
            f"BEGIN:VEVENT\n{MEETING}\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    )
    assert dict(found.counted) == {"VEVENT": 1, "VTODO": 1, "VJOURNAL": 1}
    assert [each.title for each in found.findings if each.weight == Weight.SKIPPED] == ["Boka buss", "Dagbok"]


def test_of_versions_the_last_counts() -> None:
    later = MEETING.replace("Möte", "Middag") + "\nSEQUENCE:2"
    for order in ((MEETING, later), (later, MEETING)):
        found = read_in(calendar(*order))
        assert [event.title for event in found.events] == ["Middag med delegationen"]
        assert told(found, Weight.REPAIRED) == ["An earlier version of it stands in the file as well."]


def test_events_that_bear_the_same_mark_by_mistake_are_kept_apart() -> None:
    found = read_in(calendar(MEETING, MEETING.replace("Möte", "Middag"), MEETING))
    assert sorted(event.title for event in found.events) == ["Middag med delegationen", "Möte med delegationen"]
    assert len({event.uid for event in found.events}) == 2
    again = read_in(calendar(MEETING, MEETING.replace("Möte", "Middag"), MEETING))
    assert found.events == again.events


def test_no_letter_that_no_screen_can_show_is_kept() -> None:
    assert only(calendar(MEETING.replace("Möte", "Mö\x00\x07\u202ete"))).title == "Möte med delegationen"
