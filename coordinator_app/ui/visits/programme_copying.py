"""The dialog that copies the programme of an earlier visit."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.visits import Visit, VisitLine
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import ENTER, Dialog
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH = 480


class CopyDialog(Dialog):
    """Offers earlier visits, those of the same partner first; `chosen` brings the id of one."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, visit: Visit, parent: QWidget) -> None:
        """Take the visit into which the programme is copied."""
        super().__init__(stage.look, parent)
        self._stage = stage
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Copy an earlier visit"))
        self.setMinimumWidth(look.px(_WIDTH))
        offered = stage.desk.templates.earlier(visit)
        self._visit_id: UUID | None = offered[0].id if offered else None
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(
            text(look, say("Copy the programme and the checklist of an earlier visit"), "subtitle", wraps=True)
        )
        means = say("Weekdays stay what they were. Guests, booking numbers and your own notes are not taken along.")
        if offered:
            self.field = ChoiceField(look, say("Visit"), [(line.id, self._said(line)) for line in offered])
            self.field.show_value(self._visit_id)
            self.field.committed.connect(self._choose)
            column.addWidget(Labelled(look, say("Visit"), self.field))
        else:
            means = say("There is no earlier visit to copy.")
        column.addWidget(text(look, means, "body", "text2", wraps=True))
        self.copy_button = button(look, say("Copy"), self._carry_out, kind="primary")
        self.copy_button.setEnabled(bool(offered))
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.copy_button))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by Enter on the visit that is chosen."""
        if event.key() in ENTER and self.copy_button.isEnabled():
            self._carry_out()
        else:
            super().keyPressEvent(event)

    def _said(self, line: VisitLine) -> str:
        words = self._stage.words
        return f"{words.pick(line.title_sv, line.title_en)}, {words.days(line.starts_on, line.ends_on)}"

    def _choose(self, visit_id: UUID) -> None:
        self._visit_id = visit_id

    def _carry_out(self) -> None:
        self.accept()
        self.chosen.emit(self._visit_id)
