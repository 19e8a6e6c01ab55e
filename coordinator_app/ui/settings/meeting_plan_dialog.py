"""A meeting plan before it is saved: how it is understood, corrected where need be, and entered in one change."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.meeting_tables import MeetingColumn
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.pasted_meetings import MOST_MEETINGS, MeetingPlan, meeting_of, planned_meetings
from coordinator_app.domain.planned_meetings import PlannedMeeting
from coordinator_app.ui.preview_dialog import PreviewDialog
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, message, messages

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


class MeetingPlanDialog(PreviewDialog):
    """Shows each meeting before anything is saved; all are entered in one change, which can be undone."""

    def __init__(self, stage: Stage, plan: MeetingPlan, bodies: Sequence[tuple[UUID, str]], parent: QWidget) -> None:
        """Take the plan, and the bodies that meet with their names."""
        super().__init__(stage, stage.say("Enter a meeting plan"), parent)
        self._plan, self._bodies = plan, bodies
        self._kept = stage.desk.municipality.bodies()
        self._body_id: UUID | None = None
        self._year: int | None = None
        self._planned: tuple[PlannedMeeting, ...] = ()
        self._already: dict[int, Meeting] = {}
        say = stage.say
        hint = say("Nothing is saved before you choose to enter it.")
        self.lay_out(hint, say("How the plan is read"), self._fields(), say("Meetings of the plan"))

    def lines(self) -> Iterator[QWidget]:
        """Yield each meeting as it would be entered, and what of its line could not be understood."""
        look, say, today = self._stage.look, self._stage.say, self._stage.today
        self._planned = planned_meetings(self._plan, self._kept, today, body_id=self._body_id, year=self._year)
        self._already = self._stage.desk.meetings.already(self._planned)
        names = dict(self._bodies)
        for number, planned in enumerate(self._planned):
            yield self._meeting(number, planned, names)
        if not self._planned:
            yield readable(
                look, say("No meeting is found. A line such as “KS 14 jan, 11 feb 2027 kl. 13” is understood.")
            )
        if len(self._planned) == MOST_MEETINGS:
            said = say("Only the first {number} are read. Enter the rest afterwards.", number=MOST_MEETINGS)
            yield text(look, said, "body", "warn", wraps=True)

    def counted(self, number: int) -> Message:
        """Return how many are chosen."""
        return messages("Enter {number} meeting", "Enter {number} meetings", number)

    def told(self, number: int) -> Message:
        """Return how many were entered."""
        return messages("{number} meeting is entered.", "{number} meetings are entered.", number)

    def save(self, chosen: Sequence[int]) -> None:
        """Enter the meetings that are chosen, or change those that are there. Raises Problem."""
        self._stage.desk.meetings.enter({number: self._planned[number] for number in chosen}, self._already)

    def _fields(self) -> Iterator[QWidget]:
        """Yield a choice for the body and the year that the plan leaves out, and for each column of a table."""
        say = self._stage.say
        bodies = [(None, say("No body")), *self._bodies]
        yield self.choice(say("Body, where none is named"), bodies, None, self._take_body)
        this = self._stage.today.year
        years = [(year, str(year)) for year in range(this - _YEARS_BACK, this + _YEARS_AHEAD + 1)]
        nearest = (None, say("The next such day"))
        yield self.choice(say("Year, where none is named"), [nearest, *years], None, self._take_year)
        columns = self._plan.columns
        if columns.is_table:
            from_the_heading = self._plan.rows[max(0, columns.heading_rows - 1) :]
            yield from self.column_choices(from_the_heading, columns.holds, COLUMNS, self._take_columns)

    def _take_body(self, body_id: UUID | None) -> None:
        self._body_id = body_id
        self.show_lines()

    def _take_year(self, year: int | None) -> None:
        self._year = year
        self.show_lines()

    def _take_columns(self, holds: tuple[MeetingColumn, ...]) -> None:
        self._plan = replace(self._plan, columns=replace(self._plan.columns, holds=holds))
        self.show_lines()

    def _meeting(self, number: int, planned: PlannedMeeting, names: dict[UUID, str]) -> QWidget:
        is_same = self._is_same(number)
        is_open = planned.body_id is not None and planned.held_on is not None and not is_same
        notes = self._notes(number, is_same=is_same)
        name, about = self._named(planned, names), self._about(planned)
        return self.line(number, name, about, notes, planned.unclear, is_open=is_open)

    def _notes(self, number: int, *, is_same: bool) -> list[Message]:
        if is_same:
            return [message("Is among the meetings already.")]
        return [message("Changes the meeting that is there.")] if number in self._already else []

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
