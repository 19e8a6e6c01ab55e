"""What the disk and SQLite answer when they cannot, told in words: what happened, what it means, what can be done."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from coordinator_app.words import Message, Problem, message

Told = tuple[Message, Message, Message]

OF_SQLITE = (DBAPIError, sqlite3.Error)

_PRIMARY = 0xFF

_NOTHING_SAVED = message("What you just did is not saved. Everything that was saved before is unharmed.")
_NOTHING_LOST = message("Nothing in the data file has been changed.")

_FULL = (
    message("The disk is full."),
    _NOTHING_SAVED,
    message("Make room on the disk and try again."),
)
_BROKEN_DISK = (
    message("The disk or the network drive did not answer as it should."),
    _NOTHING_SAVED,
    message("Check that the disk is connected and try again. If it happens again, save a backup to another disk."),
)
_UNWRITABLE = (
    message("Your data may be read but not written."),
    _NOTHING_SAVED,
    message("Check your rights to the folder and that the disk is not write-protected, and try again."),
)
_REPLACED = (
    message("The data file was moved or replaced by another while it was open."),
    message("What you just did is not saved. The program writes nothing into the file that lies there now."),
    message("Close the program, see that the right file lies in the data folder, and open the program again."),
)
_HALF_DONE = (
    message("The program was interrupted in the middle of a change the last time it wrote."),
    message("That change is undone when the data file is next opened for writing. Nothing else is lost."),
    message("Open the program's window once, and try again."),
)
_BUSY = (
    message("Another program is using the data file."),
    _NOTHING_SAVED,
    message("Wait for the other program, such as a backup or a virus scanner, and try again."),
)
_DAMAGED = (
    message("The data file is damaged."),
    message("What you just did is not saved. What was saved before may be harmed too."),
    message("Close the program and restore the latest backup."),
)
_FOREIGN = (
    message("The file is not a data file of this program."),
    _NOTHING_LOST,
    message("Choose the right data folder, or restore the latest backup."),
)
_UNOPENABLE = (
    message("The data file cannot be opened."),
    _NOTHING_LOST,
    message("Check that the file is in its place and that you have the right to read it and to write in its folder."),
)
_REFUSED = (
    message("A value is not allowed in the data file."),
    _NOTHING_SAVED,
    message("Check that no text is too long and that every last day comes after its first day."),
)
_DANGLING = (
    message("What you want to save refers to something that has been deleted."),
    _NOTHING_SAVED,
    message("Open it again to see what is left, and choose something else in its place."),
)

_BY_CODE: dict[int, Told] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _BROKEN_DISK,
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_READONLY_DBMOVED: _REPLACED,
    sqlite3.SQLITE_READONLY_ROLLBACK: _HALF_DONE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _FOREIGN,
    sqlite3.SQLITE_CANTOPEN: _UNOPENABLE,
    sqlite3.SQLITE_PERM: _UNOPENABLE,
    sqlite3.SQLITE_CONSTRAINT_CHECK: _REFUSED,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: _DANGLING,
}
_BY_ERRNO: dict[int, Told] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EIO: _BROKEN_DISK,
    errno.EROFS: _UNWRITABLE,
    errno.EACCES: _UNWRITABLE,
    errno.EPERM: _UNWRITABLE,
}


class Stale(Problem):
    """A record was saved that somebody else has saved or deleted since it was read."""

    def __init__(self) -> None:
        super().__init__(
            message("What you want to save was changed or deleted elsewhere after you opened it."),
            message("Your version is not saved, and the other change is kept."),
            message("Open it again to see what has changed, and make your change once more."),
        )


class StillReferenced(Problem):
    """A record was to be deleted that others still refer to; `uses` says which, where that is known."""

    def __init__(self, uses: Message | str | None = None) -> None:
        super().__init__(
            message("This cannot be deleted, because it is used: {uses}.", uses=uses)
            if uses
            else message("This cannot be deleted, because other things refer to it."),
            message("Nothing has been deleted."),
            message("Remove it first from where it is used, such as visits, bodies and offices."),
        )


def told_of(error: BaseException, means: Message | None = None) -> Problem | None:
    """Return what the user is told of an error of SQLite or of a file, or None for one that is a bug.

    Give what it means where that is not that a change is not saved.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    told: Told | None = None
    if isinstance(cause, sqlite3.Error):
        code: int = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_OK)
        told = _BY_CODE.get(code) or _BY_CODE.get(code & _PRIMARY)
    elif isinstance(cause, OSError):
        told = _BY_ERRNO.get(cause.errno or 0)
    return Problem(told[0], means or told[1], told[2]) if told else None


@contextmanager
def in_words(
    kinds: tuple[type[Exception], ...] = (*OF_SQLITE, OSError), means: Message | None = None
) -> Iterator[None]:
    """Raise a Problem as `told_of` makes it of what is raised within, as far as it is of these kinds and no bug."""
    try:
        yield
    except kinds as error:
        problem = told_of(error, means)
        if problem is None:
            raise
        raise problem from error
