"""Who came to a meeting of the network: a choice for each department and company that has a seat on its day."""

from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.network_meetings import NetworkMeeting, PresenceState
from coordinator_app.services.network_meetings import Invited
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import Choice, ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

_SHARE = 0.5
_Chosen = tuple[UUID | None, PresenceState] | None


class AttendancePart(QWidget):
    """The contact person or the deputy was there, they sent word, or nobody came."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the meeting."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._shown: tuple[Invited, ...] | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(stage.look.px(8))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show what is noted, where that is something else than what is shown."""
        invited = self._stage.desk.network_meetings.invited(self._subject.value)
        if invited == self._shown:
            return
        self._shown = invited
        look, say = self._stage.look, self._stage.say
        clear(self._lines)
        self._lines.addWidget(text(look, say("Attendance"), "subtitle"))
        said = say("Who came from each department and company.")
        nobody = say("Nobody holds a seat on the day of the meeting.")
        self._lines.addWidget(text(look, said if invited else nobody, "caption", "text3", wraps=True))
        if not invited:
            return
        shares = Shares(look)
        for one in invited:
            shares.add(self._field(one), _SHARE)
        self._lines.addWidget(shares)

    def _field(self, one: Invited) -> Labelled:
        name = self._stage.words.pick(one.name.swedish, one.name.english)
        field = ChoiceField(self._stage.look, name, self._choices(one))
        noted = one.presence
        field.show_value((noted.person_id, noted.state) if noted is not None else None)
        field.committed.connect(partial(self._note, one.id))
        return Labelled(self._stage.look, name, field)

    def _choices(self, one: Invited) -> list[Choice]:
        say = self._stage.say
        choices: list[Choice] = [(None, say("Not noted"))]
        if one.contact_id is not None:
            choices.append(((one.contact_id, PresenceState.PRESENT), one.contact))
        if one.deputy_id is not None:
            said = say("{name}, deputy", name=one.deputy)
            choices.append(((one.deputy_id, PresenceState.PRESENT), said))
        for_all = (PresenceState.EXCUSED, PresenceState.ABSENT)
        choices += [((one.contact_id, state), capital(say(label(state)))) for state in for_all]
        noted = one.presence
        if noted is not None and (noted.person_id, noted.state) not in [key for key, _ in choices]:
            choices.append(((noted.person_id, noted.state), capital(say(label(noted.state)))))
        return choices

    def _note(self, body_id: UUID, chosen: _Chosen) -> None:
        person_id, state = chosen if chosen is not None else (None, None)
        try:
            self._stage.desk.network_meetings.note(self._subject.record_id, body_id, person_id, state)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._shown = self._stage.desk.network_meetings.invited(self._stored())
        self._subject.reload()

    def _stored(self) -> NetworkMeeting:
        return self._stage.desk.network_meetings.get(self._subject.record_id) or cast(
            "NetworkMeeting", self._subject.value
        )
