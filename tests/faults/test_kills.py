"""A process at work is killed again and again, at any moment: every save that it told of is there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("UTBLICK_KILLS", "60"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="KILLS NOT TESTED: the worker is forked")
def test_random_kills_lose_nothing_that_was_saved(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killer", str(KILLS), str(tmp_path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    toll = json.loads(done.stdout)
    assert toll["lost"] == []
    assert toll["kills"] == KILLS
    assert toll["saved"] > KILLS
