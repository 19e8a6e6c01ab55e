"""A list of guests that was pasted: how it is understood, corrected where need be, and put into the delegation."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.choices import tongues_by_name
from coordinator_app.domain.guest_columns import GuestColumn, GuestColumns, guess_guest_columns, is_headed_in_swedish
from coordinator_app.domain.labels import label
from coordinator_app.domain.pasted import Row
from coordinator_app.domain.pasted_guests import PastedGuest, guests
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.services.guest_lists import person_of
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

COLUMNS: dict[GuestColumn, Message] = {
    GuestColumn.IGNORED: message("Not used"),
    GuestColumn.NAME: message("Whole name"),
    GuestColumn.GIVEN_NAME: message("Given name"),
    GuestColumn.FAMILY_NAME: message("Family name"),
    GuestColumn.NATIVE_NAME: message("Name in its own script"),
    GuestColumn.HONORIFIC: message("Mr, Ms or Dr"),
    GuestColumn.TITLE: message("Title or office"),
    GuestColumn.ORGANISATION: message("Organisation"),
    GuestColumn.ROLE: message("Role in the delegation"),
    GuestColumn.EMAIL: message("E-mail"),
    GuestColumn.PHONE: message("Telephone"),
    GuestColumn.LANGUAGES: message("Languages"),
    GuestColumn.DIETARY: message("Dietary requirements"),
}
"""What a column may hold, as it is called in the dialog."""


class GuestsDialog(Dialog):
    """Shows each guest before anything is saved; all are added in one change, which can be undone."""

    added = Signal()

    def __init__(self, stage: Stage, visit: Visit, rows: Sequence[Row], parent: QWidget) -> None:
        """Take the visit and the rows that were pasted."""
        super().__init__(stage.look, parent)
        self._stage, self._visit, self._rows = stage, visit, rows
        self._columns = guess_guest_columns(rows, tongues_by_name())
        is_ours = visit.direction == Direction.OUTGOING or is_headed_in_swedish(rows, self._columns)
        self._language: Language | None = "sv" if is_ours else "en"
        self._guests: tuple[PastedGuest, ...] = ()
        self._known: dict[int, UUID] = {}
        self._boxes: dict[int, FlagField] = {}
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Add a list to the delegation"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(8))
        self._problem = text(look, "", "body", "danger", wraps=True)
        self._problem.hide()
        self._add = button(look, "", self._carry_out, kind="primary")
        self._lay_out()
        self._show_guests()
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
        inner.addWidget(Heading(look, say("Those who are added")))
        inner.addWidget(card(self._lines, look))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(scrolling(content), 1)
        column.addWidget(self._problem)
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self._add))

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
        headed = FlagField(look, say("The first row is a heading"))
        headed.show_value(self._columns.heading_rows)
        headed.committed.connect(self._take_heading)
        languages = [("en", say("in English")), ("sv", say("in Swedish")), (None, say("in the guests' own language"))]
        spoken = ChoiceField(look, say("The titles are"), languages)
        spoken.show_value(self._language)
        spoken.committed.connect(self._take_language)
        flow.addWidget(Labelled(look, say("The titles are"), spoken))
        flow.addWidget(headed)
        return flow

    def _example(self, number: int) -> str:
        """Return the first cell of a column that says anything, cut off where it is long."""
        cell = next((cells[number] for cells in self._rows if cells[number]), "")
        line = " ".join(cell.split())
        return f"{line[:_EXAMPLE]}…" if len(line) > _EXAMPLE else line

    def _take(self, number: int, kind: GuestColumn) -> None:
        holds = [kind if at == number else each for at, each in enumerate(self._columns.holds)]
        self._columns = replace(self._columns, holds=tuple(holds))
        self._show_guests()

    def _take_heading(self, is_heading: bool) -> None:
        self._columns = GuestColumns(holds=self._columns.holds, heading_rows=int(is_heading))
        self._show_guests()

    def _take_language(self, language: Language | None) -> None:
        self._language = language

    def _show_guests(self) -> None:
        """Show each guest as they would be entered, and what of their row could not be understood."""
        clear(self._lines)
        self._boxes = {}
        self._guests = guests(self._rows, self._columns, tongues_by_name())
        self._known = self._stage.desk.guest_lists.known(self._guests)
        for number, guest in enumerate(self._guests):
            self._lines.addWidget(self._line(number, guest))
        if not self._guests:
            self._lines.addWidget(text(self._stage.look, self._stage.say("Nobody is in the list."), wraps=True))
        self._count()

    def _line(self, number: int, guest: PastedGuest) -> QWidget:
        look, say = self._stage.look, self._stage.say
        person = person_of(guest)
        name = " ".join(part for part in (guest.honorific, person.name, guest.native_name) if part)
        is_there = self._known.get(number) in {each.person_id for each in self._visit.delegation}
        box = FlagField(look, name or say("Row without a name"))
        box.show_value(guest.is_named and not is_there)
        box.setEnabled(guest.is_named and not is_there)
        box.committed.connect(lambda _: self._count())
        self._boxes[number] = box
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(box)
        languages = ", ".join(self._stage.words.tongue(code) for code in guest.languages)
        role = say(label(guest.role))
        about = (guest.title, guest.organisation, role, languages, guest.email, guest.phone, guest.dietary)
        lines.addWidget(readable(look, " · ".join(part for part in about if part), "caption", "text2"))
        if is_there:
            lines.addWidget(text(look, say("Is in the delegation already."), "caption", "text2", wraps=True))
        elif number in self._known:
            lines.addWidget(text(look, say("Is in your contacts already."), "caption", "text2", wraps=True))
        for unclear in guest.unclear:
            lines.addWidget(text(look, say(unclear), "caption", "warn", wraps=True))
        return held(lines)

    def _chosen(self) -> list[int]:
        return [number for number, box in self._boxes.items() if box.isChecked()]

    def _count(self) -> None:
        number = len(self._chosen())
        self._add.setText(self._stage.words.say_many("Add {number} person", "Add {number} people", number))
        self._add.setAccessibleName(self._add.text())
        self._add.setEnabled(bool(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add by Ctrl+Enter, wherever the keyboard is."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._add.isEnabled():
            self._carry_out()
        else:
            super().keyPressEvent(event)

    def _carry_out(self) -> None:
        chosen = self._chosen()
        known = {at: self._known[number] for at, number in enumerate(chosen) if number in self._known}
        try:
            self._stage.desk.guest_lists.add(
                self._visit, [self._guests[number] for number in chosen], known, self._language
            )
        except Problem as problem:
            self._problem.setText(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            self._problem.show()
            return
        self.accept()
        said = self._stage.words.say_many("{number} person is added.", "{number} people are added.", len(chosen))
        self._stage.tell(said, self._stage.desk.history.latest())
        self.added.emit()
