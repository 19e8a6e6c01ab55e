"""What the list of initiatives shows of each, and what it can be ordered by."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.network_meetings import InitiativeState
from coordinator_app.services.network_meetings import InitiativeLine
from coordinator_app.ui.capital import capital
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message

LOOKS = {
    InitiativeState.RAISED: ("accent", "flag"),
    InitiativeState.TAKEN_UP: ("warn", "clock"),
    InitiativeState.DECIDED: ("outgoing", "building_government"),
    InitiativeState.DECLINED: ("neutral", "dismiss"),
    InitiativeState.DONE: ("ok", "checkmark_circle"),
}
"""The tone and the icon of each state."""


class Order(StrEnum):
    """What initiatives are ordered by."""

    WHAT = "what"
    STATE = "state"
    RAISED = "raised"
    BY = "by"
    OWNER = "owner"


def columns(stage: Stage) -> list[Column[InitiativeLine]]:
    """Return the columns."""
    return [
        Column(key=Order.WHAT, heading=message("Initiative"), text=lambda x: what_of(stage, x), is_sortable=True),
        Column(key=Order.STATE, heading=message("State"), text=lambda x: _state(stage, x), is_sortable=True, width=150),
        Column(key=Order.BY, heading=message("Raised by"), text=lambda x: _by(stage, x), is_sortable=True, width=230),
        Column(key=Order.RAISED, heading=message("Raised on"), text=_day, is_sortable=True, width=120),
        Column(key=Order.OWNER, heading=message("Sees to it"), text=lambda x: x.owner, is_sortable=True, width=170),
    ]


def cells(stage: Stage) -> Cells:
    """Return what draws each column."""
    drawn: dict[str, Callable[[InitiativeLine], Cell]] = {
        Order.WHAT: lambda x: Cell(
            said=what_of(stage, x), beneath=_first(x.initiative.answer), icon="flag", is_strong=True
        ),
        Order.STATE: lambda x: Cell(
            said=_state(stage, x), tone=LOOKS[x.initiative.state][0], icon=LOOKS[x.initiative.state][1]
        ),
        Order.BY: lambda x: Cell(said=_by(stage, x) or "–", beneath=x.person),
        Order.RAISED: lambda x: Cell(said=_day(x) or "–"),
        Order.OWNER: lambda x: Cell(said=x.owner or "–"),
    }
    return drawn


def key_of(stage: Stage, order: Order) -> Callable[[InitiativeLine], Any] | None:
    """Return what initiatives are ordered by."""
    keys: dict[Order, Callable[[InitiativeLine], Any]] = {
        Order.WHAT: lambda x: sort_key(what_of(stage, x)),
        Order.STATE: lambda x: list(InitiativeState).index(x.initiative.state),
        Order.BY: lambda x: sort_key(_by(stage, x)) if _by(stage, x) else None,
        Order.RAISED: lambda x: x.initiative.raised_on,
        Order.OWNER: lambda x: sort_key(x.owner) if x.owner else None,
    }
    return keys[order]


def sentence(stage: Stage, line: InitiativeLine) -> str:
    """Return a row as it is heard after its text."""
    return ", ".join(part for part in (_state(stage, line), _by(stage, line), line.person, line.owner) if part)


def what_of(stage: Stage, line: InitiativeLine) -> str:
    """Return the first line of what is brought up."""
    return _first(line.initiative.text) or stage.say("No text")


def _by(stage: Stage, line: InitiativeLine) -> str:
    return stage.words.pick(line.body.swedish, line.body.english)


def _state(stage: Stage, line: InitiativeLine) -> str:
    return capital(stage.say(label(line.initiative.state)))


def _day(line: InitiativeLine) -> str:
    return line.initiative.raised_on.isoformat() if line.initiative.raised_on else ""


def _first(said: str) -> str:
    return next((line.strip() for line in said.splitlines() if line.strip()), "")
