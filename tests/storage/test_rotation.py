"""Which copies are kept, for years of daily use and for clocks that go wrong."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.storage.rotation import Copy, kept

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def copy(age: timedelta, *, is_verified: bool = True, is_before_migration: bool = False) -> Copy:
    return Copy(name=f"{age}", made_at=NOW - age, is_verified=is_verified, is_before_migration=is_before_migration)


def days(*ages: float) -> list[Copy]:
    return [copy(timedelta(days=age)) for age in ages]


def kept_ages(copies: list[Copy], now: datetime = NOW) -> list[int]:
    names = kept(copies, now)
    return sorted((now - each.made_at).days for each in copies if each.name in names)


def test_every_copy_of_the_last_two_days_is_kept() -> None:
    hourly = [copy(timedelta(hours=hour)) for hour in range(48)]
    assert kept(hourly, NOW) == {each.name for each in hourly}


def test_two_years_of_daily_copies_thin_to_days_weeks_and_months() -> None:
    ages = kept_ages(days(*range(1, 730)))
    assert len(ages) == 2 + 12 + 10 + 9
    assert ages[:14] == list(range(1, 15))
    assert all(6 <= later - sooner <= 8 for sooner, later in pairwise(ages[14:24]))
    assert ages[-1] > 300


def test_of_one_older_day_the_newest_copy_is_kept() -> None:
    assert kept(days(5.1, 5.2, 5.3), NOW) == {copy(timedelta(days=5.1)).name}


def test_a_verified_copy_stands_for_its_day_before_an_unverified_one() -> None:
    good, doubtful = copy(timedelta(days=5.2)), copy(timedelta(days=5.1), is_verified=False)
    assert kept([good, doubtful], NOW) == {good.name}


def test_a_single_ancient_copy_is_kept() -> None:
    ancient = copy(timedelta(days=4000))
    assert kept([ancient], NOW) == {ancient.name}


def test_the_newest_verified_copy_outlives_any_number_of_unverified_ones() -> None:
    good = copy(timedelta(days=4000))
    doubtful = [copy(timedelta(days=day), is_verified=False) for day in range(1, 1500)]
    assert good.name in kept([good, *doubtful], NOW)


def test_a_copy_from_before_a_migration_is_kept_for_a_year() -> None:
    young = copy(timedelta(days=364, hours=1), is_before_migration=True)
    old = copy(timedelta(days=366, hours=1), is_before_migration=True)
    names = kept([*days(*range(1, 730)), young, old], NOW)
    assert young.name in names
    assert old.name not in names


def test_a_copy_from_the_future_stops_the_rotation() -> None:
    copies = [*days(*range(1, 730)), copy(timedelta(hours=-1))]
    assert kept(copies, NOW) == {each.name for each in copies}


def test_without_copies_there_is_nothing_to_keep() -> None:
    assert kept([], NOW) == frozenset()


@given(st.sets(st.integers(min_value=0, max_value=3000), min_size=1, max_size=60))
def test_rotation_by_and_by_keeps_the_newest_and_settles(ages: set[int]) -> None:
    copies = days(*ages)
    once = [each for each in copies if each.name in kept(copies, NOW)]
    assert copy(timedelta(days=min(ages))).name in kept(copies, NOW)
    assert kept(once, NOW) == {each.name for each in once}


def test_a_user_of_three_years_never_has_more_than_forty_copies_and_always_an_old_one() -> None:
    there: list[datetime] = []
    for day in range(3 * 365):
        now = NOW + timedelta(days=day)
        copies = [Copy(name=moment.isoformat(), made_at=moment) for moment in [*there, now]]
        names = kept(copies, now)
        there = [each.made_at for each in copies if each.name in names]
        assert len(there) <= 40
    assert (NOW + timedelta(days=3 * 365) - min(there)).days > 200
