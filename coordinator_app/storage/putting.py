"""Rows put into another state from without: with their references, their places and the versions of their records."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from uuid import UUID

from sqlalchemy import Connection, func, select

from coordinator_app.storage.metadata import parent_link
from coordinator_app.storage.rows import Difference, Row, Rows, differences
from coordinator_app.storage.tables import METADATA, change_record
from coordinator_app.storage.transaction import Transaction

Key = tuple[str, UUID]

_SOME = 500


@dataclass
class Sheet:
    """Rows as they are stored and as they shall be, and the record that each belongs to, by its kind and id."""

    connection: Connection
    stored: Rows = field(default_factory=dict)
    wanted: Rows = field(default_factory=dict)
    owners: dict[Key, Key] = field(default_factory=dict)

    def take_up(self, owners: dict[Key, Key]) -> None:
        """Read these rows, as far as they are there and not taken up yet."""
        new = {key: owner for key, owner in owners.items() if key not in self.owners}
        self.owners |= new
        for table in {name for name, _ in new}:
            for row in rows_with(self.connection, table, "id", [row_id for name, row_id in new if name == table]):
                self.stored[table, row["id"]] = self.wanted[table, row["id"]] = row

    def came(self) -> list[Key]:
        """Return which rows shall come."""
        return [key for key in self.wanted if key not in self.stored]

    def gone(self) -> list[Key]:
        """Return which rows shall go."""
        return [key for key in self.stored if key not in self.wanted]

    def dangling(self) -> Iterator[tuple[Key, str, str]]:
        """Yield the new references that name nothing: the row, its column, and what a deletion would do to it."""
        for key, row in list(self.wanted.items()):
            stored = self.stored.get(key, {})
            for column, target, rule in references_of(key[0]):
                value = row[column]
                if value is not None and value != stored.get(column) and not self._is_there((target, value)):
                    yield key, column, rule

    def is_used(self) -> bool:
        """Tell whether a row that shall go is referred to by one that shall stay."""
        gone = self.gone()
        return any(
            self.wanted.get((table, row["id"]), row if (table, row["id"]) not in self.stored else {}).get(column)
            == row[column]
            for target in {name for name, _ in gone}
            for table, column in references_to(target)
            for row in rows_with(self.connection, table, column, [row_id for name, row_id in gone if name == target])
        )

    def put(self, transaction: Transaction) -> None:
        """Write what differs and raise the versions of the records that it touches."""
        self._make_room()
        changes = [c for key in _in_order(self.stored | self.wanted) for c in self._difference(key)]
        if changes:
            transaction.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            transaction.carry_out(changes)

    def _is_there(self, key: Key) -> bool:
        if key in self.wanted or key in self.stored:
            return key in self.wanted
        return bool(rows_with(self.connection, key[0], "id", [key[1]]))

    def _difference(self, key: Key) -> list[Difference]:
        kind, record_id = self.owners[key]
        stored = {key: self.stored[key]} if key in self.stored else {}
        wanted = {key: self.wanted[key]} if key in self.wanted else {}
        found = differences(kind, record_id, stored, wanted)
        if wanted and not stored and key == (kind, record_id):
            found[0].after["version"] = self._next_version(kind, record_id)
        return found

    def _next_version(self, kind: str, record_id: UUID) -> int:
        """Return a version that the record has never had: each one before left a row or more in the journal."""
        of_it = (change_record.c.kind == kind, change_record.c.record_id == record_id)
        number = self.connection.execute(select(func.count()).select_from(change_record).where(*of_it)).scalar()
        return (number or 0) + 1

    def _make_room(self) -> None:
        """Give rows that came to stand in the same place as others places of their own, before those."""
        for table, parent_id in {
            (key[0], row[link])
            for key, row in self.wanted.items()
            if (link := parent_link(METADATA.tables[key[0]])) and row != self.stored.get(key)
        }:
            self._spread(table, parent_id)

    def _spread(self, table: str, parent_id: UUID) -> None:
        link = f"{METADATA.tables[table].info['parent']}_id"
        beside = {(table, row["id"]): row for row in rows_with(self.connection, table, link, [parent_id])}
        alike = {
            key: row
            for key, row in {**beside, **{k: r for k, r in self.wanted.items() if k[0] == table}}.items()
            if row[link] == parent_id and (key in self.wanted or key not in self.stored)
        }
        if len({row["position"] for row in alike.values()}) == len(alike):
            return
        moved = {key for key, row in alike.items() if row != beside.get(key)}
        placed = sorted(alike, key=lambda key: (alike[key]["position"], key not in moved))
        owner = next(self.owners[key] for key in placed if key in self.owners)
        self.take_up(dict.fromkeys(placed, owner) | {k: self.owners[k] for k in placed if k in self.owners})
        for position, key in enumerate(placed):
            self.wanted[key] = {**self.wanted[key], "position": position}


def rows_with(connection: Connection, table: str, column: str, values: list[UUID]) -> list[Row]:
    """Return the rows, without their versions, whose column holds one of the values."""
    named = METADATA.tables[table]
    columns = [c for c in named.columns if c.name != "version"]
    return [
        dict(row)
        for start in range(0, len(values), _SOME)
        for row in connection.execute(
            select(*columns).where(named.c[column].in_(values[start : start + _SOME]))
        ).mappings()
    ]


@cache
def references_of(table: str) -> tuple[tuple[str, str, str], ...]:
    """Return the columns of a table that name rows: each with the table of those, and its rule for their deletion."""
    named = METADATA.tables[table]
    return tuple((key.parent.name, key.column.table.name, str(key.ondelete)) for key in named.foreign_keys)


@cache
def references_to(table: str) -> tuple[tuple[str, str], ...]:
    """Return the tables and columns that name rows of a table, also as what they are parts of."""
    return tuple((other, column) for other in _kept() for column, target, _ in references_of(other) if target == table)


@cache
def _kept() -> tuple[str, ...]:
    return tuple(table.name for table in METADATA.sorted_tables if "record" in table.info)


def _in_order(rows: Rows) -> list[Key]:
    """Return the keys so that each row comes after all that it names."""
    return sorted(rows, key=lambda key: (_kept().index(key[0]), _depth(rows, key)))


def _depth(rows: Rows, key: Key) -> int:
    above = [(key[0], rows[key][column]) for column, target, _ in references_of(key[0]) if target == key[0]]
    return max((1 + _depth(rows, parent) for parent in above if parent in rows and parent != key), default=0)
