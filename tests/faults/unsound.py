"""How it must not be done: scenarios that break their promises, by which the bench proves that it would notice."""

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from coordinator_app.storage import journal, people
from coordinator_app.storage.migrate import SCRIPTS
from coordinator_app.storage.restore import proven_counts
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import message
from tests.faults.scenarios import FIRST, Acknowledge, BackUp, Command, Export, Migration, Scenario, hold
from tests.storage.folders import NOW, a_person, data_of
from tests.storage.revisions import NEXT


class StatementByStatement(Command):
    """How it must not be done: every statement is committed by itself."""

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        made = create_engine(f"sqlite:///{data_of(folder)}", isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with made.connect() as connection:
            for number in range(FIRST + 1, FIRST + 4):
                transaction = Transaction(connection)
                people.save(transaction, a_person(number))
                journal.write(connection, message("Add"), NOW, "Anna", transaction.differences)
                acknowledge(number)


class PlainExport(Export):
    """How it must not be done: the old pack is written over."""

    def write(self, target: Path, content: bytes) -> None:
        target.write_bytes(content)


class CopiedBackUp(BackUp):
    """How it must not be done: the one copy is written over by the next."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        for copy in sorted((folder / "backups").glob("*.db"))[1:]:
            copy.unlink()

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        for copy in (folder / "backups").glob("*.db"):
            shutil.copyfile(data_of(folder), copy)
        acknowledge(1)

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        copies = list((folder / "backups").glob("*.db"))
        hold(any(proven_counts(copy, None) is not None for copy in copies), "there is a good copy")


class PlainMigration(Migration):
    """How it must not be done: Alembic as it comes."""

    def migrate(self, folder: Path) -> None:
        with create_engine(f"sqlite:///{data_of(folder)}").begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(SCRIPTS))
            config.set_main_option("path_separator", "newline")
            config.set_main_option("version_locations", f"{SCRIPTS / 'versions'}\n{folder / 'more'}")
            config.attributes["connection"] = connection
            command.upgrade(config, NEXT)
            connection.exec_driver_sql("PRAGMA user_version = 2")


UNSOUND: dict[str, type[Scenario]] = {
    "statement-by-statement": StatementByStatement,
    "plain-export": PlainExport,
    "copied-backup": CopiedBackUp,
    "plain-migration": PlainMigration,
}
