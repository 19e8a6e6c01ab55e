"""Ways between places, each kept once, whichever place is named first."""

from dataclasses import replace
from datetime import date, time
from uuid import uuid4

import pytest

from coordinator_app.domain.clash import ClashRule
from coordinator_app.domain.clashes import clashes
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.transfers import Transfer
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem

DAY = date(2031, 3, 3)


def way(place: str = "Rådhuset", other: str = "Gruvan", minutes: int = 25) -> Transfer:
    return Transfer(id=uuid4(), place=place, other_place=other, minutes=minutes)


def item(begins: time, ends: time, place: str) -> ProgrammeItem:
    return ProgrammeItem(id=uuid4(), day_on=DAY, starts_at=begins, ends_at=ends, title_sv="Möte", place=place)


def test_a_way_is_found_whichever_place_is_first_and_however_they_are_spelt(opened: Desk) -> None:
    kept = opened.transfers.save(way())
    assert opened.transfers.between("Rådhuset", "Gruvan") == kept
    assert opened.transfers.between("gruvan", "RADHUSET") == kept
    assert opened.transfers.between("Rådhuset", "Flygplatsen") is None
    assert opened.transfers.get(kept.id) == kept


def test_ways_are_listed_by_their_places(opened: Desk) -> None:
    last = opened.transfers.save(way("Önsbacken", "Gruvan"))
    first = opened.transfers.save(way("Arenan", "Gruvan"))
    assert opened.transfers.all() == (first, last)


def test_a_pair_of_places_is_kept_once(opened: Desk) -> None:
    kept = opened.transfers.save(way())
    with pytest.raises(Problem, match="entered already"):
        opened.transfers.save(way("GRUVAN", "rådhuset", 30))
    other = opened.transfers.save(way("Rådhuset", "Arenan"))
    with pytest.raises(Problem, match="entered already"):
        opened.transfers.save(replace(other, other_place="Gruvan"))
    assert set(opened.transfers.all()) == {kept, other}
    changed = opened.transfers.save(replace(kept, place="Gruvan", other_place="Rådhuset", minutes=0))
    assert opened.transfers.between("Rådhuset", "Gruvan") == changed


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (way(minutes=-1), "between 0 and"),
        (way(minutes=1441), "between 0 and"),
        (way(other=""), "between two places"),
        (way(other="rådhuset"), "are the same"),
    ],
)
def test_what_is_no_way_is_refused(opened: Desk, wrong: Transfer, said: str) -> None:
    with pytest.raises(Problem, match=said):
        opened.transfers.save(wrong)
    assert opened.transfers.all() == ()


@pytest.mark.parametrize("minutes", [0, 1440])
def test_a_way_may_take_no_time_or_a_whole_day(opened: Desk, minutes: int) -> None:
    assert opened.transfers.save(way(minutes=minutes)).minutes == minutes


def test_programmes_are_held_against_what_is_entered_until_it_is_undone(opened: Desk) -> None:
    programme = (item(time(9), time(10), "Gruvan"), item(time(10, 20), time(11), "Rådhuset"))
    new = Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY, programme=programme)
    visit = opened.visits.save(new)

    def found() -> list[tuple[ClashRule, Severity]]:
        return [(clash.rule, clash.severity) for clash in clashes(visit, opened.clashes.context(visit))]

    assert found() == []
    opened.transfers.save(way())
    assert found() == [(ClashRule.TRANSFER, Severity.WARNING)]
    opened.history.undo()
    assert found() == []


def test_a_way_that_is_deleted_can_be_brought_back(opened: Desk) -> None:
    kept = opened.transfers.save(way())
    opened.transfers.delete(kept)
    assert opened.transfers.all() == ()
    trashed = opened.history.trash()[0]
    assert (trashed.kind, trashed.name) == ("transfer", "Rådhuset – Gruvan")
    opened.history.bring_back(trashed)
    assert opened.transfers.between("Gruvan", "Rådhuset") is not None
