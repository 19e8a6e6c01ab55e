"""Reading a calendar in a process of its own, which can be stopped at any moment and may use only so much."""

import gc
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coordinator_app.domain.read_calendar import ReadCalendar
from coordinator_app.words import Problem, message

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Progress = Callable[[int, int], None]

MOST_BYTES = 20_000_000
_NOTHING_IS_CHANGED = message("Nothing has been imported. Your data is untouched.")
_IN_PARTS = message("Export a shorter span of days from the other program, and import that.")


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What the reading of one file may take."""

    seconds: float = 90
    memory_bytes: int = 1_500_000_000


def read_apart(
    content: bytes, around: date, progress: Progress = lambda done, whole: None, limits: Limits = Limits()
) -> ReadCalendar:
    """Return what a calendar file holds, as `reading.read` does.

    Whatever `progress` raises stops the reading at once. Raises Problem where the file is too large, or takes too
    long or too much memory.
    """
    if len(content) > MOST_BYTES:
        raise too_large()
    from multiprocessing import get_context

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_read, args=(theirs, limits), daemon=True)
    process.start()
    theirs.close()
    try:
        with suppress(BrokenPipeError):
            ours.send((content, around))
        return _answer(ours, progress, time.monotonic() + limits.seconds)
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def too_large() -> Problem:
    """Return the problem of a file that is larger than calendars are."""
    return Problem(
        message("The file is larger than {most} MB.", most=MOST_BYTES // 1_000_000), _NOTHING_IS_CHANGED, _IN_PARTS
    )


def _answer(ours: "Connection", progress: Progress, until: float) -> ReadCalendar:
    """Return what the process sends in the end, passing on how far it has come."""
    done = (0, 0)
    while True:
        progress(*done)
        if time.monotonic() > until:
            raise Problem(message("The file takes too long to read."), _NOTHING_IS_CHANGED, _IN_PARTS)
        if not ours.poll(0.1):
            continue
        try:
            said = ours.recv()
        except (EOFError, ConnectionError) as error:
            raise Problem(
                message("The file takes more memory to read than it may."), _NOTHING_IS_CHANGED, _IN_PARTS
            ) from error
        if isinstance(said, ReadCalendar):
            return said
        if isinstance(said, BaseException):
            raise said
        done = said


def _read(theirs: "Connection", limits: Limits) -> None:
    """Read what is sent, in the process of its own; a bug is sent back as what it is."""
    _limit(limits)
    warnings.simplefilter("ignore")  # the libraries' words are for programmers, not for standard error
    gc.disable()  # the process soon ends, and looking for what refers to itself takes a fifth of the time
    from coordinator_app.exchange.calendars.reading import read

    try:
        content, around = theirs.recv()
        theirs.send(read(content, around, lambda done, whole: theirs.send((done, whole))))
    except MemoryError:
        return
    except (EOFError, BrokenPipeError):
        return
    except Exception as error:  # noqa: BLE001 - it is raised again where it can be told
        theirs.send(RuntimeError(f"{type(error).__name__} while a calendar was read"))


def _limit(limits: Limits) -> None:
    """Let the system hold the process to its limits, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in ((resource.RLIMIT_AS, limits.memory_bytes), (resource.RLIMIT_CPU, int(limits.seconds) + 1)):
        _, ceiling = resource.getrlimit(kind)
        if ceiling == resource.RLIM_INFINITY or most < ceiling:
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, ceiling))
