"""The order of precedence is changed by moving one at a time."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.precedence import moved, moved_down, moved_up, proposed
from coordinator_app.domain.visits import Delegate, DelegateRole


def test_one_moves_a_step_and_stops_at_the_ends() -> None:
    assert moved_up("abc", 1) == ("b", "a", "c")
    assert moved_down("abc", 1) == ("a", "c", "b")
    assert moved_up("abc", 0) == moved_down("abc", 2) == ("a", "b", "c")


@pytest.mark.parametrize(("to", "order"), [(0, "cabd"), (2, "abcd"), (3, "abdc"), (9, "abdc"), (-9, "cabd")])
def test_one_moves_to_a_place(to: int, order: str) -> None:
    assert "".join(moved("abcd", 2, to)) == order


@given(things=st.lists(st.integers(), min_size=1), at=st.integers(0, 30), to=st.integers(-5, 30))
def test_nothing_is_lost_by_moving(things: list[int], at: int, to: int) -> None:
    at %= len(things)
    there = moved(things, at, to)
    assert sorted(there) == sorted(things)
    assert there[max(0, min(to, len(things) - 1))] == things[at]


def test_a_head_is_proposed_first_and_those_who_serve_last() -> None:
    roles = (
        DelegateRole.INTERPRETER,
        DelegateRole.MEMBER,
        DelegateRole.COMPANION,
        DelegateRole.HEAD,
        DelegateRole.MEMBER,
    )
    delegation = [Delegate(id=UUID(int=n), person_id=UUID(int=n), role=role) for n, role in enumerate(roles)]
    assert [delegate.id.int for delegate in proposed(delegation)] == [3, 1, 4, 2, 0]


def test_every_role_has_a_rank() -> None:
    everybody = [Delegate(id=UUID(int=0), person_id=UUID(int=0), role=role) for role in DelegateRole]
    assert len(proposed(everybody)) == len(DelegateRole)
