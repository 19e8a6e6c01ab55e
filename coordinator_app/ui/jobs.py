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

    def __init__(self, owner: QObject, work: Work) -> None:
        """Take the work, which is given a function to tell its progress by."""
        super().__init__(owner)
        self._is_cancelled, self._has_ended = Event(), Event()
        voice = _Voice(QCoreApplication.instance())
        voice.progressed.connect(self.progressed)
        voice.ended.connect(self._pass_on)
        self._run = _Run(work, voice, self._is_cancelled, self._has_ended)

    def start(self) -> "Job":
        """Start the work and return the job."""
        QThreadPool.globalInstance().start(self._run)
        return self

    def cancel(self) -> None:
        """Ask the work to stop where it next tells its progress; its result is dropped in any case."""
        self._is_cancelled.set()

    def wait(self, most_ms: int) -> None:
        """Wait a moment for the work; where it ends in time, its signal comes before this returns."""
        if self._has_ended.wait(most_ms / 1000):
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    @Slot(object, object)
    def _pass_on(self, result: object, error: Exception | None) -> None:
        if not self._is_cancelled.is_set():
            if error is None:
                self.done.emit(result)
            elif not isinstance(error, Cancelled):
                self.failed.emit(error)
        self.deleteLater()


class _Voice(QObject):
    """What work tells the window by, from its own thread.

    It is not the job: that goes with its owner at any moment, and whoever goes while it emits takes the program along.
    """

    ended = Signal(object, object)
    progressed = Signal(int, int)


class _Run(QRunnable):
    """Work in its own thread; nothing here touches the job, which may be gone."""

    def __init__(self, work: Work, voice: _Voice, is_cancelled: Event, has_ended: Event) -> None:
        super().__init__()
        self._work, self._voice = work, voice
        self._is_cancelled, self._has_ended = is_cancelled, has_ended

    def run(self) -> None:
        """Do the work, tell how it ended, and let the voice go in the window's thread."""
        try:
            result, error = self._work(self._tell), None
        except Exception as raised:  # noqa: BLE001 - it is told in the window's own thread
            result, error = None, raised
        with suppress(RuntimeError):  # the application itself may be gone
            self._voice.ended.emit(result, error)
            self._voice.deleteLater()
        self._has_ended.set()

    def _tell(self, done: int, whole: int) -> None:
        if self._is_cancelled.is_set():
            raise Cancelled
        self._voice.progressed.emit(done, whole)


def wait_for_all() -> None:
    """Wait until no job is at work, before what they work on is closed."""
    QThreadPool.globalInstance().waitForDone()


def is_any_at_work() -> bool:
    """Tell whether a job is at work."""
    return QThreadPool.globalInstance().activeThreadCount() > 0
