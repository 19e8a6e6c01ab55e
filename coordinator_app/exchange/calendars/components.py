"""The components of a calendar file, apart from one another, so that what is wrong with one spoils no other."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coordinator_app.domain.read_calendar import Finding, Weight
from coordinator_app.exchange.calendars.text import Line
from coordinator_app.words import message, messages

EVENT, TO_DO, JOURNAL, ZONE, CALENDAR = "VEVENT", "VTODO", "VJOURNAL", "VTIMEZONE", "VCALENDAR"
RECORDS = (EVENT, TO_DO, JOURNAL)
_ON_THEIR_OWN = frozenset({*RECORDS, ZONE, CALENDAR, "VFREEBUSY", "VAVAILABILITY"})
"""None of these lies within another of them, but for all within a calendar."""

_RECORD = re.compile(rb"^BEGIN:(VEVENT|VTODO|VJOURNAL)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_MARK = re.compile(r"\s*(BEGIN|END)\s*:\s*([A-Za-z0-9-]+)\s*$", re.IGNORECASE)
_MARKS = ("B", "b", "E", "e", " ", "\t")


@dataclass(slots=True)
class Component:
    """A component, with its own lines and those of what lies within it; `calendar` is the one that it lies in."""

    name: str
    number: int
    calendar: "Component | None" = None
    lines: list[Line] = field(default_factory=list)
    inner: list[Line] = field(default_factory=list)
    is_closed: bool = True


def counted(content: bytes) -> Mapping[str, int]:
    """Return how many records of each kind begin in a file, by nothing but the lines that say so."""
    plain = content.replace(b"\x00", b"").replace(b"\r", b"\n").removeprefix(b"\xef\xbb\xbf")
    plain = plain.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    found = Counter(name.upper().decode() for name in _RECORD.findall(plain))
    return {name: found[name] for name in RECORDS if found[name]}


def components(lines: Iterable[Line]) -> tuple[list[Component], list[Finding]]:
    """Return the components that stand on their own, in their order, and what of the file stands in none.

    A component that is not closed ends where the next one begins, or the file (some Exchange servers publish such).
    """
    reading = _Reading()
    for line in lines:
        mark = _MARK.match(line.text) if line.text.startswith(_MARKS) else None
        if mark is None:
            reading.keep(line)
        elif mark[1].upper() == "BEGIN":
            reading.begin(mark[2].upper(), line)
        else:
            reading.end(mark[2].upper(), line)
    reading.close(0)
    return reading.found, reading.findings()


class _Reading:
    """Where one is in a file: the components that are open, the outermost first."""

    def __init__(self) -> None:
        self.found: list[Component] = []
        self._open: list[Component] = []
        self._stray: list[Line] = []

    def begin(self, name: str, line: Line) -> None:
        if name in _ON_THEIR_OWN:
            self.close(0 if name == CALENDAR else self._within_calendar())
            calendar = self._open[0] if self._open else None
            self.found.append(Component(name, line.number, calendar))
            self._open.append(self.found[-1])
        elif self._open:
            self._outer().inner.append(line)
            self._open.append(Component(name, line.number))

    def end(self, name: str, line: Line) -> None:
        depth = next((at for at in reversed(range(len(self._open))) if self._open[at].name == name), None)
        if depth is None:
            self._stray.append(line)
            return
        self.close(depth + 1)
        if name not in _ON_THEIR_OWN:
            self._outer().inner.append(line)
        self._open.pop()

    def keep(self, line: Line) -> None:
        if not self._open:
            if line.text.strip():
                self._stray.append(line)
        elif self._open[-1].name in _ON_THEIR_OWN:
            self._open[-1].lines.append(line)
        else:
            self._outer().inner.append(line)

    def close(self, depth: int) -> None:
        """Close what is open deeper than so, though nothing in the file says that it ends."""
        while len(self._open) > depth:
            inner = self._open.pop()
            inner.is_closed = False
            if self._open and inner.name not in _ON_THEIR_OWN:
                outer = self._outer()
                outer.inner.append(Line(inner.number, f"END:{inner.name}"))

    def findings(self) -> list[Finding]:
        open_ones = [each for each in self.found if not each.is_closed]
        told = [_unclosed(open_ones)] if open_ones else []
        return [*told, _outside(self._stray)] if self._stray else told

    def _within_calendar(self) -> int:
        return int(bool(self._open) and self._open[0].name == CALENDAR)

    def _outer(self) -> Component:
        return next(each for each in reversed(self._open) if each.name in _ON_THEIR_OWN)


def _unclosed(open_ones: list[Component]) -> Finding:
    reason = messages(
        "{number} part of the file does not say where it ends. It was taken to end where the next one begins.",
        "{number} parts of the file do not say where they end. They were taken to end where the next one begins.",
        len(open_ones),
    )
    return Finding(weight=Weight.REPAIRED, reason=reason, line=open_ones[0].number)


def _outside(stray: list[Line]) -> Finding:
    marks = all(_MARK.match(line.text) for line in stray)
    reason = (
        message("The file has an end without a beginning, which was passed over. No event is lost by it.")
        if marks
        else messages(
            "{number} line belongs to no event and was passed over.",
            "{number} lines belong to no event and were passed over.",
            len(stray),
        )
    )
    weight = Weight.REPAIRED if marks else Weight.DROPPED
    return Finding(weight=weight, reason=reason, line=stray[0].number, raw=shortened(stray[0].text))


def shortened(text: str, most: int = 80) -> str:
    """Return the beginning of a line, in printable characters, for somebody to look at."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text[: most + 1]).strip()
    return f"{plain[:most]}…" if len(plain) > most else plain
