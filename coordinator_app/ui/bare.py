"""The bare window: what is seen while everything that fills it is still being loaded. It knows as little as it can.

The namespace `Qt` alone takes longer to import than the window to show, so that nothing here may name it.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from coordinator_app.ui.collecting import Collecting
from coordinator_app.ui.tokens import APPEARANCES, DARK, LIGHT, SIDEBAR

_MIDDLE = 128


def application() -> QApplication:
    """Return the running application."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        running = QApplication(["utblick"])
        running.setApplicationName("Utblick")
        running.setDesktopFileName("utblick")
        Collecting(running)
    return running


class Bare(QWidget):
    """The grounds of sidebar and page, where they will be: painted by Qt itself, whose painter would name `Qt`."""

    seen = Signal()

    def __init__(self, appearance: str) -> None:
        """Take the name of the appearance."""
        super().__init__()
        chosen = {tokens.name: tokens for tokens in APPEARANCES}
        is_dark = self.palette().window().color().lightness() < _MIDDLE
        tokens = chosen.get(appearance, DARK if is_dark else LIGHT)
        _ground(self, tokens.page)
        self._sidebar = QWidget(self)
        _ground(self._sidebar, tokens.window)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sidebar's ground as high as the window."""
        super().resizeEvent(event)
        self._sidebar.resize(SIDEBAR, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window has been seen."""
        super().paintEvent(event)
        self.seen.emit()


def _ground(widget: QWidget, colour: str) -> None:
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
