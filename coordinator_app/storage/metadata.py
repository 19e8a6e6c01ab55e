"""The shapes that tables have: a record with its version, a part with its place, and names for every constraint."""

from collections.abc import Iterable
from typing import Any, cast

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Uuid
from sqlalchemy.sql.schema import SchemaItem

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Columns = SchemaItem | list[SchemaItem]


def kept(name: str, record: type[Any], *columns: Columns) -> Table:
    """Declare the table of a record that is saved as one; every save raises its version by one."""
    return Table(
        name,
        METADATA,
        Column("id", Uuid, primary_key=True),
        Column("version", Integer, nullable=False),
        *_flat(columns),
        CheckConstraint("version >= 1", name="version"),
        info={"record": record},
    )


def part(name: str, record: type[Any], parent: str, *columns: Columns) -> Table:
    """Declare the table of a part of another table's row; it goes with that row and has its place among its like."""
    above = f"{parent}_id"
    return Table(
        name,
        METADATA,
        Column("id", Uuid, primary_key=True),
        Column(above, Uuid, ForeignKey(f"{parent}.id", ondelete="CASCADE"), nullable=False),
        Column("position", Integer, nullable=False),
        *_flat(columns),
        CheckConstraint("position >= 0", name="position"),
        Index(f"ix_{name}_{above}", above, "position"),
        info={"record": record, "parent": parent},
    )


def record_of(table: Table) -> type[Any]:
    """Return the kind of value that a table's rows are."""
    return cast("type[Any]", table.info["record"])


def parent_of(table: Table) -> Table | None:
    """Return the table that a table's rows are parts of, or None for records of their own."""
    return METADATA.tables[table.info["parent"]] if "parent" in table.info else None


def parent_link(table: Table) -> str | None:
    """Return the column by which a table's rows name the row of which they are parts, or None."""
    return f"{table.info['parent']}_id" if "parent" in table.info else None


def _flat(columns: Iterable[Columns]) -> list[SchemaItem]:
    return [item for some in columns for item in (some if isinstance(some, list) else [some])]
