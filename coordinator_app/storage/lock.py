"""One program at a time writes in a data folder: a lock of the operating system, which no crash can leave behind."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from coordinator_app.storage.conditions import CannotOpen, Condition
from coordinator_app.storage.durable import FILE_MODE
from coordinator_app.storage.places import Places
from coordinator_app.words import Message, Problem, message

PATIENCE_S = 2.0
BLINK_S = 0.1
BACKUP_PATIENCE_S = 10.0


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who holds the lock, for the message to whoever comes second; the lock itself never depends on it."""

    user: str
    since: str
    host: str
    process: int


class InUse(CannotOpen):
    """Another process has the data folder open for writing; `holder` is None where it did not leave its name."""

    def __init__(self, places: Places, holder: Holder | None) -> None:
        super().__init__(
            Condition.IN_USE,
            _held_by(holder, places.folder),
            message("Your work is whole, and nothing was changed."),
            message(
                "Go on in the window that is open, or wait until the other command is done. Commands that only read"
                " work beside it."
            ),
        )
        self.holder = holder


def _held_by(holder: Holder | None, folder: Path) -> Message:
    if holder is None:
        return message("The data in {folder} are open already, in a window or by another command.", folder=folder)
    values = {**asdict(holder), "since": _local(holder.since), "folder": folder}
    if holder.user:
        return message(
            "The data in {folder} are open already, in a window or by another command ({user}, {host}, process"
            " {process}, since {since}).",
            **values,
        )
    return message(
        "The data in {folder} are open already, in a window or by another command ({host}, process {process}, since"
        " {since}).",
        **values,
    )


def _local(moment: str) -> str:
    """Return a moment on the clock of this computer, or as it was written where it is none."""
    try:
        return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return moment


class BackupUnderWay(Problem):
    """Another process has been making a backup in this folder for too long to be waited for."""

    def __init__(self, places: Places) -> None:
        super().__init__(
            message("Another backup is just being made in {backups}.", backups=places.backups),
            message("Your work is whole, and the backups that there are were not touched."),
            message("Wait until it is ready, and try again."),
        )


class FolderLock:
    """The lock of one data folder."""

    def __init__(self, folder: Path) -> None:
        """Take nothing yet; the folder must be there when the lock is taken."""
        self._places = Places(folder)
        self._lock = FileLock(self._places.lock, mode=FILE_MODE, thread_local=False)

    def take(self, holder: Holder | None = None, patience_s: float = PATIENCE_S) -> None:
        """Take the lock and leave the name of its holder.

        A command that reads holds it, unnamed, for the blink of a check, which is waited for; a holder with a name is
        not. Raises InUse where it is taken, and OSError where the folder cannot be written to.
        """
        if not self._takes_it_in_time(patience_s):
            raise InUse(self._places, read_holder(self._places))
        with suppress(OSError):
            self._places.holder.unlink(missing_ok=True)  # a killed holder leaves its name, which speaks for nobody
        if holder is not None:
            with suppress(OSError):
                self._leave_name(holder)

    def _takes_it_in_time(self, patience_s: float) -> bool:
        """Look twice before a name is believed: who has just taken the lock may not have removed a dead one's yet."""
        return (
            self._takes_it(within_s=0)
            or self._takes_it(within_s=min(BLINK_S, patience_s))
            or (read_holder(self._places) is None and self._takes_it(within_s=patience_s))
        )

    def _leave_name(self, holder: Holder) -> None:
        number = os.open(self._places.holder, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(asdict(holder), file)

    def _takes_it(self, within_s: float) -> bool:
        try:
            self._lock.acquire(timeout=within_s, poll_interval=0.02)
        except Timeout:
            return False
        return True

    def release(self) -> None:
        """Give the lock back; the name goes first, so that it never speaks for the next holder."""
        with suppress(OSError):
            self._places.holder.unlink()
        self._lock.release()


@contextmanager
def holding(folder: Path, holder: Holder | None = None, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Hold the lock of a data folder for a block; raises as `FolderLock.take`."""
    lock = FolderLock(folder)
    lock.take(holder, patience_s)
    try:
        yield
    finally:
        lock.release()


@contextmanager
def backing_up(places: Places, patience_s: float = BACKUP_PATIENCE_S) -> Iterator[None]:
    """Hold the lock of the backups for a block; raises BackupUnderWay, and OSError where no lock can be taken."""
    lock = FileLock(places.backups_lock, mode=FILE_MODE, thread_local=False)
    try:
        lock.acquire(timeout=patience_s, poll_interval=0.02)
    except Timeout:
        raise BackupUnderWay(places) from None
    try:
        yield
    finally:
        lock.release()


def this_process(user: str, since: datetime) -> Holder:
    """Return this process as the holder of a lock."""
    return Holder(user=user, since=since.isoformat(timespec="minutes"), host=socket.gethostname(), process=os.getpid())


def read_holder(places: Places) -> Holder | None:
    """Return who holds the lock, as far as it is known."""
    try:
        said = json.loads(places.holder.read_text(encoding="utf-8"))
        words = {name: str(said[name]) for name in ("user", "since", "host")}
        return Holder(process=int(said["process"]), **words)
    except (OSError, ValueError, KeyError, TypeError):
        return None
