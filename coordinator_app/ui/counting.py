"""How much there is to do and to decide, counted off the window's thread and told in the sidebar on every page."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from coordinator_app.domain.attention import Attentions
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.overview import Overview
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.sidebar import Badge, Sidebar
from coordinator_app.ui.stage import Stage

_PAUSE_MS = 400
_SOON = timedelta(days=7)


class Counting(QObject):
    """Counts what is overdue and what is to be done this week, and again once changes rest."""

    counted = Signal(object)
    """Brings all that is to be done."""

    def __init__(self, stage: Stage, sidebar: Sidebar) -> None:
        """Take the sidebar, with which the counting ends."""
        super().__init__(sidebar)
        self._stage, self._sidebar = stage, sidebar
        self._badges: dict[Section, Badge] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        stage.data_changed.connect(lambda _: self._pause.start())
        stage.day_turned.connect(self._pause.start)
        stage.overview_derived.connect(self._take)
        stage.leaving.connect(self._pause.stop)
        self._pause.start()

    def _count(self) -> None:
        if self._stage.has_desk:
            today, day = self._stage.desk.today, self._stage.today
            job = Job(self, lambda _: today.overview(day).attentions)
            job.done.connect(self._show)
            job.start()
        self._count_agreements()
        self._count_informing()

    def _count_informing(self) -> None:
        """Count the people who are to be told within a week."""
        if not self._stage.has_desk:
            return
        notifications, day = self._stage.desk.notifications, self._stage.today
        job = Job(self, lambda _: _to_inform(notifications.board(day), day))
        job.done.connect(lambda badge: self._put(Section.NOTIFYING, badge))
        job.start()

    def _count_agreements(self) -> None:
        if not self._stage.has_desk:
            return
        agreements, day = self._stage.desk.agreements, self._stage.today
        job = Job(self, lambda _: agreements.to_decide(day))
        job.done.connect(lambda number: self._put(Section.AGREEMENTS, Badge(number=number)))
        job.start()

    def _take(self, overview: Overview) -> None:
        """Show what Today has derived, which need not be done again."""
        self._pause.stop()
        self._show(overview.attentions)
        self._count_agreements()
        self._count_informing()

    def _show(self, attentions: Attentions) -> None:
        badge = Badge(number=len(attentions.overdue) + len(attentions.this_week), is_late=bool(attentions.overdue))
        self._put(Section.TODAY, badge)
        self.counted.emit(attentions)

    def _put(self, section: Section, badge: Badge) -> None:
        self._badges[section] = badge
        self._sidebar.set_badges(self._badges, self._said)

    def _said(self, badge: Badge) -> str:
        return self._stage.words.say_many("{number} thing to do", "{number} things to do", badge.number)


def _to_inform(board: Sequence[InformedVisit], day: date) -> Badge:
    """Return how many people are to be told of visits within a week, late where a deadline of one has passed."""
    number = sum(one.waiting(day, day + _SOON) for one in board)
    return Badge(number=number, is_late=any(one.late and one.visit.ends_on >= day for one in board))
