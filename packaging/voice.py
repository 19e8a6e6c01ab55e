"""What the start script says: in Swedish, or in English where the system speaks English."""

import sys
from collections.abc import Mapping
from typing import Literal, TextIO

Language = Literal["sv", "en"]
Text = tuple[str, str]
"""The same words in Swedish and in English."""

_ENGLISH = 0x09


class Problem(Exception):
    """Something in the world that stops the set-up, told in three parts; anything else that is raised is a bug."""

    def __init__(self, happened: Text, means: Text, remedy: Text) -> None:
        """Take what happened, what it means, and what to do about it."""
        super().__init__(happened[1])
        self.parts = (happened, means, remedy)


def language(environment: Mapping[str, str], windows_language: int = 0) -> Language:
    """Return the language to speak, by the variables that gettext reads, else by Windows' own language number."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if chosen := environment.get(name):
            return "en" if chosen.lower().startswith("en") else "sv"
    return "en" if windows_language & 0x3FF == _ENGLISH else "sv"


def windows_language() -> int:
    """Return the number of the language that Windows shows its user, 0 elsewhere."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    else:  # noqa: RET505  # mypy reads both branches only as branches
        return 0


class Voice:
    """Speaks one language to one stream, and numbers the steps of the work."""

    def __init__(self, spoken: Language, stream: TextIO, steps: int) -> None:
        """Speak to `stream`, where `steps` steps are to come."""
        self._index = 0 if spoken == "sv" else 1
        self._stream = stream
        self._steps = steps
        self._step = 0
        self._is_counting = False

    def say(self, text: Text) -> None:
        """Say one line."""
        self._end_count()
        print(text[self._index], file=self._stream, flush=True)

    def step(self, text: Text) -> None:
        """Say the line that opens the next step."""
        self._step += 1
        self._end_count()
        print(f"[{self._step}/{self._steps}] {text[self._index]}", file=self._stream, flush=True)

    def count(self, done: int, of: int) -> None:
        """Show how far a step has come, on one line that is written over; a log file gets no such lines."""
        if self._stream.isatty():
            self._is_counting = True
            print(f"\r      {done}/{of}", end="", file=self._stream, flush=True)

    def complain(self, problem: Problem) -> None:
        """Say what happened, what it means and what to do."""
        self._end_count()
        for part in problem.parts:
            print(part[self._index], file=self._stream, flush=True)

    def _end_count(self) -> None:
        if self._is_counting:
            self._is_counting = False
            print(file=self._stream)
