"""The network of contact persons as somebody works with it in the window."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator_app.domain.committee_years import GoalAnswer
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.network_lines import SeatState
from coordinator_app.domain.network_meetings import InitiativeState, PresenceState
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.history_dialog import HistoryDialog
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.network.body_page import BodyPage
from coordinator_app.ui.network.fill_dialog import FillDialog
from coordinator_app.ui.network.hand_over_dialog import HandOverDialog
from coordinator_app.ui.network.initiative_form import InitiativeForm
from coordinator_app.ui.network.meeting_page import MeetingPage
from coordinator_app.ui.network.network_page import NetworkPage
from coordinator_app.ui.network.seat_tab import SeatTab
from coordinator_app.ui.network.year_tab import YearTab
from coordinator_app.words import message
from tests.conftest import NOON
from tests.ui.opened_pages import Opened, only, type_in

TODAY = NOON.date()


def the_page(opened: Opened) -> NetworkPage:
    assert isinstance(opened.page, NetworkPage)
    return opened.page


def body(opened: Opened, name: str) -> Body:
    return next(each for each in opened.desk.municipality.bodies() if each.name_sv == name)


def show(opened: Opened, name: str, tab: str = "overview") -> BodyPage:
    opened.stage.go(Address(section=Section.NETWORK, record_id=body(opened, name).id, tab=tab))
    return only(opened.page, BodyPage)


def shown_view(opened: Opened) -> ListView:
    return next(each for each in opened.page.findChildren(ListView) if each.isVisible())


def rows(view: ListView, column: int = 0) -> list[str]:
    model = view.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def press(within: QWidget, name: str) -> None:
    QApplication.processEvents()
    buttons = [each for each in within.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible()]
    assert buttons, name
    buttons[0].click()


def texts(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def state(opened: Opened, name: str) -> SeatState:
    return next(line.state for line in opened.desk.network.lines(TODAY) if line.name_sv == name)


def choose(field: QLineEdit, said: str) -> None:
    type_in(field, said)
    QTest.keyClick(field, Qt.Key.Key_Return)


def meeting_id(opened: Opened) -> UUID:
    return next(each.id for each in opened.desk.network_meetings.all() if each.held_on > TODAY)


def open_meeting(opened: Opened) -> MeetingPage:
    opened.stage.go(Address(section=Section.NETWORK, tab="meetings", record_id=meeting_id(opened)))
    return only(opened.page, MeetingPage)


def test_vacancies_stand_above_the_list_in_words_each_with_a_button(
    in_falun: Opened, qtmodeltester: ModelTester
) -> None:
    view = shown_view(in_falun)
    qtmodeltester.check(view.model())  # type: ignore[no-untyped-call]
    assert rows(view, 1).count("Kontaktperson saknas") == 2
    said = "Arbetslivs- och socialförvaltningen och Omvårdnadsförvaltningen saknar kontaktperson."
    assert said in texts(in_falun.page)
    press(in_falun.page, "Tillsätt Omvårdnadsförvaltningen…")
    assert only(in_falun.page, FillDialog).isVisible()


def test_a_vacant_seat_is_filled_by_keyboard_and_undo_empties_it(in_falun: Opened, qtbot: QtBot) -> None:
    press(in_falun.page, "Tillsätt Omvårdnadsförvaltningen…")
    dialog = only(in_falun.page, FillDialog)
    dialog.act()
    assert any("Välj vem som ska vara kontaktperson." in said for said in texts(dialog))
    choose(dialog.person, "Filippa D")
    dialog.act()
    assert state(in_falun, "Omvårdnadsförvaltningen") == SeatState.NO_DEPUTY
    assert in_falun.told[-1].text == "Filippa Dahlsjö är kontaktperson."
    qtbot.waitUntil(lambda: rows(shown_view(in_falun), 1).count("Kontaktperson saknas") == 1)
    in_falun.desk.history.undo()
    assert state(in_falun, "Omvårdnadsförvaltningen") == SeatState.VACANT


def test_a_seat_that_somebody_is_to_take_says_who_and_when_and_is_not_asked_for_again(
    in_falun: Opened, qtbot: QtBot
) -> None:
    press(in_falun.page, "Tillsätt Omvårdnadsförvaltningen…")
    dialog = only(in_falun.page, FillDialog)
    choose(dialog.person, "Filippa D")
    dialog.from_on.selectAll()
    choose(dialog.from_on, "1 dec")
    dialog.act()
    assert in_falun.told[-1].text == "Filippa Dahlsjö är kontaktperson från den 1 december 2026."
    qtbot.waitUntil(lambda: "Börjar tis 1 dec" in rows(shown_view(in_falun), 1))
    line = rows(shown_view(in_falun), 1).index("Börjar tis 1 dec")
    assert rows(shown_view(in_falun), 2)[line] == "Filippa Dahlsjö"
    assert "Arbetslivs- och socialförvaltningen saknar kontaktperson." in texts(in_falun.page)
    assert any("7 av 9 platser är tillsatta." in said for said in texts(in_falun.page))
    page = show(in_falun, "Omvårdnadsförvaltningen")
    from_when = "Filippa Dahlsjö är kontaktperson för Omvårdnadsförvaltningen från den 1 december 2026."
    assert f"{from_when} Fram till dess är ingen det." in texts(page)
    assert not [each for each in page.findChildren(QPushButton) if each.text() == "Tillsätt platsen…"]


def test_the_notes_of_a_meeting_are_not_called_minutes_of_the_clock(in_falun: Opened) -> None:
    said = texts(open_meeting(in_falun))
    assert "Minnesanteckningar" in said
    assert "Minuter" not in said


def test_what_was_wrong_is_not_told_any_more_once_it_is_corrected_and_enter_fills_the_seat(in_falun: Opened) -> None:
    press(in_falun.page, "Tillsätt Omvårdnadsförvaltningen…")
    dialog = only(in_falun.page, FillDialog)
    wrong = "⚠ Välj vem som ska vara kontaktperson."
    QTest.keyClick(dialog.from_on, Qt.Key.Key_Return)
    assert wrong in texts(dialog)
    type_in(dialog.person, "Filippa D")
    assert wrong not in texts(dialog)
    QTest.keyClick(dialog.person, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter takes the proposal first"
    QTest.keyClick(dialog.person, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert state(in_falun, "Omvårdnadsförvaltningen") == SeatState.NO_DEPUTY


def test_todays_button_leads_to_the_question_who_is_to_fill_the_seat(in_falun: Opened) -> None:
    care = body(in_falun, "Omvårdnadsförvaltningen")
    in_falun.stage.go(Address(section=Section.NETWORK, record_id=care.id, tab="fill"))
    assert "Kontaktperson för Omvårdnadsförvaltningen" in texts(only(in_falun.page, FillDialog))


def test_the_deputy_is_proposed_as_successor_and_takes_over_what_is_open(in_falun: Opened, qtbot: QtBot) -> None:
    page = show(in_falun, "Falu Energi & Vatten")
    page.hand_over()
    dialog = only(in_falun.page, HandOverDialog)
    assert dialog.successor.text() == "Yusuf Karadağ-Holm"
    assert "Efterträdaren tar över 1 öppen fråga." in texts(dialog)
    dialog.act()
    water = next(
        x.initiative
        for x in in_falun.desk.network_meetings.initiative_lines()
        if x.initiative.text.startswith("Erfarenhetsutbyte")
    )
    assert in_falun.desk.network.names(water.owner_id)[water.owner_id] == "Yusuf Karadağ-Holm"  # type: ignore[index]
    qtbot.waitUntil(lambda: "Yusuf Karadağ-Holm" in texts(only(page, SeatTab)))


def test_a_field_of_the_seat_saves_itself_and_is_in_its_history(in_falun: Opened, qtbot: QtBot) -> None:
    page = show(in_falun, "Kultur- och fritidsförvaltningen")
    page.point_at("hours_per_month")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    type_in(field, "14")
    page.commit()
    seated = in_falun.desk.network.seated(page.body_id, TODAY)
    assert seated is not None
    assert seated.seat is not None
    assert seated.seat.hours_per_month == 14
    page.show_tab(type(page.tab)("history"))
    qtbot.waitUntil(lambda: any("Avsatta timmar per månad" in said for said in texts(page)))


def test_each_tab_of_a_department_shows_what_it_does_abroad(in_falun: Opened) -> None:
    page = show(in_falun, "Kultur- och fritidsförvaltningen", "agreements")
    assert "Idrottsläger med Hamina (exempel)" in rows(shown_view(in_falun))
    page.next_tab(1)
    assert "Väinö Hämäläistö" in rows(shown_view(in_falun))
    page.show_tab(type(page.tab)("visits"))
    shown_view(in_falun).chosen.emit(UUID(int=1))
    assert in_falun.addresses[-1].section == Section.VISITS


def test_a_new_meeting_is_made_on_a_working_day_with_the_place_of_the_last(in_falun: Opened) -> None:
    the_page(in_falun).make_new()
    page = only(in_falun.page, MeetingPage)
    made = page.subject.value
    assert made.held_on.weekday() < 5
    assert made.place == "Rådhuset, Kristinesalen"
    assert made.called_on is None


def test_the_addresses_are_copied_and_who_has_called_says_so(in_falun: Opened) -> None:
    page = open_meeting(in_falun)
    page.notice.copy_addresses()
    assert "; " in QGuiApplication.clipboard().text()
    assert page.subject.value.called_on is None
    press(page, "Markera som kallat")
    assert page.subject.value.called_on == TODAY


def test_a_meeting_that_is_moved_has_not_been_called_to_its_new_day(in_falun: Opened) -> None:
    page = open_meeting(in_falun)
    page.notice.mark_called()
    page.point_at("held_on")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    type_in(field, "15 dec")
    page.commit()
    assert (page.subject.value.held_on.day, page.subject.value.called_on) == (15, None)


def test_a_meeting_keeps_its_day_when_the_field_is_emptied(in_falun: Opened) -> None:
    page = open_meeting(in_falun)
    before = page.subject.value.held_on
    page.point_at("held_on")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    page.commit()
    assert page.subject.value.held_on == before


def test_attendance_is_chosen_for_each_department(in_falun: Opened) -> None:
    page = open_meeting(in_falun)
    fields = {each.accessibleName(): each for each in page.attendance.findChildren(ChoiceField)}
    office = fields["Kommunstyrelseförvaltningen"]
    office.setCurrentIndex(2)
    office.activated.emit(2)
    (noted,) = page.subject.value.presences
    assert noted.state == PresenceState.PRESENT
    assert in_falun.desk.network.names(noted.person_id)[noted.person_id] == "Märta Lövenmark"


def test_minutes_are_kept_with_the_meeting_and_removed_again(in_falun: Opened, tmp_path: Path) -> None:
    file = tmp_path / "anteckningar.pdf"
    file.write_bytes(b"%PDF-1.7")
    page = open_meeting(in_falun)
    page.minutes.keep(file)
    assert page.subject.value.minutes_name == "anteckningar.pdf"
    press(page, "Ta bort anteckningar.pdf")
    assert page.subject.value.minutes == ""
    in_falun.desk.history.undo()
    page.reload()
    assert page.subject.value.minutes_name == "anteckningar.pdf"


def test_what_is_brought_up_at_a_meeting_bears_its_day(in_falun: Opened) -> None:
    page = open_meeting(in_falun)
    page.raised.make_new()
    address = in_falun.addresses[-1]
    made = in_falun.desk.network_meetings.initiative(address.record_id)  # type: ignore[arg-type]  # it names one
    assert made is not None
    assert (made.meeting_id, made.raised_on) == (page.subject.record_id, page.subject.value.held_on)


def test_initiatives_are_filtered_by_state_and_by_words(in_falun: Opened) -> None:
    in_falun.stage.go(Address(section=Section.NETWORK, tab="initiatives"))
    view = the_page(in_falun).initiatives
    assert len(rows(view.list.view)) == 5
    view.state.show_value(InitiativeState.DONE)
    view.state.committed.emit(InitiativeState.DONE)
    assert rows(view.list.view) == ["Hälsningsfraser på de språk som gästerna talar"]
    view.state.show_value(None)
    view.state.committed.emit(None)
    the_page(in_falun).find_in_list()
    field = QApplication.focusWidget()
    assert field is not None
    type_in(field, "kolomyia")
    assert rows(view.list.view) == ["Erfarenhetsutbyte om dricksvatten med Kolomyia"]


def test_the_history_of_an_initiative_names_the_meeting_at_which_it_was_raised(in_falun: Opened) -> None:
    in_falun.stage.go(Address(section=Section.NETWORK, tab="initiatives"))
    the_page(in_falun).make_new()
    form = only(in_falun.page, InitiativeForm)
    meeting = in_falun.desk.network_meetings.get(meeting_id(in_falun))
    assert meeting is not None
    form.subject.change(message("Change a meeting"), meeting_id=meeting.id)
    press(form, "Historik…")
    said = texts(only(form, HistoryDialog))
    assert "Historik för frågan" in said
    assert f"Nätverksmöte: inget → {meeting.held_on}" in said


def test_ctrl_n_among_initiatives_makes_one_and_del_puts_it_in_the_trash(in_falun: Opened) -> None:
    in_falun.stage.go(Address(section=Section.NETWORK, tab="initiatives"))
    the_page(in_falun).make_new()
    view = the_page(in_falun).initiatives
    assert view.record is not None
    made = view.record.subject.record_id
    view.point()
    view.list.view.select(made)
    QTest.keyClick(view.list.view, Qt.Key.Key_Delete)
    assert in_falun.desk.network_meetings.initiative(made) is None
    assert in_falun.told[-1].text == "”Ingen text” ligger i papperskorgen."


def test_a_committee_is_answered_for_with_last_years_answer_beside(in_falun: Opened, qtbot: QtBot) -> None:
    page = show(in_falun, "Arbetslivs- och socialnämnden")
    tab = only(page, YearTab)
    assert "Året före, 2025" in texts(tab)
    assert "Verksamhetsplan (exempel), s. 9" in texts(tab)
    field = next(each for each in tab.findChildren(ChoiceField))
    field.setCurrentIndex(1)
    field.activated.emit(1)
    line = in_falun.desk.committees.line(page.body_id, TODAY.year)
    assert line is not None
    assert line.year.goal_answer == GoalAnswer.YES
    tab.show_year("2027")
    qtbot.waitUntil(lambda: "Året före, 2026" in texts(tab))


def test_more_than_the_frame_is_told_in_words(in_falun: Opened) -> None:
    in_falun.stage.go(Address(section=Section.NETWORK, tab="committees"))
    assert any(said.endswith("kvar") or "000" in said for said in rows(shown_view(in_falun), 5))
    page = show(in_falun, "Kultur- och fritidsnämnden")
    assert any(each.accessibleName() == "33\u00a0000 kr över" for each in page.findChildren(QWidget))


def test_a_municipality_without_a_duty_has_its_network_all_the_same(in_falkenberg: Opened) -> None:
    assert "Utvecklingsavdelningen" in rows(shown_view(in_falkenberg))
    assert the_page(in_falkenberg).title == "Kontaktnätverket"


def test_ctrl_tab_goes_through_the_views(in_falun: Opened) -> None:
    the_page(in_falun).next_tab(1)
    assert in_falun.addresses[-1].tab == "meetings"
    the_page(in_falun).next_tab(-1)
    assert in_falun.addresses[-1].tab == "seats"
