"""How long before or after a visit things are to be done, and working days counted back."""

from datetime import date, timedelta

INTAKE_DAYS_BEFORE = 28
REPRESENTATION_DAYS_BEFORE = 21
PEOPLE_DAYS_BEFORE = 14
PROGRAMME_DAYS_BEFORE = 10
GIFTS_DAYS_BEFORE = 7
PACK_WORKING_DAYS_BEFORE = 5
ANSWER_DAYS_BEFORE = 60
ANSWER_DAYS_AFTER_RECEIPT = 7
FOLLOW_UP_DAYS_AFTER = 14
BACKUP_DAYS = 14

_SATURDAY = 5


def days_before(day: date, number: int) -> date:
    """Return the day that lies a number of days before another."""
    return day - timedelta(days=number)


def working_days_before(day: date, number: int) -> date:
    """Return the day that lies a number of days from Monday to Friday before another; holidays are not known."""
    while number:
        day -= timedelta(days=1)
        number -= day.weekday() < _SATURDAY
    return day


def pack_due_on(starts_on: date) -> date:
    """Return the last day on which a briefing pack reaches its readers in good time."""
    return working_days_before(starts_on, PACK_WORKING_DAYS_BEFORE)
