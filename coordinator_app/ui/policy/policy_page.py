"""The section of the policy: its clauses and how they are met, the deviations, and the governing documents."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.keyboard_place import keyboard_place, put_keyboard
from coordinator_app.ui.layouts import held
from coordinator_app.ui.page import Page
from coordinator_app.ui.policy.clauses_tab import ClausesTab
from coordinator_app.ui.policy.deviations_tab import DeviationsTab
from coordinator_app.ui.policy.documents_tab import DocumentsTab
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message


class Tab(StrEnum):
    """The tabs of the policy."""

    CLAUSES = "clauses"
    DEVIATIONS = "deviations"
    DOCUMENTS = "documents"


_TABS: dict[Tab, Message] = {
    Tab.CLAUSES: message("Clauses"),
    Tab.DEVIATIONS: message("Deviations"),
    Tab.DOCUMENTS: message("Governing documents"),
}


class PolicyPage(Page):
    """What is shown is derived when somebody comes to it, and again when something has changed meanwhile."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the clauses."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._stale = set(Tab)
        self.clauses, self.deviations, self.documents = ClausesTab(stage), DeviationsTab(stage), DocumentsTab(stage)
        self._stack = QStackedWidget()
        for tab in (self.clauses, self.deviations, self.documents):
            self._stack.addWidget(tab)
        self._bar = QTabBar()
        self._bar.setFont(look.font("body"))
        self._bar.setAccessibleName(say("Parts of the policy"))
        self._bar.setExpanding(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        for name in _TABS.values():
            self._bar.addTab(say(name))
        self._bar.currentChanged.connect(self._went)
        self._about = text(look, "", "body", "text2", wraps=True)
        head = Flow(gap=look.px(12))
        head.addWidget(text(look, say("Policy"), "display"))
        head.push_right()
        head.addWidget(button(look, say("Settings of the policy"), self._show_settings, icon="settings"))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(32), look.px(20), look.px(20), look.px(12))
        column.setSpacing(look.px(6))
        for widget in (held(head), self._about, self._bar):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    @property
    def title(self) -> str:
        """The name of the tab, after that of the section."""
        return f"{self.stage.say('Policy')} – {self.stage.say(_TABS[self.tab])}"

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return list(Tab)[self._stack.currentIndex()]

    def show_address(self, address: Address) -> None:
        """Show a tab, a clause by its code, or a document by its id."""
        kept = self.stage.remembered.text("policy_tab", Tab.CLAUSES)
        wanted = next((each for each in (address.tab, kept) if each in set(Tab)), Tab.CLAUSES)
        self._show(Tab(wanted))
        if wanted == Tab.CLAUSES and address.field:
            self.clauses.point_at(address.field)
        elif wanted == Tab.DOCUMENTS:
            self.documents.show_document(address.record_id, address.field)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Derive anew what is shown, and the other tabs when somebody comes to them."""
        self._stale = set(Tab)
        if self.isVisible():
            self._derive(self.tab)

    def leave(self) -> None:
        """Save what is being typed."""
        if self.documents.open_page is not None:
            self.documents.open_page.commit()

    def make_new(self) -> None:
        """Make a governing document."""
        self.documents.make_new()

    def next_tab(self, step: int) -> None:
        """Show the next tab, or the one before."""
        self._bar.setCurrentIndex((self._bar.currentIndex() + step) % self._bar.count())

    def _went(self, index: int) -> None:
        self.leave()
        self.stage.go(Address(section=Section.POLICY, tab=list(Tab)[index]))

    def _show(self, tab: Tab) -> None:
        self.stage.remembered.keep("policy_tab", tab)
        index = list(Tab).index(tab)
        self._bar.blockSignals(True)
        self._bar.setCurrentIndex(index)
        self._bar.blockSignals(False)
        self._stack.setCurrentIndex(index)
        self._derive(tab)
        self.renamed.emit()

    def _derive(self, tab: Tab) -> None:
        if tab not in self._stale:
            return
        self._stale.discard(tab)
        policy = self.stage.desk.compliance.policy()
        since = policy.since_on or policy.adopted_on
        said = [policy.title_sv or policy.name]
        if since is not None:
            said.append(self.stage.say("What happened before {day} is not judged.", day=self.stage.words.day(since)))
        self._about.setText("  ·  ".join(said))
        match tab:
            case Tab.CLAUSES:
                self.clauses.show_now()
            case Tab.DEVIATIONS:
                self._keeping_keyboard(self.deviations.show_now)
            case Tab.DOCUMENTS:
                self._keeping_keyboard(self.documents.show_now)

    def _keeping_keyboard(self, show: Callable[[], object]) -> None:
        """Show a tab anew, and leave the keyboard on the page where it is there."""
        window = self.window()
        place = keyboard_place(window) if self._stack.isAncestorOf(window.focusWidget()) else None
        if place is None:
            show()
            return
        self._bar.setFocus()
        show()
        QTimer.singleShot(0, self, lambda: put_keyboard(window, place))  # what was shown before takes its own with it

    def _show_settings(self) -> None:
        self.stage.go(Address(section=Section.SETTINGS, tab="policy"))
