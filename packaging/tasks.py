"""The project's tasks: run, test, check, benchmarks, screenshots, translations and lock."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import checks
import screen
import system_needs
from command_line import Request
from environment import Environment
from locking import GROUPS, lock_commands
from program import become, surroundings
from system_needs import Need
from voice import Problem, Text, Voice

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
RUN_LOCK, TEST_LOCK, BENCHMARKS_LOCK = (PACKAGING / name for name in GROUPS)


def run(request: Request, voice: Voice) -> int:
    """Open the program, or pass it the words, or make its pack where no window can be shown."""
    environment = Environment(ROOT / ".venv")
    demo = ["--demo"] if request.is_demo else []
    if request.words:
        if not environment.has(RUN_LOCK):
            environment.prepare(RUN_LOCK, voice)
        return become(environment.python, [*demo, *request.words], surroundings(ROOT))
    way = screen.way(os.environ)
    lacking = system_needs.meet(system_needs.WINDOW[way], voice)
    environment.prepare(RUN_LOCK, voice)
    if not lacking and screen.answers(way):
        voice.say(("Öppnar Utblick …", "Opening Utblick …"))
        return become(environment.python, demo, surroundings(ROOT) | _platform(way))
    voice.say(_NO_LIBRARIES if lacking and way != "none" else _NO_SCREEN)
    return become(environment.python, ["demo", "--pack"], surroundings(ROOT))


def _platform(way: screen.Way) -> dict[str, str]:
    """Return the variable that keeps Qt from trying X11 in a Wayland session where X11's libraries are missing."""
    return {"QT_QPA_PLATFORM": "wayland"} if way == "wayland" and system_needs.missing(system_needs.X11) else {}


def check(_request: Request, voice: Voice) -> int:
    """Run the checks of style, types and architecture."""
    environment = _prepared(TEST_LOCK, voice)
    return checks.run_all(checks.quick(environment.folder), surroundings(ROOT), ROOT, voice)


def test(request: Request, voice: Voice) -> int:
    """Run every check and every test; without Qt's system libraries the window's tests are left out, loudly."""
    lacking = system_needs.meet((*system_needs.QT, *system_needs.TESTS), voice)
    has_qt = not any(need in system_needs.QT for need in lacking)
    folder = _prepared(TEST_LOCK, voice).folder
    every = [*checks.quick(folder), checks.pytest(folder, request.words, has_qt=has_qt)]
    result = checks.run_all(every, _drawing_unseen() | ({} if has_qt else {"UTBLICK_NO_QT": "1"}), ROOT, voice)
    if not has_qt:
        voice.say(_NO_WINDOW_TESTS)
        voice.say(system_needs.mending(lacking))
    return result


def benchmarks(request: Request, voice: Voice) -> int:
    """Print the project's figures."""
    return _script("tests/benchmarks", BENCHMARKS_LOCK, system_needs.QT + system_needs.BENCHMARKS, request, voice)


def screenshots(request: Request, voice: Voice) -> int:
    """Make pictures of the windows and the documents."""
    return _script("tests/screenshots", TEST_LOCK, system_needs.QT, request, voice)


def translations(request: Request, voice: Voice) -> int:
    """Collect the program's words into the catalogues and compile them."""
    return _script("packaging/catalogue.py", TEST_LOCK, (), request, voice)


def lock(request: Request, voice: Voice) -> int:
    """Lock the libraries anew, by uv."""
    uv = shutil.which("uv")
    if uv is None:
        raise Problem(*_NO_UV)
    voice.step(("Låser programbiblioteken", "Locking the libraries"))
    codes = (subprocess.run(each, cwd=ROOT, check=False).returncode for each in lock_commands(uv, request.words))
    return next((code for code in codes if code), 0)


TASKS = {
    "run": run,
    "test": test,
    "check": check,
    "benchmarks": benchmarks,
    "screenshots": screenshots,
    "translations": translations,
    "lock": lock,
}

STEPS = {"run": 3, "test": 3, "benchmarks": 3, "screenshots": 3, "check": 2, "translations": 3, "lock": 1}
"""How many steps of set-up each task has."""


def _prepared(lock_file: Path, voice: Voice) -> Environment:
    environment = Environment(ROOT / ".venv")
    environment.prepare(lock_file, voice)
    return environment


def _drawing_unseen() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen"} | surroundings(ROOT)


def _script(path: str, lock_file: Path, needs: Sequence[Need], request: Request, voice: Voice) -> int:
    """Run a script of the project, or a folder with a __main__.py, in the checkout."""
    if not (ROOT / path).exists():
        raise Problem(
            (f"{path} finns inte i den här versionen.", f"{path} does not exist in this version."),
            ("Inget gjordes.", "Nothing was done."),
            ("Hämta en version som har den.", "Get a version that has it."),
        )
    system_needs.meet(needs, voice)
    python = _prepared(lock_file, voice).python
    return subprocess.run([python, path, *request.words], cwd=ROOT, env=_drawing_unseen(), check=False).returncode


_NO_SCREEN: Text = (
    "Det finns ingen skärm att visa fönstret på. Skriver i stället exemplets underlag för nästa besök …",
    "There is no screen to show the window on. Writing the example's briefing pack for the next visit instead …",
)
_NO_LIBRARIES: Text = (
    "Fönstret kan inte visas förrän det finns. Skriver i stället exemplets underlag för nästa besök …",
    "The window cannot be shown until it is there. Writing the example's briefing pack for the next visit instead …",
)
_NO_WINDOW_TESTS: Text = (
    "\nOBS! Fönstrets tester har INTE körts: Qt saknar bibliotek i systemet. Så här läggs de till:",
    "\nNOTE! The window's tests were NOT run: Qt lacks libraries in the system. This adds them:",
)
_NO_UV: tuple[Text, Text, Text] = (
    ("Verktyget uv finns inte.", "The tool uv is not there."),
    ("Låsfilerna är orörda.", "The lock files are untouched."),
    ("Installera uv och kör samma kommando igen.", "Install uv and run the same command again."),
)
