"""What the coordinator takes over from other calendars: looked at first, imported in one change, undone in one."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Visit
from coordinator_app.storage import municipality, visits
from coordinator_app.storage.calendar import IMPORTED_EVENTS, MEETINGS
from coordinator_app.storage.database import Database
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Problem, message

if TYPE_CHECKING:
    from coordinator_app.domain.import_plan import EventKey, ImportRow, RowKind
    from coordinator_app.domain.imported_records import Target
    from coordinator_app.domain.read_calendar import ReadEvent
    from coordinator_app.services.import_files import Progress, ReadFile

_NOTHING_IMPORTED = message("Nothing has been imported. Your data is untouched.")


@dataclass(frozen=True, kw_only=True)
class Remembered:
    """What the events of a calendar became the last time."""

    kind: ImportedAs
    body_id: UUID | None = None
    visit_id: UUID | None = None


class Imports:
    """Imports into one data file."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        """Keep the database, and the clock that tells around which day series are read."""
        self._database = database
        self._clock = clock

    def read(self, path: Path, progress: "Progress" = lambda done, whole: None) -> "ReadFile":
        """Return what a file holds, with the problem where it cannot be read; it may be on any thread.

        The reading is done in a process of its own. Whatever `progress` raises stops it at once.
        """
        from coordinator_app.services.import_files import read_file

        return read_file(path, self._clock().date(), progress)

    def read_text(self, content: bytes, name: str, progress: "Progress" = lambda done, whole: None) -> "ReadFile":
        """Return what a text holds that was pasted or dropped, as `read` does; it is remembered by the name."""
        from coordinator_app.services.import_files import read_bytes

        return read_bytes(content, name, self._clock().date(), progress)

    def remembered(self, source: str) -> Remembered | None:
        """Return what the events of a calendar became the last time, None where it was never imported from."""
        from coordinator_app.storage import imported

        with self._database.reading() as connection:
            one = imported.of_source(connection, source)
            if one is None:
                return None
            record = imported.records(connection, [one]).get(one.record_id)
            holding = imported.visits_of_items(connection, [one.record_id])
        return Remembered(
            kind=one.kind,
            body_id=record.body_id if isinstance(record, Meeting) else None,
            visit_id=holding.get(one.record_id),
        )

    def target(
        self, source: str, kind: ImportedAs | None, *, body: str | None = None, visit_id: UUID | None = None
    ) -> "Target":
        """Return what the events of a calendar are to become: what is said, else what they became before, else visits.

        The body is given by its name. Raises Problem for meetings without a body, and items without a visit.
        """
        from coordinator_app.domain.imported_records import Target

        before = self.remembered(source)
        kind = kind or (before.kind if before else ImportedAs.VISIT)
        is_same = before is not None and before.kind == kind
        with self._database.reading() as connection:
            body_id = _body(municipality.BODIES.every(connection), body) if body else None
            visit = visits.get(connection, visit_id or (before.visit_id if before else None) or UUID(int=0))
        if body_id is None and before is not None and is_same:
            body_id = before.body_id
        if kind == ImportedAs.PROGRAMME_ITEM and visit is None:
            raise _no_visit()
        if kind == ImportedAs.MEETING and body_id is None:
            raise _no_body()
        return Target(kind=kind, body_id=body_id, visit=visit if kind == ImportedAs.PROGRAMME_ITEM else None)

    def preview(self, read: "ReadFile", target: "Target") -> "tuple[ImportRow, ...]":
        """Return what an import would do with each event; nothing is written."""
        from coordinator_app.storage import imported

        with self._database.reading() as connection:
            return imported.planned(connection, _events(read), target, read.source)

    def apply(
        self, read: "ReadFile", target: "Target", chosen: "Collection[EventKey] | None" = None
    ) -> "tuple[ImportRow, ...]":
        """Import the chosen events, or all that are new or changed, in one change; return what became of each.

        Where nothing is to be saved nothing is written. Raises Stale where what they become was changed meanwhile, and
        Problem where the file holds nothing to import.
        """
        from coordinator_app.storage import imported

        if read.problem is not None:
            raise read.problem
        with self._database.transaction(message("Import {name}", name=read.source)) as transaction:
            rows = imported.planned(transaction.connection, _events(read), target, read.source)
            _save(transaction, [row for row in rows if row.is_offered and _is_chosen(row, chosen)], target)
        return rows


def counts(rows: "Sequence[ImportRow]") -> "dict[RowKind, int]":
    """Return how many rows there are of each kind."""
    from coordinator_app.domain.import_plan import RowKind

    found = Counter(row.kind for row in rows)
    return {kind: found[kind] for kind in RowKind}


def _events(read: "ReadFile") -> "Sequence[ReadEvent]":
    return read.calendar.events if read.calendar else ()


def _is_chosen(row: "ImportRow", chosen: "Collection[EventKey] | None") -> bool:
    return row.is_chosen if chosen is None else row.key in chosen


def _save(transaction: Transaction, rows: "Sequence[ImportRow]", target: "Target") -> None:
    records = [row.record for row in rows if row.record is not None]
    visits.VISITS.save_many(transaction, [each for each in records if isinstance(each, Visit)])
    MEETINGS.save_many(transaction, [each for each in records if isinstance(each, Meeting)])
    _save_items(transaction, [each for each in records if isinstance(each, ProgrammeItem)], target)
    IMPORTED_EVENTS.save_many(transaction, [row.entry for row in rows if row.entry is not None])


def _save_items(transaction: Transaction, items: Sequence[ProgrammeItem], target: "Target") -> None:
    """Save items where they stand, the new ones in the programme that the target names."""
    from coordinator_app.storage import imported

    holding = imported.visits_of_items(transaction.connection, [item.id for item in items])
    chosen_id = target.visit.id if target.visit else None
    by_visit: dict[UUID, list[ProgrammeItem]] = {}
    for item in items:
        visit_id = holding.get(item.id, chosen_id)
        if visit_id is None:
            raise _no_visit()
        by_visit.setdefault(visit_id, []).append(item)
    for visit in visits.get_many(transaction.connection, by_visit):
        theirs = {item.id: item for item in (*visit.programme, *by_visit[visit.id])}
        visits.save(transaction, replace(visit, programme=tuple(sorted(theirs.values(), key=lambda item: item.begins))))


def _body(bodies: Sequence[Body], name: str) -> UUID:
    for body in bodies:
        if name.casefold() in {each.casefold() for each in (body.name_sv, body.name_en, body.short_name) if each}:
            return body.id
    raise Problem(
        message("There is no body called “{name}”.", name=name),
        _NOTHING_IMPORTED,
        message("These are known: {names}.", names=", ".join(body.name_sv for body in bodies)),
    )


def _no_body() -> Problem:
    return Problem(
        message("It is not said which body meets."), _NOTHING_IMPORTED, message("Name the body, and import again.")
    )


def _no_visit() -> Problem:
    return Problem(
        message("It is not said which visit the programme belongs to."),
        _NOTHING_IMPORTED,
        message("Choose the visit, and import again."),
    )
