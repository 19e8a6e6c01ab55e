"""Ladders: steps are read, counted back by the calendar, and reached on their day."""

from datetime import date
from uuid import UUID

import pytest

from coordinator_app.domain.ladders import Rung, is_step, reached, rungs, steps_of
from coordinator_app.domain.own_policy import OwnLadder, OwnPolicy
from coordinator_app.domain.policy import Ladder, PolicyProfile

DUE = date(2026, 8, 31)


def test_months_are_counted_by_the_calendar_and_clamped_to_shorter_ones() -> None:
    assert rungs(["6m"], DUE) == (Rung(step="6m", on=date(2026, 2, 28)),)


def test_rungs_are_the_earliest_first_with_the_papers_among_them() -> None:
    found = rungs(["30d", "papers", "3m"], DUE, papers_on=date(2026, 6, 12))
    assert [(rung.step, rung.on) for rung in found] == [
        ("3m", date(2026, 5, 31)),
        ("papers", date(2026, 6, 12)),
        ("30d", date(2026, 8, 1)),
    ]


def test_papers_of_which_nothing_is_known_and_words_that_are_no_steps_are_no_rungs() -> None:
    assert rungs(["papers", "soon", "-3m", "3w"], DUE) == ()


@pytest.mark.parametrize(
    ("today", "step"), [(date(2026, 5, 30), None), (date(2026, 5, 31), "3m"), (date(2026, 7, 31), "3m"), (DUE, "30d")]
)
def test_a_rung_is_reached_on_its_day(today: date, step: str | None) -> None:
    found = reached(rungs(["3m", "30d"], DUE), today)
    assert (found.step if found else None) == step


def test_a_step_before_the_first_day_of_the_calendar_stops_there() -> None:
    assert rungs(["1200m", "9999d"], date(10, 1, 1)) == (
        Rung(step="1200m", on=date.min),
        Rung(step="9999d", on=date.min),
    )


def test_the_own_ladder_of_a_kind_stands_in_place_of_the_profiles() -> None:
    policy = PolicyProfile(key="x", ladders=(Ladder(kind="fee", steps=("30d",)), Ladder(kind="file", steps=("60d",))))
    own = OwnPolicy(id=UUID(int=1), ladders=(OwnLadder(id=UUID(int=2), kind="fee", steps=()),))
    assert (steps_of("fee", policy, own), steps_of("file", policy, own)) == ((), ("60d",))
    assert steps_of("fee", policy, None) == ("30d",)


@pytest.mark.parametrize(
    ("text", "is_known"), [("6m", True), ("30d", True), ("papers", True), ("6 m", False), ("", False)]
)
def test_what_is_a_step_is_told(text: str, is_known: bool) -> None:
    assert is_step(text) is is_known
