"""The agreements with a partner, what is in force first, with how each stands."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.agreements import Agreement
from coordinator_app.ui.agreement_rows import agreement_cells, agreement_columns, agreement_sentence, current_first
from coordinator_app.ui.agreement_words import agreement_kinds, gap_said
from coordinator_app.ui.bars import bar
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel


class PartnerAgreements(QWidget):
    """A row opens the agreement."""

    agreement_chosen = Signal(object)
    new_chosen = Signal()

    def __init__(self, stage: Stage, partner_id: UUID) -> None:
        """Take the partner."""
        super().__init__()
        self._stage, self._partner_id = stage, partner_id
        self._model: TableModel[Agreement] = TableModel(
            agreement_columns(stage), stage.words, lambda each: agreement_sentence(stage, each)
        )
        self.view = ListView(stage, "partner_agreements", stage.say("Agreements"), self._model, agreement_cells(stage))
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
        found = current_first(self._stage, list(self._stage.desk.agreements.of_partner(self._partner_id)))
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
