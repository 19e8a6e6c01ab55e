"""How many of those whom a visit concerns have been informed, of the visits that are looked at in the list."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing_words import share, worst
from coordinator_app.ui.informing.state_looks import informing_look
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.list_view import Cell
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, Problem

TOLD_OF = frozenset(
    {
        "visit",
        "partner",
        "person",
        "notification",
        "notification_list",
        "body",
        "appointment",
        "seat",
        "municipality",
        "own_policy",
    }
)
"""The kinds of record that it follows from."""

_PAUSE_MS = 250
"""How long the deriving waits: until the list has been painted, and scrolling rests."""

_MOST = 60
"""As many visits as are derived at once: what was painted last; what was scrolled past is not waited for."""

_TOLD_BACK = timedelta(days=60)
"""How long after its end it is told of a visit that nobody was informed: what is older may have been entered later."""

_TONES = frozenset({"danger", "warn"})


@dataclass(frozen=True, kw_only=True)
class Share:
    """How far the informing of a visit has come; without a tone nothing is amiss."""

    said: Message | None = None
    why: Message | None = None
    tone: str = ""
    icon: str = ""


class InformedShares(QObject):
    """Derives off the window's thread, once a row is looked at; until then, and meanwhile, nothing is said of it."""

    derived = Signal()

    def __init__(self, stage: Stage, owner: QObject) -> None:
        """Begin with nothing known."""
        super().__init__(owner)
        self._stage = stage
        self._known: dict[UUID, Share] = {}
        self._fresh: set[UUID] = set()
        self._wanted: dict[UUID, None] = {}
        self._as_of: date = stage.today
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._derive)
        stage.leaving.connect(self._stop)

    @property
    def is_underway(self) -> bool:
        """Whether something is still to be derived of what was looked at."""
        return self._job is not None or self._soon.isActive()

    @property
    def number_known(self) -> int:
        """Of how many visits it is known."""
        return len(self._known)

    def forget(self) -> None:
        """Derive anew what is looked at; what was known is shown until then."""
        self._fresh.clear()

    def said(self, visit_id: UUID) -> str:
        """Return how many were informed, and what is amiss with that; empty where it is not known yet."""
        found, say = self._of(visit_id), self._stage.say
        if found is None:
            return ""
        return " · ".join(say(each) for each in (found.said, found.why) if each is not None) or "–"

    def cell(self, visit_id: UUID) -> Cell:
        """Return the cell of a visit: in the tone of its state where something is amiss."""
        found = self._of(visit_id)
        if found is None:
            return Cell(said="")
        return Cell(said=self._stage.say(found.said) if found.said else "–", tone=found.tone, icon=found.icon)

    def _of(self, visit_id: UUID) -> Share | None:
        if self._as_of != self._stage.today:
            self._as_of = self._stage.today
            self.forget()
        if visit_id not in self._fresh:
            self._wanted.pop(visit_id, None)
            self._wanted[visit_id] = None
            if self._job is None and not self._soon.isActive():
                self._soon.start()
        return self._known.get(visit_id)

    def _derive(self) -> None:
        if not self._stage.has_desk:
            return
        wanted, self._wanted = list(self._wanted)[-_MOST:], {}
        of_visits, today = self._stage.desk.notifications.of_visits, self._stage.today
        self._fresh.update(wanted)
        self._job = Job(self, lambda _: {each.visit.id: _share(each, today) for each in of_visits(wanted, today)})
        self._job.done.connect(self._take)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _take(self, found: dict[UUID, Share]) -> None:
        self._job = None
        self._known.update(found)
        self.derived.emit()
        if self._wanted:
            self._soon.start()

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def _stop(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _share(informed: InformedVisit, today: date) -> Share:
    is_long_ago = informed.visit.ends_on < today - _TOLD_BACK
    if not informed.counted or (is_long_ago and not informed.informed):
        return Share()
    tone, icon = informing_look(informed, today)
    if is_long_ago or tone not in _TONES:
        return Share(said=share(informed))
    return Share(said=share(informed), why=worst(informed, today)[1], tone=tone, icon=icon)
