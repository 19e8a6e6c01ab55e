"""The dialog in which a contact person leaves: the last day, who follows, and what is moved to them."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator_app.domain.network import Seat
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.network.asking_dialog import AskingDialog
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, Words


class HandOverDialog(AskingDialog):
    """The deputy is proposed; without a successor the seat is vacant from the day after, and nothing is moved."""

    handed_over = Signal()

    def __init__(self, stage: Stage, seat: Seat, parent: QWidget) -> None:
        """Ask about a seat."""
        say, network = stage.say, stage.desk.network
        name = network.names(seat.person_id).get(seat.person_id, "") if seat.person_id else ""
        self._matters = network.open_matters(seat.person_id)
        explained = moved(stage.words, len(self._matters.initiatives), len(self._matters.task_ids))
        title = say("{name} leaves the network", name=name) if name else say("The seat ends")
        super().__init__(stage, parent, title, explained, say("End the seat"))
        self._seat = seat
        self._successor_id = network.successor_of(seat, stage.today)
        self._last_on: date | None = max(stage.today, seat.from_on) if seat.from_on else stage.today
        self.last_on = DayField(stage, say("Last day"))
        self.successor = suggest_field(stage, Kind.PERSON, say("Who follows"))
        self.last_on.committed.connect(self._take_day)
        self.successor.committed.connect(self._take_successor)
        self.last_on.show_value(self._last_on)
        self.successor.show_value(self._successor_id)
        self._day = Labelled(stage.look, say("Last day"), self.last_on)
        hint = say("The deputy is proposed.") if seat.deputy_id else say("Left empty, the seat is vacant after that.")
        self.lay_out((self._day, Labelled(stage.look, say("Who follows"), self.successor, hint)))

    def act(self) -> None:
        """End the seat, and let the successor follow."""
        self.commit()
        network, say = self.stage.desk.network, self.stage.say
        if self._last_on is None:
            self._day.complain(say("Write the last day."))
            return
        try:
            network.hand_over(self._seat, self._last_on, self._successor_id)
        except Problem as problem:
            self.complain(problem, self._day)
            return
        self.accept()
        successor = network.names(self._successor_id).get(self._successor_id, "") if self._successor_id else ""
        said = say("{name} follows.", name=successor) if successor else say("The seat ends and nobody follows.")
        self.stage.tell(said, self.stage.desk.history.latest())
        self.handed_over.emit()

    def _take_day(self, day: date | None) -> None:
        self._last_on = day
        self.last_on.kept()

    def _take_successor(self, person_id: UUID | None) -> None:
        self._successor_id = person_id
        self.successor.kept()


def moved(words: Words, initiatives: int, tasks: int) -> str:
    """Return what a successor takes over, in a sentence."""
    parts = []
    if initiatives:
        parts.append(words.say_many("{number} open initiative", "{number} open initiatives", initiatives))
    if tasks:
        parts.append(words.say_many("{number} task of a coming visit", "{number} tasks of coming visits", tasks))
    if not parts:
        return words.say("Nothing open is to be taken over.")
    return words.say("Whoever follows takes over: {what}.", what=words.listing(parts))
