"""What the register of decisions shows of each, and what it can be ordered by."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.decision_lines import DecisionLine
from coordinator_app.domain.decisions import DecisionKind
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message


class Order(StrEnum):
    """What decisions are ordered by."""

    DAY = "day"
    WHAT = "what"
    BODY = "body"
    CASE = "case"
    DECIDED = "decided"


def columns(stage: Stage) -> list[Column[DecisionLine]]:
    """Return the columns."""
    return [
        Column(key=Order.DAY, heading=message("Day"), text=lambda d: _day(stage, d), is_sortable=True, width=160),
        Column(key=Order.WHAT, heading=message("Decision"), text=lambda d: title_of(stage, d), is_sortable=True),
        Column(
            key=Order.BODY, heading=message("Decided by"), text=lambda d: _by(stage, d), is_sortable=True, width=230
        ),
        Column(
            key=Order.CASE, heading=message("Case number"), text=lambda d: d.case_number, is_sortable=True, width=150
        ),
        Column(key=Order.DECIDED, heading=message("Agreements"), text=lambda d: decided_said(stage, d), width=240),
    ]


def cells(stage: Stage) -> Cells:
    """Return what draws each column."""
    drawn: dict[str, Callable[[DecisionLine], Cell]] = {
        Order.DAY: lambda d: Cell(said=_day(stage, d)),
        Order.WHAT: lambda d: Cell(
            said=title_of(stage, d), beneath=_beneath(stage, d), icon="document", is_strong=True
        ),
        Order.BODY: lambda d: Cell(said=_by(stage, d) or "–"),
        Order.CASE: lambda d: Cell(said=d.case_number or "–"),
        Order.DECIDED: lambda d: Cell(said=decided_said(stage, d) or "–"),
    }
    return drawn


def key_of(stage: Stage, order: Order) -> Callable[[DecisionLine], Any]:
    """Return what decisions are ordered by; one without a day stands last."""
    keys: dict[Order, Callable[[DecisionLine], Any]] = {
        Order.DAY: lambda d: d.decided_on,
        Order.WHAT: lambda d: sort_key(title_of(stage, d)),
        Order.BODY: lambda d: sort_key(_by(stage, d)) if _by(stage, d) else None,
        Order.CASE: lambda d: d.case_number or None,
        Order.DECIDED: lambda d: sort_key(decided_said(stage, d)),
    }
    return keys[order]


def title_of(stage: Stage, line: DecisionLine) -> str:
    """Return what was decided in words."""
    return stage.words.pick(line.title_sv, line.title_en) or stage.say("No title")


def decided_said(stage: Stage, line: DecisionLine) -> str:
    """Return the agreements that were decided upon."""
    return ", ".join(stage.words.pick(one.title_sv, one.title_en) or stage.say("No title") for one in line.decided)


def sentence(stage: Stage, line: DecisionLine) -> str:
    """Return a whole row in one sentence, for whoever does not see the table."""
    parts = (title_of(stage, line), _by(stage, line), _beneath(stage, line), decided_said(stage, line))
    return ", ".join(part for part in parts if part)


def _day(stage: Stage, line: DecisionLine) -> str:
    return stage.words.day(line.decided_on) if line.decided_on is not None else stage.say("No day")


def _by(stage: Stage, line: DecisionLine) -> str:
    body = line.body_short or stage.words.pick(line.body_sv, line.body_en)
    paragraph = f"§ {line.paragraph.removeprefix('§').strip()}" if line.paragraph else ""
    who = line.decided_by if line.kind == DecisionKind.DELEGATED and line.decided_by else ""
    return ", ".join(part for part in (who, " ".join(filter(None, (body, paragraph)))) if part)


def _beneath(stage: Stage, line: DecisionLine) -> str:
    if line.kind == DecisionKind.BY_BODY:
        return ""
    if line.reported_on is None:
        return stage.say("Decision under delegated authority, not reported yet")
    return stage.say("Decision under delegated authority, reported {day}", day=stage.words.day(line.reported_on))
