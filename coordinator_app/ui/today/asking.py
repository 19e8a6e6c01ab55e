"""The dialogs in which something to do is set aside: until which day, or why it does not apply."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_days import understand_days
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import interpretation
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH = 440


class _Asking(Dialog):
    """Asks one thing about something to do; what cannot be understood is told beneath the field, and stays typed."""

    answered = Signal(object)

    def __init__(self, stage: Stage, attention: Attention, title: str, question: str, parent: QWidget) -> None:
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self._stage = stage
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(_WIDTH))
        self.field = QLineEdit()
        self.field.setFont(look.font("body"))
        self.field.setAccessibleName(question)
        self.labelled = Labelled(look, question, self.field)
        self.field.returnPressed.connect(self._answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(14))
        column.addWidget(text(look, say(attention.sentence), "subtitle", wraps=True))
        column.addWidget(self.labelled)
        choose = button(look, title, self._answer, kind="primary")
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), choose))
        self.field.setFocus()

    def _answer(self) -> None:
        raise NotImplementedError

    def _close_with(self, answer: object) -> None:
        self.accept()
        self.answered.emit(answer)


class DayDialog(_Asking):
    """Asks on which day somebody wants to be reminded; `answered` brings the day."""

    def __init__(self, stage: Stage, attention: Attention, parent: QWidget) -> None:
        """Take what is to be done."""
        super().__init__(stage, attention, stage.say("Remind me later"), stage.say("Which day?"), parent)
        self.field.setPlaceholderText(stage.say("for example: friday, 3/12, in two weeks"))
        self.field.textEdited.connect(self._explain)

    def _explain(self, typed: str) -> None:
        self.labelled.explain(interpretation(self._stage, understand_days(typed, self._stage.today)))

    def _answer(self) -> None:
        read = understand_days(self.field.text(), self._stage.today)
        if isinstance(read, Misunderstood):
            self._complain(self._stage.say(read.reason))
        elif read.first <= self._stage.today:
            self._complain(self._stage.say("Choose a day after today."))
        else:
            self._close_with(read.first)

    def _complain(self, said: str) -> None:
        self.labelled.complain(said)
        self.field.setFocus()
        self.field.selectAll()


class ReasonDialog(_Asking):
    """Asks why something to do does not apply; `answered` brings the reason, which may be empty."""

    def __init__(self, stage: Stage, attention: Attention, parent: QWidget) -> None:
        """Take what is to be done."""
        question = stage.say("Why does it not apply? The reason is kept.")
        super().__init__(stage, attention, stage.say("Not applicable"), question, parent)

    def _answer(self) -> None:
        self._close_with(self.field.text().strip())
