"""The rule of a zone's clocks for all years to come, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from coordinator_app.exchange.zone_files import ClockChange

_NAME = r"<[^>]+>|[A-Za-z]+"
_TURN = r"M(\d+)\.(\d)\.(\d)(?:/([-+\d:]+))?"
_RULE = re.compile(rf"({_NAME})([-+\d:]+)(?:({_NAME})([-+\d:]*),{_TURN},{_TURN})?")
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_LAST = 5
"""The week that POSIX writes for the last one of a month."""

_FEBRUARY = 2
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")

Recurrence = dict[str, str | int | list[int]]


@dataclass(frozen=True, kw_only=True)
class Turn:
    """When the clocks are changed every year: so long after midnight of a weekday, in a week of a month.

    The weekday is 0 for Sunday, the week 5 for the last one. The time may lie before that day, or days after it.
    """

    month: int
    week: int
    weekday: int
    after_midnight: timedelta
    before: timedelta
    after: timedelta
    name: str

    def in_year(self, year: int) -> ClockChange:
        """Return the change in a year."""
        begins = datetime(year, self.month, self._day(year)) + self.after_midnight  # noqa: DTZ001 - what the clocks show
        return ClockChange(at=begins - self.before, before=self.before, after=self.after, name=self.name)

    @cached_property
    def recurrence(self) -> Recurrence | None:
        """The same as a rule of RFC 5545, or None where no such rule says it: the day may lie in two months."""
        shift = self.after_midnight // _DAY
        yearly: Recurrence = {"FREQ": "YEARLY", "BYMONTH": self.month}
        if not shift:
            return yearly | {"BYDAY": f"{-1 if self.week == _LAST else self.week}{_WEEKDAYS[self.weekday]}"}
        length = monthrange(2027, self.month)[1]
        first = (length - 6 if self.week == _LAST else 7 * self.week - 6) + shift
        days = list(range(first, first + 7))
        if self.month == _FEBRUARY or days[0] < 1 or days[-1] > length:
            return None
        return yearly | {"BYDAY": _WEEKDAYS[(self.weekday + shift) % 7], "BYMONTHDAY": days}

    def _day(self, year: int) -> int:
        first, length = monthrange(year, self.month)
        day = 1 + (self.weekday - 1 - first) % 7 + 7 * (self.week - 1)
        return day if day <= length else day - 7


@dataclass(frozen=True, kw_only=True)
class ZoneRule:
    """The offset of a zone from UTC and what its time is called, with the two changes of every year, if there are."""

    offset: timedelta
    name: str
    turns: tuple[Turn, ...] = ()

    def changes(self, first_year: int, last_year: int) -> list[ClockChange]:
        """Return the changes of some years in their order."""
        years = range(first_year, last_year + 1)
        return sorted((turn.in_year(year) for turn in self.turns for year in years), key=lambda change: change.at)


def zone_rule(written: str) -> ZoneRule:
    """Read a rule. Raises ValueError for one that no zone has today: by the number of a day in the year."""
    found = _RULE.fullmatch(written)
    if found is None:
        raise ValueError(f"No rule of a zone: {written}")
    name, offset, summer_name, summer_offset, *turns = found.groups()
    usual = -_time(offset)
    if summer_name is None:
        return ZoneRule(offset=usual, name=name.strip("<>"))
    summer = -_time(summer_offset) if summer_offset else usual + _HOUR
    begins = _turn(turns[:4], usual, summer, summer_name)
    ends = _turn(turns[4:], summer, usual, name)
    return ZoneRule(offset=usual, name=name.strip("<>"), turns=(begins, ends))


def _turn(said: list[str], before: timedelta, after: timedelta, name: str) -> Turn:
    month, week, weekday, time = said
    return Turn(
        month=int(month),
        week=int(week),
        weekday=int(weekday),
        after_midnight=_time(time) if time else 2 * _HOUR,
        before=before,
        after=after,
        name=name.strip("<>"),
    )


def _time(said: str) -> timedelta:
    """Read hours, minutes and seconds, of which the sign before the hours holds for all."""
    sign = -1 if said.startswith("-") else 1
    hours, minutes, seconds, *_ = *map(int, said.lstrip("+-").split(":")), 0, 0
    return sign * timedelta(hours=hours, minutes=minutes, seconds=seconds)
