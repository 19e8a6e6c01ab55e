"""The section of sister cities, networks and other partners: the list, and the partner that is open."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from coordinator_app.domain.first_agreement import first_agreement
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.open_record import OpenRecord
from coordinator_app.ui.page import Page
from coordinator_app.ui.partner_words import section_name
from coordinator_app.ui.partners.partner_list import PartnerList
from coordinator_app.ui.partners.partner_page import PartnerPage, Tab
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, message

NEW = "new"
"""The tab of an address that asks for a new partner."""


class PartnersPage(Page):
    """Shows the list, or one partner at a time."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the list."""
        super().__init__(stage)
        self._stack = QStackedWidget()
        self._list = PartnerList(stage)
        self._open: OpenRecord[PartnerPage] = OpenRecord(self._stack)
        self._list.partner_chosen.connect(self._go)
        self._list.partner_edited.connect(self._edit)
        self._list.partner_removed.connect(self._delete)
        self._list.new_chosen.connect(self.make_new)
        self._stack.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def title(self) -> str:
        """The name of the open partner, else that of the section."""
        return self._open.page.title if self._open.page is not None else section_name(self.stage)

    def show_address(self, address: Address) -> None:
        """Show the list, a partner, or a field of one; an address may also ask for a new partner."""
        if address.tab == NEW:
            self.make_new()
        elif address.record_id is None:
            self._show_list()
        else:
            self._show_partner(address.record_id, address)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list and the partner again."""
        self._list.refresh(kinds)
        self._open.reload()

    def leave(self) -> None:
        """Save what is being typed."""
        self._open.commit()

    def make_new(self) -> None:
        """Make a partner, and open it at its name."""
        new = Partner(id=uuid4(), kind=PartnerKind.SISTER_CITY, name_sv=self.stage.say("New partner"))
        try:
            self.stage.desk.partners.save(new, message("New partner"))
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self.stage.go(Address(section=Section.PARTNERS, record_id=new.id, field="name_sv"))

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show."""
        self._show_list()
        self._list.find_in_list()

    def next_tab(self, step: int) -> None:
        """Show the next tab of the partner."""
        if self._open.page is not None:
            self._open.page.next_tab(step)

    def _go(self, partner_id: UUID) -> None:
        self.stage.go(Address(section=Section.PARTNERS, record_id=partner_id))

    def _edit(self, partner_id: UUID) -> None:
        self.stage.go(Address(section=Section.PARTNERS, record_id=partner_id, tab=Tab.ABOUT, field="name_sv"))

    def _show_list(self) -> None:
        self._open.close()
        self._stack.setCurrentWidget(self._list)
        self._list.point()

    def _show_partner(self, partner_id: UUID, address: Address) -> None:
        try:
            page = self._open.show(partner_id, self._made)
        except LookupError:
            self._show_list()
            return
        tab = address.tab if address.tab in set(Tab) else self.stage.remembered.text("partner_tab", Tab.ABOUT)
        page.show_tab(Tab(tab))
        if address.field:
            page.point_at(address.field)

    def _made(self, partner_id: UUID) -> PartnerPage:
        page = PartnerPage(self.stage, partner_id)
        page.back_chosen.connect(lambda: self.stage.go(Address(section=Section.PARTNERS)))
        page.went.connect(lambda tab: self.stage.remembered.keep("partner_tab", tab))
        page.gone.connect(self._lost)
        page.delete_chosen.connect(self._delete)
        page.partner_chosen.connect(self._go)
        page.new_visit_chosen.connect(self._make_visit)
        page.new_agreement_chosen.connect(self._make_agreement)
        for chosen, section in (
            (page.agreement_chosen, Section.AGREEMENTS),
            (page.visit_chosen, Section.VISITS),
            (page.person_chosen, Section.PEOPLE),
        ):
            chosen.connect(lambda one, section=section: self.stage.go(Address(section=section, record_id=one)))
        return page

    def _lost(self) -> None:
        """Go back to the list, since the partner is gone; nothing can be saved in it any more."""
        if self._open.let_go():
            self._stack.setCurrentWidget(self._list)

    def _delete(self, partner_id: UUID) -> None:
        """Put a partner in the trash; one that visits name stays, and the window says why."""
        partners = self.stage.desk.partners
        partner = partners.get(partner_id)
        if partner is None:
            return
        try:
            partners.delete(partner)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        title = self.stage.words.pick(partner.name_sv, partner.name_en)
        said = self.stage.say("“{title}” is in the trash.", title=title)
        self._lost()
        self.stage.go(Address(section=Section.PARTNERS))
        self.stage.tell(said, self.stage.desk.history.latest())

    def _make_agreement(self, partner_id: UUID) -> None:
        """Make an agreement with a partner, as a proposal, and open it at its title."""
        partner = self.stage.desk.partners.get(partner_id)
        if partner is None:
            return
        new = first_agreement(partner, uuid4())
        try:
            self.stage.desk.agreements.save(new, message("New agreement"))
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self.stage.go(Address(section=Section.AGREEMENTS, record_id=new.id, field="title"))

    def _make_visit(self, partner_id: UUID) -> None:
        """Make a visit with a partner, and open it at its title."""
        partner, today = self.stage.desk.partners.get(partner_id), self.stage.today
        if partner is None:
            return
        visit = Visit(
            id=uuid4(),
            direction=Direction.INCOMING,
            status=VisitStatus.INQUIRY,
            title_sv=partner.name_sv or partner.name_en,
            partner_id=partner_id,
            starts_on=today,
            ends_on=today,
        )
        try:
            self.stage.desk.visits.save(visit, message("New visit"))
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self.stage.go(Address(section=Section.VISITS, record_id=visit.id, field="title"))
