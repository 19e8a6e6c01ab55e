"""By when what a body is to decide is handed in: by its plan, else by its own rule."""

from dataclasses import dataclass
from datetime import date, time

from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.workdays import working_days_before
from coordinator_app.words import Dated, DayForm, Message, message, messages, verbatim


@dataclass(frozen=True, kw_only=True)
class HandIn:
    """The last day, the hour where one is known, and a sentence that says how that is known."""

    on: date
    at: time | None
    said: Message


def hand_in(meeting: Meeting, body: Body) -> HandIn | None:
    """Return by when matters for a meeting are handed in, or None where neither plan nor rule says it.

    The day and the hour are each the plan's own where it gives one. Nothing is handed in for a cancelled meeting.
    """
    if meeting.is_cancelled:
        return None
    at = meeting.hand_in_at or body.hand_in_at
    if meeting.hand_in_on is not None:
        when = _when(meeting.hand_in_on, at)
        said = message("Hand in by {when}, as the meeting plan says.", when=when)
        return HandIn(on=meeting.hand_in_on, at=at, said=said)
    if body.hand_in_working_days is None:
        return None
    on = working_days_before(meeting.held_on, body.hand_in_working_days)
    return HandIn(on=on, at=at, said=_by_rule(_when(on, at), body.hand_in_working_days))


def _when(on: date, at: time | None) -> Message:
    day = Dated(on, DayForm.FULL)
    return verbatim(day) if at is None else message("{day} at {hour}", day=day, hour=Dated(at))


def _by_rule(when: Message, number: int) -> Message:
    if number == 0:
        return message("Hand in by {when}, the last working day up to the meeting.", when=when)
    return messages(
        "Hand in by {when}, {number} working day before the meeting.",
        "Hand in by {when}, {number} working days before the meeting.",
        number,
        when=when,
    )
