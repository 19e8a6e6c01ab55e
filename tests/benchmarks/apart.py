"""Runs a script of the benchmarks in a process of its own, without a screen, and returns what it prints."""

import os
import subprocess
import sys
from pathlib import Path


def run_apart(script: str, *words: str, settings: Path | None = None) -> str:
    """Run a script that lies beside this one; `settings` is where the program remembers its window meanwhile."""
    file = Path(__file__).with_name(script)
    search = os.pathsep.join(filter(None, (str(file.parents[2]), os.environ.get("PYTHONPATH"))))
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": search}
    if settings is not None:
        surroundings |= {"XDG_CONFIG_HOME": str(settings)}
    command = [sys.executable, str(file), *words]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True).stdout
