"""Records of one kind: whole values out of their tables in a few queries, and back by the rows that differ."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, Select, Table, bindparam, select

from coordinator_app.storage.faults import Stale
from coordinator_app.storage.metadata import parent_link, parent_of, record_of
from coordinator_app.storage.references import affected_by_loss
from coordinator_app.storage.rows import Difference, Shape, differences, removal, rows_of
from coordinator_app.storage.transaction import Transaction


class Kept(Protocol):
    """A value that is saved as one: it has its own id, and the version at which it was read (0 for a new one)."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> UUID:
        """What it is known by, for ever."""

    @property
    def version(self) -> int:
        """How often it had been saved when it was read."""


K = TypeVar("K", bound=Kept)

_MOST_IDS = 30_000

_OUTLINE = -1
"""The version of what is read without its parts; to save that is stale whatever is stored."""


class Records(Generic[K]):
    """How values of the kind `K` lie in the tables of a shape; each read takes one query for each of its tables."""

    def __init__(self, kind: type[K], shape: Shape) -> None:
        """Take the shape, which must be that of `kind`; statements are made when they are first needed."""
        assert record_of(shape.table) is kind
        self.shape = shape

    @cached_property
    def _by_id(self) -> "_Reads":
        return _Reads(self.shape, self.shape.table, "one")

    @cached_property
    def _by_ids(self) -> "_Reads":
        return _Reads(self.shape, self.shape.table, "many")

    @cached_property
    def _every(self) -> "_Reads":
        return _Reads(self.shape, self.shape.table, "every")

    @cached_property
    def _outlines(self) -> "_Reads":
        return _Reads(self.shape, self.shape.table, "many", is_outline=True)

    def get(self, connection: Connection, record_id: UUID) -> K | None:
        """Return a record with all its parts, or None where there is none."""
        found: list[K] = self._by_id.read(connection, {"id": record_id})
        return found[0] if found else None

    def get_many(self, connection: Connection, record_ids: Iterable[UUID]) -> tuple[K, ...]:
        """Return the records that have these ids, in this order; an id that nothing has is passed over."""
        return self._found(self._by_ids, connection, record_ids)

    def outlines(self, connection: Connection, record_ids: Iterable[UUID]) -> tuple[K, ...]:
        """Return the records that have these ids as if they had no parts, in one query and in this order.

        None of them can be saved, which would take the parts away: they bear a version that no record ever has.
        """
        return self._found(self._outlines, connection, record_ids)

    def _found(self, reads: "_Reads", connection: Connection, record_ids: Iterable[UUID]) -> tuple[K, ...]:
        ids = list(dict.fromkeys(record_ids))
        found: dict[UUID, K] = {}
        for start in range(0, len(ids), _MOST_IDS):
            some: list[K] = reads.read(connection, {"ids": ids[start : start + _MOST_IDS]})
            found |= {record.id: record for record in some}
        return tuple(found[record_id] for record_id in ids if record_id in found)

    def every(self, connection: Connection) -> tuple[K, ...]:
        """Return all records of the kind, by id."""
        return tuple(self._every.read(connection, {}))

    def save(self, transaction: Transaction, record: K) -> K:
        """Write what differs from what is stored and return the record with its new version.

        A record that does not differ is returned as it is, and nothing is written. Raises Stale where the stored
        version is not the one at which the record was read.
        """
        stored = self.get(transaction.connection, record.id)
        if record.version != (stored.version if stored else 0):
            raise Stale
        before = rows_of(self.shape, stored) if stored else {}
        kind = self.shape.table.name
        changes = differences(kind, record.id, before, rows_of(self.shape, record))
        if not changes:
            return record
        transaction.save(kind, record.id, record.version, changes)
        return replace(record, version=record.version + 1)

    def save_many(self, transaction: Transaction, records: Sequence[K]) -> None:
        """Write what differs from what is stored, as `save` does for each, in a few statements. Raises Stale."""
        known_ids = [record.id for record in records if record.version]
        stored = {each.id: each for each in self.get_many(transaction.connection, known_ids)}
        if self.outlines(transaction.connection, [record.id for record in records if not record.version]):
            raise Stale
        kind = self.shape.table.name
        came: list[Difference] = []
        for record in records:
            before = stored.get(record.id)
            if record.version != (before.version if before else 0):
                raise Stale
            known = rows_of(self.shape, before) if before else {}
            changes = differences(kind, record.id, known, rows_of(self.shape, record))
            if before is None:
                came += changes
            elif changes:
                transaction.save(kind, record.id, record.version, changes)
        transaction.enter(came)

    def delete(self, transaction: Transaction, record_id: UUID) -> None:
        """Delete a record with its parts and with what goes with it; one that is not there is no error.

        Raises StillReferenced where another record may not lose it.
        """
        transaction.carry_out(self.losses(transaction.connection, record_id))

    def losses(self, connection: Connection, record_id: UUID) -> list[Difference]:
        """Return what the deletion of a record does to its own rows and to those of others. Raises StillReferenced."""
        stored = self.get(connection, record_id)
        if stored is None:
            return []
        kind = self.shape.table.name
        own = [removal(kind, record_id, table, row) for (table, _), row in rows_of(self.shape, stored).items()]
        return own + affected_by_loss(connection, kind, [record_id])


class _Reads:
    """The statements that read a shape, with those of its parts, and the values that their rows become."""

    def __init__(self, shape: Shape, root: Table, which: str, *, is_outline: bool = False) -> None:
        self.names = shape.names
        self.is_outline = is_outline
        self.record = record_of(shape.table)
        self.is_root = shape.table is root
        self.statement = _selection(shape, root, which)
        self.parts = {} if is_outline else {name: _Reads(part, root, which) for name, part in shape.parts.items()}

    def read(self, connection: Connection, which: Mapping[str, Any]) -> list[Any]:
        """Return the records."""
        return [value for _, value in self._values(connection, which)]

    def _values(self, connection: Connection, which: Mapping[str, Any]) -> list[tuple[Any, Any]]:
        parts = {name: part.by_parent(connection, which) for name, part in self.parts.items()}
        return [(row[-1], self._value(row, parts)) for row in connection.execute(self.statement, which)]

    def by_parent(self, connection: Connection, which: Mapping[str, Any]) -> dict[UUID, list[Any]]:
        """Return the parts by the id of what they are parts of, each in its place."""
        grouped: dict[UUID, list[Any]] = {}
        for parent_id, value in self._values(connection, which):
            grouped.setdefault(parent_id, []).append(value)
        return grouped

    def _value(self, row: Sequence[Any], parts: dict[str, dict[UUID, list[Any]]]) -> Any:
        values = dict(zip(self.names, row, strict=False))
        for name, grouped in parts.items():
            values[name] = tuple(grouped.get(values["id"], ()))
        if self.is_root:
            values["version"] = _OUTLINE if self.is_outline else row[-1]
        return self.record(**values)


def _selection(shape: Shape, root: Table, which: str) -> Select[Any]:
    table = shape.table
    last = table.c.version if table is root else table.c[cast("str", parent_link(table))]
    statement = select(*(table.c[name] for name in shape.names), last)
    statement = statement.order_by(table.c.id if table is root else table.c.position)
    if which == "every":
        return statement
    column = table.c.id
    step: Table | None = table
    while step is not None and step is not root:
        above = parent_of(step)
        column = step.c[cast("str", parent_link(step))]
        if above is not None and above is not root:
            statement = statement.join(above, above.c.id == column)
        step = above
    if which == "one":
        return statement.where(column == bindparam("id"))
    return statement.where(column.in_(bindparam("ids", expanding=True)))
