"""Hands over to the program, so that its words, its exit code and its signals are all that the caller meets."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def surroundings(root: Path) -> dict[str, str]:
    """Return this process's variables with the checkout as the one place of code beside the libraries."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONHOME"} | {"PYTHONPATH": str(root)}


def become(python: Path, words: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run the program with the words and the variables, in the caller's folder.

    This process turns into the program where the system can do that, and returns its exit code elsewhere.
    """
    # -P keeps the caller's folder, which may hold anything, out of the places of code.
    command = [str(python), "-P", "-m", "coordinator_app", *words]
    if sys.platform == "win32":
        return _wait_for(command, environment)
    else:  # noqa: RET505  # mypy reads both branches only as branches
        sys.stdout.flush()
        sys.stderr.flush()
        return os.execve(command[0], command, environment)  # noqa: S606


def _wait_for(command: list[str], environment: Mapping[str, str]) -> int:
    with subprocess.Popen(command, env=dict(environment)) as program:
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # the program has it too, and decides
                return program.wait()
