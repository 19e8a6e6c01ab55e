"""The meetings of the network, the latest first, and the meeting that is open in their place."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

from PySide6.QtCore import Signal

from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.workdays import is_working_day
from coordinator_app.ui.list_and_record import ListAndRecord
from coordinator_app.ui.network.filtered_list import FilteredList, ListSpec
from coordinator_app.ui.network.meeting_columns import Order, cells, columns, day_of, key_of, sentence
from coordinator_app.ui.network.meeting_page import MeetingPage
from coordinator_app.ui.network.network_head import NetworkHead, View
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

_AHEAD_DAYS = 21
"""A new meeting is proposed in so many days: those who are called need time."""


class MeetingsView(ListAndRecord):
    """Enter opens a meeting, Del puts it in the trash."""

    initiative_chosen = Signal(object)
    kinds = frozenset({"network_meeting", "initiative", "seat", "person", "body"})

    def __init__(self, stage: Stage) -> None:
        """Show all meetings."""
        super().__init__(stage)
        say = stage.say
        self._head = NetworkHead(stage, View.MEETINGS, self.view_chosen.emit, say("Call a meeting…"), self.make_new)
        self.list: FilteredList[NetworkMeeting] = FilteredList(
            stage,
            ListSpec(
                key="network_meetings",
                name=say("Meetings of the network"),
                filter=say("Filter meetings"),
                columns=columns(stage),
                cells=cells(stage),
                sentence=lambda each: sentence(stage, each),
                searched=lambda each: f"{day_of(stage, each)} {each.place} {each.agenda} {each.minutes_text}",
                order=lambda key: key_of(stage, Order(key)),
                nothing_matches=say("No meetings match the filter."),
                nothing=say("The network has not met yet. Call its first meeting: a day is enough."),
                first=say("Call a meeting…"),
                make=self.make_new,
                latest_first=Order.DAY,
            ),
        )
        self.list.view.chosen.connect(self.open)
        self.list.view.edited.connect(self.open)
        self.list.view.removed.connect(self.delete)
        self.lay_out(self._head, self.list)
        self.show_list()

    def point_in_list(self) -> None:
        """Put the keyboard on the list."""
        self.list.point()

    def filter_list(self) -> None:
        """Put the keyboard into the filter."""
        self.list.find_in_list()

    def page_of(self, record_id: UUID) -> MeetingPage:
        """Make the page of a meeting. Raises LookupError where there is none with that id."""
        page = MeetingPage(self.stage, record_id)
        page.initiative_chosen.connect(self.initiative_chosen)
        return page

    def make_new(self) -> None:
        """Make a meeting three weeks ahead, and open it at its day."""
        day = self.stage.today + timedelta(days=_AHEAD_DAYS)
        while not is_working_day(day):
            day += timedelta(days=1)
        latest = next((each for each in self.stage.desk.network_meetings.all() if each.starts_at), None)
        new = NetworkMeeting(id=uuid4(), held_on=day)
        if latest is not None:
            new = replace(new, starts_at=latest.starts_at, ends_at=latest.ends_at, place=latest.place)
        meetings = self.stage.desk.network_meetings
        self.make(lambda label: meetings.save(new, label), message("New meeting of the network"), new.id, "held_on")

    def show_list(self) -> None:
        """Show the meetings as they are now, and which comes next."""
        meetings = self.stage.desk.network_meetings.all()
        self.list.show_lines(meetings)
        coming = [each for each in meetings if each.held_on >= self.stage.today and not each.is_cancelled]
        if coming:
            day = self.stage.words.day(min(each.held_on for each in coming))
            self._head.tell(self.stage.say("The next meeting is on {day}.", day=day))
        else:
            self._head.tell(self.stage.say("No meeting is planned.") if meetings else "")

    def delete(self, record_id: UUID) -> None:
        """Put a meeting in the trash."""
        self.commit()
        meetings = self.stage.desk.network_meetings
        meeting = meetings.get(record_id)
        if meeting is not None:
            self.put_away(lambda: meetings.delete(meeting), day_of(self.stage, meeting))
