"""What was brought up at a meeting, or by a department: each a press away, and one more is as near."""

from datetime import date
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.network_meetings import Initiative
from coordinator_app.services.network_meetings import InitiativeLine
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import clear, headed, held
from coordinator_app.ui.marks import Pill
from coordinator_app.ui.network.initiative_columns import LOOKS, what_of
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message


class RaisedPart(QWidget):
    """`chosen` brings an initiative that is to be opened."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, meeting_id: UUID | None = None, body_id: UUID | None = None) -> None:
        """Take the meeting, or the department."""
        super().__init__()
        self._stage, self._meeting_id, self._body_id = stage, meeting_id, body_id
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(stage.look.px(8))
        self.show_lines()

    def show_lines(self) -> None:
        """Show what has been brought up."""
        look, say = self._stage.look, self._stage.say
        clear(self._lines)
        heading = say("Brought up at the meeting") if self._meeting_id else say("Initiatives")
        self._lines.addWidget(text(look, heading, "subtitle"))
        lines = [line for line in self._stage.desk.network_meetings.initiative_lines() if self._is_shown(line)]
        for line in lines:
            self._lines.addWidget(held(self._row(line)))
        if not lines:
            self._lines.addWidget(text(look, say("Nothing has been brought up yet."), "body", "text2", wraps=True))
        flow = Flow(gap=look.px(8))
        flow.addWidget(button(look, say("New initiative"), self.make_new, icon="add"))
        self._lines.addWidget(held(flow))

    def make_new(self) -> None:
        """Make an initiative of this meeting or this department, and open it."""
        new = Initiative(id=uuid4(), meeting_id=self._meeting_id, body_id=self._body_id, raised_on=self._raised_on())
        try:
            self._stage.desk.network_meetings.save_initiative(new, message("New initiative"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.chosen.emit(new.id)

    def _raised_on(self) -> date:
        meeting = self._stage.desk.network_meetings.get(self._meeting_id) if self._meeting_id else None
        return meeting.held_on if meeting is not None else self._stage.today

    def _is_shown(self, line: InitiativeLine) -> bool:
        if self._meeting_id is not None:
            return line.initiative.meeting_id == self._meeting_id
        return line.initiative.body_id == self._body_id

    def _row(self, line: InitiativeLine) -> QHBoxLayout:
        look, state = self._stage.look, line.initiative.state
        what, say = what_of(self._stage, line), self._stage.say
        opened = tool(look, "open", say("Open {name}", name=what), lambda: self.chosen.emit(line.id))
        pill = Pill(look, capital(say(label(state))), *LOOKS[state])
        return headed(text(look, what, "body", wraps=True), pill, opened, gap=look.px(12))
