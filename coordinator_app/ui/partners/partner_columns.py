"""What the list of partners shows of each, and what it can be ordered by."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.registers import PartnerLine
from coordinator_app.ui.capital import capital
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.partner_words import KINDS
from coordinator_app.ui.partners.partner_looks import STATUSES, flag_of, native_name
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message

Named = Mapping[PartnerKind, str]


class Order(StrEnum):
    """What partners are ordered by."""

    NAME = "name"
    KIND = "kind"
    COUNTRY = "country"
    STATUS = "status"
    SINCE = "since"
    VISITS = "visits"


def columns(stage: Stage, named: Named) -> list[Column[PartnerLine]]:
    """Return the columns; `named` is what the kinds are called."""
    pick = stage.words.pick
    return [
        Column(key=Order.NAME, heading=message("Name"), text=lambda p: pick(p.name_sv, p.name_en), is_sortable=True),
        Column(key=Order.KIND, heading=message("Kind"), text=lambda p: named[p.kind], is_sortable=True, width=240),
        Column(
            key=Order.COUNTRY,
            heading=message("Country"),
            text=lambda p: _country(stage, p),
            is_sortable=True,
            width=130,
        ),
        Column(
            key=Order.STATUS,
            heading=message("Status"),
            text=lambda p: capital(stage.say(label(p.status))),
            is_sortable=True,
            width=130,
        ),
        Column(
            key=Order.SINCE,
            heading=message("Since"),
            text=lambda p: str(p.since_year or ""),
            is_sortable=True,
            width=90,
        ),
        Column(key=Order.VISITS, heading=message("Visits"), text=lambda p: str(p.visits), is_sortable=True, width=90),
    ]


def cells(stage: Stage, named: Named) -> Cells:
    """Return what draws each column."""
    drawn: dict[str, Callable[[PartnerLine], Cell]] = {
        Order.NAME: lambda p: _name(stage, p),
        Order.KIND: lambda p: Cell(said=named[p.kind], tone=KINDS[p.kind][0], icon=KINDS[p.kind][1]),
        Order.COUNTRY: lambda p: Cell(said=_country(stage, p) or "–"),
        Order.STATUS: lambda p: Cell(
            said=capital(stage.say(label(p.status))), tone=STATUSES[p.status][0], icon=STATUSES[p.status][1]
        ),
        Order.SINCE: lambda p: Cell(said=str(p.since_year or "–")),
        Order.VISITS: lambda p: Cell(said=str(p.visits or "–")),
    }
    return drawn


def key_of(stage: Stage, order: Order) -> Callable[[PartnerLine], Any] | None:
    """Return what partners are ordered by; of equals the one that comes first by name stays first."""
    keys: dict[Order, Callable[[PartnerLine], Any]] = {
        Order.NAME: lambda p: sort_key(stage.words.pick(p.name_sv, p.name_en)),
        Order.KIND: lambda p: list(PartnerKind).index(p.kind),
        Order.COUNTRY: lambda p: sort_key(_country(stage, p)) if p.country else None,
        Order.STATUS: lambda p: list(STATUSES).index(p.status),
        Order.SINCE: lambda p: p.since_year,
        Order.VISITS: lambda p: p.visits,
    }
    return keys[order]


def sentence(stage: Stage, named: Named, partner: PartnerLine) -> str:
    """Return a whole line in one sentence, for whoever does not see the table."""
    return f"{named[partner.kind]}, {stage.say(label(partner.status))}"


def _name(stage: Stage, partner: PartnerLine) -> Cell:
    flag = flag_of(partner)
    return Cell(
        said=stage.words.pick(partner.name_sv, partner.name_en) or stage.say("No name"),
        beneath=native_name(stage, partner),
        flag=flag,
        icon="" if flag else KINDS[partner.kind][1],
        is_strong=True,
    )


def _country(stage: Stage, partner: PartnerLine) -> str:
    return stage.words.country(flag_of(partner)) if flag_of(partner) else ""
