"""What the list of visits shows of each: its days, what and whose it is, how it stands, and who has been informed."""

from collections.abc import Callable

from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import VisitListing, VisitOrder
from coordinator_app.domain.visits import CLOSED
from coordinator_app.ui.capital import capital
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.status_looks import status_look
from coordinator_app.ui.table_model import Column
from coordinator_app.ui.visits.informed_shares import InformedShares
from coordinator_app.ui.visits.visit_header import DIRECTIONS
from coordinator_app.words import message


def visit_columns(stage: Stage, shares: InformedShares) -> list[Column[VisitListing]]:
    """Return the columns; the last is left out first where there is little room."""
    words = stage.words
    return [
        Column(
            key=VisitOrder.START,
            heading=message("Days"),
            text=lambda v: words.brief_days(v.starts_on, v.ends_on),
            is_sortable=True,
            width=136,
        ),
        Column(
            key=VisitOrder.TITLE,
            heading=message("Visit"),
            text=lambda v: words.pick(v.title_sv, v.title_en),
            is_sortable=True,
        ),
        Column(
            key=VisitOrder.PARTNER,
            heading=message("Partner"),
            text=lambda v: words.pick(v.partner_name_sv, v.partner_name_en),
            is_sortable=True,
            width=170,
        ),
        Column(key="hosts", heading=message("Hosts"), text=lambda v: ", ".join(v.hosts), width=190),
        Column(key="delegates", heading=message("Delegation"), text=lambda v: str(v.delegates or ""), width=96),
        Column(
            key=VisitOrder.STATUS,
            heading=message("Status"),
            text=lambda v: capital(stage.say(label(v.status))),
            is_sortable=True,
            width=150,
        ),
        Column(key="informed", heading=message("Informed"), text=lambda v: shares.said(v.id), width=124),
    ]


def visit_cells(stage: Stage, shares: InformedShares) -> Cells:
    """Return what draws each column."""
    words = stage.words
    named: dict[str, Callable[[VisitListing], Cell]] = {
        VisitOrder.START: lambda v: Cell(
            said=words.brief_days(v.starts_on, v.ends_on), beneath=f"{v.starts_on.year} · {words.week(v.starts_on)}"
        ),
        VisitOrder.TITLE: lambda v: Cell(
            said=words.pick(v.title_sv, v.title_en) or stage.say("No title"),
            beneath=_about(stage, v),
            icon=DIRECTIONS[v.direction][1],
            is_strong=True,
            is_struck=v.status in CLOSED,
        ),
        VisitOrder.PARTNER: lambda v: Cell(said=words.pick(v.partner_name_sv, v.partner_name_en), flag=v.country),
        "hosts": lambda v: Cell(said=", ".join(v.hosts)),
        "delegates": lambda v: Cell(said=str(v.delegates or "–")),
        VisitOrder.STATUS: lambda v: _status(stage, v),
        "informed": lambda v: shares.cell(v.id),
    }
    return named


def _about(stage: Stage, visit: VisitListing) -> str:
    parts = (capital(stage.say(label(visit.direction))), stage.say(label(visit.kind)), visit.case_number)
    return " · ".join(part for part in parts if part)


def _status(stage: Stage, visit: VisitListing) -> Cell:
    tone, icon = status_look(visit.status)
    return Cell(said=capital(stage.say(label(visit.status))), tone=tone, icon=icon)


def visit_sentence(stage: Stage, visit: VisitListing, shares: InformedShares) -> str:
    """Return a row as it is heard: what it is, with whom, and how it stands; its days are heard before it."""
    words = stage.words
    title = words.pick(visit.title_sv, visit.title_en) or stage.say("No title")
    partner = words.pick(visit.partner_name_sv, visit.partner_name_en)
    informed = shares.said(visit.id)
    told = stage.say("Informed: {share}", share=informed) if informed else ""
    parts = (title, partner, _about(stage, visit), stage.say(label(visit.status)), told)
    return ", ".join(part for part in parts if part)
