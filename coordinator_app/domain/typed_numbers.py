"""Whole numbers as a coordinator types them: 25000, 25 000, 25 000,00."""

import re

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.words import message

_MOST_DIGITS = 9
_NUMBER = re.compile(r"(?P<whole>[0-9]+|[0-9]{1,3}(?:\s[0-9]{3})+)(?:[,.]00?|[,.:][-‐‑‒–—−])?")


def understand_number(text: str) -> int | Misunderstood:
    """Return the number that a text means: spaces part its thousands, and decimals are understood where they are 0."""
    match = _NUMBER.fullmatch(text.strip())
    digits = re.sub(r"\s", "", match["whole"]) if match else ""
    if not digits:
        reason = message("Write a whole number, without decimals or unit, such as 12.")
        return Misunderstood(text=text, reason=reason)
    if len(digits) > _MOST_DIGITS:
        return Misunderstood(text=text, reason=message("That is more digits than a number here can have."))
    return int(digits)
