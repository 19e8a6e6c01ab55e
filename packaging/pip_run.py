"""Runs pip from its wheel on a lock file, shows how far it has come, and says in words what stopped it."""

import os
import re
import subprocess
from pathlib import Path

from voice import Problem, Text, Voice

_OTHERS = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH")
"""Settings that would lead an installation elsewhere."""

_STARTS = ("Collecting ", "Processing ", "Requirement already satisfied", "Ignoring ")
"""How pip's lines begin when it turns to the next library."""

_HASH_MARKS = ("DO NOT MATCH THE HASHES", "HashMismatch", "Hashes are required")
_DISK_MARKS = ("No space left on device", "Disk quota exceeded")
_NETWORK_MARKS = (
    "ConnectionError",
    "TimeoutError",
    "NameResolutionError",
    "ProxyError",
    "SSLError",
    "connection broken",
)
_BUILD_MARKS = ("No matching distribution found", "is not a supported wheel")


def pip_command(python: Path, wheel: Path, lock: Path) -> list[str]:
    """Return the command that installs exactly the lock file's libraries, as ready-made wheels only."""
    options = "--require-hashes --no-deps --only-binary=:all: --no-input --disable-pip-version-check --no-color"
    quiet = "--progress-bar=off --no-warn-script-location --retries=2"
    return [str(python), str(wheel / "pip"), "install", *options.split(), *quiet.split(), "--requirement", str(lock)]


def pins(lock: str) -> list[str]:
    """Return the names of the libraries that a lock file pins."""
    return re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock, re.MULTILINE)


def install(python: Path, wheel: Path, lock: Path, voice: Voice) -> None:
    """Install the lock file's libraries into the environment of `python`; pip's own words go to setup.log there.

    Raises Problem when pip fails, OSError when the log cannot be written.
    """
    total = len(pins(lock.read_text("utf-8")))
    voice.step((f"Hämtar och installerar {total} programbibliotek", f"Fetching and installing {total} libraries"))
    environment = {name: value for name, value in os.environ.items() if name not in _OTHERS}
    environment |= {"PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    log = python.parent.parent / "setup.log"
    with (
        log.open("w", encoding="utf-8") as log_file,
        subprocess.Popen(
            pip_command(python, wheel, lock),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            close_fds=False,  # pip keeps the lock of the environment
        ) as pip,
    ):
        assert pip.stdout is not None
        done = 0
        for line in pip.stdout:
            log_file.write(line)
            done += line.startswith(_STARTS)
            voice.count(done, total)
    if pip.returncode:
        raise what_stopped(log.read_text("utf-8"), log)


def what_stopped(said: str, log: Path) -> Problem:
    """Return the problem that pip's output tells of."""
    kinds = ((_HASH_MARKS, _CHANGED), (_DISK_MARKS, _FULL), (_NETWORK_MARKS, _NO_NETWORK), (_BUILD_MARKS, _NO_WHEEL))
    happened, remedy = next((texts for marks, texts in kinds if any(mark in said for mark in marks)), _UNKNOWN)
    means: Text = (
        "Utblick kan inte startas än. Inga av dina uppgifter berörs.",
        "Utblick cannot start yet. None of your data is touched.",
    )
    at: Text = (f"{remedy[0]} Allt som sades finns i {log}", f"{remedy[1]} All that was said is in {log}")
    return Problem(happened, means, at)


_NO_NETWORK: tuple[Text, Text] = (
    (
        "Programbiblioteken kunde inte hämtas: nätet svarar inte.",
        "The libraries could not be fetched: no answer from the network.",
    ),
    (
        "Kontrollera nätet (och en eventuell proxy) och kör samma kommando igen; det behövs bara första gången.",
        "Check the network (and the proxy, if any) and run the same command again; it is needed the first time only.",
    ),
)
_CHANGED: tuple[Text, Text] = (
    (
        "Ett programbibliotek är inte det som Utblick har låst; det har inte installerats.",
        "A library is not the one that Utblick has locked; it was not installed.",
    ),
    (
        "Försök igen om en stund. Händer det igen kan någon ha ändrat biblioteket: rapportera det.",
        "Try again in a while. If it happens again somebody may have changed the library: report it.",
    ),
)
_FULL: tuple[Text, Text] = (
    ("Disken är full.", "The disk is full."),
    ("Frigör 1 GB och kör samma kommando igen.", "Free 1 GB and run the same command again."),
)
_NO_WHEEL: tuple[Text, Text] = (
    (
        "Ett programbibliotek finns inte för den här sortens dator eller Python.",
        "A library does not exist for this kind of computer or Python.",
    ),
    (
        "Använd 64-bitars Python 3.11, 3.12 eller 3.13 och kör samma kommando igen.",
        "Use 64-bit Python 3.11, 3.12 or 3.13 and run the same command again.",
    ),
)
_UNKNOWN: tuple[Text, Text] = (
    ("Programbiblioteken kunde inte installeras.", "The libraries could not be installed."),
    ("Kör samma kommando igen.", "Run the same command again."),
)
