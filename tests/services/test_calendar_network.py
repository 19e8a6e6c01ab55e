"""Meetings of the network in the calendar: on their day and hour, on paper for insiders, and in the files of others."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.domain.calendar_print import CalendarForm
from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.services.calendar_files import PUBLISHED_NAME, Publication
from coordinator_app.services.calendar_prints import CalendarOrder
from coordinator_app.services.desk import Desk
from tests.documents.reading import text, violations
from tests.exchange.readers import Seen, by_icalendar

DAY = date(2031, 3, 26)


def met(desk: Desk, **fields: object) -> NetworkMeeting:
    """Save a meeting of the network at its hours."""
    plain = NetworkMeeting(
        id=uuid4(), held_on=DAY, starts_at=time(9), ends_at=time(11), place="Rådhuset", agenda="Löner"
    )
    return desk.network_meetings.save(replace(plain, **fields))  # type: ignore[arg-type]


def on_the_day(desk: Desk) -> list[Entry]:
    """Return the meetings of the network that stand on the day."""
    found = desk.calendar.between(DAY, DAY).entries
    return [entry for entry in found if entry.kind == EntryKind.NETWORK_MEETING]


def told(desk: Desk, meeting: NetworkMeeting, detail: Detail) -> Seen:
    """Return how a meeting is told in a calendar of everything."""
    everything = by_icalendar(desk.calendar_files.export_everything(detail, "sv"))
    return everything[f"network-meeting-{meeting.id}@utblick.invalid"]


def test_a_meeting_of_the_network_stands_on_its_day_at_its_hours(opened: Desk) -> None:
    meeting = met(opened)
    (entry,) = on_the_day(opened)
    assert (entry.record_id, entry.layer, entry.place) == (meeting.id, Layer.NETWORK, "Rådhuset")
    assert (entry.at, entry.until, entry.is_cancelled) == (time(9), time(11), False)


def test_a_meeting_that_is_moved_called_off_or_deleted_is_so_in_the_calendar_at_once(opened: Desk) -> None:
    meeting = met(opened)
    assert on_the_day(opened)
    meeting = opened.network_meetings.save(replace(meeting, is_cancelled=True))
    assert on_the_day(opened)[0].is_cancelled
    meeting = opened.network_meetings.save(replace(meeting, held_on=date(2031, 4, 2)))
    assert on_the_day(opened) == []
    meeting = opened.network_meetings.save(replace(meeting, held_on=DAY))
    assert on_the_day(opened)
    opened.network_meetings.delete(meeting)
    assert on_the_day(opened) == []


def test_no_file_tells_what_the_meeting_is_about_and_each_no_more_than_it_may(opened: Desk) -> None:
    meeting = met(opened)
    busy, titles, full = (told(opened, meeting, detail) for detail in (Detail.BUSY, Detail.TITLES, Detail.FULL))
    assert [each.title for each in (busy, titles, full)] == ["Upptaget", "Kontaktnätverket", "Kontaktnätverket"]
    assert [each.place for each in (busy, titles, full)] == ["", "", "Rådhuset"]
    assert (full.text, full.sequence) == ("", 1)
    assert full.starts == datetime(2031, 3, 26, 8, 0, tzinfo=UTC)
    assert b"L\xc3\xb6ner" not in opened.calendar_files.export_everything(Detail.FULL, "sv")


def test_a_file_tells_of_a_meeting_under_the_id_of_its_notice_and_that_it_is_called_off(opened: Desk) -> None:
    meeting = met(opened, is_cancelled=True, starts_at=None, ends_at=None)
    (notice,) = by_icalendar(opened.network_letters.calendar(meeting.id, "sv")).values()
    seen = told(opened, meeting, Detail.TITLES)
    assert (seen.starts, seen.standing) == (DAY, "CANCELLED")
    assert (notice.title, notice.starts, notice.standing) == (seen.title, seen.starts, seen.standing)


def test_the_published_calendar_follows_the_meetings_of_the_network(opened: Desk, tmp_path: Path) -> None:
    opened.calendar_files.publish(Publication(folder=tmp_path, detail=Detail.TITLES, language="sv"))
    meeting = met(opened)
    opened.calendar_files.close()
    assert str(meeting.id).encode() in (tmp_path / PUBLISHED_NAME).read_bytes().replace(b"\r\n ", b"")


@pytest.mark.parametrize("form", CalendarForm)
def test_insiders_read_of_the_meeting_on_paper_and_outsiders_do_not(opened: Desk, form: CalendarForm) -> None:
    met(opened)
    order = CalendarOrder(form=form, first_on=date(2031, 3, 1), last_on=date(2031, 3, 31))
    content = opened.calendar_prints.pdf(order)
    assert violations(content) == []
    assert "Kontaktnätverket" in text(content).replace("-\n", "")
    assert "Kontaktnätverket" not in text(opened.calendar_prints.pdf(replace(order, audience=Audience.ANYONE)))
    without = replace(order, layers=frozenset(Layer) - {Layer.NETWORK})
    assert "Kontaktnätverket" not in text(opened.calendar_prints.pdf(without))
