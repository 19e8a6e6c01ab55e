"""The public holidays of other countries, which a visit there or from there meets."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from coordinator_app.domain.days_off import NamedDay

if TYPE_CHECKING:
    from holidays import HolidayBase

_MOST_YEARS = 256


@lru_cache(_MOST_YEARS)
def abroad_in(country: str, year: int) -> tuple[NamedDay, ...]:
    """Return a country's public holidays in a year by its ISO 3166-1 alpha-2 code; none where it is not known.

    Names are in English and Swedish as far as they are translated, else in English, else in the country's own language.
    """
    from holidays import country_holidays

    try:
        known = country_holidays(country)
        english = country_holidays(country, years=year, language=_tongue(known, "en"))
        swedish = country_holidays(country, years=year, language=_tongue(known, "sv") or _tongue(known, "en"))
    except NotImplementedError:
        return ()
    return tuple(NamedDay(on=on, name_sv=_names(swedish, on), name_en=_names(english, on)) for on in sorted(english))


def _tongue(known: "HolidayBase", begins: str) -> str | None:
    """Return the language that a country's days are translated to, its own where it has no such translation."""
    spoken = sorted(known.supported_languages, key=lambda code: (code != "en_US", code))
    own = known.default_language if begins == "en" else None
    return next((code for code in spoken if code.partition("_")[0] == begins), own)


def _names(days: "HolidayBase", on: date) -> str:
    return ", ".join(days.get_list(on))
