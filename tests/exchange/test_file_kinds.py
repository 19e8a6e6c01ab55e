"""What kind of file somebody gives us is known by what it holds."""

import pytest

from coordinator_app.exchange.file_kinds import FileKind, kind_of
from tests.exchange.calendar_files import MEETING, calendar


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (calendar(MEETING), "a.ics", FileKind.CALENDAR),
        (calendar(MEETING), "a.txt", FileKind.CALENDAR),
        (calendar(MEETING).decode().encode("utf-16"), "a.ics", FileKind.CALENDAR),
        (b"\r\n\r\nbegin:vcalendar\r\n", "a.ics", FileKind.CALENDAR),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", "a.ics", FileKind.CONTACTS),
        (b"%PDF-1.7\n", "a.ics", FileKind.PDF),
        (b"PK\x03\x04....", "a.xlsx", FileKind.SHEET),
        (b"PK\x03\x04....", "a.docx", FileKind.DOCUMENT),
        (b"PK\x03\x04....", "a.zip", FileKind.UNKNOWN),
        (b"\xd0\xcf\x11\xe0....", "a.msg", FileKind.MAIL),
        (b"From: eva@example.se\r\nSubject: M\r\n\r\nBEGIN:VCALENDAR\r\n", "a", FileKind.MAIL),
        (b"Namn;Titel\r\nEva;Samordnare\r\n", "a.csv", FileKind.TABLE),
        (b"", "a.ics", FileKind.EMPTY),
        (b"\xef\xbb\xbf\r\n", "a.ics", FileKind.EMPTY),
        (b"Hej", "a.ics", FileKind.TEXT),
        (bytes(range(256)) * 8, "a.ics", FileKind.UNKNOWN),
    ],
)
def test_a_file_is_what_it_holds(content: bytes, name: str, kind: FileKind) -> None:
    assert kind_of(content, name) == kind
