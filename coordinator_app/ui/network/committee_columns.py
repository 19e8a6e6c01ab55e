"""What the list of committees shows of each in a year, and what it can be ordered by."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from coordinator_app.domain.amounts import amount
from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.committee_years import KRONOR, GoalAnswer
from coordinator_app.services.committees import CommitteeLine
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import Message, message

ANSWERS: dict[GoalAnswer, tuple[Message, str, str]] = {
    GoalAnswer.UNANSWERED: (message("Not answered yet"), "warn", "warning"),
    GoalAnswer.YES: (message("Yes"), "ok", "checkmark_circle"),
    GoalAnswer.NO: (message("No"), "neutral", "dismiss"),
}
"""What each answer about a goal document is called, with its tone and its icon."""


class Order(StrEnum):
    """What committees are ordered by."""

    BODY = "body"
    GOALS = "goals"
    BEFORE = "before"
    FRAME = "frame"
    SPENT = "spent"
    LEFT = "left"


def columns(stage: Stage) -> list[Column[CommitteeLine]]:
    """Return the columns."""
    say = stage.say
    return [
        Column(key=Order.BODY, heading=message("Committee"), text=lambda x: name_of(stage, x), is_sortable=True),
        Column(
            key=Order.GOALS,
            heading=message("Goal document"),
            text=lambda x: say(ANSWERS[x.year.goal_answer][0]),
            is_sortable=True,
            width=190,
        ),
        Column(
            key=Order.BEFORE,
            heading=message("The year before"),
            text=lambda x: say(ANSWERS[x.before.goal_answer][0]),
            is_sortable=True,
            width=170,
        ),
        Column(
            key=Order.FRAME,
            heading=message("Budget frame"),
            text=lambda x: money(stage, x.spending.frame),
            is_sortable=True,
            width=140,
        ),
        Column(
            key=Order.SPENT,
            heading=message("Agreements"),
            text=lambda x: money(stage, x.spending.total),
            is_sortable=True,
            width=130,
        ),
        Column(
            key=Order.LEFT,
            heading=message("Left"),
            text=lambda x: money(stage, x.spending.left),
            is_sortable=True,
            width=150,
        ),
    ]


def cells(stage: Stage) -> Cells:
    """Return what draws each column."""
    say = stage.say
    drawn: dict[str, Callable[[CommitteeLine], Cell]] = {
        Order.BODY: lambda x: Cell(
            said=name_of(stage, x), beneath=_reference(stage, x), icon="building_government", is_strong=True
        ),
        Order.GOALS: lambda x: Cell(
            said=say(ANSWERS[x.year.goal_answer][0]),
            tone=ANSWERS[x.year.goal_answer][1],
            icon=ANSWERS[x.year.goal_answer][2],
        ),
        Order.BEFORE: lambda x: Cell(said=say(ANSWERS[x.before.goal_answer][0])),
        Order.FRAME: lambda x: Cell(said=money(stage, x.spending.frame) or "–"),
        Order.SPENT: lambda x: Cell(said=money(stage, x.spending.total)),
        Order.LEFT: lambda x: _left(stage, x),
    }
    return drawn


def key_of(stage: Stage, order: Order) -> Callable[[CommitteeLine], Any] | None:
    """Return what committees are ordered by."""
    keys: dict[Order, Callable[[CommitteeLine], Any]] = {
        Order.BODY: lambda x: sort_key(name_of(stage, x)),
        Order.GOALS: lambda x: list(GoalAnswer).index(x.year.goal_answer),
        Order.BEFORE: lambda x: list(GoalAnswer).index(x.before.goal_answer),
        Order.FRAME: lambda x: x.spending.frame,
        Order.SPENT: lambda x: x.spending.total,
        Order.LEFT: lambda x: x.spending.left,
    }
    return keys[order]


def sentence(stage: Stage, line: CommitteeLine) -> str:
    """Return a row as it is heard after its name."""
    answer = stage.say("goal document: {answer}", answer=stage.say(ANSWERS[line.year.goal_answer][0]))
    left = stage.say("left of the frame: {amount}", amount=money(stage, line.spending.left))
    return ", ".join(part for part in (answer, left if line.spending.left is not None else "") if part)


def name_of(stage: Stage, line: CommitteeLine) -> str:
    """Return what the committee is called."""
    return stage.words.pick(line.body.name_sv, line.body.name_en)


def money(stage: Stage, kronor: int | None) -> str:
    """Return an amount in kronor; nothing where none is known."""
    return "" if kronor is None else stage.say(amount(kronor, KRONOR))


def _reference(stage: Stage, line: CommitteeLine) -> str:
    page = stage.say("p. {page}", page=line.year.page) if line.year.page else ""
    return ", ".join(part for part in (line.year.reference, page) if part)


def _left(stage: Stage, line: CommitteeLine) -> Cell:
    left = line.spending.left
    if left is not None and left < 0:
        said = stage.say("{amount} over", amount=money(stage, -left))
        return Cell(said=said, tone="danger", icon="error_circle")
    return Cell(said=money(stage, left) or "–")
