"""How long it takes from one place of a programme to another."""

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from coordinator_app.domain.collation import folded
from coordinator_app.domain.disclosure import public

MOST_MINUTES = 24 * 60
"""Whoever is under way for longer does not go from one item of a programme to the next."""


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """The time between two places, in minutes, the same both ways."""

    id: UUID = public()
    version: int = public(0)
    place: str = public("")
    other_place: str = public("")
    minutes: int = public(0)


searched_for = lru_cache(maxsize=4096)(folded)
"""What a place is known by, whatever its spelling; a programme names the same few places again and again."""


def way(place: str, other: str) -> frozenset[str]:
    """Return what the way between two places is known by: their names as they are searched for, whichever is first."""
    return frozenset({searched_for(place), searched_for(other)})
