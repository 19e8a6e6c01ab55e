"""Visits in the list of another record, such as a partner or a department: when, what, and how far each has come."""

from collections.abc import Callable

from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import VisitListing
from coordinator_app.domain.visits import CLOSED, HELD, Direction, VisitStatus
from coordinator_app.ui.capital import capital
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message

_DIRECTIONS = {
    Direction.INCOMING: "arrow_down_left",
    Direction.OUTGOING: "arrow_up_right",
    Direction.DIGITAL: "video",
}


def visit_sentence(stage: Stage, visit: VisitListing) -> str:
    """Return a row as it is heard after its days."""
    title = stage.words.pick(visit.title_sv, visit.title_en) or stage.say("No title")
    return ", ".join((title, stage.say(label(visit.direction)), stage.say(label(visit.status))))


def visit_columns(stage: Stage) -> list[Column[VisitListing]]:
    """Return the columns."""
    words = stage.words
    return [
        Column(key="days", heading=message("Days"), text=lambda v: words.brief_days(v.starts_on, v.ends_on), width=170),
        Column(key="visit", heading=message("Visit"), text=lambda v: words.pick(v.title_sv, v.title_en)),
        Column(key="status", heading=message("Status"), text=lambda v: capital(stage.say(label(v.status))), width=160),
    ]


def visit_cells(stage: Stage) -> Cells:
    """Return what draws each column."""
    words = stage.words
    drawn: dict[str, Callable[[VisitListing], Cell]] = {
        "days": lambda v: Cell(
            said=words.brief_days(v.starts_on, v.ends_on), beneath=f"{v.starts_on.year} · {words.week(v.starts_on)}"
        ),
        "visit": lambda v: Cell(
            said=words.pick(v.title_sv, v.title_en) or stage.say("No title"),
            beneath=f"{capital(stage.say(label(v.direction)))} · {stage.say(label(v.kind))}",
            icon=_DIRECTIONS[v.direction],
            is_strong=True,
            is_struck=v.status in CLOSED,
        ),
        "status": lambda v: _status(stage, v.status),
    }
    return drawn


def _status(stage: Stage, status: VisitStatus) -> Cell:
    tone, icon = "warn", "clock"
    if status in CLOSED:
        tone, icon = "danger", "error_circle"
    elif status in HELD:
        tone, icon = "neutral", "checkmark_circle"
    elif status in {VisitStatus.CONFIRMED, VisitStatus.ONGOING}:
        tone, icon = "ok", "checkmark_circle"
    return Cell(said=capital(stage.say(label(status))), tone=tone, icon=icon)
