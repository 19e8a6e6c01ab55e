"""Which copies of the data file are kept: close together near today, further apart the older they are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

ALL_OF_DAYS = 2
DAILY = 12
WEEKLY = 10
MONTHLY = 9
BEFORE_MIGRATION_DAYS = 365


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A copy of the data file, as far as keeping it is concerned."""

    name: str
    made_at: datetime
    is_verified: bool = True
    is_before_migration: bool = False


def kept(copies: Iterable[Copy], now: datetime) -> frozenset[str]:
    """Return the names of the copies to keep.

    All of the last two days; then the newest of each of 12 days, 10 weeks and 9 months that have one (Anki's rule);
    copies from before a migration for a year; the newest verified copy always. Where a copy is from the future the
    clock has gone backwards, and everything is kept.
    """
    newest_first = sorted(copies, key=lambda copy: (copy.made_at, copy.is_verified), reverse=True)
    if newest_first and newest_first[0].made_at > now:
        return frozenset(copy.name for copy in newest_first)
    recent = [copy for copy in newest_first if now - copy.made_at <= timedelta(days=ALL_OF_DAYS)]
    return frozenset(
        copy.name
        for copy in (
            *recent,
            *_thinned(newest_first[len(recent) :]),
            *(copy for copy in newest_first if _is_young_enough(copy, now)),
            *[copy for copy in newest_first if copy.is_verified][:1],
        )
    )


def _is_young_enough(copy: Copy, now: datetime) -> bool:
    return copy.is_before_migration and now - copy.made_at <= timedelta(days=BEFORE_MIGRATION_DAYS)


def _thinned(newest_first: list[Copy]) -> list[Copy]:
    rest, chosen = newest_first, list[Copy]()
    for period, number in _PERIODS:
        spans = list(dict.fromkeys(period(copy.made_at) for copy in rest))[:number]
        chosen += [_best(rest, period, span) for span in spans]
        rest = [copy for copy in rest if period(copy.made_at) not in spans]
    return chosen


def _best(copies: list[Copy], period: Callable[[datetime], object], span: object) -> Copy:
    within = [copy for copy in copies if period(copy.made_at) == span]
    return next((copy for copy in within if copy.is_verified), within[0])


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month


_PERIODS: tuple[tuple[Callable[[datetime], object], int], ...] = ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY))
