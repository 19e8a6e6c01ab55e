"""The public holidays of other countries, which a visit there or from there meets."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from coordinator_app.domain.days_off import NamedDay

if TYPE_CHECKING:
    from holidays import HolidayBase

_MOST_YEARS = 256

_SWEDISH = {
    "New Year's Day": "Nyårsdagen",
    "New Year's Eve": "Nyårsafton",
    "Epiphany": "Trettondedag jul",
    "Maundy Thursday": "Skärtorsdagen",
    "Good Friday": "Långfredagen",
    "Holy Saturday": "Påskafton",
    "Easter": "Påsk",
    "Easter Sunday": "Påskdagen",
    "Easter Monday": "Annandag påsk",
    "Labor Day": "Arbetets dag",
    "Ascension Day": "Kristi himmelsfärdsdag",
    "Pentecost": "Pingstdagen",
    "Pentecost Monday": "Annandag pingst",
    "Midsummer Eve": "Midsommarafton",
    "Midsummer Day": "Midsommardagen",
    "National Day": "Nationaldagen",
    "Independence Day": "Självständighetsdagen",
    "All Saints' Day": "Alla helgons dag",
    "Christmas Eve": "Julafton",
    "Christmas Day": "Juldagen",
    "Second Day of Christmas": "Annandag jul",
    "Saint Stephen's Day": "Annandag jul",
    "Boxing Day": "Annandag jul",
}
"""What Swedish calls the days that many countries keep, by their English names in the library."""

_OF_LABOUR = frozenset({"Labor Day", "May Day", "Worker's Day", "International Workers' Day"})
"""What is called Första maj where it is kept on that day."""


@lru_cache(_MOST_YEARS)
def abroad_in(country: str, year: int) -> tuple[NamedDay, ...]:
    """Return a country's public holidays in a year by its ISO 3166-1 alpha-2 code; none where it is not known.

    Names are in English and Swedish as far as they are translated, else in English, else in the country's own language;
    a day that Sweden has too bears its Swedish name.
    """
    from holidays import country_holidays

    try:
        known = country_holidays(country)
        english = country_holidays(country, years=year, language=_tongue(known, "en"))
        swedish = country_holidays(country, years=year, language=_tongue(known, "sv") or _tongue(known, "en"))
    except NotImplementedError:
        return ()
    return tuple(
        NamedDay(on=on, name_sv=_in_swedish(swedish, on), name_en=_names(english, on)) for on in sorted(english)
    )


def _tongue(known: "HolidayBase", begins: str) -> str | None:
    """Return the language that a country's days are translated to, its own where it has no such translation."""
    spoken = sorted(known.supported_languages, key=lambda code: (code != "en_US", code))
    own = known.default_language if begins == "en" else None
    return next((code for code in spoken if code.partition("_")[0] == begins), own)


def _in_swedish(days: "HolidayBase", on: date) -> str:
    is_first_of_may = (on.month, on.day) == (5, 1)
    names = ("Första maj" if is_first_of_may and name in _OF_LABOUR else name for name in days.get_list(on))
    return ", ".join(_SWEDISH.get(name, name) for name in names)


def _names(days: "HolidayBase", on: date) -> str:
    return ", ".join(days.get_list(on))
