"""The menu bar, which stays hidden until somebody presses Alt alone, and hides again once nobody is in it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu


class AltMenuBar(QObject):
    """Its window hands on what keys and focus do; the bar is filled anew whenever the window is built anew."""

    def __init__(self, window: QMainWindow) -> None:
        """Take the window whose bar it is."""
        super().__init__(window)
        self._bar = window.menuBar
        self._is_alt_alone = False

    def hide(self) -> None:
        """Hide the bar that has just been filled, and learn when one of its menus is left."""
        self._bar().hide()
        for menu in self._bar().findChildren(QMenu):
            menu.aboutToHide.connect(self.leave_soon)

    def look_at(self, event: QEvent) -> None:
        """Show or hide the bar as Alt is pressed alone."""
        kind, kinds = event.type(), QEvent.Type
        if kind == kinds.ShortcutOverride:
            self._is_alt_alone = False  # another key follows on Alt, whatever has the keyboard takes it
        elif isinstance(event, QKeyEvent) and kind == kinds.KeyPress:
            self._is_alt_alone = event.key() == Qt.Key.Key_Alt
        elif isinstance(event, QKeyEvent) and kind == kinds.KeyRelease:
            if event.key() == Qt.Key.Key_Alt and self._is_alt_alone:
                self._turn()
            self._is_alt_alone = False

    def leave_soon(self) -> None:
        """Hide the bar, once it is known who has the keyboard now."""
        QTimer.singleShot(0, self, self._leave)

    def _turn(self) -> None:
        bar = self._bar()
        bar.setVisible(not bar.isVisible())
        if bar.isVisible():
            bar.setActiveAction(bar.actions()[0])

    def _leave(self) -> None:
        """Hide the bar again when nobody is in it or in one of its menus."""
        if not self._bar().hasFocus() and QApplication.activePopupWidget() is None:
            self._bar().hide()
