"""The program as a process of its own: its streams, its exit codes, and another process that has the data open."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from coordinator_app.storage.opening import open_for_writing
store = open_for_writing(Path(sys.argv[1]), lambda: datetime(2026, 11, 23, 12, tzinfo=UTC), "Eva")
print("ready", flush=True)
sys.stdin.readline()
store.close()
"""


def surroundings(home: Path, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    own = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA")}
    return {**kept, **own, "PYTHONPATH": str(ROOT), "UTBLICK_LANGUAGE": "sv", **more}


def process(home: Path, *words: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "coordinator_app", *map(str, words)]
    return subprocess.run(command, env=surroundings(home, **more), capture_output=True, check=False, timeout=60)


@contextmanager
def window_on(data: Path, home: Path) -> Iterator[None]:
    """Let another process have the data open, as the window does."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(data)],
        env=surroundings(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "ready"
    try:
        yield
    finally:
        other.communicate("\n", timeout=30)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_utf_8_whatever_the_terminal_says(data: Path, tmp_path: Path, encoding: str) -> None:
    said = process(tmp_path, "--data", data, "visits", "--json", LC_ALL="C", PYTHONIOENCODING=encoding)
    assert (said.returncode, said.stderr) == (0, b"")
    titles = {visit["title"]["sv"] for visit in json.loads(said.stdout.decode("utf-8"))}
    assert "Besök från Grudziądz" in titles


def test_the_data_folder_comes_from_the_environment(data: Path, tmp_path: Path) -> None:
    said = process(tmp_path, "check", "--json", UTBLICK_DATA=str(data))
    assert said.returncode == 0
    assert json.loads(said.stdout)["is_sound"] is True


def test_a_damaged_file_ends_with_1_and_no_traceback(data: Path, tmp_path: Path) -> None:
    (data / "utblick.db").write_bytes(b"SQLite format 3\x00" + b"\xff" * 20_000)
    said = process(tmp_path, "--data", data, "visits")
    assert (said.returncode, said.stdout) == (1, b"")
    assert b"Traceback" not in said.stderr
    assert len(said.stderr.decode().splitlines()) == 3


def test_a_listener_that_goes_away_is_no_trouble(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "coordinator_app", "--data", str(data), "visits", "--json"]
    piped = subprocess.Popen(command, env=surroundings(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert piped.stdout is not None
    assert piped.stderr is not None
    piped.stdout.close()
    told = piped.stderr.read()
    piped.stderr.close()
    piped.wait(timeout=60)
    assert told == b""


def test_beside_another_process_that_writes_one_may_read_and_not_write(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    with window_on(data, tmp_path):
        assert process(tmp_path, "--data", data, "visits").returncode == 0
        assert process(tmp_path, "--data", data, "check").returncode == 0
        said = process(tmp_path, "--data", data, "pack", "next", "--output", target)
    assert said.returncode == 4
    assert "Eva" in said.stderr.decode()
    assert not target.exists()
    assert process(tmp_path, "--data", data, "pack", "next", "--variant", "summary", "--output", target).returncode == 0
    assert target.read_bytes().startswith(b"%PDF-1.7")
