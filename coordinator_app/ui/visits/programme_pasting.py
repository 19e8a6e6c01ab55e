"""A programme that was pasted: how each row is understood, corrected where need be, and put into the visit."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.pasted import Row
from coordinator_app.domain.pasted_programmes import (
    ItemColumn,
    ItemColumns,
    PastedItem,
    guess_item_columns,
    pasted_items,
)
from coordinator_app.domain.typed_items import told
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField, FlagField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.headings import Heading
from coordinator_app.ui.layouts import card, clear, held, row, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Language, Message, Problem, message

_WIDTH, _HEIGHT = 720, 640
_EXAMPLE = 24

COLUMNS: dict[ItemColumn, Message] = {
    ItemColumn.IGNORED: message("Not used"),
    ItemColumn.DAY: message("Day"),
    ItemColumn.TIMES: message("Times"),
    ItemColumn.STARTS: message("From"),
    ItemColumn.ENDS: message("Until"),
    ItemColumn.TITLE: message("What"),
    ItemColumn.PLACE: message("Place"),
    ItemColumn.HOST: message("Host"),
}
"""What a column may hold, as it is called in the dialog."""


class ItemsDialog(Dialog):
    """Shows each item before anything is saved; all are added in one change, which can be undone."""

    added = Signal()

    def __init__(self, stage: Stage, visit: Visit, rows: Sequence[Row], parent: QWidget) -> None:
        """Take the visit and the rows that were pasted."""
        super().__init__(stage.look, parent)
        self._stage, self._visit, self._rows = stage, visit, rows
        self._columns = guess_item_columns(rows, visit.starts_on)
        self._language: Language = stage.words.language
        self._places = [place.name for place in stage.desk.visits.places()]
        self._items: tuple[PastedItem, ...] = ()
        self._boxes: list[FlagField] = []
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Add a list to the programme"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(8))
        self._problem = text(look, "", "body", "danger", wraps=True)
        self._problem.hide()
        self.add_button = button(look, "", self._carry_out, kind="primary")
        self._lay_out()
        self._show_items()
        window = parent.window().size()
        self.setMinimumSize(min(look.px(360), window.width() - 32), min(look.px(320), window.height() - 32))
        self.resize(min(look.px(_WIDTH), window.width() - 32), min(look.px(_HEIGHT), window.height() - 32))

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(look.px(4), look.px(4), look.px(8), look.px(4))
        inner.setSpacing(look.px(12))
        said = say("Nothing is saved before you choose to add. Change what a column holds where it is not understood.")
        inner.addWidget(readable(look, said, "body", "text2"))
        inner.addWidget(Heading(look, say("Columns of the list")))
        inner.addWidget(held(self._fields()))
        inner.addWidget(Heading(look, say("Items that are added")))
        inner.addWidget(card(self._lines, look))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(scrolling(content), 1)
        column.addWidget(self._problem)
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.add_button))

    def _fields(self) -> Flow:
        """Return a choice for each column, for the heading, and for the language of the titles."""
        look, say = self._stage.look, self._stage.say
        flow = Flow(gap=look.px(16), line_gap=look.px(10))
        for number, holds in enumerate(self._columns.holds):
            name = say("Column {number}: {example}", number=number + 1, example=self._example(number))
            field = ChoiceField(look, name, [(kind, say(said)) for kind, said in COLUMNS.items()])
            field.show_value(holds)
            field.committed.connect(lambda kind, at=number: self._take(at, kind))
            flow.addWidget(Labelled(look, name, field))
        spoken = ChoiceField(look, say("The titles are"), [("sv", say("in Swedish")), ("en", say("in English"))])
        spoken.show_value(self._language)
        spoken.committed.connect(self._take_language)
        flow.addWidget(Labelled(look, say("The titles are"), spoken))
        headed = FlagField(look, say("The first row is a heading"))
        headed.show_value(bool(self._columns.heading_rows))
        headed.committed.connect(self._take_heading)
        flow.addWidget(headed)
        return flow

    def _example(self, number: int) -> str:
        """Return the first cell of a column that says anything, cut off where it is long."""
        cell = next((cells[number] for cells in self._rows if cells[number]), "")
        line = " ".join(cell.split())
        return f"{line[:_EXAMPLE]}…" if len(line) > _EXAMPLE else line

    def _take(self, number: int, kind: ItemColumn) -> None:
        holds = tuple(kind if at == number else each for at, each in enumerate(self._columns.holds))
        self._columns = replace(self._columns, holds=holds)
        self._show_items()

    def _take_heading(self, is_heading: bool) -> None:
        self._columns = ItemColumns(holds=self._columns.holds, heading_rows=int(is_heading))
        self._show_items()

    def _take_language(self, language: Language) -> None:
        self._language = language

    def _show_items(self) -> None:
        """Show each item as it would be entered, and what of its row could not be understood."""
        clear(self._lines)
        visit = self._visit
        self._items = pasted_items(self._rows, self._columns, visit.starts_on, visit.ends_on, self._places)
        self._boxes = []
        for item in self._items:
            self._lines.addWidget(self._line(item))
        if not self._items:
            self._lines.addWidget(text(self._stage.look, self._stage.say("No item is in the list."), wraps=True))
        self._count()

    def _line(self, pasted: PastedItem) -> QWidget:
        look, say = self._stage.look, self._stage.say
        box = FlagField(look, pasted.item.title or say("No title"))
        box.show_value(True)
        box.committed.connect(lambda _: self._count())
        self._boxes.append(box)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(box)
        lines.addWidget(readable(look, told(pasted.item, self._stage.words), "caption", "text2"))
        for unclear in pasted.item.unclear:
            lines.addWidget(text(look, say(unclear), "caption", "warn", wraps=True))
        return held(lines)

    def _chosen(self) -> list[PastedItem]:
        return [item for item, box in zip(self._items, self._boxes, strict=True) if box.isChecked()]

    def _count(self) -> None:
        number = len(self._chosen())
        self.add_button.setText(self._stage.words.say_many("Add {number} item", "Add {number} items", number))
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.setEnabled(bool(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add by Ctrl+Enter, wherever the keyboard is."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.add_button.isEnabled():
            self._carry_out()
        else:
            super().keyPressEvent(event)

    def _carry_out(self) -> None:
        chosen = [each.item for each in self._chosen()]
        try:
            self._stage.desk.programmes.add(self._visit, chosen, self._language)
        except Problem as problem:
            self._problem.setText(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            self._problem.show()
            return
        self.accept()
        said = self._stage.words.say_many("{number} item is added.", "{number} items are added.", len(chosen))
        self._stage.tell(said, self._stage.desk.history.latest())
        self.added.emit()
