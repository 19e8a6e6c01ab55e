"""Jobs whose owner goes while they work: nothing is told, and nothing falls."""

import gc
import subprocess
import sys
from functools import partial
from pathlib import Path
from threading import get_ident

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from coordinator_app.ui.jobs import Job, Progress, _Bell, is_any_at_work
from tests.ui.windows import settle, until

_GOING = """
import faulthandler, time
from PySide6.QtCore import QEvent, QObject
from coordinator_app.ui.bare import application
from coordinator_app.ui.jobs import Job, wait_for_all

faulthandler.enable()
running = application()

def work(progress):
    for done in range(100):
        progress(done, 100)
    return list(range(200))

for turn in range(60):
    owners = [QObject() for _ in range(20)]
    for owner in owners:
        Job(owner, work).start()
    time.sleep((turn % 30) / 10_000)
    for owner in owners:
        owner.deleteLater()
    running.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    running.processEvents()
wait_for_all()
print("whole")
"""
"""In a program of its own, which what goes wrong here ends: where jobs emit from their work, it lasts a few turns."""


def test_owners_that_go_while_their_jobs_tell_something_do_not_take_the_program_along() -> None:
    root = Path(__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", _GOING], capture_output=True, text=True, check=False, cwd=root)
    assert (ran.returncode, ran.stdout.strip()) == (0, "whole"), ran.stderr


def test_a_job_goes_once_its_end_is_heard_and_what_it_rings_stays_one(qapp: QApplication) -> None:
    owner = QObject()
    for _ in range(10):
        Job(owner, lambda progress: progress(1, 2)).start()
    until(lambda: not is_any_at_work())
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(owner.findChildren(Job)) == 0
    (bell,) = qapp.findChildren(_Bell)
    assert bell._jobs == {}


def _return(held: object, _: Progress) -> object:
    return held


def test_what_the_work_holds_is_let_go_of_in_the_window_s_thread(qapp: QApplication) -> None:
    threads: list[int] = []

    class Held:
        def __del__(self) -> None:
            threads.append(get_ident())

    for _ in range(20):
        owner, held = QObject(), Held()
        Job(owner, partial(_return, held)).start()
        del held
        owner.deleteLater()
        QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    until(lambda: not is_any_at_work())
    settle()
    gc.collect()
    assert threads == [get_ident()] * 20


def test_an_owner_whom_only_the_work_holds_goes_once_and_the_job_with_it(qapp: QApplication) -> None:
    told: list[object] = []

    class Owner(QObject):
        def begin(self) -> None:
            job = Job(self, self.work)
            job.done.connect(told.append)
            job.start()

        def work(self, _: Progress) -> str:
            return "done"

    for _ in range(20):
        Owner().begin()
        gc.collect()
    until(lambda: not is_any_at_work())
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert told == ["done"] * 20


def test_what_fails_is_told_and_what_is_cancelled_is_not(qapp: QApplication) -> None:
    owner = QObject()
    told: list[Exception] = []

    def fails(_: Progress) -> None:
        raise ValueError("no")

    Job(owner, fails).failed.connect(told.append)
    for job in owner.findChildren(Job):
        job.start()
    stopped = Job(owner, fails)
    stopped.failed.connect(told.append)
    stopped.start().cancel()
    until(lambda: not is_any_at_work())
    settle()
    assert [str(each) for each in told] == ["no"]
