"""The heights of the rows of a page: each as high as it needs, and the low ones equally high in what is left."""

from collections.abc import Sequence
from typing import Protocol

from coordinator_app.documents.fonts import Fonts


class Natural(Protocol):
    """A row that knows what it needs."""

    def natural(self, fonts: Fonts, width: float) -> float:
        """Return the least height in points that holds what it has to show."""


class Shares:
    """What the rows of one page share; where they need more than there is, each has what it needs and `least`."""

    def __init__(self, room: float, least: float) -> None:
        """Take the room for all rows, in points, and how high a row is in any case."""
        self.rows: Sequence[Natural] = ()
        self._room, self._least = room, least
        self._level: float | None = None

    def level(self, fonts: Fonts, width: float) -> float:
        """Return the height that no row is lower than."""
        if self._level is None:
            self._level = self._found([row.natural(fonts, width) for row in self.rows])
        return self._level

    def _found(self, needs: list[float]) -> float:
        """Return the level at which the rows fill the room; those that need more than it are left as they are."""
        higher: list[float] = []
        for need in sorted(needs, reverse=True):
            level = (self._room - sum(higher)) / max(1, len(needs) - len(higher))
            if need <= level:
                return max(level, self._least)
            higher.append(need)
        return self._least
