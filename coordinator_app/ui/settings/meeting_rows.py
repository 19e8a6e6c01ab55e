"""Meetings as their list shows them."""

from collections.abc import Callable
from typing import Any

from coordinator_app.domain.collation import sort_key
from coordinator_app.services.meetings import HeldMeeting
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import Message, message

COMING, HELD = "coming", "held"

SPANS: dict[str, Message] = {COMING: message("Coming meetings"), HELD: message("Have been held")}
"""Which meetings, by their day."""


def is_in(stage: Stage, row: HeldMeeting, span: str) -> bool:
    """Tell whether a meeting is among those of a span; today's is still coming."""
    return (row.meeting.held_on < stage.today) == (span == HELD)


def body_name(stage: Stage, row: HeldMeeting) -> str:
    """Return the name of the body that meets."""
    return stage.words.pick(row.body.name_sv, row.body.name_en)


def key_of(stage: Stage, column: str) -> Callable[[HeldMeeting], Any]:
    """Return what meetings are ordered by in a column."""
    keys: dict[str, Callable[[HeldMeeting], Any]] = {
        "body": lambda row: (sort_key(body_name(stage, row)), row.meeting.held_on),
        "hand_in": lambda row: row.hand_in.on if row.hand_in else None,
        "place": lambda row: sort_key(row.meeting.place),
    }
    return keys.get(column, lambda row: row.meeting.held_on)


def columns(stage: Stage) -> list[Column[HeldMeeting]]:
    """Return the columns of the list."""
    return [
        Column(key="day", heading=message("Day"), text=lambda r: day_of(stage, r), is_sortable=True, width=170),
        Column(key="body", heading=message("Body"), text=lambda r: body_name(stage, r), is_sortable=True),
        Column(key="hours", heading=message("Time"), text=lambda r: hours_of(stage, r), width=120),
        Column(
            key="hand_in", heading=message("Hand in by"), text=lambda r: by_of(stage, r), is_sortable=True, width=170
        ),
        Column(key="place", heading=message("Place"), text=lambda r: r.meeting.place, is_sortable=True, width=190),
    ]


def cells(stage: Stage) -> Cells:
    """Return what makes the cells of the list."""
    drawn: dict[str, Callable[[Any], Cell]] = {
        "day": lambda r: Cell(said=day_of(stage, r), is_strong=True, is_struck=r.meeting.is_cancelled),
        "body": lambda r: Cell(
            said=body_name(stage, r), beneath=stage.say("Cancelled") if r.meeting.is_cancelled else ""
        ),
        "hours": lambda r: Cell(said=hours_of(stage, r)),
        "hand_in": lambda r: Cell(said=by_of(stage, r)),
        "place": lambda r: Cell(said=r.meeting.place or "–"),
    }
    return drawn


def day_of(stage: Stage, row: HeldMeeting) -> str:
    """Return the day of a meeting with its weekday; its year where it is not this one."""
    on = row.meeting.held_on
    said = stage.words.brief_weekday(on)
    return said if on.year == stage.today.year else f"{said} {on.year}"


def hours_of(stage: Stage, row: HeldMeeting) -> str:
    """Return from when to when a meeting is held, as far as it is known."""
    meeting = row.meeting
    return stage.words.hours(meeting.starts_at, meeting.ends_at) if meeting.starts_at else "–"


def by_of(stage: Stage, row: HeldMeeting) -> str:
    """Return by when matters are handed in, as far as it is known."""
    if row.hand_in is None:
        return "–"
    said = stage.words.brief_weekday(row.hand_in.on)
    return f"{said} {row.hand_in.at:%H:%M}" if row.hand_in.at else said
