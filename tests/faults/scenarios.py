"""What is killed and made to fail: each scenario prepares a folder, acts in it, and says afterwards what must hold."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from coordinator_app.documents.writing import write_whole
from coordinator_app.storage import people
from coordinator_app.storage.backup import back_up, back_up_before
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.judgement import examine
from coordinator_app.storage.manifest import BEFORE_MIGRATION, Backup, read_manifest
from coordinator_app.storage.migrate import upgrade
from coordinator_app.storage.opening import Condition
from coordinator_app.storage.places import Places
from coordinator_app.storage.restore import proven_counts, restore
from coordinator_app.words import message
from tests.storage.folders import NOW, a_person, data_of, fill, opened, people_in
from tests.storage.revisions import BATCH, NEXT, write_revision

FIRST = 5
Acknowledge = Callable[[int], None]


class Broken(Exception):
    """A promise was not kept."""


def hold(is_true: bool, promise: str) -> None:
    """Raise Broken unless the promise was kept."""
    if not is_true:
        raise Broken(promise)


class Scenario(ABC):
    """One thing that the program does with files."""

    def prepare(self, folder: Path) -> None:
        """Make what there is before."""
        fill(folder, 1, FIRST)

    @abstractmethod
    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Do it; what is acknowledged must last."""

    def go_on(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Go on in the same process after a failure that was told, with the disk in order again; most have ended."""
        return

    @abstractmethod
    def check(self, folder: Path, acknowledged: list[int]) -> None:
        """Raise Broken or AssertionError where a promise was not kept, and try again what was interrupted."""


def photo(number: int) -> bytes:
    """Return a photo of some pages' size."""
    return b"photo %d " % number * 1500


class Command(Scenario):
    """Photos are kept and people are saved, in one session that goes on after a failure."""

    def __init__(self) -> None:
        self._last = FIRST
        self._database: Database | None = None

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        self._database = self._database or Database(data_of(folder), clock=lambda: NOW, user="Anna")
        for number in range(self._last + 1, FIRST + 4):
            save(self._database, folder, number)
            acknowledge(number)
            self._last = number
        self._database.close()

    def go_on(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Go on in the same session, after a look whether the save that was told to have failed is there after all.

        It is where only the last sync of a commit failed: SQLite reports that, and the change is in the file.
        """
        assert self._database is not None
        with self._database.transaction(message("Look")) as transaction:
            if people.get(transaction.connection, a_person(self._last + 1).id) is not None:
                self._last += 1
        self.act(folder, acknowledge)

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        last = max([FIRST, *acknowledged])
        (folder / "closed.json").unlink(missing_ok=True)
        store = opened(folder)
        store.close()
        found = people_in(data_of(folder))
        hold(found in (list(range(1, last + 1)), list(range(1, last + 2))), f"{acknowledged} acknowledged: {found}")
        with sqlite3.connect(data_of(folder)) as connection:
            named = {row[0] for row in connection.execute("SELECT photo FROM person WHERE photo <> ''")}
        connection.close()
        hold(all(sha256(Files(folder / "files").read(name)).hexdigest() == name for name in named), "photos are whole")
        again = Database(data_of(folder), clock=lambda: NOW, user="Anna")
        save(again, folder, found[-1] + 1)
        again.close()
        hold(people_in(data_of(folder)) == [*found, found[-1] + 1], "the work goes on")


def save(database: Database, folder: Path, number: int) -> None:
    """Do one command of a user."""
    kept = Files(folder / "files").keep(photo(number))
    with database.transaction(message("Add {name}", name=number)) as transaction:
        people.save(transaction, a_person(number, kept))


class Start(Scenario):
    """The program is opened, which makes a copy, one person is added, and it is closed."""

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        store = opened(folder)
        save(store.database, folder, FIRST + 1)
        acknowledge(FIRST + 1)
        store.close()

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        hold(examine(folder) is Condition.READY, f"the data are {examine(folder)}")
        opened(folder).close()
        found = people_in(data_of(folder))
        least = max([FIRST, *acknowledged])
        hold(found in (list(range(1, least + 1)), list(range(1, FIRST + 2))), f"{acknowledged} acknowledged: {found}")
        hold(not list(folder.rglob("*.part*")), "half-written files are swept")
        all_copies_are_good(folder, at_least=1)


class FirstStart(Scenario):
    """The program is opened for the first time."""

    def prepare(self, folder: Path) -> None:
        folder.mkdir(parents=True)

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        store = opened(folder / "data")
        acknowledge(1)
        store.close()

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        allowed = {Condition.READY} if acknowledged else {Condition.READY, Condition.FRESH}
        hold(examine(folder / "data") in allowed, f"the data are {examine(folder / 'data')}")
        fill(folder / "data", 1, 2)
        hold(people_in(data_of(folder / "data")) == [1, 2], "the work begins")


class Migration(Scenario):
    """A copy is made and the file is brought to the next schema, by a batch alteration among others."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        write_revision(folder / "more", BATCH)

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        back_up_before(folder, NOW, NEXT, "source")
        self.migrate(folder)
        acknowledge(2)

    def migrate(self, folder: Path) -> None:
        """Run the revision."""
        upgrade(data_of(folder), NEXT, [folder / "more"])

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        hold(people_in(data_of(folder)) == list(range(1, FIRST + 1)), "nobody is lost")
        schema = schema_of(data_of(folder))
        hold(schema in ((1, "0001", 0), (2, "0002", 2)), f"half migrated: {schema}")
        hold(schema[0] == 2 or not acknowledged, "what was acknowledged is there")
        if schema[0] == 2:
            hold(any(copy.reason.startswith(BEFORE_MIGRATION) for copy in good_copies(folder)), "a copy was made first")
        self.act(folder, acknowledged.append)
        hold(schema_of(data_of(folder)) == (2, "0002", 2), "a second try succeeds")
        hold(people_in(data_of(folder)) == list(range(1, FIRST + 1)), "nobody is lost by the second try")


def schema_of(data: Path) -> tuple[int, str, int]:
    """Return the number of the schema, its revision, and how many of the two new columns there are."""
    with sqlite3.connect(data) as connection:
        number = connection.execute("PRAGMA user_version").fetchone()[0]
        revision = ",".join(row[0] for row in connection.execute("SELECT version_num FROM alembic_version"))
        columns = [row[1] for name in ("person", "visit") for row in connection.execute(f"PRAGMA table_info({name})")]
    connection.close()
    return number, revision, len({"nickname", "registered_on"} & set(columns))


class BackUp(Scenario):
    """A copy is made, and an old one goes."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        back_up(folder, NOW - timedelta(days=700, hours=2), "daily")
        back_up(folder, NOW - timedelta(days=700, hours=1), "daily")
        database = Database(data_of(folder), clock=lambda: NOW, user="Anna")
        save(database, folder, FIRST + 1)
        database.close()

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        made = back_up(folder, NOW, "asked for")
        hold(bool(made.removed), "an old copy goes")
        acknowledge(1)

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        hold(people_in(data_of(folder)) == list(range(1, FIRST + 2)), "the data are untouched")
        copies = all_copies_are_good(folder, at_least=1)
        newest = max(copy.counts["person"] for copy in copies)
        hold(newest == FIRST + 1 or not acknowledged, "what was acknowledged is there")
        again = back_up(folder, NOW + timedelta(seconds=1), "again").backup
        hold(people_in(folder / "backups" / again.file) == list(range(1, FIRST + 2)), "a second try succeeds")


def good_copies(folder: Path) -> list[Backup]:
    """Return what the manifest says of each copy that is proven anew."""
    listed = read_manifest(Places(folder))
    return [copy for name, copy in listed.items() if proven_counts(folder / "backups" / name, copy) is not None]


def all_copies_are_good(folder: Path, at_least: int) -> list[Backup]:
    """Return the copies, each of which must be proven, with the files that they name."""
    good = good_copies(folder)
    hold(len(good) == len(read_manifest(Places(folder))), "every listed copy is good")
    hold(len(good) >= at_least, "there is a copy")
    return good


class Restore(Scenario):
    """A damaged data file is replaced by a copy."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        opened(folder).close()
        with data_of(folder).open("r+b") as file:
            file.seek(4096)
            file.write(b"\x55" * 4096 * 8)
        for path in (folder / "files").rglob("*"):
            if path.is_file():
                path.unlink()

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        restore(folder, NOW, "Anna")
        acknowledge(1)

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        half_way = {Condition.READY, Condition.MISSING, Condition.DAMAGED, Condition.CHANGED_OUTSIDE}
        allowed = {Condition.READY} if acknowledged else half_way
        condition = examine(folder)
        hold(condition in allowed, f"the data are {condition}")
        damaged = [path for path in folder.glob("utblick.db*") if b"\x55" * 4096 * 8 in path.read_bytes()]
        hold(len(damaged) == 1, "the damaged file is kept")
        if condition is not Condition.READY or not acknowledged:
            restore(folder, NOW + timedelta(seconds=1), "Anna")
        hold(people_in(data_of(folder)) == list(range(1, FIRST + 1)), "everybody is back")
        photos = [path for path in (folder / "files").rglob("*/*") if len(path.name) == 64]
        hold(len(photos) == 1, "and so is the photo")
        opened(folder).close()


class Erase(Scenario):
    """Somebody with a photo is erased, of whom there are backups."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        opened(folder).close()

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        store = opened(folder)
        with store.database.transaction(message("Erase a person")) as transaction:
            freed = people.erase(transaction, a_person(FIRST).id)
        store.files.drop(freed)
        acknowledge(1)
        store.close()

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        (folder / "closed.json").unlink(missing_ok=True)
        opened(folder).close()
        found = people_in(data_of(folder))
        is_erased = FIRST not in found
        hold(is_erased or not acknowledged, "who was erased stays erased")
        data_of(folder).unlink()
        restore(folder, NOW + timedelta(days=1), "Anna", min(path.name for path in (folder / "backups").glob("*.db")))
        hold(people_in(data_of(folder)) == found, "a backup revives nobody, and erases nobody who was not erased")
        photos = [path for path in (folder / "files").rglob("*/*") if len(path.name) == 64]
        hold(not (photos and acknowledged), "the photo is gone")


class Keep(Scenario):
    """A large file is kept."""

    content = b"scan " * 60_000

    def prepare(self, folder: Path) -> None:
        folder.mkdir(parents=True)

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        Files(folder / "files").keep(self.content)
        acknowledge(1)

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        files, name = Files(folder / "files"), sha256(self.content).hexdigest()
        if acknowledged or files.path_of(name).exists():
            hold(files.read(name) == self.content, "it is whole")
        hold(files.read(files.keep(self.content)) == self.content, "a second try succeeds")


class Export(Scenario):
    """A pack is written over an older one."""

    old, new = b"%PDF-OLD%%EOF", b"%PDF-NEW" + b"x" * 300_000 + b"%%EOF"

    def prepare(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        (folder / "pack.pdf").write_bytes(self.old)

    def act(self, folder: Path, acknowledge: Acknowledge) -> None:
        self.write(folder / "pack.pdf", self.new)
        acknowledge(1)

    def write(self, target: Path, content: bytes) -> None:
        """Write the pack as the documents are written."""
        write_whole(content, target)

    def check(self, folder: Path, acknowledged: list[int]) -> None:
        found = (folder / "pack.pdf").read_bytes()
        hold(found == self.new or (found == self.old and not acknowledged), "the pack is the old or the new one")
        self.write(folder / "pack.pdf", self.new)
        hold((folder / "pack.pdf").read_bytes() == self.new, "a second try succeeds")


SOUND: dict[str, type[Scenario]] = {
    "command": Command,
    "start": Start,
    "first-start": FirstStart,
    "migration": Migration,
    "backup": BackUp,
    "restore": Restore,
    "erase": Erase,
    "keep": Keep,
    "export": Export,
}
