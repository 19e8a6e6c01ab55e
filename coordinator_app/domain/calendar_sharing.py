"""What others get to see of the calendar, and by which clocks it is told."""

from enum import StrEnum

from coordinator_app.domain.local_time import HOME, zone_named
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Direction, Visit


class Detail(StrEnum):
    """How much a calendar file tells: that time is taken, what it is called too, or all that anyone may see."""

    BUSY = "busy"
    TITLES = "titles"
    FULL = "full"


def zone_of(visit: Visit, partner: Partner | None, item: ProgrammeItem | None = None) -> str:
    """Return the zone (IANA) by whose clocks a visit or an item of it is told.

    It is the item's own, on a journey the partner's, else that at home; a zone that nobody knows counts as none.
    """
    own = item.time_zone if item is not None else ""
    there = partner.time_zone if partner is not None and visit.direction is Direction.OUTGOING else ""
    found = zone_named(own, there)
    return found.key if found is not None else HOME
