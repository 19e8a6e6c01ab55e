"""Of which visits somebody who represents the municipality is to be briefed."""

from coordinator_app.domain.visits import Direction, Level, Visit, VisitKind


def wants_pack(visit: Visit) -> bool:
    """Tell whether people meet in person and it is official, political, or gives the presidium something to do."""
    return visit.direction != Direction.DIGITAL and (
        visit.kind in {VisitKind.OFFICIAL, VisitKind.ANNIVERSARY}
        or Level.POLITICAL in visit.levels
        or any(item.is_for_presidium for item in visit.programme)
    )
