"""The ways to the screens and dialogs of the network of contact persons."""

from coordinator_app.domain.network_lines import SeatState
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.network.body_page import BodyPage
from coordinator_app.ui.network.network_page import FILL
from tests.ui.going.screen import Go
from tests.ui.windows import settle


def body(name: str, tab: str) -> Go:
    """Go to a tab of a department, a company or a committee of the example."""

    def go(window: MainWindow) -> None:
        found = next(each for each in window.stage.desk.municipality.bodies() if each.name_sv == name)
        window.shell.go(Address(section=Section.NETWORK, record_id=found.id, tab=tab))

    return go


def meeting(window: MainWindow) -> None:
    """Open the latest meeting that has been held."""
    held = [m for m in window.stage.desk.network_meetings.all() if m.held_on < window.stage.today]
    window.shell.go(Address(section=Section.NETWORK, record_id=held[0].id, tab="meetings"))


def initiative(window: MainWindow) -> None:
    """Open the initiative that was raised last."""
    line = window.stage.desk.network_meetings.initiative_lines()[0]
    window.shell.go(Address(section=Section.NETWORK, record_id=line.id, tab="initiatives"))


def fill(window: MainWindow) -> None:
    """Ask who is to fill the first vacant seat."""
    lines = window.stage.desk.network.lines(window.stage.today)
    vacant = next(line for line in lines if line.state == SeatState.VACANT)
    window.shell.go(Address(section=Section.NETWORK, record_id=vacant.id, tab=FILL))


def hand_over(window: MainWindow) -> None:
    """Ask who follows the first contact person."""
    lines = window.stage.desk.network.lines(window.stage.today)
    held = next(line for line in lines if line.state != SeatState.VACANT)
    window.shell.go(Address(section=Section.NETWORK, record_id=held.id, tab="overview"))
    settle()
    next(page for page in window.findChildren(BodyPage) if page.isVisible()).hand_over()
