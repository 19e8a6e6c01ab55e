"""All that does not fit in the programme of a visit, from the gravest on; it never keeps anybody from saving."""

from collections.abc import Iterable
from uuid import UUID

from coordinator_app.domain.clash import ALONE, Clash, ClashContext, ClashRule
from coordinator_app.domain.clashes_elsewhere import clashes_with_meetings, clashes_with_visits
from coordinator_app.domain.clashes_of_days import clashes_of_days, clashes_of_items
from coordinator_app.domain.clashes_together import clashes_together
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.slots import slots
from coordinator_app.domain.visits import Visit

_SEVERITIES = list(Severity)
_RULES = list(ClashRule)


def clashes(visit: Visit, context: ClashContext = ALONE) -> tuple[Clash, ...]:
    """Return what clashes in a programme, the gravest first, then by day; the cost grows as that of ordering items.

    Of many items that overlap one another not every pair is told, but every item is in one that is.
    """
    ordered = slots(visit.programme, context.zone)
    found = [
        *clashes_together(ordered, context),
        *clashes_with_visits(ordered, context),
        *clashes_with_meetings(ordered, context),
        *clashes_of_items(visit, context),
        *clashes_of_days(ordered),
    ]
    places = {slot.item.id: number for number, slot in enumerate(ordered)}
    return tuple(sorted(found, key=lambda clash: _order(clash, places)))


def _order(clash: Clash, places: dict[UUID, int]) -> tuple[object, ...]:
    severity, rule = _SEVERITIES.index(clash.severity), _RULES.index(clash.rule)
    return severity, clash.day, [places[one] for one in clash.item_ids], rule


def marked(found: Iterable[Clash]) -> frozenset[UUID]:
    """Return the items that are marked in the programme: those that a clash graver than a note is about."""
    grave = (clash for clash in found if clash.severity != Severity.NOTE)
    return frozenset(item_id for clash in grave for item_id in clash.item_ids)


def to_solve(found: Iterable[Clash]) -> int:
    """Return how many clashes are graver than a note."""
    return sum(clash.severity != Severity.NOTE for clash in found)


def worst_of(found: Iterable[Clash]) -> dict[UUID, Severity]:
    """Return how grave the gravest clash of each item is, of those that are in any."""
    worst: dict[UUID, Severity] = {}
    for clash in found:
        for item_id in clash.item_ids:
            before = worst.get(item_id, clash.severity)
            worst[item_id] = min(before, clash.severity, key=_SEVERITIES.index)
    return worst
