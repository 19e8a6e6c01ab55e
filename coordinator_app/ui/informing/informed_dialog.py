"""The dialog that says how and when people were informed; nothing is kept before its button is pressed."""

from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.typed_times import understand_times
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import UndoingLine
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH = 500
_NOON = time(12)
_CHANNELS = (
    Channel.ORALLY,
    Channel.PHONE,
    Channel.MEETING,
    Channel.EMAIL,
    Channel.LETTER,
    Channel.TEXT_MESSAGE,
)
"""What the user may say; what Utblick sends by itself it keeps by itself."""


class InformedDialog(Dialog):
    """`answered` brings the channel, the moment (None for now) and a note."""

    answered = Signal(object, object, str)

    def __init__(self, stage: Stage, who: str, number: int, parent: QWidget, channel: Channel = Channel.ORALLY) -> None:
        """Take who was informed, in words, and how many they are."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self._stage, self._number = stage, number
        self._day: date | None = stage.today
        self.setWindowTitle(say("Mark as informed"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.channel = ChoiceField(look, say("How"), [(one, capital(say(label(one)))) for one in _CHANNELS])
        self.channel.show_value(channel)
        self.channel.committed.connect(lambda _: self._name_button())
        self.day = DayField(stage, say("Day"), has_passed=True)
        self.day.show_value(stage.today)
        self.at = self._line(say("Time"))
        self.note = self._line(say("Note"))
        self._on = Labelled(look, say("Day"), self.day, say("for example: today, yesterday, tuesday, 12/11"))
        self._at = Labelled(look, say("Time"), self.at, say("for example: 14.30"))
        self.do = button(look, "", self._answer, kind="primary")
        self._connect()
        self._lay_out(who)
        self._name_button()
        self.channel.setFocus()

    def _line(self, name: str) -> UndoingLine:
        made = UndoingLine()
        made.setFont(self._stage.look.font("body"))
        made.setAccessibleName(name)
        made.returnPressed.connect(self._answer)
        return made

    def _connect(self) -> None:
        self.day.committed.connect(self._take_day)
        self.day.understood.connect(self._on.explain)
        self.day.misunderstood.connect(self._on.complain)
        self.day.entered.connect(self._answer)
        self.at.textEdited.connect(lambda _: self._at.explain(""))

    def _lay_out(self, who: str) -> None:
        look, say = self._stage.look, self._stage.say
        when = Shares(look)
        when.add(self._on, 0.6)
        when.add(self._at, 0.4)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("Mark as informed"), "title", wraps=True))
        column.addWidget(text(look, who, "body", "text2", wraps=True))
        column.addWidget(Labelled(look, say("How"), self.channel))
        column.addWidget(when)
        column.addWidget(Labelled(look, say("Note"), self.note))
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.do))

    def _name_button(self) -> None:
        words = self._stage.words
        said = words.say_many(
            "Mark {number} as informed {channel}",
            "Mark {number} as informed {channel}",
            self._number,
            channel=words.say(label(self.channel.value)),
        )
        self.do.setText(said)
        self.do.setAccessibleName(said)

    def _take_day(self, day: date | None) -> None:
        self._day = day
        self.day.kept()
        self._on.explain("")
        if day is not None and day > self._stage.today:
            self._on.complain(self._stage.say("That time is yet to come."))

    def _answer(self) -> None:
        self.day.commit()
        typed = self.at.text().strip()
        read = understand_times(typed) if typed else None
        if self._day is None:
            self._on.complain(self._stage.say("Write the day."))
        elif isinstance(read, Misunderstood):
            self._at.complain(self._stage.say(read.reason))
            self.at.setFocus()
        elif not self.day.is_open:
            self._close_with(self._day, read.starts_at if read else None)

    def _close_with(self, day: date, at: time | None) -> None:
        """Answer, unless it would be in the future; of a day that has passed without a time, noon is kept."""
        now = self._stage.clock()
        moment = None if at is None and day == now.date() else datetime.combine(day, at or _NOON, tzinfo=now.tzinfo)
        if moment is not None and moment > now:
            (self._at if day == now.date() else self._on).complain(self._stage.say("That time is yet to come."))
            return
        self.accept()
        self.answered.emit(self.channel.value, moment, self.note.text().strip())
