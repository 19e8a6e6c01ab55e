"""The visits with a partner, both ways, the latest first."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.registers import VisitFilter, VisitListing, VisitOrder
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.ui.visit_rows import visit_cells, visit_columns, visit_sentence


class PartnerVisits(QWidget):
    """A row opens the visit."""

    visit_chosen = Signal(object)
    new_chosen = Signal()

    def __init__(self, stage: Stage, partner_id: UUID) -> None:
        """Take the partner."""
        super().__init__()
        self._stage, self._partner_id = stage, partner_id
        self._model: TableModel[VisitListing] = TableModel(
            visit_columns(stage), stage.words, lambda each: visit_sentence(stage, each)
        )
        self.view = ListView(stage, "partner_visits", stage.say("Visits"), self._model, visit_cells(stage))
        self.view.chosen.connect(self.visit_chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        said = stage.say("No visits with this partner yet, in either direction.")
        self._stack.addWidget(Empty(stage.look, said, stage.say("New visit with them"), self.new_chosen.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, stage.look.px(8), 0, 0)
        column.addWidget(self._stack)
        self.show_visits()

    def show_visits(self) -> None:
        """Show the visits as they are now."""
        visits = self._stage.desk.visits
        asked = VisitFilter(day=self._stage.today, partner_id=self._partner_id)
        self._model.show(
            lambda _key, _descends: visits.listed(
                asked, VisitOrder.START, self._stage.words.language, is_descending=True
            )
        )
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
