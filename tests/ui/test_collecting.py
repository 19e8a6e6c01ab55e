"""No job ever destroys what belongs to the window: garbage waits for the window's own thread."""

import gc
import threading
from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from coordinator_app.ui.collecting import Collecting
from coordinator_app.ui.jobs import Job, is_any_at_work
from tests.ui.windows import until


class Cycle(QObject):
    """Something of Qt's in a cycle, which notes in which thread it goes."""

    gone: ClassVar[list[int]] = []

    def __init__(self) -> None:
        """Refer to itself."""
        super().__init__()
        self.own = self

    def __del__(self) -> None:
        """Note the thread."""
        Cycle.gone.append(threading.get_ident())


def test_a_job_collects_nothing(qapp: QApplication) -> None:
    Cycle.gone.clear()
    for _ in range(20):
        Cycle()
    job = Job(qapp, lambda _: [[number] for number in range(400_000)])
    job.start()
    until(lambda: not is_any_at_work())
    assert not gc.isenabled()
    assert set(Cycle.gone) <= {threading.get_ident()}
    next(iter(qapp.findChildren(Collecting))).collect()
    gc.collect()
    assert set(Cycle.gone) == {threading.get_ident()}
