"""A program under the stopwatch: prints what it took from its start to the first paint and to Today, and its memory.

Run as: started.py bare|utblick|resting START_NS DATA_FOLDER, where START_NS is the monotonic clock before it was
started. Three moments are told of Utblick: `paint`, `today`, when all of Today is painted, and `derived`, when it has
been derived from the open data and is painted. A resting Utblick stays until it has kept Today for the days to come.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from opened import open_watched

if TYPE_CHECKING:
    from coordinator_app.ui.main_window import MainWindow
    from coordinator_app.ui.today.today_page import TodayPage


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


def utblick(since: int, folder: str, *, rests: bool) -> None:
    """Open Utblick as its own main does, and close it once Today has been derived and painted, or has been kept."""
    kept = Path(folder) / "today.jsonl" if rests else None
    sys.exit(open_watched(folder, lambda kind: _watch(kind, lambda name: _tell(name, since), kept)))


def _watch(kind: "type[MainWindow]", tell: Callable[[str], None], kept: Path | None) -> None:
    """Tell the first paint of the window, and have Today watched from the moment on that it is loaded."""
    from coordinator_app.ui.bare import Bare

    show, furnish = kind.show, kind.furnish

    def shown(window: "MainWindow") -> None:
        bare = window.centralWidget()
        assert isinstance(bare, Bare)
        bare.seen.connect(lambda: tell("paint"))
        show(window)

    def furnished(window: "MainWindow", *ahead: object) -> None:
        _watch_today(tell, kept)
        furnish(window, *ahead)  # type: ignore[arg-type]

    kind.show = shown  # type: ignore[assignment]
    kind.furnish = furnished  # type: ignore[assignment,method-assign]


def _watch_today(tell: Callable[[str], None], kept: Path | None) -> None:
    from coordinator_app.ui.today.today_page import TodayPage  # it has been loaded by now, and not before

    build = TodayPage.__init__

    def built(page: TodayPage, stage: object) -> None:
        build(page, stage)  # type: ignore[arg-type]
        TodayWatch(page, tell, kept)

    TodayPage.__init__ = built  # type: ignore[assignment,method-assign]


class TodayWatch:
    """Tells when all of Today is painted, and when it has been derived; then closes, or as soon as it has been kept."""

    def __init__(self, page: "TodayPage", tell: Callable[[str], None], kept: Path | None) -> None:
        """Watch a page; `kept` is the file in which Today is kept, None where nobody waits for it."""
        self._page, self._tell, self._kept = page, tell, kept
        self._reached: set[str] = set()
        page.complete.connect(lambda: self._reach("today"))
        page.stage.overview_derived.connect(lambda _: self._reach("derived"))

    def _reach(self, what: str) -> None:
        self._reached.add(what)
        if what == "today" and self._page.isVisible():
            self._once_painted(lambda: self._tell("today"))
        if self._reached == {"today", "derived"}:
            self._once_painted(self._finish)

    def _once_painted(self, run: Callable[[], object]) -> None:
        from PySide6.QtCore import Qt, QTimer

        shell = self._page.window().shell  # type: ignore[attr-defined]
        shell.seen.connect(lambda: QTimer.singleShot(0, run), Qt.ConnectionType.SingleShotConnection)
        shell.update()

    def _finish(self) -> None:
        self._tell("derived")
        self._close_when_kept()

    def _close_when_kept(self) -> None:
        from PySide6.QtCore import QTimer

        if self._kept is None or self._kept.exists():
            self._page.window().close()
        else:
            QTimer.singleShot(100, self._page, self._close_when_kept)


if __name__ == "__main__":
    what, start, data = sys.argv[1:]
    if what == "bare":
        bare(int(start))
    else:
        utblick(int(start), data, rests=what == "resting")
