"""Notices that another day has begun, also where the computer slept through midnight."""

from PySide6.QtCore import QObject, QTimer

from coordinator_app.ui.stage import Stage

_MINUTE_MS = 60_000


class Midnight(QObject):
    """Looks at the clock every minute, and lets the stage tell of a new day."""

    def __init__(self, stage: Stage, parent: QObject) -> None:
        """Take the stage, and what the looking ends with."""
        super().__init__(parent)
        self._stage, self._day = stage, stage.today
        timer = QTimer(self, interval=_MINUTE_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Tell of a new day where one has begun."""
        if self._stage.today != self._day:
            self._day = self._stage.today
            self._stage.day_turned.emit()
