"""The section of the network of contact persons: its views, and the department or committee that is open."""

from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from coordinator_app.domain.network import Seat
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.network.body_page import BodyPage, Tab
from coordinator_app.ui.network.committees_view import CommitteesView
from coordinator_app.ui.network.exporting import export_list
from coordinator_app.ui.network.fill_dialog import FillDialog
from coordinator_app.ui.network.hand_over_dialog import HandOverDialog
from coordinator_app.ui.network.initiatives_view import InitiativesView
from coordinator_app.ui.network.meetings_view import MeetingsView
from coordinator_app.ui.network.network_head import View
from coordinator_app.ui.network.seats_view import SeatsView
from coordinator_app.ui.open_record import OpenRecord
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage

FILL = "fill"
"""The tab of an address that asks who is to fill the seat of the body that it names."""


class NetworkPage(Page):
    """Shows one of the views, or one body at a time; each view is made when somebody first comes to it."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the contact persons."""
        super().__init__(stage)
        self._stack = QStackedWidget()
        self._open: OpenRecord[BodyPage] = OpenRecord(self._stack)
        self._views: dict[View, SeatsView | MeetingsView | InitiativesView | CommitteesView] = {}
        self._shown = View.SEATS
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def title(self) -> str:
        """The name of the open body, else that of the section."""
        return self._open.page.title if self._open.page is not None else self.stage.say("Contact network")

    @property
    def seats(self) -> SeatsView:
        """The contact persons."""
        made = self._view(View.SEATS)
        assert isinstance(made, SeatsView)
        return made

    @property
    def meetings(self) -> MeetingsView:
        """The meetings."""
        made = self._view(View.MEETINGS)
        assert isinstance(made, MeetingsView)
        return made

    @property
    def initiatives(self) -> InitiativesView:
        """What has been brought up."""
        made = self._view(View.INITIATIVES)
        assert isinstance(made, InitiativesView)
        return made

    def show_address(self, address: Address) -> None:
        """Show a view, a meeting, an initiative, or a body; an address may also ask who is to fill a seat."""
        tab, record_id = address.tab, address.record_id
        if tab == View.MEETINGS:
            self._show_view(View.MEETINGS)
            if record_id is not None:
                self.meetings.open(record_id)
                self.meetings.point_at(address.field)
        elif tab == View.INITIATIVES:
            self._show_view(View.INITIATIVES)
            if record_id is not None:
                self.initiatives.open(record_id)
                self.initiatives.point_at(address.field)
        elif record_id is None:
            self._show_view(View(tab) if tab in set(View) else View.SEATS)
        else:
            self._show_body(record_id, address)
            if tab == FILL:
                self._fill(record_id)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what is shown."""
        for view in self._views.values():
            view.refresh(kinds)
        self._open.reload()

    def leave(self) -> None:
        """Save what is being typed."""
        self._open.commit()
        for view in self._views.values():
            if isinstance(view, MeetingsView | InitiativesView):
                view.commit()

    def make_new(self) -> None:
        """Make an initiative where they are shown, else a meeting."""
        if self._open.page is None and self._shown is View.INITIATIVES:
            self.initiatives.make_new()
        else:
            self._call_meeting()

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show."""
        self._open.close()
        self._stack.setCurrentWidget(self._view(self._shown))
        self._view(self._shown).find_in_list()

    def export(self) -> None:
        """Save the list of contact persons as PDF."""
        export_list(self.stage, self)

    def next_tab(self, step: int) -> None:
        """Show the next tab of the body, or the next view."""
        if self._open.page is not None:
            self._open.page.next_tab(step)
            return
        views = list(View)
        self._go_to(views[(views.index(self._shown) + step) % len(views)])

    def _view(self, view: View) -> SeatsView | MeetingsView | InitiativesView | CommitteesView:
        if view not in self._views:
            made = self._views[view] = self._made(view)
            made.view_chosen.connect(self._go_to)
            self._stack.addWidget(made)
        return self._views[view]

    def _made(self, view: View) -> SeatsView | MeetingsView | InitiativesView | CommitteesView:
        match view:
            case View.SEATS:
                seats = SeatsView(self.stage)
                seats.body_chosen.connect(self._go)
                seats.fill_chosen.connect(self._fill)
                seats.new_meeting_chosen.connect(self._call_meeting)
                seats.export_chosen.connect(self.export)
                return seats
            case View.MEETINGS:
                meetings = MeetingsView(self.stage)
                meetings.initiative_chosen.connect(self._go_to_initiative)
                return meetings
            case View.INITIATIVES:
                return InitiativesView(self.stage)
            case View.COMMITTEES:
                committees = CommitteesView(self.stage)
                committees.body_chosen.connect(self._go)
                return committees

    def _go(self, body_id: UUID) -> None:
        self.stage.go(Address(section=Section.NETWORK, record_id=body_id, tab=Tab.OVERVIEW))

    def _go_to(self, view: str) -> None:
        self.stage.go(Address(section=Section.NETWORK, tab=view))

    def _go_to_initiative(self, initiative_id: UUID) -> None:
        address = Address(section=Section.NETWORK, tab=View.INITIATIVES, record_id=initiative_id, field="text")
        self.stage.go(address)

    def _call_meeting(self) -> None:
        self._go_to(View.MEETINGS)
        self.meetings.make_new()

    def _fill(self, body_id: UUID) -> None:
        """Ask who is to fill a vacant seat."""
        FillDialog(self.stage, body_id, self).open()

    def _hand_over(self, seat: Seat) -> None:
        HandOverDialog(self.stage, seat, self).open()

    def _show_view(self, view: View) -> None:
        self._open.close()
        shown = self._view(view)
        self._shown = view
        self._stack.setCurrentWidget(shown)
        shown.point()

    def _show_body(self, body_id: UUID, address: Address) -> None:
        try:
            page = self._open.show(body_id, self._opened)
        except LookupError:
            self._show_view(View.SEATS)
            return
        page.show_tab(Tab(address.tab) if address.tab in set(Tab) else Tab.OVERVIEW)
        if address.field:
            page.point_at(address.field)

    def _opened(self, body_id: UUID) -> BodyPage:
        page = BodyPage(self.stage, body_id)
        back = View.SEATS if page.is_networked else View.COMMITTEES
        page.back_chosen.connect(lambda: self._go_to(back))
        page.gone.connect(self._lost)
        page.fill_chosen.connect(self._fill)
        page.hand_over_chosen.connect(self._hand_over)
        page.initiative_chosen.connect(self._go_to_initiative)
        for chosen, section in (
            (page.visit_chosen, Section.VISITS),
            (page.agreement_chosen, Section.AGREEMENTS),
            (page.person_chosen, Section.PEOPLE),
        ):
            chosen.connect(lambda one, section=section: self.stage.go(Address(section=section, record_id=one)))
        return page

    def _lost(self) -> None:
        """Go back to the list, since the body is gone; nothing can be saved in it any more."""
        if self._open.let_go():
            self._stack.setCurrentWidget(self._view(self._shown))
