"""Jobs: work off the window's thread, whose result comes back by signal, with progress and a way to stop."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

Progress = Callable[[int, int], None]
Work = Callable[[Progress], Any]


class Cancelled(Exception):
    """Somebody has asked the work to stop."""


@dataclass
class _Shared:
    """What a job and its work have in common; how the work ended is kept here until the job hears of it."""

    is_cancelled: Event = field(default_factory=Event)
    has_ended: Event = field(default_factory=Event)
    ending: list[tuple[object, Exception | None]] = field(default_factory=list)


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
        self._work: Work | None = work
        self._shared, self._bell = _Shared(), _the_bell()

    def start(self) -> "Job":
        """Start the work and return the job."""
        assert self._work is not None
        run = _Run(self._work, self._shared, self._bell, self._bell.awaited(self))
        QThreadPool.globalInstance().start(run)
        return self

    def cancel(self) -> None:
        """Ask the work to stop where it next tells its progress; its result is dropped in any case."""
        self._shared.is_cancelled.set()

    def wait(self, most_ms: int) -> None:
        """Wait a moment for the work; where it ends in time, its signal comes before this returns."""
        if self._shared.has_ended.wait(most_ms / 1000):
            QCoreApplication.sendPostedEvents(self._bell, QEvent.Type.MetaCall)

    def hear_end(self) -> None:
        """Pass on how the work ended, unless the job has gone with its owner.

        The work is let go of here, not when the job is destroyed: if nothing else holds the owner, it goes with the
        work, and would destroy the job once more.
        """
        result, error = self._shared.ending.pop()
        work, self._work = self._work, None
        if isValid(self):
            self._pass_on(result, error)
        if isValid(self):
            self.deleteLater()
        del work

    def _pass_on(self, result: object, error: Exception | None) -> None:
        if not self._shared.is_cancelled.is_set():
            if error is None:
                self.done.emit(result)
            elif not isinstance(error, Cancelled):
                self.failed.emit(error)


class _Bell(QObject):
    """What work rings from its own thread, for all jobs the same, and never gone before the application.

    A job goes with its owner at any moment, and whoever goes while it emits in another thread takes the program along.
    Until the end of its work has been heard, a job is held here with all that the work holds, so that widgets are let
    go of in the window's thread alone.
    """

    ended = Signal(int)
    progressed = Signal(int, int, int)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._jobs: dict[int, Job] = {}
        self._numbers = count(1)
        self.ended.connect(self._hear_end)
        self.progressed.connect(self._hear_progress)

    def awaited(self, job: Job) -> int:
        """Hold a job until its work ends, and return the number that its work rings with."""
        number = next(self._numbers)
        self._jobs[number] = job
        return number

    @Slot(int)
    def _hear_end(self, number: int) -> None:
        self._jobs.pop(number).hear_end()

    @Slot(int, int, int)
    def _hear_progress(self, number: int, done: int, whole: int) -> None:
        job = self._jobs.get(number)
        if job is not None and isValid(job):
            job.progressed.emit(done, whole)


class _Run(QRunnable):
    """Work in its own thread; nothing here touches the job, which may be gone."""

    def __init__(self, work: Work, shared: _Shared, bell: _Bell, number: int) -> None:
        super().__init__()
        self._work: Work | None = work
        self._shared, self._bell, self._number = shared, bell, number

    def run(self) -> None:
        """Do the work, let go of it and of what it brought, and ring."""
        self._shared.ending.append(self._worked())
        self._work = None
        with suppress(RuntimeError):  # the application itself may be gone
            self._bell.ended.emit(self._number)
        self._shared.has_ended.set()

    def _worked(self) -> tuple[object, Exception | None]:
        assert self._work is not None
        try:
            return self._work(self._tell), None
        except Exception as raised:  # noqa: BLE001 - it is told in the window's own thread
            return None, raised

    def _tell(self, done: int, whole: int) -> None:
        if self._shared.is_cancelled.is_set():
            raise Cancelled
        self._bell.progressed.emit(self._number, done, whole)


def _the_bell() -> _Bell:
    """Return the bell of the application, which is made with the first job."""
    application = QCoreApplication.instance()
    assert application is not None
    return application.findChild(_Bell) or _Bell(application)


def wait_for_all() -> None:
    """Wait until no job is at work, before what they work on is closed."""
    QThreadPool.globalInstance().waitForDone()


def is_any_at_work() -> bool:
    """Tell whether a job is at work."""
    return QThreadPool.globalInstance().activeThreadCount() > 0
