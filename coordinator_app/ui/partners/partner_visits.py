"""The visits with a partner, both ways, the latest first."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import VisitFilter, VisitListing, VisitOrder
from coordinator_app.domain.visits import CLOSED, HELD, Direction, VisitStatus
from coordinator_app.ui.capital import capital
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import message

_DIRECTIONS = {
    Direction.INCOMING: "arrow_down_left",
    Direction.OUTGOING: "arrow_up_right",
    Direction.DIGITAL: "video",
}


class PartnerVisits(QWidget):
    """A row opens the visit."""

    visit_chosen = Signal(object)
    new_chosen = Signal()

    def __init__(self, stage: Stage, partner_id: UUID) -> None:
        """Take the partner."""
        super().__init__()
        self._stage, self._partner_id = stage, partner_id
        self._model: TableModel[VisitListing] = TableModel(
            _columns(stage), stage.words, lambda each: _sentence(stage, each)
        )
        self.view = ListView(stage, "partner_visits", stage.say("Visits"), self._model, _cells(stage))
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


def _sentence(stage: Stage, visit: VisitListing) -> str:
    """Return a row as it is heard after its days."""
    title = stage.words.pick(visit.title_sv, visit.title_en) or stage.say("No title")
    return ", ".join((title, stage.say(label(visit.direction)), stage.say(label(visit.status))))


def _columns(stage: Stage) -> list[Column[VisitListing]]:
    words = stage.words
    return [
        Column(key="days", heading=message("Days"), text=lambda v: words.brief_days(v.starts_on, v.ends_on), width=170),
        Column(key="visit", heading=message("Visit"), text=lambda v: words.pick(v.title_sv, v.title_en)),
        Column(key="status", heading=message("Status"), text=lambda v: capital(stage.say(label(v.status))), width=160),
    ]


def _cells(stage: Stage) -> Cells:
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
