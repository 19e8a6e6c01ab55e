"""Times of day as a coordinator types them: 9, kl 9.30, 9-10.30, 0930–1045, 22-01."""

import re
from dataclasses import dataclass
from datetime import time

from coordinator_app.domain.misunderstood import Misunderstood, NotUnderstood, quoted
from coordinator_app.words import message

HOUR = r"(?:[01]?[0-9]|2[0-3]|24(?![.:]?(?!00)[0-9]{2}))"
"""An hour; 24 is only sharp."""

EXACT = rf"(?:{HOUR}[.:][0-5][0-9]|(?:[01][0-9]|2[0-3])[0-5][0-9]|2400)(?![0-9])"
"""A time with its minutes."""

TIME = rf"(?:{EXACT}|{HOUR}(?![0-9.:/]?[0-9]))"
CLOCK = r"(?:kl(?:ockan)?\.?\s*|at\s+)"
DASH = r"\s*(?:[-‐‑‒–—−]+|\b(?:till|to|until)\b)\s*"
_SPAN = re.compile(rf"{CLOCK}?(?P<starts>{TIME})\.?(?:{DASH}(?:{CLOCK}?(?P<ends>{TIME}))?)?\.?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class UnderstoodTimes:
    """When something starts and ends; what ends before it starts ends the day after, and None is an open end."""

    starts_at: time
    ends_at: time | None = None


def understand_times(text: str) -> UnderstoodTimes | Misunderstood:
    """Return the time or the span of time that a text means."""
    try:
        return times_of(text)
    except NotUnderstood as refusal:
        return Misunderstood(text=text, reason=refusal.reason)


def times_of(text: str) -> UnderstoodTimes:
    """Return the time or the span of time that a text means. Raises NotUnderstood."""
    if not text.strip():
        raise NotUnderstood(message("No time has been written."))
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        raise NotUnderstood(message("“{text}” is no time of day.", text=quoted(text)))
    starts, ends = _time(match["starts"]), _time(match["ends"]) if match["ends"] else None
    if starts == ends:
        raise NotUnderstood(message("The end is the same as the start."))
    return UnderstoodTimes(starts_at=starts, ends_at=ends)


def _time(text: str) -> time:
    """Return a time of day; 24 is midnight."""
    digits = re.sub(r"[.:]", "", text)
    hour, minute = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    return time(hour % 24, minute)
