"""The definition of a time zone that goes along with its times (VTIMEZONE, RFC 5545 3.6.5).

Where it can, it is two yearly rules with one BYDAY each, which every reader knows; a list of dates (RDATE), which
`Calendar.add_missing_timezones` writes, is misread by several.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from coordinator_app.exchange.zone_files import ClockChange, zone_file
from coordinator_app.exchange.zone_rules import Recurrence, Turn, ZoneRule, zone_rule

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_SINCE = 1970
"""The year in which the rules of a zone are said to begin that has had them for as long as matters."""


def vtimezone(key: str, first_year: int, last_year: int) -> "Timezone":
    """Return the definition of a zone by its IANA name, right for all local times of these years.

    Raises ZoneInfoNotFoundError or ValueError for a zone that nobody knows.
    """
    from icalendar import Timezone

    made = Timezone()
    made.add("TZID", key)
    for change, recurrence in _observances(key, first_year, last_year):
        made.add_component(_observance(change, recurrence))
    return made


def _observances(key: str, first_year: int, last_year: int) -> list[tuple[ClockChange, Recurrence | None]]:
    """Return the changes of the clocks that tell all local times of some years, each with how it comes again."""
    file = zone_file(key)
    rule = zone_rule(file.rule)
    past = _before_rule(file.changes, rule)
    if not past or past[-1].at.year < first_year - 1:
        return _by_rule(rule, first_year, last_year)
    earlier = [change for change in past if change.at.year < first_year - 1]
    before = earlier[-1] if earlier else _always(past[0].before)
    later = [change for change in past[len(earlier) :] if change.at.year <= last_year + 1]
    ruled = _yearly(rule, past[-1].at, last_year) if past[-1].at.year <= last_year + 1 else []
    return [*((change, None) for change in (before, *later)), *ruled]


def _before_rule(changes: tuple[ClockChange, ...], rule: ZoneRule) -> list[ClockChange]:
    """Return the changes up to the one from which on the rule tells every other; files may hold decades of the rule.

    What changes the name alone is left out.
    """
    told = [change for change in changes if change.before != change.after]
    if not told or not rule.turns:
        return told
    by_rule = [each for each in rule.changes(told[0].at.year, told[-1].at.year) if each.at <= told[-1].at]
    pairs = zip(reversed(told), reversed(by_rule), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: _key(pair[0]) == _key(pair[1]), pairs))
    return told[: len(told) - max(alike - 1, 0)]


def _key(change: ClockChange) -> tuple[datetime, timedelta, timedelta]:
    return change.at, change.before, change.after


def _by_rule(rule: ZoneRule, first_year: int, last_year: int) -> list[tuple[ClockChange, Recurrence | None]]:
    if rule.turns:
        expressible = all(turn.recurrence for turn in rule.turns)
        start = datetime(_SINCE if expressible else first_year - 1, 1, 1)  # noqa: DTZ001 - UTC, as the changes have it
        return _yearly(rule, start, last_year)
    return [(_always(rule.offset, rule.name), None)]


def _always(offset: timedelta, name: str = "") -> ClockChange:
    """Return what begins an offset that has held for as long as matters."""
    since = datetime(_SINCE, 1, 1)  # noqa: DTZ001 - what the clocks show
    return ClockChange(at=since - offset, before=offset, after=offset, name=name)


def _yearly(rule: ZoneRule, after: datetime, last_year: int) -> list[tuple[ClockChange, Recurrence | None]]:
    """Return the changes of a rule after a moment: two that recur, or each of them where no recurrence says it."""
    if all(turn.recurrence for turn in rule.turns):
        return [(_first(turn, after), turn.recurrence) for turn in rule.turns]
    return [(change, None) for change in rule.changes(after.year, last_year + 1) if change.at > after]


def _first(turn: Turn, after: datetime) -> ClockChange:
    years: Iterable[int] = range(after.year, after.year + 3)
    return next(change for change in map(turn.in_year, years) if change.at > after)


def _observance(change: ClockChange, recurrence: Recurrence | None) -> "TimezoneStandard | TimezoneDaylight":
    """Return the time from a change on; summer time is the one that lies ahead, also in Ireland, whose law differs."""
    from icalendar import TimezoneDaylight, TimezoneStandard

    made = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
    made.add("DTSTART", change.begins)
    made.add("TZOFFSETFROM", change.before)
    made.add("TZOFFSETTO", change.after)
    if change.name:
        made.add("TZNAME", change.name)
    if recurrence is not None:
        made.add("RRULE", recurrence)
    return made
