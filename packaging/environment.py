"""The environment .venv in the checkout: made, filled from a lock file with hashes, and known again by its stamp.

The stamp is written last and removed first, so an environment that was left half made has none and is made anew.
"""

import hashlib
import json
import os
import platform
import shutil
import sys
import venv
from pathlib import Path
from typing import Any

from alone import alone
from locking import GROUPS
from pip_run import install
from voice import Problem, Text, Voice

PIP_WHEEL = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def python_of(folder: Path) -> Path:
    """Return the Python of the environment in `folder`."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def command_of(folder: Path, name: str) -> Path:
    """Return a command that a library put into the environment."""
    return python_of(folder).with_name(f"{name}.exe" if os.name == "nt" else name)


def identity(folder: Path) -> dict[str, str]:
    """Return what an environment is tied to: its place, and the Python that made it."""
    return {
        "folder": str(folder),
        "python": ".".join(platform.python_version_tuple()[:2]),
        "base": sys.base_prefix,
        "machine": platform.machine(),
    }


def sha256(path: Path) -> str:
    """Return the file's SHA-256 in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def locks_within(lock: Path) -> list[Path]:
    """Return the lock files whose libraries `lock` brings, itself among them."""
    names = list(GROUPS)
    return [lock.with_name(name) for name in names[: names.index(lock.name) + 1]]


class Environment:
    """One environment on disk, shared by all who start from the same checkout."""

    def __init__(self, folder: Path) -> None:
        """Take the environment's folder, which need not exist."""
        self.folder = folder
        self.python = python_of(folder)
        self._stamp = folder / "utblick.json"

    def is_sound(self) -> bool:
        """Tell whether it was made whole, here, by a Python like this one that still exists."""
        return self._read().get("identity") == identity(self.folder) and self.python.exists()

    def has(self, lock: Path) -> bool:
        """Tell whether it is sound and holds the libraries of the lock file as it reads now."""
        return self.is_sound() and sha256(lock) in self._read().get("locks", [])

    def prepare(self, lock: Path, voice: Voice) -> None:
        """Make it hold the libraries of the lock file.

        Raises Problem when it cannot be written, the network is away, or a library is not what the lock says.
        """
        if self.has(lock):
            voice.step(("Miljön .venv finns", "The environment .venv is there"))
            voice.step(("Programbiblioteken är på plats", "The libraries are in place"))
            return
        try:
            with alone(self.folder.with_name(f"{self.folder.name}.lock"), lambda: voice.say(_WAITING)):
                self._make(voice)
                self._fill(lock, voice)
        except OSError as error:
            raise _not_written(self.folder, error) from error

    def _make(self, voice: Voice) -> None:
        if self.is_sound():
            voice.step(("Miljön .venv finns", "The environment .venv is there"))
            return
        is_anew = self.folder.exists()
        voice.step(_MAKING_ANEW if is_anew else ("Skapar miljön .venv", "Making the environment .venv"))
        if is_anew:
            self._stamp.unlink(missing_ok=True)
            shutil.rmtree(self.folder)
        if os.pathsep in str(self.folder):
            raise _separator_in_path(self.folder)
        venv.EnvBuilder(symlinks=os.name != "nt", prompt="utblick").create(self.folder)
        self._write([])

    def _fill(self, lock: Path, voice: Voice) -> None:
        if self.has(lock):
            voice.step(("Programbiblioteken är på plats", "The libraries are in place"))
            return
        wheel = lock.with_name(PIP_WHEEL)
        if not wheel.is_file() or sha256(wheel) != PIP_SHA256:
            raise _wheel_is_changed(wheel)
        self._stamp.unlink()
        install(self.python, wheel, lock, voice)
        self._write([sha256(each) for each in locks_within(lock)])

    def _read(self) -> dict[str, Any]:
        try:
            stamp = json.loads(self._stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _write(self, locks: list[str]) -> None:
        part = self._stamp.with_suffix(".part")
        part.write_text(json.dumps({"identity": identity(self.folder), "locks": locks}, indent=1), "utf-8")
        part.replace(self._stamp)


_WAITING: Text = (
    "      En annan start förbereder miljön just nu; väntar på den …",
    "      Another start is preparing the environment; waiting for it …",
)
_MAKING_ANEW: Text = (
    "Miljön .venv är inte hel eller hör till en annan plats eller Python: skapar den på nytt",
    "The environment .venv is not whole, or belongs to another place or Python: making it anew",
)


def _not_written(folder: Path, error: OSError) -> Problem:
    reason = error.strerror or str(error)
    return Problem(
        (f"Miljön {folder} kunde inte skrivas: {reason}.", f"The environment {folder} could not be written: {reason}."),
        (
            "Utblick kan inte startas härifrån. Inga av dina uppgifter berörs.",
            "Utblick cannot start from here. None of your data is touched.",
        ),
        (
            "Stäng Utblick, se till att mappen får skrivas och att disken har 1 GB ledigt, och kör kommandot igen.",
            "Close Utblick, see that the folder may be written and the disk has 1 GB free, and run the command again.",
        ),
    )


def _separator_in_path(folder: Path) -> Problem:
    return Problem(
        (
            f"Mappens namn innehåller ”{os.pathsep}”: {folder.parent}",
            f"The folder's name contains “{os.pathsep}”: {folder.parent}",
        ),
        (
            "Python kan inte ha en egen miljö i en sådan mapp.",
            "Python cannot have an environment of its own in such a folder.",
        ),
        ("Flytta Utblick till en mapp utan det tecknet.", "Move Utblick to a folder without that character."),
    )


def _wheel_is_changed(wheel: Path) -> Problem:
    return Problem(
        (
            f"Filen {wheel.name} saknas eller är inte den som hör till Utblick.",
            f"The file {wheel.name} is missing, or not the one that belongs to Utblick.",
        ),
        (
            "Den kan vara skadad eller utbytt, och inget har installerats.",
            "It may be damaged or replaced, and nothing was installed.",
        ),
        ("Hämta Utblick på nytt.", "Get Utblick anew."),
    )
