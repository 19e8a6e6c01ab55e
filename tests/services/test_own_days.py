"""Days of the municipality's own."""

from datetime import date
from uuid import uuid4

import pytest

from coordinator_app.domain.own_days import OwnDay, OwnDayKind
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem


def own_day(first: date, last: date, name: str = "Sportlov") -> OwnDay:
    return OwnDay(id=uuid4(), kind=OwnDayKind.SCHOOL_BREAK, name_sv=name, starts_on=first, ends_on=last)


def test_own_days_are_kept_by_their_first_day_and_found_where_they_touch(opened: Desk) -> None:
    spring = opened.own_days.save(own_day(date(2031, 4, 7), date(2031, 4, 11), "Påsklov"))
    winter = opened.own_days.save(own_day(date(2031, 2, 24), date(2031, 2, 28)))
    assert opened.own_days.between(date(2031, 1, 1), date(2031, 12, 31)) == (winter, spring)
    assert opened.own_days.between(date(2031, 2, 28), date(2031, 4, 6)) == (winter,)
    assert opened.own_days.between(date(2031, 3, 1), date(2031, 4, 7)) == (spring,)
    assert opened.own_days.get(winter.id) == winter


def test_days_that_end_before_they_begin_are_refused(opened: Desk) -> None:
    before = opened.own_days.all()
    with pytest.raises(Problem, match="before the first"):
        opened.own_days.save(own_day(date(2031, 2, 28), date(2031, 2, 24)))
    assert opened.own_days.all() == before


def test_own_days_that_are_deleted_can_be_brought_back(opened: Desk) -> None:
    kept = opened.own_days.save(own_day(date(2031, 2, 24), date(2031, 2, 28)))
    opened.own_days.delete(kept)
    assert opened.own_days.get(kept.id) is None
    trashed = opened.history.trash()[0]
    assert (trashed.kind, trashed.name) == ("own_day", "Sportlov")
    opened.history.bring_back(trashed)
    assert opened.own_days.get(kept.id) is not None
