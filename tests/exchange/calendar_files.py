"""Small calendar files, each with one quirk of a program that writes such."""

from datetime import date
from pathlib import Path

from coordinator_app.domain.read_calendar import Finding, ReadCalendar, ReadEvent, Weight
from coordinator_app.exchange.calendars.reading import read

DAY = date(2026, 11, 23)
CORPUS = next(
    (
        folder
        for parent in Path(__file__).resolve().parents
        if (folder := parent / "shared" / "corpora" / "ics").is_dir()
    ),
    None,
)
"""Files that other programs wrote, where they lie beside the checkout."""

MEETING = """\
UID:1@example.se
DTSTART;TZID=Europe/Stockholm:20261124T090000
DTEND;TZID=Europe/Stockholm:20261124T103000
SUMMARY:Möte med delegationen"""


def calendar(*events: str, head: str = "VERSION:2.0\nPRODID:-//x//SV") -> bytes:
    """Return a calendar with events of these lines, as a good program would write it."""
    body = "\n".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT" for event in events)
    return crlf(f"BEGIN:VCALENDAR\n{head}\n{body}\nEND:VCALENDAR\n")


def crlf(text: str) -> bytes:
    """Return a text with the line breaks of RFC 5545."""
    return text.replace("\n", "\r\n").encode()


def read_in(content: bytes) -> ReadCalendar:
    """Return what a file holds, read around the day of the tests; every record is read or told of."""
    found = read(content, DAY)
    assert found.records == found.read + sum(each.weight == Weight.SKIPPED for each in found.findings)
    return found


def only(content: bytes) -> ReadEvent:
    """Return the one event of a file in which nothing is amiss."""
    found = read_in(content)
    assert found.findings == ()
    (event,) = found.events
    return event


def told(found: ReadCalendar, weight: Weight) -> list[str]:
    """Return the reasons of one weight, as they read in English."""
    return [str(each.reason) for each in found.findings if each.weight == weight]


def first(found: ReadCalendar, weight: Weight) -> Finding:
    """Return the first finding of a weight."""
    return next(each for each in found.findings if each.weight == weight)
