"""The page of one visit: its head, its tabs, and how far the preparations have come."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.destinations import CHECKS, Tab, Where
from coordinator_app.domain.findings import Finding
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.field_findings import FieldFindings
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.layouts import scrolling
from coordinator_app.ui.open_record import OpenPage
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tabbed_page import lay_out_tabbed, move, tab_bar
from coordinator_app.ui.visits.checklist_tab import ChecklistTab
from coordinator_app.ui.visits.delegation_tab import DelegationTab
from coordinator_app.ui.visits.documents_tab import DocumentsTab
from coordinator_app.ui.visits.informed_tab import InformedTab
from coordinator_app.ui.visits.overview_groups import groups
from coordinator_app.ui.visits.programme_tab import ProgrammeTab
from coordinator_app.ui.visits.readiness_panel import ReadinessPanel
from coordinator_app.ui.visits.visit_agreements import agreement_choices
from coordinator_app.ui.visits.visit_header import VisitHeader
from coordinator_app.words import Message, message

_TABS: tuple[tuple[Tab, Message], ...] = (
    (Tab.OVERVIEW, message("Overview")),
    (Tab.PROGRAMME, message("Programme")),
    (Tab.DELEGATION, message("Delegation")),
    (Tab.INFORMED, message("Informed")),
    (Tab.CHECKLIST, message("Checklist")),
    (Tab.DOCUMENTS, message("Documents")),
    (Tab.HISTORY, message("History")),
)
_PANEL = 300
_LEAST_HEIGHT = 380
"""The height of a tab in pixels at 100 % text, under which the page scrolls."""

_NARROW = 1060
"""The width in pixels at 100 % text under which the panel stands beneath the tab, not beside it."""

_PAUSE_MS = 20
"""How long the readiness waits after a change, which is painted meanwhile."""


class VisitPage(OpenPage):
    """Tabs are made when somebody first comes to them."""

    went = Signal(object)
    pack_chosen = Signal(object)
    delete_chosen = Signal(object)

    def __init__(self, stage: Stage, visit_id: UUID) -> None:
        """Open a visit. Raises Problem where it is gone."""
        super().__init__()
        self._stage = stage
        visits = stage.desk.visits
        self.subject = Subject(stage, "visit", visit_id, visits.get, visits.save)
        self.subject.setParent(self)
        self.subject.gone.connect(self.gone)
        self._language = stage.remembered.text("texts_language", "sv")
        self._made: dict[Tab, Any] = {}
        self._stale: set[Tab] = set()
        self._found: tuple[Finding, ...] = ()
        self._beneath: FieldFindings | None = None
        self._offered_for = (self.subject.value.partner_id, self.subject.value.starts_on)
        self._deriving = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._deriving.timeout.connect(self._show_readiness)
        stage.leaving.connect(self._deriving.stop)
        look = stage.look
        self._header = VisitHeader(stage, self.subject, self._language)
        self._bar = tab_bar(look, stage.say("Parts of the visit"), len(_TABS))
        self._bar.currentChanged.connect(self._tab_chosen)
        self._languages = Segments(
            look, stage.say("Language of the texts"), [("sv", "Svenska"), ("en", "English")], self._choose_language
        )
        self._languages.choose(self._language)
        self._stack = QStackedWidget()
        self.panel = ReadinessPanel(stage)
        self.panel.line_chosen.connect(self.point_at)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(look.px(16))
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self.panel)
        self._lay_out()
        self._connect()
        self._show_subject()
        self._show_readiness()

    @property
    def title(self) -> str:
        """The title of the visit."""
        visit: Visit = self.subject.value
        return self._stage.words.pick(visit.title_sv, visit.title_en)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return _TABS[self._bar.currentIndex()][0]

    def show_tab(self, tab: Tab) -> None:
        """Show a tab."""
        index = next(n for n, (each, _) in enumerate(_TABS) if each == tab)
        self._bar.setCurrentIndex(index)
        self._tab_chosen(index)

    def next_tab(self, step: int) -> None:
        """Show the next tab, or the one before; the keyboard goes where one types there first."""
        move(self._bar, step)
        shown = self._made[self.tab]
        if isinstance(shown, ProgrammeTab | DelegationTab):
            shown.point_at(None)

    def make_new(self) -> bool:
        """Make what one makes on the tab that is shown: an item of the programme, a guest; tell whether it has any."""
        shown = self._made[self.tab]
        if isinstance(shown, ProgrammeTab):
            shown.add()
        elif isinstance(shown, DelegationTab):
            shown.point_at(None)
        elif isinstance(shown, ChecklistTab):
            shown.add()
        else:
            return False
        return True

    def act(self) -> bool:
        """Open the draft on the tab from which people are informed; tell whether it is that one."""
        shown = self._made[self.tab]
        if isinstance(shown, InformedTab):
            shown.view.act()
            return True
        return False

    def point_at(self, where: Where) -> None:
        """Put the keyboard into a field, on whatever tab it is."""
        if where.tab == Tab.OVERVIEW and self._header.point_at(where.field):
            return
        self.show_tab(where.tab)
        shown = self._made[where.tab]
        if isinstance(shown, ProgrammeTab) and where.field == CHECKS:
            shown.show_checks(where.record_id)
        elif isinstance(shown, ProgrammeTab | DelegationTab | ChecklistTab):
            shown.point_at(where.record_id)
        elif isinstance(shown, Form) and where.field:
            shown.point_at(where.field)

    def commit(self) -> None:
        """Save what is being typed."""
        self._header.commit()
        for made in self._made.values():
            if isinstance(made, Form | ProgrammeTab | DelegationTab | ChecklistTab):
                made.commit()

    def reload(self) -> None:
        """Show the visit again, since the data have changed."""
        self.subject.reload()
        self._deriving.start()
        self._stale = set(self._made)
        self._refresh_tab()

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
        head, tabs = (self._header,), (self._bar, self._languages)
        lay_out_tabbed(self, self._stage.look, head, tabs, self._body, self._stack, _LEAST_HEIGHT)

    def _connect(self) -> None:
        visit_id = self.subject.record_id
        self._header.back_chosen.connect(self.back_chosen)
        self._header.inform_chosen.connect(
            lambda: self._stage.go(Address(section=Section.NOTIFYING, record_id=visit_id))
        )
        self._header.pack_chosen.connect(lambda: self.pack_chosen.emit(visit_id))
        self._header.delete_chosen.connect(lambda: self.delete_chosen.emit(visit_id))
        self.subject.changed.connect(self._show_subject)

    def _tab_chosen(self, index: int) -> None:
        tab = _TABS[index][0]
        if tab not in self._made:
            self._stack.addWidget(self._make(tab))
        else:
            self._refresh_tab()
        self._stack.setCurrentIndex(list(self._made).index(tab))
        self._languages.setVisible(tab in {Tab.OVERVIEW, Tab.PROGRAMME, Tab.CHECKLIST})
        self.went.emit(tab)

    def _refresh_tab(self) -> None:
        """Show again, on the tab that is shown, what is kept apart from the visit and may have changed."""
        if self.tab in self._stale:
            self._stale.discard(self.tab)
            made = self._made[self.tab]
            if isinstance(made, DocumentsTab | HistoryTab | DelegationTab):
                made.show_subject()
            elif isinstance(made, InformedTab):
                made.view.reload()
            elif isinstance(made, ProgrammeTab):
                made.gather_anew()

    def _make(self, tab: Tab) -> QWidget:
        if tab == Tab.OVERVIEW:
            return self._overview()
        makers: dict[Tab, Callable[[], QWidget]] = {
            Tab.PROGRAMME: lambda: ProgrammeTab(self._stage, self.subject, self._language),
            Tab.DELEGATION: lambda: DelegationTab(self._stage, self.subject),
            Tab.INFORMED: lambda: InformedTab(self._stage, self.subject.record_id),
            Tab.CHECKLIST: lambda: ChecklistTab(self._stage, self.subject, self._language),
            Tab.DOCUMENTS: self._documents,
            Tab.HISTORY: lambda: HistoryTab(self._stage, self.subject),
        }
        made = makers[tab]()
        self._made[tab] = made
        return made

    def _documents(self) -> DocumentsTab:
        documents = DocumentsTab(self._stage, self.subject)
        documents.pack_chosen.connect(lambda: self.pack_chosen.emit(self.subject.record_id))
        return documents

    def _overview(self) -> QScrollArea:
        form = Form(self._stage, self.subject, groups(self._stage, self.subject.value), self._language)
        self._made[Tab.OVERVIEW] = form
        self._beneath = FieldFindings(self._stage, form.place_of)
        self._beneath.show_findings(self._found)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, self._stage.look.px(12), self._stage.look.px(8), self._stage.look.px(12))
        column.addWidget(form)
        column.addStretch(1)
        return scrolling(content)

    def _choose_language(self, language: str) -> None:
        """Show the texts of the other language: the tabs that have texts are made anew."""
        self.commit()
        self._stage.remembered.keep("texts_language", language)
        self._language = language
        self._header.speak(language)
        current = self.tab
        while (shown := self._stack.widget(0)) is not None:
            self._stack.removeWidget(shown)
            shown.deleteLater()
        self._made, self._beneath = {}, None
        self.show_tab(current)

    def _offer_agreements(self) -> None:
        """Offer the agreements of the partner that the visit has now."""
        form = self._made.get(Tab.OVERVIEW)
        if isinstance(form, Form):
            field = form.labelled("agreement_id").field
            assert isinstance(field, ChoiceField)
            field.set_choices(agreement_choices(self._stage, self.subject.value))
            field.show_value(self.subject.value.agreement_id)

    def _show_subject(self) -> None:
        visit: Visit = self.subject.value
        if (visit.partner_id, visit.starts_on) != self._offered_for:
            self._offered_for = (visit.partner_id, visit.starts_on)
            self._offer_agreements()
        counts = {Tab.DELEGATION: len(visit.delegation), Tab.PROGRAMME: len(visit.programme)}
        for index, (tab, name) in enumerate(_TABS):
            if tab == Tab.INFORMED and self._bar.tabText(index):
                continue
            number = counts.get(tab, 0)
            said = self._stage.say(name)
            self._bar.setTabText(index, f"{said}  {number}" if number else said)
        self._deriving.start()

    def _show_readiness(self) -> None:
        self._deriving.stop()
        readiness = self._stage.desk.today.readiness(self.subject.record_id, self._stage.today)
        if readiness is not None:
            self.panel.show_lines(readiness.summary, readiness.lines)
            self._found = self._stage.desk.compliance.of_visit(self.subject.record_id, self._stage.today)
            self.panel.findings.show_findings(self._found)
            if self._beneath is not None:
                self._beneath.show_findings(self._found)
        self._show_informed()

    def _show_informed(self) -> None:
        """Say on the tab and in the head how far the informing has come."""
        informed = self._stage.desk.notifications.of_visit(self.subject.record_id, self._stage.today)
        if informed is None:
            return
        counted = informed.of_round(informed.underway)
        done = sum(one.was_informed for one in counted)
        name = self._stage.say("Informed")
        index = next(n for n, (each, _) in enumerate(_TABS) if each == Tab.INFORMED)
        self._bar.setTabText(index, f"{name}  {done}/{len(counted)}" if counted else name)
        self._header.show_waiting(len({one.person_id for one in informed.open}))
