"""A calendar as a file that other programs read (iCalendar, RFC 5545 and 7986): escaped, folded and with its zones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from coordinator_app import __version__
from coordinator_app.exchange.calendar_entries import CalendarEntry, Days, Hours, Standing
from coordinator_app.exchange.vtimezone import vtimezone

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_REFRESHED_EVERY = timedelta(hours=6)
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What RFC 5545 3.1 allows in no text, and halves of characters, which UTF-8 cannot write."""


def calendar(entries: Iterable[CalendarEntry], *, made_at: datetime, language: str, subscribed_as: str = "") -> bytes:
    """Return a calendar file. One that is to be subscribed to gets the name that it then bears.

    Any other has none: Outlook would make a calendar of its own of each. Where all that it holds is cancelled, it
    takes back what was sent before (METHOD:CANCEL).
    """
    told = sorted(entries, key=lambda entry: entry.uid)
    made = _bare(told, language)
    if subscribed_as:
        _let_subscribe(made, _one_line(subscribed_as))
    for key, (first, last) in sorted(_zones(told).items()):
        made.add_component(vtimezone(key, first, last))
    for entry in told:
        made.add_component(_event(entry, made_at.astimezone(UTC)))
    return bytes(made.to_ical())


def _bare(entries: Sequence[CalendarEntry], language: str) -> "Calendar":
    from icalendar import Calendar

    made = Calendar()
    made.add("PRODID", f"-//Utblick//Utblick {__version__}//{language.upper()}")
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    is_all_cancelled = bool(entries) and all(entry.standing is Standing.CANCELLED for entry in entries)
    made.add("METHOD", "CANCEL" if is_all_cancelled else "PUBLISH")
    return made


def _let_subscribe(made: "Calendar", name: str) -> None:
    """Say the calendar's name and how often to ask for it again, in RFC 7986's words and in Outlook's."""
    from icalendar import vDuration, vText

    made.add("NAME", vText(name))
    made.add("X-WR-CALNAME", vText(name))
    made.add("REFRESH-INTERVAL", _REFRESHED_EVERY, parameters={"VALUE": "DURATION"})
    made.add("X-PUBLISHED-TTL", vDuration(_REFRESHED_EVERY))


def _zones(entries: Iterable[CalendarEntry]) -> dict[str, tuple[int, int]]:
    """Return the zones whose clocks are named, each with the first and the last year in which it is."""
    found: dict[str, tuple[int, int]] = {}
    for entry in entries:
        if isinstance(entry.when, Hours) and not _is_by_universal_time(entry.when):
            first, last = entry.when.years
            known = found.get(entry.when.time_zone, (first, last))
            found[entry.when.time_zone] = min(first, known[0]), max(last, known[1])
    return found


def _event(entry: CalendarEntry, made_at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    for name, value in _properties(entry, made_at):
        event.add(name, value)
    return event


def _properties(entry: CalendarEntry, made_at: datetime) -> Iterator[tuple[str, Any]]:
    is_taken = entry.is_taken and entry.standing is not Standing.CANCELLED
    yield "UID", entry.uid
    yield "SEQUENCE", entry.sequence
    yield "DTSTAMP", made_at
    if entry.changed_at is not None:
        yield "LAST-MODIFIED", entry.changed_at.astimezone(UTC)
    yield from _whole_days(entry.when) if isinstance(entry.when, Days) else _hours(entry.when)
    yield "SUMMARY", _one_line(entry.title)
    if entry.place:
        yield "LOCATION", _one_line(entry.place)
    if entry.text:
        yield "DESCRIPTION", _lines(entry.text)
    yield "STATUS", entry.standing.value
    yield "TRANSP", "OPAQUE" if is_taken else "TRANSPARENT"


def _whole_days(days: Days) -> Iterator[tuple[str, Any]]:
    """Yield the first day, and as the end the day after the last, since that is excluded (RFC 5545 3.6.1)."""
    yield "DTSTART", days.first_on
    yield "DTEND", max(days.last_on, days.first_on) + timedelta(days=1)


def _hours(hours: Hours) -> Iterator[tuple[str, Any]]:
    """Yield the start, and the end where it is later.

    Clocks that skip an hour or show it twice would leave it to each reader which one is meant: in UTC it is plain.
    """
    zone = ZoneInfo(hours.time_zone)
    written = UTC if _is_by_universal_time(hours) else zone
    starts, ends = (at.replace(tzinfo=zone).astimezone(UTC) for at in (hours.starts, hours.ends or hours.starts))
    yield "DTSTART", starts.astimezone(written)
    if ends > starts:
        yield "DTEND", ends.astimezone(written)


def _is_by_universal_time(hours: Hours) -> bool:
    zone = ZoneInfo(hours.time_zone)
    times = [at for at in (hours.starts, hours.ends) if at is not None]
    return any(_offset(at, zone, fold=0) != _offset(at, zone, fold=1) for at in times)


def _offset(at: datetime, zone: ZoneInfo, *, fold: int) -> timedelta | None:
    return at.replace(tzinfo=zone, fold=fold).utcoffset()


def _one_line(text: str) -> str:
    return " ".join(_lines(text).split())


def _lines(text: str) -> str:
    """Return a text with one kind of line break, without what no calendar file can hold."""
    return "\n".join(_UNWRITABLE.sub("", text).splitlines())
