"""The way to the screens of a partner."""

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going.screen import Go


def partner(tab: str) -> Go:
    """Go to a tab of one of the example's partners."""

    def go(window: MainWindow) -> None:
        found = next(each for each in window.stage.desk.partners.all() if each.name_sv == "Grudziądz")
        window.shell.go(Address(section=Section.PARTNERS, record_id=found.id, tab=tab))

    return go
