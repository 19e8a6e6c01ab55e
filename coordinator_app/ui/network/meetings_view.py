"""The meetings of the network, the latest first, and the meeting that is open in their place."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.workdays import is_working_day
from coordinator_app.ui.layouts import shorten
from coordinator_app.ui.network.filtered_list import FilteredList, ListSpec
from coordinator_app.ui.network.meeting_columns import Order, cells, columns, day_of, key_of, sentence
from coordinator_app.ui.network.meeting_page import MeetingPage
from coordinator_app.ui.network.network_head import NetworkHead, View
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, message

KINDS = frozenset({"network_meeting", "initiative", "seat", "person", "body"})
"""The kinds of record that the meetings tell of."""

_AHEAD_DAYS = 21
"""A new meeting is proposed in so many days: those who are called need time."""


class MeetingsView(QWidget):
    """Enter opens a meeting, Del puts it in the trash."""

    view_chosen = Signal(str)
    address_chosen = Signal(object)
    initiative_chosen = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Show all meetings."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self.page: MeetingPage | None = None
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
        self.list.view.removed.connect(self._delete)
        listed = QWidget()
        inner = QVBoxLayout(listed)
        inner.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        inner.setSpacing(look.px(12))
        inner.addWidget(self._head)
        inner.addWidget(self.list, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list and the meeting again where they may have changed."""
        if kinds & KINDS:
            self._show()
            if self.page is not None:
                self.page.reload()

    def point(self) -> None:
        """Put the keyboard on the list."""
        self.close_meeting()
        self.list.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.close_meeting()
        self.list.find_in_list()

    def commit(self) -> None:
        """Save what is being typed."""
        if self.page is not None:
            self.page.commit()

    def open(self, meeting_id: UUID) -> None:
        """Show a meeting in place of the list; one that is gone leaves the list."""
        self.close_meeting()
        try:
            page = MeetingPage(self._stage, meeting_id)
        except LookupError:
            return
        page.back_chosen.connect(self.point)
        page.delete_chosen.connect(self._delete)
        page.initiative_chosen.connect(self.initiative_chosen)
        page.gone.connect(lambda: QTimer.singleShot(0, self, self._let_go))
        self.page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the meeting that is open."""
        if self.page is not None and field:
            self.page.point_at(field)

    def make_new(self) -> None:
        """Make a meeting three weeks ahead, and open it at its day."""
        day = self._stage.today + timedelta(days=_AHEAD_DAYS)
        while not is_working_day(day):
            day += timedelta(days=1)
        latest = next((each for each in self._stage.desk.network_meetings.all() if each.starts_at), None)
        new = NetworkMeeting(id=uuid4(), held_on=day)
        if latest is not None:
            new = replace(new, starts_at=latest.starts_at, ends_at=latest.ends_at, place=latest.place)
        try:
            self._stage.desk.network_meetings.save(new, message("New meeting of the network"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._show()
        self.open(new.id)
        self.point_at("held_on")

    def close_meeting(self) -> None:
        """Save what is being typed, and show the list again."""
        self.commit()
        self._let_go()

    def _let_go(self) -> None:
        self.page = None
        self._stack.setCurrentIndex(0)
        shorten(self._stack, 1)

    def _show(self) -> None:
        meetings = self._stage.desk.network_meetings.all()
        self.list.show_lines(meetings)
        coming = [each for each in meetings if each.held_on >= self._stage.today and not each.is_cancelled]
        if coming:
            day = self._stage.words.day(min(each.held_on for each in coming))
            self._head.tell(self._stage.say("The next meeting is on {day}.", day=day))
        else:
            self._head.tell(self._stage.say("No meeting is planned.") if meetings else "")

    def _delete(self, meeting_id: UUID) -> None:
        """Put a meeting in the trash."""
        self.commit()
        meetings = self._stage.desk.network_meetings
        meeting = meetings.get(meeting_id)
        if meeting is None:
            return
        try:
            meetings.delete(meeting)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._let_go()
        self._show()
        said = self._stage.say("“{title}” is in the trash.", title=day_of(self._stage, meeting))
        self._stage.tell(said, self._stage.desk.history.latest())
