"""Entries for the tests of calendar files."""

from datetime import UTC, date, datetime, timedelta

from coordinator_app.exchange.calendar_entries import CalendarEntry, Days, Hours
from coordinator_app.exchange.calendar_writing import calendar

MADE_AT = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


local = datetime.fromisoformat
"""What the clocks on the wall show."""


def at(zone: str, begins: str, hours: float = 1, *, uid: str = "item-1@utblick.invalid") -> CalendarEntry:
    """Return a reception at a local time that goes on for some hours by the clock on the wall."""
    starts = local(begins)
    ends = starts + timedelta(hours=hours)
    return CalendarEntry(uid=uid, sequence=1, title="Mottagning", when=Hours(starts=starts, ends=ends, time_zone=zone))


def on(first: date, last: date, title: str = "Besök från Grudziądz") -> CalendarEntry:
    """Return a visit of whole days."""
    return CalendarEntry(
        uid="visit-1@utblick.invalid", sequence=1, title=title, when=Days(first_on=first, last_on=last)
    )


def written(*entries: CalendarEntry, subscribed_as: str = "") -> bytes:
    """Return the calendar file of some entries."""
    return calendar(entries, made_at=MADE_AT, language="sv", subscribed_as=subscribed_as)


def unfolded(content: bytes) -> list[str]:
    """Return the lines of a file as they were before they were folded (RFC 5545 3.1)."""
    return content.replace(b"\r\n ", b"").decode().split("\r\n")
