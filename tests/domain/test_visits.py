"""Which visit comes next, and when an item of the programme ends."""

from dataclasses import replace
from datetime import date, datetime, time
from uuid import UUID

import pytest

from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Direction, Visit, VisitKind, VisitLine, VisitStatus, next_of

TODAY = date(2026, 11, 23)


def line(number: int, first: date, last: date, status: VisitStatus = VisitStatus.CONFIRMED) -> VisitLine:
    return VisitLine(
        id=UUID(int=number), direction=Direction.INCOMING, status=status, starts_on=first, ends_on=last,
        kind=VisitKind.OFFICIAL,
    )  # fmt: skip


def test_the_visit_that_starts_next_goes_before_the_one_that_is_going_on() -> None:
    ongoing = line(1, date(2026, 11, 22), TODAY)
    later = line(2, date(2026, 11, 24), date(2026, 11, 25))
    assert next_of((later, ongoing), TODAY) == later
    assert next_of((ongoing,), TODAY) == ongoing


def test_a_visit_that_starts_today_is_the_next_one() -> None:
    today = line(1, TODAY, date(2026, 11, 25))
    assert next_of((line(2, date(2026, 11, 24), date(2026, 11, 25)), today), TODAY) == today


@pytest.mark.parametrize("status", [VisitStatus.CANCELLED, VisitStatus.DECLINED])
def test_a_visit_that_was_called_off_is_not_the_next_one(status: VisitStatus) -> None:
    off = line(1, TODAY, TODAY, status)
    later = line(2, date(2027, 1, 1), date(2027, 1, 2))
    assert next_of((off, later), TODAY) == later


def test_without_a_visit_to_come_there_is_no_next_one() -> None:
    assert next_of((line(1, date(2026, 11, 1), date(2026, 11, 2)),), TODAY) is None


def test_an_item_that_ends_before_it_starts_ends_the_day_after() -> None:
    dinner = ProgrammeItem(id=UUID(int=1), day_on=TODAY, starts_at=time(21), ends_at=time(0, 30))
    assert dinner.ends == datetime(2026, 11, 24, 0, 30)  # noqa: DTZ001  # local time of the place
    assert replace(dinner, ends_at=None).ends == dinner.begins


@pytest.mark.parametrize("status", list(VisitStatus))
def test_a_visit_is_a_draft_until_it_is_confirmed(status: VisitStatus) -> None:
    order = list(VisitStatus)
    visit = Visit(id=UUID(int=1), direction=Direction.INCOMING, status=status, starts_on=TODAY, ends_on=TODAY)
    assert visit.is_draft == (order.index(status) < order.index(VisitStatus.CONFIRMED))
