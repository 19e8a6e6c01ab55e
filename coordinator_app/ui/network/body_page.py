"""The page of a department, a company or a committee: its seat or its years, and what it does abroad."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.network import NETWORKED, Seat
from coordinator_app.domain.network_lines import NetworkLine
from coordinator_app.services.committees import Around
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.layouts import clear, held
from coordinator_app.ui.marks import Pill
from coordinator_app.ui.network.abroad_tabs import AgreementsTab, ContactsTab, VisitsTab
from coordinator_app.ui.network.seat_columns import LOOKS
from coordinator_app.ui.network.seat_tab import SeatTab
from coordinator_app.ui.network.year_tab import YearTab
from coordinator_app.ui.open_record import OpenPage
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tabbed_page import lay_out_tabbed, move, tab_bar
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message


class Tab(StrEnum):
    """The tabs of the page."""

    OVERVIEW = "overview"
    VISITS = "visits"
    AGREEMENTS = "agreements"
    CONTACTS = "contacts"
    HISTORY = "history"


_TABS: dict[Tab, Message] = {
    Tab.OVERVIEW: message("Overview"),
    Tab.VISITS: message("Visits"),
    Tab.AGREEMENTS: message("Agreements and projects"),
    Tab.CONTACTS: message("Contacts abroad"),
    Tab.HISTORY: message("History"),
}
_LEAST_HEIGHT = 360
"""The height of a tab in pixels at 100 % text, under which the page scrolls."""


class BodyPage(OpenPage):
    """Tabs are made when somebody first comes to them."""

    went = Signal(object)
    fill_chosen = Signal(object)
    hand_over_chosen = Signal(object)
    visit_chosen = Signal(object)
    agreement_chosen = Signal(object)
    person_chosen = Signal(object)
    initiative_chosen = Signal(object)

    def __init__(self, stage: Stage, body_id: UUID) -> None:
        """Open a body. Raises LookupError where there is none with that id."""
        super().__init__()
        self._stage, self.body_id = stage, body_id
        around = stage.desk.committees.around(body_id)
        if around is None:
            raise LookupError(body_id)
        self._around: Around = around
        self._made: dict[Tab, Any] = {}
        look = stage.look
        self._name = text(look, "", "display", wraps=True)
        self._state = QVBoxLayout()
        self._acts = Flow(gap=look.px(8))
        self._bar = tab_bar(look, stage.say("Parts of the page"), len(_TABS))
        self._stack = QStackedWidget()
        self._lay_out()
        self._show_body()
        self._bar.currentChanged.connect(self._show_tab)

    @property
    def title(self) -> str:
        """The name of the body."""
        return self._stage.words.pick(self._around.body.name_sv, self._around.body.name_en)

    @property
    def is_networked(self) -> bool:
        """Whether the body has a seat in the network."""
        return self._around.body.kind in NETWORKED

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return list(Tab)[self._bar.currentIndex()]

    def show_tab(self, tab: Tab) -> None:
        """Show a tab."""
        index = list(Tab).index(tab)
        self._bar.setCurrentIndex(index)
        self._show_tab(index)

    def next_tab(self, step: int) -> None:
        """Show the next tab, or the one before."""
        move(self._bar, step)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the overview."""
        self.show_tab(Tab.OVERVIEW)
        self._made[Tab.OVERVIEW].point_at(field)

    def commit(self) -> None:
        """Save what is being typed."""
        overview = self._made.get(Tab.OVERVIEW)
        if overview is not None:
            overview.commit()

    def reload(self) -> None:
        """Show the body again, since the data have changed."""
        around = self._stage.desk.committees.around(self.body_id)
        if around is None:
            self.gone.emit()
            return
        self._around = around
        self._show_body()
        for made in self._made.values():
            match made:
                case SeatTab():
                    made.show_seat()
                case YearTab():
                    made.show_again()
                case VisitsTab() | AgreementsTab() | ContactsTab():
                    made.show_around(around)
                case HistoryTab():
                    made.show_subject()

    def hand_over(self) -> None:
        """Ask who follows the contact person."""
        seat = self._seat()
        if seat is not None:
            self.commit()
            self.hand_over_chosen.emit(seat)

    def _lay_out(self) -> None:
        look = self._stage.look
        head = (held(self._acts), self._name, self._state)
        lay_out_tabbed(self, look, head, (self._bar, None), self._stack, self._stack, _LEAST_HEIGHT)
        back = self._stage.say("Contact persons") if self.is_networked else self._stage.say("Committees")
        self._acts.addWidget(button(look, back, self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        self._acts.push_right()
        self._leave = button(look, self._stage.say("Hand over the seat…"), self.hand_over, icon="arrow_right")
        self._acts.addWidget(self._leave)

    def _show_body(self) -> None:
        stage, say = self._stage, self._stage.say
        self._name.setText(self.title)
        clear(self._state)
        facts = Flow(gap=stage.look.px(12))
        facts.addWidget(text(stage.look, capital(say(label(self._around.body.kind))), "body", "text2"))
        line = self._line()
        if line is not None:
            facts.addWidget(Pill(stage.look, say(line.said), *LOOKS[line.state]))
        self._state.addWidget(held(facts))
        seat = self._seat()
        self._leave.setVisible(seat is not None and seat.is_filled)
        numbers = {
            Tab.VISITS: len(self._around.visits),
            Tab.AGREEMENTS: len(self._around.agreements),
            Tab.CONTACTS: len(self._around.contacts),
        }
        for index, (tab, name) in enumerate(_TABS.items()):
            number = numbers.get(tab, 0)
            self._bar.setTabText(index, f"{say(name)}  {number}" if number else say(name))

    def _line(self) -> NetworkLine | None:
        lines = self._stage.desk.network.lines(self._stage.today) if self.is_networked else ()
        return next((line for line in lines if line.id == self.body_id), None)

    def _seat(self) -> Seat | None:
        line = self._line()
        return line.seat if line is not None else None

    def _show_tab(self, index: int) -> None:
        tab = list(Tab)[index]
        if tab not in self._made:
            self._made[tab] = self._make(tab)
            self._stack.addWidget(self._made[tab])
        self._stack.setCurrentIndex(list(self._made).index(tab))
        self.went.emit(tab)

    def _make(self, tab: Tab) -> QWidget:
        stage, around = self._stage, self._around
        match tab:
            case Tab.OVERVIEW:
                return self._overview()
            case Tab.VISITS:
                visits = VisitsTab(stage, around)
                visits.chosen.connect(self.visit_chosen)
                return visits
            case Tab.AGREEMENTS:
                agreements = AgreementsTab(stage, around)
                agreements.chosen.connect(self.agreement_chosen)
                return agreements
            case Tab.CONTACTS:
                contacts = ContactsTab(stage, around)
                contacts.chosen.connect(self.person_chosen)
                return contacts
            case Tab.HISTORY:
                return HistoryTab(stage, self._told())

    def _overview(self) -> QWidget:
        if not self.is_networked:
            years = YearTab(self._stage, self.body_id)
            years.agreement_chosen.connect(self.agreement_chosen)
            return years
        seat = SeatTab(self._stage, self.body_id)
        seat.fill_chosen.connect(self.fill_chosen)
        seat.initiative_chosen.connect(self.initiative_chosen)
        return seat

    def _told(self) -> Subject:
        """Return the record whose history is shown: the seat, or the year, or the body where there is neither."""
        stage, desk, seat = self._stage, self._stage.desk, self._seat()
        if seat is not None:
            made = Subject(stage, "seat", seat.id, desk.network.seat, desk.network.save_seat)
        elif self.is_networked:
            made = Subject(stage, "body", self.body_id, self._body, desk.municipality.save_body)
        else:
            line = desk.committees.line(self.body_id, stage.today.year)
            year_id = line.year.id if line is not None else self.body_id
            made = Subject(stage, "committee_year", year_id, desk.committees.year, desk.committees.save_year)
        made.setParent(self)
        return made

    def _body(self, body_id: UUID) -> object:
        return next((each for each in self._stage.desk.municipality.bodies() if each.id == body_id), None)
