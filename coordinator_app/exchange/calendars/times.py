"""When an event is, as a calendar file says it: beginning, length and zone, and how it comes again."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from coordinator_app.domain.read_calendar import Weight
from coordinator_app.exchange.calendars import series
from coordinator_app.exchange.calendars.entries import Entry, Skipped
from coordinator_app.exchange.calendars.properties import Moment, Property, Unreadable
from coordinator_app.exchange.calendars.zones import UTC, Zone, Zones
from coordinator_app.words import Message, message

DAY = timedelta(days=1)
_EARLIEST, _LATEST = 1900, 2200


@dataclass(slots=True)
class Times:
    """When an event begins, as it is written, how long it takes, and in which zone."""

    starts: Moment
    length: timedelta
    zone: Zone


def times_of(entry: Entry, zones: Zones) -> Times:
    """Return when an event is. Raises Skipped."""
    first = entry.read.first("DTSTART")
    if first is None:
        raise Skipped(message("It does not say when it begins."))
    try:
        written = first.moment()
    except Unreadable as error:
        raise Skipped(message("When it begins cannot be understood."), first.line) from error
    if len(entry.read.by_name["DTSTART"]) > 1:
        second = entry.read.by_name["DTSTART"][1].line
        entry.tell(Weight.DROPPED, message("It begins more than once. The first beginning was taken."), second)
    zone = _zone(first, written, zones)
    starts = _local(written)
    return Times(starts, _length(entry, starts, zone, zones), zone)


def _zone(at: Property, written: Moment, zones: Zones) -> Zone:
    if not isinstance(written, datetime):
        return Zone("")
    if written.tzinfo is not None:
        return Zone(UTC)
    return zones.named(at.zone) if at.zone else Zone("")


def _local(written: Moment) -> Moment:
    return written.replace(tzinfo=None) if isinstance(written, datetime) else written


def _length(entry: Entry, starts: Moment, zone: Zone, zones: Zones) -> timedelta:
    """Return how long it takes, the usual time (RFC 5545 3.6.1) where that cannot be read."""
    usual = timedelta() if isinstance(starts, datetime) else DAY
    at = entry.read.first("DTEND") or entry.read.first("DURATION")
    if at is None:
        return usual
    try:
        length = at.duration() if at.name == "DURATION" else _until(at, starts, zone, zones)
        is_late = (starts + length).year > _LATEST
    except (Unreadable, OverflowError):
        entry.tell(Weight.DROPPED, message("When it ends cannot be understood. Only its beginning was read."), at.line)
        return usual
    if length < timedelta() or is_late:
        entry.tell(Weight.DROPPED, message("It ends before it begins. Only its beginning was read."), at.line)
        return usual
    return length


def _until(at: Property, starts: Moment, zone: Zone, zones: Zones) -> timedelta:
    """Return the time from the beginning to an end; of whole days where the beginning is a day."""
    ends = _in_zone(at, at.moment(), zone, zones)
    if not isinstance(starts, datetime):
        return (ends.date() if isinstance(ends, datetime) else ends) - starts
    return (ends if isinstance(ends, datetime) else datetime.combine(ends, time())) - starts


def _in_zone(at: Property, written: Moment, zone: Zone, zones: Zones) -> Moment:
    """Return a moment of an event in the local time in which the event begins, whatever it is written in."""
    own = _zone(at, written, zones)
    local = _local(written)
    if not isinstance(local, datetime) or own == zone or not (own.is_known and zone.is_known):
        return local
    return zone.local(own.in_utc(local))


def recurrence_of(entry: Entry, zone: Zone, zones: Zones) -> series.Recurrence:
    """Return how an event comes again, in the local time in which it begins."""
    rules = tuple(each.value.strip() for each in entry.read.by_name.get("RRULE", ()) if each.value.strip())
    added, left_out = (_moments(entry, name, zone, zones) for name in ("RDATE", "EXDATE"))
    return series.Recurrence(rules=rules, added=added, left_out=left_out)


def _moments(entry: Entry, name: str, zone: Zone, zones: Zones) -> tuple[Moment, ...]:
    found: list[Moment] = []
    for each in entry.read.by_name.get(name, ()):
        try:
            found += [_in_zone(each, moment, zone, zones) for moment in each.moments()]
        except (Unreadable, OverflowError):
            entry.tell(Weight.DROPPED, message("This line cannot be understood and was left out."), each.line)
    return tuple(found)


def recurrence_id(entry: Entry, zone: Zone, zones: Zones) -> str:
    """Return which occasion of its series an event replaces, empty where it replaces none."""
    at = entry.read.first("RECURRENCE-ID")
    if at is None:
        return ""
    try:
        return identity(_in_zone(at, at.moment(), zone, zones))
    except (Unreadable, OverflowError):
        entry.tell(Weight.DROPPED, message("Which occasion of its series it replaces cannot be understood."), at.line)
        return at.text()[:64]


def identity(moment: Moment) -> str:
    """Return a moment as a RECURRENCE-ID is written, in local time."""
    return moment.strftime("%Y%m%dT%H%M%S" if isinstance(moment, datetime) else "%Y%m%d")


def is_reached(starts: Moment) -> bool:
    """Tell whether a moment lies in the years that calendars here reach."""
    return _EARLIEST <= starts.year <= _LATEST


def beyond(starts: Moment) -> Message:
    """Return the words for a moment that lies in none of them."""
    return message("It lies in the year {year}, which no calendar here reaches.", year=starts.year)
