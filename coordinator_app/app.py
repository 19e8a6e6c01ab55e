"""The program put together: a command, or the window on the coordinator's desk."""

import os
import signal
from collections.abc import Sequence
from datetime import datetime
from typing import Any

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
        return run(session, wait_in_tray if asked.is_tray else open_window)
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
    whose = Whose(**_whose(session))
    remembered = Remembered(paths.preferences_file())
    window = MainWindow(whose, _words(session, remembered.text("language")), remembered)
    crashes = CrashWatch(window, paths.log_file())
    window.show()
    running.exec()
    crashes.stop()
    return DONE


def wait_in_tray(session: Session) -> int:
    """Stay beside the clock until somebody quits there; without a tray the window opens instead."""
    try:
        from PySide6.QtCore import QTimer

        from coordinator_app.ui import appearance
        from coordinator_app.ui.bare import application
        from coordinator_app.ui.main_window import MainWindow
        from coordinator_app.ui.opening import Whose
        from coordinator_app.ui.remembered import Remembered
        from coordinator_app.ui.resident import Resident
        from coordinator_app.ui.tray import tray_of
    except ImportError as error:
        raise _no_window(error) from error
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    running = application()
    remembered = Remembered(paths.preferences_file())
    words, whose = _words(session, remembered.text("language")), Whose(**_whose(session))
    appearance.prepare(running, session.resources)
    look = appearance.look_of(remembered, session.resources)
    tray = tray_of(look, words, remembered.file.with_name("tray.lock"))
    if tray is None:
        return open_window(session)
    running.setQuitOnLastWindowClosed(False)
    windows: list[MainWindow] = []

    def open_one() -> None:
        if not windows or not windows[-1].isVisible():
            windows[:] = [MainWindow(whose, words, remembered)]
        windows[-1].show()
        windows[-1].raise_()
        windows[-1].activateWindow()

    resident = Resident(whose, words, tray, open_one)
    tray.quit_chosen.connect(lambda: [window.close() for window in windows])
    tray.quit_chosen.connect(lambda: QTimer.singleShot(0, running.quit))
    running.exec()
    tray.close()
    resident.deleteLater()
    return DONE


def _whose(session: Session) -> dict[str, Any]:
    """Return whose data the window is to open, as `Whose` takes it."""
    asked = session.asked
    return {
        "own": paths.data_folder(None if asked.is_example else asked.data, os.environ),
        "example": paths.example_folder(asked.data if asked.is_example else None),
        "is_example": asked.is_example,
        "resources": session.resources,
        "clock": session.clock,
        "user": session.user,
    }


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
