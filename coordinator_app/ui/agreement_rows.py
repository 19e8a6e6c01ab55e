"""Agreements in the list of another record, such as a partner or a department, each with how it stands."""

from collections.abc import Callable

from coordinator_app.domain.agreement_dates import CURRENT, Validity, validity
from coordinator_app.domain.agreements import Agreement
from coordinator_app.ui.agreement_words import KINDS, STANDINGS, agreement_kinds, spell, standing_word
from coordinator_app.ui.capital import capital
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message


def agreement_sentence(stage: Stage, agreement: Agreement) -> str:
    """Return a row as it is heard."""
    return f"{_title(stage, agreement)}, {_word(stage, agreement)}"


def current_first(stage: Stage, agreements: list[Agreement]) -> list[Agreement]:
    """Return agreements with what is in force or to come before what is over."""
    return sorted(agreements, key=lambda each: _now(stage, each).standing not in CURRENT)


def _now(stage: Stage, agreement: Agreement) -> Validity:
    return validity(agreement.terms, stage.today)


def _title(stage: Stage, agreement: Agreement) -> str:
    return stage.words.pick(agreement.title_sv, agreement.title_en) or stage.say("No title")


def agreement_columns(stage: Stage) -> list[Column[Agreement]]:
    """Return the columns."""
    return [
        Column(key="agreement", heading=message("Agreement"), text=lambda each: _title(stage, each)),
        Column(
            key="standing",
            heading=message("Status"),
            text=lambda each: _word(stage, each),
            width=220,
        ),
        Column(
            key="validity",
            heading=message("Validity"),
            text=lambda each: capital(spell(stage, _now(stage, each))),
            width=300,
        ),
    ]


def agreement_cells(stage: Stage) -> Cells:
    """Return what draws each column."""
    named = agreement_kinds(stage)
    drawn: dict[str, Callable[[Agreement], Cell]] = {
        "agreement": lambda each: Cell(
            said=_title(stage, each), beneath=named[each.kind], icon=KINDS[each.kind][1], is_strong=True
        ),
        "standing": lambda each: _standing(stage, each),
        "validity": lambda each: Cell(said=capital(spell(stage, _now(stage, each))), beneath=each.case_number),
    }
    return drawn


def _word(stage: Stage, agreement: Agreement) -> str:
    return standing_word(stage, agreement.terms, _now(stage, agreement))


def _standing(stage: Stage, agreement: Agreement) -> Cell:
    tone, icon = STANDINGS[_now(stage, agreement).standing]
    return Cell(said=_word(stage, agreement), tone=tone, icon=icon)
