"""A dialog that asks for a few fields of a seat before anything is saved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

_WIDTH = 480


class AskingDialog(Dialog):
    """Its fields are beneath one another; what cannot be saved is told beneath the first, and stays typed."""

    def __init__(self, stage: Stage, parent: QWidget, title: str, explained: str, enter: str) -> None:
        """Take what the dialog is called, what it explains, and what its primary button says."""
        super().__init__(stage.look, parent)
        self.stage = stage
        look = stage.look
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(_WIDTH))
        self.explained = text(look, explained, "body", "text2", wraps=True)
        self.enter = button(look, enter, self.act, kind="primary")
        self._fields: list[Labelled] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        self._column.setSpacing(look.px(12))
        self._column.addWidget(text(look, title, "subtitle", wraps=True))
        self._column.addWidget(self.explained)

    def lay_out(self, fields: Sequence[Labelled]) -> None:
        """Show the fields, and the buttons beneath them."""
        for labelled in fields:
            self._fields.append(labelled)
            self._column.addWidget(labelled)
            if isinstance(labelled.field, DayField):
                labelled.field.understood.connect(labelled.explain)
                labelled.field.misunderstood.connect(labelled.complain)
        cancel = button(self.stage.look, self.stage.say("Cancel"), self.reject)
        self._column.addLayout(row(None, cancel, self.enter))
        fields[0].field.setFocus()

    def commit(self) -> None:
        """Take what is being typed in the fields."""
        for labelled in self._fields:
            labelled.field.commit()  # type: ignore[attr-defined]

    def act(self) -> None:
        """Do what the primary button says."""
        raise NotImplementedError

    def complain(self, problem: Problem, labelled: Labelled) -> None:
        """Tell beneath a field what went wrong."""
        said = (problem.happened, problem.remedy)
        labelled.complain(" ".join(self.stage.say(part) for part in said))
