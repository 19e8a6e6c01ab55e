"""The project's checks, run one after another to the end, each with its time, and a verdict on them all."""

import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from environment import command_of, python_of
from voice import Voice

_SPREAD = ("-n", "auto", "--dist", "worksteal")


@dataclass(frozen=True, kw_only=True)
class Check:
    """One check: its name for people and the command that makes it."""

    name: str
    command: tuple[str, ...]


def quick(folder: Path) -> list[Check]:
    """Return the checks of style, types and architecture, run from the environment in `folder`."""
    python = str(python_of(folder))
    return [
        Check(name="ruff check", command=(python, "-m", "ruff", "check", ".")),
        Check(name="ruff format", command=(python, "-m", "ruff", "format", "--check", ".")),
        Check(name="mypy", command=(python, "-m", "mypy")),
        Check(name="import-linter", command=(str(command_of(folder, "lint-imports")), "--no-logo")),
    ]


def pytest(folder: Path, words: Sequence[str], *, has_qt: bool) -> Check:
    """Return the check that runs the tests; without Qt its plugin is left out, whose settings are then unknown.

    Each worker takes tests that follow one another, and from another's end when it has none left: what they share,
    such as a screen, is made once.
    """
    without = () if has_qt else ("-p", "no:pytest-qt", "-W", "ignore:Unknown config option:pytest.PytestConfigWarning")
    return Check(name="pytest", command=(str(python_of(folder)), "-m", "pytest", *_SPREAD, *without, *words))


def run_all(every: Sequence[Check], environment: Mapping[str, str], root: Path, voice: Voice) -> int:
    """Run every check in the folder `root`, also after one has failed, and return 0 only if all passed."""
    verdicts: list[str] = []
    failed = 0
    for check in every:
        voice.say((f"\n── {check.name} ──", f"\n── {check.name} ──"))
        started = time.monotonic()
        code = subprocess.run(
            check.command, cwd=root, env=dict(environment), stdin=subprocess.DEVNULL, check=False
        ).returncode
        verdicts.append(f"  {'✗' if code else '✓'} {check.name:<14} {time.monotonic() - started:6.1f} s")
        failed += bool(code)
    number = len(every)
    voice.say(("\n── Sammanfattning ──", "\n── Summary ──"))
    for verdict in verdicts:
        voice.say((verdict, verdict))
    if failed:
        voice.say((f"{failed} av {number} kontroller föll.", f"{failed} of {number} checks failed."))
    else:
        voice.say((f"Alla {number} kontroller gick bra.", f"All {number} checks passed."))
    return 1 if failed else 0
