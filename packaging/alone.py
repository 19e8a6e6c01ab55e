"""Lets one start script at a time change the environment; the lock ends with the processes that hold it."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

_PAUSE_SECONDS = 0.2

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_locked(file: IO[str]) -> bool:
    """Tell whether the lock could be taken."""
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):
        return False
    return True


@contextlib.contextmanager
def alone(path: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock file at `path` for the block; `on_wait` is called before a wait for whoever holds it.

    A program started with `close_fds=False` holds it as well (not on Windows), so that it is not disturbed when this
    process is killed and the next one comes.
    Raises OSError where the file cannot be opened for writing.
    """
    with path.open("a", encoding="utf-8") as file:
        os.set_inheritable(file.fileno(), True)
        if not _is_locked(file):
            on_wait()
            while not _is_locked(file):
                time.sleep(_PAUSE_SECONDS)
        yield
