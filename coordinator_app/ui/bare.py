"""The bare window: what is seen while everything that fills it is still being loaded. It knows as little as it can.

The namespace `Qt` alone takes longer to import than the window to show, so that nothing here may name it.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from coordinator_app.ui.collecting import Collecting
from coordinator_app.ui.tokens import APPEARANCES, DARK, LIGHT, SIDEBAR

_MIDDLE = 128


def application() -> QApplication:
    """Return the running application, in the style that looks the same on every system."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        running = QApplication(["utblick"])
        running.setApplicationName("Utblick")
        running.setDesktopFileName("utblick")
        running.setStyle("Fusion")
        Collecting(running)
    return running


class Bare(QWidget):
    """The grounds of sidebar and page, where they will be."""

    seen = Signal()

    def __init__(self, appearance: str) -> None:
        """Take the name of the appearance."""
        super().__init__()
        chosen = {tokens.name: tokens for tokens in APPEARANCES}
        is_dark = self.palette().window().color().lightness() < _MIDDLE
        self._tokens = chosen.get(appearance, DARK if is_dark else LIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the grounds, and tell that the window has been seen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.page))
        painter.fillRect(0, 0, SIDEBAR, self.height(), QColor(self._tokens.window))
        self.seen.emit()
