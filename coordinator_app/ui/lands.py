"""Countries and time zones to choose from, each after the choice of none."""

from coordinator_app.domain import choices
from coordinator_app.domain.collation import sort_key
from coordinator_app.ui.stage import Stage
from coordinator_app.world import country_codes
from coordinator_app.world import time_zones as zones_of


def countries(stage: Stage) -> list[tuple[str, str]]:
    """Return the countries by name."""
    return [("", stage.say("No country")), *choices.countries(stage.words)]


def time_zones(stage: Stage, country: str) -> list[tuple[str, str]]:
    """Return the time zones, those of a country first."""
    own = zones_of(country)
    others = {zone for code in country_codes() for zone in zones_of(code)} - set(own)
    named = sorted(((zone, _name(stage, zone)) for zone in others), key=lambda each: sort_key(each[1]))
    return [("", stage.say("Not known")), *((zone, _name(stage, zone)) for zone in own), *named]


def _name(stage: Stage, zone: str) -> str:
    known = stage.words.locale.time_zones.get(zone, {})
    city = known.get("city") or zone.rpartition("/")[2].replace("_", " ")
    return f"{city} ({zone})"
