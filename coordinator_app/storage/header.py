"""The first hundred bytes of a data file, read without SQLite (SQLite file format, §1.3)."""

import struct
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_WRITE_VERSION = 18
_WAL = 2
_USER_VERSION = 60
_APPLICATION_ID = 68


@dataclass(frozen=True, kw_only=True)
class Header:
    """Whose the file is, the number of its schema, and whether another program set it to write ahead."""

    application_id: int
    user_version: int
    is_write_ahead: bool = False


def read_header(path: Path) -> Header | None:
    """Return the header, or None where the file is no SQLite database; raises OSError where it cannot be read.

    The file is closed again before SQLite opens it: closing it later would drop SQLite's locks.
    """
    with path.open("rb") as file:
        start = file.read(_LENGTH)
    if len(start) < _LENGTH or not start.startswith(_MAGIC):
        return None
    return Header(
        application_id=_number(start, _APPLICATION_ID),
        user_version=_number(start, _USER_VERSION),
        is_write_ahead=start[_WRITE_VERSION] == _WAL,
    )


def _number(start: bytes, offset: int) -> int:
    (number,) = struct.unpack_from(">i", start, offset)
    return int(number)
