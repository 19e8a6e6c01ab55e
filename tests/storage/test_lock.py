"""One writer at a time: the lock of the data folder among real processes."""

import os
import signal
import stat
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coordinator_app.storage.conditions import Condition
from coordinator_app.storage.lock import Holder, InUse, holding, this_process

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAIRS = 20

HOLD = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from coordinator_app.storage.lock import InUse, holding, this_process
ready, start = sys.stdin.readline, float(sys.argv[2])
print("ready", flush=True)
for _ in range(int(sys.argv[3])):
    folder = Path(ready().strip())
    try:
        with holding(folder, this_process("Anna", datetime(2026, 11, 22, 8, 30, tzinfo=UTC)), patience_s=start):
            print("won", flush=True)
            ready()
    except InUse as taken:
        print("lost to", taken.holder.process if taken.holder else "?", flush=True)
        ready()
"""


class Other:
    """Another process that takes the lock of each folder that it is told, and gives it back when told again."""

    def __init__(self, rounds: int = 1, patience_s: float = 0.0) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", HOLD, "-", str(patience_s), str(rounds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.hear() == "ready"

    def tell(self, line: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def end(self, by: int | None = None) -> None:
        if by is not None:
            os.kill(self.process.pid, by)
        self.process.communicate(timeout=30)


def test_who_comes_second_is_told_who_has_the_data_open(tmp_path: Path) -> None:
    other = Other()
    other.tell(tmp_path)
    assert other.hear() == "won"
    with pytest.raises(InUse) as taken, holding(tmp_path, patience_s=0):
        pass
    other.tell("release")
    other.end()
    assert taken.value.condition is Condition.IN_USE
    assert taken.value.holder is not None
    assert (taken.value.holder.user, taken.value.holder.process) == ("Anna", other.process.pid)
    assert "Anna" in str(taken.value)
    assert f"since {datetime(2026, 11, 22, 8, 30, tzinfo=UTC).astimezone():%Y-%m-%d %H:%M})" in str(taken.value)
    assert "by another command" in str(taken.value)


@pytest.mark.parametrize("since", ["yesterday", "2026-11-22T08:30:59.123456+00:00"])
def test_a_holder_without_a_name_or_with_an_odd_moment_is_told_without_gaps(tmp_path: Path, since: str) -> None:
    nobody = Holder(user="", since=since, host="pc 7", process=12)
    with holding(tmp_path, nobody), pytest.raises(InUse) as taken, holding(tmp_path, patience_s=0):
        pass
    assert "(pc 7, process 12, since " in str(taken.value)
    assert ":59" not in str(taken.value)


def test_a_holder_that_left_nothing_is_told_without_question_marks(tmp_path: Path) -> None:
    with holding(tmp_path), pytest.raises(InUse) as taken, holding(tmp_path, patience_s=0):
        pass
    assert str(taken.value) == f"The data in {tmp_path} are open already, in a window or by another command."
    assert "wait until the other command is done" in taken.value.remedy.id


def test_a_holder_that_is_killed_leaves_no_lock(tmp_path: Path) -> None:
    other = Other()
    other.tell(tmp_path)
    assert other.hear() == "won"
    other.end(by=signal.SIGKILL)
    with holding(tmp_path, this_process("Bo", NOW), patience_s=0):
        assert (tmp_path / "utblick.lock.json").exists()


def test_of_two_that_start_at_once_exactly_one_wins(tmp_path: Path) -> None:
    both = [Other(rounds=PAIRS), Other(rounds=PAIRS)]
    for number in range(PAIRS):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        for other in both:
            other.tell(folder)
        answers = sorted(other.hear().split()[0] for other in both)
        assert answers == ["lost", "won"]
        for other in both:
            other.tell("go on")
    for other in both:
        other.end()


def test_a_short_check_by_another_is_waited_for(tmp_path: Path) -> None:
    other = Other(patience_s=30)
    with holding(tmp_path):
        other.tell(tmp_path)
        time.sleep(0.05)
    assert other.hear() == "won"
    other.tell("release")
    other.end()


def test_a_short_check_is_waited_for_although_a_killed_holder_left_its_name(tmp_path: Path) -> None:
    killed = Other()
    killed.tell(tmp_path)
    assert killed.hear() == "won"
    killed.end(by=signal.SIGKILL)
    assert (tmp_path / "utblick.lock.json").exists()
    other = Other(patience_s=30)
    with holding(tmp_path):
        other.tell(tmp_path)
        time.sleep(0.5)
    assert other.hear() == "won"
    other.tell("release")
    other.end()


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in lists of its own")
def test_the_name_of_the_holder_is_for_its_owner_to_read(tmp_path: Path) -> None:
    (tmp_path / "utblick.lock.json").write_text("{}")
    with holding(tmp_path, this_process("Bo", NOW)):
        assert stat.S_IMODE((tmp_path / "utblick.lock.json").stat().st_mode) == 0o600


def test_the_lock_is_given_back_at_the_end_of_the_block(tmp_path: Path) -> None:
    for _ in range(3):
        with holding(tmp_path, this_process("Bo", NOW), patience_s=0):
            pass
    assert not (tmp_path / "utblick.lock.json").exists()


@pytest.mark.parametrize("garbage", [b"", b"{", b"[]", b'{"user": "Bo"}', b"\xff\xfe", b"null"])
def test_a_garbled_name_of_the_holder_hides_nothing(tmp_path: Path, garbage: bytes) -> None:
    with holding(tmp_path):
        (tmp_path / "utblick.lock.json").write_bytes(garbage)
        with pytest.raises(InUse) as taken, holding(tmp_path, patience_s=0):
            pass
    assert taken.value.holder is None


def test_garbage_in_the_lock_file_itself_locks_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "utblick.lock").write_bytes(b"\x00\xffgarbage")
    with holding(tmp_path, patience_s=0):
        assert (tmp_path / "utblick.lock").read_bytes() == b"\x00\xffgarbage"
