"""A program whose event loop is watched: prints the gaps of the loop, in milliseconds, by what went on meanwhile.

Run as: gapped.py DATA_FOLDER. A timer asks for its turn every two milliseconds from the first paint on; a gap is the
time from one turn to the next. First the window loads itself and the data and shows Today, then a briefing pack of the
next visit is made and drawn; each is watched until a while after the last of it has come.
"""

import sys
import time
from typing import TYPE_CHECKING
from uuid import UUID

from opened import open_watched

if TYPE_CHECKING:
    from coordinator_app.ui.main_window import MainWindow

TURN_MS = 2
REST_MS = 1500


class Watch:
    """Notes when the loop had its turns."""

    def __init__(self) -> None:
        """Begin when somebody starts it."""
        from PySide6.QtCore import QTimer

        self._turns: list[int] = []
        self._timer = QTimer(interval=TURN_MS)
        self._timer.timeout.connect(lambda: self._turns.append(time.monotonic_ns()))

    def start(self) -> None:
        """Note from now on."""
        self._turns = [time.monotonic_ns()]
        self._timer.start()

    def tell(self, name: str) -> None:
        """Print the gaps since the start, and begin anew."""
        gaps = [(b - a) / 1e6 for a, b in zip(self._turns, self._turns[1:], strict=False)]
        print(name, *(f"{gap:.2f}" for gap in gaps), flush=True)
        self._turns = self._turns[-1:]


def main(folder: str) -> int:
    """Open Utblick as its own main does, and close it when all has been watched."""
    return open_watched(folder, _watch)


def _watch(kind: "type[MainWindow]") -> None:
    from PySide6.QtCore import QTimer

    from coordinator_app.ui.bare import Bare

    show, begin, watch = kind.show, kind.begin, Watch()

    def shown(window: "MainWindow") -> None:
        bare = window.centralWidget()
        assert isinstance(bare, Bare)
        bare.seen.connect(watch.start)
        show(window)

    def begun(window: "MainWindow") -> None:
        begin(window)
        window.stage.overview_derived.connect(
            lambda overview: QTimer.singleShot(REST_MS, window, lambda: export(window, overview.next_visit.visit_id))
        )

    def export(window: "MainWindow", visit_id: UUID) -> None:
        from coordinator_app.ui.packs.pack_dialog import PackDialog

        watch.tell("loading")
        window.stage.overview_derived.disconnect()
        window.stage.pack_asked.emit(visit_id)
        dialog = next(iter(window.findChildren(PackDialog)))

        def look() -> None:
            if dialog.pack is None or dialog.preview.shown_pixmap.isNull():
                return
            looking.stop()
            QTimer.singleShot(REST_MS, window, end)

        def end() -> None:
            watch.tell("export")
            dialog.close()
            window.close()

        looking = QTimer(window, interval=50)
        looking.timeout.connect(look)
        looking.start()

    kind.show = shown  # type: ignore[assignment]
    kind.begin = begun  # type: ignore[assignment]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
