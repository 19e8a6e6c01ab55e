"""Jobs whose owner goes while they work: nothing is told, and nothing falls."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from coordinator_app.ui.jobs import Job, _Voice, is_any_at_work
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
"""In a program of its own: what goes wrong here ends it. Before jobs had voices, it did not last twenty turns."""


def test_owners_that_go_while_their_jobs_tell_something_do_not_take_the_program_along() -> None:
    root = Path(__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", _GOING], capture_output=True, text=True, check=False, cwd=root)
    assert (ran.returncode, ran.stdout.strip()) == (0, "whole"), ran.stderr


def test_what_a_job_speaks_by_goes_with_the_job(qapp: QApplication) -> None:
    owner = QObject()
    for _ in range(10):
        Job(owner, lambda progress: progress(1, 2)).start()
    until(lambda: not is_any_at_work())
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(owner.findChildren(Job)) == 0
    assert len(qapp.findChildren(_Voice)) == 0
