"""Items of a programme as stretches of time that can be compared, whatever zones their times are in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from coordinator_app.domain.local_time import moment, zone_named
from coordinator_app.domain.programme import Attendance, ProgrammeItem


@dataclass(frozen=True, kw_only=True)
class Slot:
    """An item with its moments, in UTC."""

    item: ProgrammeItem
    starts: datetime
    ends: datetime


def slot_of(item: ProgrammeItem, zone: str) -> Slot:
    """Return the slot of an item, whose times are in its own zone, or in the one given where it names none."""
    found = zone_named(item.time_zone, zone)
    starts = moment(item.begins, found)
    return Slot(item=item, starts=starts, ends=max(starts, moment(item.ends, found)))


def slots(items: Iterable[ProgrammeItem], zone: str) -> tuple[Slot, ...]:
    """Return the slots of items in the order in which they begin, the shorter first where two begin together."""
    return tuple(sorted((slot_of(item, zone) for item in items), key=order))


def order(slot: Slot) -> tuple[datetime, datetime]:
    """Return what slots are ordered by."""
    return slot.starts, slot.ends


def meet(first: Slot, second: Slot) -> bool:
    """Tell whether two slots, in their order, overlap; one that ends as the next begins does not."""
    return second.starts < first.ends


def engaged(item: ProgrammeItem) -> frozenset[UUID]:
    """Return the ids of those who are to be at an item: its host, and all who take part and have not declined."""
    parts = {part.person_id for part in item.participants if part.attendance != Attendance.DECLINED}
    return frozenset(parts if item.host_id is None else parts | {item.host_id})


def by_person(ordered: Iterable[Slot]) -> dict[UUID, list[Slot]]:
    """Return the slots at which each person is to be, in their order."""
    found: defaultdict[UUID, list[Slot]] = defaultdict(list)
    for slot in ordered:
        for person_id in engaged(slot.item):
            found[person_id].append(slot)
    return found


def neighbours(ordered: Iterable[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Pair each slot with the one before it that ends last.

    Every slot that overlaps another is in a pair that overlaps, and there are no more pairs than slots: what all pairs
    of overlapping ones would be grows with the square.
    """
    last: Slot | None = None
    for slot in ordered:
        if last is not None:
            yield last, slot
        last = slot if last is None or slot.ends >= last.ends else last


def neighbours_of_company(ordered: Iterable[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Pair each slot with those before it that the same part of the company takes part in and that end last.

    All take part where an item names no track. What holds of `neighbours` holds here, but for the number of pairs,
    which is three times that of the slots at most.
    """
    last: dict[str, Slot] = {}
    fresh: set[str] = set()
    """The tracks whose last slot has not been paired with one of the whole company yet."""
    overall: Slot | None = None
    for slot in ordered:
        track = slot.item.track
        if track:
            before = [last[key] for key in (track, "") if key in last]
            yield from ((each, slot) for each in before if each.ends == max(one.ends for one in before))
        else:
            met = [last[key] for key in sorted(fresh)]
            yield from ((each, slot) for each in met)
            if overall is not None and all(one is not overall for one in met):
                yield overall, slot
            fresh.clear()
        if track not in last or slot.ends >= last[track].ends:
            last[track] = slot
            fresh.add(track)
        overall = slot if overall is None or slot.ends >= overall.ends else overall
