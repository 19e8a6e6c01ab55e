"""The days off of Sweden: red days, eves and squeeze days, as the library of public holidays knows them."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_WORK_FREE = frozenset({"Midsommarafton", "Julafton", "Nyårsafton"})
"""The eves that the Annual Leave Act (SFS 1977:480, section 7) counts as Sundays."""

_USUAL_NAMES = {"Allahelgonsafton": "Allhelgonaafton"}


@dataclass(frozen=True, kw_only=True)
class NamedDay:
    """A day with its name in both languages."""

    on: date
    name_sv: str
    name_en: str


def is_red(on: date) -> bool:
    """Tell whether a day is red: a Sunday or a public holiday (SFS 1989:253)."""
    return on.weekday() == _SUNDAY or on in _public_days(on.year)


def is_day_off(on: date) -> bool:
    """Tell whether offices are closed: at weekends, on red days and on Midsummer, Christmas and New Year's Eve."""
    return on.weekday() >= _SATURDAY or on in _public_days(on.year) or on in _work_free_days(on.year)


@lru_cache
def holidays_in(year: int) -> tuple[NamedDay, ...]:
    """Return the public holidays of a year; none before 1953, when the law had others."""
    return _named(year, ("public",))


@lru_cache
def eves_in(year: int) -> tuple[NamedDay, ...]:
    """Return the eight eves that are days of their own, whether one works on them or not."""
    days = _named(year, ("de_facto", "optional"))
    return tuple(day for day in days if day.name_sv.endswith("afton"))


@lru_cache
def squeeze_days_in(year: int) -> tuple[date, ...]:
    """Return the days that one works on between two days off."""
    first = date(year, 1, 1)
    days = (first + number * DAY for number in range((date(year, 12, 31) - first).days))
    return tuple(on for on in days if not is_day_off(on) and is_day_off(on - DAY) and is_day_off(on + DAY))


@lru_cache
def _public_days(year: int) -> frozenset[date]:
    return frozenset(day.on for day in holidays_in(year))


@lru_cache
def _work_free_days(year: int) -> frozenset[date]:
    return frozenset(day.on for day in eves_in(year) if day.name_sv in _WORK_FREE)


def _named(year: int, categories: tuple[str, ...]) -> tuple[NamedDay, ...]:
    """Return what the library has, without the hour from which a half day is free; loading it takes 0.2 s."""
    from holidays import country_holidays

    swedish = country_holidays("SE", years=year, language="sv", categories=categories)
    english = country_holidays("SE", years=year, language="en_US", categories=categories)
    names = ((on, name.partition(" (")[0]) for on in sorted(swedish) for name in swedish.get_list(on))
    return tuple(NamedDay(on=on, name_sv=_USUAL_NAMES.get(name, name), name_en=english.tr(name)) for on, name in names)
