"""The ways to the dialogs before something to do."""

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.today.attention_row import AttentionRow
from tests.ui.going.screen import Go
from tests.ui.windows import rest


def rule(window: MainWindow) -> None:
    """Show why the first thing to do is one."""
    window.shell.go(Address(section=Section.TODAY))
    rest(window)
    rows = window.findChildren(AttentionRow)
    next(row for row in rows if row.isVisible())._show_rule()


def asking(ask: str) -> Go:
    """Go to a dialog in which something to do is set aside."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.TODAY))
        rest(window)
        row = next(row for row in window.findChildren(AttentionRow) if row.isVisible())
        {"day": row._ask_day, "reason": row._ask_reason}[ask]()

    return go
