"""Working days: what is counted back from a meeting, and moved where a day off is met."""

from datetime import date

from coordinator_app.domain.days_off import DAY, is_day_off


def is_working_day(on: date) -> bool:
    """Tell whether offices are open: on weekdays that are neither red nor a work-free eve."""
    return not is_day_off(on)


def working_days_before(day: date, number: int) -> date:
    """Return the working day that lies so many working days before a day, which is not counted itself.

    For 0 that is the day, or the last working day before it. Raises ValueError for a negative number.
    """
    if number < 0:
        raise ValueError("The number of working days is counted backwards, and is not negative.")
    on = day
    for _ in range(number):
        on = _last_working_day(on - DAY)
    return _last_working_day(on)


def next_working_day(day: date) -> date:
    """Return the first working day after a day."""
    on = day + DAY
    while is_day_off(on):
        on += DAY
    return on


def _last_working_day(on: date) -> date:
    while is_day_off(on):
        on -= DAY
    return on
