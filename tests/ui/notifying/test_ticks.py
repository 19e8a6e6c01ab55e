"""Who is ticked on the page of informing: whoever waits, as it was left in each round, and nobody who has been told."""

from datetime import date, datetime

from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.ui.informing.asking import AddingDialog
from coordinator_app.ui.informing.informed_dialog import InformedDialog
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.informing.recipient_row import RecipientRow
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going.screen import press
from tests.ui.notifying.test_informing import dialog, row_of, said, waiting
from tests.ui.opened_pages import type_in
from tests.ui.windows import rest


def ticked(view: InformingView) -> list[str]:
    return [each.accessibleName() for each in view.findChildren(RecipientRow) if each.box.isChecked()]


def test_whoever_has_just_been_told_is_unticked_and_nothing_stands_ready_to_be_sent_again(
    window: MainWindow, view: InformingView
) -> None:
    everybody = [(one.person_id, Round.NOTICE) for one in view.recipients.ticked]
    assert everybody
    window.stage.desk.notifications.inform(view.visit_id, everybody, Channel.EMAIL)
    rest(window)
    assert view.recipients.ticked == ()
    assert not view.primary.isEnabled()


def test_a_draft_that_was_opened_leaves_those_it_goes_to_ticked(window: MainWindow, view: InformingView) -> None:
    chosen = view.recipients.ticked
    window.stage.desk.notifications.open_draft(view.visit_id, [(one.person_id, one.round) for one in chosen], b"Hej")
    rest(window)
    assert [one.person_id for one in view.recipients.ticked] == [one.person_id for one in chosen]


def test_what_is_ticked_stays_so_while_one_looks_at_another_round(window: MainWindow, view: InformingView) -> None:
    one = waiting(view)
    row_of(view, one).box.click()
    left = view.recipients.ticked
    view._choose(Round.PROGRAMME)
    view._choose(Round.NOTICE)
    assert one not in view.recipients.ticked
    assert view.recipients.ticked == left


def test_whoever_is_added_by_hand_is_ticked_and_enter_adds(window: MainWindow, view: InformingView) -> None:
    press(view, "Lägg till…")
    asked = dialog(window, AddingDialog)
    assert isinstance(asked, AddingDialog)
    told = {one.person_id for one in view.informed.obligations} if view.informed else set()
    driver = next(one for one in window.stage.desk.people.all() if one.id not in told and one.given_name)
    type_in(asked.who, driver.name)
    type_in(asked.why, "Kör bussen")
    asked.why.returnPressed.emit()
    rest(window)
    assert driver.id in [one.person_id for one in view.recipients.ticked]


def test_a_day_without_its_year_is_the_one_that_has_passed(window: MainWindow, view: InformingView) -> None:
    view._ask_informed()
    asked = dialog(window, InformedDialog)
    assert isinstance(asked, InformedDialog)
    answered: list[datetime] = []
    asked.answered.connect(lambda _how, at, _note: answered.append(at))
    asked.day.selectAll()
    type_in(asked.day, "12/11")
    asked.do.click()
    assert [at.date() for at in answered] == [date(2026, 11, 12)]


def test_a_day_and_a_time_that_cannot_be_are_told_at_once_and_no_longer_when_they_are_mended(
    window: MainWindow, view: InformingView
) -> None:
    view._ask_informed()
    asked = dialog(window, InformedDialog)
    assert isinstance(asked, InformedDialog)
    asked.day.selectAll()
    type_in(asked.day, "i morgon")
    asked.day.commit()
    assert "Den tiden har inte varit än." in said(asked)
    asked.day.selectAll()
    type_in(asked.day, "i går")
    type_in(asked.at, "25.99")
    asked.do.click()
    assert "25.99" in said(asked)
    asked.at.selectAll()
    type_in(asked.at, "9.30")
    assert "25.99" not in said(asked)
    asked.reject()
