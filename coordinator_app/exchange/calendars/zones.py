"""Time zones as other programs name them, and the zones of the world (IANA) that they mean."""

import re
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC as UTC_HOURS
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.read_calendar import Finding, Weight
from coordinator_app.exchange.calendars.components import Component
from coordinator_app.words import Message, message

UTC = "UTC"
_Hours = tuple[timedelta, ...]
_SAME_AS_UTC = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu", "Etc/Zulu", "Universal"})
_SHOWN = re.compile(r"\b([A-Z][a-z]+) Time\b")
_OFFSET = re.compile(r"\(?(?:UTC|GMT)?\s*([+-])\s*(\d{1,2})[:.]?(\d\d)?\b", re.IGNORECASE)
_RULE_STEP = timedelta(days=11)
_STEPS = 66
"""Two years, in steps that meet every change between summer and winter."""

_CONTINENTS = (
    *("Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/"),
    "Pacific/",
)
_SLOW_RULES = re.compile(r"FREQ\s*=\s*(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY)", re.IGNORECASE)


@dataclass(frozen=True)
class Zone:
    """A zone: an IANA name (empty: wherever one is), and what the file itself says of its hours where that counts."""

    name: str
    rules: tzinfo | None = None

    def settled(self, local: datetime) -> tuple[datetime, str]:
        """Return a local time with the name of its zone, in UTC where the zone's hours are not those of its name."""
        if self.rules is None or self._is_as_named(local):
            return local, self.name
        return self.in_utc(local), UTC

    def _is_as_named(self, local: datetime) -> bool:
        """Tell whether the hours that the file gives are those of the name at a moment, as they may not always be."""
        own = local.replace(tzinfo=self.rules).utcoffset()
        return bool(self.name) and own == local.replace(tzinfo=ZoneInfo(self.name)).utcoffset()

    def local(self, moment: datetime) -> datetime:
        """Return the local time of a moment in UTC; neither bears a zone."""
        return moment.replace(tzinfo=UTC_HOURS).astimezone(self._hours).replace(tzinfo=None)

    def in_utc(self, local: datetime) -> datetime:
        """Return the moment in UTC of a local time; neither bears a zone."""
        return local.replace(tzinfo=self._hours).astimezone(UTC_HOURS).replace(tzinfo=None)

    @property
    def is_known(self) -> bool:
        """Whether the zone is any; where it is none, a time is local wherever one is."""
        return bool(self.name or self.rules)

    @property
    def _hours(self) -> tzinfo:
        return self.rules or (ZoneInfo(self.name) if self.name else UTC_HOURS)


@dataclass
class Zones:
    """The zones of one file; each unknown name is told once."""

    components: Mapping[str, Component]
    around: date
    findings: list[Finding] = field(default_factory=list)
    _known: dict[str, Zone] = field(default_factory=dict)

    def named(self, name: str) -> Zone:
        """Return the zone that a name means in this file.

        A name that the world knows, or Windows, means that; else the hours that the file gives it; else a city or an
        offset within it; else the time is local, and told to be so.
        """
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> Zone:
        known = _iana(name)
        if known:
            return Zone(known)
        rules = _rules(self.components.get(name))
        hours = _hours(rules, self.around) if rules is not None else None
        if rules is not None and hours is not None:
            return self._by_hours(name, rules, hours)
        guess = _by_city(name) or _by_words(name) or _by_offset(name)
        if guess:
            said = guess.replace("Etc/GMT-", "UTC+").replace("Etc/GMT+", "UTC-")  # which turn the sign round
            told = message("The time zone “{name}” was taken to be {zone}.", name=name, zone=said)
            self._tell(Weight.REPAIRED, told)
            return Zone(guess)
        told = message("The time zone “{name}” is unknown. Its times were kept as they are written.", name=name)
        self._tell(Weight.DROPPED, told)
        return Zone("")

    def _by_hours(self, name: str, rules: tzinfo, hours: _Hours) -> Zone:
        same = next((zone for zone in _candidates(name) if _hours(ZoneInfo(zone), self.around) == hours), "")
        told = (
            message("The time zone “{name}” keeps the hours of {zone} and was taken to be that.", name=name, zone=same)
            if same
            else message("The time zone “{name}” is the file's own. Its times were converted as it says.", name=name)
        )
        self._tell(Weight.REPAIRED, told)
        return Zone(same, rules)

    def _tell(self, weight: Weight, reason: Message) -> None:
        self.findings.append(Finding(weight=weight, reason=reason))


def zone_components(found: Iterable[Component]) -> dict[str, Component]:
    """Return the time zones that a file describes, by the names that it gives them."""
    named = {}
    for component in found:
        for line in component.lines:
            if line.text[:4].upper() == "TZID":
                named[line.text.partition(":")[2].strip().strip('"')] = component
    return named


@cache
def _world() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def _iana(name: str) -> str:
    """Return the IANA name that a name is, or ends in after a maker's own, or that Windows means by it."""
    parts = name.strip().strip('"/').split("/")
    candidates = ["/".join(parts[first:]) for first in range(len(parts))]
    for candidate in (*candidates, name.strip().replace("-", "/", 1)):
        if candidate in _world():
            return UTC if candidate in _SAME_AS_UTC else candidate
    return WINDOWS_TO_OLSON.get(name.strip(), "")


def _rules(component: Component | None) -> tzinfo | None:
    """Return the hours of a zone as its component gives them, None where they cannot be understood."""
    if component is None or any(_SLOW_RULES.search(line.text) for line in component.inner):
        return None
    body = [line.text.strip() for line in (*component.lines, *component.inner)]
    text = "\r\n".join(["BEGIN:VTIMEZONE", *filter(None, body), "END:VTIMEZONE", ""])
    try:
        with warnings.catch_warnings(action="ignore"):
            read = Timezone.from_ical(text)
            return read.to_tz(lookup_tzid=False) if isinstance(read, Timezone) else None
    except Exception:  # noqa: BLE001 - whatever is wrong in it, the zone is then known by its name or not at all
        return None


def _hours(rules: tzinfo, around: date) -> _Hours | None:
    """Return the distances to UTC in the two years around a day, None where the rules give none."""
    first = datetime.combine(around.replace(day=1), time(12)) - _RULE_STEP * (_STEPS // 2)
    try:
        found = [(first + _RULE_STEP * step).replace(tzinfo=rules).utcoffset() for step in range(_STEPS)]
    except Exception:  # noqa: BLE001 - rules of others may raise whatever they like
        return None
    return tuple(offset for offset in found if offset is not None)


def _candidates(name: str) -> Iterable[str]:
    named = _by_city(name)
    usual = [HOME, *dict.fromkeys(WINDOWS_TO_OLSON.values())]
    return [zone for zone in dict.fromkeys([named, *usual]) if zone]


@cache
def _cities() -> tuple[tuple[str, str], ...]:
    """Return the cities that zones are named after, our own first, then those of Europe."""
    zones = [zone for zone in _world() if zone.startswith(_CONTINENTS)]
    zones.sort(key=lambda zone: (zone != HOME, not zone.startswith("Europe/"), zone))
    return tuple((zone.rpartition("/")[2].replace("_", " ").casefold(), zone) for zone in zones)


def _by_city(name: str) -> str:
    said = f" {re.sub(r'[^a-zåäöüéèêóí]+', ' ', name.casefold())} "
    return next((zone for city, zone in _cities() if f" {city} " in said), "")


def _by_words(name: str) -> str:
    """Return the zone that Windows shows as “(UTC-05:00) Eastern Time (US & Canada)”."""
    named = (WINDOWS_TO_OLSON.get(f"{found[1]} Standard Time", "") for found in _SHOWN.finditer(name))
    return next(filter(None, named), "")


def _by_offset(name: str) -> str:
    """Return the zone of a whole number of hours from UTC, as UTC+1 is."""
    found = _OFFSET.match(name.strip())
    if found is None or found[3] not in {None, "00"}:
        return ""
    hours = int(found[2])
    if hours == 0:
        return UTC
    zone = f"Etc/GMT{'-' if found[1] == '+' else '+'}{hours}"
    return zone if zone in _world() else ""
