"""A transaction under way: the one connection that may write, and what has been written in it so far."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.storage import writing
from coordinator_app.storage.faults import Stale
from coordinator_app.storage.rows import Difference


class Transaction:
    """What `Database.transaction` hands out; `connection` reads what has been written so far.

    `is_whole` is false from the moment that a write has failed: such a transaction cannot be committed any more, for
    its journal would not tell all that was written. `erased` are the people who are erased with its commit;
    `change_id` is what the journal knows it by once it has been entered.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.differences: list[Difference] = []
        self.is_whole = True
        self.erased: set[UUID] = set()
        self.change_id: int | None = None

    def save(self, kind: str, record_id: UUID, version: int, changes: Sequence[Difference]) -> None:
        """Write the differences of a record whose stored version is `version`, 0 for a new one. Raises Stale."""
        with self._writing(changes):
            own = changes[0].after if changes[0].row_id == record_id else {}
            if version == 0:
                writing.insert_record(self.connection, kind, own)
            elif not writing.raise_version(self.connection, kind, record_id, version, own):
                raise Stale
            writing.write(self.connection, changes[1:] if own else changes)

    def enter(self, changes: Sequence[Difference]) -> None:
        """Write the differences by which many new records come, each as its first version."""
        with self._writing(changes):
            writing.insert_records(self.connection, [c for c in changes if c.row_id == c.record_id])
            writing.write(self.connection, [c for c in changes if c.row_id != c.record_id])

    def carry_out(self, changes: Sequence[Difference]) -> None:
        """Write differences that no save makes, as the loss of a record, and raise the versions of those it touches."""
        with self._writing(changes):
            writing.write(self.connection, changes)
            gone = {(c.kind, c.record_id) for c in changes if c.row_id == c.record_id and not c.after}
            for kind, record_id in dict.fromkeys((c.kind, c.record_id) for c in changes):
                if (kind, record_id) not in gone:
                    writing.touch(self.connection, kind, record_id)

    @contextmanager
    def _writing(self, changes: Sequence[Difference]) -> Iterator[None]:
        was_whole, self.is_whole = self.is_whole, False
        yield
        self.is_whole = was_whole
        self.differences += changes
