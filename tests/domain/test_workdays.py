"""Working days, counted past weekends, holidays and the eves that are free in practice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.workdays import is_working_day, next_working_day, working_days_before

DAYS = st.dates(date(2020, 1, 1), date(2050, 12, 31))


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2026, 11, 11), 10, date(2026, 10, 28)),
        (date(2026, 6, 24), 3, date(2026, 6, 18)),
        (date(2027, 1, 12), 10, date(2026, 12, 22)),
        (date(2026, 4, 8), 1, date(2026, 4, 7)),
        (date(2026, 4, 8), 2, date(2026, 4, 2)),
        (date(2026, 5, 18), 1, date(2026, 5, 15)),
        (date(2026, 5, 4), 1, date(2026, 4, 30)),
    ],
)
def test_days_off_are_not_counted(day: date, number: int, expected: date) -> None:
    assert working_days_before(day, number) == expected


def test_no_working_day_before_a_sunday_is_the_friday() -> None:
    assert working_days_before(date(2026, 11, 15), 0) == date(2026, 11, 13)
    assert working_days_before(date(2026, 11, 11), 0) == date(2026, 11, 11)


def test_days_are_not_counted_forwards() -> None:
    with pytest.raises(ValueError, match="negative"):
        working_days_before(date(2026, 11, 11), -1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 13), date(2026, 11, 16)),
        (date(2026, 12, 23), date(2026, 12, 28)),
        (date(2026, 12, 30), date(2027, 1, 4)),
        (date(2026, 11, 10), date(2026, 11, 11)),
    ],
)
def test_the_next_working_day_lies_past_the_days_off(day: date, expected: date) -> None:
    assert next_working_day(day) == expected


@given(DAYS, st.integers(1, 40))
def test_so_many_working_days_lie_between(day: date, number: int) -> None:
    found = working_days_before(day, number)
    between = [found + timedelta(days=n) for n in range((day - found).days)]
    assert is_working_day(found)
    assert sum(map(is_working_day, between)) == number


@given(DAYS)
def test_the_next_working_day_is_the_nearest_ahead(day: date) -> None:
    found = next_working_day(day)
    assert is_working_day(found)
    assert not any(is_working_day(day + timedelta(days=n)) for n in range(1, (found - day).days))
