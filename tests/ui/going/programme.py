"""The ways to the screens and dialogs of a visit's programme."""

from PySide6.QtGui import QGuiApplication

from coordinator_app.domain.destinations import CHECKS, Tab
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.own_programme_dialog import OwnProgrammeDialog
from coordinator_app.ui.visits.programme_keys import Ask, Wish
from coordinator_app.ui.visits.programme_tab import ProgrammeTab
from coordinator_app.ui.visits.programme_way import WayDialog
from coordinator_app.ui.visits.sharing import Sharing
from tests.ui.going.screen import Go, next_visit, press
from tests.ui.going.visits import at_tab
from tests.ui.windows import settle

ITEMS = """Day\tTime\tWhat\tWhere\tHost
Wed\t9-10\tMorning walk\tThe old mine\tKarin Ek
Thu\tsoon\tCoffee\tThe town hall\t"""
"""A programme as Excel puts it on the clipboard, with a time that nobody understands."""


def at_view(view: str) -> Go:
    """Go to the programme of the next visit as days or as a list."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.VISITS))  # so that no item is open from before
        at_tab(Tab.PROGRAMME)(window)
        press(window, window.stage.say(view))

    return go


def open_item(window: MainWindow) -> None:
    """Open the first item of the programme."""
    at_view("Days")(window)
    visit = next_visit(window)
    first = min(visit.programme, key=lambda item: item.begins)
    here = Address(section=Section.VISITS, record_id=visit.id, tab=Tab.PROGRAMME, part_id=first.id)
    window.shell.go(here)


def checks(window: MainWindow) -> None:
    """Show the checks of the visit that has clashes in the example."""
    lines = window.stage.desk.visits.lines()
    clashing = next(line for line in lines if line.title_sv == "Digitalt möte med Gütersloh")
    window.shell.go(Address(section=Section.VISITS))
    window.shell.go(Address(section=Section.VISITS, record_id=clashing.id, tab=Tab.PROGRAMME, field=CHECKS))


def own_programme(window: MainWindow) -> None:
    """Ask whose own programme is to be made."""
    sharing = Sharing(window.stage, next_visit(window).id, window)
    OwnProgrammeDialog(window.stage, sharing, sharing.participants(), window).open()


def move_item(window: MainWindow) -> None:
    """Ask where the first item of the programme is to move."""
    first = min(next_visit(window).programme, key=lambda item: item.begins)
    _shown_programme(window).carry_out(first.id, Ask(wish=Wish.MOVE_TO))


def way(window: MainWindow) -> None:
    """Ask how long a way between two places takes."""
    WayDialog(window.stage, "Rådhuset", "Gruvan", _shown_programme(window)).open()


def copy_visit(window: MainWindow) -> None:
    """Ask which visit is to be copied."""
    _shown_programme(window)._filling.ask_to_copy()


def paste_items(window: MainWindow) -> None:
    """Show the items that are pasted from a list."""
    QGuiApplication.clipboard().setText(ITEMS)
    _shown_programme(window)._filling.paste()


def _shown_programme(window: MainWindow) -> ProgrammeTab:
    at_view("Days")(window)
    settle()
    return next(each for each in window.findChildren(ProgrammeTab) if each.isVisible())
