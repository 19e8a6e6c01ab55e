"""The preview of an import as a table, in which each row can be left out or taken in."""

from collections import Counter
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.import_plan import EventKey, RowKind
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.imports.preview_lines import (
    LOSSES,
    REPAIRED,
    PreviewLine,
    cells,
    chosen_keys,
    columns,
    sentence,
)
from coordinator_app.ui.layouts import held, row
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.words import Message, message

_ALL = "all"
_GROUPS: dict[str, Message] = {
    _ALL: message("All {number}"),
    RowKind.NEW.value: message("New {number}"),
    RowKind.CHANGED.value: message("Changed {number}"),
    RowKind.UNCHANGED.value: message("Unchanged {number}"),
    LOSSES: message("Losses {number}"),
    REPAIRED: message("Repaired {number}"),
}


class PreviewTable(QWidget):
    """Space, Enter or a double click takes a row in or leaves it out; `changed` tells that the choice is another.

    `toggling` is the button that does the same, to be placed by whoever shows the table.
    """

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        """Show nothing yet."""
        super().__init__()
        self._stage = stage
        look, words = stage.look, stage.words
        self._lines: list[PreviewLine] = []
        self._group = _ALL
        self._model: TableModel[PreviewLine] = TableModel(columns(), words, lambda line: sentence(line, words))
        self.view = _ChoosingView(stage, "import", stage.say("What the import does"), self._model, cells(words))
        self.view.setSortingEnabled(False)
        self.view.chosen.connect(self._toggle)
        self.view.toggled.connect(self._toggle)
        self.view.current_changed.connect(lambda _: self._say_toggle())
        groups = [(key, stage.say(said, number=0)) for key, said in _GROUPS.items()]
        self._segments = Segments(look, stage.say("Which rows are shown"), groups, self._show_group)
        self._segments.choose(_ALL)
        self.toggling = button(look, "", self._toggle_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(held(row(self._segments, None)))
        column.addWidget(self.view, 1)
        self._say_toggle()

    def show_lines(self, lines: list[PreviewLine]) -> None:
        """Show these lines, with what they say is chosen."""
        self._lines = lines
        self._count()
        self._show_group(self._group)
        self.changed.emit()

    def chosen(self) -> set[EventKey]:
        """Return the events that are to be imported."""
        return set(chosen_keys(self._lines))

    @property
    def lines(self) -> tuple[PreviewLine, ...]:
        """What is shown when nothing is filtered away."""
        return tuple(self._lines)

    def _count(self) -> None:
        numbers = Counter(line.group for line in self._lines)
        numbers[_ALL] = len(self._lines)
        for key, said in _GROUPS.items():
            self._segments.say(key, self._stage.say(said.id, number=numbers[key]))

    def _show_group(self, group: str) -> None:
        self._group = group
        self._segments.choose(group)
        shown = [line for line in self._lines if group in {_ALL, line.group}]
        self._model.show(lambda _key, _descends: LoadedLines(shown))
        self._say_toggle()

    def _toggle_current(self) -> None:
        if self.view.current_id is not None:
            self._toggle(self.view.current_id)

    def _toggle(self, line_id: UUID) -> None:
        self._lines = [
            replace(line, is_chosen=not line.is_chosen) if line.id == line_id and line.key is not None else line
            for line in self._lines
        ]
        self._show_group(self._group)
        self.changed.emit()

    def _say_toggle(self) -> None:
        """Let the button say what it does to the current row."""
        line = next((line for line in self._lines if line.id == self.view.current_id), None)
        is_in = line is None or line.is_chosen
        said = self._stage.say("Leave the row out") if is_in else self._stage.say("Import the row")
        self.toggling.setText(said)
        self.toggling.setAccessibleName(said)
        self.toggling.setEnabled(line is not None and line.key is not None)


class _ChoosingView(ListView):
    """A list in which the space bar chooses too."""

    toggled = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current row."""
        if event.key() == Qt.Key.Key_Space and self.current_id is not None:
            self.toggled.emit(self.current_id)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            event.ignore()
        else:
            super().keyPressEvent(event)
