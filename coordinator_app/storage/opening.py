"""Opens the data folder, for the one who writes or for those who read; only a sound file is ever written to."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coordinator_app.storage import register
from coordinator_app.storage.backup import BackedUp, back_up, back_up_before, is_backed_up, sweep_backups
from coordinator_app.storage.closing import drop_closing, write_closing
from coordinator_app.storage.conditions import CannotOpen, Condition, cannot_open
from coordinator_app.storage.connection import REVISION, engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.durable import becoming, make_folder, sweep
from coordinator_app.storage.faults import in_words
from coordinator_app.storage.files import Files
from coordinator_app.storage.forgetting import erase_again
from coordinator_app.storage.hash_ahead import HashAhead
from coordinator_app.storage.judgement import Finding, examine, judge, look, may_write, of_the_folder
from coordinator_app.storage.lock import FolderLock, InUse, holding, this_process
from coordinator_app.storage.migrate import need_room, upgrade
from coordinator_app.storage.places import KEPT_FILE, WRITTEN, Places
from coordinator_app.storage.schema import create
from coordinator_app.storage.trash import KEPT_FOR, purge
from coordinator_app.words import Problem, message

__all__ = ["CannotOpen", "Condition", "InUse", "Store", "examine", "open_for_reading", "open_for_writing"]

Clock = Callable[[], datetime]


@dataclass(kw_only=True)
class Store:
    """An open data folder: the database and the files, with the lock of the one who writes.

    `backed_up` is the copy that was made at the start, None where nothing had changed since the last one; a copy that
    could not be made does not keep the user from working, and stands in `backup_problem`.
    """

    folder: Path
    database: Database
    files: Files
    clock: Clock
    lock: FolderLock | None = None
    backed_up: BackedUp | None = None
    backup_problem: Problem | None = field(default=None)

    def back_up(self, reason: str) -> BackedUp:
        """Make a verified copy beside the running program; raises as `backup.back_up`."""
        return back_up(self.folder, self.clock(), reason)

    def close(self) -> None:
        """Close everything; who has written leaves the record by which the next opening knows the file again.

        Whatever is raised on the way, the lock is given back.
        """
        lock, self.lock = self.lock, None
        try:
            self.database.close()
            if lock is not None:
                with suppress(OSError):
                    write_closing(Places(self.folder), self.clock())
        finally:
            if lock is not None:
                lock.release()


def open_for_writing(folder: Path, clock: Clock, user: str, ahead: HashAhead | None = None) -> Store:
    """Open the data folder for the only process that writes in it; a fresh folder gets a new data file.

    An older file is brought up to date after a verified copy was made, and any file is copied that has changed since
    the last copy. Who had been erased and is there again, from a copy put back by hand, is erased again, and what has
    lain in the trash long enough is erased. Any thread may open, and another be the one that writes afterwards. Raises
    InUse and CannotOpen with every byte untouched, and the problems of `migrate`.
    """
    if ahead is not None:
        ahead.wait()
    places = Places(folder)
    _raise_unless(look(places), places, {Condition.FRESH})
    lock = FolderLock(folder)
    with ExitStack() as undo:
        _take(lock, places, user, clock())
        undo.callback(lock.release)
        backed_up, problem = _made_ready(places, clock(), ahead)
        with in_words():
            drop_closing(places)
        database, files = Database(places.data, clock=clock, user=user), Files(places.files)
        undo.callback(database.close)
        files.drop(erase_again(database).files)
        _make_register_current(database)
        with suppress(Problem):
            files.drop(purge(database, clock() - KEPT_FOR))
        database.let_go()
        store = Store(
            folder=folder,
            database=database,
            files=files,
            clock=clock,
            lock=lock,
            backed_up=backed_up,
            backup_problem=problem,
        )
        undo.pop_all()
    return store


def open_for_reading(folder: Path, clock: Clock, user: str) -> Store:
    """Open the data folder to read, also beside a window that writes, and where nothing may be written.

    Raises CannotOpen for what is not a sound file of this version. While a window has the file open, it is the window
    that has proven it sound.
    """
    places = Places(folder)
    _raise_unless(look(places), places, set())
    try:
        with holding(folder):
            _raise_unless(judge(places), places, {Condition.READY})
    except InUse:
        pass
    except OSError:
        _raise_unless(judge(places), places, {Condition.READY})
    database = Database(places.data, clock=clock, user=user)
    return Store(folder=folder, database=database, files=Files(places.files), clock=clock)


def _make_register_current(database: Database) -> None:
    with in_words(), database.reading() as connection:
        is_current = register.is_current(connection)
    if not is_current:
        with database.transaction(message("Order the registers")) as transaction:
            register.make_whole(transaction.connection)


def _raise_unless(finding: Finding | None, places: Places, allowed: set[Condition]) -> None:
    if finding is not None and finding.condition not in allowed:
        raise cannot_open(finding.condition, places, finding.detail)


def _take(lock: FolderLock, places: Places, user: str, now: datetime) -> None:
    try:
        make_folder(places.folder)
        lock.take(this_process(user, now))
    except OSError as error:
        raise cannot_open(_without_rights(error), places) from error


def _without_rights(error: OSError) -> Condition:
    """Say of a folder that could be looked into and not be locked that it is read-only, rather than closed."""
    condition = of_the_folder(error)
    return Condition.READ_ONLY if condition in {None, Condition.NO_ENTRY} else condition


def _made_ready(places: Places, now: datetime, ahead: HashAhead | None) -> tuple[BackedUp | None, Problem | None]:
    """Judge again under the lock, then make, migrate or copy what the finding asks for."""
    finding = judge(places, ahead)
    _raise_unless(finding, places, {Condition.FRESH, Condition.OLDER, Condition.READY})
    if finding.condition is Condition.FRESH:
        with in_words():
            _create(places)
        return None, None
    if not may_write(places):
        raise cannot_open(Condition.READ_ONLY, places)
    sweep(places.folder, WRITTEN)
    for folder in places.files.glob("??"):
        sweep(folder, KEPT_FILE)
    sweep_backups(places.folder)
    if finding.condition is Condition.OLDER:
        return _migrated(places, now, finding.sha256), None
    if is_backed_up(places.folder, finding.sha256):
        return None, None
    try:
        return back_up(places.folder, now, "start", finding.sha256), None
    except Problem as problem:
        return None, problem


def _create(places: Places) -> None:
    """Make a new data file elsewhere and rename it when it is whole: a crash on the way leaves a fresh folder."""
    with becoming(places.data) as part:
        made = engine(part, writes=True)
        with made.begin() as connection:
            create(connection)


def _migrated(places: Places, now: datetime, sha256: str) -> BackedUp | None:
    need_room(places.data)
    made = back_up_before(places.folder, now, REVISION, sha256)
    with in_words():
        drop_closing(places)
    upgrade(places.data)
    return made
