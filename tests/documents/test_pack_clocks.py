"""How the clocks of the partner stand to those at home, on the days of the visit."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator_app import paths
from coordinator_app.documents.pack.clocks import apart_from_sweden
from coordinator_app.domain.visits import Direction
from coordinator_app.words import Words
from tests.documents.briefings import example_dossier, full, sound_pack, told, with_visit
from tests.documents.reading import text

WINTER, SUMMER, BETWEEN = date(2026, 12, 16), date(2026, 6, 16), date(2026, 3, 20)
WORDS = Words("en", paths.resources() / "translations")


@pytest.mark.parametrize(
    ("zone", "on", "said"),
    [
        ("Europe/Berlin", WINTER, "the same as Swedish time"),
        ("Europe/Helsinki", WINTER, "1 hour ahead of Swedish time"),
        ("Asia/Shanghai", WINTER, "7 hours ahead of Swedish time"),
        ("Asia/Shanghai", SUMMER, "6 hours ahead of Swedish time"),
        ("Asia/Kolkata", SUMMER, "3 hours and 30 minutes ahead of Swedish time"),
        ("America/New_York", WINTER, "6 hours behind Swedish time"),
        ("America/New_York", BETWEEN, "5 hours behind Swedish time"),
        ("Europe/London", SUMMER, "1 hour behind Swedish time"),
        ("", WINTER, ""),
        ("Europe", WINTER, ""),
        ("Europa/Berlin", WINTER, ""),
        ("../../etc/passwd", WINTER, ""),
        ("\ud800", WINTER, ""),
    ],
)
def test_the_difference_to_swedish_time_is_that_of_the_day(zone: str, on: date, said: str) -> None:
    assert WORDS.say(apart_from_sweden(zone, on)) == said


def test_the_programme_of_a_journey_says_how_its_times_stand_to_those_at_home() -> None:
    journey = with_visit(full(), direction=Direction.OUTGOING)
    said = text(sound_pack(told(journey, language="en")).content)
    assert "All times are local time in Partner.name_en, 7 hours ahead of Swedish time." in said


def test_a_place_whose_zone_is_unknown_has_local_time_without_a_difference() -> None:
    dossier = with_visit(full(), direction=Direction.OUTGOING)
    assert dossier.partner
    nowhere = replace(dossier, partner=replace(dossier.partner, time_zone=""))
    assert "All times are local time in Partner.name_en." in text(sound_pack(told(nowhere, language="en")).content)


def test_the_facts_of_the_partner_tell_its_local_time_unless_the_user_does() -> None:
    said = text(sound_pack(told(full(), language="en")).content)
    assert "Local time 7 hours ahead of Swedish time" in said
    own = text(sound_pack(told(example_dossier("falkenberg"), language="en")).content)
    assert "Local time" not in own
    assert "Time zone" in own


def test_a_partner_in_sweden_needs_no_word_about_its_clocks() -> None:
    partner = full().partner
    assert partner
    at_home = replace(full(), partner=replace(partner, time_zone="Europe/Stockholm"))
    assert "Local time" not in text(sound_pack(told(at_home, language="en")).content)
