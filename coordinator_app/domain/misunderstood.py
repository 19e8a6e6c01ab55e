"""What was typed and could not be understood, with the reason to show beside it."""

from dataclasses import dataclass

from coordinator_app.words import Message, message

_SHOWN = 40


@dataclass(frozen=True, kw_only=True)
class Misunderstood:
    """A text that means nothing here; the field keeps it as it was typed."""

    text: str
    reason: Message


class NotUnderstood(Exception):
    """Raised within a reading, and turned into a `Misunderstood` at its end."""

    def __init__(self, reason: Message) -> None:
        """Take the reason as the user is told it."""
        super().__init__(str(reason))
        self.reason = reason


def quoted(text: str) -> str:
    """Return a text short enough to stand within a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def no_day(text: str) -> NotUnderstood:
    """Return that a text is no day."""
    return NotUnderstood(message("“{text}” is no day.", text=quoted(text)))
