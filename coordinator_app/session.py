"""A session: what every command and the window start with, and how what goes wrong in it is told."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from traceback import extract_tb

from coordinator_app import __version__, paths
from coordinator_app.words import LANGUAGES, Language, Message, Problem, Words, message

DONE, FAILED, WINDOW_IS_OPEN, INTERRUPTED = 0, 1, 4, 130

_PRIMARY, _ENGLISH = 0x3FF, 0x09
"""Windows' language numbers: the bits that name the language, and those of English."""


@dataclass(frozen=True, kw_only=True)
class Session:
    """What every command needs: the words, the hour, whose data, and what was asked for."""

    words: Words
    clock: Callable[[], datetime]
    user: str
    resources: Path
    asked: argparse.Namespace

    @property
    def folder(self) -> Path:
        """The data folder: the example's own for what concerns the example, unless one was chosen."""
        if self.asked.is_example:
            return paths.example_folder(self.asked.data)
        return paths.data_folder(self.asked.data, os.environ)

    @property
    def today(self) -> date:
        """The day that the command is for: the one that was asked for, else that of the clock."""
        day: date | None = getattr(self.asked, "day", None)
        moment: datetime = getattr(self.asked, "moment", None) or self.clock()
        return day or moment.date()

    def say(self, text: Message | str) -> None:
        """Print a line for people on standard output."""
        print(self.words.say(text) if isinstance(text, Message) else text)

    def warn(self, text: Message) -> None:
        """Print a line on standard error, so that standard output stays clean for machines."""
        print(self.words.say(text), file=sys.stderr)


Command = Callable[[Session], int]


def run(session: Session, command: Command) -> int:
    """Run a command and return its exit code; what stands in its way is told in words."""
    try:
        code = command(session)
        sys.stdout.flush()
        return code
    except Problem as problem:
        return _tell(session, problem, _code_of(problem))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _silenced()
    except Exception as error:  # noqa: BLE001  # a bug is told in words too, and where it happened is written down
        return _tell(session, _bug(error, paths.log_file()), FAILED)


def speak_utf8() -> None:
    """Write every script on every system, also where the console or a pipe knows few."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silenced() -> int:
    """Keep still when whoever reads our lines has gone, as `head` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


def report_of(error: BaseException) -> str:
    """Return where a bug came to light and what led to it: kinds, files, lines and functions, never a value it met."""
    lines = [f"Utblick {__version__}: {type(error).__name__}"]
    told: BaseException | None = error
    while told is not None:
        steps = extract_tb(told.__traceback__)
        lines += [f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in steps]
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
        lines += [f"because of {type(told).__name__}"] if told is not None else []
    return "\n".join([*lines, ""])


def write_report(report: str, log: Path) -> None:
    """Write a report in place of the one before, where the disk lets it."""
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(report, encoding="utf-8")


def _bug(error: Exception, log: Path) -> Problem:
    """Write down where a bug came to light, without any value that it met, and return how to tell it."""
    write_report(report_of(error), log)
    return Problem(
        message("Something in the program went wrong that should not have ({kind}).", kind=type(error).__name__),
        message("What was saved before is unharmed. What you just did may not be saved."),
        message("Try again. If it happens again, report the file {log}, which holds no personal data.", log=log),
    )


def language(environment: Mapping[str, str], windows_language: int = 0) -> Language:
    """Return the language of the screen: UTBLICK_LANGUAGE, else English where the system speaks it, else Swedish."""
    chosen = environment.get("UTBLICK_LANGUAGE", "")
    if chosen in LANGUAGES:
        return "en" if chosen == "en" else "sv"
    system = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    speaks_english = system.startswith("en") or (not system and windows_language & _PRIMARY == _ENGLISH)
    return "en" if speaks_english else "sv"


def _code_of(problem: Problem) -> int:
    from coordinator_app.services.upkeep import InUse

    return WINDOW_IS_OPEN if isinstance(problem, InUse) else FAILED


def _tell(session: Session, problem: Problem, code: int) -> int:
    for part in (problem.happened, problem.means, problem.remedy):
        session.warn(part)
    return code
