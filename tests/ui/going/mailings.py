"""The ways to the list of mailings, and to the page of one in each state."""

from uuid import UUID

from coordinator_app.domain.mailing_matters import MailingLine, MailingState
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.board import MAILINGS
from coordinator_app.ui.notifying.mailing_view import MailingView
from tests.ui.going.screen import Go
from tests.ui.windows import rest


def view_of(window: MainWindow) -> MailingView:
    """Return the mailing that is shown."""
    return next(each for each in window.findChildren(MailingView) if each.isVisible())


def board(window: MainWindow) -> None:
    """Show what can be written about."""
    window.shell.go(Address(section=Section.NOTIFYING, tab=MAILINGS))
    rest(window)


def at(purpose: Purpose) -> Go:
    """Go to the first mailing of a purpose."""

    def go(window: MainWindow) -> None:
        to(window, purpose, line_of(window, purpose).matter.about_id)

    return go


def to(window: MainWindow, purpose: Purpose, about_id: UUID | None) -> None:
    """Go to the mailing about a record."""
    window.shell.go(Address(section=Section.NOTIFYING, record_id=about_id, tab=purpose))
    rest(window)


def line_of(window: MainWindow, purpose: Purpose) -> MailingLine:
    """Return the first line of a purpose of which nothing has been written, else the first one."""
    board = window.stage.desk.mailings.matters.board(window.stage.today)
    found = [one for one in board if one.matter.purpose == purpose]
    return next((one for one in found if one.state == MailingState.UNWRITTEN), found[0])


def asking(window: MainWindow) -> None:
    """Go to the mailing of which a draft waits for an answer."""
    (waiting,) = window.stage.desk.mailings.unconfirmed()
    to(window, waiting.purpose, waiting.about_id)


def without_list(window: MainWindow) -> None:
    """Go to a mailing that no list is for."""
    desk = window.stage.desk
    for each in desk.notification_lists.all():
        if each.purpose == Purpose.TRAVEL_REPORTS:
            desk.notification_lists.delete(each)
    visit = next(one for one in desk.visits.lines() if one.ends_on < window.stage.today)
    to(window, Purpose.TRAVEL_REPORTS, visit.id)
