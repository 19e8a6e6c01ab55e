"""The page of one meeting of the network: its notice, who came, the minutes, and what was brought up."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_dialog import HistoryDialog
from coordinator_app.ui.layouts import card, clear, column, held, scrolling
from coordinator_app.ui.list_and_record import RecordPage
from coordinator_app.ui.marks import Pill
from coordinator_app.ui.network.attendance_part import AttendancePart
from coordinator_app.ui.network.meeting_columns import day_of, state_of
from coordinator_app.ui.network.minutes_part import MinutesPart
from coordinator_app.ui.network.notice_part import NoticePart
from coordinator_app.ui.network.raised_part import RaisedPart
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, message


class MeetingPage(RecordPage):
    """All of it on one page, in the order in which a meeting comes about."""

    initiative_chosen = Signal(object)

    def __init__(self, stage: Stage, meeting_id: UUID) -> None:
        """Open a meeting. Raises LookupError where there is none with that id."""
        super().__init__()
        self._stage = stage
        meetings = stage.desk.network_meetings
        self.subject = Subject(stage, "network_meeting", meeting_id, meetings.get, self._save)
        self.subject.setParent(self)
        if self.subject.value is None:
            raise LookupError(meeting_id)
        self.subject.gone.connect(self.gone)
        self._title = text(stage.look, "", "display", wraps=True)
        self._state = QVBoxLayout()
        self._form = Form(stage, self.subject, (_meeting(),), stage.words.language)
        self._minutes_form = Form(stage, self.subject, (_minutes(),), stage.words.language)
        self.notice = NoticePart(stage, self.subject)
        self.attendance = AttendancePart(stage, self.subject)
        self.minutes = MinutesPart(stage, self.subject)
        self.raised = RaisedPart(stage, meeting_id=meeting_id)
        self.raised.chosen.connect(self.initiative_chosen)
        self._lay_out()
        self.subject.changed.connect(self._show_subject)
        self._show_subject()

    def commit(self) -> None:
        """Save what is being typed."""
        self._form.commit()
        self._minutes_form.commit()

    def reload(self) -> None:
        """Show the meeting again, since the data have changed."""
        self.subject.reload()
        self.notice.show_subject()
        self.attendance.show_subject()
        self.raised.show_lines()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        if not self._form.point_at(field):
            self._minutes_form.point_at(field)

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, say("Network meetings"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        bar.push_right()
        bar.addWidget(button(look, say("History…"), self._show_history, icon="history"))
        bar.addWidget(button(look, say("Move to the trash"), self._delete, icon="delete"))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), look.px(12))
        inner.setSpacing(look.px(16))
        inner.addWidget(self._form)
        inner.addWidget(card(column(self.notice), look))
        inner.addWidget(card(column(self.attendance), look))
        inner.addWidget(self._minutes_form)
        inner.addWidget(card(column(self.minutes), look))
        inner.addWidget(card(column(self.raised), look))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(32), look.px(16), look.px(16), look.px(12))
        whole.setSpacing(look.px(8))
        whole.addWidget(held(bar))
        whole.addWidget(self._title)
        whole.addLayout(self._state)
        whole.addWidget(scrolling(content), 1)

    def _show_subject(self) -> None:
        meeting: NetworkMeeting = self.subject.value
        self._title.setText(day_of(self._stage, meeting))
        clear(self._state)
        said, tone, icon = state_of(meeting, self._stage.today)
        line = Flow()
        line.addWidget(Pill(self._stage.look, self._stage.say(said), tone, icon))
        self._state.addWidget(held(line))

    def _save(self, meeting: Any, label: Message) -> NetworkMeeting:
        """Save the meeting; one that is moved has not been called to its new day yet."""
        if meeting.held_on is None:
            raise Problem(
                message("A meeting needs a day."), message("What there was is kept."), message("Write the day.")
            )
        meetings = self._stage.desk.network_meetings
        stored = meetings.get(meeting.id)
        is_moved = stored is not None and stored.held_on != meeting.held_on
        return meetings.save(replace(meeting, called_on=None) if is_moved else meeting, label)

    def _show_history(self) -> None:
        HistoryDialog(self._stage, self.subject, self._title.text(), self).open()

    def _delete(self) -> None:
        self.delete_chosen.emit(self.subject.record_id)


def _meeting() -> Group:
    return Group(
        heading=message("The network meeting"),
        fields=(
            Spec(name="held_on", label=message("Day"), kind=Kind.DAY),
            Spec(name="starts_at", label=message("From"), kind=Kind.TIME, width=0.25),
            Spec(name="ends_at", label=message("Until"), kind=Kind.TIME, width=0.25),
            Spec(name="place", label=message("Place"), kind=Kind.PLACE),
            Spec(name="is_cancelled", label=message("Cancelled"), kind=Kind.FLAG),
            Spec(name="agenda", label=message("Agenda"), kind=Kind.TEXT, width=1.0, lines=4),
        ),
    )


def _minutes() -> Group:
    return Group(
        heading=message("Minutes of the network meeting"),
        fields=(Spec(name="minutes_text", label=message("Minutes in brief"), kind=Kind.TEXT, width=1.0, lines=4),),
    )
