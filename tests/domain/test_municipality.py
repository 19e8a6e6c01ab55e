"""Offices are held from a day to a day."""

from datetime import date
from uuid import UUID

from coordinator_app.domain.municipality import Appointment, offices_held

PERSON, OTHER, BODY = UUID(int=1), UUID(int=2), UUID(int=3)
TERM = Appointment(id=UUID(int=4), person_id=PERSON, body_id=BODY, from_on=date(2022, 11, 9), to_on=date(2026, 10, 14))
OPEN = Appointment(id=UUID(int=5), person_id=PERSON, body_id=BODY)


def test_an_office_is_held_on_its_first_and_its_last_day() -> None:
    held = [TERM.is_held_on(day) for day in (date(2022, 11, 8), TERM.from_on, TERM.to_on, date(2026, 10, 15)) if day]
    assert held == [False, True, True, False]


def test_an_office_without_days_is_always_held() -> None:
    assert OPEN.is_held_on(date.min)
    assert OPEN.is_held_on(date.max)


def test_the_day_of_the_visit_decides_who_holds_an_office() -> None:
    assert offices_held([TERM], PERSON, date(2026, 10, 14)) == (TERM,)
    assert offices_held([TERM], PERSON, date(2026, 12, 1)) == ()
    assert offices_held([TERM], OTHER, date(2026, 10, 14)) == ()
