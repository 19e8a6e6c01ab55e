"""Why a data file or a folder cannot be used, in the words that follow the colon of a message."""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

from coordinator_app.words import Message, message

UNSAID = Message("")
BROKEN = message("SQLite finds its content broken")
UNNUMBERED = message("its schema has no number")

_PRIMARY = 0xFF
_FORBIDDEN = message("the system does not allow it")
_HELD = message("another program holds it")
_FULL = message("the disk is full")
_TAKEN = message("something else bears the name of the folder")
_SILENT = message("the disk or the network drive does not answer as it should")

_BY_CODE = {
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_CANTOPEN: _FORBIDDEN,
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_READONLY: _FORBIDDEN,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: BROKEN,
    sqlite3.SQLITE_NOTADB: BROKEN,
}
_BY_ERRNO = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
    errno.EEXIST: _TAKEN,
    errno.ENOTDIR: _TAKEN,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
}


def reason_of(error: BaseException) -> Message:
    """Return why, as far as the error of SQLite or of the system tells; what nobody knows is laid on the disk."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _BY_CODE.get(getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PRIMARY, _SILENT)
    return _BY_ERRNO.get(getattr(cause, "errno", None) or 0, _SILENT)
