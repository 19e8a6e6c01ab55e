"""The opening of the desk, off the window's thread: heavy libraries, the check of the data file and its backup."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.words import Problem

if TYPE_CHECKING:
    from coordinator_app.services.desk import Desk


@dataclass(frozen=True, kw_only=True)
class Whose:
    """Whose data are to be opened: the user's own or the example's, where each lies, and who opens them."""

    own: Path
    example: Path
    is_example: bool
    resources: Path
    clock: Callable[[], datetime]
    user: str
    policy: str | None = None
    """Whose example it is to be; None leaves the one that is there."""

    @property
    def folder(self) -> Path:
        """The data folder that is to be opened."""
        return self.example if self.is_example else self.own

    def other(self, policy: str | None = None) -> "Whose":
        """Return the same for the example where these are one's own data, and the other way round."""
        return replace(self, is_example=not self.is_example, policy=policy)


class Opening(QObject):
    """Opens a desk in the background and says when it is open, or why it cannot be."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, whose: Whose) -> None:
        """Take whose desk it is."""
        super().__init__()
        self.whose = whose
        self.desk: Desk | None = None
        """The desk from the moment on that it is open, which may be before that has been said."""

    def start(self) -> None:
        """Begin; one of the signals comes."""
        job = Job(self, self._work)
        job.done.connect(self.opened)
        job.failed.connect(self._tell)
        job.start()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.failed.emit(error)

    def _work(self, _progress: Progress) -> "Desk":
        from coordinator_app.services.ahead import hash_ahead

        whose = self.whose
        ahead = None if whose.is_example else hash_ahead(whose.folder, whose.clock())
        from coordinator_app.services.desk import open_desk

        if whose.is_example:
            from coordinator_app.services import example

            example.fill(whose.folder, whose.resources, whose.clock, whose.user, policy=whose.policy, day=None)
        self.desk = open_desk(
            whose.folder, whose.resources, whose.clock, whose.user, writes=True, may_create=True, ahead=ahead
        )
        return self.desk
