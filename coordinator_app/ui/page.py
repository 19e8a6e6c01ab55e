"""A page: what a section of the sidebar shows, and what the window may ask of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator_app.ui.addresses import Address
from coordinator_app.ui.stage import Stage


class Page(QWidget):
    """The base of every page; what one does not know to do, it leaves."""

    complete = Signal()
    """All of it has been built, where that is done part by part."""
    renamed = Signal()
    """Something else is shown, of which the window's title tells."""

    def __init__(self, stage: Stage) -> None:
        """Stand on a stage whose desk is open."""
        super().__init__()
        self.stage = stage
        self.setProperty("ground", "page")

    @property
    def title(self) -> str:
        """What the window's title says of the page."""
        return ""

    @property
    def panel(self) -> QWidget | None:
        """The panel beside what is shown, where the page has one now."""
        return None

    def show_address(self, address: Address) -> None:
        """Show a record, a tab, a field; called each time that somebody comes here."""

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what may have changed, where the data of these kinds have."""

    def leave(self) -> None:
        """Save what has been typed and not been saved, since another page comes."""

    def make_new(self) -> None:
        """Make what one makes on this page (Ctrl+N)."""

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show (Ctrl+F)."""

    def act(self) -> None:
        """Do what the page's primary button does (Ctrl+Enter)."""

    def export(self) -> None:
        """Print or export what is shown (Ctrl+P)."""

    def show_today(self) -> bool:
        """Show today (Ctrl+T); tell whether the page has days to show."""
        return False

    def duplicate(self) -> None:
        """Make another like what is chosen (Ctrl+D)."""

    def next_tab(self, step: int) -> None:
        """Go to the next tab, or to the one before (Ctrl+Tab)."""
