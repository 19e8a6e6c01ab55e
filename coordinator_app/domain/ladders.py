"""Ladders: when something is reminded of, as steps counted back from the day on which it is due."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from coordinator_app.domain.agreement_dates import months_on

PAPERS = "papers"
"""The step that is the day on which papers are handed in for the last meeting that can still decide."""

_PAPERS_REACH_DAYS = 275
"""A decision takes no longer than this, with the longest pause of its bodies."""

_LONGEST_MONTH = 31
_STEP = re.compile(r"(\d{1,4})([md])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rung:
    """A step of a ladder and the day on which it is reached."""

    step: str
    on: date


def rung_day(step: str, due_on: date, papers_on: date | None) -> date | None:
    """Return the day of a step, or None for papers of which nothing is known, and for a text that is no step."""
    if step == PAPERS:
        return papers_on
    months, days = _read(step)
    if months is not None:
        return months_on(due_on, -months)
    return None if days is None else due_on - min(timedelta(days=days), due_on - date.min)


@lru_cache
def _read(step: str) -> tuple[int | None, int | None]:
    """Return the months or the days of a step."""
    read = _STEP.fullmatch(step)
    if read is None:
        return None, None
    return (int(read[1]), None) if read[2] == "m" else (None, int(read[1]))


@lru_cache
def reach_days(steps: tuple[str, ...]) -> int:
    """Return within how many days before what is due the first rung lies at the earliest."""
    return max((_most_days(step) for step in steps), default=0)


def _most_days(step: str) -> int:
    if step == PAPERS:
        return _PAPERS_REACH_DAYS
    months, days = _read(step)
    return (months or 0) * _LONGEST_MONTH + (days or 0)


def rungs(steps: Iterable[str], due_on: date, papers_on: date | None = None) -> tuple[Rung, ...]:
    """Return the rungs of a ladder before what is due or on its day, the earliest first."""
    days = ((step, rung_day(step, due_on, papers_on)) for step in steps)
    found = (Rung(step=step, on=day) for step, day in days if day is not None and day <= due_on)
    return tuple(sorted(found, key=lambda rung: rung.on))


def reached(ladder: Iterable[Rung], today: date) -> Rung | None:
    """Return the last rung that has been reached on a day, or None before the first one."""
    return max((rung for rung in ladder if rung.on <= today), key=lambda rung: rung.on, default=None)
