"""What was done: undone and redone, told of a record or since a moment, put back, and brought back from the trash."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from coordinator_app.services.history_lines import HistoryEntry, line_of, line_of_change
from coordinator_app.services.undoing import Undoing
from coordinator_app.storage import journal, names, recovery, tellings, trash
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.irreversible import gone_since
from coordinator_app.storage.trash import Deleted
from coordinator_app.words import Either, Message, message

_NAMES = (
    *("title_sv", "title_en", "name_sv", "name_en", "role_sv", "role_en", "name"),
    *("held_on", "text", "person_name", "subject"),
)
_NAMED_BY_BODY = frozenset({"seat", "committee_year"})


@dataclass(frozen=True, kw_only=True)
class Trashed:
    """A record in the trash: what it was called, and when and by which change it was deleted."""

    kind: str
    record_id: UUID
    name: str
    deleted_at: datetime
    label: Message


class History(Undoing):
    """The journal of one data file, as the coordinator works with it."""

    def __init__(self, database: Database, files: Files, clock: Callable[[], datetime]) -> None:
        """Follow the database from now on, and keep the files that an emptied trash lets go of."""
        super().__init__(database)
        self._files = files
        self._clock = clock

    def of(self, kind: str, record_id: UUID) -> tuple[HistoryEntry, ...]:
        """Return what was done to a record, the latest first; `kind` is the name of its table."""
        with self._database.reading() as connection:
            return tuple(line_of(told, kind, record_id) for told in tellings.of_record(connection, kind, record_id))

    def called(self, entries: Iterable[HistoryEntry]) -> dict[UUID, Either]:
        """Return what the records are called that lines of history name by their ids, as far as they are there."""
        values = [
            value
            for entry in entries
            for row in entry.rows
            for value in (*row.values.values(), *(v for f in row.fields for v in (f.before, f.after)))
        ]
        with self._database.reading() as connection:
            return names.called(connection, {value for value in values if isinstance(value, UUID)})

    def since(self, moment: datetime) -> tuple[HistoryEntry, ...]:
        """Return what was done to anything since a moment, the latest first, without sensitive values."""
        with self._database.reading() as connection:
            return tuple(line_of_change(change) for change in journal.since(connection, moment))

    def restore(self, entry: HistoryEntry) -> None:
        """Put the fields and parts that a change touched back to what they were before it, in this record alone.

        They are put back also where they were changed again later; all else stays. A record that the change deleted
        comes back. Raises Irreversible where the record is gone, came with this change, or is erased.
        """
        with self._database.reading() as connection:
            change = journal.get(connection, entry.change_id)
        is_deletion = any(row.action == "delete" and row.row_id == entry.record_id for row in change.rows)
        put = recovery.bring_back if is_deletion else recovery.put_back
        with self._database.transaction(message("Restore: {label}", label=change.label)) as transaction:
            put(transaction, change, entry.kind, entry.record_id)

    def trash(self) -> tuple[Trashed, ...]:
        """Return what was deleted in the last thirty days and is not there now, the latest first."""
        since = self._clock() - trash.KEPT_FOR
        found = [one for one in self._deleted() if one.change.made_at >= since and not one.goes_with_another]
        bodies = {one.values["body_id"] for one in found if one.kind in _NAMED_BY_BODY}
        with self._database.reading() as connection:
            whose = names.called(connection, bodies)
        return tuple(
            Trashed(
                kind=one.kind,
                record_id=one.record_id,
                name=_name(one.values) or _called(whose, one.values),
                deleted_at=one.change.made_at,
                label=one.change.label,
            )
            for one in found
        )

    def bring_back(self, trashed: Trashed) -> None:
        """Bring a record back with its parts, and with what went with it as far as it still fits.

        Raises Irreversible where it is not in the trash any more, or where something that it cannot do without is gone.
        """
        wanted = (trashed.kind, trashed.record_id)
        found = next((one for one in self._deleted() if (one.kind, one.record_id) == wanted), None)
        if found is None:
            raise gone_since()
        with self._database.transaction(message("Bring back {name}", name=trashed.name)) as transaction:
            recovery.bring_back(transaction, found.change, *wanted)

    def empty_trash(self) -> None:
        """Erase for good what was deleted, with the files that only it named; it cannot be undone."""
        gone = self._deleted()
        with self._database.transaction(message("Empty the trash"), can_be_undone=False) as transaction:
            freed = trash.empty(transaction, gone)
        self.forget_erased()
        self._files.drop(freed)

    def _deleted(self) -> tuple[Deleted, ...]:
        with self._database.reading() as connection:
            return trash.deleted(connection)


def _called(bodies: Mapping[UUID, Either], values: Mapping[str, Any]) -> str:
    body = bodies.get(values["body_id"]) if "body_id" in values else None
    return body.swedish if body is not None else ""


def _name(values: Mapping[str, Any]) -> str:
    if "family_name" in values:
        parts = (values.get("given_name"), values["family_name"])
        return " ".join(part for part in (parts[::-1] if values.get("is_family_name_first") else parts) if part)
    if "other_place" in values:
        return f"{values['place']} – {values['other_place']}"
    return next((str(values[name]) for name in _NAMES if values.get(name)), "")
