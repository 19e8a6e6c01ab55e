"""A program under the stopwatch: prints what it took from its start to the first paint and to Today, and its memory.

Run as: started.py bare|utblick START_NS DATA_FOLDER, where START_NS is the monotonic clock before it was started.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path


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
            QTimer.singleShot(0, finish)

    def finish() -> None:
        _tell("paint", since)
        running.quit()

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
    sys.exit(app.main(["--data", folder]))


def _watch(kind: type, tell: Callable[[str], None]) -> None:
    from PySide6.QtCore import QTimer

    show = kind.show

    def shown(window: object) -> None:
        shell = window.shell  # type: ignore[attr-defined]
        done = []

        def seen() -> None:
            if not done:
                done.append("paint")
                QTimer.singleShot(0, lambda: tell("paint"))
            elif shell.page is not None and "today" not in done:
                done.append("today")
                QTimer.singleShot(0, finish)

        def finish() -> None:
            tell("today")
            window.close()  # type: ignore[attr-defined]

        shell.seen.connect(seen)
        shell.went.connect(lambda: shell.update())
        show(window)

    kind.show = shown


if __name__ == "__main__":
    what, start, data = sys.argv[1:]
    if what == "bare":
        bare(int(start))
    else:
        utblick(int(start), data)
