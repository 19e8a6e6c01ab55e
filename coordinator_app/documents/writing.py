"""The saving of a finished document: whole or not at all, and never over something that may not be replaced."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from coordinator_app.words import Message, Problem, message

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_whole(content: bytes, target: Path) -> None:
    """Write beside the target, and take its place only when every byte is on the disk.

    The part has a name of its own, so that no other file, and no other writing to the same target, is touched.
    What stands in the way is a Problem, and then neither the target nor its folder has changed.
    """
    part = target.with_name(f".utblick-{token_hex(8)}.part")
    try:
        _refuse_hopeless(target)
        file = part.open("xb")
        try:
            _write(file, content)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        _settle(target.parent)
    except OSError as error:
        raise _problem(error, target) from error


def _refuse_hopeless(target: Path) -> None:
    """Raise what can be known before a byte is written."""
    if not target.parent.is_dir():
        raise _not_saved(
            message("The folder {folder} does not exist.", folder=str(target.parent)), message("Choose another folder.")
        )
    if target.is_dir():
        raise _not_saved(message("{name} is a folder.", name=target.name), message("Choose another name."))
    if target.exists() and not target.stat().st_mode & stat.S_IWRITE:
        raise _not_saved(
            message("{name} is write-protected.", name=target.name),
            message("Choose another name, or take the protection from the file."),
        )


def _write(file: BinaryIO, content: bytes) -> None:
    with file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Bring the new name to the disk too, on the systems that can: Windows and some shares of a network cannot."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _problem(error: OSError, target: Path) -> Problem:
    if error.errno in _FULL:
        return _not_saved(
            message("There is no room left in {folder}.", folder=str(target.parent)),
            message("Make room there, or choose another folder."),
        )
    if isinstance(error, PermissionError):
        return _not_saved(
            message("{name} is open in another program, or its folder may not be written to.", name=target.name),
            message("Close the document in the other program, or choose another folder."),
        )
    return _not_saved(
        message("{name} could not be written: {reason}.", name=target.name, reason=error.strerror or str(error)),
        message("Choose another name or folder."),
    )


def _not_saved(happened: Message, remedy: Message) -> Problem:
    return Problem(
        happened, message("The document was not saved; an earlier one with the same name is as it was."), remedy
    )
