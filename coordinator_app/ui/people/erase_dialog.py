"""The dialog that asks before a person is erased for good, and says in words what goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.people import Person
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.layouts import row, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text

_WIDTH, _HEIGHT = 560, 520


class EraseDialog(Dialog):
    """The keyboard begins on the button that does nothing."""

    erase_chosen = Signal()

    def __init__(self, stage: Stage, person: Person, parent: QWidget) -> None:
        """Take the person as they are saved."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Erase for good"))
        self.setMinimumSize(look.px(340), look.px(280))
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(look.px(4), look.px(4), look.px(8), look.px(4))
        lines.setSpacing(look.px(10))
        name = person.name or person.native_name
        question = say("Erase {name} for good?", name=name)
        self.setAccessibleDescription(question)
        lines.addWidget(text(look, question, "subtitle", wraps=True))
        lines.addWidget(
            text(look, say("This cannot be undone, and the trash does not keep it. What goes:"), wraps=True)
        )
        for said in what_goes(stage, person):
            lines.addWidget(readable(look, f"•  {said}"))
        lines.addWidget(readable(look, _what_stays(stage), "body", "text2"))
        lines.addStretch(1)
        cancel = button(look, say("Cancel"), self.reject, kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(scrolling(content), 1)
        column.addLayout(row(None, button(look, say("Erase for good"), self._erase), cancel))
        cancel.setFocus()

    def _erase(self) -> None:
        self.accept()
        self.erase_chosen.emit()


def what_goes(stage: Stage, person: Person) -> list[str]:
    """Return, in words, what is erased with a person."""
    say, say_many, desk = stage.say, stage.words.say_many, stage.desk
    said = [say("Name, titles, telephone numbers and everything else on the page")]
    if person.photo:
        said.append(say("The photo"))
    offices = len(desk.municipality.appointments_of(person.id))
    if offices:
        said.append(say_many("{number} office", "{number} offices", offices))
    visits = len(desk.people.visits_of(person.id))
    if visits:
        said.append(say_many("The part in {number} visit", "The part in {number} visits", visits))
        said.append(say("The files of the briefing packs of these visits; that the packs were made is still known"))
    return [*said, say("What the history tells of the person")]


def _what_stays(stage: Stage) -> str:
    return stage.say(
        "Backups keep the person until they are thinned out; "
        "from one that is brought back the person is erased at once. Free text, such as backgrounds "
        "and notes of visits, is not searched: look through it yourself."
    )
