"""The section Inform: the board, the visit that is being told of, and the mailing that is being written."""

from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.mailing_matters import MailingMatter
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.notifying.board import MAILINGS, Board
from coordinator_app.ui.notifying.informing_page import InformingPage
from coordinator_app.ui.notifying.mailing_page import MailingPage
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage

_MAILED = frozenset(Purpose) - {Purpose.VISITS}


class NotifyingPage(Page):
    """Shows the board, or one visit or one mailing at a time."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the board."""
        super().__init__(stage)
        self._stack = QStackedWidget()
        self._board: Board | None = None
        self._open: InformingPage | MailingPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def title(self) -> str:
        """What is informed of or written about, else the name of the section."""
        return self._open.title if self._open is not None else self.stage.say("Inform")

    @property
    def panel(self) -> QWidget | None:
        """The letter to those who are chosen."""
        return self._open.panel if self._open is not None else None

    def show_address(self, address: Address) -> None:
        """Show the board, a visit or a mailing; the tab is the round that is meant, or what the mailing is for."""
        if address.tab in _MAILED:
            self._show_mailing(Purpose(address.tab), address.record_id)
        elif address.record_id is None:
            self._show_board(address.tab)
        else:
            self._show_visit(address.record_id, address.tab)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what is shown; the board behind what is open is derived when one comes back to it."""
        if self._open is not None:
            self._open.reload()
        elif self._board is not None:
            self._board.derive()

    def leave(self) -> None:
        """Leave nothing half done: what is typed into the letter stays with it while the page is there."""

    def find_in_list(self) -> None:
        """Put the keyboard on the board."""
        if self._open is None and self._board is not None:
            self._board.point()

    def act(self) -> None:
        """Do what the primary button does: open the draft."""
        if self._open is not None:
            self._open.act()

    def _show_board(self, when: str) -> None:
        self._close()
        if self._board is None:
            self._board = Board(self.stage)
            self._board.visit_chosen.connect(self._go)
            self._board.matter_chosen.connect(self._write)
            self._stack.addWidget(self._board)
        else:
            self._board.derive()
        if when == MAILINGS:
            self._board.choose(when)
        self._stack.setCurrentWidget(self._board)
        self._board.point()
        self.renamed.emit()

    def _show_visit(self, visit_id: UUID, told: str) -> None:
        if not isinstance(self._open, InformingPage) or self._open.visit_id != visit_id:
            self._close()
            self._open = InformingPage(self.stage, visit_id)
            self._open.back_chosen.connect(self._back)
            self._open.gone.connect(self._back)
            self._stack.addWidget(self._open)
        self._open.show_round(told)
        self._stack.setCurrentWidget(self._open)
        self.renamed.emit()

    def _show_mailing(self, purpose: Purpose, about_id: UUID | None) -> None:
        known = self._open.matter if isinstance(self._open, MailingPage) else None
        if not isinstance(self._open, MailingPage) or known is None or _about(known) != (purpose, about_id):
            found = self.stage.desk.mailings.matters.of(purpose, about_id, self.stage.today)
            if found is None:
                self._show_board(MAILINGS)
                return
            self._close()
            self._open = MailingPage(self.stage, found.matter)
            self._open.back_chosen.connect(self._back_to_mailings)
            self._open.gone.connect(self._back_to_mailings)
            self._stack.addWidget(self._open)
        self._open.come_back()
        self._stack.setCurrentWidget(self._open)
        self.renamed.emit()

    def _close(self) -> None:
        if self._open is not None:
            self._stack.removeWidget(self._open)
            self._open.deleteLater()
            self._open = None

    def _back(self) -> None:
        self.stage.go(Address(section=Section.NOTIFYING))

    def _back_to_mailings(self) -> None:
        self.stage.go(Address(section=Section.NOTIFYING, tab=MAILINGS))

    def _go(self, visit_id: UUID) -> None:
        self.stage.go(Address(section=Section.NOTIFYING, record_id=visit_id))

    def _write(self, matter: MailingMatter) -> None:
        self.stage.go(Address(section=Section.NOTIFYING, record_id=matter.about_id, tab=matter.purpose))


def _about(matter: MailingMatter) -> tuple[Purpose, UUID | None]:
    return matter.purpose, matter.about_id
