"""Bars lie in lanes across the days of weeks, and no day shows nothing but how many it holds."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.calendar import Entry, EntryKind, Layer, in_order
from coordinator_app.ui.calendar.weeks import DAYS, WeekShown, weeks_shown

MONDAY = date(2026, 11, 23)


def entry(number: int, first: int, last: int, kind: EntryKind = EntryKind.VISIT) -> Entry:
    """Return an entry from one day after the Monday to another."""
    return Entry(
        id=UUID(int=number),
        record_id=UUID(int=number),
        kind=kind,
        layer=Layer.INCOMING,
        title_sv=f"Besök {number}",
        title_en="",
        starts_on=MONDAY + timedelta(days=first),
        ends_on=MONDAY + timedelta(days=last),
    )


_ENTRIES = st.lists(st.tuples(st.integers(-20, 40), st.integers(0, 15), st.sampled_from(EntryKind)), max_size=60).map(
    lambda found: in_order(entry(n, first, first + long, kind) for n, (first, long, kind) in enumerate(found, 1))
)


def test_a_visit_over_a_week_end_goes_on_in_the_next_week() -> None:
    before, after = weeks_shown(MONDAY, 2, [entry(1, 5, 8)], lambda _bars: 4)
    assert [(p.first, p.last, p.is_continued, p.continues) for p in before.pieces] == [(5, 6, False, True)]
    assert [(p.first, p.last, p.is_continued, p.continues) for p in after.pieces] == [(0, 1, True, False)]


def test_bars_that_meet_on_no_day_share_a_lane() -> None:
    (week,) = weeks_shown(MONDAY, 1, [entry(1, 0, 1), entry(2, 1, 3), entry(3, 2, 4)], lambda _bars: 4)
    assert [piece.lane for piece in week.pieces] == [0, 1, 0]


def test_what_has_an_hour_lies_beneath_the_bars_of_its_day() -> None:
    (week,) = weeks_shown(MONDAY, 1, [entry(1, 2, 2, EntryKind.MEETING), entry(2, 0, 4)], lambda _bars: 4)
    assert {piece.entry.id.int: piece.lane for piece in week.pieces} == {2: 0, 1: 1}


def test_a_day_that_holds_too_much_shows_what_it_can_and_tells_how_much_more() -> None:
    (week,) = weeks_shown(MONDAY, 1, [entry(n, 0, 0) for n in range(1, 8)], lambda _bars: 4)
    assert len(week.pieces) == 3
    assert [len(more) for more in week.more] == [4, 0, 0, 0, 0, 0, 0]


def test_what_has_an_hour_can_be_kept_apart_beneath_all_bars() -> None:
    entries = [entry(1, 0, 2), entry(2, 1, 3), entry(3, 5, 5, EntryKind.ITEM)]
    (week,) = weeks_shown(MONDAY, 1, entries, lambda bars: bars + 3, is_apart=True)
    assert week.bars == 2
    assert {piece.entry.id.int: piece.lane for piece in week.pieces} == {1: 0, 2: 1, 3: 2}


@given(_ENTRIES, st.integers(1, 8), st.booleans())
def test_nothing_is_lost_and_nothing_lies_on_anything_else(
    entries: tuple[Entry, ...], lanes: int, is_apart: bool
) -> None:
    for week in weeks_shown(MONDAY, 3, entries, lambda _bars: lanes, is_apart=is_apart):
        for number in range(DAYS):
            there = {each.id for each in entries if each.is_on(week.day(number))}
            _holds(week, number, there, max(2, lanes))


def _holds(week: WeekShown, number: int, there: set[UUID], lanes: int) -> None:
    pieces = [piece for piece in week.pieces if piece.first <= number <= piece.last]
    taken = [piece.lane for piece in pieces]
    assert len(set(taken)) == len(taken)
    assert {piece.entry.id for piece in pieces} | {each.id for each in week.more[number]} == there
    assert len(pieces) + len(week.more[number]) == len(there)
    assert all(lane < lanes for lane in taken)
    if week.more[number]:
        assert lanes - 1 not in taken, "the place of the number is free"
