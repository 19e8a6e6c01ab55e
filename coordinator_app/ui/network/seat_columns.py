"""What the list of the network shows of each department and company, and what it can be ordered by."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.network_lines import NetworkLine, SeatState
from coordinator_app.ui.capital import capital
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message

LOOKS = {
    SeatState.VACANT: ("danger", "error_circle"),
    SeatState.LEFT: ("danger", "error_circle"),
    SeatState.COMING: ("warn", "clock"),
    SeatState.ENDING: ("warn", "clock"),
    SeatState.NO_DEPUTY: ("warn", "warning"),
    SeatState.HELD: ("ok", "checkmark_circle"),
}
"""The tone and the icon of each state of a seat."""

_ICONS = {BodyKind.DEPARTMENT: "building_bank", BodyKind.COMPANY: "building", BodyKind.JOINT_AUTHORITY: "building"}


class Order(StrEnum):
    """What the lines are ordered by."""

    BODY = "body"
    STATE = "state"
    CONTACT = "contact"
    DEPUTY = "deputy"
    SINCE = "since"
    ATTENDED = "attended"


def columns(stage: Stage) -> list[Column[NetworkLine]]:
    """Return the columns."""
    return [
        Column(
            key=Order.BODY, heading=message("Department or company"), text=lambda x: name_of(stage, x), is_sortable=True
        ),
        Column(
            key=Order.STATE,
            heading=message("Seat"),
            text=lambda x: stage.say(x.said),
            is_sortable=True,
            width=190,
        ),
        Column(
            key=Order.CONTACT, heading=message("Contact person"), text=lambda x: x.holder, is_sortable=True, width=170
        ),
        Column(key=Order.DEPUTY, heading=message("Deputy"), text=lambda x: x.deputy, is_sortable=True, width=160),
        Column(
            key=Order.SINCE,
            heading=message("Since"),
            text=lambda x: x.seat.from_on.isoformat() if x.seat and x.seat.from_on else "",
            is_sortable=True,
            width=110,
        ),
        Column(
            key=Order.ATTENDED,
            heading=message("Last meeting"),
            text=lambda x: x.attended_on.isoformat() if x.attended_on else "",
            is_sortable=True,
            width=120,
        ),
    ]


def cells(stage: Stage) -> Cells:
    """Return what draws each column."""
    drawn: dict[str, Callable[[NetworkLine], Cell]] = {
        Order.BODY: lambda x: Cell(
            said=name_of(stage, x),
            beneath=" · ".join(part for part in (capital(stage.say(label(x.kind))), areas_of(x)) if part),
            icon=_ICONS.get(x.kind, "building"),
            is_strong=True,
        ),
        Order.STATE: lambda x: Cell(said=stage.say(x.said), tone=LOOKS[x.state][0], icon=LOOKS[x.state][1]),
        Order.CONTACT: lambda x: Cell(said=x.holder or "–", is_strong=bool(x.contact)),
        Order.DEPUTY: lambda x: Cell(said=x.deputy or "–"),
        Order.SINCE: lambda x: Cell(said=x.seat.from_on.isoformat() if x.seat and x.seat.from_on else "–"),
        Order.ATTENDED: lambda x: Cell(said=x.attended_on.isoformat() if x.attended_on else "–"),
    }
    return drawn


def key_of(stage: Stage, order: Order) -> Callable[[NetworkLine], Any] | None:
    """Return what the lines are ordered by; what a line lacks stands last."""
    keys: dict[Order, Callable[[NetworkLine], Any]] = {
        Order.BODY: lambda x: (list(_ICONS).index(x.kind), sort_key(name_of(stage, x))),
        Order.STATE: lambda x: list(SeatState).index(x.state),
        Order.CONTACT: lambda x: sort_key(x.holder) if x.holder else None,
        Order.DEPUTY: lambda x: sort_key(x.deputy) if x.deputy else None,
        Order.SINCE: lambda x: x.seat.from_on if x.seat else None,
        Order.ATTENDED: lambda x: x.attended_on,
    }
    return keys.get(order)


def sentence(stage: Stage, line: NetworkLine) -> str:
    """Return a whole line in one sentence, for whoever does not see the table."""
    contact = stage.say("contact person {name}", name=line.holder) if line.holder else ""
    deputy = stage.say("deputy {name}", name=line.deputy) if line.deputy else ""
    return ", ".join(part for part in (stage.say(line.said), contact, deputy, areas_of(line)) if part)


def name_of(stage: Stage, line: NetworkLine) -> str:
    """Return what the department or the company is called."""
    return stage.words.pick(line.name_sv, line.name_en)


def areas_of(line: NetworkLine) -> str:
    """Return the areas of the seat in one line."""
    return ", ".join(line.seat.areas) if line.seat else ""
