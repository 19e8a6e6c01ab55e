"""The program put together: the command line, and the window on the coordinator's desk."""

import signal
from collections.abc import Sequence

from coordinator_app import cli
from coordinator_app.services import example
from coordinator_app.services.desk import desk
from coordinator_app.session import Session
from coordinator_app.words import Problem, message


def main(argv: Sequence[str]) -> int:
    """Run a command, or open the window where none is given, and return the exit code."""
    return cli.main(argv, open_window)


def open_window(session: Session) -> int:
    """Open the window and stay until it is closed; data that cannot be opened is told in the window itself."""
    try:
        from coordinator_app.ui.main_window import application, show_desk, show_problem
    except ImportError as error:
        raise _no_window(error) from error
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see Ctrl+C
    running = application()
    try:
        if session.asked.is_example:
            example.fill(session.folder, session.resources, session.clock, session.user, policy=None, day=None)
        with desk(
            session.folder, session.resources, session.clock, session.user, writes=True, may_create=True
        ) as opened:
            window = show_desk(opened, session.words, session.today)
            code = running.exec()
            window.close()
            return code
    except Problem as problem:
        window = show_problem(problem, session.words)
        running.exec()
        raise


def _no_window(error: ImportError) -> Problem:
    return Problem(
        message("The window cannot open, because a part of the system that it needs is missing: {part}", part=error),
        message("Your data is untouched, and the commands work without a window."),
        message("Start Utblick with packaging/start.py, which says what to install."),
    )
