"""The section Visits: the list, and the visit that is open."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.destinations import Tab, Where
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.open_record import OpenRecord
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.visits.visit_list import VisitList
from coordinator_app.ui.visits.visit_page import VisitPage
from coordinator_app.words import Problem, message

NEW = "new"
"""The tab of an address that asks for a new visit."""


class VisitsPage(Page):
    """Shows the list, or one visit at a time."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the list."""
        super().__init__(stage)
        self._stack = QStackedWidget()
        self._open: OpenRecord[VisitPage] = OpenRecord(self._stack)
        self._made_list: VisitList | None = None
        self._stale: frozenset[str] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def title(self) -> str:
        """The title of the open visit, else the name of the section."""
        return self._open.page.title if self._open.page is not None else self.stage.say("Visits")

    @property
    def panel(self) -> QWidget | None:
        """How far the preparations of the open visit have come."""
        return self._open.page.panel if self._open.page is not None else None

    def show_address(self, address: Address) -> None:
        """Show the list, a visit, or a field of one; an address may also ask for a new visit."""
        if address.tab == NEW:
            self._make_visit()
        elif address.record_id is None:
            self._show_list()
        else:
            self._show_visit(address.record_id, address)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what is shown; the list behind an open visit is read again when one comes back to it."""
        self._stale |= kinds
        if self._open.page is not None:
            self._open.page.reload()
        else:
            self._refresh_list()

    def leave(self) -> None:
        """Save what is being typed."""
        self._open.commit()

    def make_new(self) -> None:
        """Make what one makes on the tab of the open visit, else a visit."""
        if self._open.page is None or not self._open.page.make_new():
            self._make_visit()

    def _make_visit(self) -> None:
        """Make a visit that begins today, and open it at its title; the days are typed next."""
        today = self.stage.today
        new = Visit(
            id=uuid4(),
            direction=Direction.INCOMING,
            status=VisitStatus.INQUIRY,
            title_sv=self.stage.say("New visit") if self.stage.words.language == "sv" else "",
            title_en=self.stage.say("New visit") if self.stage.words.language == "en" else "",
            starts_on=today,
            ends_on=today,
        )
        try:
            self.stage.desk.visits.save(new, message("New visit"))
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self.stage.go(Address(section=Section.VISITS, record_id=new.id, field="title"))

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show."""
        self._show_list()
        self._list.find_in_list()

    def act(self) -> None:
        """Do what the tab of the open visit is for, else make a pack of it."""
        if self._open.page is None or not self._open.page.act():
            self.export()

    def export(self) -> None:
        """Make a pack of the open visit."""
        visit_id = self._open.page.subject.record_id if self._open.page is not None else self._list.current_id
        if visit_id is not None:
            self._make_pack(visit_id)

    def next_tab(self, step: int) -> None:
        """Show the next tab of the visit."""
        if self._open.page is not None:
            self._open.page.next_tab(step)

    @property
    def _list(self) -> VisitList:
        """The list, made when somebody first comes to it."""
        if self._made_list is None:
            self._made_list = self._new_list()
        return self._made_list

    def _new_list(self) -> VisitList:
        made = VisitList(self.stage)
        made.visit_chosen.connect(self._go)
        made.visit_edited.connect(self._edit)
        made.new_chosen.connect(self._make_visit)
        made.visit_removed.connect(self._delete)
        self._stack.addWidget(made)
        return made

    def _go(self, visit_id: UUID) -> None:
        self.stage.go(Address(section=Section.VISITS, record_id=visit_id))

    def _edit(self, visit_id: UUID) -> None:
        self.stage.go(Address(section=Section.VISITS, record_id=visit_id, tab=Tab.OVERVIEW, field="title"))

    def _show_list(self) -> None:
        self._open.close()
        self._refresh_list()
        self._stack.setCurrentWidget(self._list)
        self._list.point()

    def _refresh_list(self) -> None:
        """Read the list again where what it shows may have changed since it was read."""
        kinds, self._stale = self._stale, frozenset()
        if self._made_list is not None:
            self._made_list.refresh(kinds)

    def _show_visit(self, visit_id: UUID, address: Address) -> None:
        try:
            page = self._open.show(visit_id, self._made)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            self._show_list()
            return
        tab = self._tab_of(address)
        page.show_tab(tab)
        if address.field or address.part_id:
            page.point_at(Where(tab=tab, field=address.field, record_id=address.part_id))

    def _tab_of(self, address: Address) -> Tab:
        """Return the tab that an address names; a field without one is on the overview, else it is the last used."""
        if address.tab in set(Tab):
            return Tab(address.tab)
        if address.field or address.part_id:
            return Tab.OVERVIEW
        return Tab(self.stage.remembered.text("visit_tab", Tab.OVERVIEW))

    def _made(self, visit_id: UUID) -> VisitPage:
        page = VisitPage(self.stage, visit_id)
        page.back_chosen.connect(lambda: self.stage.go(Address(section=Section.VISITS)))
        page.went.connect(lambda tab: self.stage.remembered.keep("visit_tab", tab))
        page.gone.connect(self._lost)
        page.pack_chosen.connect(self._make_pack)
        page.delete_chosen.connect(self._delete)
        return page

    def _lost(self) -> None:
        """Go back to the list, since the visit is gone; nothing can be saved in it any more."""
        if self._open.let_go():
            self._refresh_list()
            self._stack.setCurrentWidget(self._list)

    def _delete(self, visit_id: UUID) -> None:
        visits = self.stage.desk.visits
        try:
            visit = visits.get(visit_id)
            visits.delete(visit)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        title = self.stage.words.pick(visit.title_sv, visit.title_en)
        said = self.stage.say("“{title}” is in the trash.", title=title)
        self._lost()
        self.stage.go(Address(section=Section.VISITS))
        self.stage.tell(said, self.stage.desk.history.latest())

    def _make_pack(self, visit_id: UUID) -> None:
        self.leave()
        self.stage.pack_asked.emit(visit_id)
