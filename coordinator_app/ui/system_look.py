"""The system's colours, contrast, size of text and screens: followed as somebody changes them."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from coordinator_app.ui import appearance
from coordinator_app.ui.look import Look
from coordinator_app.ui.remembered import Remembered


class SystemLook(QObject):
    """Tells when the window ought to look another way than it does."""

    changed = Signal()

    def __init__(self, owner: QObject, remembered: Remembered, resources: Path) -> None:
        """Begin to follow, once a look is worn."""
        super().__init__(owner)
        self._remembered, self._resources = remembered, resources
        self._worn: Look | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._compare)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.ask)
        hints.accessibility().contrastPreferenceChanged.connect(self.ask)

    def wear(self, look: Look) -> None:
        """Compare with this look from now on."""
        self._worn = look

    def ask(self) -> None:
        """Compare once all that the system changes has settled."""
        self._settled.start()

    def _compare(self) -> None:
        running, worn = QApplication.instance(), self._worn
        if worn is None or not isinstance(running, QApplication):
            return
        appearance.measure(running)
        look = appearance.look_of(self._remembered, self._resources)
        if (look.tokens, look.scale, look.densities) != (worn.tokens, worn.scale, worn.densities):
            self.changed.emit()
