"""The program put together: a command, or the window on the coordinator's desk."""

import os
import signal
from collections.abc import Sequence
from datetime import datetime

from coordinator_app import paths
from coordinator_app.arguments import parser, plain_start
from coordinator_app.session import DONE, Session, language, run, speak_utf8
from coordinator_app.words import LANGUAGES, Problem, Words, message


def main(argv: Sequence[str]) -> int:
    """Run a command, or open the window where none is given, and return the exit code.

    The code is 1 for a problem, 2 for wrong usage, 4 where the window is open.
    """
    speak_utf8()
    words = Words(language(os.environ, paths.windows_language()), paths.resources() / "translations")
    asked = plain_start(argv) or parser(words, argv).parse_args(argv)
    session = Session(
        words=words,
        clock=lambda: datetime.now().astimezone(),
        user=os.environ.get("USERNAME") or os.environ.get("USER") or "",
        resources=paths.resources(),
        asked=asked,
    )
    if asked.command is None:
        return run(session, open_window)
    from coordinator_app.cli import COMMANDS

    return run(session, COMMANDS[asked.command])


def open_window(session: Session) -> int:
    """Open the window and stay until it is closed; data that cannot be opened are told in the window itself."""
    try:
        from coordinator_app.ui.bare import application
        from coordinator_app.ui.crash import CrashWatch
        from coordinator_app.ui.main_window import MainWindow
        from coordinator_app.ui.opening import Whose
        from coordinator_app.ui.remembered import Remembered
    except ImportError as error:
        raise _no_window(error) from error
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see Ctrl+C
    running = application()
    whose = Whose(
        own=paths.data_folder(None if session.asked.is_example else session.asked.data, os.environ),
        example=paths.example_folder(session.asked.data if session.asked.is_example else None),
        is_example=session.asked.is_example,
        resources=session.resources,
        clock=session.clock,
        user=session.user,
    )
    remembered = Remembered(paths.preferences_file())
    window = MainWindow(whose, _words(session, remembered.text("language")), remembered)
    crashes = CrashWatch(window, paths.log_file())
    window.show()
    running.exec()
    crashes.stop()
    return DONE


def _words(session: Session, remembered: str) -> Words:
    """Return the words of the language that was chosen in the window, unless the environment names another."""
    if os.environ.get("UTBLICK_LANGUAGE") in LANGUAGES or remembered not in LANGUAGES:
        return session.words
    return Words("en" if remembered == "en" else "sv", session.resources / "translations")


def _no_window(error: ImportError) -> Problem:
    return Problem(
        message("The window cannot open, because a part of the system that it needs is missing: {part}", part=error),
        message("Your data is untouched, and the commands work without a window."),
        message("Start Utblick with packaging/start.py, which says what to install."),
    )
