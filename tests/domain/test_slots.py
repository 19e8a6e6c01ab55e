"""Overlaps found in one sweep are those that a comparison of every two items finds."""

from datetime import time, timedelta
from itertools import combinations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.slots import Slot, meet, neighbours, neighbours_of_company, slots
from tests.domain.programmes import DAY

HOURS = st.integers(0, 23 * 4).map(lambda quarters: time(quarters // 4, quarters % 4 * 15))


@st.composite
def programmes(draw: st.DrawFn) -> tuple[Slot, ...]:
    """Return the slots of some items, across midnight and without an end among them."""
    made = [
        ProgrammeItem(
            id=UUID(int=number + 1),
            day_on=DAY + timedelta(days=draw(st.integers(0, 1))),
            starts_at=draw(HOURS),
            ends_at=draw(st.none() | HOURS),
            track=draw(st.sampled_from(["", "A", "B", "C"])),
        )
        for number in range(draw(st.integers(0, 12)))
    ]
    return slots(made, HOME)


def together(first: Slot, second: Slot) -> bool:
    return not first.item.track or not second.item.track or first.item.track == second.item.track


@given(programmes())
def test_every_item_that_overlaps_another_is_found_and_no_other(ordered: tuple[Slot, ...]) -> None:
    found = {each.item.id for pair in neighbours(ordered) if meet(*pair) for each in pair}
    assert found == {each.item.id for pair in combinations(ordered, 2) if meet(*pair) for each in pair}
    assert len(list(neighbours(ordered))) <= len(ordered)


@given(programmes())
def test_the_same_holds_of_a_company_that_is_split(ordered: tuple[Slot, ...]) -> None:
    pairs = list(neighbours_of_company(ordered))
    found = {each.item.id for pair in pairs if meet(*pair) for each in pair}
    every = (pair for pair in combinations(ordered, 2) if together(*pair))
    assert found == {each.item.id for pair in every if meet(*pair) for each in pair}
    assert all(together(*pair) for pair in pairs)
    assert len(pairs) <= 3 * len(ordered)
