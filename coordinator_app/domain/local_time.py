"""Local time on journeys and on the days on which the clock changes: moments, and times that do not come or come twice.

The rule for both is PEP 495's: the two folds of a local time differ only round a change of the clock.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

HOME = "Europe/Stockholm"
"""The zone of the municipality."""


@cache
def zone_named(*names: str) -> ZoneInfo | None:
    """Return the first zone that is known of these IANA names, None where none is; an empty name is passed over."""
    for name in names:
        try:
            if name:
                return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def moment(local: datetime, zone: ZoneInfo | None) -> datetime:
    """Return the moment of a local time, the first where it comes twice; without a zone it is taken as UTC."""
    return local.replace(tzinfo=zone or UTC).astimezone(UTC)


@lru_cache(maxsize=1024)
def is_even(day: date, zone: ZoneInfo | None) -> bool:
    """Tell whether the clock of a zone goes on without a step from the beginning of a day to that of the next."""
    if zone is None:
        return True
    begins = datetime.combine(day, time(), zone)
    return begins.utcoffset() == (begins + timedelta(days=1)).utcoffset()


def step_of_clock(local: datetime, zone: ZoneInfo | None) -> timedelta:
    """Return by how much the clock changes where a local time is skipped (positive) or comes twice (negative)."""
    if zone is None or is_even(local.date(), zone):
        return timedelta()
    first = local.replace(tzinfo=zone, fold=0).utcoffset() or timedelta()
    second = local.replace(tzinfo=zone, fold=1).utcoffset() or timedelta()
    return second - first
