"""A program under the stopwatch: prints what it took from its start to the first paint and to Today, and its memory.

Run as: started.py bare|utblick START_NS DATA_FOLDER, where START_NS is the monotonic clock before it was started.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coordinator_app.ui.main_window import MainWindow


def _tell(name: str, since: int) -> None:
    print(name, (time.monotonic_ns() - since) / 1e6, _peak_kib(), flush=True)


def _peak_kib() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def bare(since: int) -> None:
    """Show an empty window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

    class Seen(QWidget):
        def paintEvent(self, event: object) -> None:
            _tell("paint", since)
            QTimer.singleShot(0, running.quit)

    running = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1440, 860)
    window.setCentralWidget(Seen())
    window.show()
    running.exec()


def utblick(since: int, folder: str) -> None:
    """Open Utblick as its own main does, and close it once Today has been painted."""
    from coordinator_app import app

    opened = app.open_window

    def watched(session: object) -> int:
        from coordinator_app.ui.main_window import MainWindow

        _watch(MainWindow, lambda name: _tell(name, since))
        return opened(session)  # type: ignore[arg-type]

    app.open_window = watched
    os.environ["UTBLICK_DATA"] = folder
    sys.exit(app.main([]))


def _watch(kind: "type[MainWindow]", tell: Callable[[str], None]) -> None:
    """Tell the first paint of the window, and the first one after Today has been derived and put into it."""
    from PySide6.QtCore import QTimer

    from coordinator_app.ui.bare import Bare

    show, begin = kind.show, kind.begin

    def shown(window: "MainWindow") -> None:
        bare = window.centralWidget()
        assert isinstance(bare, Bare)
        bare.seen.connect(lambda: tell("paint"))
        show(window)

    def begun(window: "MainWindow") -> None:
        def finish() -> None:
            tell("today")
            window.close()

        def derived(_overview: object) -> None:
            window.shell.seen.connect(lambda: QTimer.singleShot(0, finish))
            window.shell.update()

        begin(window)
        window.stage.overview_derived.connect(derived)

    kind.show = shown  # type: ignore[assignment]
    kind.begin = begun  # type: ignore[assignment]


if __name__ == "__main__":
    what, start, data = sys.argv[1:]
    if what == "bare":
        bare(int(start))
    else:
        utblick(int(start), data)
