"""Items that are moved, stretched and doubled stay as long as they are, on the grid and within their day."""

from dataclasses import replace
from datetime import time, timedelta
from uuid import UUID

import pytest

from coordinator_app.domain.item_moves import between, duplicated, moved, snapped, stretched
from coordinator_app.domain.programme import Attendance
from tests.domain.programmes import DAY, KARIN, item

NINE = item("9-10:30", "a", KARIN)


@pytest.mark.parametrize(("minutes", "grid", "wanted"), [(7, 15, 0), (8, 15, 15), (-8, 15, -15), (8, 5, 10)])
def test_minutes_snap_to_the_grid(minutes: float, grid: int, wanted: int) -> None:
    assert snapped(minutes, grid) == wanted


def test_an_item_moves_as_long_as_it_is() -> None:
    later = moved(NINE, days=1, minutes=45)
    assert (later.day_on, later.starts_at, later.ends_at) == (DAY + timedelta(days=1), time(9, 45), time(11, 15))
    assert moved(replace(NINE, ends_at=None), minutes=-15).ends_at is None


def test_an_item_begins_on_its_day_however_far_it_is_moved() -> None:
    assert moved(NINE, minutes=-600).starts_at == time(0)
    late = moved(NINE, minutes=900)
    assert (late.day_on, late.starts_at, late.ends - late.begins) == (DAY, time(23, 55), timedelta(minutes=90))


def test_an_item_ends_after_it_begins_and_on_its_day() -> None:
    assert stretched(NINE, 30).ends_at == time(11)
    assert stretched(NINE, -600).ends_at == time(9, 5)
    assert stretched(NINE, 6000).ends_at == time(23, 59)
    assert stretched(replace(NINE, ends_at=None), 15).ends_at == time(9, 15)


def test_a_double_follows_on_its_item_and_nobody_has_come_to_it() -> None:
    came = replace(NINE, participants=(replace(NINE.participants[0], attendance=Attendance.ATTENDED),))
    double = duplicated(came, [UUID(int=70), UUID(int=71)])
    assert (double.id, double.starts_at, double.ends_at, double.title_sv) == (UUID(int=70), time(10, 30), time(12), "a")
    (part,) = double.participants
    assert (part.id, part.person_id, part.attendance) == (UUID(int=71), KARIN, Attendance.PLANNED)


def test_hours_that_are_drawn_upwards_are_the_same() -> None:
    assert between(DAY, 600, 540) == between(DAY, 540, 600) == (DAY, time(9), time(10))
    assert between(DAY, 540, 540) == (DAY, time(9), time(9, 15))
