"""The shell: the sidebar, the pages beside it, and the way between them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.ui.addresses import Address, Section, Trail
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.bars import problem_bar
from coordinator_app.ui.page import Page
from coordinator_app.ui.sidebar import Sidebar, entries
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tokens import NARROW
from coordinator_app.words import Problem

Make = Callable[[Section, Stage], Page]


class Shell(QWidget):
    """What fills the window. Pages are made when somebody first comes to them, and are told where to go."""

    went = Signal()
    seen = Signal()

    def __init__(self, stage: Stage, make: Make, trail: Trail) -> None:
        """Stand on a stage; `make` makes the page of a section, `trail` remembers the way across a change of look."""
        super().__init__()
        self.setObjectName("Window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stage, self._make, self.trail = stage, make, trail
        self._pages: dict[Section, Page] = {}
        self._stale: dict[Section, set[str]] = {}
        self._problem: QFrame | None = None
        self._is_alone = False
        self.asked: Address | None = None
        """Where somebody wished to go before the desk was open."""
        self._refreshing = QTimer(self, singleShot=True, interval=0)
        self._refreshing.timeout.connect(self._refresh_shown)
        self.sidebar = Sidebar(stage.words, stage.look, entries(stage.words, stage.remembered.text("partners_name")))
        self.sidebar.set_owner(stage.remembered.text("owner"))
        self.sidebar.point_at(Section.TODAY)
        self.sidebar.chosen.connect(lambda section: self.go(Address(section=section)))
        self._bars = QVBoxLayout()
        self._bars.setContentsMargins(stage.look.px(12), stage.look.px(8), stage.look.px(12), 0)
        self._bars.setSpacing(stage.look.px(6))
        self._stack = QStackedWidget()
        content = QWidget()
        content.setObjectName("Content")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(1, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._bars)
        inner.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addWidget(content, 1)
        stage.address_chosen.connect(self.go)
        stage.data_changed.connect(self._data_changed)
        stage.problem_met.connect(self.show_problem)
        stage.opened.connect(self._hear_of_publishing)

    @property
    def page(self) -> Page | None:
        """The page that is shown, None before the desk is open."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_ahead(self) -> Page:
        """Show Today, which knows what it is if the data are as they were left, before they are open."""
        self._show(Address(section=Section.TODAY))
        return self._pages[Section.TODAY]

    def show_waiting(self, waiting: QWidget) -> None:
        """Show something in place of the pages, such as that the desk is being opened or cannot be."""
        self._stack.addWidget(waiting)
        self._stack.setCurrentWidget(waiting)

    def show_alone(self, page: Page) -> None:
        """Show a page that nothing else can be gone to from, such as the first run."""
        self._is_alone = True
        self.sidebar.hide()
        self.show_waiting(page)

    def add_bar(self, bar: QFrame) -> None:
        """Show a bar above every page."""
        self._bars.addWidget(bar)

    def show_problem(self, problem: Problem) -> None:
        """Tell a problem above the page, until somebody has read it."""
        if self._problem is not None:
            self._problem.deleteLater()
        close = (self._stage.say("Close"), self._close_problem)
        self._problem = problem_bar(self._stage.look, self._stage.words, problem, [close])
        self.add_bar(self._problem)
        announce(self._problem, " ".join(self._stage.say(said) for said in (problem.happened, problem.remedy)))

    def _hear_of_publishing(self) -> None:
        """Tell what keeps the calendar from being published, wherever one is, until these pages go."""
        self._stage.leaving.connect(self._stage.desk.calendar_files.tell(self._stage.problem_met.emit))

    def _close_problem(self) -> None:
        if self._problem is not None:
            self._problem.deleteLater()
            self._problem = None

    def go(self, address: Address) -> None:
        """Show an address, once the desk is open; what was typed on the page before is saved first."""
        if not self._stage.has_desk:
            self.asked = address
            return
        if self._is_alone:
            return
        self.leave()
        self.trail.went(address)
        self._show(address)

    def help_for_page(self) -> None:
        """Show what the help says of the page that is shown."""
        here = self.trail.here
        topic = here.section if here is not None and here.section != Section.HELP else ""
        self.go(Address(section=Section.HELP, tab=topic))

    def back(self) -> None:
        """Go back to where one was."""
        self.leave()
        self._follow(self.trail.back())

    def forward(self) -> None:
        """Go forward again."""
        self.leave()
        self._follow(self.trail.forward())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window has been seen."""
        super().paintEvent(event)
        self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a rail where the window is narrow for its text."""
        self.sidebar.set_rail(is_rail=self.width() < self._stage.look.px(NARROW))
        super().resizeEvent(event)

    def _follow(self, address: Address | None) -> None:
        if address is not None:
            self._show(address)

    def _show(self, address: Address) -> None:
        page = self._pages.get(address.section)
        if page is None:
            page = self._pages[address.section] = self._make(address.section, self._stage)
            page.renamed.connect(self.went)
            self._stack.addWidget(page)
        kinds = self._stale.pop(address.section, set())
        if kinds:
            page.refresh(frozenset(kinds))
        page.show_address(address)
        self._stack.setCurrentWidget(page)
        self.sidebar.point_at(address.section)
        self.went.emit()

    def leave(self) -> None:
        """Let a field that is being typed in save itself, as when somebody leaves it."""
        if self.page is not None:
            self.page.leave()

    def _data_changed(self, kinds: frozenset[str]) -> None:
        """Refresh what is shown now, once for all that happens before the loop goes on; the rest when it is shown."""
        for section in self._pages:
            self._stale.setdefault(section, set()).update(kinds)
        self._refreshing.start()

    def _refresh_shown(self) -> None:
        if not self._stage.has_desk:
            return
        for section, page in self._pages.items():
            if page is self.page:
                kinds = self._stale.pop(section, set())
                if kinds:
                    page.refresh(frozenset(kinds))
                    self.went.emit()
