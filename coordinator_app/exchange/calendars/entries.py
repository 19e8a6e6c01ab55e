"""A record of a calendar file under way: what stands in it, and what was found amiss in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from coordinator_app.domain.read_calendar import Finding, Weight
from coordinator_app.exchange.calendars.components import Component, shortened
from coordinator_app.exchange.calendars.properties import Properties, properties
from coordinator_app.exchange.calendars.text import Line
from coordinator_app.words import Message, message, messages

LONGEST_LINE, LONGEST_TEXT = 1_000, 18_000
"""How many characters are kept of a title or a place, and of a description."""


class Skipped(Exception):
    """A record that cannot become an event, with the reason in words."""

    def __init__(self, reason: Message, line: Line | None = None) -> None:
        """Take the reason, and the line at which it lies."""
        super().__init__(str(reason))
        self.reason = reason
        self.line = line


@dataclass(slots=True)
class Entry:
    """A record under way: its component, what stands in it, and what was found amiss in it."""

    component: Component
    read: Properties = field(init=False)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the lines."""
        self.read = properties(self.component.lines)

    def tell(self, weight: Weight, reason: Message, line: Line | None = None) -> None:
        """Note something amiss."""
        self.findings.append(
            Finding(
                weight=weight,
                reason=reason,
                line=line.number if line else self.component.number,
                uid=short(self.read.text("UID")),
                title=one_line(self.read.text("SUMMARY"))[:LONGEST_LINE],
                raw=shortened(line.text) if line else "",
            )
        )

    def cut(self, name: str, text: str, most: int) -> str:
        """Return a text as long as can be kept here; the rest is told to be left out."""
        if len(text) <= most:
            return text
        at = self.read.first(name)
        told = message("A text in it is longer than {most} characters. The rest of it was left out.", most=most)
        self.tell(Weight.DROPPED, told, at.line if at else None)
        return text[:most]


def short(uid: str) -> str:
    """Return a UID that can be kept: of one that is far too long, what tells it from others."""
    return uid if len(uid) <= LONGEST_LINE else sha256(uid.encode()).hexdigest()


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def tell_lines(entry: Entry) -> None:
    """Note the lines that could not be read, and those that were put together again."""
    for line in entry.read.unread:
        entry.tell(Weight.DROPPED, message("This line cannot be understood and was left out."), line)
    joined: Sequence[Line] = entry.read.joined
    if joined:
        reason = messages(
            "A text was broken over {number} line more than it should be. It was put together again.",
            "A text was broken over {number} lines more than it should be. It was put together again.",
            len(joined),
        )
        entry.tell(Weight.REPAIRED, reason, joined[0])
