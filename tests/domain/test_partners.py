"""What the clocks show at a partner."""

from datetime import UTC, datetime

import pytest

from coordinator_app.domain.partners import time_there

NOW = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)


def test_the_clock_there_may_be_in_another_day() -> None:
    there = time_there("Asia/Shanghai", NOW)
    assert there is not None
    assert (there.day, there.hour, there.minute) == (24, 7, 30)


def test_summer_time_is_counted_on_its_day() -> None:
    there = time_there("Europe/Warsaw", datetime(2026, 7, 1, 12, 0, tzinfo=UTC))
    assert there is not None
    assert there.hour == 14


@pytest.mark.parametrize("zone", ["", "Nowhere/Town", "/etc/passwd", "Europe"])
def test_a_zone_that_nobody_knows_shows_no_time(zone: str) -> None:
    assert time_there(zone, NOW) is None
