"""Rows that were pasted, looked at before they are saved: corrected where need be, ticked, and added in one change."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.pasted import Row
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import Choice, ChoiceField, FlagField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.headings import Heading
from coordinator_app.ui.layouts import card, clear, column, held, row, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, Problem

_WIDTH, _HEIGHT = 720, 640
_LEAST_WIDTH, _LEAST_HEIGHT = 360, 320
_AROUND = 32
"""So many pixels of the window stay to be seen around the dialog."""

_EXAMPLE = 24

K = TypeVar("K", bound=Enum)


class PreviewDialog(Dialog):
    """The base of what is pasted; those that derive from it say what is read, how it is counted, and how it is added.

    `added` tells that the rows are saved.
    """

    added = Signal()

    def __init__(self, stage: Stage, title: str, parent: QWidget) -> None:
        """Take the title; what is in the dialog comes with `lay_out`."""
        super().__init__(stage.look, parent)
        self._stage = stage
        self._boxes: dict[int, FlagField] = {}
        look = stage.look
        self.setWindowTitle(title)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(8))
        self._problem = text(look, "", "body", "danger", wraps=True)
        self._problem.hide()
        self.add_button = button(look, "", self._carry_out, kind="primary")
        room = parent.window().size()
        width, height = room.width() - _AROUND, room.height() - _AROUND
        self.setMinimumSize(min(look.px(_LEAST_WIDTH), width), min(look.px(_LEAST_HEIGHT), height))
        self.resize(min(look.px(_WIDTH), width), min(look.px(_HEIGHT), height))

    def lines(self) -> Iterator[QWidget]:
        """Yield each row as it would be saved, mostly a `line`, as everything is corrected now."""
        raise NotImplementedError

    def counted(self, number: int) -> Message:
        """Return what the button says that adds so many."""
        raise NotImplementedError

    def told(self, number: int) -> Message:
        """Return what is said when so many are added."""
        raise NotImplementedError

    def save(self, chosen: Sequence[int]) -> None:
        """Save the rows of these numbers in one change. Raises Problem."""
        raise NotImplementedError

    def lay_out(self, hint: str, how_heading: str, fields: Iterable[QWidget], what_heading: str) -> None:
        """Put together what is to be known, how the rows are understood, and the rows themselves, and show them."""
        look = self._stage.look
        corrected = Flow(gap=look.px(16), line_gap=look.px(10))
        for field in fields:
            corrected.addWidget(field)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(look.px(4), look.px(4), look.px(8), look.px(4))
        inner.setSpacing(look.px(12))
        inner.addWidget(readable(look, hint, "body", "text2"))
        inner.addWidget(Heading(look, how_heading))
        inner.addWidget(held(corrected))
        inner.addWidget(Heading(look, what_heading))
        inner.addWidget(card(self._lines, look))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(self._problem)
        whole.addLayout(row(None, button(look, self._stage.say("Cancel"), self.reject), self.add_button))
        self.show_lines()

    def column_choices(
        self, rows: Sequence[Row], holds: Sequence[K], kinds: Mapping[K, Message], take: Callable[[tuple[K, ...]], None]
    ) -> Iterator[QWidget]:
        """Yield a choice of what each column holds, called by its first cell; `take` gets what all of them hold."""
        say = self._stage.say
        chosen = list(holds)

        def change(number: int, kind: K) -> None:
            chosen[number] = kind
            take(tuple(chosen))

        for number, held_there in enumerate(holds):
            name = say("Column {number}: {example}", number=number + 1, example=_example(rows, number))
            choices = [(kind, say(said)) for kind, said in kinds.items()]
            yield self.choice(name, choices, held_there, partial(change, number))

    def choice(self, name: str, choices: Sequence[Choice], value: object, take: Callable[[Any], None]) -> QWidget:
        """Return one of several with its label."""
        field = ChoiceField(self._stage.look, name, choices)
        field.show_value(value)
        field.committed.connect(take)
        return Labelled(self._stage.look, name, field)

    def heading_flag(self, heading_rows: int, take: Callable[[int], None]) -> QWidget:
        """Return the box that tells whether the first row is a heading; `take` gets how many rows are."""
        field = FlagField(self._stage.look, self._stage.say("The first row is a heading"))
        field.show_value(heading_rows)
        field.committed.connect(lambda is_heading: take(int(is_heading)))
        return field

    def line(
        self, number: int, name: str, about: str, notes: Iterable[Message], unclear: Iterable[Message], *, is_open: bool
    ) -> QWidget:
        """Return a row: its box, ticked where it is open to be added, what is known, and what was not understood."""
        look, say = self._stage.look, self._stage.say
        box = FlagField(look, name)
        box.show_value(is_open)
        box.setEnabled(is_open)
        box.committed.connect(lambda _: self._count())
        self._boxes[number] = box
        parts: list[QWidget] = [box]
        if about:
            parts.append(readable(look, about, "caption", "text2"))
        parts += [text(look, say(each), "caption", "text2", wraps=True) for each in notes]
        parts += [text(look, say(each), "caption", "warn", wraps=True) for each in unclear]
        return held(column(*parts, gap=0))

    def show_lines(self) -> None:
        """Show each row as it would be saved now."""
        clear(self._lines)
        self._boxes = {}
        for made in self.lines():
            self._lines.addWidget(made)
        self._count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add by Ctrl+Enter, wherever the keyboard is."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.add_button.isEnabled():
            self._carry_out()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> list[int]:
        return [number for number, box in self._boxes.items() if box.isChecked()]

    def _count(self) -> None:
        number = len(self._chosen())
        self.add_button.setText(self._stage.say(self.counted(number)))
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.setEnabled(bool(number))

    def _carry_out(self) -> None:
        chosen = self._chosen()
        try:
            self.save(chosen)
        except Problem as problem:
            self._problem.setText(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            self._problem.show()
            return
        self.accept()
        self._stage.tell(self._stage.say(self.told(len(chosen))), self._stage.desk.history.latest())
        self.added.emit()


def _example(rows: Sequence[Row], number: int) -> str:
    """Return the first cell of a column that says anything, cut off where it is long."""
    cell = next((cells[number] for cells in rows if cells[number]), "")
    said = " ".join(cell.split())
    return f"{said[:_EXAMPLE]}…" if len(said) > _EXAMPLE else said
