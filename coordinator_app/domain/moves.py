"""Moving a visit: what lies on its days follows it."""

from dataclasses import replace
from datetime import date, timedelta

from coordinator_app.domain.visits import Delegate, Travel, Visit


def moved(visit: Visit, first: date, last: date) -> Visit:
    """Return the visit on other days. When its first day moves, programme, themes and journeys move as far.

    Where only its last day moves, everything else stays: the visit has become longer or shorter.
    """
    by = first - visit.starts_on
    return replace(
        visit,
        starts_on=first,
        ends_on=last,
        programme=tuple(replace(item, day_on=item.day_on + by) for item in visit.programme),
        themes=tuple(replace(theme, day_on=theme.day_on + by) for theme in visit.themes),
        delegation=tuple(_travelled(delegate, by) for delegate in visit.delegation),
    )


def _travelled(delegate: Delegate, by: timedelta) -> Delegate:
    return replace(delegate, travels=tuple(_later(travel, by) for travel in delegate.travels))


def _later(travel: Travel, by: timedelta) -> Travel:
    return replace(travel, on=travel.on + by)
