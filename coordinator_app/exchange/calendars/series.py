"""Events that come again and again: their occasions, always within bounds (RFC 5545 3.8.5)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from dateutil.rrule import rrule, rrulestr

from coordinator_app.exchange.calendars.properties import Moment

BEFORE, AFTER = timedelta(days=365), timedelta(days=365)
"""How far from the given day occasions are read."""

MOST_OCCASIONS = 400
_MOST_STEPS = 160_000
_UNTIL = re.compile(r"UNTIL\s*=\s*(\d{8})(T\d{6})?(Z)?", re.IGNORECASE)
_UNTIL_READ = re.compile(r"UNTIL\s*=\s*(?!\d{8}T\d{6}(?:;|$))", re.IGNORECASE)
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NOT_DAILY = frozenset({"BYSETPOS", "BYWEEKNO", "BYYEARDAY"})
_OFTEN = re.compile(r"FREQ\s*=\s*(SECONDLY|MINUTELY|HOURLY)", re.IGNORECASE)


class NotExpanded(ValueError):
    """A rule that cannot be understood, or that is none for a calendar."""


class TooOften(NotExpanded):
    """A rule by which something comes every hour or more often."""


@dataclass(frozen=True, kw_only=True)
class Occasions:
    """The occasions of a series within the bounds; `is_whole` tells whether there are none beyond them."""

    found: tuple[datetime, ...]
    is_whole: bool


@dataclass(frozen=True, kw_only=True)
class Recurrence:
    """How an event comes again: its rules, the further moments that it has, and those that it leaves out."""

    rules: tuple[str, ...] = ()
    added: tuple[Moment, ...] = ()
    left_out: tuple[Moment, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether the event comes again at all."""
        return bool(self.rules or self.added)


Local = Callable[[datetime], datetime]
"""Makes the local time of a moment in UTC."""


def occasions(starts: Moment, recurrence: Recurrence, around: date, local: Local) -> Occasions:
    """Return the occasions of a series by its local times. Raises NotExpanded, or TooOften."""
    first = _moment(starts)
    lower, upper = _moment(around - BEFORE), _moment(around + AFTER)
    found, is_whole = {first} if not recurrence.rules else set(), True
    for rule in recurrence.rules:
        some, is_end = _of_rule(_rule(rule, first, local), lower, upper)
        is_whole &= is_end
        found |= some
    found |= {_moment(each) for each in recurrence.added}
    found -= _left_out(found, recurrence.left_out)
    within = sorted(each for each in found if lower <= each <= upper)
    is_whole &= len(within) == len(found) <= MOST_OCCASIONS
    return Occasions(found=tuple(within[:MOST_OCCASIONS]), is_whole=is_whole)


def _left_out(found: set[datetime], left_out: tuple[Moment, ...]) -> set[datetime]:
    """Return the occasions that are left out: by their moment, or all of a day."""
    moments = {_moment(each) for each in left_out}
    days = {each for each in left_out if not isinstance(each, datetime)}
    return {each for each in found if each in moments or each.date() in days}


def _rule(text: str, first: datetime, local: Local) -> rrule:
    if _OFTEN.search(text):
        raise TooOften(text)
    try:
        written = _UNTIL.sub(lambda found: _local_until(found, local), text.strip())
        if _UNTIL_READ.search(written) or _leads_nowhere(written):
            raise NotExpanded(text)
        made = rrulestr(written, dtstart=first)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, IndexError) as error:
        raise NotExpanded(text) from error
    if not isinstance(made, rrule):
        raise NotExpanded(text)
    return made


def _leads_nowhere(text: str) -> bool:
    """Tell whether a daily rule can never be met: it would be tried for every day until the year 9999."""
    parts = {
        name.strip().upper(): value.strip() for name, _, value in (each.partition("=") for each in text.split(";"))
    }
    if parts.get("FREQ", "").upper() != "DAILY":
        return False
    if _NOT_DAILY & parts.keys():
        return True
    days = [abs(int(each)) for each in parts.get("BYMONTHDAY", "1").split(",")]
    months = [int(each) for each in parts["BYMONTH"].split(",")] if "BYMONTH" in parts else range(1, 13)
    return not any(1 <= day <= _LONGEST_MONTHS[month - 1] for day in days for month in months)


def _of_rule(rule: rrule, lower: datetime, upper: datetime) -> tuple[set[datetime], bool]:
    """Return a rule's occasions up to a moment, and whether it has no more, nor any earlier ones left out."""
    found: list[datetime] = []
    is_end = True
    for step in islice(_steps(rule), _MOST_STEPS):
        if step > upper or len(found) > MOST_OCCASIONS:
            is_end = False
            break
        if step >= lower:
            found.append(step)
        else:
            is_end = False
    return set(found), is_end


def _steps(rule: rrule) -> Iterator[datetime]:
    try:
        yield from rule
    except (ValueError, OverflowError, TypeError):
        return


def _local_until(found: re.Match[str], local: Local) -> str:
    """Return the end of a rule in local time, for that is what its occasions are told in; a day ends at midnight."""
    until = datetime.strptime(found[1] + (found[2] or "T235959"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - it is local
    return f"UNTIL={local(until) if found[3] else until:%Y%m%dT%H%M%S}"


def _moment(moment: Moment) -> datetime:
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else datetime.combine(moment, time())
