"""Countries, languages and time zones to choose from."""

from zoneinfo import ZoneInfo

import pytest

from coordinator_app import world
from coordinator_app.domain.choices import countries, tongues, tongues_by_name
from coordinator_app.words import Words
from coordinator_app.world import country_codes, time_zones, tongue_codes


def test_countries_are_those_of_iso_and_kosovo(swedish: Words) -> None:
    assert len(country_codes()) == 250
    assert {"SE", "CN", "XK", "AX"} <= set(country_codes())
    assert {"EU", "UN", "ZZ", "XA"}.isdisjoint(country_codes())
    assert all(name != code for code, name in countries(swedish))


def test_names_stand_in_the_order_of_the_language(swedish: Words, english: Words) -> None:
    names = [name for _code, name in countries(swedish)]
    assert names[0] == "Afghanistan"
    assert names[-3:] == ["Åland", "Österrike", "Östtimor"]
    assert [name for _code, name in countries(english)].index("Åland Islands") < 5
    assert tongues(swedish)[0] == ("ab", "abchaziska")


def test_a_language_is_known_by_its_names() -> None:
    known = tongues_by_name()
    for name in ("kinesiska", "chinese", "chinesisch", "chinski", "kiina", "kinesisk", "zh", "中文"):
        assert known[name] == "zh"
    assert (known["meankieli"], known["polski"], known["suomi"]) == ("fit", "pl", "fi")
    assert {"sv", "fi", "yi", "se", "fit", "rom"} <= set(tongue_codes())


@pytest.mark.parametrize(
    ("country", "first"),
    [("SE", "Europe/Stockholm"), ("CN", "Asia/Shanghai"), ("US", "America/New_York"), ("UA", "Europe/Kyiv")],
)
def test_the_usual_time_zone_comes_first(country: str, first: str) -> None:
    assert time_zones(country)[0] == first


def test_every_country_has_zones_that_exist() -> None:
    for country in country_codes():
        zones = time_zones(country)
        assert zones or country in {"BV", "HM"}, country
        assert len(set(zones)) == len(zones)
        assert ZoneInfo(zones[0]) if zones else True


def test_a_country_with_several_zones_has_a_usual_one() -> None:
    several = {country for country in country_codes() if len(time_zones(country)) > 1}
    assert "CN" in several
    assert several <= set(world._USUAL_ZONES)


def test_what_is_no_country_has_no_zones() -> None:
    assert time_zones("ZZ") == time_zones("001") == time_zones("") == ()
