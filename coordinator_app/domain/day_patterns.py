"""A pattern that days are held against: what somebody said of a day, and left open of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

DAY = timedelta(days=1)
_AHEAD = 8 * 366 + 1
"""How many days are looked through: two leap days are at most eight years apart."""
_BACK = 400


@dataclass(frozen=True, kw_only=True)
class DayPattern:
    """What is known of a day; the weekday is only a claim where the day of the month is known."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    week: int | None = None

    @property
    def is_weekday_only(self) -> bool:
        """Whether nothing but the weekday is known."""
        return (self.day, self.month, self.year, self.week) == (None, None, None, None)

    @property
    def is_day_only(self) -> bool:
        """Whether the day of the month is known and nothing of its month or year."""
        return self.day is not None and (self.month, self.year, self.week) == (None, None, None)

    @property
    def is_week_only(self) -> bool:
        """Whether a week is meant as a whole."""
        return self.week is not None and (self.weekday, self.day, self.month) == (None, None, None)

    def fits(self, on: date) -> bool:
        """Tell whether a day has all that is known."""
        year, week, _weekday = on.isocalendar()
        return (
            self.week in (None, week)
            and self.month in (None, on.month)
            and self.day in (None, on.day)
            and self.year in (None, year if self.day is None else on.year)
            and (self.day is not None or self.weekday in (None, on.weekday()))
        )

    def first(self, start: date) -> date | None:
        """Return the first day from `start` on that fits; where the year is known it is looked for in that year."""
        days = _days(start) if self.year is None else islice(_days(_new_year(self.year)), 373)
        return next((on for on in days if self.fits(on)), None)

    def last(self, end: date) -> date | None:
        """Return the last day up to `end` that fits."""
        return next((on for on in _days_back(end) if self.fits(on)), None)


def exactly(on: date) -> DayPattern:
    """Return the pattern of one day."""
    return DayPattern(day=on.day, month=on.month, year=on.year)


def _new_year(year: int) -> date:
    """Return a day before all weeks of a year."""
    return date(year, 1, 1) - 3 * DAY


def _days(start: date) -> Iterator[date]:
    return (start + number * DAY for number in range(_AHEAD))


def _days_back(end: date) -> Iterator[date]:
    return (end - number * DAY for number in range(_BACK))
