"""Events of other calendars that were imported: which are known, and what they have become."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.domain.import_plan import ImportRow, plan
from coordinator_app.domain.imported import ImportedAs, ImportedEvent
from coordinator_app.domain.imported_records import Kept, Target
from coordinator_app.domain.read_calendar import ReadEvent
from coordinator_app.storage.calendar import IMPORTED_EVENTS, MEETINGS
from coordinator_app.storage.tables import imported_event, programme_item
from coordinator_app.storage.visits import VISITS

_SOME = 5_000


def planned(connection: Connection, events: Sequence[ReadEvent], target: Target, source: str) -> tuple[ImportRow, ...]:
    """Return what would become of events, by what is kept now; the number of queries does not grow with theirs."""
    if target.visit is not None:
        target = replace(target, visit=VISITS.get(connection, target.visit.id))
    entries = known(connection, [event.uid for event in events])
    return plan(events, target, source, entries, records(connection, list(entries.values())))


def known(connection: Connection, uids: Iterable[str]) -> dict[tuple[str, str], ImportedEvent]:
    """Return the events that bear one of these UIDs, by UID and occasion."""
    ids: list[UUID] = []
    for some in _batches(dict.fromkeys(uids)):
        ids += connection.execute(select(imported_event.c.id).where(imported_event.c.uid.in_(some))).scalars()
    return {(each.uid, each.recurrence): each for each in IMPORTED_EVENTS.get_many(connection, ids)}


def of_source(connection: Connection, source: str) -> ImportedEvent | None:
    """Return an event that came from a calendar, None where none did."""
    found = select(imported_event.c.id).where(imported_event.c.source == source).limit(1)
    event_id = connection.execute(found).scalar()
    return IMPORTED_EVENTS.get(connection, event_id) if event_id else None


def records(connection: Connection, entries: Collection[ImportedEvent]) -> dict[UUID, Kept]:
    """Return what these events have become, as far as it is still there."""
    ids = {kind: [each.record_id for each in entries if each.kind == kind] for kind in ImportedAs}
    found: dict[UUID, Kept] = {}
    found |= {each.id: each for each in VISITS.get_many(connection, ids[ImportedAs.VISIT])}
    found |= {each.id: each for each in MEETINGS.get_many(connection, ids[ImportedAs.MEETING])}
    holding = visits_of_items(connection, ids[ImportedAs.PROGRAMME_ITEM])
    for visit in VISITS.get_many(connection, set(holding.values())):
        found |= {item.id: item for item in visit.programme if item.id in holding}
    return found


def visits_of_items(connection: Connection, item_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Return the visits in whose programmes these items stand, by item."""
    found: dict[UUID, UUID] = {}
    columns = select(programme_item.c.id, programme_item.c.visit_id)
    for some in _batches(item_ids):
        found |= {row.id: row.visit_id for row in connection.execute(columns.where(programme_item.c.id.in_(some)))}
    return found


def _batches(values: Iterable[object]) -> Iterator[list[object]]:
    rest = iter(values)
    while some := list(islice(rest, _SOME)):
        yield some
