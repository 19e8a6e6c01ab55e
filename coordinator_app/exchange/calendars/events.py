"""Events as they are read: from the lines of one component to plain values, and what had to be left out or mended."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from coordinator_app.domain.read_calendar import EventStatus, Finding, ReadEvent, Weight
from coordinator_app.exchange.calendars import series
from coordinator_app.exchange.calendars.components import Component, shortened
from coordinator_app.exchange.calendars.properties import Moment, Properties, Property, Unreadable, properties
from coordinator_app.exchange.calendars.text import Line
from coordinator_app.exchange.calendars.zones import UTC, Zone, Zones
from coordinator_app.words import Dated, DayForm, Message, message, messages

_EARLIEST, _LATEST = 1900, 2200
_DAY = timedelta(days=1)
_STATUS = {
    "TENTATIVE": EventStatus.TENTATIVE,
    "NEEDS-ACTION": EventStatus.TENTATIVE,
    "CONFIRMED": EventStatus.CONFIRMED,
    "CANCELLED": EventStatus.CANCELLED,
    "CANCELED": EventStatus.CANCELLED,
}


class Skipped(Exception):
    """A record that cannot become an event, with the reason in words."""

    def __init__(self, reason: Message, line: Line | None = None) -> None:
        """Take the reason, and the line at which it lies."""
        super().__init__(str(reason))
        self.reason = reason
        self.line = line


@dataclass(slots=True)
class _Times:
    """When an event begins, as it is written, how long it takes, and in which zone."""

    starts: Moment
    length: timedelta
    zone: Zone


@dataclass(slots=True)
class Entry:
    """A record under way: its component, what stands in it, and what was found amiss in it."""

    component: Component
    read: Properties = field(init=False)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the lines."""
        self.read = properties(self.component.lines)

    def tell(self, weight: Weight, reason: Message, line: Line | None = None) -> None:
        """Note something amiss."""
        self.findings.append(
            Finding(
                weight=weight,
                reason=reason,
                line=line.number if line else self.component.number,
                uid=self.read.text("UID"),
                title=self.read.text("SUMMARY"),
                raw=shortened(line.text) if line else "",
            )
        )


@dataclass(slots=True)
class Master:
    """An event as the file holds it, before its occasions are told apart."""

    entry: Entry
    event: ReadEvent
    times: _Times
    recurrence: series.Recurrence


def master(entry: Entry, zones: Zones, calendar: str, *, is_called_off: bool) -> Master:
    """Return the event of a record. Raises Skipped where it has no day that can be read."""
    _tell_lines(entry)
    times = _times(entry, zones)
    recurrence = _recurrence(entry, times.zone, zones)
    if not recurrence and not _is_reached(times.starts):
        raise Skipped(_beyond(times.starts))
    event = _event(entry, times, zones, calendar)
    if is_called_off:
        event = replace(event, status=EventStatus.CANCELLED)
    return Master(entry, event, times, recurrence)


def expanded(master: Master, around: date) -> list[ReadEvent]:
    """Return the occasions of an event, the event alone where it has none or none can be told; the reason is noted."""
    if not master.recurrence or master.event.recurrence:
        return [master.event]
    times = master.times
    try:
        found = series.occasions(times.starts, master.recurrence, around, times.zone.local)
    except series.TooOften:
        return _alone(master, message("It comes every hour or more often. Only its first time was read."))
    except series.NotExpanded:
        return _alone(master, message("How it comes again cannot be understood. Only its first time was read."))
    between = _between(around)
    if not found.found:
        return _alone(
            master,
            message(
                "It comes again and again, but not between {first} and {last}. Only its first time was read.", **between
            ),
        )
    if not found.is_whole:
        told = message("It comes again and again. Only its times between {first} and {last} were read.", **between)
        master.entry.tell(Weight.DROPPED, told)
    return [_occasion(master, starts) for starts in found.found]


def _between(around: date) -> dict[str, Dated]:
    first, last = around - series.BEFORE, around + series.AFTER
    return {"first": Dated(first, DayForm.FULL), "last": Dated(last, DayForm.FULL)}


def _alone(master: Master, reason: Message) -> list[ReadEvent]:
    """Return the event without its occasions, nothing where it lies too far away for that."""
    if not _is_reached(master.times.starts):
        master.entry.tell(Weight.SKIPPED, _beyond(master.times.starts))
        return []
    master.entry.tell(Weight.DROPPED, reason)
    return [master.event]


def _is_reached(starts: Moment) -> bool:
    return _EARLIEST <= starts.year <= _LATEST


def _beyond(starts: Moment) -> Message:
    return message("It lies in the year {year}, which no calendar here reaches.", year=starts.year)


def _occasion(master: Master, starts: datetime) -> ReadEvent:
    times = master.times
    is_whole_day = not isinstance(times.starts, datetime)
    begins: Moment = starts.date() if is_whole_day else starts
    return _placed(replace(master.event, recurrence=identity(begins)), replace(times, starts=begins))


def identity(moment: Moment) -> str:
    """Return a moment as a RECURRENCE-ID is written, in local time."""
    return moment.strftime("%Y%m%dT%H%M%S" if isinstance(moment, datetime) else "%Y%m%d")


def _event(entry: Entry, times: _Times, zones: Zones, calendar: str) -> ReadEvent:
    read = entry.read
    event = ReadEvent(
        uid=read.text("UID"),
        recurrence=_recurrence_id(entry, times.zone, zones),
        sequence=_number(read.text("SEQUENCE")),
        modified=_stamp(read.first("LAST-MODIFIED")),
        title=_one_line(read.text("SUMMARY")),
        place=_one_line(read.text("LOCATION")),
        description=read.text("DESCRIPTION"),
        starts_on=date.min,
        ends_on=date.min,
        status=_STATUS.get(read.text("STATUS").upper(), EventStatus.UNTOLD),
        calendar=calendar,
        line=entry.component.number,
    )
    event = _placed(event, times)
    return event if event.uid else replace(event, uid=_made_up(event))


def _placed(event: ReadEvent, times: _Times) -> ReadEvent:
    """Return the event at its times."""
    if not isinstance(times.starts, datetime):
        return replace(event, starts_on=times.starts, ends_on=times.starts + max(times.length - _DAY, timedelta()))
    starts, zone = times.zone.settled(times.starts)
    ends = starts + times.length
    return replace(
        event,
        starts_on=starts.date(),
        starts_at=starts.time(),
        ends_on=ends.date(),
        ends_at=ends.time() if ends > starts else None,
        zone=zone,
    )


def _times(entry: Entry, zones: Zones) -> _Times:
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
    return _Times(starts, _length(entry, starts, zone, zones), zone)


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
    usual = timedelta() if isinstance(starts, datetime) else _DAY
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


def _recurrence(entry: Entry, zone: Zone, zones: Zones) -> series.Recurrence:
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


def _recurrence_id(entry: Entry, zone: Zone, zones: Zones) -> str:
    at = entry.read.first("RECURRENCE-ID")
    if at is None:
        return ""
    try:
        return identity(_in_zone(at, at.moment(), zone, zones))
    except (Unreadable, OverflowError):
        entry.tell(Weight.DROPPED, message("Which occasion of its series it replaces cannot be understood."), at.line)
        return at.value.strip()[:64]


def _stamp(at: Property | None) -> str:
    try:
        return at.moment().strftime("%Y%m%dT%H%M%SZ") if at else ""
    except Unreadable:
        return ""


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _made_up(event: ReadEvent) -> str:
    """Return a UID for an event that has none, the same whenever the same event is read."""
    told = (event.title, event.place, event.starts_on, event.starts_at, event.ends_on, event.ends_at)
    return "made-up-" + sha256("\0".join(map(str, told)).encode()).hexdigest()[:32]


def _tell_lines(entry: Entry) -> None:
    for line in entry.read.unread:
        entry.tell(Weight.DROPPED, message("This line cannot be understood and was left out."), line)
    joined: Sequence[Line] = entry.read.joined
    if joined:
        reason = messages(
            "A text was broken over {number} line more than it should be. It was put together again.",
            "A text was broken over {number} lines more than it should be. It was put together again.",
            len(joined),
        )
        entry.tell(Weight.REPAIRED, reason, joined[0])
