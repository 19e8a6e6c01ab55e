"""What a body does abroad, in lists on its page: visits, agreements and projects, and whom it turns to there."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.registers import VisitListing
from coordinator_app.services.committees import Around, ContactAbroad
from coordinator_app.ui.agreement_rows import agreement_cells, agreement_columns, agreement_sentence, current_first
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.ui.visit_rows import visit_cells, visit_columns, visit_sentence
from coordinator_app.words import message


class _Listed(QWidget):
    """A list, or what is said where it is empty; a row is opened by Enter."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, key: str, name: str, model: TableModel[Any], cells: Cells, empty: str) -> None:
        super().__init__()
        self._model = model
        self.view = ListView(stage, key, name, model, cells)
        self.view.chosen.connect(self.chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(Empty(stage.look, empty))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, stage.look.px(8), 0, 0)
        column.addWidget(self._stack)

    def show_all(self, lines: Sequence[Any]) -> None:
        """Show these lines."""
        self._model.show(lambda _key, _descends: LoadedLines(lines))
        self._stack.setCurrentIndex(0 if lines else 1)


class VisitsTab(_Listed):
    """The visits that a body is responsible for or takes part in, the latest first."""

    def __init__(self, stage: Stage, around: Around) -> None:
        """Take what the body has to do with."""
        model: TableModel[VisitListing] = TableModel(
            visit_columns(stage), stage.words, lambda each: visit_sentence(stage, each)
        )
        said = stage.say("No visits yet. A visit names the departments that take part in it.")
        super().__init__(stage, "body_visits", stage.say("Visits"), model, visit_cells(stage), said)
        self.show_around(around)

    def show_around(self, around: Around) -> None:
        """Show the visits as they are now."""
        self.show_all(around.visits)


class AgreementsTab(_Listed):
    """The agreements and projects that a body is responsible for or takes part in, what is in force first."""

    def __init__(self, stage: Stage, around: Around) -> None:
        """Take what the body has to do with."""
        self._stage = stage
        model: TableModel[Agreement] = TableModel(
            agreement_columns(stage), stage.words, lambda each: agreement_sentence(stage, each)
        )
        said = stage.say("No agreements or projects yet. An agreement names the unit that is responsible for it.")
        name = stage.say("Agreements and projects")
        super().__init__(stage, "body_agreements", name, model, agreement_cells(stage), said)
        self.show_around(around)

    def show_around(self, around: Around) -> None:
        """Show the agreements as they are now."""
        self.show_all(current_first(self._stage, list(around.agreements)))


class ContactsTab(_Listed):
    """Those whom one turns to at the partners that a body has to do with."""

    def __init__(self, stage: Stage, around: Around) -> None:
        """Take what the body has to do with."""
        pick = stage.words.pick
        model: TableModel[ContactAbroad] = TableModel(
            _columns(stage), stage.words, lambda c: pick(c.partner.swedish, c.partner.english)
        )
        said = stage.say("Nobody yet. They are the contact persons of the partners in visits and agreements.")
        super().__init__(stage, "body_contacts", stage.say("Contacts abroad"), model, _cells(stage), said)
        self.show_around(around)

    def show_around(self, around: Around) -> None:
        """Show the contacts as they are now."""
        self.show_all(around.contacts)


def _columns(stage: Stage) -> list[Column[ContactAbroad]]:
    pick = stage.words.pick
    return [
        Column(key="name", heading=message("Name"), text=lambda c: c.name),
        Column(
            key="partner",
            heading=message("Partner"),
            text=lambda c: pick(c.partner.swedish, c.partner.english),
            width=260,
        ),
    ]


def _cells(stage: Stage) -> Cells:
    pick = stage.words.pick
    drawn: dict[str, Callable[[ContactAbroad], Cell]] = {
        "name": lambda c: Cell(
            said=c.name, beneath=pick(c.role.swedish, c.role.english), icon="person", is_strong=True
        ),
        "partner": lambda c: Cell(said=pick(c.partner.swedish, c.partner.english), flag=c.country),
    }
    return drawn
