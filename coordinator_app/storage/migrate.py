"""Brings a data file up to date: all revisions in one transaction, so that it is of the old schema or of the new."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from coordinator_app.storage.checks import complaints, opened, row_counts, user_version
from coordinator_app.storage.connection import REVISION
from coordinator_app.words import Problem, message

SCRIPTS = Path(__file__).resolve().parent / "migrations"
ROOM_TIMES = 3


class NoRoom(Problem):
    """The disk is too full for a migration to be tried."""

    def __init__(self, data: Path, needed_mb: int) -> None:
        super().__init__(
            message("There is too little room on the disk to bring {data} up to date.", data=data),
            message("The data file was not touched."),
            message("Free {needed_mb} MB and open the program again.", needed_mb=needed_mb),
        )


class MigrationFailed(Problem):
    """The revisions did not lead to a sound file, and were taken back."""

    def __init__(self, data: Path, detail: str) -> None:
        super().__init__(
            message("The data file {data} could not be brought up to date: {detail}.", data=data, detail=detail),
            message("It is as it was, and a verified backup of it was made first."),
            message("Go on with the version of the program that you had, and report this message."),
        )


def need_room(data: Path) -> None:
    """Raise NoRoom unless the disk has three times the size of the data file: its journal and its copy must fit."""
    needed = ROOM_TIMES * data.stat().st_size
    if shutil.disk_usage(data.parent).free < needed:
        raise NoRoom(data, needed // 1_000_000 + 1)


def upgrade(data: Path, target: str = REVISION, more_revisions: Sequence[Path] = ()) -> None:
    """Run the revisions up to `target`, check, and set the schema's number, in one exclusive transaction.

    The caller holds the folder's lock, has found the file sound, and has made a verified copy. A revision's name is
    the number of its schema. Raises MigrationFailed with the file as it was; kills and full disks leave it so, too.
    """
    try:
        with _exclusively(data) as (connection, plain):
            before = row_counts(plain)
            _run(connection, target, more_revisions)
            plain.execute(f"PRAGMA user_version = {int(target)}")
            found = (*complaints(plain), *_lost(before, row_counts(plain)))
            if found:
                raise MigrationFailed(data, "; ".join(found[:3]))
        with opened(data) as plain:
            if user_version(plain) != int(target):
                raise MigrationFailed(data, "the new schema is not there")
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise MigrationFailed(data, str(getattr(error, "orig", error))) from error


@contextmanager
def _exclusively(data: Path) -> Iterator[tuple[Connection, sqlite3.Connection]]:
    """Begin before the first statement, with foreign keys off before that: SQLite ignores the switch within."""
    with opened(data, writes=True) as plain:
        plain.execute("PRAGMA foreign_keys = OFF")
        engine = create_engine("sqlite://", creator=lambda: plain, poolclass=StaticPool)

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN EXCLUSIVE")

        with engine.begin() as connection:
            yield connection, plain


def _run(connection: Connection, target: str, more_revisions: Sequence[Path]) -> None:
    # Alembic takes a tenth of a second to import, which a start without a migration saves.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    folders = [str(SCRIPTS / "versions"), *map(str, more_revisions)]
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(folders).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _lost(before: dict[str, int], after: dict[str, int]) -> tuple[str, ...]:
    """Name the tables that are there before and after with other numbers of rows; Alembic's own mark is one row."""
    return tuple(
        f"{name} had {number} rows and has {after[name]}"
        for name, number in before.items()
        if name in after and after[name] != number
    )
