"""The seat of a department or a company on its page: who holds it, what they bring up, and who held it before."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.network import Seat
from coordinator_app.services.network import Seated
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held, scrolling
from coordinator_app.ui.network.raised_part import RaisedPart
from coordinator_app.ui.network.seat_groups import seat_groups
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem


class SeatTab(QWidget):
    """A vacant seat has a button to fill it, a filled one a button to hand it over."""

    fill_chosen = Signal(object)
    hand_over_chosen = Signal(object)
    initiative_chosen = Signal(object)

    def __init__(self, stage: Stage, body_id: UUID) -> None:
        """Take the department or the company."""
        super().__init__()
        self._stage, self._body_id = stage, body_id
        self.subject: Subject | None = None
        self.form: Form | None = None
        self._raised = RaisedPart(stage, body_id=body_id)
        self._raised.chosen.connect(self.initiative_chosen)
        self._seat, self._earlier = QVBoxLayout(), QVBoxLayout()
        look = stage.look
        self._seat.setSpacing(look.px(16))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        inner.setSpacing(look.px(16))
        inner.addLayout(self._seat)
        inner.addWidget(card(column(self._raised), look))
        self._earlier.setSpacing(look.px(6))
        inner.addWidget(card(self._earlier, look))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))
        self.show_seat()

    def show_seat(self) -> None:
        """Show the seat as it is now; what is being typed in it stays as long as it is the same seat."""
        seated = self._stage.desk.network.seated(self._body_id, self._stage.today)
        if seated is None:
            return
        seat = seated.seat if seated.seat is not None and seated.seat.is_filled else None
        if self.subject is None or seat is None or self.subject.record_id != seat.id:
            self._make(seated, seat)
        else:
            self.subject.reload()
        self._raised.show_lines()
        self._show_earlier(seated)

    def commit(self) -> None:
        """Save what is being typed."""
        if self.form is not None:
            self.form.commit()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the seat."""
        if self.form is not None:
            self.form.point_at(field)

    def _make(self, seated: Seated, seat: Seat | None) -> None:
        clear(self._seat)
        self.subject = self.form = None
        if seat is None:
            self._seat.addWidget(self._vacant(seated))
            return
        network = self._stage.desk.network
        self.subject = Subject(self._stage, "seat", seat.id, network.seat, network.save_seat)
        self.subject.setParent(self)
        self.form = Form(self._stage, self.subject, seat_groups(), self._stage.words.language)
        self._seat.addWidget(self.form)

    def _vacant(self, seated: Seated) -> QWidget:
        stage, say = self._stage, self._stage.say
        name = stage.words.pick(seated.body.name_sv, seated.body.name_en)
        coming = seated.coming
        if coming is not None and coming.person_id is not None and coming.from_on is not None:
            who = stage.desk.network.names(coming.person_id).get(coming.person_id, say("No name"))
            day = stage.words.day(coming.from_on)
            said = say(
                "{who} is the contact person of {name} from {day}. Nobody is until then.", who=who, name=name, day=day
            )
            return bar(stage.look, [said])
        said = say("{name} has no contact person.", name=name)
        return bar(stage.look, [said], [(say("Fill the seat…"), self._fill)], is_warning=True)

    def _fill(self) -> None:
        self.fill_chosen.emit(self._body_id)

    def _show_earlier(self, seated: Seated) -> None:
        look, say = self._stage.look, self._stage.say
        clear(self._earlier)
        self._earlier.addWidget(text(look, say("Earlier and coming contact persons"), "subtitle"))
        others = [seat for seat in seated.others if seat.is_filled]
        names = self._stage.desk.network.names(*(seat.person_id for seat in others))
        for seat in others:
            flow = Flow(gap=look.px(12))
            name = names.get(seat.person_id, "") if seat.person_id else ""
            flow.addWidget(text(look, name or say("No name"), "strong"))
            flow.addWidget(text(look, _days(seat), "body", "text2"))
            flow.push_right()
            remove = button(look, say("Remove"), partial(self._remove, seat.id), kind="ghost")
            remove.setAccessibleName(say("Remove {name}", name=name))
            flow.addWidget(remove)
            self._earlier.addWidget(held(flow))
        if not others:
            self._earlier.addWidget(text(look, say("Nobody else so far."), "body", "text2", wraps=True))

    def _remove(self, seat_id: UUID) -> None:
        network = self._stage.desk.network
        seat = network.seat(seat_id)
        if seat is None:
            return
        try:
            network.delete_seat(seat)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.show_seat()
        self._stage.tell(self._stage.say("The seat is in the trash."), self._stage.desk.history.latest())


def _days(seat: Seat) -> str:
    first = seat.from_on.isoformat() if seat.from_on else ""
    last = seat.to_on.isoformat() if seat.to_on else ""
    return f"{first} – {last}".strip()
