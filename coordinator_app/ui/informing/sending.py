"""Sending of a letter through the server: off the window's thread, and kept whatever page is shown meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from coordinator_app.domain.letters import Letter
from coordinator_app.domain.relays import Delivery, Outcome, Relay
from coordinator_app.ui.informing.occasion import Addressee, Occasion
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

_LONGEST_WAIT_MS = 600_000
"""How long the data file is held open for the answers of the server where the window is closed before they come."""


class Sending(QObject):
    """Belongs to the stage, not to the page: what was sent is kept, also where the page or the window goes.

    `ended` brings what became of the letter for each recipient, or None where nothing was sent at all; it does not come
    once the window goes, for there is nobody to be told.
    """

    ended = Signal(object)

    def __init__(self, stage: Stage, occasion: Occasion, letter: Letter, reached: Sequence[Addressee]) -> None:
        """Take what the letter is about, and whom it goes to."""
        super().__init__(stage)
        self.key, self.is_underway = occasion.key, True
        self._stage, self._occasion, self._letter, self._reached = stage, occasion, letter, reached
        self._is_dry, self._is_leaving = True, False
        self._job: Job | None = None
        stage.leaving.connect(self._wait)

    def begin(self, relay: Relay, *, is_dry: bool) -> None:
        """Send, or only ask the server."""
        self._is_dry = is_dry
        ways, letter = self._stage.desk.mail_ways, self._letter
        self._job = Job(self, lambda progress: ways.send(relay, letter, dry_run=is_dry, progress=progress))
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _wait(self) -> None:
        """Keep what was sent before the data file is closed: whoever has agreed to sending has it sent."""
        self._is_leaving = True
        if self._job is not None:
            self._job.wait(_LONGEST_WAIT_MS)

    def _done(self, found: Sequence[Delivery]) -> None:
        """Keep as told those whom the server has taken the letter for; a dry run tells nobody."""
        self._job = None
        taken = {one.address.email for one in found if one.outcome is Outcome.ACCEPTED}
        told = [one for one in self._reached if one.email in taken]
        try:
            if told and not self._is_dry:
                self._occasion.keep_sent(told, self._letter)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
        self._end(found)

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._end(None)
        if not isinstance(error, Problem):
            raise error
        if not self._is_leaving:
            self._stage.problem_met.emit(error)

    def _end(self, found: Sequence[Delivery] | None) -> None:
        self.is_underway = False
        if not self._is_leaving:
            self.ended.emit(found)
        self.deleteLater()


def is_being_sent(stage: Stage, key: object) -> bool:
    """Tell whether a letter about something is on its way to the server."""
    return any(one.is_underway and one.key == key for one in stage.findChildren(Sending))
