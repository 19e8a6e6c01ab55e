"""What is dragged on the painted days: an item moved, its end pulled, or hours drawn on empty time."""

from dataclasses import dataclass
from datetime import date, time
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QPointF

from coordinator_app.domain.item_moves import FINE_GRID, GRID, between, moved, snapped, stretched
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.visits.day_columns_place import Places
from coordinator_app.ui.visits.programme_keys import Ask, Wish


class Pull(Enum):
    """What a drag does."""

    MOVE = auto()
    STRETCH = auto()
    DRAW = auto()


@dataclass(frozen=True, kw_only=True)
class Drag:
    """A drag from where it was begun: of an item, or over empty time where `item` is None."""

    pull: Pull
    origin: QPointF
    item: ProgrammeItem | None = None

    def ask(self, places: Places, here: QPointF, *, is_fine: bool) -> Ask:
        """Return what the drag asks of its item, were it let go here; a fine one snaps to five minutes."""
        grid = FINE_GRID if is_fine else GRID
        minutes = snapped(places.minutes_in(here.y() - self.origin.y()), grid)
        if self.pull is Pull.STRETCH:
            return Ask(wish=Wish.STRETCH, minutes=minutes)
        began, now = places.day_at(self.origin), places.day_at(here)
        shown = places.shown.days
        days = (shown[now] - shown[began]).days if began is not None and now is not None else 0
        return Ask(wish=Wish.MOVE, days=days, minutes=minutes)

    def hours(self, places: Places, here: QPointF, *, is_fine: bool) -> tuple[date, time, time] | None:
        """Return the day and the hours that are drawn, None beside the days."""
        day = places.day_at(self.origin)
        if day is None:
            return None
        begins = places.line_at(self.origin, is_before=True)
        ends = places.line_at(here, FINE_GRID if is_fine else GRID)
        return between(places.shown.days[day], begins, ends)

    def ghost(self, places: Places, here: QPointF, *, is_fine: bool) -> ProgrammeItem | None:
        """Return the item as it would be, were it let go here."""
        if self.item is None:
            drawn = self.hours(places, here, is_fine=is_fine)
            if drawn is None:
                return None
            return ProgrammeItem(id=UUID(int=0), day_on=drawn[0], starts_at=drawn[1], ends_at=drawn[2])
        asked = self.ask(places, here, is_fine=is_fine)
        if asked.wish is Wish.STRETCH:
            return stretched(self.item, asked.minutes)
        ghost = moved(self.item, days=asked.days, minutes=asked.minutes)
        return ghost if ghost.day_on in places.shown.days else None


def drag_from(places: Places, place: QPointF) -> Drag:
    """Return the drag that begins at a place."""
    item = places.item_at(place)
    if item is None:
        return Drag(pull=Pull.DRAW, origin=place)
    return Drag(pull=Pull.STRETCH if places.is_at_end(item, place) else Pull.MOVE, origin=place, item=item)
