"""Lanes: where items of a day stand beside one another because they overlap."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from coordinator_app.domain.programme import ProgrammeItem

_LEAST = timedelta(minutes=25)
"""What an item takes at least, so that one without an end can be read."""


@dataclass(frozen=True, kw_only=True)
class Lane:
    """The lane of an item, from 0, of how many beside one another."""

    item_id: UUID
    number: int
    of: int


def lanes(items: Iterable[ProgrammeItem]) -> tuple[Lane, ...]:
    """Return the lanes of a day's items; those that overlap, also through others, share the width.

    A track keeps to its lane while it can, and tracks stand in the order of their names where they begin together.
    """
    found: list[Lane] = []
    together: list[ProgrammeItem] = []
    for item in sorted(items, key=lambda each: (each.begins, each.track, each.ends)):
        if together and item.begins >= max(_end(each) for each in together):
            found += _packed(together)
            together = []
        together.append(item)
    return tuple(found + _packed(together))


def _packed(together: list[ProgrammeItem]) -> list[Lane]:
    taken: list[list[ProgrammeItem]] = []
    numbers: dict[UUID, int] = {}
    for item in together:
        empty = [n for n, lane in enumerate(taken) if _end(lane[-1]) <= item.begins]
        free = next((n for n in empty if taken[n][-1].track == item.track), empty[0] if empty else None)
        if free is None:
            taken.append([item])
            numbers[item.id] = len(taken) - 1
        else:
            taken[free].append(item)
            numbers[item.id] = free
    return [Lane(item_id=item_id, number=number, of=len(taken)) for item_id, number in numbers.items()]


def _end(item: ProgrammeItem) -> datetime:
    return max(item.ends, item.begins + _LEAST)
