"""The page of one agreement or membership: its head, how long it lasts, its tabs, and what is missing."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from coordinator_app.domain.agreement_acts import Act, Answer
from coordinator_app.domain.agreement_awaited import awaited
from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreement_destinations import AgreementTab as Tab
from coordinator_app.domain.agreement_destinations import tab_of
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.findings import Finding
from coordinator_app.domain.preparations import State
from coordinator_app.services.agreement_papers import BasisOrder
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.act_dialog import ActDialog
from coordinator_app.ui.agreements.agreement_header import AgreementHeader
from coordinator_app.ui.agreements.agreement_tabs import Bench, made_tab
from coordinator_app.ui.agreements.exporting import save_basis
from coordinator_app.ui.agreements.parts_tab import PartsTab
from coordinator_app.ui.agreements.situation_panel import SituationPanel
from coordinator_app.ui.agreements.validity_strip import ValidityStrip
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.layouts import shorten
from coordinator_app.ui.open_record import OpenPage
from coordinator_app.ui.pdf_files import PdfFiles
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tabbed_page import lay_out_tabbed, move, tab_bar
from coordinator_app.words import Message, Problem, message

_TABS: dict[Tab, Message] = {
    Tab.OVERVIEW: message("Overview"),
    Tab.VALIDITY: message("Validity"),
    Tab.DECISION: message("Decision & benefit"),
    Tab.FILES: message("Signatories & files"),
    Tab.NETWORK: message("The network"),
    Tab.ECONOMY: message("Costs"),
    Tab.HISTORY: message("History"),
}
_DONE: dict[Act, Message] = {
    Act.SIGN: message("The agreement is concluded."),
    Act.EXTEND: message("The agreement is extended."),
    Act.GIVE_NOTICE: message("Notice of the agreement is given."),
    Act.END: message("The end of the agreement is entered."),
    Act.REVIEW: message("The review is entered."),
}
_PANEL = 300
_LEAST_HEIGHT = 240
"""The height of a tab in pixels at 100 % text, under which the page scrolls."""

_PAUSE_MS = 20
"""How long the panel waits after a change, which is painted meanwhile."""

_NARROW = 1060
"""The width in pixels at 100 % text under which the panel stands beneath the tab, not beside it."""


class AgreementPage(OpenPage):
    """Tabs are made when somebody first comes to them."""

    went = Signal(str)
    delete_chosen = Signal(object)
    address_chosen = Signal(object)

    def __init__(self, stage: Stage, agreement_id: UUID) -> None:
        """Open an agreement. Raises LookupError where there is none with that id."""
        super().__init__()
        self._stage = stage
        agreements = stage.desk.agreements
        self.subject = Subject(stage, "agreement", agreement_id, agreements.get, agreements.save)
        self.subject.setParent(self)
        if self.subject.value is None:
            raise LookupError(agreement_id)
        self.subject.gone.connect(self.gone)
        self._language = stage.remembered.text("texts_language", "sv")
        self._made: dict[Tab, Any] = {}
        self._urgent: frozenset[Tab] = frozenset()
        self._found: tuple[Finding, ...] = ()
        self._tabs = self._tabs_of(self.subject.value)
        self._header = AgreementHeader(stage, self.subject, self._language)
        self._strip = ValidityStrip(stage)
        self._bar = tab_bar(stage.look, stage.say("Parts of the agreement"), len(self._tabs))
        self._languages = Segments(
            stage.look, stage.say("Language of the texts"), [("sv", "Svenska"), ("en", "English")], self._speak
        )
        self._languages.choose(self._language)
        self._stack = QStackedWidget()
        self.panel = SituationPanel(stage)
        self._pdf_files = PdfFiles(stage, self)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._deriving = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._deriving.timeout.connect(self._derive)
        stage.leaving.connect(self._deriving.stop)
        self._lay_out()
        self._connect()
        self._show_subject()
        self._derive()

    @property
    def title(self) -> str:
        """The title of the agreement."""
        agreement: Agreement = self.subject.value
        return self._stage.words.pick(agreement.title_sv, agreement.title_en)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return self._tabs[self._bar.currentIndex()]

    def show_tab(self, tab: str) -> None:
        """Show a tab; one that this agreement has not is the overview."""
        wanted = next((each for each in self._tabs if each == tab), Tab.OVERVIEW)
        self._bar.setCurrentIndex(self._tabs.index(wanted))
        self._show_tab(self._bar.currentIndex())

    def next_tab(self, step: int) -> None:
        """Show the next tab, or the one before."""
        move(self._bar, step)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field, on whatever tab it is."""
        if self._header.point_at(field):
            return
        self.show_tab(tab_of(field))
        self._made[self.tab].point_at(field)

    def commit(self) -> None:
        """Save what is being typed."""
        self._header.commit()
        for made in self._made.values():
            if not isinstance(made, HistoryTab):
                made.commit()

    def reload(self) -> None:
        """Show the agreement again, since the data have changed."""
        self.subject.reload()
        for made in self._made.values():
            if isinstance(made, HistoryTab):
                made.show_subject()
        self._header.show_subject()
        self._deriving.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Show how the agreement is kept now: that is not followed while nobody sees it."""
        super().showEvent(event)
        self._deriving.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Derive nothing any more."""
        super().hideEvent(event)
        self._deriving.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beneath the tab where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._stage.look.px(_NARROW)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(beneath if is_narrow else beside)
        px = self._stage.look.px
        self.panel.setFixedWidth(16_777_215 if is_narrow else px(_PANEL))
        self.panel.setMinimumWidth(0 if is_narrow else px(_PANEL))

    def _lay_out(self) -> None:
        look = self._stage.look
        self._body.setSpacing(look.px(16))
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self.panel)
        head, tabs = (self._header, self._strip), (self._bar, self._languages)
        lay_out_tabbed(self, look, head, tabs, self._body, self._stack, _LEAST_HEIGHT)

    def _connect(self) -> None:
        agreement_id = self.subject.record_id
        self._header.back_chosen.connect(self.back_chosen)
        self._header.delete_chosen.connect(lambda: self.delete_chosen.emit(agreement_id))
        self._header.act_chosen.connect(self._ask)
        self._header.successor_chosen.connect(self._succeed)
        self._header.basis_chosen.connect(self.save_basis)
        self._header.partner_chosen.connect(self._go_to_partner)
        self.panel.field_chosen.connect(self.point_at)
        self._bar.currentChanged.connect(self._show_tab)
        self.subject.changed.connect(self._show_subject)

    def save_basis(self) -> bool:
        """Save the basis for a decision, with the clauses that are not met; tell whether somebody chose a file."""
        self.commit()
        stage, agreement_id = self._stage, self.subject.record_id
        found = stage.desk.compliance.of_agreement(agreement_id, stage.today)
        clauses = tuple(dict.fromkeys(each.clause for each in found if each.clause))
        order = BasisOrder(agreement_id=agreement_id, today=stage.today, language=stage.words.language, clauses=clauses)
        return save_basis(stage, self._pdf_files, order)

    def _tabs_of(self, agreement: Agreement) -> tuple[Tab, ...]:
        return tuple(tab for tab in Tab if tab != Tab.NETWORK or agreement.is_membership)

    def _show_tab(self, index: int) -> None:
        tab = self._tabs[index]
        if tab not in self._made:
            self._made[tab] = self._make(tab)
            self._stack.addWidget(self._made[tab])
        self._stack.setCurrentWidget(self._made[tab])
        self._show_found()
        self._languages.setVisible(tab != Tab.HISTORY)
        self.went.emit(tab)

    def _make(self, tab: Tab) -> QWidget:
        bench = Bench(
            stage=self._stage,
            subject=self.subject,
            language=self._language,
            address_chosen=self.address_chosen.emit,
            basis_chosen=self.save_basis,
        )
        return made_tab(bench, tab)

    def _ask(self, act: Act) -> None:
        """Ask what is needed, and do it once that is answered."""
        self.commit()
        dialog = ActDialog(self._stage, self.subject.value, act, self)
        dialog.chosen.connect(lambda answer: self._carry_out(act, answer))
        dialog.open()

    def _carry_out(self, act: Act, answer: Answer) -> None:
        agreements = self._stage.desk.agreements
        try:
            agreements.carry_out(self.subject.record_id, act, answer)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.subject.reload()
        self._stage.tell(self._done(act, answer), self._stage.desk.history.latest())

    def _done(self, act: Act, answer: Answer) -> str:
        """Return what has been done; what is to happen on a later day has not, and is told as the head tells it."""
        terms, today = self.subject.value.terms, self._stage.today
        waited = awaited(terms, validity(terms, today).standing, today)
        if waited is not None and answer.on in {terms.signed_on, terms.notice_given_on}:
            return f"{self._stage.say(waited)}."
        return self._stage.say(_DONE[act])

    def _succeed(self) -> None:
        """Make the agreement that is to come after this one, and open it at its title."""
        self.commit()
        try:
            new = self._stage.desk.agreements.succeed(self.subject.value)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.address_chosen.emit(Address(section=Section.AGREEMENTS, record_id=new.id, field="title"))

    def _go_to_partner(self, partner_id: UUID | None) -> None:
        if partner_id is not None:
            self.address_chosen.emit(Address(section=Section.PARTNERS, record_id=partner_id))

    def _speak(self, language: str) -> None:
        """Show the texts of the other language: the tabs are made anew."""
        self.commit()
        self._stage.remembered.keep("texts_language", language)
        self._language = language
        self._header.speak(language)
        self._make_anew()

    def _make_anew(self) -> None:
        current = self.tab
        shorten(self._stack, 0)
        self._made = {}
        self.show_tab(current)

    def _show_subject(self) -> None:
        """Show what follows from the agreement: its bar, its panel, and how its tabs stand."""
        agreement: Agreement = self.subject.value
        if self._tabs_of(agreement) != self._tabs:
            self._change_tabs(agreement)
        self._strip.show_agreement(agreement, validity(agreement.terms, self._stage.today))
        self._deriving.start()
        self._name_tabs()

    def _derive(self) -> None:
        """Show how the agreement is kept and what the policy finds in it, once what was changed has been painted."""
        self._deriving.stop()
        desk, today = self._stage.desk, self._stage.today
        situation = desk.agreements.situation(self.subject.value, today)
        self._urgent = frozenset(tab_of(each.field) for each in situation.lines if each.state == State.PROBLEM)
        self._name_tabs()
        self.panel.show_situation(situation)
        self._found = desk.compliance.of_agreement(self.subject.record_id, today)
        self.panel.show_findings(self._found)
        self._show_found()

    def _show_found(self) -> None:
        """Show what the policy finds beneath the fields of the tab that is shown."""
        shown = self._made.get(self.tab)
        if isinstance(shown, PartsTab):
            shown.show_findings(self._found)

    def _name_tabs(self) -> None:
        """Name the tabs, with the number of files, and a mark on those where something is to be solved."""
        agreement: Agreement = self.subject.value
        for index, tab in enumerate(self._tabs):
            number = len(agreement.files) if tab == Tab.FILES else 0
            said = f"{self._stage.say(_TABS[tab])}  {number}" if number else self._stage.say(_TABS[tab])
            self._bar.setTabText(index, (f"! {said}" if tab in self._urgent else said).replace("&", "&&"))

    def _change_tabs(self, agreement: Agreement) -> None:
        """Show the tabs of another kind of agreement: a membership has one more."""
        current = self.tab
        self._tabs = self._tabs_of(agreement)
        self._bar.blockSignals(True)
        while self._bar.count() < len(self._tabs):
            self._bar.addTab("")
        while self._bar.count() > len(self._tabs):
            self._bar.removeTab(self._bar.count() - 1)
        self._bar.setCurrentIndex(self._tabs.index(current) if current in self._tabs else 0)
        self._bar.blockSignals(False)
        shorten(self._stack, 0)
        self._made = {}
        self.show_tab(self.tab)
