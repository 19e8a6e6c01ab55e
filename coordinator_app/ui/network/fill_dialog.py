"""The dialog in which a vacant seat is filled: by whom, with which deputy, and from which day on."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.network.asking_dialog import AskingDialog
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem


class FillDialog(AskingDialog):
    """`filled` tells that the seat has a contact person."""

    filled = Signal()

    def __init__(self, stage: Stage, body_id: UUID, parent: QWidget) -> None:
        """Ask for the seat of a body. Raises LookupError where there is none with that id."""
        seated = stage.desk.network.seated(body_id, stage.today)
        if seated is None:
            raise LookupError(body_id)
        say = stage.say
        name = stage.words.pick(seated.body.name_sv, seated.body.name_en)
        explained = say("The same contact person is in the EU network.")
        super().__init__(stage, parent, say("Contact person for {name}", name=name), explained, say("Fill the seat"))
        self._body_id = body_id
        self._person_id: UUID | None = None
        self._deputy_id: UUID | None = seated.seat.deputy_id if seated.seat else None
        self._from_on: date | None = stage.today
        self.person = suggest_field(stage, Kind.PERSON, say("Contact person"))
        self.deputy = suggest_field(stage, Kind.PERSON, say("Deputy"))
        self.from_on = DayField(stage, say("First day"))
        self.person.committed.connect(self._take_person)
        self.deputy.committed.connect(self._take_deputy)
        self.from_on.committed.connect(self._take_day)
        self.person.show_value(None)
        self.deputy.show_value(self._deputy_id)
        self.from_on.show_value(self._from_on)
        self._who = Labelled(stage.look, say("Contact person"), self.person)
        others = Labelled(stage.look, say("Deputy"), self.deputy, say("It can be chosen later."))
        self.lay_out((self._who, others, Labelled(stage.look, say("First day"), self.from_on)))

    def act(self) -> None:
        """Fill the seat, or say what is missing."""
        self.commit()
        say = self.stage.say
        if self._person_id is None:
            self._who.complain(say("Choose who is to be the contact person."))
            self.person.setFocus()
            return
        network = self.stage.desk.network
        try:
            seat = network.fill(self._body_id, self._person_id, self._deputy_id, self._from_on or self.stage.today)
        except Problem as problem:
            self.complain(problem, self._who)
            return
        self.accept()
        name = network.names(self._person_id).get(self._person_id, "")
        said = say("{name} is the contact person.", name=name)
        if seat.from_on is not None and seat.from_on > self.stage.today:
            said = say("{name} is the contact person from {day}.", name=name, day=self.stage.words.day(seat.from_on))
        self.stage.tell(said, self.stage.desk.history.latest())
        self.filled.emit()

    def _take_person(self, person_id: UUID | None) -> None:
        self._person_id = person_id
        self.person.kept()
        self._who.explain("")

    def _take_deputy(self, person_id: UUID | None) -> None:
        self._deputy_id = person_id
        self.deputy.kept()

    def _take_day(self, day: date | None) -> None:
        self._from_on = day
        self.from_on.kept()
