"""The ways to the board of informing, to the page of one visit in each state, and to its dialogs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

from PySide6.QtGui import QTextCursor

from coordinator_app.domain import letters
from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.domain.relays import Delivery, Outcome
from coordinator_app.domain.visits import Direction, Host, Visit, VisitStatus
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.informing.sent_dialog import SentDialog
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.tab_order import reveal
from tests.ui.going.screen import Go, next_visit
from tests.ui.windows import rest

_CANCELLED = "Besök från Tsumeb som ställdes in"
_QUIET = "Förfrågan som ingen har svarat på"


def view_of(window: MainWindow) -> InformingView:
    """Return the informing that is shown."""
    return next(each for each in window.findChildren(InformingView) if each.isVisible())


def at_visit(told: str = "") -> Go:
    """Go to the informing of the next visit, or to a round of it."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.NOTIFYING, record_id=next_visit(window).id, tab=told))
        rest(window)

    return go


def late(window: MainWindow) -> None:
    """Go to the informing of a visit that somebody should have been told of already."""
    board = window.stage.desk.notifications.board(window.stage.today)
    found = next(one for one in board if one.late and one.visit.ends_on >= window.stage.today)
    window.shell.go(Address(section=Section.NOTIFYING, record_id=found.visit.id))


def passed(window: MainWindow) -> None:
    """Show the visits on the board that have been held."""
    from coordinator_app.ui.notifying.board import Board

    window.shell.go(Address(section=Section.NOTIFYING))
    rest(window)
    board = next(each for each in window.findChildren(Board) if each.isVisible())
    board.choose("passed")


def cancelled(window: MainWindow) -> None:
    """Go to the informing of a visit that was called off after its host was told; it is made where there is none."""
    visit = _made(window, _CANCELLED, VisitStatus.CANCELLED)
    window.shell.go(Address(section=Section.NOTIFYING, record_id=visit.id))


def nobody(window: MainWindow) -> None:
    """Go to the informing of a visit that concerns nobody yet; it is made where there is none."""
    visit = _made(window, _QUIET, VisitStatus.INQUIRY)
    window.shell.go(Address(section=Section.NOTIFYING, record_id=visit.id))


def tab(window: MainWindow) -> None:
    """Go to the tab of the next visit on which its informing stands."""
    window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id, tab=Tab.INFORMED))


def asked(ask: Callable[[InformingView, Obligation], object]) -> Go:
    """Go to a dialog before the recipients of the next visit."""

    def go(window: MainWindow) -> None:
        at_visit(Round.NOTICE)(window)
        view = view_of(window)
        assert view.informed is not None
        ask(view, first_waiting(view.informed))

    return go


def mark(view: InformingView, _one: Obligation) -> None:
    """Ask how those who are ticked were informed."""
    view._ask_informed()


def add(view: InformingView, _one: Obligation) -> None:
    """Ask whom else to tell."""
    view._acts.ask_added(Round.NOTICE)


def why(view: InformingView, one: Obligation) -> None:
    """Tell why somebody is told."""
    view._acts._show_why(one)


def exempt(view: InformingView, one: Obligation) -> None:
    """Ask why somebody need not be told."""
    view._acts._ask_exempt(one)


def address(view: InformingView, one: Obligation) -> None:
    """Ask by which address somebody is reached."""
    view._acts.ask_address(one.person_id)


def first_waiting(informed: InformedVisit) -> Obligation:
    """Return somebody who is still to be told the notice."""
    return next(one for one in informed.obligations if one.round == Round.NOTICE and one.state == State.TO_INFORM)


def _made(window: MainWindow, title: str, status: VisitStatus) -> Visit:
    """Return a visit by its title: made, told of to its host, and then in the state that is asked for."""
    desk, day = window.stage.desk, window.stage.today + timedelta(days=40)
    line = next((one for one in desk.visits.lines() if one.title_sv == title), None)
    if line is not None:
        return desk.visits.get(line.id)
    host: UUID = next_visit(window).hosts[0].person_id
    hosts = () if status == VisitStatus.INQUIRY else (Host(id=uuid4(), person_id=host, is_representative=True),)
    planned = VisitStatus.INQUIRY if status == VisitStatus.INQUIRY else VisitStatus.PLANNED
    made = desk.visits.save(
        Visit(
            id=uuid4(),
            direction=Direction.INCOMING,
            status=planned,
            title_sv=title,
            partner_id=next_visit(window).partner_id,
            starts_on=day,
            ends_on=day,
            hosts=hosts,
        )
    )
    if hosts:
        desk.notifications.inform(made.id, [(host, Round.NOTICE)], Channel.ORALLY)
        made = desk.visits.save(replace(desk.visits.get(made.id), status=status))
    return made


def typed(window: MainWindow) -> None:
    """Write in the letter, so that what can be done with what was typed is seen."""
    at_visit(Round.NOTICE)(window)
    body = view_of(window).message.body
    if "Vi ses" not in body.text:
        body.moveCursor(QTextCursor.MoveOperation.End)
        body.insertPlainText("\n\nVi ses i Falun.")
    reveal(view_of(window).message._typed_acts)


def sent(view: InformingView, _one: Obligation) -> None:
    """Tell what became of a letter that the server took for all but two."""
    refused = {
        0: (Outcome.REFUSED, "550 5.1.1 User unknown in virtual mailbox table"),
        1: (Outcome.TRY_LATER, "451 4.7.1 Greylisting in action, please come back later"),
    }
    reached = view.message.reached
    found = [
        Delivery(letters.Address(one.name, one.email), *refused.get(place, (Outcome.ACCEPTED, "")))
        for place, one in enumerate(reached)
    ]
    SentDialog(view._stage, found, {one.email: one.name for one in reached}, is_dry=False, parent=view).open()


def ask_server(view: InformingView, _one: Obligation) -> None:
    """Ask before the server is asked whether it would take a letter."""
    occasion = view.message.occasion
    assert occasion is not None
    view._opening._ask_to_send(occasion, view.message.letter, view.message.reached)


def save_template(view: InformingView, _one: Obligation) -> None:
    """Ask as what template a letter is saved that somebody has written in."""
    if "Ett viktigt besök." not in view.message.body.text:
        view.message.body.insertPlainText("Ett viktigt besök. ")
    view.message.save_as_template()
