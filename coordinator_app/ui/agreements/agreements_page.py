"""The section of agreements: the list, the portfolio and the decisions, and the agreement that is open."""

from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from coordinator_app.domain.agreement_lines import AgreementFilter
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_list import AgreementList
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.agreements.decisions_view import DecisionsView
from coordinator_app.ui.agreements.new_agreement_dialog import NewAgreementDialog
from coordinator_app.ui.agreements.portfolio_view import PortfolioView
from coordinator_app.ui.agreements.section_head import View
from coordinator_app.ui.open_record import OpenRecord
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

NEW = "new"
"""The tab of an address that asks for a new agreement; its record is then the partner, where one is known."""


class AgreementsPage(Page):
    """Shows one of the views, or one agreement at a time; each view is made when somebody first comes to it."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the list."""
        super().__init__(stage)
        self._stack = QStackedWidget()
        self._open: OpenRecord[AgreementPage] = OpenRecord(self._stack)
        self._list: AgreementList | None = None
        self._portfolio: PortfolioView | None = None
        self._decisions: DecisionsView | None = None
        self._shown = View.LIST
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def title(self) -> str:
        """The title of the open agreement, else the name of the section."""
        return self._open.page.title if self._open.page is not None else self.stage.say("Agreements")

    def show_address(self, address: Address) -> None:
        """Show a view, an agreement or a field of one, or a decision; an address may also ask for a new agreement."""
        if address.tab == NEW:
            self._show_view(View.LIST)
            self._ask_for_new(address.record_id)
        elif address.tab == View.DECISIONS:
            self._show_view(View.DECISIONS)
            if address.record_id is not None:
                self.decisions.open(address.record_id)
                self.decisions.point_at(address.field)
        elif address.record_id is None:
            self._show_view(View(address.tab) if address.tab in set(View) else View.LIST)
        else:
            self._show_agreement(address.record_id, address)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what is shown."""
        for view in (self._list, self._portfolio, self._decisions):
            if view is not None:
                view.refresh(kinds)
        self._open.reload()

    def leave(self) -> None:
        """Save what is being typed."""
        self._open.commit()
        if self._decisions is not None:
            self._decisions.commit()

    def make_new(self) -> None:
        """Make a decision where decisions are shown, else an agreement."""
        if self._open.page is None and self._shown is View.DECISIONS:
            self.decisions.make_new()
        else:
            self._ask_for_new(None)

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show."""
        if self._open.page is None and self._shown is View.DECISIONS:
            self.decisions.find_in_list()
            return
        self._show_view(View.LIST)
        self.agreement_list.find_in_list()

    def export(self) -> None:
        """Save the list as PDF, where it is shown."""
        if self._open.page is None and self._shown is View.LIST:
            self.agreement_list.export()

    def next_tab(self, step: int) -> None:
        """Show the next tab of the agreement, or the next view."""
        if self._open.page is not None:
            self._open.page.next_tab(step)
            return
        views = list(View)
        self._go_to(views[(views.index(self._shown) + step) % len(views)])

    @property
    def agreement_list(self) -> AgreementList:
        """The list, made when somebody first comes to it."""
        if self._list is None:
            made = self._list = AgreementList(self.stage)
            made.agreement_chosen.connect(self._go)
            made.agreement_edited.connect(self._edit)
            made.agreement_removed.connect(self._delete)
            made.partner_chosen.connect(self._go_to_partner)
            made.new_chosen.connect(lambda: self._ask_for_new(None))
            made.view_chosen.connect(self._go_to)
            self._stack.addWidget(made)
        return self._list

    @property
    def portfolio(self) -> PortfolioView:
        """The portfolio, likewise."""
        if self._portfolio is None:
            made = self._portfolio = PortfolioView(self.stage)
            made.view_chosen.connect(self._go_to)
            made.filter_chosen.connect(self._show_filtered)
            self._stack.addWidget(made)
        return self._portfolio

    @property
    def decisions(self) -> DecisionsView:
        """The register of decisions, likewise."""
        if self._decisions is None:
            made = self._decisions = DecisionsView(self.stage)
            made.view_chosen.connect(self._go_to)
            made.address_chosen.connect(self.stage.go)
            self._stack.addWidget(made)
        return self._decisions

    def _go(self, agreement_id: UUID) -> None:
        self.stage.go(Address(section=Section.AGREEMENTS, record_id=agreement_id))

    def _go_to(self, view: str) -> None:
        self.stage.go(Address(section=Section.AGREEMENTS, tab=view))

    def _go_to_partner(self, partner_id: UUID) -> None:
        self.stage.go(Address(section=Section.PARTNERS, record_id=partner_id))

    def _edit(self, agreement_id: UUID) -> None:
        self.stage.go(Address(section=Section.AGREEMENTS, record_id=agreement_id, tab="overview", field="title"))

    def _show_filtered(self, asked: AgreementFilter, told: str) -> None:
        self._go_to(View.LIST)
        self.agreement_list.show_chosen(asked, told)

    def _show_view(self, view: View) -> None:
        self._open.close()
        shown: AgreementList | PortfolioView | DecisionsView
        match view:
            case View.LIST:
                shown = self.agreement_list
            case View.PORTFOLIO:
                shown = self.portfolio
            case View.DECISIONS:
                shown = self.decisions
        self._shown = view
        self._stack.setCurrentWidget(shown)
        shown.point()

    def _ask_for_new(self, partner_id: UUID | None) -> None:
        dialog = NewAgreementDialog(self.stage, self, partner_id)
        dialog.made.connect(self._edit)
        dialog.open()

    def _show_agreement(self, agreement_id: UUID, address: Address) -> None:
        try:
            page = self._open.show(agreement_id, self._made)
        except LookupError:
            self._show_view(View.LIST)
            return
        page.show_tab(address.tab or self.stage.remembered.text("agreement_tab", "overview"))
        if address.field:
            page.point_at(address.field)

    def _made(self, agreement_id: UUID) -> AgreementPage:
        page = AgreementPage(self.stage, agreement_id)
        page.back_chosen.connect(lambda: self._go_to(View.LIST))
        page.went.connect(lambda tab: self.stage.remembered.keep("agreement_tab", tab))
        page.gone.connect(self._lost)
        page.delete_chosen.connect(self._delete)
        page.address_chosen.connect(self.stage.go)
        return page

    def _lost(self) -> None:
        """Go back to the list, since the agreement is gone; nothing can be saved in it any more."""
        if self._open.let_go():
            self._shown = View.LIST
            self._stack.setCurrentWidget(self.agreement_list)

    def _delete(self, agreement_id: UUID) -> None:
        """Put an agreement in the trash."""
        agreements = self.stage.desk.agreements
        agreement = agreements.get(agreement_id)
        if agreement is None:
            return
        try:
            agreements.delete(agreement)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        title = self.stage.words.pick(agreement.title_sv, agreement.title_en) or self.stage.say("No title")
        said = self.stage.say("“{title}” is in the trash.", title=title)
        if self._open.page is not None:
            self._lost()
            self._go_to(View.LIST)
        self.stage.tell(said, self.stage.desk.history.latest())
