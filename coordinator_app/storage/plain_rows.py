"""Rows as SQLite's driver gives them, for what is read with every turn of a page and must cost no more than that."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Dialect, Select


def plain_rows(
    connection: Connection, statement: Select[Any], given: Mapping[str, date | UUID]
) -> list[tuple[Any, ...]]:
    """Run a statement whose parameters are days and ids, and return its rows as they lie in the file: days as ISO 8601.

    SQLAlchemy makes the words of the statement, once, and is left out of the rest: on a short list it takes as long
    again as SQLite itself.
    """
    text, names, fixed = _compiled(statement, connection.dialect)
    values = fixed | {name: each.hex if isinstance(each, UUID) else each.isoformat() for name, each in given.items()}
    cursor = connection.connection.cursor()
    cursor.execute(text, tuple(values[name] for name in names))
    return cast("list[tuple[Any, ...]]", cursor.fetchall())


@lru_cache
def _compiled(statement: Select[Any], dialect: Dialect) -> tuple[str, tuple[str, ...], dict[str, Any]]:
    compiled = statement.compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ()), dict(compiled.params)
