"""What is written into a calendar file, as plain values: whoever fills them has left out what nobody else may see."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Standing(StrEnum):
    """How certain it is, in the words of RFC 5545 3.8.1.11."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, kw_only=True)
class Days:
    """Whole days, the first and the last included."""

    first_on: date
    last_on: date

    @property
    def years(self) -> tuple[int, int]:
        """The years in which they begin and end."""
        return self.first_on.year, self.last_on.year


@dataclass(frozen=True, kw_only=True)
class Hours:
    """A time by the clocks of a zone that is known (IANA); without an end, or with one that is no later, a moment."""

    starts: datetime
    ends: datetime | None = None
    time_zone: str

    @property
    def years(self) -> tuple[int, int]:
        """The years in which it begins and ends."""
        return self.starts.year, (self.ends or self.starts).year


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """One entry of a calendar: its id for ever, how often it was changed, and when last, where that is known.

    `is_taken` tells whether one is busy then. The text may have several lines, the title and the place have one.
    """

    uid: str
    sequence: int
    when: Days | Hours
    title: str
    standing: Standing = Standing.CONFIRMED
    is_taken: bool = True
    place: str = ""
    text: str = ""
    changed_at: datetime | None = None
