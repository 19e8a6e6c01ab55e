"""What was read from a calendar of another program: its events in plain values, and what was found amiss in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from coordinator_app.domain.local_time import HOME
from coordinator_app.words import Message


class Weight(StrEnum):
    """What a finding costs: a whole record, something within one, or nothing."""

    SKIPPED = "skipped"
    DROPPED = "dropped"
    REPAIRED = "repaired"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something amiss in a file, told in words; `line` counts from 1, `raw` is what stands there, shortened."""

    weight: Weight
    reason: Message
    line: int | None = None
    uid: str = ""
    title: str = ""
    raw: str = ""


class EventStatus(StrEnum):
    """How far an event has come, as the other calendar tells it (RFC 5545 3.8.1.11)."""

    UNTOLD = "untold"
    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, kw_only=True)
class ReadEvent:
    """An event, or one occasion of a series, as another calendar holds it.

    The days are the first and the last one, both included. A time is local in `zone` (IANA), or wherever one is where
    that is empty; an event of whole days has none. `recurrence` tells the occasions of a series apart.
    """

    uid: str
    recurrence: str = ""
    sequence: int = 0
    modified: str = ""
    """When it was last changed, in UTC as RFC 5545 writes it; the later one sorts last."""
    title: str = ""
    place: str = ""
    description: str = ""
    starts_on: date
    starts_at: time | None = None
    ends_on: date
    ends_at: time | None = None
    zone: str = ""
    status: EventStatus = EventStatus.UNTOLD
    calendar: str = ""
    """The name of the calendar, empty where it has none."""
    line: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReadCalendar:
    """A whole file: how many records of each kind it holds by our own count, those that were read, and the rest told.

    `read` is the number of records that became events; a series becomes several.
    """

    counted: Mapping[str, int]
    read: int
    events: tuple[ReadEvent, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def records(self) -> int:
        """How many records there are, of all kinds."""
        return sum(self.counted.values())

    @property
    def name(self) -> str:
        """The name of the calendar, empty where it has none."""
        return next((event.calendar for event in self.events if event.calendar), "")


def at_home(event: ReadEvent, zone: str = HOME) -> ReadEvent:
    """Return the event in the local time of a zone; one of whole days, or without a zone, is the same everywhere."""
    if event.starts_at is None or event.zone in {"", zone}:
        return event
    starts = _moved(datetime.combine(event.starts_on, event.starts_at), event.zone, zone)
    ends = _moved(datetime.combine(event.ends_on, event.ends_at or event.starts_at), event.zone, zone)
    return replace(
        event,
        starts_on=starts.date(),
        starts_at=starts.time(),
        ends_on=ends.date(),
        ends_at=ends.time() if event.ends_at is not None else None,
        zone=zone,
    )


def last_day(event: ReadEvent) -> date:
    """Return the last day that the event takes up: one that ends at midnight takes nothing of the day that begins."""
    if event.ends_at == time() and event.ends_on > event.starts_on:
        return event.ends_on - timedelta(days=1)
    return event.ends_on


def _moved(local: datetime, zone: str, other: str) -> datetime:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(other)).replace(tzinfo=None)
    except ZoneInfoNotFoundError:
        return local
