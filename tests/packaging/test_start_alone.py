"""Two starts at once."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from alone import alone


def test_the_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    is_waiting = threading.Event()
    order: list[str] = []

    def second() -> None:
        with alone(path, is_waiting.set):
            order.append("second")

    thread = threading.Thread(target=second)
    with alone(path, lambda: order.append("waited for nobody")):
        thread.start()
        assert is_waiting.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_a_lock_file_left_behind_stops_nobody(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.write_text("", "utf-8")
    waits: list[str] = []
    with alone(path, lambda: waits.append("waited")):
        assert waits == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a lock with its process")
def test_a_program_that_was_started_keeps_the_lock_when_its_starter_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    waits: list[str] = []
    with alone(path, lambda: waits.append("first")):
        # It ends when its standard input is closed, by us.
        command = [sys.executable, "-c", "input()"]
        program = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, close_fds=False)

    def second_waits() -> None:
        waits.append("second")
        program.communicate(b"\n")

    with program, alone(path, second_waits):
        assert waits == ["second"]
