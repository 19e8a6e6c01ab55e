"""What stands in the marking of a document, line by line."""

from coordinator_app.domain.briefing import Marking, MarkingKind
from coordinator_app.domain.labels import label
from coordinator_app.words import Words


def marking_lines(words: Words, marking: Marking, *, is_example: bool) -> tuple[str, ...]:
    """Return the lines of a marking: EXAMPLE where it is one, its kind, and what a confidential one must name."""
    example = words.say("EXAMPLE") if is_example else ""
    kind = words.say(label(marking.kind)) if marking.kind != MarkingKind.NONE else ""
    first = " · ".join(part for part in (example, kind) if part)
    return tuple(line for line in (first, _ground(marking)) if line)


def _ground(marking: Marking) -> str:
    if marking.kind != MarkingKind.CONFIDENTIAL or marking.noted_on is None:
        return ""
    return f"{marking.provision} · {marking.noted_on.isoformat()} · {marking.authority}"
