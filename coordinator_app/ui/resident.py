"""The program in the tray alone: it looks at what is due each day, and opens the window when it is asked to."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer

from coordinator_app.domain.attention import Attention
from coordinator_app.services.desk import desk
from coordinator_app.services.reminders import Reminders, catch_up, catch_up_title
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.opening import Whose
from coordinator_app.ui.tray import TrayLike
from coordinator_app.words import Problem, Words

_MINUTE_MS = 60_000


class Resident(QObject):
    """Reads the data as they are and keeps nobody from writing them; of data that cannot be read it says nothing."""

    def __init__(self, whose: Whose, words: Words, tray: TrayLike, open_window: Callable[[], object]) -> None:
        """Look at once, and whenever another day has begun, also after the computer has slept."""
        super().__init__()
        self._whose, self._words, self._tray = whose, words, tray
        self._looked_on: date | None = None
        self._looking: Job | None = None
        tray.opened.connect(open_window)
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look at what is due, once a day."""
        today = self._whose.clock().date()
        if self._looking is None and self._looked_on != today:
            self._looked_on = today
            self._looking = Job(self, lambda _: self._news(today))
            self._looking.done.connect(self._tell)
            self._looking.failed.connect(self._fail)
            self._looking.start()

    def _news(self, today: date) -> tuple[Attention, ...]:
        whose = self._whose
        with desk(whose.folder, whose.resources, whose.clock, whose.user, writes=False) as opened:
            return opened.reminders.news(opened.today.overview(today).attentions.all, today)

    def _tell(self, news: tuple[Attention, ...]) -> None:
        self._looking = None
        if news:
            say = self._words.say
            self._tray.tell(say(catch_up_title(news)), "\n".join(say(line) for line in catch_up(news)))
            Reminders(self._whose.folder).tell(news)

    def _fail(self, error: Exception) -> None:
        self._looking = None
        if not isinstance(error, Problem):
            raise error
