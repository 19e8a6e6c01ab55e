"""The start in the tray when somebody logs on to the computer, as each system keeps that; it is off until asked for."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from coordinator_app import paths
from coordinator_app.words import Problem, message

_RUN = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"
_NAME = "Utblick"
_UNQUOTED = {'"': '\\"', "`": "\\`", "$": "\\$", "\\": "\\\\", "%": "%%"}


def is_offered() -> bool:
    """Tell whether this system is one of those on which it can be chosen here: Windows, and Linux with a desktop."""
    return sys.platform in {"win32", "linux"}


def is_on() -> bool:
    """Tell whether the program starts in the tray at log-on."""
    if sys.platform == "win32":
        return QSettings(_RUN, QSettings.Format.NativeFormat).contains(_NAME)
    return paths.log_on_file().exists()


def set_on(folder: Path, *, is_on: bool) -> None:
    """Start in the tray with a data folder at log-on, or no longer. Raises Problem where that is refused."""
    command = [*start_command(), "--data", str(folder), "--tray"]
    if sys.platform == "win32":
        settings = QSettings(_RUN, QSettings.Format.NativeFormat)
        if is_on:
            settings.setValue(_NAME, subprocess.list2cmdline(command))
        else:
            settings.remove(_NAME)
        return
    try:
        _keep(paths.log_on_file(), desktop_entry(command) if is_on else "")
    except OSError as error:
        raise _not_kept(error) from error


def _keep(file: Path, entry: str) -> None:
    if entry:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(entry, encoding="utf-8")
    else:
        file.unlink(missing_ok=True)


def start_command() -> list[str]:
    """Return what starts the program without a console, wherever it was unpacked."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    python = Path(sys.executable)
    windowed = python.with_name("pythonw.exe")
    code = Path(__file__).resolve().parents[2]
    run = (
        f"import sys; sys.path.insert(0, {str(code)!r}); from coordinator_app.__main__ import start; sys.exit(start())"
    )
    return [str(windowed if windowed.exists() else python), "-P", "-c", run]


def desktop_entry(command: Sequence[str]) -> str:
    """Return the entry by which a desktop starts a command (Desktop Entry Specification 1.5)."""
    quoted = " ".join('"' + "".join(_UNQUOTED.get(sign, sign) for sign in word) + '"' for word in command)
    escaped = quoted.replace("\\", "\\\\")
    return f"[Desktop Entry]\nType=Application\nName={_NAME}\nExec={escaped}\nTerminal=false\n"


def _not_kept(error: OSError) -> Problem:
    return Problem(
        message("The start at log-on could not be changed: {reason}", reason=error.strerror or error),
        message("Everything else is as it was."),
        message("Make sure that you may write in your own settings, and try again."),
    )
