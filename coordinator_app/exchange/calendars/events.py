"""Events as they are read: from the lines of one component to plain values, and what had to be left out or mended."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from coordinator_app.domain.read_calendar import EventStatus, ReadEvent, Weight
from coordinator_app.exchange.calendars import series
from coordinator_app.exchange.calendars.entries import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Entry,
    Skipped,
    one_line,
    short,
    tell_lines,
)
from coordinator_app.exchange.calendars.properties import Moment, Property, Unreadable
from coordinator_app.exchange.calendars.times import (
    DAY,
    Times,
    beyond,
    identity,
    is_reached,
    recurrence_id,
    recurrence_of,
    times_of,
)
from coordinator_app.exchange.calendars.zones import Zones
from coordinator_app.words import Dated, DayForm, Message, message

_STATUS = {
    "TENTATIVE": EventStatus.TENTATIVE,
    "NEEDS-ACTION": EventStatus.TENTATIVE,
    "CONFIRMED": EventStatus.CONFIRMED,
    "CANCELLED": EventStatus.CANCELLED,
    "CANCELED": EventStatus.CANCELLED,
}


@dataclass(slots=True)
class Master:
    """An event as the file holds it, before its occasions are told apart."""

    entry: Entry
    event: ReadEvent
    times: Times
    recurrence: series.Recurrence


def master(entry: Entry, zones: Zones, calendar: str, *, is_called_off: bool) -> Master:
    """Return the event of a record. Raises Skipped where it has no day that can be read."""
    tell_lines(entry)
    times = times_of(entry, zones)
    recurrence = recurrence_of(entry, times.zone, zones)
    if not recurrence and not is_reached(times.starts):
        raise Skipped(beyond(times.starts))
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
    if not is_reached(master.times.starts):
        master.entry.tell(Weight.SKIPPED, beyond(master.times.starts))
        return []
    master.entry.tell(Weight.DROPPED, reason)
    return [master.event]


def _occasion(master: Master, starts: datetime) -> ReadEvent:
    times = master.times
    is_whole_day = not isinstance(times.starts, datetime)
    begins: Moment = starts.date() if is_whole_day else starts
    return _placed(replace(master.event, recurrence=identity(begins)), replace(times, starts=begins))


def _event(entry: Entry, times: Times, zones: Zones, calendar: str) -> ReadEvent:
    read = entry.read
    event = ReadEvent(
        uid=short(read.text("UID")),
        recurrence=recurrence_id(entry, times.zone, zones),
        sequence=_number(read.text("SEQUENCE")),
        modified=_stamp(read.first("LAST-MODIFIED")),
        title=entry.cut("SUMMARY", one_line(read.text("SUMMARY")), LONGEST_LINE),
        place=entry.cut("LOCATION", one_line(read.text("LOCATION")), LONGEST_LINE),
        description=entry.cut("DESCRIPTION", read.text("DESCRIPTION"), LONGEST_TEXT),
        starts_on=date.min,
        ends_on=date.min,
        status=_STATUS.get(read.text("STATUS").upper(), EventStatus.UNTOLD),
        calendar=calendar,
        line=entry.component.number,
    )
    event = _placed(event, times)
    return event if event.uid else replace(event, uid=_made_up(event))


def _placed(event: ReadEvent, times: Times) -> ReadEvent:
    """Return the event at its times."""
    if not isinstance(times.starts, datetime):
        return replace(event, starts_on=times.starts, ends_on=times.starts + max(times.length - DAY, timedelta()))
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


def _stamp(at: Property | None) -> str:
    try:
        return at.moment().strftime("%Y%m%dT%H%M%SZ") if at else ""
    except Unreadable:
        return ""


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _made_up(event: ReadEvent) -> str:
    """Return a UID for an event that has none, the same whenever the same event is read."""
    told = (event.title, event.place, event.starts_on, event.starts_at, event.ends_on, event.ends_at)
    return "made-up-" + sha256("\0".join(map(str, told)).encode()).hexdigest()[:32]
