"""The page of one agreement or membership: its head, how long it lasts, its tabs, and what is missing."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from coordinator_app.domain.agreement_destinations import AgreementTab as Tab
from coordinator_app.domain.agreement_destinations import tab_of
from coordinator_app.domain.agreements import Agreement
from coordinator_app.ui.agreements.agreement_groups import economy, near_choices, network, overview, signing
from coordinator_app.ui.agreements.agreement_header import AgreementHeader
from coordinator_app.ui.agreements.form_tab import FormTab
from coordinator_app.ui.agreements.validity_groups import fields_that_matter, validity_groups
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.layouts import held, scrolling, shorten
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

_TABS: dict[Tab, Message] = {
    Tab.OVERVIEW: message("Overview"),
    Tab.VALIDITY: message("Validity"),
    Tab.DECISION: message("Decision & benefit"),
    Tab.FILES: message("Signatories & files"),
    Tab.NETWORK: message("The network"),
    Tab.ECONOMY: message("Costs"),
    Tab.HISTORY: message("History"),
}
_PANEL = 300
_LEAST_HEIGHT = 380
"""The height of a tab in pixels at 100 % text, under which the page scrolls."""

_NARROW = 1060
"""The width in pixels at 100 % text under which the panel stands beneath the tab, not beside it."""


class AgreementPage(QWidget):
    """Tabs are made when somebody first comes to them."""

    back_chosen = Signal()
    went = Signal(str)
    delete_chosen = Signal(object)
    address_chosen = Signal(object)
    gone = Signal()

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
        self._tabs = self._tabs_of(self.subject.value)
        self._header = AgreementHeader(stage, self.subject, self._language)
        self._bar = QTabBar()
        self._languages = Segments(
            stage.look, stage.say("Language of the texts"), [("sv", "Svenska"), ("en", "English")], self._speak
        )
        self._languages.choose(self._language)
        self._stack = QStackedWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._show_subject()

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
        self._bar.setCurrentIndex((self._bar.currentIndex() + step) % self._bar.count())

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beneath the tab where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._stage.look.px(_NARROW)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(beneath if is_narrow else beside)

    def _lay_out(self) -> None:
        look = self._stage.look
        self._bar.setFont(look.font("body"))
        self._bar.setAccessibleName(self._stage.say("Parts of the agreement"))
        self._bar.setExpanding(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        for _ in self._tabs:
            self._bar.addTab("")
        tabs = Flow(gap=look.px(12))
        tabs.addWidget(self._bar)
        tabs.push_right()
        tabs.addWidget(self._languages)
        self._body.setSpacing(look.px(16))
        self._body.addWidget(self._stack, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(24), look.px(12), look.px(20), look.px(12))
        column.setSpacing(look.px(6))
        column.addWidget(self._header)
        column.addWidget(held(tabs))
        column.addLayout(self._body, 1)
        self._stack.setMinimumHeight(look.px(_LEAST_HEIGHT))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _connect(self) -> None:
        agreement_id = self.subject.record_id
        self._header.back_chosen.connect(self.back_chosen)
        self._header.delete_chosen.connect(lambda: self.delete_chosen.emit(agreement_id))
        self._bar.currentChanged.connect(self._show_tab)
        self.subject.changed.connect(self._show_subject)

    def _tabs_of(self, agreement: Agreement) -> tuple[Tab, ...]:
        return tuple(tab for tab in Tab if tab != Tab.NETWORK or agreement.is_membership)

    def _show_tab(self, index: int) -> None:
        tab = self._tabs[index]
        if tab not in self._made:
            self._made[tab] = self._make(tab)
            self._stack.addWidget(self._made[tab])
        self._stack.setCurrentWidget(self._made[tab])
        self._languages.setVisible(tab != Tab.HISTORY)
        self.went.emit(tab)

    def _make(self, tab: Tab) -> QWidget:
        makers: dict[Tab, Callable[[], QWidget]] = {
            Tab.OVERVIEW: self._overview,
            Tab.VALIDITY: self._validity,
            Tab.DECISION: lambda: self._form(()),
            Tab.FILES: lambda: self._form(signing(self._stage)),
            Tab.NETWORK: lambda: self._form(network(self._stage)),
            Tab.ECONOMY: lambda: self._form(economy(self._stage)),
            Tab.HISTORY: lambda: HistoryTab(self._stage, self.subject),
        }
        return makers[tab]()

    def _form(self, groups: Any) -> FormTab:
        return FormTab(self._stage, self.subject, groups, self._language)

    def _overview(self) -> FormTab:
        return self._form(overview(self._stage, self.subject.value, self._near))

    def _near(self) -> list[tuple[UUID | None, str]]:
        agreement: Agreement = self.subject.value
        return near_choices(self._stage, agreement, (agreement.predecessor_id, agreement.framework_id))

    def _validity(self) -> FormTab:
        groups = validity_groups(self._stage, list)
        return FormTab(self._stage, self.subject, groups, self._language, matters=fields_that_matter)

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
        for index, tab in enumerate(self._tabs):
            self._bar.setTabText(index, self._stage.say(_TABS[tab]))
