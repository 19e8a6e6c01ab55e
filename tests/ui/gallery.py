"""The windows in which every screen is shown: one on the example, one on data that nobody has begun with."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from coordinator_app.ui.main_window import MainWindow
from tests.ui.going.screen import Screen, close_dialogs
from tests.ui.windows import Dress, new_window, settle, show, wear


class Gallery:
    """Opens each window when a screen of it is first asked for, and dresses it before it is shown."""

    def __init__(self, folder: Path, example: Path, dress: Dress | None = None) -> None:
        """Take a folder for what the windows keep, and the example's own."""
        self._folder, self._example = folder, example
        self._dress = dress or Dress()
        self._windows: dict[bool, MainWindow] = {}
        self._worn: dict[bool, Dress] = {}
        self._shown: tuple[Screen, Dress, QWidget] | None = None

    @property
    def window(self) -> MainWindow:
        """The window on the example."""
        return self._dressed(is_fresh=False)

    def wear(self, dress: Dress) -> None:
        """Show screens in another dress from now on."""
        self._dress = dress

    def shown(self, screen: Screen) -> QWidget:
        """Show a screen and return it, the window or the dialog before it; one that is shown already stays as it is."""
        if self._shown is None or self._shown[:2] != (screen, self._dress):
            root = screen.shown(self._dressed(is_fresh=screen.is_fresh))
            self._shown = (screen, self._dress, root)
        return self._shown[2]

    def resize(self, size: tuple[int, int]) -> None:
        """Give the windows another size."""
        for window in self._windows.values():
            window.resize(*size)
        settle()

    def close(self) -> None:
        """Close whatever is open."""
        for window in self._windows.values():
            close_dialogs(window)
            window.close()
            window.deleteLater()
        settle()

    def _dressed(self, *, is_fresh: bool) -> MainWindow:
        if is_fresh not in self._windows:
            own = self._folder / "own" if is_fresh else None
            preferences = self._folder / f"{'fresh' if is_fresh else 'example'}.ini"
            self._windows[is_fresh] = show(new_window(self._example, self._dress, preferences, own=own))
        elif self._worn[is_fresh] != self._dress:
            wear(self._windows[is_fresh], self._dress)
        self._worn[is_fresh] = self._dress
        return self._windows[is_fresh]
