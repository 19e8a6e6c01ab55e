"""Countries and time zones to choose from, by their names in the language of the window."""

from coordinator_app.domain.collation import sort_key
from coordinator_app.ui.stage import Stage

_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes that stand for no country."""

_CODE_LENGTH = 2


def countries(stage: Stage) -> list[tuple[str, str]]:
    """Return the countries by the order of the Swedish alphabet, after the choice of none."""
    names = {str(code): str(name) for code, name in stage.words.locale.territories.items()}
    codes = (code for code in names if len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES)
    named = sorted(((code, names[code]) for code in codes), key=lambda each: sort_key(each[1]))
    return [("", stage.say("No country")), *named]


def time_zones(stage: Stage, country: str) -> list[tuple[str, str]]:
    """Return the time zones, those of a country first, after the choice of none."""
    from babel.core import get_global

    of_countries = get_global("territory_zones")
    own = list(of_countries.get(country, ()))
    others = {zone for zones in of_countries.values() for zone in zones if "/" in zone} - set(own)
    named = [(zone, _zone_name(stage, zone)) for zone in own]
    named += sorted(((zone, _zone_name(stage, zone)) for zone in others), key=lambda each: sort_key(each[1]))
    return [("", stage.say("Not known")), *named]


def _zone_name(stage: Stage, zone: str) -> str:
    known = stage.words.locale.time_zones.get(zone, {})
    city = known.get("city") or zone.rpartition("/")[2].replace("_", " ")
    return f"{city} ({zone})"
