"""The file of the minutes of a meeting: kept, opened and removed."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.ui.adding_files import content_of
from coordinator_app.ui.buttons import button
from coordinator_app.ui.files import open_copy
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message


class MinutesPart(QWidget):
    """There is one file; another takes its place, and undo brings it back."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the meeting."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(stage.look.px(8))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the file that there is."""
        look, say = self._stage.look, self._stage.say
        meeting: NetworkMeeting = self._subject.value
        clear(self._lines)
        self._lines.addWidget(text(look, say("The file of the minutes"), "subtitle"))
        flow = Flow(gap=look.px(8))
        if meeting.minutes:
            name = meeting.minutes_name
            flow.addWidget(button(look, say("Open {name}", name=name), self._open, icon="open"))
            flow.addWidget(button(look, say("Remove {name}", name=name), self._remove, icon="delete"))
        choose = say("Choose another file…") if meeting.minutes else say("Choose the file…")
        flow.addWidget(button(look, choose, self._choose, icon="attach"))
        self._lines.addWidget(held(flow))

    def keep(self, file: Path) -> None:
        """Keep a copy of a file as the minutes, and say so."""
        meetings = self._stage.desk.network_meetings
        try:
            meetings.attach_minutes(self._subject.value, file.name, content_of(file))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._subject.reload()
        said = self._stage.say("{name} is kept with the meeting.", name=file.name)
        self._stage.tell(said, self._stage.desk.history.latest())

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self._stage.say("Minutes of the network meeting"))
        if name:
            self.keep(Path(name))

    def _open(self) -> None:
        meeting: NetworkMeeting = self._subject.value
        try:
            open_copy(meeting.minutes_name, self._stage.desk.network_meetings.minutes_of(meeting))
        except Problem as problem:
            self._stage.problem_met.emit(problem)

    def _remove(self) -> None:
        name = self._subject.value.minutes_name
        problem = self._subject.change(message("Remove {name}", name=name), minutes="", minutes_name="")
        if problem is not None:
            self._stage.problem_met.emit(problem)
            return
        said = self._stage.say("{name} is removed from the meeting.", name=name)
        self._stage.tell(said, self._stage.desk.history.latest())
