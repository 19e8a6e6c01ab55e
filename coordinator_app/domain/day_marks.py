"""What the calendar marks days with: red days, eves, squeeze days, flag days, elections and days of one's own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from coordinator_app.domain import days_off
from coordinator_app.domain.days_abroad import abroad_in
from coordinator_app.domain.days_off import DAY, NamedDay
from coordinator_app.domain.flag_days import elections_in, flag_days_in
from coordinator_app.domain.own_days import OwnDay, OwnDayKind


class DayMarkKind(StrEnum):
    """Why a day is marked."""

    HOLIDAY = "holiday"
    EVE = "eve"
    SQUEEZE = "squeeze"
    FLAG = "flag"
    ELECTION = "election"
    SCHOOL_BREAK = "school_break"
    EVENT = "event"
    ABROAD = "abroad"


@dataclass(frozen=True, kw_only=True)
class DayMark:
    """One mark of one day; the country is that whose day it is, by its ISO 3166-1 alpha-2 code."""

    on: date
    kind: DayMarkKind
    name_sv: str
    name_en: str
    country: str = "SE"


_OWN_KINDS: dict[OwnDayKind, tuple[DayMarkKind, ...]] = {
    OwnDayKind.SCHOOL_BREAK: (DayMarkKind.SCHOOL_BREAK,),
    OwnDayKind.FLAG_DAY: (DayMarkKind.FLAG,),
    OwnDayKind.ELECTION: (DayMarkKind.ELECTION, DayMarkKind.FLAG),
    OwnDayKind.EVENT: (DayMarkKind.EVENT,),
}
"""An election to the Riksdag or the European Parliament is a flag day too (SFS 2017:441)."""

_ORDER = {kind: number for number, kind in enumerate(DayMarkKind)}


def is_red(day: date) -> bool:
    """Tell whether a day is red: a Sunday or a public holiday."""
    return days_off.is_red(day)


def day_marks(first: date, last: date, own_days: Iterable[OwnDay] = ()) -> tuple[DayMark, ...]:
    """Return the marks from the first day to the last, by day, the red ones first. Sundays get none of their own."""
    computed = (mark for year in range(first.year, last.year + 1) for mark in _marks_in(year))
    own = (mark for own_day in own_days for mark in _own_marks(own_day, first, last))
    return _within((*computed, *own), first, last)


def holidays_abroad(country: str, first: date, last: date) -> tuple[DayMark, ...]:
    """Return the public holidays of another country by its ISO 3166-1 alpha-2 code; () for one that is not known."""
    years = range(first.year, last.year + 1)
    return tuple(mark for year in years for mark in _abroad_in(country, year) if first <= mark.on <= last)


@lru_cache(maxsize=1024)
def _abroad_in(country: str, year: int) -> tuple[DayMark, ...]:
    """Return the holidays of a country in a year, in their order; a calendar asks for them visit by visit."""
    marks = (_mark(day, DayMarkKind.ABROAD, country) for day in abroad_in(country, year))
    return tuple(sorted(marks, key=lambda mark: (mark.on, mark.name_sv)))


@lru_cache
def _marks_in(year: int) -> tuple[DayMark, ...]:
    sources: tuple[tuple[DayMarkKind, Callable[[int], Iterable[NamedDay]]], ...] = (
        (DayMarkKind.HOLIDAY, days_off.holidays_in),
        (DayMarkKind.EVE, days_off.eves_in),
        (DayMarkKind.SQUEEZE, _squeeze_days),
        (DayMarkKind.FLAG, flag_days_in),
        (DayMarkKind.ELECTION, elections_in),
    )
    return tuple(_mark(day, kind) for kind, days_in in sources for day in days_in(year))


def _squeeze_days(year: int) -> Iterator[NamedDay]:
    return (NamedDay(on=on, name_sv="Klämdag", name_en="Squeeze day") for on in days_off.squeeze_days_in(year))


def _mark(day: NamedDay, kind: DayMarkKind, country: str = "SE") -> DayMark:
    return DayMark(on=day.on, kind=kind, name_sv=day.name_sv, name_en=day.name_en, country=country)


def _own_marks(own_day: OwnDay, first: date, last: date) -> Iterator[DayMark]:
    """Return the marks of those of one's own days that lie between a first and a last one."""
    on, until = max(first, own_day.starts_on), min(last, own_day.ends_on)
    names = own_day.name_sv or own_day.name_en, own_day.name_en or own_day.name_sv
    for number in range((until - on).days + 1):
        for kind in _OWN_KINDS[own_day.kind]:
            yield DayMark(on=on + number * DAY, kind=kind, name_sv=names[0], name_en=names[1])


def _within(marks: Iterable[DayMark], first: date, last: date) -> tuple[DayMark, ...]:
    inside = (mark for mark in marks if first <= mark.on <= last)
    return tuple(sorted(inside, key=lambda mark: (mark.on, _ORDER[mark.kind], mark.name_sv)))
