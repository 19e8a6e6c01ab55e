"""The section Inform: the board, and the visit that is being told of."""

from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.notifying.board import Board
from coordinator_app.ui.notifying.informing_page import InformingPage
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage


class NotifyingPage(Page):
    """Shows the board, or one visit at a time."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the board."""
        super().__init__(stage)
        self._stack = QStackedWidget()
        self._board: Board | None = None
        self._open: InformingPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def title(self) -> str:
        """What is informed of, else the name of the section."""
        return self._open.title if self._open is not None else self.stage.say("Inform")

    @property
    def panel(self) -> QWidget | None:
        """The letter to those who are chosen."""
        return self._open.panel if self._open is not None else None

    def show_address(self, address: Address) -> None:
        """Show the board, or a visit; the tab is the round that is meant."""
        if address.record_id is None:
            self._show_board()
        else:
            self._show_visit(address.record_id, address.tab)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what is shown; the board behind an open visit is derived when one comes back to it."""
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

    def _show_board(self) -> None:
        self._close()
        if self._board is None:
            self._board = Board(self.stage)
            self._board.visit_chosen.connect(self._go)
            self._stack.addWidget(self._board)
        else:
            self._board.derive()
        self._stack.setCurrentWidget(self._board)
        self._board.point()
        self.renamed.emit()

    def _show_visit(self, visit_id: UUID, told: str) -> None:
        if self._open is None or self._open.visit_id != visit_id:
            self._close()
            self._open = InformingPage(self.stage, visit_id)
            self._open.back_chosen.connect(self._back)
            self._open.gone.connect(self._back)
            self._stack.addWidget(self._open)
        self._open.show_round(told)
        self._stack.setCurrentWidget(self._open)
        self.renamed.emit()

    def _close(self) -> None:
        if self._open is not None:
            self._stack.removeWidget(self._open)
            self._open.deleteLater()
            self._open = None

    def _back(self) -> None:
        self.stage.go(Address(section=Section.NOTIFYING))

    def _go(self, visit_id: UUID) -> None:
        self.stage.go(Address(section=Section.NOTIFYING, record_id=visit_id))
