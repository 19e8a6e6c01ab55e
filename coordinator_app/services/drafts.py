"""Text that is typed and not saved yet: it is there again after the program was killed."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from coordinator_app.storage import journal
from coordinator_app.storage.database import Database
from coordinator_app.storage.draft_file import Draft, read_drafts, write_drafts
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.tellings import is_gone

__all__ = ["Draft", "Drafts"]

_Field = tuple[str, UUID, UUID | None, str]


class Drafts:
    """The drafts of one data folder. What the disk refuses is not told: the text still stands in its field."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Read what was left; the drafts of what is deleted or erased are dropped as soon as that is done."""
        self._database = database
        self._folder = folder
        self._drafts: dict[_Field, Draft] = {_key(draft): draft for draft in read_drafts(folder)}
        database.follow(self._drop_deleted)

    def keep(self, kind: str, record_id: UUID, field: str, text: str, part_id: UUID | None = None) -> None:
        """Keep what stands in a field; give the id of the part where the field is not the record's own.

        It costs the writing of one small file, and nothing while the text is the same.
        """
        draft = Draft(kind=kind, record_id=record_id, field=field, text=text, part_id=part_id)
        if self._drafts.get(_key(draft)) != draft:
            self._drafts[_key(draft)] = draft
            self._write()

    def drop(self, kind: str, record_id: UUID, field: str, part_id: UUID | None = None) -> None:
        """Drop what was kept of a field, because it was saved or given up."""
        if self._drafts.pop((kind, record_id, part_id, field), None):
            self._write()

    def left(self) -> tuple[Draft, ...]:
        """Return what was left of records that are there or that were never saved, and drop the rest."""
        with self._database.reading() as connection:
            self._retain(lambda draft: not is_gone(connection, draft.kind, draft.record_id))
        return tuple(self._drafts.values())

    def _drop_deleted(self, change_id: int, _: bool) -> None:
        if not self._drafts:
            return
        with self._database.reading() as connection:
            rows = journal.get(connection, change_id).rows
        gone = {row.row_id for row in rows if row.action == Action.DELETE}
        self._retain(lambda draft: not gone & {draft.record_id, draft.part_id})

    def _retain(self, is_wanted: Callable[[Draft], bool]) -> None:
        kept = {key: draft for key, draft in self._drafts.items() if is_wanted(draft)}
        if kept != self._drafts:
            self._drafts = kept
            self._write()

    def _write(self) -> None:
        with suppress(OSError):
            write_drafts(self._folder, self._drafts.values())


def _key(draft: Draft) -> _Field:
    return (draft.kind, draft.record_id, draft.part_id, draft.field)
