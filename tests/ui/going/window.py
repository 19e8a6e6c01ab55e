"""The ways to what stands before or instead of the whole window."""

from pathlib import Path

from coordinator_app.services.handbook import own_licence
from coordinator_app.ui.beginning import why_not
from coordinator_app.ui.crash_dialog import CrashDialog
from coordinator_app.ui.first_run.first_run import FirstRun
from coordinator_app.ui.help.licence_dialog import LicenceDialog
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.words import Problem, message
from tests.ui.going.screen import Go

_STEPS = 3
"""Of the first run."""


def first_run(step: int) -> Go:
    """Go to a step of the first run."""

    def go(window: MainWindow) -> None:
        if not isinstance(window.shell.page, FirstRun):
            window.rebuild()
        page = window.shell.page
        assert isinstance(page, FirstRun)
        page.next_tab(-_STEPS)
        page.next_tab(step)

    return go


def licence(window: MainWindow) -> None:
    """Show the program's own licence."""
    LicenceDialog(window.stage, "EUPL-1.2", own_licence(window.stage.resources), window).open()


def crash(window: MainWindow) -> None:
    """Show what is told after a crash."""
    CrashDialog(window.stage, "Utblick: KeyError\n" * 12, Path("bug.log"), window).open()


def problem(window: MainWindow) -> None:
    """Show why the data could not be opened."""
    reason = Problem(
        message("The data file {data} is damaged: {detail}.", data="utblick.db", detail="page 7"),
        message("It was not touched, and nothing is written over your good copies in {backups}.", backups="backups"),
        message("Close the program and restore the latest backup."),
    )
    why_not(window, window.shell, window.stage, reason)
