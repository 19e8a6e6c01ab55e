"""The dialogs in which something is said of recipients: why, by which address, and who else is to be told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import UndoingLine
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Problem, message

_WIDTH = 460


class LineDialog(Dialog):
    """Asks for one line; `answered` brings it, without spaces at its ends."""

    answered = Signal(str)

    def __init__(
        self, stage: Stage, heading: str, question: str, do: str, parent: QWidget, *, hint: str = "", needed: str = ""
    ) -> None:
        """Take what is asked and what the button does; with `needed`, which says what is missing, one must answer."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self._needed = needed
        self.setWindowTitle(do)
        self.setMinimumWidth(look.px(_WIDTH))
        self.field = UndoingLine()
        self.field.setFont(look.font("body"))
        self.field.setAccessibleName(question)
        self.labelled = Labelled(look, question, self.field, hint)
        self.field.returnPressed.connect(self._answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(14))
        column.addWidget(text(look, heading, "subtitle", wraps=True))
        column.addWidget(self.labelled)
        answer = button(look, do, self._answer, kind="primary")
        column.addStretch(1)
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), answer))
        self.field.setFocus()

    def _answer(self) -> None:
        said = self.field.text().strip()
        if self._needed and not self.is_enough(said):
            self.labelled.complain(self._needed)
            self.field.setFocus()
            return
        self.accept()
        self.answered.emit(said)

    def is_enough(self, said: str) -> bool:
        """Tell whether an answer will do."""
        return bool(said)


class AddressDialog(LineDialog):
    """Asks for an e-mail address."""

    def __init__(self, stage: Stage, name: str, parent: QWidget) -> None:
        """Take whose address it is."""
        say = stage.say
        super().__init__(
            stage,
            say("{name} has no e-mail address", name=name),
            say("E-mail"),
            say("Add address"),
            parent,
            hint=say("It is kept with the person."),
            needed=say("Write an address such as name@municipality.se."),
        )

    def is_enough(self, said: str) -> bool:
        """Tell whether it looks like an address."""
        name, _, place = said.rpartition("@")
        return bool(name) and "." in place and " " not in said


def ask_address(stage: Stage, parent: QWidget, person_id: UUID) -> None:
    """Ask by which address somebody is reached, and keep it with the person."""
    person = stage.desk.people.get(person_id)
    if person is None:
        return

    def keep(said: str) -> None:
        try:
            stage.desk.people.save(
                replace(person, email=said), message("Add an e-mail address to {name}", name=person.name)
            )
        except Problem as problem:
            stage.problem_met.emit(problem)

    dialog = AddressDialog(stage, person.name, parent)
    dialog.answered.connect(keep)
    dialog.open()


class WhyTold(Dialog):
    """Tells why somebody is told: every reason."""

    def __init__(self, stage: Stage, name: str, reasons: Sequence[str], due: str, parent: QWidget) -> None:
        """Take whom it is about, the reasons, and which deadline holds."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Why?"))
        self.setMinimumWidth(look.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(8))
        column.addWidget(text(look, say("Why {name} is told", name=name), "subtitle", wraps=True))
        for reason in reasons or (say("Nothing is known any more of why."),):
            column.addWidget(readable(look, f"– {reason}"))
        if due:
            column.addWidget(text(look, due, "caption", "text2", wraps=True))
        column.addStretch(1)
        column.addLayout(row(None, button(look, say("Close"), self.accept, kind="primary")))


class AddingDialog(Dialog):
    """Asks whom else to tell, why, and by when; `answered` brings the person's id, the reason and the day or None."""

    answered = Signal(object, str, object)

    def __init__(self, stage: Stage, parent: QWidget, *, has_deadline: bool = True) -> None:
        """Ask; where nobody is late, no day is asked for."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self._stage = stage
        self._person_id: UUID | None = None
        self._due_on: date | None = None
        self.setWindowTitle(say("Add somebody"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.who = suggest_field(stage, Kind.PERSON, say("Who"))
        self.why = UndoingLine()
        self.why.setFont(look.font("body"))
        self.why.setAccessibleName(say("Why"))
        self.due = DayField(stage, say("No later than"))
        self._who = Labelled(look, say("Who"), self.who)
        self._why = Labelled(look, say("Why"), self.why, say("It is said in the letter and in the record."))
        self._due = Labelled(look, say("No later than"), self.due, say("Without a day nobody is late."))
        self.who.committed.connect(self._take_person)
        self.due.committed.connect(self._take_day)
        self.due.understood.connect(self._due.explain)
        self.due.misunderstood.connect(self._due.complain)
        self.why.returnPressed.connect(self._answer)
        self.why.textEdited.connect(lambda _: self._why.explain(""))
        self.due.entered.connect(self._answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("Add somebody to tell"), "title", wraps=True))
        for part in (self._who, self._why, self._due):
            column.addWidget(part)
        self._due.setVisible(has_deadline)
        add = button(look, say("Add"), self._answer, kind="primary")
        column.addStretch(1)
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), add))
        self.who.setFocus()

    def _take_person(self, person_id: UUID | None) -> None:
        self._person_id = person_id
        self.who.kept()
        self._who.explain("")

    def _take_day(self, day: date | None) -> None:
        self._due_on = day
        self.due.kept()
        self._due.explain("")

    def _answer(self) -> None:
        self.who.commit()
        self.due.commit()
        if self._person_id is None:
            self._who.complain(self._stage.say("Write whom to tell."))
            self.who.setFocus()
        elif not self.why.text().strip():
            self._why.complain(self._stage.say("Write why, so that the record tells it."))
            self.why.setFocus()
        elif not self.due.is_open:
            self.accept()
            self.answered.emit(self._person_id, self.why.text().strip(), self._due_on)
