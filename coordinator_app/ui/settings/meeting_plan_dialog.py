"""A meeting plan before it is saved: how it is understood, corrected where need be, and entered in one change."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.meeting_tables import MeetingColumn
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.pasted_meetings import MOST_MEETINGS, MeetingPlan, meeting_of, planned_meetings
from coordinator_app.domain.planned_meetings import PlannedMeeting
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField, FlagField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.headings import Heading
from coordinator_app.ui.layouts import card, clear, column, held, row, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, Problem, message

_WIDTH, _HEIGHT = 720, 640
_EXAMPLE = 24
_YEARS_BACK, _YEARS_AHEAD = 1, 2

COLUMNS: dict[MeetingColumn, Message] = {
    MeetingColumn.IGNORED: message("Not used"),
    MeetingColumn.BODY: message("Body"),
    MeetingColumn.MONTH: message("Month"),
    MeetingColumn.DAY: message("Day of the meeting"),
    MeetingColumn.TIMES: message("Time"),
    MeetingColumn.ENDS: message("Until"),
    MeetingColumn.HAND_IN: message("Hand in by"),
    MeetingColumn.HAND_IN_AT: message("Hand in at the latest at"),
    MeetingColumn.PLACE: message("Place"),
}
"""What a column may hold, as it is called in the dialog."""


class MeetingPlanDialog(Dialog):
    """Shows each meeting before anything is saved; all are entered in one change, which can be undone."""

    entered = Signal()

    def __init__(self, stage: Stage, plan: MeetingPlan, bodies: Sequence[tuple[UUID, str]], parent: QWidget) -> None:
        """Take the plan, and the bodies that meet with their names."""
        super().__init__(stage.look, parent)
        self._stage, self._plan, self._bodies = stage, plan, bodies
        self._kept = stage.desk.municipality.bodies()
        self._body_id: UUID | None = None
        self._year: int | None = None
        self._planned: tuple[PlannedMeeting, ...] = ()
        self._already: dict[int, Meeting] = {}
        self._boxes: dict[int, FlagField] = {}
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Enter a meeting plan"))
        self._lines = QVBoxLayout()
        self._problem = text(look, "", "body", "danger", wraps=True)
        self._problem.hide()
        self._enter = button(look, "", self._carry_out, kind="primary")
        self._lay_out()
        self._show_meetings()
        window = parent.window().size()
        self.setMinimumSize(min(look.px(360), window.width() - 32), min(look.px(320), window.height() - 32))
        self.resize(min(look.px(_WIDTH), window.width() - 32), min(look.px(_HEIGHT), window.height() - 32))

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(look.px(4), look.px(4), look.px(8), look.px(4))
        inner.setSpacing(look.px(12))
        inner.addWidget(readable(look, say("Nothing is saved before you choose to enter it."), "body", "text2"))
        inner.addWidget(Heading(look, say("How the plan is read")))
        inner.addWidget(held(self._fields()))
        inner.addWidget(Heading(look, say("Meetings of the plan")))
        inner.addWidget(card(self._lines, look))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(self._problem)
        whole.addLayout(row(None, button(look, say("Cancel"), self.reject), self._enter))

    def _fields(self) -> Flow:
        """Return a choice for the body and the year that the plan leaves out, and for each column of a table."""
        look, say = self._stage.look, self._stage.say
        flow = Flow(gap=look.px(16), line_gap=look.px(10))
        body = ChoiceField(look, say("Body, where none is named"), [(None, say("No body")), *self._bodies])
        body.show_value(None)
        body.committed.connect(self._take_body)
        flow.addWidget(Labelled(look, say("Body, where none is named"), body))
        this = self._stage.today.year
        years = [(year, str(year)) for year in range(this - _YEARS_BACK, this + _YEARS_AHEAD + 1)]
        year = ChoiceField(look, say("Year, where none is named"), [(None, say("The next such day")), *years])
        year.show_value(None)
        year.committed.connect(self._take_year)
        flow.addWidget(Labelled(look, say("Year, where none is named"), year))
        if self._plan.columns.is_table:
            for number, holds in enumerate(self._plan.columns.holds):
                flow.addWidget(self._column(number, holds))
        return flow

    def _column(self, number: int, holds: MeetingColumn) -> QWidget:
        look, say = self._stage.look, self._stage.say
        name = say("Column {number}: {example}", number=number + 1, example=self._example(number))
        field = ChoiceField(look, name, [(kind, say(said)) for kind, said in COLUMNS.items()])
        field.show_value(holds)
        field.committed.connect(lambda kind: self._take_column(number, kind))
        return Labelled(look, name, field)

    def _example(self, number: int) -> str:
        """Return the heading of a column, or its first cell that says anything, cut off where it is long."""
        begins = max(0, self._plan.columns.heading_rows - 1)
        cell = next((cells[number] for cells in self._plan.rows[begins:] if cells[number]), "")
        line = " ".join(cell.split())
        return f"{line[:_EXAMPLE]}…" if len(line) > _EXAMPLE else line

    def _take_body(self, body_id: UUID | None) -> None:
        self._body_id = body_id
        self._show_meetings()

    def _take_year(self, year: int | None) -> None:
        self._year = year
        self._show_meetings()

    def _take_column(self, number: int, kind: MeetingColumn) -> None:
        holds = tuple(kind if at == number else each for at, each in enumerate(self._plan.columns.holds))
        self._plan = replace(self._plan, columns=replace(self._plan.columns, holds=holds))
        self._show_meetings()

    def _show_meetings(self) -> None:
        """Show each meeting as it would be entered, and what of its line could not be understood."""
        clear(self._lines)
        self._boxes = {}
        today = self._stage.today
        self._planned = planned_meetings(self._plan, self._kept, today, body_id=self._body_id, year=self._year)
        self._already = self._stage.desk.meetings.already(self._planned)
        names = dict(self._bodies)
        lines = column(*(self._line(*one, names) for one in enumerate(self._planned)), gap=self._stage.look.px(8))
        self._lines.addWidget(held(lines))
        if not self._planned:
            said = self._stage.say("No meeting is found. A line such as “KS 14 jan, 11 feb 2027 kl. 13” is understood.")
            self._lines.addWidget(readable(self._stage.look, said))
        if len(self._planned) == MOST_MEETINGS:
            said = self._stage.say("Only the first {number} are read. Enter the rest afterwards.", number=MOST_MEETINGS)
            self._lines.addWidget(text(self._stage.look, said, "body", "warn", wraps=True))
        self._count()

    def _line(self, number: int, planned: PlannedMeeting, names: dict[UUID, str]) -> QWidget:
        look, say = self._stage.look, self._stage.say
        is_whole = planned.body_id is not None and planned.held_on is not None
        is_same = self._is_same(number)
        box = FlagField(look, self._named(planned, names))
        box.show_value(is_whole and not is_same)
        box.setEnabled(is_whole and not is_same)
        box.committed.connect(lambda _: self._count())
        self._boxes[number] = box
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(box)
        about = self._about(planned)
        if about:
            lines.addWidget(readable(look, about, "caption", "text2"))
        if is_same:
            lines.addWidget(text(look, say("Is among the meetings already."), "caption", "text2", wraps=True))
        elif number in self._already:
            lines.addWidget(text(look, say("Changes the meeting that is there."), "caption", "text2", wraps=True))
        for unclear in planned.unclear:
            lines.addWidget(text(look, say(unclear), "caption", "warn", wraps=True))
        return held(lines)

    def _is_same(self, number: int) -> bool:
        kept = self._already.get(number)
        return kept is not None and meeting_of(self._planned[number], kept) == kept

    def _named(self, planned: PlannedMeeting, names: dict[UUID, str]) -> str:
        """Return the day and the body of a meeting, as far as they are understood, else its line."""
        if planned.held_on is None:
            return planned.said
        body = names.get(planned.body_id, "") if planned.body_id else planned.strange_body
        day = self._stage.words.header(planned.held_on, planned.held_on).split(" · ", maxsplit=1)[0]
        return " · ".join(part for part in (day, body) if part)

    def _about(self, planned: PlannedMeeting) -> str:
        words, say = self._stage.words, self._stage.say
        by = planned.hand_in_on and words.brief_weekday(planned.hand_in_on)
        at = f" {planned.hand_in_at:%H:%M}" if planned.hand_in_at else ""
        parts = (
            words.hours(planned.starts_at, planned.ends_at) if planned.starts_at else "",
            planned.place,
            planned.note,
            say("hand in by {day}", day=f"{by}{at}") if by else "",
            say("Cancelled") if planned.is_cancelled else "",
        )
        return " · ".join(part for part in parts if part)

    def _chosen(self) -> dict[int, PlannedMeeting]:
        return {number: self._planned[number] for number, box in self._boxes.items() if box.isChecked()}

    def _count(self) -> None:
        number = len(self._chosen())
        self._enter.setText(self._stage.words.say_many("Enter {number} meeting", "Enter {number} meetings", number))
        self._enter.setAccessibleName(self._enter.text())
        self._enter.setEnabled(bool(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter the meetings by Ctrl+Enter, wherever the keyboard is."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._enter.isEnabled():
            self._carry_out()
        else:
            super().keyPressEvent(event)

    def _carry_out(self) -> None:
        chosen = self._chosen()
        try:
            self._stage.desk.meetings.enter(chosen, self._already)
        except Problem as problem:
            self._problem.setText(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            self._problem.show()
            return
        self.accept()
        said = self._stage.words.say_many("{number} meeting is entered.", "{number} meetings are entered.", len(chosen))
        self._stage.tell(said, self._stage.desk.history.latest())
        self.entered.emit()
