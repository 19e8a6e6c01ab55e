"""The dialog that asks how long it takes from one place to another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.clashes_together import USUAL_MINUTES
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.number_field import NumberField
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH = 420
_LONGEST = 24 * 60


class WayDialog(Dialog):
    """Asks for minutes, the same both ways and for every visit; `chosen` brings them."""

    chosen = Signal(int)

    def __init__(self, stage: Stage, place: str, other: str, parent: QWidget) -> None:
        """Take the two places."""
        super().__init__(stage.look, parent)
        self._stage = stage
        look, say = stage.look, stage.say
        self.setWindowTitle(say("How long the way takes"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.minutes = NumberField(stage, say("Minutes"))
        self._labelled = Labelled(look, say("Minutes"), self.minutes)
        self.minutes.misunderstood.connect(self._labelled.complain)
        self.minutes.committed.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        heading = say("From {first} to {second}", first=place, second=other)
        column.addWidget(text(look, heading, "subtitle", wraps=True))
        means = say("It is the same both ways and for every visit. Ten minutes are counted where nothing is said.")
        column.addWidget(text(look, means, "body", "text2", wraps=True))
        column.addWidget(self._labelled)
        save = button(look, say("Save"), self._carry_out, kind="primary")
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), save))
        self._value = USUAL_MINUTES
        self.minutes.show_value(self._value)
        self.minutes.selectAll()
        self.minutes.setFocus()

    def _take(self, minutes: int | None) -> None:
        if minutes is None or minutes > _LONGEST:
            self._labelled.complain(self._stage.say("Write minutes, a day's at most."))
            return
        self._value = minutes
        self.minutes.kept()
        self._labelled.explain("")

    def _carry_out(self) -> None:
        self.minutes.commit()
        if not self.minutes.is_open:
            self.accept()
            self.chosen.emit(self._value)
