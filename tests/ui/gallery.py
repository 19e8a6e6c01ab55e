"""The windows in which every screen is shown: one on the example, one on data that nobody has begun with."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from coordinator_app.ui.main_window import MainWindow
from tests.ui.going.screen import Screen, close_dialogs
from tests.ui.windows import Dress, new_window, settle, show


class Gallery:
    """Opens each window when a screen of it is first asked for; in another dress, the windows are opened anew."""

    def __init__(self, folder: Path, example: Path, dress: Dress | None = None) -> None:
        """Take a folder for what the windows keep, and the example's own."""
        self._folder, self._example = folder, example
        self._dress = dress or Dress()
        self._windows: dict[bool, MainWindow] = {}
        self._shown: tuple[Screen, QWidget] | None = None

    @property
    def window(self) -> MainWindow:
        """The window on the example."""
        return self._opened(is_fresh=False)

    def wear(self, dress: Dress) -> None:
        """Show screens in another dress from now on; windows full of screens would long be dressing themselves."""
        if dress != self._dress:
            self.close()
            self._dress = dress

    def shown(self, screen: Screen) -> QWidget:
        """Show a screen and return it, the window or the dialog before it; one that is shown already stays as it is."""
        if self._shown is None or self._shown[0] != screen:
            self._shown = (screen, screen.shown(self._opened(is_fresh=screen.is_fresh)))
        return self._shown[1]

    def resize(self, size: tuple[int, int]) -> None:
        """Give the windows another size."""
        for window in self._windows.values():
            window.resize(*size)
        settle()

    def close(self) -> None:
        """Close whatever is open."""
        self._shown = None
        for window in self._windows.values():
            close_dialogs(window)
            window.close()
            window.deleteLater()
        self._windows.clear()
        settle()

    def _opened(self, *, is_fresh: bool) -> MainWindow:
        if is_fresh not in self._windows:
            own = self._folder / "own" if is_fresh else None
            preferences = self._folder / f"{'fresh' if is_fresh else 'example'}.ini"
            self._windows[is_fresh] = show(new_window(self._example, self._dress, preferences, own=own))
        return self._windows[is_fresh]
