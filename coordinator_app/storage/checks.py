"""What SQLite itself can say of a data file: whether it is sound, what it holds, and how it is built."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import OperationalError

from coordinator_app.storage.connection import engine
from coordinator_app.storage.files import referenced
from coordinator_app.storage.tables import METADATA

_BUILT = "SELECT type, name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
_TABLES = (
    "SELECT name FROM pragma_table_list"
    " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
)

_COLUMNS = "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'"


@contextmanager
def opened(path: Path, *, writes: bool = False) -> Iterator[sqlite3.Connection]:
    """Open a data file by the one factory, without a transaction, as SQLite's own connection."""
    lent = engine(path, writes=writes).raw_connection()
    try:
        connection = lent.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        yield connection
    finally:
        lent.close()


def complaints(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite finds wrong with the file: pages and indexes, then rows that point nowhere."""
    try:
        pages = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
        rows = [f"{row[0]} row {row[1]}: no {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return (*(page for page in pages if page != "ok"), *rows[:20])


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the number of rows of each table; those behind a search index are left out."""
    names = sorted(row[0] for row in connection.execute(_TABLES))
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608


def named_files(path: Path) -> frozenset[str]:
    """Return the SHA-256 of each file that a data file names: now, or where the journal could undo to.

    A file of an older schema, which the journal cannot be read from, says what its rows name now.
    """
    try:
        with engine(path, writes=False).connect() as connection:
            return referenced(connection)
    except OperationalError:
        with opened(path) as plain:
            return _named_now(plain)


def _named_now(connection: sqlite3.Connection) -> frozenset[str]:
    there = {(table, column) for table, column in connection.execute(_COLUMNS)}
    columns = [
        (table.name, column.name)
        for table in METADATA.tables.values()
        for column in table.columns
        if column.info.get("is_file") and (table.name, column.name) in there
    ]
    return frozenset(
        str(row[0])
        for table, column in columns
        for row in connection.execute(f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "{column}" <> \'\'')  # noqa: S608
    )


def user_version(connection: sqlite3.Connection) -> int:
    """Return the number of the schema."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def structure(connection: sqlite3.Connection) -> dict[str, str]:
    """Return how each table, index and trigger is built, written alike however it came about.

    Tables that were altered bear other quotes, spaces and order of constraints than new ones, and mean the same.
    """
    return {f"{kind} {name}": _alike(sql) for kind, name, sql in connection.execute(_BUILT)}


def differences(found: Mapping[str, str], wanted: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of what is missing, is there too much, or is built otherwise."""
    return tuple(sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name)))


def _alike(sql: str) -> str:
    plain = re.sub(r"\s+", " ", re.sub(r'["`\[\]]', "", sql)).strip()
    table = re.match(r"(CREATE TABLE (?:IF NOT EXISTS )?\S+?) ?\((.*)\)(.*)$", plain, re.IGNORECASE)
    if table is None:
        return plain
    items = sorted(re.sub(r"\s*([(),])\s*", r"\1", item).strip() for item in _items(table[2]))
    return f"{table[1]} ({', '.join(items)}){table[3]}"


def _items(inside: str) -> list[str]:
    items, depth, quoted = [""], 0, False
    for sign in inside:
        quoted ^= sign == "'"
        depth += 0 if quoted else {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and not depth and not quoted:
            items.append("")
        else:
            items[-1] += sign
    return items
