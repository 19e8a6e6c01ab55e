"""What others get to see of the calendar, and by which clocks it is told."""

from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coordinator_app.domain.partners import Partner
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Direction, Visit

HOME_ZONE = "Europe/Stockholm"
"""The zone of the municipality."""


class Detail(StrEnum):
    """How much a calendar file tells: that time is taken, what it is called too, or all that anyone may see."""

    BUSY = "busy"
    TITLES = "titles"
    FULL = "full"


def zone_of(item: ProgrammeItem, visit: Visit, partner: Partner | None) -> str:
    """Return the zone (IANA) by whose clocks an item is told: its own, on a journey the partner's, else that at home.

    A zone that nobody knows counts as none.
    """
    there = partner.time_zone if partner is not None and visit.direction is Direction.OUTGOING else ""
    return next((zone for zone in (item.time_zone, there) if _is_known(zone)), HOME_ZONE)


def _is_known(zone: str) -> bool:
    try:
        return bool(zone) and bool(ZoneInfo(zone).key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
