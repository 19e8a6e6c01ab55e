"""The notice of a meeting: the way to its letter, a file for calendars, and whether it has been sent."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.calendar_saving import save_made
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import message


class NoticePart(QWidget):
    """A draft that is opened calls nobody: whoever sent it says so here."""

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
        """Show how far the notice has come."""
        look, say = self._stage.look, self._stage.say
        meeting: NetworkMeeting = self._subject.value
        clear(self._lines)
        self._lines.addWidget(text(look, say("Notice of the meeting"), "subtitle"))
        called_on = meeting.called_on
        said = (
            say("Those who hold seats were called on {day}.", day=self._stage.words.day(called_on))
            if called_on
            else say("Those who hold seats, and their deputies, have not been called yet.")
        )
        self._lines.addWidget(text(look, said, "body", "text2", wraps=True))
        if self._stage.desk.mailings.waiting(meeting.id):
            asked = say("A draft was opened. Say whether it was sent.")
            self._lines.addWidget(bar(look, [asked], [(say("Show the letter"), self.write)]))
        self._lines.addWidget(held(self._buttons(meeting)))

    def write(self) -> None:
        """Write the letter by which those who hold seats are called, or told that the meeting is cancelled."""
        purpose = Purpose.NETWORK_MEETINGS
        self._stage.go(Address(section=Section.NOTIFYING, record_id=self._subject.record_id, tab=purpose))

    def copy_addresses(self) -> None:
        """Put the addresses of all who are called on the clipboard, as mail programs take them."""
        found = self._stage.desk.network_letters.recipients(self._subject.record_id)
        QGuiApplication.clipboard().setText("; ".join(each.email for each in found))
        say_many = self._stage.words.say_many
        self._stage.tell(say_many("{number} address is copied.", "{number} addresses are copied.", len(found)))

    def mark_called(self) -> None:
        """Keep that those who hold seats were called today."""
        self._keep(called_on=self._stage.today)

    def _take_back(self) -> None:
        self._keep(called_on=None)

    def _keep(self, **fields: object) -> None:
        problem = self._subject.change(message("Note the notice of a meeting"), **fields)
        if problem is not None:
            self._stage.problem_met.emit(problem)

    def _buttons(self, meeting: NetworkMeeting) -> Flow:
        look, say = self._stage.look, self._stage.say
        flow = Flow(gap=look.px(8))
        write = say("Tell that it is cancelled…") if meeting.is_cancelled else say("Write the notice…")
        flow.addWidget(button(look, write, self.write, icon="mail"))
        flow.addWidget(button(look, say("Save as a calendar file…"), self._save_calendar, icon="calendar_add"))
        flow.addWidget(button(look, say("Copy the addresses"), self.copy_addresses, icon="link"))
        if meeting.called_on is None:
            flow.addWidget(button(look, say("Mark as called"), self.mark_called, icon="checkmark"))
        else:
            flow.addWidget(button(look, say("Not called after all"), self._take_back, icon="arrow_undo"))
        return flow

    def _save_calendar(self) -> None:
        letters, language = self._stage.desk.network_letters, self._stage.words.language
        meeting_id = self._subject.record_id
        name = f"{letters.file_name(meeting_id, language)}.ics"
        save_made(self._stage, self, name, lambda: letters.calendar(meeting_id, language))
