"""The part Trash: what was deleted in the last thirty days, to be brought back or erased for good."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QMessageBox, QStackedWidget, QVBoxLayout

from coordinator_app.services.history import Trashed
from coordinator_app.ui.buttons import button
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.focus_ring import FocusRing
from coordinator_app.ui.layouts import held
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, message


@dataclass(frozen=True, kw_only=True)
class TrashRow:
    """What lies in the trash, as a list knows it."""

    id: UUID
    trashed: Trashed


_KINDS: dict[str, tuple[Message, str]] = {
    "visit": (message("Visit"), "handshake"),
    "person": (message("Person"), "person"),
    "organisation": (message("Organisation"), "building"),
    "partner": (message("Partner"), "globe"),
    "agreement": (message("Agreement"), "document_edit"),
    "decision": (message("Decision"), "checkmark"),
    "body": (message("Body"), "organization"),
    "appointment": (message("Office"), "building_government"),
    "meeting": (message("Political meeting"), "people"),
    "own_day": (message("Own days"), "calendar_ltr"),
    "letter_template": (message("Template of a letter"), "mail"),
    "transfer": (message("Way between places"), "location"),
    "governing_document": (message("Governing document"), "book"),
    "deviation": (message("Deviation"), "flag"),
    "seat": (message("Seat in the network"), "organization"),
    "network_meeting": (message("Meeting of the network"), "people"),
    "initiative": (message("Initiative"), "flag"),
    "committee_year": (message("Year of a committee"), "building_government"),
    "notification_list": (message("Notification list"), "megaphone"),
    "notification": (message("Note of informing"), "megaphone"),
    "mailing": (message("Mailing"), "mail"),
}
_OTHER = (message("Something else"), "document")


class TrashPart(Part):
    """Enter brings the current row back."""

    def __init__(self, stage: Stage) -> None:
        """Show the trash."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._model: TableModel[TrashRow] = TableModel(_columns(stage), stage.words)
        self.view = ListView(stage, "trash", say("Trash"), self._model, _cells(stage))
        self.view.chosen.connect(self._bring_back)
        self.view.current_changed.connect(lambda _: self._enable())
        self.dialog: QMessageBox | None = None
        self._back = button(look, say("Bring back"), self._bring_current_back, icon="arrow_undo")
        self._empty = button(look, say("Empty the trash…"), self._ask, icon="delete")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(Empty(look, say("The trash is empty.")))
        head = Flow(gap=look.px(12))
        head.addWidget(text(look, say("Trash"), "title"))
        head.push_right()
        head.addWidget(self._back)
        head.addWidget(self._empty)
        hint = say("What is deleted lies here for thirty days, and is then erased for good.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(held(head))
        column.addWidget(text(look, hint, "body", "text2", wraps=True))
        column.addWidget(self._stack, 1)
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the trash again: whatever was changed may have been deleted or brought back."""
        if kinds:
            self._show()

    def _show(self) -> None:
        try:
            trashed = self.stage.desk.history.trash()
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        rows = [TrashRow(id=one.record_id, trashed=one) for one in trashed]
        self._model.show(lambda _key, _descends: LoadedLines(rows))
        self._stack.setCurrentIndex(0 if rows else 1)
        self._empty.setEnabled(bool(rows))
        self._enable()

    def _enable(self) -> None:
        self._back.setEnabled(self._model.rowCount() > 0 and self.view.current_id is not None)

    def _bring_current_back(self) -> None:
        if self.view.current_id is not None:
            self._bring_back(self.view.current_id)

    def _bring_back(self, record_id: UUID) -> None:
        row = self._model.row_of(record_id)
        line = self._model.line(row) if row is not None else None
        if line is None:
            return
        history = self.stage.desk.history
        try:
            history.bring_back(line.trashed)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        said = self.stage.say("“{title}” is back.", title=_title(self.stage, line.trashed))
        self._show()
        self.stage.tell(said, history.latest())

    def _ask(self) -> None:
        """Ask first, since it cannot be undone."""
        say = self.stage.say
        number = self._model.rowCount()
        self.dialog = dialog = QMessageBox(self)
        FocusRing(dialog, self.stage.look)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(say("Empty the trash"))
        dialog.setText(
            self.stage.words.say_many(
                "Erase {number} thing in the trash for good?", "Erase {number} things in the trash for good?", number
            )
        )
        dialog.setInformativeText(say("This cannot be undone. Backups keep what they hold until they are thinned out."))
        erase = dialog.addButton(say("Empty the trash"), QMessageBox.ButtonRole.AcceptRole)
        keep = dialog.addButton(say("Cancel"), QMessageBox.ButtonRole.RejectRole)
        dialog.setDefaultButton(keep)
        dialog.setEscapeButton(keep)
        dialog.buttonClicked.connect(lambda clicked: self._erase() if clicked is erase else None)
        dialog.finished.connect(lambda _: self._close())
        dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _erase(self) -> None:
        try:
            self.stage.desk.history.empty_trash()
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self._show()
        self.stage.tell(self.stage.say("The trash is empty."))


def _title(stage: Stage, trashed: Trashed) -> str:
    return trashed.name or stage.say("No name")


def _columns(stage: Stage) -> list[Column[TrashRow]]:
    return [
        Column(key="name", heading=message("What"), text=lambda row: _title(stage, row.trashed)),
        Column(key="kind", heading=message("Kind"), text=lambda row: _kind(stage, row)[0], width=150),
        Column(key="when", heading=message("Deleted"), text=lambda row: _when(stage, row), width=190),
    ]


def _cells(stage: Stage) -> Cells:
    drawn: dict[str, Callable[[Any], Cell]] = {
        "name": lambda row: Cell(said=_title(stage, row.trashed), icon=_kind(stage, row)[1], is_strong=True),
        "kind": lambda row: Cell(said=_kind(stage, row)[0]),
        "when": lambda row: Cell(said=_when(stage, row)),
    }
    return drawn


def _kind(stage: Stage, row: TrashRow) -> tuple[str, str]:
    said, icon = _KINDS.get(row.trashed.kind, _OTHER)
    return stage.say(said), icon


def _when(stage: Stage, row: TrashRow) -> str:
    moment = row.trashed.deleted_at.astimezone(stage.clock().tzinfo)
    return f"{stage.words.brief_weekday(moment.date())} {moment:%H:%M}"
