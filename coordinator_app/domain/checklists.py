"""The checklist of a visit: when each thing is due, counted from the visit, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coordinator_app.domain.visits import Task, Visit


class Progress(StrEnum):
    """How far something to do has come, by the day."""

    DONE = "done"
    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"


SOON = timedelta(days=7)
"""What is due within so many days is due soon."""


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something to do with the day on which it is due and how far it has come."""

    task: Task
    due_on: date
    progress: Progress


def due_on(task: Task, visit: Visit) -> date:
    """Return the day on which a task is due."""
    return counted(task.days, visit.starts_on, visit.ends_on)


def counted(days: int, starts_on: date, ends_on: date) -> date:
    """Return the day so many days from a visit: from its first day where it comes before, else from its last."""
    return (starts_on if days < 0 else ends_on) + timedelta(days=days)


def days_for(day: date, visit: Visit) -> int | None:
    """Return how a task that is due on a day is counted, None for a day within the visit that is not its last."""
    if day < visit.starts_on:
        return (day - visit.starts_on).days
    return (day - visit.ends_on).days if day >= visit.ends_on else None


def checklist(visit: Visit, today: date) -> tuple[Due, ...]:
    """Return what is to be done for a visit, in the order in which it is due."""
    found = (Due(task=task, due_on=due_on(task, visit), progress=_progress(task, visit, today)) for task in visit.tasks)
    return tuple(sorted(found, key=lambda due: due.due_on))


def left(found: Iterable[Due]) -> int:
    """Return how much is not done."""
    return sum(due.progress != Progress.DONE for due in found)


def overdue(found: Iterable[Due]) -> int:
    """Return how much should have been done."""
    return sum(due.progress == Progress.OVERDUE for due in found)


def _progress(task: Task, visit: Visit, today: date) -> Progress:
    if task.done_on is not None:
        return Progress.DONE
    due = due_on(task, visit)
    if due < today:
        return Progress.OVERDUE
    return Progress.SOON if due - today <= SOON else Progress.LATER
