"""Meetings, hand-in rules and own days, as they are entered in the window."""

from datetime import date, time, timedelta
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester

from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.own_days import OwnDay, OwnDayKind
from coordinator_app.services.meetings import HeldMeeting
from coordinator_app.ui.forms.choice_field import ChoiceField, FlagField
from coordinator_app.ui.imports.import_dialog import ImportDialog
from coordinator_app.ui.settings.calendar_part import HAND_IN, OWN_DAYS, CalendarPart
from coordinator_app.ui.settings.hand_in_part import HandInPart
from coordinator_app.ui.settings.meeting_plan_dialog import MeetingPlanDialog
from coordinator_app.ui.settings.meetings_part import MeetingsPart
from coordinator_app.ui.settings.own_days_part import OwnDaysPart
from coordinator_app.ui.settings.part import Part
from tests.exchange.workbooks import Value, write_xlsx
from tests.ui.opened_pages import Opened, type_in
from tests.ui.settings.using import by_name, column, field, open_part, texts
from tests.ui.windows import until

PLAN = "KS 13 jan, 10 feb 2027 kl 13\nKF 25 jan 2027 kl 18 (handlingar in 8 jan)\nBUN 20 jan 2027"


def calendar_of(opened: Opened) -> CalendarPart:
    part = open_part(opened, "calendar")
    assert isinstance(part, CalendarPart)
    return part


def meetings_of(opened: Opened) -> MeetingsPart:
    part = calendar_of(opened).view
    assert isinstance(part, MeetingsPart)
    return part


def own_days_of(opened: Opened) -> OwnDaysPart:
    part = calendar_of(opened)
    part.show_view(OWN_DAYS)
    assert isinstance(part.view, OwnDaysPart)
    return part.view


def press(opened: Opened, part: Part, name: str) -> None:
    by_name(part, QPushButton, opened.stage.say(name)).click()


def fill(opened: Opened, part: Part, name: str, said: str) -> QLineEdit:
    edited = field(part, opened.stage.say(name))
    edited.setFocus()
    edited.selectAll()
    type_in(edited, said)
    QTest.keyClick(edited, Qt.Key.Key_Return)
    return edited


def is_said(part: Part, said: str) -> bool:
    return any(said in each for each in texts(part))


def board(opened: Opened) -> Body:
    return next(each for each in opened.desk.municipality.bodies() if each.short_name == "KS")


def of_day(opened: Opened, on: date) -> HeldMeeting:
    return next(each for each in opened.desk.meetings.all() if each.meeting.held_on == on)


def pasted(opened: Opened, part: MeetingsPart, text: str) -> MeetingPlanDialog:
    copied = QMimeData()
    copied.setText(text)
    QGuiApplication.clipboard().setMimeData(copied)
    part.view.setFocus()
    QTest.keyClick(part.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return next(each for each in part.findChildren(MeetingPlanDialog) if each.isVisible())


def test_meetings_to_come_are_listed_and_those_that_were_stand_apart(
    in_falun: Opened, qtmodeltester: ModelTester
) -> None:
    part = meetings_of(in_falun)
    every = in_falun.desk.meetings.all()
    coming = [each for each in every if each.meeting.held_on >= in_falun.stage.today]
    assert len(column(part.view)) == len(coming) < len(every)
    press(in_falun, part, f"{in_falun.stage.say('Have been held')}  {len(every) - len(coming)}")
    assert len(column(part.view)) == len(every) - len(coming)
    qtmodeltester.check(part.view.model())  # type: ignore[no-untyped-call]


def test_meetings_are_found_by_the_short_name_of_their_body(in_falun: Opened) -> None:
    part = meetings_of(in_falun)
    in_falun.page.find_in_list()
    type_in(part.filter, "KS")
    assert set(column(part.view, 1)) >= {"Kommunstyrelsen"}
    part.filter.setText("KF")
    assert set(column(part.view, 1)) == {"Kommunfullmäktige"}


def test_a_new_meeting_says_what_is_missing_and_is_entered_once_it_is_whole(in_falun: Opened) -> None:
    part, say = meetings_of(in_falun), in_falun.stage.say
    number = len(in_falun.desk.meetings.all())
    in_falun.page.make_new()
    press(in_falun, part, "Enter the meeting")
    assert is_said(part, say("Choose a body."))
    chosen = by_name(part, ChoiceField, say("Body"))
    chosen.setFocus()
    type_in(chosen, "Kommunstyrelsen")
    type_in(field(part, say("Day")), "någon gång")
    press(in_falun, part, "Enter the meeting")
    assert len(in_falun.desk.meetings.all()) == number
    day = field(part, say("Day"))
    day.clear()
    type_in(day, "7 april 2027")
    type_in(field(part, say("From")), "13-16")
    press(in_falun, part, "Enter the meeting")
    made = of_day(in_falun, date(2027, 4, 7))
    assert (made.body.id, made.meeting.starts_at, made.meeting.ends_at) == (board(in_falun).id, time(13), time(16))
    assert part.subject.record_id == made.id


def test_by_when_matters_are_handed_in_is_said_and_follows_what_is_changed(in_falun: Opened) -> None:
    part = meetings_of(in_falun)
    first = in_falun.desk.meetings.all()[-1]
    part.open(first.id)
    assert first.hand_in is not None
    assert is_said(part, in_falun.stage.say(first.hand_in.said))
    earlier = first.meeting.held_on - timedelta(days=40)
    fill(in_falun, part, "Hand in by", earlier.isoformat())
    changed = in_falun.desk.meetings.all()[-1]
    assert changed.hand_in is not None
    assert changed.hand_in.on == earlier
    assert is_said(part, in_falun.stage.say(changed.hand_in.said))


def test_no_meeting_hands_in_after_itself_or_has_no_day(in_falun: Opened) -> None:
    part = meetings_of(in_falun)
    last = in_falun.desk.meetings.all()[-1]
    part.open(last.id)
    fill(in_falun, part, "Hand in by", (last.meeting.held_on + timedelta(days=1)).isoformat())
    assert is_said(part, in_falun.stage.say("Matters would be handed in after the meeting."))
    day = field(part, in_falun.stage.say("Day"))
    day.setFocus()
    day.clear()
    day.textEdited.emit("")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert is_said(part, in_falun.stage.say("A meeting needs a body and a day."))
    assert in_falun.desk.meetings.get(last.id) == last.meeting


def test_a_plan_is_shown_before_it_is_entered_in_one_change(in_falun: Opened) -> None:
    part, say = meetings_of(in_falun), in_falun.stage.say
    before = in_falun.desk.meetings.all()
    dialog = pasted(in_falun, part, PLAN)
    boxes = dialog.findChildren(FlagField)
    assert [(box.isChecked(), box.isEnabled()) for box in boxes] == [(True, True)] * 3 + [(False, False)]
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(say("“{name}” is not among your bodies.", name="BUN") in each for each in shown)
    assert in_falun.desk.meetings.all() == before
    boxes[0].click()
    by_name(
        dialog, QPushButton, in_falun.stage.words.say_many("Enter {number} meeting", "Enter {number} meetings", 2)
    ).click()
    assert {each.id for each in before} < {each.id for each in in_falun.desk.meetings.all()}
    entered = of_day(in_falun, date(2027, 2, 10))
    assert (entered.body.id, entered.meeting.starts_at) == (board(in_falun).id, time(13))
    in_falun.desk.history.undo()
    assert in_falun.desk.meetings.all() == before
    assert in_falun.told[-1].change_id is not None


def test_a_plan_without_bodies_or_years_takes_those_that_are_chosen(in_falun: Opened) -> None:
    part, say = meetings_of(in_falun), in_falun.stage.say
    dialog = pasted(in_falun, part, "14 januari\n11 februari")
    assert not any(box.isEnabled() for box in dialog.findChildren(FlagField))
    for name, value in (("Body, where none is named", "Kommunstyrelsen"), ("Year, where none is named", "2028")):
        chosen = by_name(dialog, ChoiceField, say(name))
        chosen.setCurrentText(value)
        chosen.activated.emit(chosen.currentIndex())
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert of_day(in_falun, date(2028, 1, 14)).body.id == board(in_falun).id
    assert of_day(in_falun, date(2028, 2, 11)).body.id == board(in_falun).id


def test_what_is_there_already_is_not_offered_again(in_falun: Opened) -> None:
    part, say = meetings_of(in_falun), in_falun.stage.say
    pasted(in_falun, part, "KS 13 jan 2027 kl 13").close()
    dialog = pasted(in_falun, part, "KS 13 jan 2027 kl 13")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    again = pasted(in_falun, part, "KS 13 jan 2027 kl 13\nKS 14 jan 2027")
    boxes = {box.isEnabled() for box in again.findChildren(FlagField)}
    assert boxes == {False, True}
    assert say("Is among the meetings already.") in [label.text() for label in again.findChildren(QLabel)]


def test_a_column_can_be_given_another_meaning(in_falun: Opened) -> None:
    part, say = meetings_of(in_falun), in_falun.stage.say
    dialog = pasted(in_falun, part, "Organ\tA\tB\nKS\t14 jan 2027\t12 jan 2027\nKS\t11 feb 2027\t9 feb 2027")
    fields = [each for each in dialog.findChildren(ChoiceField) if each.accessibleName().endswith(": B")]
    fields[0].setCurrentText(say("Hand in by"))
    fields[0].activated.emit(fields[0].currentIndex())
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert of_day(in_falun, date(2027, 1, 14)).meeting.hand_in_on == date(2027, 1, 12)


def test_a_plan_is_read_from_a_sheet_and_what_is_none_is_told(in_falun: Opened, tmp_path: Path) -> None:
    part = meetings_of(in_falun)
    rows: list[list[Value]] = [["Organ", "Datum", "Tid"], ["KS", date(2027, 1, 13), time(13)]]
    part.read_file(write_xlsx(tmp_path / "plan.xlsx", {"Plan": rows}))
    until(lambda: any(each.isVisible() for each in part.findChildren(MeetingPlanDialog)))
    part.findChildren(MeetingPlanDialog)[0].close()
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no sheet")
    part.read_file(broken)
    until(lambda: bool(in_falun.problems))
    assert "broken.xlsx" in in_falun.stage.say(in_falun.problems[0].happened)


def test_a_calendar_file_is_imported_as_meetings(in_falun: Opened, tmp_path: Path) -> None:
    file = tmp_path / "KS.ics"
    event = ["BEGIN:VEVENT", "UID:1@example", "DTSTART:20270113T130000", "SUMMARY:Kommunstyrelsen", "END:VEVENT"]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", *event, "END:VCALENDAR", ""]
    file.write_bytes("\r\n".join(lines).encode())
    part = meetings_of(in_falun)
    part.read_file(file)
    dialog = next(each for each in part.findChildren(ImportDialog) if each.isVisible())
    until(lambda: not dialog.is_reading)
    assert dialog.fields.target().kind is ImportedAs.MEETING
    dialog.close()


def test_nothing_that_is_copied_is_told(in_falun: Opened) -> None:
    part = meetings_of(in_falun)
    QGuiApplication.clipboard().clear()
    part.paste()
    assert [told.text for told in in_falun.told] == [
        in_falun.stage.say("Nothing is copied. Copy the meeting plan first.")
    ]
    assert not part.findChildren(MeetingPlanDialog)


def test_a_rule_holds_for_every_meeting_of_its_body(in_falun: Opened) -> None:
    meetings_of(in_falun).open(of_day(in_falun, date(2026, 11, 24)).id)
    part = calendar_of(in_falun)
    part.show_view(HAND_IN)
    rules = part.view
    assert isinstance(rules, HandInPart)
    name = f"Kommunstyrelsen: {in_falun.stage.say('Working days before the meeting')}"
    days = by_name(rules, QLineEdit, name)
    days.setFocus()
    days.selectAll()
    type_in(days, "3")
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert board(in_falun).hand_in_working_days == 3
    by = of_day(in_falun, date(2026, 11, 24)).hand_in
    assert by is not None
    assert by.on == date(2026, 11, 19)
    part.show_view("meetings")
    until(lambda: is_said(part.view, in_falun.stage.say(by.said)))


def test_own_days_are_asked_for_and_entered(in_falun: Opened) -> None:
    part, say = own_days_of(in_falun), in_falun.stage.say
    in_falun.page.make_new()
    press(in_falun, part, "Enter the days")
    assert is_said(part, say("Write a name."))
    type_in(field(part, say("Name")), "Sportlov")
    press(in_falun, part, "Enter the days")
    assert len(in_falun.desk.own_days.all()) == 1
    type_in(field(part, say("Days")), "22-26 feb 2027")
    press(in_falun, part, "Enter the days")
    made = in_falun.desk.own_days.all()[-1]
    assert (made.kind, made.name_sv) == (OwnDayKind.SCHOOL_BREAK, "Sportlov")
    assert (made.starts_on, made.ends_on) == (date(2027, 2, 22), date(2027, 2, 26))
    part.close_record()
    assert "Sportlov" in column(part.view, 1)


def test_days_that_are_moved_keep_their_length_and_never_end_before_they_begin(in_falun: Opened) -> None:
    part, say = own_days_of(in_falun), in_falun.stage.say
    (kept,) = in_falun.desk.own_days.all()
    part.open(kept.id)
    fill(in_falun, part, "First day", "8 mars 2027")
    moved = only(in_falun)
    assert (moved.starts_on, moved.ends_on) == (date(2027, 3, 8), date(2027, 3, 12))
    fill(in_falun, part, "Last day", "1 mars 2027")
    assert is_said(part, say("The last day comes before the first."))
    assert only(in_falun) == moved


def only(opened: Opened) -> OwnDay:
    (own_day,) = opened.desk.own_days.all()
    return own_day


def test_own_days_that_are_removed_lie_in_the_trash(in_falun: Opened) -> None:
    part = own_days_of(in_falun)
    part.view.select(only(in_falun).id)
    QTest.keyClick(part.view, Qt.Key.Key_Delete)
    assert in_falun.desk.own_days.all() == ()
    assert [each.kind for each in in_falun.desk.history.trash()] == ["own_day"]
