"""Kills and fails a scenario at every operation on files, with the shim preloaded, and prints what broke as JSON.

Run by the tests as `python -m tests.faults.bench SCENARIO FAULTS FOLDER MOST`. FAULTS is a list with commas. With 0 for
MOST each fault is brought at each operation; else that many operations, evenly spread, get the faults in turn.
"""

import ctypes
import errno
import gc
import json
import logging
import os
import shutil
import sys
import traceback
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from coordinator_app.words import Problem
from tests.faults.scenarios import SOUND, Scenario
from tests.faults.unsound import UNSOUND

COUNT = 1
FAULTS = {
    "kill-before": (2, 0),
    "kill-after": (3, 0),
    "kill-torn": (4, 0),
    "full-once": (5, errno.ENOSPC),
    "full-on": (6, errno.ENOSPC),
    "broken-once": (5, errno.EIO),
    "broken-on": (6, errno.EIO),
}
_DONE, _PROBLEM, _BUG = b"D", b"P", b"B"


@dataclass
class Outcome:
    """What was seen at all the points of one scenario with one fault."""

    operations: int = 0
    points: int = 0
    killed: int = 0
    told: int = 0
    completed: int = 0
    broken: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)


class Bench:
    """One scenario in one folder that the shim watches."""

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self._shim = ctypes.CDLL(None)
        self._shim.fs_count.restype = ctypes.c_long
        self._scenario = scenario
        self._before, self._case = folder / "before", folder / "case"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self._shim.fs_watch(str(self._case).encode())
        scenario.prepare(self._before)

    def run(self, faults: list[str], most: int) -> Outcome:
        """Count the operations, see that all is well without a fault, then bring the faults."""
        outcome = Outcome()
        _, said, acknowledged = self._once(COUNT, 0, 0)
        outcome.operations = int(said[1:])
        self._scenario.check(self._case, acknowledged)
        gc.freeze()
        for point, fault in chosen(outcome.operations, faults, most):
            self._at(point, *FAULTS[fault], outcome)
        return outcome

    def _at(self, point: int, kind: int, number: int, outcome: Outcome) -> None:
        status, said, acknowledged = self._once(kind, point, number)
        outcome.points += 1
        outcome.killed += os.WIFSIGNALED(status)
        outcome.told += said.startswith(_PROBLEM)
        outcome.completed += said.startswith(_DONE)
        if said.startswith(_BUG):
            outcome.untold.append(f"{point}: {said[1:].decode()}")
        try:
            self._scenario.check(self._case, acknowledged)
        except Exception as error:  # noqa: BLE001 - whatever it is, the promise was not kept
            outcome.broken.append(f"{point}: {type(error).__name__}: {error}"[:300])

    def _once(self, kind: int, point: int, number: int) -> tuple[int, bytes, list[int]]:
        shutil.rmtree(self._case, ignore_errors=True)
        shutil.copytree(self._before, self._case)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            self._act(kind, point, number, writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            lines = pipe.read().splitlines()
        _, status = os.waitpid(child, 0)
        said = [line for line in lines if line[:1] in (_DONE, _PROBLEM, _BUG)]
        return status, said[-1] if said else b"", [int(line) for line in lines if line[:1].isdigit()]

    def _act(self, kind: int, point: int, number: int, writing: int) -> None:
        said = _DONE
        acknowledge = partial(_tell, writing)
        self._shim.fs_arm(kind, ctypes.c_long(point), number)
        try:
            try:
                self._scenario.act(self._case, acknowledge)
                said += b"%d" % self._shim.fs_count()
            except Problem as problem:
                self._shim.fs_arm(0, 0, 0)
                said = _PROBLEM + str(problem).encode()
                self._scenario.go_on(self._case, acknowledge)
        except BaseException as bug:  # noqa: BLE001 - told to the parent
            place = traceback.extract_tb(bug.__traceback__)
            said = _BUG + f"{type(bug).__name__}: {bug} in {' < '.join(f.name for f in place[::-1][:6])}".encode()
        self._shim.fs_arm(0, 0, 0)
        os.write(writing, said.replace(b"\n", b" ") + b"\n")
        os._exit(0)


def chosen(operations: int, faults: list[str], most: int) -> list[tuple[int, str]]:
    """Return at which operation to bring which fault."""
    if not most:
        return [(point, fault) for fault in faults for point in range(1, operations + 1)]
    number = min(most, operations * len(faults))
    return [(1 + n * operations // number, faults[n % len(faults)]) for n in range(number)]


def _tell(writing: int, done: int) -> None:
    os.write(writing, b"%d\n" % done)


def main(scenario: str, faults: str, folder: str, most: str) -> None:
    """Print the outcome."""
    logging.disable()
    outcome = Bench((SOUND | UNSOUND)[scenario](), Path(folder)).run(faults.split(","), int(most))
    print(json.dumps(asdict(outcome)))
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
