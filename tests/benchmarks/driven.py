"""A program that is used: prints how many milliseconds go by from what its user does until it is seen.

Run as: driven.py DATA_FOLDER TITLE, where the title is another each time. Once Today is there and nothing more is
loaded by itself, somebody comes to the list of visits, then to that of people, then to the next visit, whose title is
changed twice. Each ends with the paint in which it is first seen.
"""

import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from opened import open_watched

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coordinator_app.domain.overview import Overview
    from coordinator_app.ui.main_window import MainWindow

REST_MS = 1500
"""How long nothing is done before anything is: what comes after Today is loaded meanwhile."""

Step = tuple[str, Callable[[], object], Callable[["QWidget"], bool]]
"""What it is called, what does it, and which widgets show it when they are painted."""


def main(folder: str, title: str) -> int:
    """Open Utblick as its own main does, use it, and close it."""
    return open_watched(folder, lambda kind: _use(kind, title))


def _use(kind: "type[MainWindow]", title: str) -> None:
    from PySide6.QtCore import QTimer

    begin = kind.begin

    def begun(window: "MainWindow") -> None:
        begin(window)

        def use(overview: "Overview") -> None:
            window.stage.overview_derived.disconnect(use)
            users.append(User(window, _steps(window, overview, title)))
            users[0].rest()

        window.stage.overview_derived.connect(use)

    class User:
        """Does one thing after another, each when the one before has been seen."""

        def __init__(self, window: "MainWindow", steps: "Iterator[Step]") -> None:
            self._window, self._steps = window, steps

        def rest(self) -> None:
            QTimer.singleShot(REST_MS, self._window, self._go_on)

        def _go_on(self) -> None:
            step = next(self._steps, None)
            if step is None:
                self._window.close()
                return
            name, do, shows = step
            print(name, _seen_after(do, shows), flush=True)
            self.rest()

    users: list[User] = []
    """Kept, since a timer keeps a method, but not whose it is."""

    kind.begin = begun  # type: ignore[assignment]


def _seen_after(do: Callable[[], object], shows: "Callable[[QWidget], bool]") -> float:
    """Do something, run the loop until a widget that shows it has been painted, and return the milliseconds."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication, QWidget

    loop = QEventLoop()

    class Eye(QObject):
        at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and shows(watched):
                QTimer.singleShot(0, self.see)
            return False

        def see(self) -> None:
            self.at = time.perf_counter()
            loop.quit()

    eye, running = Eye(), QApplication.instance()
    assert running is not None
    running.installEventFilter(eye)
    QWidget().setFont(QFont("Inter", 30))  # PySide makes what an event filter needs at the first event of its kind
    QApplication.processEvents()
    since = time.perf_counter()
    do()
    loop.exec()
    running.removeEventFilter(eye)
    return (eye.at - since) * 1000


def _steps(window: "MainWindow", overview: "Overview", title: str) -> "Iterator[Step]":
    from dataclasses import replace

    from PySide6.QtWidgets import QLineEdit, QWidget

    from coordinator_app.ui.addresses import Address, Section
    from coordinator_app.ui.empty import Empty
    from coordinator_app.ui.list_view import ListView
    from coordinator_app.ui.visits.visit_page import VisitPage

    stage = window.stage

    def is_list(widget: QWidget) -> bool:
        return isinstance(widget, Empty) or isinstance(widget.parent(), ListView)

    def go(**where: object) -> Callable[[], None]:
        return lambda: stage.go(Address(**where))  # type: ignore[arg-type]

    yield "visits", go(section=Section.VISITS), is_list
    yield "people", go(section=Section.PEOPLE), is_list
    if overview.next_visit is None:
        return
    visit_id = overview.next_visit.visit_id

    def change(name: str, now: str) -> "Step":
        def rename() -> None:
            stage.desk.visits.save(replace(stage.desk.visits.get(visit_id), title_sv=now))

        return name, rename, lambda widget: isinstance(widget, QLineEdit) and widget.text() == now

    yield "visit", go(section=Section.VISITS, record_id=visit_id), lambda widget: isinstance(widget, VisitPage)
    yield change("first change", f"{title} A")
    yield change("change", f"{title} B")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
