"""Asks for a day or for days, understood as they are typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_days import understand_days
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import interpretation
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage

_WIDTH = 420


class DaysDialog(Dialog):
    """What cannot be understood is told beneath the field, and stays typed."""

    def __init__(
        self, stage: Stage, title: str, question: str, chosen: Callable[[date, date], object], parent: QWidget
    ) -> None:
        """Take what is asked, and whom to tell the first and the last day."""
        super().__init__(stage.look, parent)
        look = stage.look
        self._stage, self._chosen = stage, chosen
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(_WIDTH))
        self.field = QLineEdit()
        self.field.setFont(look.font("body"))
        self.field.setAccessibleName(question)
        self.field.setPlaceholderText(stage.say("for example: week 48, 23–26 nov, friday"))
        self.field.textEdited.connect(self._explain)
        self.field.returnPressed.connect(self._answer)
        self.labelled = Labelled(look, question, self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(14))
        column.addWidget(self.labelled)
        choose = button(look, title, self._answer, kind="primary")
        column.addLayout(row(None, button(look, stage.say("Cancel"), self.reject), choose))
        self.field.setFocus()

    def open_with(self, typed: str) -> None:
        """Open with days that can be typed over."""
        self.field.setText(typed)
        self.field.selectAll()
        self._explain(typed)
        self.open()

    def _explain(self, typed: str) -> None:
        self.labelled.explain(interpretation(self._stage, understand_days(typed, self._stage.today)))

    def _answer(self) -> None:
        read = understand_days(self.field.text(), self._stage.today)
        if isinstance(read, Misunderstood):
            self.labelled.complain(self._stage.say(read.reason))
            self.field.setFocus()
            self.field.selectAll()
            return
        self.accept()
        self._chosen(read.first, read.last)
