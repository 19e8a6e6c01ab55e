"""The steps of reminders as people write them: 6 months, 30 days, papers."""

import re
from collections.abc import Mapping

from coordinator_app.domain.misunderstood import Misunderstood, NotUnderstood, quoted
from coordinator_app.words import Message, Words, message, messages

PAPERS = "papers"

_STEP = re.compile(r"(?P<number>\d{1,4})\s*(?P<unit>[a-zåäö]*)\.?")
_UNITS: Mapping[str, tuple[str, int]] = {
    **dict.fromkeys(("m", "mån", "månad", "månader", "month", "months"), ("m", 1)),
    **dict.fromkeys(("å", "år", "y", "year", "years"), ("m", 12)),
    **dict.fromkeys(("", "d", "dag", "dagar", "day", "days"), ("d", 1)),
    **dict.fromkeys(("v", "vecka", "veckor", "w", "week", "weeks"), ("d", 7)),
}
_PAPERS = frozenset({PAPERS, "handlingar", "handling", "inlämning"})


def written(steps: tuple[str, ...], words: Words) -> str:
    """Return steps as a reader writes them, one after another: 6 månader, handlingar, 30 dagar."""
    return ", ".join(words.say(_said(step)) for step in steps)


def _said(step: str) -> Message:
    if step == PAPERS:
        return message("papers")
    number = int(step[:-1])
    if step.endswith("m"):
        return messages("{number} month", "{number} months", number)
    return messages("{number} day", "{number} days", number)


def understand_steps(text: str) -> tuple[str, ...] | Misunderstood:
    """Return steps from what was typed, such as “6 mån, handlingar, 30 d”; nothing typed is no step at all."""
    try:
        return tuple(dict.fromkeys(_step(part.strip()) for part in re.split(r"[,;]", text) if part.strip()))
    except NotUnderstood as error:
        return Misunderstood(text=text, reason=error.reason)


def _step(said: str) -> str:
    if said.casefold() in _PAPERS:
        return PAPERS
    read = _STEP.fullmatch(said.casefold())
    unit = _UNITS.get(read["unit"]) if read else None
    if read is None or unit is None or not int(read["number"]):
        raise NotUnderstood(
            message("“{text}” is no step: write such as 6 months, 30 days or papers.", text=quoted(said))
        )
    letter, times = unit
    return f"{int(read['number']) * times}{letter}"
