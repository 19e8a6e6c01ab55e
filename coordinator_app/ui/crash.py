"""Crashes: what nobody foresaw, told once in words, with a log to copy; what was typed stays in its fields."""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from coordinator_app.session import report_of, write_report
from coordinator_app.words import Problem

if TYPE_CHECKING:
    from coordinator_app.ui.crash_dialog import CrashDialog
    from coordinator_app.ui.main_window import MainWindow

_AGAIN_MS = 2000
"""How long after its dialog was closed the same crash is only written down: one that each drawing of a view meets."""


class CrashWatch(QObject):
    """Stands at `sys.excepthook`, to which Qt hands what a slot raises, and at that of the other threads."""

    _met = Signal(object)

    def __init__(self, window: "MainWindow", log: Path) -> None:
        """Watch from now on; reports go to the log file too."""
        super().__init__(window)
        self._window, self._log = window, log
        self._reports: dict[str, int] = {}
        self._last_told: set[str] = set()
        self._since_closed = QElapsedTimer()
        self.dialog: CrashDialog | None = None
        self._met.connect(self._later)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def stop(self) -> None:
        """Watch no more."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self._met.emit(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    @Slot(object)
    def _later(self, error: Exception) -> None:
        """Tell it once what it came in the middle of is over; one from another thread comes here by the loop."""
        QTimer.singleShot(0, self, lambda: self._tell(error))

    def _tell(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self._window.stage.problem_met.emit(error)
            return
        try:
            self._show(report_of(error))
        except Exception:  # noqa: BLE001 - where not even the dialog can be shown, the console is left
            sys.__excepthook__(type(error), error, error.__traceback__)

    def _show(self, report: str) -> None:
        self._reports[report] = self._reports.get(report, 0) + 1
        whole = self._whole()
        write_report(whole, self._log)
        if self.dialog is not None:
            self.dialog.show_log(whole)
        elif not (report in self._last_told and self._since_closed.isValid() and self._is_soon()):
            from coordinator_app.ui.crash_dialog import CrashDialog

            self.dialog = CrashDialog(self._window.stage, whole, self._log, self._window)
            self.dialog.finished.connect(self._closed)
            self.dialog.quit_chosen.connect(self._window.close)
            self.dialog.open()

    def _is_soon(self) -> bool:
        return self._since_closed.elapsed() < _AGAIN_MS

    def _closed(self) -> None:
        self.dialog = None
        self._last_told = set(self._reports)
        self._since_closed.restart()

    def _whole(self) -> str:
        """Return all reports since the start, each once, and what the program runs on."""
        import platform

        system = f"Python {platform.python_version()}, Qt {qt_version}, {platform.system()} {platform.release()}"
        told = [report + (f"{times} times\n" if times > 1 else "") for report, times in self._reports.items()]
        return "\n".join([*told, system, ""])
