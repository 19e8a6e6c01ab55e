"""The general flag days of Sweden (SFS 2017:441), and the elections among them that the law gives a day."""

from datetime import date, timedelta
from functools import lru_cache

from coordinator_app.domain.days_off import NamedDay, holidays_in

_FIXED: tuple[tuple[int, int, str, str], ...] = (
    (1, 28, "Konungens namnsdag", "The King's name day"),
    (3, 12, "Kronprinsessans namnsdag", "The Crown Princess's name day"),
    (4, 30, "Konungens födelsedag", "The King's birthday"),
    (5, 29, "Veterandagen", "Veterans Day"),
    (7, 14, "Kronprinsessans födelsedag", "The Crown Princess's birthday"),
    (8, 8, "Drottningens namnsdag", "The Queen's name day"),
    (10, 24, "FN-dagen", "United Nations Day"),
    (11, 6, "Gustav Adolfsdagen", "Gustavus Adolphus Day"),
    (12, 10, "Nobeldagen", "Nobel Day"),
    (12, 23, "Drottningens födelsedag", "The Queen's birthday"),
)
_FLAGGED_HOLIDAYS = frozenset(
    {"Nyårsdagen", "Påskdagen", "Första maj", "Pingstdagen", "Nationaldagen", "Midsommardagen", "Juldagen"}
)
_AN_ELECTION_YEAR = 2022
_YEARS_BETWEEN = 4
_SEPTEMBER = 9


@lru_cache
def flag_days_in(year: int) -> tuple[NamedDay, ...]:
    """Return the flag days of a year in their order; a day that is flagged for two reasons stands there twice."""
    fixed = (
        NamedDay(on=date(year, month, day), name_sv=swedish, name_en=english) for month, day, swedish, english in _FIXED
    )
    of_holidays = (day for day in holidays_in(year) if day.name_sv in _FLAGGED_HOLIDAYS)
    return tuple(sorted((*fixed, *of_holidays, *elections_in(year)), key=lambda day: (day.on, day.name_sv)))


def elections_in(year: int) -> tuple[NamedDay, ...]:
    """Return the ordinary election to the Riksdag, regions and municipalities: the second Sunday of September.

    It is held every fourth year (SFS 2005:837, chapter 1 section 3); the day of an election to the European
    Parliament is set by the Council of the Union and cannot be computed.
    """
    if (year - _AN_ELECTION_YEAR) % _YEARS_BETWEEN:
        return ()
    first = date(year, _SEPTEMBER, 1)
    on = first + timedelta(days=(6 - first.weekday()) % 7 + 7)
    return (
        NamedDay(
            on=on,
            name_sv="Val till riksdag, region och kommun",
            name_en="Election to the Riksdag, regions and municipalities",
        ),
    )
