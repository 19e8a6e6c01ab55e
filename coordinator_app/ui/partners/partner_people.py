"""The people of a partner: its contact persons, and those who have been here from it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.registers import NameOrder, PersonFilter, PersonLine
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import message


class PartnerPeople(QWidget):
    """A row opens the person."""

    person_chosen = Signal(object)

    def __init__(self, stage: Stage, partner_id: UUID) -> None:
        """Take the partner."""
        super().__init__()
        self._stage, self._partner_id = stage, partner_id
        self._model: TableModel[PersonLine] = TableModel(_columns(stage), stage.words)
        self.view = ListView(stage, "partner_people", stage.say("People"), self._model, _cells(stage))
        self.view.chosen.connect(self.person_chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        said = stage.say(
            "Nobody here yet. Contact persons stand on the overview; guests come from the delegations of visits."
        )
        self._stack.addWidget(Empty(stage.look, said))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, stage.look.px(8), 0, 0)
        column.addWidget(self._stack)
        self.show_people()

    def show_people(self) -> None:
        """Show the people as they are now."""
        people = self._stage.desk.people
        asked = PersonFilter(day=self._stage.today, partner_id=self._partner_id)
        self._model.show(
            lambda key, descends: people.listed(
                asked, NameOrder(key), self._stage.words.language, is_descending=descends
            )
        )
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)


def _columns(stage: Stage) -> list[Column[PersonLine]]:
    pick = stage.words.pick
    return [
        Column(key=NameOrder.NAME, heading=message("Name"), text=lambda p: p.name, is_sortable=True),
        Column(
            key=NameOrder.GROUP,
            heading=message("Organisation"),
            text=lambda p: pick(p.organisation_name_sv, p.organisation_name_en),
            is_sortable=True,
            width=260,
        ),
    ]


def _cells(stage: Stage) -> Cells:
    pick = stage.words.pick
    drawn: dict[str, Callable[[PersonLine], Cell]] = {
        NameOrder.NAME: lambda p: Cell(
            said=" ".join(part for part in (p.name, p.native_name) if part),
            beneath=pick(p.title_sv, p.title_en),
            initials=p.initials,
            is_strong=True,
        ),
        NameOrder.GROUP: lambda p: Cell(said=pick(p.organisation_name_sv, p.organisation_name_en), beneath=p.place),
    }
    return drawn
