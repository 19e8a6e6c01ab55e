"""The days of the example that are counted from the day on which it is made, written as steps such as "-40m last"."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.days_off import is_day_off

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_STEP = re.compile(r"([+-]\d+)([dm])")
_LEAP_DAY = (2, 29)


def day_of(steps: str, today: date) -> date:
    """Return the day that a row of steps leads to from a day.

    `-20d` and `+3m` go so many days or months; `first` and `last` go to the ends of the month, a weekday to the first
    such day on or after that is no day off, `leap` to the latest 29 February on or before. Raises ValueError for any
    other step.
    """
    day = today
    for step in steps.split():
        day = _after(step, day)
    return day


def placed(entry: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return an entry whose days are days, those of its parts too: what stands under `on` or ends in `_on`."""
    return {name: _placed(name, value, today) for name, value in entry.items()}


def _placed(name: str, value: Any, today: date) -> Any:
    if isinstance(value, list):
        return [placed(part, today) if isinstance(part, dict) else part for part in value]
    is_day = name == "on" or name.endswith("_on")
    return day_of(value, today) if is_day and isinstance(value, str) else value


def _after(step: str, day: date) -> date:
    if step in WEEKDAYS:
        return _on_a_working(WEEKDAYS.index(step), day)
    if step == "first":
        return day.replace(day=1)
    if step == "last":
        return months_on(day.replace(day=1), 1) - timedelta(days=1)
    if step == "leap":
        return _leap_day(day)
    return _counted(step, day)


def _on_a_working(weekday: int, day: date) -> date:
    day += timedelta(days=(weekday - day.weekday()) % 7)
    return day + timedelta(weeks=1) if is_day_off(day) else day


def _counted(step: str, day: date) -> date:
    found = _STEP.fullmatch(step)
    if found is None:
        raise ValueError(step)
    number = int(found[1])
    return months_on(day, number) if found[2] == "m" else day + timedelta(days=number)


def _leap_day(day: date) -> date:
    while (day.month, day.day) != _LEAP_DAY:
        day -= timedelta(days=1)
    return day
