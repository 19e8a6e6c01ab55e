"""Opens Utblick as its own main does, with its window watched."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coordinator_app.ui.main_window import MainWindow


def open_watched(folder: str, watch: "Callable[[type[MainWindow]], None]") -> int:
    """Open Utblick on a folder and return its exit code; `watch` is given the kind of its window before one is made."""
    from coordinator_app import app

    opened = app.open_window

    def watched(session: object) -> int:
        from coordinator_app.ui.main_window import MainWindow

        watch(MainWindow)
        return opened(session)  # type: ignore[arg-type]

    app.open_window = watched
    os.environ["UTBLICK_DATA"] = folder
    return app.main([])
