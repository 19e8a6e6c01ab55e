"""Jobs: work off the window's thread, whose result comes back by signal, with progress and a way to stop.

The threads are Python's own. Qt's pool deletes what it has run from its own thread, whatever Python still holds of it.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

Progress = Callable[[int, int], None]
Work = Callable[[Progress], Any]

_AT_ONCE = 4

_under_way: set[Future[None]] = set()


class Cancelled(Exception):
    """Somebody has asked the work to stop."""


class Job(QObject):
    """Work on one of a few threads; it lives as long as its owner, who may cancel it.

    `done` brings what the work returned, `failed` what it raised; after `cancel` neither comes.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, owner: QObject, work: Work) -> None:
        """Take the work, which is given a function to tell its progress by."""
        super().__init__(owner)
        self._work = work
        self._is_cancelled = False
        self._ended.connect(self._pass_on)

    def start(self) -> "Job":
        """Start the work and return the job."""
        begun = _threads().submit(self._run)
        _under_way.add(begun)
        begun.add_done_callback(_under_way.discard)
        return self

    def cancel(self) -> None:
        """Ask the work to stop where it next tells its progress; its result is dropped in any case."""
        self._is_cancelled = True

    def _run(self) -> None:
        try:
            result, error = self._work(self._tell), None
        except Exception as raised:  # noqa: BLE001 - it is told in the window's own thread
            result, error = None, raised
        try:
            self._ended.emit(result, error)
        except RuntimeError:
            return  # the owner is gone, and with it whoever would have listened

    def _tell(self, done: int, whole: int) -> None:
        if self._is_cancelled:
            raise Cancelled
        self.progressed.emit(done, whole)

    @Slot(object, object)
    def _pass_on(self, result: object, error: Exception | None) -> None:
        if not self._is_cancelled:
            if error is None:
                self.done.emit(result)
            elif not isinstance(error, Cancelled):
                self.failed.emit(error)
        self.deleteLater()


def wait_for_all() -> None:
    """Wait until no job is at work, before what they work on is closed."""
    wait(set(_under_way))


def is_any_at_work() -> bool:
    """Tell whether a job is at work."""
    return bool(_under_way)


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="job")
