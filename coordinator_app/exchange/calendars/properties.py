"""The properties of a component (RFC 5545 3.8), each read from its own line, with what could not be read of them."""

import quopri
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from icalendar.error import InvalidCalendar
from icalendar.prop import vDDDTypes

from coordinator_app.exchange.calendars.text import Line

_WANTED = re.compile(
    "UID|RECURRENCE-ID|SEQUENCE|LAST-MODIFIED|SUMMARY|LOCATION|DESCRIPTION|DTSTART|DTEND|DURATION|STATUS|RRULE|RDATE|"
    "EXDATE"
)
"""What an event here is made of; all else that the standard knows is passed over."""

_TEXTS = frozenset({"SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "CONTACT"})
_OTHERS = re.compile(
    "X-.*|ACKNOWLEDGED|ACTION|ALARM|ATTACH|ATTENDEE|CALSCALE|CATEGORIES|CLASS|COLOR|COMMENT|COMPLETED|CONFERENCE|"
    "CONTACT|CREATED|[DAMP]ALARM|DAYLIGHT|DCREATED|DTSTAMP|DUE|EXRULE|FREEBUSY|GEO|IMAGE|METHOD|NAME|ORGANIZER|"
    "PERCENT-COMPLETE|PRIORITY|PRODID|PROXIMITY|REFRESH-INTERVAL|RELATED-TO|REQUEST-STATUS|RESOURCES|RNUM|SOURCE|"
    "STRUCTURED-DATA|STYLED-DESCRIPTION|TRANSP|TRIGGER|TZ.*|URL|VERSION|LINK|REFID|CONCEPT|LOCATION-TYPE|"
    "PARTICIPANT-TYPE|CALENDAR-ADDRESS|BUSYTYPE|REPEAT"
)
_LINE = re.compile(r'(?:[\w-]+\.)?([\w-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)', re.DOTALL)
_NAMED = re.compile(r"(?:[\w-]+\.)?([A-Za-z][\w-]*)\s*[;:]", re.ASCII)
_QUOTED_PRINTABLE = re.compile(r"[;=]QUOTED-PRINTABLE", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\;,:\"nN])")
_CHARSET = re.compile(r";CHARSET=\"?([\w.-]+)", re.IGNORECASE)
_ZONE = re.compile(r';TZID=(?:"([^"]*)"?|([^;]*))', re.IGNORECASE)
_WRITTEN_OUT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z?))?")

Moment = date | datetime


class Unreadable(ValueError):
    """A line that says nothing which can be understood."""


@dataclass(slots=True)
class Property:
    """A property: its name, its parameters as they are written, its value, and the line that it was read from."""

    name: str
    parameters: str
    value: str
    line: Line

    @property
    def zone(self) -> str:
        """The name of the time zone that the line gives, empty where it gives none."""
        found = _ZONE.search(self.parameters)
        return (found[1] or found[2] or "").strip() if found else ""

    def text(self) -> str:
        """Return the value as text, without what no screen can show."""
        value = self.value
        if "=" in value and _QUOTED_PRINTABLE.search(self.parameters):
            value = _from_quoted_printable(value, self.parameters)
        said = _ESCAPED.sub(_unescaped, value) if "\\" in value else value
        return said.strip() if said.isprintable() else _printable(said)

    def moments(self) -> list[Moment]:
        """Return the days or moments that are listed, as they are written. Raises Unreadable."""
        return [self._moment(each) for each in self._dates().split(",") if each.strip()]

    def moment(self) -> Moment:
        """Return the day or moment, as it is written: of several the first. Raises Unreadable."""
        found = self.moments()
        if not found:
            raise Unreadable(self.line.text)
        return found[0]

    def duration(self) -> timedelta:
        """Return the span of time. Raises Unreadable."""
        span = self._understood(self.value.strip().upper())
        if not isinstance(span, timedelta):
            raise Unreadable(self.line.text)
        return span

    def _dates(self) -> str:
        """Return what follows the last colon, for the name of a zone may hold colons without saying so."""
        plain = _WRITTEN_OUT.sub(_compact, self.value)
        self.parameters, self.value = _parted(self.parameters, plain)
        return self.value

    def _moment(self, written: str) -> Moment:
        found = self._understood(written.strip().upper().partition("/")[0])
        if not isinstance(found, date):
            raise Unreadable(self.line.text)
        return found

    def _understood(self, written: str) -> Any:
        understand: Callable[[str], Any] = vDDDTypes.from_ical
        try:
            return understand(written)
        except (ValueError, InvalidCalendar) as error:
            raise Unreadable(self.line.text) from error


@dataclass(slots=True)
class Properties:
    """The properties of an event by name, in their order, and the lines that are no property at all."""

    by_name: dict[str, list[Property]] = field(default_factory=dict)
    joined: list[Line] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property of a name, or None."""
        found = self.by_name.get(name)
        return found[0] if found else None

    def text(self, name: str) -> str:
        """Return the text of a property, empty where there is none."""
        found = self.first(name)
        return found.text() if found else ""


def properties(lines: Iterable[Line]) -> Properties:
    """Return the properties that are wanted; a line that belongs to a text before it is joined to that again."""
    found = Properties()
    for line in _whole(lines, found):
        parts = _LINE.match(line.text)
        if parts is None:
            found.unread.append(line)
            continue
        name = parts[1].upper()
        if _is_wanted(name):
            found.by_name.setdefault(name, []).append(Property(name, parts[2], parts[3], line))
    return found


def _whole(lines: Iterable[Line], found: Properties) -> Iterator[Line]:
    """Yield the lines, those that were broken without being folded put together again."""
    before: Line | None = None
    is_text = False
    for line in lines:
        name = _name(line.text)
        if _is_known(name):
            if before is not None:
                yield before
            before, is_text = line, name in _TEXTS
        elif before is not None and is_text:
            before = Line(before.number, f"{before.text}\n{line.text}")
            if line.text.strip():
                found.joined.append(line)
        elif line.text.strip():
            found.unread.append(line)
    if before is not None:
        yield before


@cache
def _is_wanted(name: str) -> bool:
    return _WANTED.fullmatch(name) is not None


@cache
def _is_known(name: str) -> bool:
    return _is_wanted(name) or _OTHERS.fullmatch(name) is not None


def _name(text: str) -> str:
    found = _NAMED.match(text)
    return found[1].upper() if found else ""


def _compact(written: re.Match[str]) -> str:
    """Return a day or moment without the marks between its parts, as RFC 5545 writes it."""
    year, month, day, hour, minute, second, zone = written.groups()
    return f"{year}{month}{day}" + (f"T{hour}{minute}{second or '00'}{zone}" if hour else "")


def _parted(parameters: str, value: str) -> tuple[str, str]:
    before, colon, after = value.rpartition(":")
    return (f"{parameters}:{before}", after) if colon else (parameters, value)


def _unescaped(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] in "nN" else escaped[1]


def _from_quoted_printable(value: str, parameters: str) -> str:
    raw = quopri.decodestring(value.encode())
    named = _CHARSET.search(parameters)
    for encoding in (named[1] if named else "utf-8", "utf-8"):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", errors="replace")


def _printable(said: str) -> str:
    return "".join(letter for letter in said if letter.isprintable() or letter in "\n\t\xa0").strip()
