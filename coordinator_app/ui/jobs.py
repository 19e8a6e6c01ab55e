"""Jobs: work off the window's thread, whose result comes back by signal, with progress and a way to stop."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot

Progress = Callable[[int, int], None]
Work = Callable[[Progress], Any]


class Cancelled(Exception):
    """Somebody has asked the work to stop."""


class Job(QObject):
    """Work on Qt's pool of threads; it lives as long as its owner, who may cancel it.

    `done` brings what the work returned, `failed` what it raised; after `cancel` neither comes.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, owner: QObject, work: Work) -> None:
        """Take the work, which is given a function to tell its progress by."""
        super().__init__(owner)
        self._has_ended = Event()
        self._run = _Run(self._begun(work, self._has_ended))
        self._is_cancelled = False
        self._ended.connect(self._pass_on)

    def start(self) -> "Job":
        """Start the work and return the job."""
        QThreadPool.globalInstance().start(self._run)
        return self

    def cancel(self) -> None:
        """Ask the work to stop where it next tells its progress; its result is dropped in any case."""
        self._is_cancelled = True

    def wait(self, most_ms: int) -> None:
        """Wait a moment for the work; where it ends in time, its signal comes before this returns."""
        if self._has_ended.wait(most_ms / 1000):
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def _begun(self, work: Work, has_ended: Event) -> Callable[[], None]:
        def run() -> None:
            try:
                result, error = work(self._tell), None
            except Exception as raised:  # noqa: BLE001 - it is told in the window's own thread
                result, error = None, raised
            with suppress(RuntimeError):  # the owner may be gone, and with it whoever would have listened
                self._ended.emit(result, error)
            has_ended.set()

        return run

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


class _Run(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        """Do the work."""
        self._run()


def wait_for_all() -> None:
    """Wait until no job is at work, before what they work on is closed."""
    QThreadPool.globalInstance().waitForDone()


def is_any_at_work() -> bool:
    """Tell whether a job is at work."""
    return QThreadPool.globalInstance().activeThreadCount() > 0
