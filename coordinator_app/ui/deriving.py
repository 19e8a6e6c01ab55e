"""Deriving: what a view shows is worked out off the window's thread, and only the latest answer is taken."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

PATIENCE_MS = 24
"""How long the window waits for an answer at once, so that one that comes quickly is seen in the first paint."""


class Deriving(QObject):
    """Of several that are under way the last is told; none is after the owner has gone, or the pages go.

    What the owner shows stays until then.
    """

    derived = Signal(object)

    def __init__(self, stage: Stage, owner: QObject) -> None:
        """Take the stage, which is told of problems, and whoever shows the answers."""
        super().__init__(owner)
        self._stage = stage
        self._job: Job | None = None
        stage.leaving.connect(self.stop)

    @property
    def is_underway(self) -> bool:
        """Whether an answer is to come."""
        return self._job is not None

    def begin(self, work: Callable[[Progress], Any]) -> None:
        """Have something derived in place of what was; it may be told before this returns."""
        self.stop()
        self._job = job = Job(self, work)
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        job.start().wait(PATIENCE_MS)

    def stop(self) -> None:
        """Want no answer any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, found: object) -> None:
        self._job = None
        self.derived.emit(found)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)
