"""Ladders: steps are read, counted back by the calendar, and reached on their day."""

from datetime import date

import pytest

from coordinator_app.domain.ladders import Rung, reached, rungs

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
