"""What the list of agreements shows of each, and what it can be ordered by."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from coordinator_app.domain.agreement_lines import SeenAgreement
from coordinator_app.domain.agreement_next_step import next_step
from coordinator_app.domain.agreement_sentences import validity_said
from coordinator_app.domain.agreement_status import status
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.severity import Severity
from coordinator_app.ui.agreement_words import KINDS
from coordinator_app.ui.agreements.row_looks import about, flag_of, name_of
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message

Named = Mapping[AgreementKind, str]
_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2, None: 3}


class Order(StrEnum):
    """What agreements are ordered by."""

    PART = "part"
    STATUS = "status"
    VALIDITY = "validity"
    NEXT = "next"


def columns(stage: Stage, named: Named) -> list[Column[SeenAgreement]]:
    """Return the columns; `named` is what the kinds are called."""
    return [
        Column(
            key=Order.PART,
            heading=message("Party"),
            text=lambda seen: _part_said(stage, named, seen),
            is_sortable=True,
            width=220,
        ),
        Column(
            key=Order.STATUS,
            heading=message("Status"),
            text=lambda seen: stage.say(status(seen).sentence),
            is_sortable=True,
            width=210,
        ),
        Column(
            key=Order.VALIDITY,
            heading=message("Validity"),
            text=lambda seen: validity_sentence(stage, seen),
            is_sortable=True,
        ),
        Column(
            key=Order.NEXT,
            heading=message("Next step"),
            text=lambda seen: next_said(stage, seen),
            is_sortable=True,
            width=180,
        ),
    ]


def cells(stage: Stage, named: Named) -> Cells:
    """Return what draws the first column; the others are drawn in a way of their own."""
    drawn: dict[str, Callable[[SeenAgreement], Cell]] = {Order.PART: lambda seen: _part(stage, named, seen)}
    return drawn


def key_of(stage: Stage, order: Order) -> Callable[[SeenAgreement], Any] | None:
    """Return what agreements are ordered by; the most urgent come first, and what has no day last."""
    keys: dict[Order, Callable[[SeenAgreement], Any]] = {
        Order.PART: lambda seen: _name_key(stage, seen),
        Order.STATUS: lambda seen: _urgency(stage, seen),
        Order.VALIDITY: lambda seen: seen.validity.current_end_on,
        Order.NEXT: lambda seen: step.on if (step := next_step(seen)) is not None else None,
    }
    return keys[order]


def validity_sentence(stage: Stage, seen: SeenAgreement) -> str:
    """Return in one sentence all that the bar shows."""
    return ", ".join(stage.say(part) for part in validity_said(seen))


def next_said(stage: Stage, seen: SeenAgreement) -> str:
    """Return what comes next, empty where nothing does."""
    step = next_step(seen)
    return stage.say(step.sentence) if step is not None else ""


def sentence(stage: Stage, named: Named, seen: SeenAgreement) -> str:
    """Return a whole row in one sentence, for whoever does not see the table; who it is with is heard before it."""
    parts = (
        _part_said(stage, named, seen),
        stage.say(status(seen).sentence),
        validity_sentence(stage, seen),
        next_said(stage, seen),
    )
    return ". ".join(part for part in parts if part)


def _part(stage: Stage, named: Named, seen: SeenAgreement) -> Cell:
    flag = flag_of(seen.line)
    return Cell(
        said=name_of(stage, seen.line),
        beneath=about(stage, seen.line, named[seen.line.kind]),
        flag=flag,
        icon="" if flag else KINDS[seen.line.kind][1],
        is_strong=True,
    )


def _part_said(stage: Stage, named: Named, seen: SeenAgreement) -> str:
    return f"{name_of(stage, seen.line)}, {about(stage, seen.line, named[seen.line.kind])}"


def _urgency(stage: Stage, seen: SeenAgreement) -> Any:
    step = next_step(seen)
    day = step.on.toordinal() if step is not None and step.on is not None else 10**7
    return _RANKS[status(seen).severity], day, _name_key(stage, seen)


def _name_key(stage: Stage, seen: SeenAgreement) -> str:
    return sort_key(name_of(stage, seen.line))
