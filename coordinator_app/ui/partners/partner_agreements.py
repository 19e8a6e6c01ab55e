"""The agreements with a partner, what is in force first, with how each stands."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.agreement_dates import CURRENT, Validity, validity
from coordinator_app.domain.agreements import Agreement
from coordinator_app.ui.agreement_words import KINDS, STANDINGS, agreement_kinds, gap_said, spell, standing_word
from coordinator_app.ui.bars import bar
from coordinator_app.ui.capital import capital
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import message


class PartnerAgreements(QWidget):
    """A row opens the agreement."""

    agreement_chosen = Signal(object)
    new_chosen = Signal()

    def __init__(self, stage: Stage, partner_id: UUID) -> None:
        """Take the partner."""
        super().__init__()
        self._stage, self._partner_id = stage, partner_id
        self._model: TableModel[Agreement] = TableModel(
            _columns(stage),
            stage.words,
            lambda each: f"{_title(stage, each)}, {_word(stage, each)}",
        )
        self.view = ListView(stage, "partner_agreements", stage.say("Agreements"), self._model, _cells(stage))
        self.view.chosen.connect(self.agreement_chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        said = stage.say("No agreement with this partner yet.")
        self._stack.addWidget(Empty(stage.look, said, stage.say("New agreement"), self.new_chosen.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, stage.look.px(8), 0, 0)
        column.setSpacing(stage.look.px(8))
        self._gaps = QVBoxLayout()
        column.addLayout(self._gaps)
        column.addWidget(self._stack)
        self.show_agreements()

    def show_agreements(self) -> None:
        """Show the agreements as they are now."""
        found = list(self._stage.desk.agreements.of_partner(self._partner_id))
        found.sort(key=lambda each: _now(self._stage, each).standing not in CURRENT)
        self._model.show(lambda _key, _descends: LoadedLines(found))
        self._stack.setCurrentIndex(0 if found else 1)
        self._show_gaps()

    def _show_gaps(self) -> None:
        """Say above the agreements when none of a kind was in force between two of them."""
        stage = self._stage
        clear(self._gaps)
        gaps, named = stage.desk.agreements.gaps_with(self._partner_id, stage.today), agreement_kinds(stage)
        said = list(dict.fromkeys(gap_said(stage, gap, named) for gap in gaps))
        if said:
            self._gaps.addWidget(bar(stage.look, said, is_warning=True))


def _now(stage: Stage, agreement: Agreement) -> Validity:
    return validity(agreement.terms, stage.today)


def _title(stage: Stage, agreement: Agreement) -> str:
    return stage.words.pick(agreement.title_sv, agreement.title_en) or stage.say("No title")


def _columns(stage: Stage) -> list[Column[Agreement]]:
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


def _cells(stage: Stage) -> Cells:
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
