"""What Utblick needs of a Linux system: which shared libraries Qt loads, and the Debian packages that hold them."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from platform import system

from screen import Way
from voice import Problem, Text, Voice


@dataclass(frozen=True, kw_only=True)
class Need:
    """A Debian package, and what tells that its like is there on any Linux."""

    package: str
    mark: str
    """A shared library such as libEGL.so.1, a command such as cc, or a kind of file such as *.ttf."""


def _libraries(text: str) -> tuple[Need, ...]:
    pairs = (line.split() for line in text.strip().splitlines())
    return tuple(Need(package=package, mark=mark) for package, mark in pairs)


QT = _libraries("""
    libgl1               libGL.so.1
    libegl1              libEGL.so.1
    libxkbcommon0        libxkbcommon.so.0
    libdbus-1-3          libdbus-1.so.3
    libfontconfig1       libfontconfig.so.1
    libfreetype6         libfreetype.so.6
    libglib2.0-0         libglib-2.0.so.0
    libgssapi-krb5-2     libgssapi_krb5.so.2
    libx11-6             libX11.so.6
    fonts-dejavu-core    *.ttf
""")
"""What Qt's widgets and their text need even where nothing is shown."""

X11 = _libraries("""
    libx11-xcb1          libX11-xcb.so.1
    libxcb1              libxcb.so.1
    libxcb-cursor0       libxcb-cursor.so.0
    libxcb-icccm4        libxcb-icccm.so.4
    libxcb-image0        libxcb-image.so.0
    libxcb-keysyms1      libxcb-keysyms.so.1
    libxcb-randr0        libxcb-randr.so.0
    libxcb-render0       libxcb-render.so.0
    libxcb-render-util0  libxcb-render-util.so.0
    libxcb-shape0        libxcb-shape.so.0
    libxcb-shm0          libxcb-shm.so.0
    libxcb-sync1         libxcb-sync.so.1
    libxcb-util1         libxcb-util.so.1
    libxcb-xfixes0       libxcb-xfixes.so.0
    libxcb-xkb1          libxcb-xkb.so.1
    libxkbcommon-x11-0   libxkbcommon-x11.so.0
""")

WAYLAND = _libraries("""
    libwayland-client0   libwayland-client.so.0
    libwayland-cursor0   libwayland-cursor.so.0
""")

WINDOW: dict[Way, tuple[Need, ...]] = {
    "other": QT,
    "xcb": QT + X11,
    "wayland": QT + WAYLAND,
    "none": QT + X11 + WAYLAND,
}
"""What a window needs by each way to the screen; where none is known yet, all that it may come to need."""

TESTS = (Need(package="gcc", mark="cc"), Need(package="libc6-dev", mark="stdio.h"))
"""The tests of a failing disk compile a library of a few lines."""

BENCHMARKS = _libraries("""
    libpango-1.0-0       libpango-1.0.so.0
    libpangoft2-1.0-0    libpangoft2-1.0.so.0
    libharfbuzz-subset0  libharfbuzz-subset.so.0
""")
"""WeasyPrint, which the packs are measured against."""

_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def is_met(need: Need) -> bool:
    """Tell whether the library loads, the command is found, or there is such a file."""
    if ".so" in need.mark:
        return _loads(need.mark)
    if need.mark.endswith(".h"):
        return Path("/usr/include", need.mark).exists()
    if "*" in need.mark:
        return any(next(Path(place).expanduser().rglob(need.mark), None) for place in _FONTS)
    return shutil.which(need.mark) is not None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(needs: Iterable[Need], is_there: Callable[[Need], bool] = is_met) -> list[Need]:
    """Return the needs that are not met; elsewhere than on Linux all are."""
    return [] if system() in {"Windows", "Darwin"} else [need for need in needs if not is_there(need)]


def is_administrator() -> bool:
    """Tell whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_apt() -> bool:
    """Tell whether the system installs its packages as Debian does."""
    return shutil.which("apt-get") is not None


def mending(needs: Iterable[Need]) -> Text:
    """Return the one thing to do by hand that meets the needs."""
    if has_apt():
        packages = " ".join(need.package for need in needs)
        command = f'sudo sh -c "apt-get update && apt-get install -y --no-install-recommends {packages}"'
        return command, command
    marks = ", ".join(need.mark for need in needs)
    return (
        f"installera det som innehåller {marks} med systemets pakethanterare",
        f"install what holds {marks} with the system's package manager",
    )


def meet(needs: Iterable[Need], voice: Voice) -> list[Need]:
    """Install what is missing where this process may, and return what is still missing after that."""
    voice.step(("Systemets bibliotek", "The system's libraries"))
    absent = missing(needs)
    if absent and has_apt() and is_administrator():
        number = len(absent)
        voice.say((f"      installerar {number} systempaket …", f"      installing {number} system packages …"))
        _install(absent, voice)
        absent = missing(absent)
    if absent:
        command = mending(absent)
        voice.say(
            ("      Något saknas i systemet. Så här läggs det till:", "      The system lacks something. This adds it:")
        )
        voice.say((f"      {command[0]}", f"      {command[1]}"))
    return absent


def _install(needs: list[Need], voice: Voice) -> None:
    """Let apt-get install the packages; a failure is told, and the work goes on without a window."""
    packages = [need.package for need in needs]
    _apt_get(["update"])  # a list that could not be fetched matters only if a package is not found
    installed = _apt_get(["install", "-y", "--no-install-recommends", *packages])
    if installed.returncode:
        voice.complain(_apt_failed(installed.stdout))


def _apt_get(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *words],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _apt_failed(said: str) -> Problem:
    last = "\n".join(f"        {line}" for line in said.strip().splitlines()[-4:])
    return Problem(
        (f"      apt-get misslyckades:\n{last}", f"      apt-get failed:\n{last}"),
        ("      Arbetet fortsätter utan fönster.", "      The work goes on without a window."),
        (
            "      Kontrollera nätet och kör samma kommando igen.",
            "      Check the network and run the same command again.",
        ),
    )
