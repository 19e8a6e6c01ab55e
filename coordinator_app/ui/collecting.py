"""Garbage is collected in the window's own thread alone, since objects of Qt may not be destroyed in another.

Python collects in whatever thread happens to allocate; a job that did so destroyed views that had been let go, in the
midst of what the window was doing with them.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 1_000


class Collecting(QObject):
    """Takes the collecting over from Python, by Python's own thresholds, whenever the loop has its turn."""

    def __init__(self, parent: QObject) -> None:
        """Begin, with what ends it."""
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        timer = QTimer(self, interval=_PAUSE_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that has reached its threshold."""
        for generation, (number, most) in reversed(list(enumerate(zip(gc.get_count(), self._thresholds, strict=True)))):
            if number > most:
                gc.collect(generation)
                return
