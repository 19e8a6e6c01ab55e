"""The icon beside the clock, where the system has a place for it: what is newly due is told there."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLockFile, QObject, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from coordinator_app.ui.look import Look
from coordinator_app.words import Words

_SHOWN_MS = 15_000


class TrayLike(Protocol):
    """What reminders need of a tray."""

    opened: SignalInstance
    quit_chosen: SignalInstance

    def tell(self, title: str, lines: str) -> None:
        """Show a message."""

    def close(self) -> None:
        """Go."""


MakeTray = Callable[[Look, Words, Path], TrayLike | None]


class Tray(QObject):
    """The icon with its menu; a press of it, or of a message, opens the window."""

    opened = Signal()
    quit_chosen = Signal()

    def __init__(self, look: Look, words: Words, lock: QLockFile) -> None:
        """Take the lock by which no other process of the user shows an icon, too."""
        super().__init__()
        self._lock = lock
        self._menu = QMenu()
        self._menu.addAction(words.say("Open Utblick"), self.opened.emit)
        self._menu.addAction(words.say("Quit"), self.quit_chosen.emit)
        self._icon = QSystemTrayIcon(look.icon("globe", "accent_text", filled=True), self)
        self._icon.setToolTip("Utblick")
        self._icon.setContextMenu(self._menu)
        self._icon.messageClicked.connect(self.opened)
        self._icon.activated.connect(self._pressed)
        self._icon.show()

    def tell(self, title: str, lines: str) -> None:
        """Show a message for a while."""
        self._icon.showMessage(title, lines, self._icon.icon(), _SHOWN_MS)

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._lock.unlock()

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how == QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit()


def tray_of(look: Look, words: Words, lock_file: Path) -> TrayLike | None:
    """Return a tray, or None where the system has none, or another process of the user shows the icon already."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(lock_file))
    lock.setStaleLockTime(0)
    return Tray(look, words, lock) if lock.tryLock(0) else None
