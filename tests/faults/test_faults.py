"""Whatever is killed, full or broken while the program writes: what was acknowledged is there, and nothing is half.

By default some operations of each scenario get the faults in turn; with UTBLICK_FAULTS=all each operation gets each.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

KILLS = "kill-before,kill-after,kill-torn"
FAILURES = "full-once,full-on,broken-once,broken-on"
MOST = 0 if os.environ.get("UTBLICK_FAULTS") == "all" else 24
ROOT = Path(__file__).parents[2]

SOUND = ["command", "start", "first-start", "migration", "backup", "restore", "erase", "keep", "export"]


def brought(shim: Path, scenario: str, faults: str, most: int = MOST) -> dict[str, Any]:
    """Run the bench in a process of its own, in memory where there is such a disk, and return its outcome."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.bench", scenario, faults, f"{folder}/bench", str(most)],
            cwd=ROOT,
            env={**os.environ, "LD_PRELOAD": str(shim)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


@pytest.mark.parametrize("scenario", SOUND)
def test_a_kill_loses_nothing_that_was_acknowledged_and_leaves_nothing_half_done(shim: Path, scenario: str) -> None:
    outcome = brought(shim, scenario, KILLS)
    every = 3 * outcome["operations"]
    assert outcome["broken"] == []
    assert outcome["killed"] == outcome["points"] >= (min(MOST, every) if MOST else every) > 0


@pytest.mark.parametrize("scenario", SOUND)
def test_a_full_or_broken_disk_is_told_in_words_and_harms_nothing(shim: Path, scenario: str) -> None:
    outcome = brought(shim, scenario, FAILURES)
    assert outcome["broken"] == []
    assert outcome["untold"] == []
    assert outcome["told"] > 0
    assert outcome["told"] + outcome["completed"] == outcome["points"]


@pytest.mark.parametrize(
    ("scenario", "faults"),
    [
        ("statement-by-statement", KILLS),
        ("plain-export", KILLS),
        ("plain-export", FAILURES),
        ("copied-backup", KILLS),
        ("plain-migration", KILLS),
    ],
)
def test_the_bench_sees_through_what_only_looks_safe(shim: Path, scenario: str, faults: str) -> None:
    assert brought(shim, scenario, faults, most=30)["broken"] != []
