"""The clash check: its cost against that of ordering the items, at 50, 500 and 5,000 items, and against a frame."""

import gc
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from datetime import time as clock
from uuid import UUID

from figures import Figure, paired

from coordinator_app.domain.clash import ALONE, ClashContext
from coordinator_app.domain.clashes import clashes
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.programme import Participation, ProgrammeItem
from coordinator_app.domain.visits import Direction, Visit

FIRST = date(2026, 11, 23)
PAIRS = 15
TENFOLD = 16.0
"""Ten times the items may cost 10 · log 5,000 / log 500 = 13.7 times as much by n log n; a little more is noise."""

FRAME_MS = 1000 / 60
PEOPLE = 40
ITEMS_A_DAY = 12


def run() -> Iterator[Figure]:
    """Check programmes of three sizes, and with all items on one day; garbage is left, as in the window."""
    gc.disable()
    small, usual, large = (programme(number) for number in (50, 500, 5_000))
    yield _grows("500 items / 50", usual, small)
    yield _grows("5,000 items / 500", large, usual)
    heaps = [programme(number, is_heaped=True) for number in (500, 5_000)]
    yield _grows("5,000 items that all overlap / 500", heaps[1], heaps[0])
    yield _within_a_frame(programme(200))
    gc.enable()


def _grows(name: str, more: Visit, fewer: Visit) -> Figure:
    context = _context(more)
    return paired(
        f"clashes of {name}",
        lambda: clashes(more, context),
        lambda: clashes(fewer, context),
        goal=TENFOLD,
        pairs=PAIRS,
    )


def _within_a_frame(visit: Visit) -> Figure:
    """Return how much of a sixtieth of a second the check of a programme keeps the processor."""
    context = _context(visit)
    clashes(visit, context)
    shares = []
    for _ in range(PAIRS):
        started = time.process_time()
        clashes(visit, context)
        shares.append((time.process_time() - started) * 1000 / FRAME_MS)
    return Figure(name="clashes of 200 items / a frame", ratios=tuple(shares), goal=1.0)


def programme(number: int, *, is_heaped: bool = False) -> Visit:
    """Return a visit with so many items, on so many days as they need, or all of them on one."""
    dice = random.Random(number)
    days = 1 if is_heaped else max(1, number // ITEMS_A_DAY)
    items = tuple(_item(dice, index, days) for index in range(number))
    last = FIRST + timedelta(days=days - 1)
    return Visit(id=UUID(int=1), direction=Direction.INCOMING, starts_on=FIRST, ends_on=last, programme=items)


def _item(dice: random.Random, index: int, days: int) -> ProgrammeItem:
    starts = dice.randrange(8 * 4, 20 * 4)
    ends = starts + dice.randrange(1, 9)
    people = dice.sample(range(PEOPLE), 3)
    return ProgrammeItem(
        id=UUID(int=1_000 + index),
        day_on=FIRST + timedelta(days=index % days),
        starts_at=clock(starts // 4, starts % 4 * 15),
        ends_at=clock(ends // 4, ends % 4 * 15),
        title_sv=dice.choice(("Lunch", "Möte", "Rundvandring", "Fika")),
        place=f"Plats {dice.randrange(30)}",
        track=dice.choice(("", "", "A", "B")),
        host_id=_person(people[0]),
        participants=tuple(Participation(id=UUID(int=10**6 + 9 * index + n), person_id=_person(n)) for n in people[1:]),
    )


def _context(visit: Visit) -> ClashContext:
    council = Body(id=UUID(int=7), kind=BodyKind.COUNCIL)
    days = sorted({item.day_on for item in visit.programme})
    return ClashContext(
        zone=ALONE.zone,
        bodies=(council,),
        appointments=tuple(
            Appointment(id=UUID(int=500 + n), person_id=_person(n), body_id=council.id) for n in range(PEOPLE // 4)
        ),
        meetings=tuple(
            Meeting(id=UUID(int=700 + n), body_id=council.id, held_on=day, starts_at=clock(13), ends_at=clock(16))
            for n, day in enumerate(days[::20])
        ),
        names={_person(n): f"Person {n}" for n in range(PEOPLE)},
    )


def _person(number: int) -> UUID:
    return UUID(int=100 + number)
