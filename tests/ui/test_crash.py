"""What nobody foresaw: told in one dialog, written down without any value, and nothing that was typed is lost."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coordinator_app.ui.crash import CrashWatch
from coordinator_app.ui.crash_dialog import CrashDialog
from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.words import Problem, message
from tests.ui.windows import Dress, new_window, settle, show


@pytest.fixture
def window(qapp: object, tmp_path: Path) -> Iterator[MainWindow]:
    """Return the window on fresh data, which shows the first run."""
    made = show(new_window(tmp_path / "example", Dress(), tmp_path / "preferences.ini", own=tmp_path / "own"))
    yield made
    made.close()
    made.deleteLater()
    settle()


@pytest.fixture
def crashes(window: MainWindow, tmp_path: Path) -> Iterator[CrashWatch]:
    """Return the watch of the window, with its log in a folder of the test."""
    watch = CrashWatch(window, tmp_path / "log" / "bug.log")
    yield watch
    watch.stop()


def crash() -> None:
    secret = "Anna Lindqvist 0700-123456"
    raise RuntimeError(f"cannot save {secret}")


def crash_elsewhere() -> None:
    raise KeyError("Björn Öberg")


def told(qtbot: QtBot, crashes: CrashWatch) -> CrashDialog:
    qtbot.waitUntil(lambda: crashes.dialog is not None)
    assert crashes.dialog is not None
    return crashes.dialog


def in_slot(run: Callable[[], None]) -> None:
    QTimer.singleShot(0, run)


def test_a_crash_in_a_slot_is_told_in_words(qtbot: QtBot, crashes: CrashWatch) -> None:
    in_slot(crash)
    dialog = told(qtbot, crashes)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Något gick fel som inte borde ha gjort det" in said
    assert "Det som var sparat är oskadat." in said
    assert "försök igen" in said


def test_the_log_says_where_and_never_what(qtbot: QtBot, crashes: CrashWatch, tmp_path: Path) -> None:
    in_slot(crash)
    log = told(qtbot, crashes).log.toPlainText()
    assert "RuntimeError" in log
    assert "test_crash.py:" in log
    assert " crash" in log
    assert "Anna" not in log
    assert str(tmp_path) not in log
    assert (tmp_path / "log" / "bug.log").read_text(encoding="utf-8").strip() == log.strip()


def test_a_second_crash_is_added_to_the_dialog_that_is_open(qtbot: QtBot, crashes: CrashWatch) -> None:
    in_slot(crash)
    dialog = told(qtbot, crashes)
    in_slot(crash_elsewhere)
    qtbot.waitUntil(lambda: "KeyError" in dialog.log.toPlainText())
    assert crashes.dialog is dialog
    assert "RuntimeError" in dialog.log.toPlainText()
    assert "Björn" not in dialog.log.toPlainText()


def test_the_same_crash_is_listed_once_with_its_number(qtbot: QtBot, crashes: CrashWatch) -> None:
    in_slot(crash)
    dialog = told(qtbot, crashes)
    in_slot(crash)
    qtbot.waitUntil(lambda: "2 times" in dialog.log.toPlainText())
    assert dialog.log.toPlainText().count("RuntimeError") == 1


def test_what_was_typed_stays_in_its_field(qtbot: QtBot, window: MainWindow, crashes: CrashWatch) -> None:
    field = window.findChildren(QLineEdit)[1]
    field.setText("Ale kommun")
    in_slot(crash)
    told(qtbot, crashes).go_on.click()
    assert crashes.dialog is None
    assert window.isVisible()
    assert field.text() == "Ale kommun"


def test_the_log_can_be_copied(qtbot: QtBot, crashes: CrashWatch) -> None:
    in_slot(crash)
    dialog = told(qtbot, crashes)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.log.toPlainText()


def test_the_program_can_be_quit_after_a_crash(qtbot: QtBot, window: MainWindow, crashes: CrashWatch) -> None:
    in_slot(crash)
    told(qtbot, crashes).quit.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_crash_that_each_drawing_meets_does_not_open_its_dialog_forever(qtbot: QtBot, crashes: CrashWatch) -> None:
    in_slot(crash)
    told(qtbot, crashes).go_on.click()
    in_slot(crash)
    in_slot(crash_elsewhere)
    log = told(qtbot, crashes).log.toPlainText()
    assert "2 times" in log
    assert "KeyError" in log


def test_a_crash_off_the_windows_thread_is_told_in_it(qtbot: QtBot, crashes: CrashWatch) -> None:
    thread = Thread(target=crash)
    thread.start()
    thread.join()
    assert "RuntimeError" in told(qtbot, crashes).log.toPlainText()


def test_a_job_that_crashes_is_told(qtbot: QtBot, window: MainWindow, crashes: CrashWatch) -> None:
    def work(_progress: Progress) -> None:
        crash()

    def failed(error: Exception) -> None:
        raise error

    job = Job(window, work)
    job.failed.connect(failed)
    job.start()
    assert " work" in told(qtbot, crashes).log.toPlainText()


def test_a_problem_that_nobody_caught_is_no_crash(qtbot: QtBot, window: MainWindow, crashes: CrashWatch) -> None:
    def refuse() -> None:
        raise Problem(message("The disk is full."), message("Nothing is lost."), message("Make room."))

    with qtbot.waitSignal(window.stage.problem_met):
        in_slot(refuse)
    assert crashes.dialog is None


def test_the_watch_gives_back_what_stood_there_before(window: MainWindow, tmp_path: Path) -> None:
    before = sys.excepthook
    watch = CrashWatch(window, tmp_path / "bug.log")
    assert sys.excepthook != before
    watch.stop()
    assert sys.excepthook == before
