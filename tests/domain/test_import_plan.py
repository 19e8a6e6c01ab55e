"""What becomes of an event of another calendar follows from what it says and from what is known of it."""

from datetime import date, time
from itertools import count
from typing import Any
from uuid import UUID

import pytest

from coordinator_app.domain.import_plan import ImportRow, RowKind, digest, plan
from coordinator_app.domain.imported import ImportedAs, ImportedEvent
from coordinator_app.domain.imported_records import Target, Unfit, merged
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.read_calendar import EventStatus, ReadEvent
from coordinator_app.domain.visits import Direction, Visit, VisitStatus

DAY = date(2026, 12, 7)
VISITS = Target(kind=ImportedAs.VISIT)
BODY = UUID(int=7)


def event(**said: Any) -> ReadEvent:
    """Return an event that says something else than usual."""
    usual: dict[str, Any] = {"uid": "1", "title": "Besök", "starts_on": DAY, "ends_on": DAY}
    return ReadEvent(**(usual | said))


def become(said: ReadEvent, target: Target = VISITS, before: Visit | Meeting | ProgrammeItem | None = None) -> Any:
    """Return what an event becomes."""
    numbers = count(100)
    return merged(said, target, "Kalendern", before, lambda: UUID(int=next(numbers)))


def only_row(said: ReadEvent, known: ImportedEvent | None = None, record: Visit | None = None) -> ImportRow:
    """Return what becomes of one event."""
    entries = {(known.uid, known.recurrence): known} if known else {}
    (row,) = plan([said], VISITS, "Kalendern", entries, {record.id: record} if record else {})
    return row


def known_as(said: ReadEvent, visit: Visit) -> ImportedEvent:
    """Return the event as it is known after it became a visit."""
    return ImportedEvent(id=UUID(int=1), uid=said.uid, record_id=visit.id, digest=digest(said))


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (EventStatus.TENTATIVE, VisitStatus.INQUIRY),
        (EventStatus.UNTOLD, VisitStatus.INQUIRY),
        (EventStatus.CONFIRMED, VisitStatus.CONFIRMED),
        (EventStatus.CANCELLED, VisitStatus.CANCELLED),
    ],
)
def test_a_visit_has_come_as_far_as_the_event(told: EventStatus, status: VisitStatus) -> None:
    assert become(event(status=told)).status == status


@pytest.mark.parametrize(
    ("before", "told", "after"),
    [
        (VisitStatus.PLANNED, EventStatus.TENTATIVE, VisitStatus.PLANNED),
        (VisitStatus.PLANNED, EventStatus.CONFIRMED, VisitStatus.PLANNED),
        (VisitStatus.INQUIRY, EventStatus.CONFIRMED, VisitStatus.CONFIRMED),
        (VisitStatus.PLANNED, EventStatus.CANCELLED, VisitStatus.CANCELLED),
        (VisitStatus.DECLINED, EventStatus.CANCELLED, VisitStatus.DECLINED),
        (VisitStatus.CANCELLED, EventStatus.CONFIRMED, VisitStatus.CONFIRMED),
    ],
)
def test_what_the_coordinator_knows_of_a_visit_counts_for_more(
    before: VisitStatus, told: EventStatus, after: VisitStatus
) -> None:
    visit = Visit(id=UUID(int=1), direction=Direction.INCOMING, status=before, starts_on=DAY, ends_on=DAY)
    assert become(event(status=told), before=visit).status == after


def test_a_visit_is_on_the_days_that_it_is_here_in_sweden() -> None:
    late = event(starts_at=time(20), ends_at=time(22), zone="America/New_York")
    assert (become(late).starts_on, become(late).ends_on) == (date(2026, 12, 8), date(2026, 12, 8))


def test_a_meeting_ends_the_same_day_or_at_no_time() -> None:
    target = Target(kind=ImportedAs.MEETING, body_id=BODY)
    short = become(event(starts_at=time(9), ends_at=time(11)), target)
    long = become(event(starts_at=time(9), ends_at=time(11), ends_on=date(2026, 12, 8)), target)
    assert (short.body_id, short.held_on, short.starts_at, short.ends_at) == (BODY, DAY, time(9), time(11))
    assert (long.starts_at, long.ends_at) == (time(9), None)
    assert become(event(status=EventStatus.CANCELLED), target).is_cancelled


@pytest.mark.parametrize(
    ("direction", "at", "zone"),
    [(Direction.INCOMING, time(2), ""), (Direction.OUTGOING, time(9), "Asia/Shanghai")],
)
def test_an_item_of_a_journey_keeps_the_time_of_the_place(direction: Direction, at: time, zone: str) -> None:
    visit = Visit(id=UUID(int=1), direction=direction, starts_on=DAY, ends_on=DAY)
    item = become(
        event(starts_at=time(9), ends_at=time(10), zone="Asia/Shanghai"),
        Target(kind=ImportedAs.PROGRAMME_ITEM, visit=visit),
    )
    assert (item.starts_at, item.time_zone) == (at, zone)


@pytest.mark.parametrize(
    "said",
    [
        event(),
        event(starts_at=time(9), status=EventStatus.CANCELLED),
        event(starts_at=time(9), starts_on=date(2027, 1, 1), ends_on=date(2027, 1, 1)),
    ],
)
def test_what_is_no_item_of_the_programme_is_told(said: ReadEvent) -> None:
    visit = Visit(id=UUID(int=1), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY)
    with pytest.raises(Unfit):
        become(said, Target(kind=ImportedAs.PROGRAMME_ITEM, visit=visit))


def test_an_event_is_new_then_unchanged_then_changed() -> None:
    said = event()
    row = only_row(said)
    assert (row.kind, row.is_chosen, row.is_offered) == (RowKind.NEW, True, True)
    visit = row.record
    assert isinstance(visit, Visit)
    assert only_row(said, known_as(said, visit), visit).kind == RowKind.UNCHANGED
    changed = only_row(event(title="Studiebesök", sequence=1), known_as(said, visit), visit)
    assert (changed.kind, [str(each) for each in changed.changes]) == (
        RowKind.CHANGED,
        ["Title: Besök → Studiebesök"],
    )


def test_an_event_that_says_something_else_in_the_same_version_is_changed_too() -> None:
    said = event()
    visit = become(said)
    assert only_row(event(title="Studiebesök"), known_as(said, visit), visit).kind == RowKind.CHANGED


def test_an_older_version_changes_nothing() -> None:
    said = event(sequence=2, modified="20261101T120000Z")
    visit = become(said)
    for older in (event(title="Gammalt", sequence=1), event(title="Gammalt", sequence=2, modified="20261031T120000Z")):
        row = only_row(older, known_as(said, visit), visit)
        assert (row.kind, row.is_offered, row.reason is not None) == (RowKind.UNCHANGED, False, True)


def test_what_was_deleted_here_is_offered_but_not_chosen() -> None:
    said = event()
    row = only_row(said, known_as(said, become(said)), None)
    assert (row.kind, row.is_offered, row.is_chosen) == (RowKind.DELETED, True, False)
    assert row.entry is not None
    assert row.entry.id == UUID(int=1)
