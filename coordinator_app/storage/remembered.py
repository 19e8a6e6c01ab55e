"""Records that are asked for again and again: only those are read that have changed since they were read last."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from coordinator_app.storage.records import K, Records

_Read = Callable[[Connection, Iterable[UUID]], tuple[K, ...]]
_Kept = dict[UUID, tuple[int, K]]


class Remembered(Generic[K]):
    """Keeps the records of a kind that were asked for last, each with the version that was stored then.

    Whatever changes a record or one of its parts raises its version, also from without, so that an equal version means
    an equal record. Any thread may ask.
    """

    def __init__(self, records: Records[K]) -> None:
        """Keep how the records are read."""
        self._records = records
        table = records.shape.table
        self._versions = select(table.c.id, table.c.version).where(table.c.id.in_(bindparam("ids", expanding=True)))
        self._whole: _Kept[K] = {}
        self._outlined: _Kept[K] = {}

    def get_many(self, connection: Connection, record_ids: Iterable[UUID]) -> tuple[K, ...]:
        """Return the records that have these ids, in this order; an id that nothing has is passed over."""
        return self.of_versions(connection, self._stored(connection, record_ids))

    def of_versions(self, connection: Connection, versions: Mapping[UUID, int]) -> tuple[K, ...]:
        """Return the records that have these ids, in this order, of which it is known what versions are stored."""
        self._whole = found = self._read(connection, versions, self._whole, self._records.get_many)
        return tuple(record for _, record in found.values())

    def outlines(self, connection: Connection, record_ids: Iterable[UUID]) -> tuple[K, ...]:
        """Return the records that have these ids as if they had no parts, which cannot be saved, in this order."""
        versions = self._stored(connection, record_ids)
        self._outlined = found = self._read(connection, versions, self._outlined, self._records.outlines)
        return tuple(record for _, record in found.values())

    def _stored(self, connection: Connection, ids: Iterable[UUID]) -> dict[UUID, int]:
        wanted = list(dict.fromkeys(ids))
        stored = {row.id: row.version for row in connection.execute(self._versions, {"ids": wanted})}
        return {one: stored[one] for one in wanted if one in stored}

    def _read(self, connection: Connection, versions: Mapping[UUID, int], kept: _Kept[K], read: "_Read[K]") -> _Kept[K]:
        changed = [one for one, version in versions.items() if kept.get(one, (-1,))[0] != version]
        fresh = {record.id: record for record in read(connection, changed)} if changed else {}
        known = {one: kept[one][1] for one in versions if one in kept} | fresh
        return {one: (version, known[one]) for one, version in versions.items()}
