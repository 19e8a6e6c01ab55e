"""Mailings as a coordinator writes them: from an agreement, a journey, a meeting and the list, to a draft and after."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton, QToolButton, QWidget

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.attention import Rule
from coordinator_app.domain.mailing_matters import OpenedMailing
from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList, Purpose
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_header import AgreementHeader
from coordinator_app.ui.informing.letter_opening import SecondLook
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.network.meeting_page import MeetingPage
from coordinator_app.ui.notifying.mailing_list import MailingList
from coordinator_app.ui.notifying.mailing_view import MailingView
from coordinator_app.ui.today.attention_row import AttentionRow
from coordinator_app.ui.visits.visit_header import VisitHeader
from tests.conftest import NOON
from tests.ui.going import mailings
from tests.ui.going.screen import next_visit, press
from tests.ui.windows import rest, settle, until

TODAY = NOON.date()


def letter(file: Path) -> EmailMessage:
    read = message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(read, EmailMessage)
    return read


def body(read: EmailMessage) -> str:
    plain = read.get_body(("plain",))
    assert plain is not None
    return str(plain.get_content())


def said(within: QWidget) -> str:
    return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisible())


def opened_of(view: MailingView) -> OpenedMailing:
    assert view.opened is not None
    return view.opened


def choose(header: QWidget, name: str) -> None:
    """Choose something in the menu of a head."""
    menus: list[object] = [tool.menu() for tool in header.findChildren(QToolButton)]
    menu: QMenu = next(each for each in menus if isinstance(each, QMenu))
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == name).trigger()
    settle()


def visible(window: MainWindow, kind: type[QWidget]) -> QWidget:
    return next(each for each in window.findChildren(kind) if each.isVisible())


@pytest.fixture
def journey(window: MainWindow) -> Visit:
    """Return a journey that has been made, with a file."""
    desk = window.stage.desk
    visit = desk.visits.save(
        Visit(
            id=uuid4(),
            direction=Direction.OUTGOING,
            status=VisitStatus.COMPLETED,
            title_sv="Resa om vatten",
            partner_id=next_visit(window).partner_id,
            coordinator_id=next_visit(window).coordinator_id,
            purpose_sv="Se hur staden renar sitt vatten.",
            starts_on=TODAY - timedelta(days=9),
            ends_on=TODAY - timedelta(days=6),
        )
    )
    visit = desk.visits.attach(visit, "Anteckningar.txt", b"Arbetsmaterial")
    rest(window)
    return visit


def test_from_an_agreement_to_a_draft_with_its_days(window: MainWindow, opened_files: list[Path]) -> None:
    about = mailings.line_of(window, Purpose.AGREEMENTS).matter.about_id
    assert about is not None
    agreement = window.stage.desk.agreements.get(about)
    assert agreement is not None
    window.shell.go(Address(section=Section.AGREEMENTS, record_id=about))
    rest(window)
    choose(visible(window, AgreementHeader), "Skriv till dem som berörs…")
    rest(window)
    view = mailings.view_of(window)
    view.primary.click()
    rest(window)
    read = letter(opened_files[0])
    assert read["X-Unsent"] == "1"
    assert "viktor.hagerlund@falun.example" in str(read["To"])
    assert agreement.title_sv in str(read["Subject"])
    end = validity(agreement.terms, TODAY).current_end_on
    assert end is not None
    assert window.stage.words.day(end) in body(read)
    assert "{" not in body(read)
    (kept,) = opened_of(view).waiting
    assert window.stage.desk.mailings.letter(kept) == opened_files[0].read_bytes()
    assert "Skickade du utkastet till Viktor Hägerlund?" in said(view)


def test_who_says_that_the_draft_was_sent_can_undo_it(
    window: MainWindow, news: MailingView, opened_files: list[Path]
) -> None:
    before = opened_of(news).sent
    news.act()
    rest(window)
    press(news, "Ja, det är skickat")
    rest(window)
    assert not news.banner.isVisible()
    sent = opened_of(news).sent
    assert sent is not None
    assert (sent.sent_at, len(sent.recipients)) == (NOON, 5)
    assert "Skickat den 23 november 2026 till 5 personer." in said(window)
    window.toasts.undo()
    rest(window)
    assert opened_of(news).sent == before
    assert news.banner.isVisible()


def test_a_draft_that_is_put_off_stays_in_the_list_and_is_asked_about_again_after_a_restart(
    window: MainWindow, news: MailingView, opened_files: list[Path], open_window: Callable[..., MainWindow]
) -> None:
    news.act()
    rest(window)
    press(news, "Inte än")
    assert not news.banner.isVisible()
    mailings.board(window)
    shown = visible(window, MailingList)
    assert isinstance(shown, MailingList)
    until(lambda: "Utkast att bekräfta" in [shown._state(row) for row in shown._rows.values()])
    window.close()
    again = open_window()
    rest(again)
    mailings.at(Purpose.NEWSLETTERS)(again)
    assert "Skickade du utkastet till 5 personer?" in said(mailings.view_of(again))


def test_today_asks_about_a_draft_the_day_after_and_leads_to_its_page(window: MainWindow) -> None:
    (waiting,) = window.stage.desk.mailings.unconfirmed()
    tomorrow = window.stage.desk.today.overview(TODAY + timedelta(days=1)).attentions.all
    (asked,) = [one for one in tomorrow if one.rule == Rule.MAILING_DRAFT]
    assert "Medlemskapet i Nätverket Bergsstäder Exempel" in window.stage.say(asked.sentence)
    row = AttentionRow(window.stage, asked, is_first=False)
    row.act()
    rest(window)
    assert mailings.view_of(window).matter.about_id == waiting.agreement_id
    press(mailings.view_of(window), "Ja, det är skickat")
    rest(window)
    again = window.stage.desk.today.overview(TODAY + timedelta(days=1)).attentions.all
    assert Rule.MAILING_DRAFT not in {one.rule for one in again}
    row.deleteLater()


def test_a_draft_that_was_cancelled_is_forgotten_until_that_is_undone(
    window: MainWindow, news: MailingView, opened_files: list[Path]
) -> None:
    before = opened_of(news).mailings
    news.act()
    rest(window)
    press(news, "Avbröt")
    rest(window)
    assert opened_of(news).mailings == before
    window.toasts.undo()
    rest(window)
    assert len(opened_of(news).waiting) == 1


def test_the_newsletter_goes_to_its_list_as_a_blind_copy_with_what_comes(
    window: MainWindow, news: MailingView, opened_files: list[Path]
) -> None:
    news.act()
    rest(window)
    read = letter(opened_files[0])
    assert read["To"] is None
    assert str(read["Bcc"]).count("@") == 5
    assert "16–18 dec: Besök från Grudziądz" in body(read)


def test_the_notice_of_a_meeting_has_its_calendar_file_and_calls_it_when_it_is_sent(
    window: MainWindow, opened_files: list[Path]
) -> None:
    meeting_id = mailings.line_of(window, Purpose.NETWORK_MEETINGS).matter.about_id
    window.shell.go(Address(section=Section.NETWORK, record_id=meeting_id, tab="meetings"))
    rest(window)
    page = visible(window, MeetingPage)
    assert isinstance(page, MeetingPage)
    press(page, "Skriv kallelsen…")
    rest(window)
    view = mailings.view_of(window)
    until(view.primary.isEnabled)
    view.primary.click()
    rest(window)
    read = letter(opened_files[0])
    (calendar,) = [part for part in read.iter_attachments() if part.get_content_type() == "text/calendar"]
    assert b"BEGIN:VEVENT" in calendar.get_payload(decode=True)
    assert "filippa.dahlsjo@falun.example" in str(read["Bcc"])
    assert "2. Nämndernas måldokument för nästa år" in body(read)
    assert str(calendar.get_filename()) in body(read)
    called_on(window, meeting_id, None)
    window.shell.go(Address(section=Section.NETWORK, record_id=meeting_id, tab="meetings"))
    rest(window)
    page = visible(window, MeetingPage)
    press(page, "Visa brevet")
    rest(window)
    press(mailings.view_of(window), "Ja, det är skickat")
    rest(window)
    called_on(window, meeting_id, TODAY)
    window.toasts.undo()
    rest(window)
    called_on(window, meeting_id, None)


def called_on(window: MainWindow, meeting_id: UUID | None, day: object) -> None:
    assert meeting_id is not None
    meeting = window.stage.desk.network_meetings.get(meeting_id)
    assert meeting is not None
    assert meeting.called_on == day


def test_a_cancelled_meeting_is_told_in_words_of_its_own(window: MainWindow) -> None:
    desk = window.stage.desk
    meeting_id = mailings.line_of(window, Purpose.NETWORK_MEETINGS).matter.about_id
    assert meeting_id is not None
    meeting = desk.network_meetings.get(meeting_id)
    assert meeting is not None
    desk.network_meetings.save(replace(meeting, called_on=TODAY, is_cancelled=True))
    mailings.to(window, Purpose.NETWORK_MEETINGS, meeting_id)
    view = mailings.view_of(window)
    assert view.message.subject.text().startswith("Inställt: nätverksmötet")
    assert "blir inte av" in view.message.body.text


def test_a_travel_report_goes_with_a_file_of_the_computer(
    window: MainWindow, journey: Visit, opened_files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "Reserapport åäö.pdf"
    report.write_bytes(b"%PDF-1.7 report")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(report)], ""))
    window.shell.go(Address(section=Section.VISITS, record_id=journey.id))
    rest(window)
    choose(visible(window, VisitHeader), "Skicka reserapport…")
    rest(window)
    view = mailings.view_of(window)
    assert "bifogad: …" in view.message.body.text
    choose(view.message.files, "En fil på den här datorn…")
    until(lambda: view.message.files.are_ready and bool(view.message.files.enclosures))
    rest(window)
    view.primary.click()
    rest(window)
    read = letter(opened_files[0])
    assert "Resa om vatten" in str(read["Subject"])
    assert "Se hur staden renar sitt vatten." in body(read)
    assert "bifogad: Reserapport åäö.pdf." in body(read)
    (file,) = read.iter_attachments()
    assert (file.get_content_type(), file.get_payload(decode=True)) == ("application/pdf", b"%PDF-1.7 report")


def test_a_file_of_the_visit_that_would_leave_the_municipality_is_looked_at_once_more(
    window: MainWindow, journey: Visit, opened_files: list[Path]
) -> None:
    desk = window.stage.desk
    outsider = desk.people.save(Person(id=uuid4(), given_name="Ola", family_name="Nord", email="ola@nord.example"))
    member = Member(id=uuid4(), kind=MemberKind.PERSON, person_id=outsider.id)
    desk.notification_lists.save(
        NotificationList(id=uuid4(), name_sv="Vänner", purpose=Purpose.TRAVEL_REPORTS, members=(member,))
    )
    mailings.to(window, Purpose.TRAVEL_REPORTS, journey.id)
    view = mailings.view_of(window)
    choose(view.message.files, "Anteckningar.txt")
    until(lambda: view.message.files.are_ready and bool(view.message.files.enclosures))
    rest(window)
    view.primary.click()
    rest(window)
    asked = visible(window, SecondLook)
    assert "ola@nord.example: Anteckningar.txt" in said(asked)
    press(asked, "Avbryt")
    rest(window)
    assert opened_files == []


def test_a_visit_that_comes_here_or_is_yet_to_be_made_offers_no_travel_report(window: MainWindow) -> None:
    window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id))
    rest(window)
    with pytest.raises(StopIteration):
        choose(visible(window, VisitHeader), "Skicka reserapport…")


def test_the_arrows_go_from_box_to_box_and_ctrl_enter_opens_the_draft(
    window: MainWindow, news: MailingView, opened_files: list[Path]
) -> None:
    news.recipients.point()
    first = QApplication.focusWidget()
    assert first is not None
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert second is not None
    assert second is not first
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert len(news.recipients.ticked) == 4
    QTest.keyClick(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(window)
    assert str(letter(opened_files[0])["Bcc"]).count("@") == 4


def test_enter_in_the_list_opens_the_writing_and_back_leads_to_the_list(window: MainWindow) -> None:
    mailings.board(window)
    shown = visible(window, MailingList)
    assert isinstance(shown, MailingList)
    until(lambda: bool(shown._rows))
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_Return)
    rest(window)
    assert mailings.view_of(window).matter == next(iter(shown._rows.values())).line.matter
    window.shell.go(Address(section=Section.NOTIFYING, tab="mailings"))
    rest(window)
    assert visible(window, MailingList) is shown


def test_a_mailing_whose_matter_goes_to_the_trash_gives_way_to_the_list(window: MainWindow) -> None:
    mailings.at(Purpose.AGREEMENTS)(window)
    desk = window.stage.desk
    about = mailings.view_of(window).matter.about_id
    assert about is not None
    agreement = desk.agreements.get(about)
    assert agreement is not None
    desk.agreements.delete(agreement)
    rest(window)
    assert isinstance(visible(window, MailingList), MailingList)


def test_as_many_mailings_are_counted_as_are_listed(window: MainWindow) -> None:
    mailings.board(window)
    shown = visible(window, MailingList)
    assert isinstance(shown, MailingList)
    until(lambda: bool(shown._rows))
    rest(window)
    tabs = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    assert f"Övriga utskick  {shown._model.rowCount()}" in tabs
