"""The only place that opens the data file: with what makes a commit last, and what SQLite leaves off by default."""

import os
import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from coordinator_app.storage.stand_ins import step_aside

APPLICATION_ID = 0x494E5453
SCHEMA = 1
REVISION = "0001"

BUSY_SECONDS = 5.0
_JOURNAL_BYTES = 1 << 20

_ALWAYS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
)
_READING = (
    "PRAGMA query_only = ON",
    "PRAGMA cache_size = -512",  # KiB: a connection reads for a moment, and the system keeps the pages for the next
)
_WRITING = (
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    f"PRAGMA journal_size_limit = {_JOURNAL_BYTES}",
)
_ON_MAC = ("PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON")


def engine(path: Path, *, writes: bool) -> Engine:
    """Return an engine on an existing data file; its connections begin at once with a lock if they write.

    It never creates the file: a path that has lost its file must not look like a first start. Who makes a new
    one makes the empty file first. A connection lives while it is held and belongs to its thread; none is kept
    behind the holder's back, so that a file can be replaced (restored) as soon as its connections are closed.
    """
    made = create_engine(
        "sqlite://",
        creator=lambda: _opened(path, writes=writes),
        poolclass=NullPool,
        query_cache_size=1000,
    )
    step_aside()
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return made


def address(posix: str, mode: str) -> str:
    """Return the URI by which SQLite opens an absolute path, whatever characters it holds and also on a share."""
    return f"file://{'' if posix.startswith('/') else '/'}{quote(os.fsencode(posix), safe='/:')}?mode={mode}"


def _opened(path: Path, *, writes: bool) -> sqlite3.Connection:
    opened = sqlite3.connect(
        address(path.absolute().as_posix(), "rw" if writes else "ro"),
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
    )
    try:
        _configure(opened, writes=writes)
    except BaseException:
        opened.close()
        raise
    return opened


def _configure(opened: sqlite3.Connection, *, writes: bool) -> None:
    if sys.version_info >= (3, 12):
        opened.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        opened.setconfig(sqlite3.SQLITE_DBCONFIG_DQS_DDL, False)
        opened.setconfig(sqlite3.SQLITE_DBCONFIG_DQS_DML, False)
    for pragma in _ALWAYS:
        opened.execute(pragma)
    if not writes:
        for pragma in _READING:
            opened.execute(pragma)
        return
    for pragma in _WRITING + (_ON_MAC if sys.platform == "darwin" else ()):
        opened.execute(pragma)
    mode = opened.execute("PRAGMA journal_mode = TRUNCATE").fetchone()[0]
    if mode != "truncate":
        raise sqlite3.OperationalError(f"the journal mode is {mode} instead of truncate")
