"""A visit that changes after somebody was told of it, as a coordinator tells it."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going import notifying
from tests.ui.going.screen import next_visit, press
from tests.ui.notifying.test_informing import said
from tests.ui.windows import rest


def test_a_change_says_what_is_new_and_gives_a_text_message(window: MainWindow, view: InformingView) -> None:
    notifying.at_visit(Round.CHANGE)(window)
    assert "Besöket är nu 16–18 dec. Tidigare besked var 14–16 dec." in said(view)
    press(view, "Kopiera som sms")
    copied = QGuiApplication.clipboard().text()
    assert copied == "Ändring, besöket från Grudziądz: Besöket är nu 16–18 dec. Tidigare besked var 14–16 dec."
    assert "**Besöket är nu 16–18 dec." in view.message.body.text


def test_an_item_that_moves_is_told_to_those_with_a_part_in_it(window: MainWindow, view: InformingView) -> None:
    desk, visit = window.stage.desk, next_visit(window)
    host = visit.hosts[0].person_id
    desk.notifications.inform(visit.id, [(host, Round.PROGRAMME)], Channel.ORALLY)
    first = next(item for item in visit.programme if item.host_id == host)
    moved = replace(first, starts_at=first.starts_at.replace(hour=first.starts_at.hour + 1), ends_at=None)
    programme = tuple(moved if item.id == first.id else item for item in visit.programme)
    desk.visits.save(replace(desk.visits.get(visit.id), programme=programme))
    rest(window)
    notifying.at_visit(Round.CHANGE)(window)
    assert f"”{first.title_sv}” är nu" in said(view)


def test_a_cancelled_visit_is_told_to_whoever_knew_of_it(window: MainWindow) -> None:
    notifying.cancelled(window)
    rest(window)
    view = notifying.view_of(window)
    assert view.round == Round.CHANGE
    assert "Besöket är inställt." in said(view)
    assert view.message.template.currentText() == "Inställt besök"
    assert "blir inte av" in view.message.body.text
