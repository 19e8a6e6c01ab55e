"""The dialog in which somebody says how long it takes between two places that clash for want of time."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.clashes_together import USUAL_MINUTES
from coordinator_app.domain.transfers import Transfer
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.number_field import NumberField
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, messages

_WIDTH = 420


class TransferDialog(Dialog):
    """Asks for the minutes, and saves them in one change; they hold both ways, and in every programme."""

    def __init__(self, stage: Stage, places: tuple[str, str], said: Message, parent: QWidget) -> None:
        """Take the two places, and what the clash says of them."""
        super().__init__(stage.look, parent)
        self._stage = stage
        look, say = stage.look, stage.say
        place, other = places
        usual = Transfer(id=uuid4(), place=place, other_place=other, minutes=USUAL_MINUTES)
        self._transfer = stage.desk.transfers.between(place, other) or usual
        self.setWindowTitle(say("Time between places"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.minutes = NumberField(stage, say("Minutes"))
        self.minutes.show_value(self._transfer.minutes)
        hint = say("The same both ways, and in the programme of every visit.")
        self._labelled = Labelled(look, say("Minutes"), self.minutes, hint)
        self.save_button = button(look, say("Save"), self._carry_out, kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, f"{place} – {other}", "subtitle", wraps=True))
        column.addWidget(text(look, say(said), "body", "text2", wraps=True))
        column.addWidget(self._labelled)
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.save_button))
        self.minutes.misunderstood.connect(self._labelled.complain)
        self.minutes.committed.connect(self._take)
        self._labelled.watch(self.minutes)
        self.minutes.setFocus()
        self.minutes.selectAll()

    def _take(self, minutes: int | None) -> None:
        if minutes is None:
            self._labelled.complain(self._stage.say("Write how many minutes it takes."))
            return
        self._transfer = replace(self._transfer, minutes=minutes)
        self.minutes.kept()
        self._labelled.explain("")

    def _carry_out(self) -> None:
        self.minutes.commit()
        if self.minutes.is_open:
            return
        try:
            kept = self._stage.desk.transfers.save(self._transfer)
        except Problem as problem:
            self._labelled.complain(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            return
        self.accept()
        told = messages(
            "Between {place} and {other} it takes {number} minute.",
            "Between {place} and {other} it takes {number} minutes.",
            kept.minutes,
            place=kept.place,
            other=kept.other_place,
        )
        self._stage.tell(self._stage.say(told), self._stage.desk.history.latest())
