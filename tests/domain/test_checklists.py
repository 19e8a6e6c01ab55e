"""What is to be done for a visit is due by the visit's own days, and moves with them."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from coordinator_app.domain.checklists import Progress, checklist, days_for, due_on, left, overdue
from coordinator_app.domain.visits import Task
from tests.domain.programmes import DAY, visit

LAST = DAY + timedelta(days=2)
VISIT = visit(ends_on=LAST)


def task(days: int, done_on: date | None = None) -> Task:
    return Task(id=UUID(int=days % 500), days=days, done_on=done_on)


@pytest.mark.parametrize(
    ("days", "wanted"),
    [(-21, DAY - timedelta(days=21)), (-1, DAY - timedelta(days=1)), (0, LAST), (3, LAST + timedelta(days=3))],
)
def test_a_task_is_counted_from_the_first_day_or_from_the_last(days: int, wanted: date) -> None:
    assert due_on(task(days), VISIT) == wanted
    assert days_for(wanted, VISIT) == days


@pytest.mark.parametrize("within", [DAY, DAY + timedelta(days=1)])
def test_a_day_within_the_visit_is_counted_from_nowhere(within: date) -> None:
    assert days_for(within, VISIT) is None


def test_a_visit_of_one_day_has_its_day_as_the_last() -> None:
    assert days_for(DAY, visit()) == 0


def test_how_far_each_has_come_follows_from_the_day() -> None:
    tasks = (task(30), task(-1), task(-21), task(-30, DAY), task(-8))
    today = DAY - timedelta(days=8)
    found = checklist(replace(VISIT, tasks=tasks), today)
    assert [(due.task.days, due.progress) for due in found] == [
        (-30, Progress.DONE),
        (-21, Progress.OVERDUE),
        (-8, Progress.SOON),
        (-1, Progress.SOON),
        (30, Progress.LATER),
    ]
    assert (left(found), overdue(found)) == (4, 1)
