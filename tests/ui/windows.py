"""The whole window for a test, as the user has it, on data of its own."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from coordinator_app.ui.appearance import application
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.opening import Whose
from coordinator_app.ui.remembered import Remembered
from coordinator_app.words import Words

Open = Callable[..., MainWindow]


def opened(
    qtbot: QtBot, folder: Path, resources: Path, clock: Callable[[], datetime], words: Words, *, is_example: bool
) -> MainWindow:
    """Open the window and wait until it shows its first page."""
    application(resources)
    whose = Whose(
        own=folder / "own",
        example=folder / "example",
        is_example=is_example,
        resources=resources,
        clock=clock,
        user="eva",
        policy="falun" if is_example else None,
    )
    window = MainWindow(whose, words, Remembered(folder / "window.ini"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.shell.page is not None, timeout=30_000)
    return window
