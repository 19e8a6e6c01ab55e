"""The dialog before an agreement goes on: it asks for the day and what else is needed, and says what follows."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_acts import Act, Answer, consequence
from coordinator_app.domain.agreement_dates import months_on, nth_end, validity
from coordinator_app.domain.agreement_terms import Side
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_days import understand_days
from coordinator_app.ui.agreements.decision_words import decision_choices
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.choices import choices_of
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

_WIDTH = 480
_YEAR = 12

_TITLES: dict[Act, Message] = {
    Act.SIGN: message("Conclude the agreement"),
    Act.EXTEND: message("Extend the agreement"),
    Act.GIVE_NOTICE: message("Give notice of the agreement"),
    Act.END: message("End the agreement"),
    Act.REVIEW: message("The agreement has been reviewed"),
}
_DAYS: dict[Act, Message] = {
    Act.SIGN: message("Signed on"),
    Act.EXTEND: message("Extended until"),
    Act.GIVE_NOTICE: message("Notice given on"),
    Act.END: message("Last day"),
    Act.REVIEW: message("Reviewed on"),
}
_DO: dict[Act, Message] = {
    Act.SIGN: message("Conclude"),
    Act.EXTEND: message("Extend"),
    Act.GIVE_NOTICE: message("Give notice"),
    Act.END: message("End"),
    Act.REVIEW: message("Review done"),
}


class ActDialog(Dialog):
    """Enter does what the dialog is for; `chosen` brings the answer, and nothing is done before."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, agreement: Agreement, act: Act, parent: QWidget) -> None:
        """Take the agreement and what is to be done with it."""
        super().__init__(stage.look, parent)
        self._stage, self._agreement, self._act = stage, agreement, act
        self._answer = Answer(on=proposed_day(agreement, act, stage.today), part_id=uuid4())
        look, say = stage.look, stage.say
        self.setWindowTitle(say(_TITLES[act]))
        self.setMinimumWidth(look.px(_WIDTH))
        self.day = DayField(stage, say(_DAYS[act]))
        self.reason = LineField(look, say("Why it ends"))
        self._asked = Labelled(look, say(_DAYS[act]), self.day)
        self.follows = text(look, "", "body", wraps=True)
        self.do_button = button(look, say(_DO[act]), self._carry_out, kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        for part in (text(look, say(_TITLES[act]), "title"), self._asked, *self._more(), self.follows):
            column.addWidget(part)
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.do_button))
        self._connect()
        self.day.show_value(self._answer.on)
        self._tell()
        self.day.setFocus()
        self.day.selectAll()

    def _more(self) -> list[QWidget]:
        """Return what is asked beside the day."""
        stage = self._stage
        if self._act == Act.EXTEND:
            return [self._choice("decision_id", stage.say("Decision"), decision_choices(stage), None)]
        if self._act == Act.GIVE_NOTICE:
            sides = list(choices_of(stage, Side)())
            return [self._choice("by", stage.say("Notice given by"), sides, Side.OURS)]
        return [Labelled(stage.look, stage.say("Why it ends"), self.reason)] if self._act == Act.END else []

    def _choice(self, name: str, said: str, choices: list[tuple[Any, str]], value: Any) -> Labelled:
        field = ChoiceField(self._stage.look, said, choices)
        field.show_value(value)
        field.committed.connect(lambda chosen: self._change(**{name: chosen}))
        return Labelled(self._stage.look, said, field)

    def _connect(self) -> None:
        self.day.typed.connect(self._read)
        self.day.understood.connect(self._asked.explain)
        self.day.misunderstood.connect(self._misread)
        self.day.committed.connect(self._take_day)
        self.day.entered.connect(self._carry_out)
        self.reason.committed.connect(self._take_reason)
        self.reason.entered.connect(self._carry_out)

    def _change(self, **values: Any) -> None:
        self._answer = replace(self._answer, **values)
        self._tell()

    def _read(self, said: str) -> None:
        """Tell what would follow from the day as it is being typed, and nothing of one that is not understood."""
        read = understand_days(said, self._stage.today)
        if isinstance(read, Misunderstood):
            self.follows.setText("")
        else:
            self._change(on=read.first)

    def _misread(self, said: str) -> None:
        self._asked.complain(said)
        self.follows.setText("")

    def _take_day(self, day: date | None) -> None:
        if day is None:
            self._asked.complain(self._stage.say("Write the day."))
            return
        self.day.kept()
        self._asked.explain("")
        self._change(on=day)

    def _take_reason(self, said: str) -> None:
        self.reason.kept()
        name = "reason_sv" if self._stage.words.language == "sv" else "reason_en"
        self._change(**{name: said})

    def _tell(self) -> None:
        said = self._stage.say(consequence(self._agreement, self._act, self._answer, self._stage.today))
        if said != self.follows.text():
            self.follows.setText(said)
            announce(self.follows, said)

    def _carry_out(self) -> None:
        """Do it, unless the day is not understood."""
        for field in (self.day, self.reason):
            field.commit()
        if not self.day.is_open:
            self.accept()
            self.chosen.emit(self._answer)


def proposed_day(agreement: Agreement, act: Act, today: date) -> date:
    """Return the day that the dialog begins with.

    Of an extension it is another term as long as the last one, of a signing the day that is entered; else it is today.
    """
    if act == Act.SIGN and agreement.signed_on is not None:
        return agreement.signed_on
    if act != Act.EXTEND:
        return today
    now = validity(agreement.terms, today)
    if now.current_end_on is None:
        return months_on(today, _YEAR)
    begins, first = now.begins_on, now.first_end_on
    length = (first.year - begins.year) * _YEAR + first.month - begins.month if begins and first else _YEAR
    return nth_end(now.current_end_on, max(1, round(length / _YEAR)) * _YEAR, 1)
