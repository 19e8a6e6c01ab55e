"""What an import does: for each event read, whether it is new, changed, unchanged or not to be used, and why."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from uuid import UUID, uuid4

from coordinator_app.domain.imported import ImportedAs, ImportedEvent
from coordinator_app.domain.imported_records import Kept, Target, Unfit, merged, shown_changes
from coordinator_app.domain.read_calendar import ReadEvent
from coordinator_app.words import Message, message

EventKey = tuple[str, str]
"""A UID, and the occasion of the series that it names."""


class RowKind(StrEnum):
    """What becomes of an event."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DELETED = "deleted"
    UNFIT = "unfit"


@dataclass(frozen=True, kw_only=True)
class ImportRow:
    """An event with what becomes of it; `record` and `entry` are what is saved, None where nothing is."""

    event: ReadEvent
    kind: RowKind
    becomes: ImportedAs
    record: Kept | None = None
    entry: ImportedEvent | None = None
    changes: tuple[Message, ...] = ()
    reason: Message | None = None

    @property
    def key(self) -> EventKey:
        """What the event is known by."""
        return self.event.uid, self.event.recurrence

    @property
    def is_offered(self) -> bool:
        """Whether it can be imported."""
        return self.record is not None

    @property
    def is_chosen(self) -> bool:
        """Whether it is imported unless somebody decides otherwise."""
        return self.kind in {RowKind.NEW, RowKind.CHANGED}


def plan(
    events: Iterable[ReadEvent],
    target: Target,
    source: str,
    known: Mapping[EventKey, ImportedEvent],
    records: Mapping[UUID, Kept],
    new_id: Callable[[], UUID] = uuid4,
) -> tuple[ImportRow, ...]:
    """Return what becomes of each event, in their order.

    `known` are the events that were imported before, `records` what they have become, as it is kept now. Those that
    are known stay what they were made, whatever the target says.
    """
    making = _Making(target, source, records, new_id)
    return tuple(making.row(event, known.get((event.uid, event.recurrence))) for event in events)


@dataclass(frozen=True)
class _Making:
    target: Target
    source: str
    records: Mapping[UUID, Kept]
    new_id: Callable[[], UUID]

    def row(self, event: ReadEvent, entry: ImportedEvent | None) -> ImportRow:
        before = self.records.get(entry.record_id) if entry else None
        if entry is None:
            return self._new(event, None, RowKind.NEW, None)
        if before is None:
            return self._new(
                event,
                entry,
                RowKind.DELETED,
                message("It was imported before and has been deleted here. It is left out."),
            )
        if entry.digest == digest(event):
            return _unchanged(event, entry, None)
        if _version(entry.digest) > _version(digest(event)):
            return _unchanged(event, entry, message("The file holds an older version of it than the one that is here."))
        return self._changed(event, entry, before)

    def _new(self, event: ReadEvent, entry: ImportedEvent | None, kind: RowKind, reason: Message | None) -> ImportRow:
        try:
            record = merged(event, self.target, self.source, None, self.new_id)
        except Unfit as unfit:
            return ImportRow(event=event, kind=RowKind.UNFIT, becomes=self.target.kind, reason=unfit.reason)
        made = entry or ImportedEvent(id=self.new_id(), uid=event.uid, recurrence=event.recurrence)
        made = replace(made, source=self.source, kind=self.target.kind, record_id=record.id, digest=digest(event))
        return ImportRow(event=event, kind=kind, becomes=made.kind, record=record, entry=made, reason=reason)

    def _changed(self, event: ReadEvent, entry: ImportedEvent, before: Kept) -> ImportRow:
        try:
            after = merged(event, replace(self.target, kind=entry.kind), self.source, before, self.new_id)
        except Unfit as unfit:
            return ImportRow(event=event, kind=RowKind.UNFIT, becomes=entry.kind, reason=unfit.reason)
        if after == before:
            return _unchanged(event, entry, message("What was changed in it does not concern what is kept here."))
        return ImportRow(
            event=event,
            kind=RowKind.CHANGED,
            becomes=entry.kind,
            record=after,
            entry=replace(entry, digest=digest(event)),
            changes=shown_changes(before, after),
        )


def digest(event: ReadEvent) -> str:
    """Return what an event is compared by: its version, and the fingerprint of what it says."""
    said = (
        event.title,
        event.place,
        event.description,
        event.starts_on,
        event.starts_at,
        event.ends_on,
        event.ends_at,
        event.zone,
        event.status.value,
    )
    fingerprint = sha256("\0".join(map(str, said)).encode(errors="replace")).hexdigest()
    return f"{event.sequence}/{event.modified}/{fingerprint}"


def _version(written: str) -> tuple[int, str]:
    """Return the version in a digest: SEQUENCE before LAST-MODIFIED (RFC 5546 2.1.5)."""
    sequence, _, rest = written.partition("/")
    return (int(sequence) if sequence.isdigit() else 0), rest.partition("/")[0]


def _unchanged(event: ReadEvent, entry: ImportedEvent, reason: Message | None) -> ImportRow:
    return ImportRow(event=event, kind=RowKind.UNCHANGED, becomes=entry.kind, reason=reason)
