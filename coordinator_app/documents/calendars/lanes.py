"""Lanes: which bars stand beside each other, and which beneath."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Stretch(Protocol):
    """Something that takes a stretch of a row, from its left edge to its right one."""

    @property
    def left(self) -> float:
        """Where it begins."""

    @property
    def right(self) -> float:
        """Where it ends."""


S = TypeVar("S", bound=Stretch)


def in_lanes(stretches: Iterable[S]) -> list[list[S]]:
    """Return stretches in as few lanes as hold them without two meeting, each in the first lane with room for it."""
    lanes: list[list[S]] = []
    for one in sorted(stretches, key=lambda stretch: (stretch.left, -stretch.right)):
        lane = next((lane for lane in lanes if _has_room(lane, one)), None)
        if lane is None:
            lanes.append([one])
        else:
            lane.append(one)
    return lanes


def _has_room(lane: Sequence[Stretch], one: Stretch) -> bool:
    return all(other.right <= one.left or other.left >= one.right for other in lane)
