"""Informing of a visit as a coordinator does it: from Today to a draft, what is said after it, and what is not sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from coordinator_app.domain.attention import Rule
from coordinator_app.domain.letter_files import FILE_NAMES, LetterFile
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.informing.asking import AddingDialog, AddressDialog, LineDialog, WhyTold
from coordinator_app.ui.informing.informed_dialog import InformedDialog
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.informing.letter_opening import SecondLook
from coordinator_app.ui.informing.recipient_row import RecipientRow
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.notifying_page import NotifyingPage
from coordinator_app.ui.today.attention_row import AttentionRow
from tests.conftest import NOON
from tests.ui.going import notifying
from tests.ui.going.screen import next_visit, press
from tests.ui.opened_pages import only, type_in
from tests.ui.windows import rest, settle

TODAY = NOON.date()


def states(view: InformingView, told: Round = Round.NOTICE) -> list[State]:
    assert view.informed is not None
    return [one.state for one in view.informed.obligations if one.round == told]


def row_of(view: InformingView, one: Obligation) -> RecipientRow:
    return next(row for row in view.findChildren(RecipientRow) if row.person_id == one.person_id and row.isVisible())


def waiting(view: InformingView) -> Obligation:
    assert view.informed is not None
    return notifying.first_waiting(view.informed)


def said(within: QWidget) -> str:
    return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisible())


def choose(view: InformingView, one: Obligation, name: str) -> None:
    """Choose something in the menu of a recipient."""
    menu = only(row_of(view, one), QToolButton).menu()
    menu.aboutToShow.emit()
    actions: list[QAction] = menu.actions()
    next(action for action in actions if action.text() == name).trigger()
    settle()


def dialog(window: MainWindow, kind: type) -> QWidget:
    shown = [each for each in window.findChildren(QWidget) if isinstance(each, kind) and each.isVisible()]
    return shown[0]


def test_two_clicks_lead_from_today_to_an_opened_draft(window: MainWindow, opened_files: list[Path]) -> None:
    visit = next_visit(window)
    rows = window.findChildren(AttentionRow)
    asking = [row for row in rows if row._attention.rule == Rule.INFORM and row._attention.about_id == visit.id]
    asking[0].button.click()
    rest(window)
    view = notifying.view_of(window)
    assert view.round == Round.NOTICE
    before = states(view)
    view.primary.click()
    rest(window)
    letter = message_from_bytes(opened_files[0].read_bytes(), policy=default)
    body = letter.get_body(("plain",))
    assert body is not None
    written = body.get_content()
    assert letter["X-Unsent"] == "1"
    assert "Anders Tallbacka" in str(letter["Bcc"])
    assert letter["To"] is None
    assert "Grudziądz" in str(letter["Subject"])
    assert "{" not in written + str(letter["Subject"])
    assert "Vice borgmästare" in written or "vice borgmästare" in written
    after = states(view)
    assert before.count(State.TO_INFORM) == 13
    assert (after.count(State.TO_INFORM), after.count(State.DRAFT_OPENED)) == (0, 14)
    assert after.count(State.INFORMED) == before.count(State.INFORMED), "An opened draft informs nobody"


def test_the_draft_is_kept_with_the_visit(window: MainWindow, view: InformingView, opened_files: list[Path]) -> None:
    view.act()
    rest(window)
    assert view.informed is not None
    drafted = next(one.done for one in view.informed.obligations if one.done and one.done.letter)
    assert window.stage.desk.notifications.letter(drafted) == opened_files[0].read_bytes()


def test_whoever_says_that_the_draft_was_sent_has_informed_at_one_stroke_and_can_undo_it(
    window: MainWindow, view: InformingView
) -> None:
    press(view, "Ja, markera som informerade")
    rest(window)
    assert State.DRAFT_OPENED not in states(view)
    assert not view._banner.isVisible()
    window.toasts.undo()
    rest(window)
    assert states(view).count(State.DRAFT_OPENED) == 1
    assert "Skickade du utkastet till Amina Warsame-Lind?" in said(view)


def test_a_draft_that_is_put_off_is_asked_about_again_on_the_page_and_after_a_restart(
    window: MainWindow, view: InformingView, open_window: Callable[..., MainWindow]
) -> None:
    press(view, "Inte än")
    assert not view._banner.isVisible()
    window.shell.go(Address(section=Section.NOTIFYING))
    notifying.at_visit(Round.NOTICE)(window)
    assert notifying.view_of(window)._banner.isVisible()
    window.close()
    again = open_window()
    rest(again)
    notifying.at_visit()(again)
    assert "Skickade du utkastet till Amina Warsame-Lind?" in said(notifying.view_of(again))


def test_each_draft_is_asked_about_by_itself(window: MainWindow, view: InformingView, opened_files: list[Path]) -> None:
    view.act()
    rest(window)
    questions = [line for line in said(view._banner).splitlines() if line.startswith("Skickade du")]
    assert sorted(questions) == [
        "Skickade du utkastet till 13 personer?",
        "Skickade du utkastet till Amina Warsame-Lind?",
    ]
    press(view, "Ja, markera som informerade")
    rest(window)
    assert len([line for line in said(view._banner).splitlines() if line.startswith("Skickade du")]) == 1


def test_a_draft_that_was_not_sent_leaves_its_recipient_waiting(window: MainWindow, view: InformingView) -> None:
    press(view, "Avbröt")
    rest(window)
    assert State.DRAFT_OPENED not in states(view)
    assert states(view).count(State.TO_INFORM) == 14


def test_those_who_are_ticked_are_marked_as_informed_in_one_change(window: MainWindow, view: InformingView) -> None:
    press(view.foot, "Markera 13 som informerade…")
    asked = dialog(window, InformedDialog)
    assert isinstance(asked, InformedDialog)
    assert asked.do.text() == "Markera 13 som informerade muntligt"
    asked.day.selectAll()
    type_in(asked.day, "i går")
    type_in(asked.at, "14.30")
    asked.do.click()
    rest(window)
    assert State.TO_INFORM not in states(view)
    assert view.informed is not None
    done = next(one.done for one in view.informed.obligations if one.done and one.done.recorded_at == NOON)
    assert done.informed_at == NOON - timedelta(days=1) + timedelta(hours=2, minutes=30)
    assert done.channel == Channel.ORALLY
    window.toasts.undo()
    rest(window)
    assert states(view).count(State.TO_INFORM) == 13


def test_nobody_is_marked_as_informed_at_a_time_that_is_yet_to_come(window: MainWindow, view: InformingView) -> None:
    view._ask_informed()
    asked = dialog(window, InformedDialog)
    assert isinstance(asked, InformedDialog)
    type_in(asked.at, "23")
    asked.do.click()
    assert "Den tiden har inte varit än." in said(asked)
    assert asked.isVisible()
    asked.at.clear()
    type_in(asked.at, "kvart")
    asked.do.click()
    assert asked.isVisible()
    asked.reject()


def test_who_is_exempted_or_not_concerned_needs_a_reason_and_can_be_taken_back(
    window: MainWindow, view: InformingView
) -> None:
    one = waiting(view)
    choose(view, one, "Undanta…")
    asked = dialog(window, LineDialog)
    assert isinstance(asked, LineDialog)
    press(asked, "Undanta")
    assert "Skriv skälet" in said(asked)
    type_in(asked.field, "Ledig")
    press(asked, "Undanta")
    rest(window)
    assert "Undantagen: Ledig" in said(row_of(view, one))
    choose(view, one, "Ta tillbaka")
    rest(window)
    assert "Ska informeras" in said(row_of(view, one))
    choose(view, one, "Berörs inte…")
    asked = dialog(window, LineDialog)
    assert isinstance(asked, LineDialog)
    type_in(asked.field, "Har bytt uppdrag")
    press(asked, "Berörs inte")
    rest(window)
    assert "Berörs inte: Har bytt uppdrag" in said(row_of(view, one))


def test_why_somebody_is_told_is_said_with_every_reason(window: MainWindow, view: InformingView) -> None:
    choose(view, waiting(view), "Varför?")
    asked = dialog(window, WhyTold)
    assert "Förste vice ordförande, Kommunfullmäktiges presidium" in said(asked)
    assert "Följer delegationen" in said(asked)


def test_somebody_is_added_by_hand_with_a_reason_and_waits(window: MainWindow, view: InformingView) -> None:
    press(view, "Lägg till…")
    asked = dialog(window, AddingDialog)
    assert isinstance(asked, AddingDialog)
    press(asked, "Lägg till")
    assert "Skriv vem som ska informeras." in said(asked)
    told = {one.person_id for one in view.informed.obligations} if view.informed else set()
    driver = next(one for one in window.stage.desk.people.all() if one.id not in told and one.given_name)
    type_in(asked.who, driver.name)
    type_in(asked.why, "Kör bussen")
    press(asked, "Lägg till")
    rest(window)
    assert driver.name in [row.accessibleName() for row in view.findChildren(RecipientRow)]
    assert "Tillagda för hand eller inte längre på någon lista" in said(view)


def test_who_has_no_address_is_not_in_the_letter_and_is_given_one(window: MainWindow, view: InformingView) -> None:
    one = waiting(view)
    people = window.stage.desk.people
    person = people.get(one.person_id)
    assert person is not None
    people.save(replace(person, email=""))
    rest(window)
    assert f"{person.name} saknar e-postadress och är inte med." in said(view)
    assert one.person_id not in [each.person_id for each in view.message.reached]
    assert "adress saknas" in said(row_of(view, one))
    press(view, "Lägg till adress")
    asked = dialog(window, AddressDialog)
    assert isinstance(asked, AddressDialog)
    type_in(asked.field, "anders")
    press(asked, "Lägg till adress")
    assert "Skriv en adress" in said(asked)
    asked.field.clear()
    type_in(asked.field, "anders@falun.example")
    press(asked, "Lägg till adress")
    rest(window)
    assert one.person_id in [each.person_id for each in view.message.reached]


def test_what_is_typed_into_the_letter_stays_when_somebody_is_unticked(window: MainWindow, view: InformingView) -> None:
    type_in(view.message.body, "Obs! ")
    box = row_of(view, waiting(view)).box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert view.message.body.text.startswith("Obs! Hej!")
    assert "Anders Tallbacka" not in view.message.to.text()
    press(view, "Fyll i mallen på nytt")
    assert view.message.body.text.startswith("Hej!")


def test_one_recipient_is_greeted_by_name_and_told_why(view: InformingView) -> None:
    assert view.informed is not None
    one = waiting(view)
    for each in view.recipients.ticked:
        if each.person_id != one.person_id:
            row_of(view, each).box.click()
    assert view.message.body.text.startswith("Hej Anders!")
    assert "förste vice ordförande, Kommunfullmäktiges presidium" in view.message.body.text
    assert view.message.letter.to[0].email == "anders.tallbacka@falun.example"
    assert view.message.letter.bcc == ()


def test_the_arrows_go_from_box_to_box_and_space_ticks(view: InformingView) -> None:
    view.recipients.point()
    first = QApplication.focusWidget()
    assert first is not None
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert isinstance(second, QWidget)
    assert second is not first
    assert second.accessibleName().startswith("Mirja Sundelöf, Andre vice ordförande")
    assert "Informerad 12 nov, per e-post" in second.accessibleName()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert "Mirja Sundelöf" in view.message.to.text()
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def test_ctrl_enter_opens_the_draft_from_within_the_text(
    window: MainWindow, view: InformingView, opened_files: list[Path]
) -> None:
    view.message.body.setFocus()
    QTest.keyClick(view.message.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(window)
    assert opened_files


def test_f6_goes_from_the_recipients_to_the_letter(window: MainWindow, view: InformingView) -> None:
    view.recipients.point()
    window.actions_by_key["region"].trigger()
    here = QApplication.focusWidget()
    assert here is not None
    assert view.message.isAncestorOf(here)


def test_an_internal_pack_to_an_outside_address_is_looked_at_once_more(
    window: MainWindow, view: InformingView, opened_files: list[Path]
) -> None:
    view.message.files.add(LetterFile.RUN_SHEET)
    rest(window)
    assert "kerstin.ljusterang@museum.example" in said(view.message)
    view.primary.click()
    asked = dialog(window, SecondLook)
    assert not opened_files
    assert window.stage.say(FILE_NAMES[LetterFile.RUN_SHEET]) in said(asked), "It is told which file that is"
    where = asked.focusWidget()
    assert where is not None
    assert where.accessibleName() == "Avbryt", "Enter does not let it go"
    press(asked, "Fortsätt ändå")
    rest(window)
    letter = message_from_bytes(opened_files[0].read_bytes(), policy=default)
    assert [part.get_filename() for part in letter.iter_attachments()] == [
        "2026-12-16_Besök-från-Grudziądz_körschema.pdf"
    ]


def test_a_pack_goes_along_and_is_kept_as_a_version_once_the_letter_is_opened(
    window: MainWindow, view: InformingView, opened_files: list[Path]
) -> None:
    versions = window.stage.desk.briefings.versions
    before = len(versions(view.visit_id))
    view.message.files.add(LetterFile.GUESTS)
    rest(window)
    assert [one.media_type for one in view.message.files.enclosures] == ["application/pdf"]
    assert len(versions(view.visit_id)) == before
    view.act()
    rest(window)
    letter = message_from_bytes(opened_files[0].read_bytes(), policy=default)
    assert len(list(letter.iter_attachments())) == 1
    assert len(versions(view.visit_id)) == before + 1


def test_the_programme_goes_along_with_its_round(window: MainWindow, opened_files: list[Path]) -> None:
    notifying.at_visit(Round.PROGRAMME)(window)
    view = notifying.view_of(window)
    assert [one.media_type for one in view.message.files.enclosures] == ["application/pdf"]
    assert view.message.files.enclosures[0].name in view.message.body.text
    view.act()
    rest(window)
    assert opened_files, "The guests' programme may go to anybody"


def test_letter_and_file_are_in_the_language_of_the_template(window: MainWindow) -> None:
    notifying.at_visit(Round.PROGRAMME)(window)
    view = notifying.view_of(window)
    field = view.message.template
    field.setCurrentIndex(field.findText("Programme of a visit"))
    field.activated.emit(field.currentIndex())
    rest(window)
    assert view.message.body.text.startswith("Hello,")
    assert [one.name for one in view.message.files.enclosures] == ["2026-12-16_Visit-from-Grudziądz_programme.pdf"]
    assert view.message.files.enclosures[0].name in view.message.body.text


def test_the_text_recipients_and_subject_are_copied(window: MainWindow, view: InformingView) -> None:
    press(view.foot, "Kopiera text")
    assert QGuiApplication.clipboard().text().startswith("Hej!")
    press_tool(view, "Kopiera mottagarna")
    assert "Anders Tallbacka <anders.tallbacka@falun.example>;" in QGuiApplication.clipboard().text()
    press_tool(view, "Kopiera ämnet")
    assert QGuiApplication.clipboard().text() == view.message.subject.text()


def press_tool(within: QWidget, name: str) -> None:
    next(each for each in within.findChildren(QToolButton) if each.accessibleName() == name).click()


def test_the_visit_shows_who_is_informed_and_leads_there(window: MainWindow) -> None:
    notifying.tab(window)
    rest(window)
    view = notifying.view_of(window)
    view.show_round(Round.NOTICE)
    assert "Informera 17…" in [each.accessibleName() for each in window.findChildren(QPushButton) if each.isVisible()]
    press(view, "Ja, markera som informerade")
    rest(window)
    lines = [each.accessibleName() for each in window.findChildren(QPushButton) if each.isVisible()]
    assert any(line.startswith("Informerade:") and line.endswith("4 av 17") for line in lines)
    press(window, "Informera 17…")
    rest(window)
    assert isinstance(window.shell.page, NotifyingPage)
