"""What the list of meetings shows of each, and what it can be ordered by."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from coordinator_app.domain.network_meetings import NetworkMeeting, PresenceState
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import Message, message


class Order(StrEnum):
    """What meetings are ordered by."""

    DAY = "day"
    STATE = "state"
    PLACE = "place"
    PRESENT = "present"


def columns(stage: Stage) -> list[Column[NetworkMeeting]]:
    """Return the columns."""
    return [
        Column(key=Order.DAY, heading=message("Day"), text=lambda m: day_of(stage, m), is_sortable=True, width=300),
        Column(key=Order.PLACE, heading=message("Place"), text=lambda m: m.place, is_sortable=True),
        Column(
            key=Order.PRESENT,
            heading=message("Attendance"),
            text=lambda m: present_of(stage, m),
            is_sortable=True,
            width=160,
        ),
        Column(key=Order.STATE, heading=message("State"), text=lambda m: _said(stage, m), is_sortable=True, width=210),
    ]


def cells(stage: Stage) -> Cells:
    """Return what draws each column."""
    drawn: dict[str, Callable[[NetworkMeeting], Cell]] = {
        Order.DAY: lambda m: Cell(
            said=day_of(stage, m),
            beneath=hours_of(m),
            icon="calendar_ltr",
            is_strong=True,
            is_struck=m.is_cancelled,
        ),
        Order.PLACE: lambda m: Cell(said=m.place or "–", beneath=_first_line(m.agenda)),
        Order.PRESENT: lambda m: Cell(said=present_of(stage, m) or "–"),
        Order.STATE: lambda m: Cell(
            said=_said(stage, m), tone=state_of(m, stage.today)[1], icon=state_of(m, stage.today)[2]
        ),
    }
    return drawn


def key_of(stage: Stage, order: Order) -> Callable[[NetworkMeeting], Any] | None:
    """Return what meetings are ordered by."""
    keys: dict[Order, Callable[[NetworkMeeting], Any]] = {
        Order.DAY: lambda m: m.held_on,
        Order.PLACE: lambda m: m.place.casefold() or None,
        Order.PRESENT: lambda m: _number(m, PresenceState.PRESENT) if m.presences else None,
        Order.STATE: lambda m: _said(stage, m),
    }
    return keys[order]


def sentence(stage: Stage, meeting: NetworkMeeting) -> str:
    """Return a row as it is heard after its day."""
    parts = (hours_of(meeting), meeting.place, _said(stage, meeting), present_of(stage, meeting))
    return ", ".join(part for part in parts if part)


def state_of(meeting: NetworkMeeting, today: date) -> tuple[Message, str, str]:
    """Return how far a meeting has come, in words, with its tone and its icon."""
    if meeting.is_cancelled:
        return message("Cancelled"), "neutral", "dismiss"
    if meeting.held_on >= today:
        if meeting.called_on is None:
            return message("Not called yet"), "warn", "warning"
        return message("Called"), "ok", "mail"
    if not meeting.has_minutes:
        return message("Minutes are missing"), "warn", "warning"
    return message("Held, with minutes"), "ok", "checkmark_circle"


def day_of(stage: Stage, meeting: NetworkMeeting) -> str:
    """Return the day of a meeting, with its week-day and its week."""
    return stage.words.header(meeting.held_on, meeting.held_on)


def hours_of(meeting: NetworkMeeting) -> str:
    """Return when a meeting begins and ends, as far as that is known."""
    known = [f"{at:%H:%M}" for at in (meeting.starts_at, meeting.ends_at) if at is not None]
    return "–".join(known)


def present_of(stage: Stage, meeting: NetworkMeeting) -> str:
    """Return how many came, of how many who are noted."""
    if not meeting.presences:
        return ""
    present = _number(meeting, PresenceState.PRESENT)
    return stage.say("{present} of {number}", present=present, number=len(meeting.presences))


def _number(meeting: NetworkMeeting, state: PresenceState) -> int:
    return sum(1 for each in meeting.presences if each.state == state)


def _said(stage: Stage, meeting: NetworkMeeting) -> str:
    return stage.say(state_of(meeting, stage.today)[0])


def _first_line(said: str) -> str:
    return next((line.strip() for line in said.splitlines() if line.strip()), "")
