"""The countries, languages and time zones of the world, by their codes; Babel is imported when one is asked for."""

from collections.abc import Iterator
from functools import cache

_NO_COUNTRIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
"""Unions, parts of countries and codes for tests. Kosovo's XK, which ISO leaves to its users, is a country here."""

_NO_TONGUES = frozenset(["ae", "cu", "ia", "ie", "in", "io", "iw", "ji", "mo", "pi", "sa", "sh", "tl", "vo"])
"""Languages that nobody grows up with, and codes that have been replaced."""

_LONGER_TONGUES = ("fil", "fit", "rom", "sma", "smj", "smn", "sms", "yue")
"""Languages without a code of two letters that a visit may need: the national minorities' of Sweden among them."""

_USUAL_ZONES = {
    "AQ": "Antarctica/McMurdo",
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "FM": "Pacific/Pohnpei",
    "GL": "America/Nuuk",
    "ID": "Asia/Jakarta",
    "KI": "Pacific/Tarawa",
    "KZ": "Asia/Almaty",
    "MH": "Pacific/Majuro",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PF": "Pacific/Tahiti",
    "PG": "Pacific/Port_Moresby",
    "PS": "Asia/Gaza",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UM": "Pacific/Wake",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
    "XK": "Europe/Belgrade",
}
"""The time of most people in a country that has several, or that Babel gives none."""

_READ_IN = ("sv", "en", "de", "pl", "fi", "nb")
_ALSO_IN_ITS_OWN = ("es", "et", "fr", "lt", "lv", "ru", "uk", "zh")


@cache
def country_codes() -> tuple[str, ...]:
    """Return the codes of all countries by ISO 3166."""
    codes = (code for code in _names("territories", "en") if len(code) == 2 and code.isalpha())
    return tuple(sorted(code for code in codes if code not in _NO_COUNTRIES))


@cache
def tongue_codes() -> tuple[str, ...]:
    """Return the codes of the languages that people may want an interpreter for, by ISO 639."""
    codes = (code for code in _names("languages", "en") if len(code) == 2 and code not in _NO_TONGUES)
    return tuple(sorted((*codes, *_LONGER_TONGUES)))


def tongue_names() -> Iterator[tuple[str, str]]:
    """Return names of languages as guests write them, each with its code: in six languages, and some in their own."""
    for language in (*_READ_IN, *_ALSO_IN_ITS_OWN):
        names = _names("languages", language)
        for code in tongue_codes() if language in _READ_IN else (language,):
            if code in names:
                yield names[code], code
    yield from ((code, code) for code in tongue_codes())


def time_zones(country: str) -> tuple[str, ...]:
    """Return the time zones of a country, that of most of its people first; none for an unknown country."""
    from babel.core import get_global

    if country not in country_codes():
        return ()
    usual = _USUAL_ZONES.get(country)
    zones = sorted(get_global("territory_zones").get(country, ()))
    return (usual, *(zone for zone in zones if zone != usual)) if usual else tuple(zones)


def _names(what: str, language: str) -> dict[str, str]:
    from babel.core import Locale

    return dict(getattr(Locale(language), what))
