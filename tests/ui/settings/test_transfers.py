"""Ways between places, as they are entered in the window."""

from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester

from coordinator_app.domain.transfers import Transfer
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.offering_field import OfferingField
from coordinator_app.ui.settings.calendar_part import TRANSFERS, CalendarPart
from coordinator_app.ui.settings.transfers_part import TransfersPart
from tests.ui.opened_pages import Opened, type_in
from tests.ui.settings.using import by_name, column, field, open_part, press, texts


def part_of(opened: Opened) -> TransfersPart:
    part = open_part(opened, "calendar")
    assert isinstance(part, CalendarPart)
    part.show_view(TRANSFERS)
    assert isinstance(part.view, TransfersPart)
    return part.view


def entered(opened: Opened, place: str, other: str, minutes: int) -> Transfer:
    return opened.desk.transfers.save(Transfer(id=uuid4(), place=place, other_place=other, minutes=minutes))


def fill(opened: Opened, part: TransfersPart, name: str, said: str) -> QLineEdit:
    edited = field(part, opened.stage.say(name))
    edited.setFocus()
    edited.clear()
    type_in(edited, said)
    return edited


def enter(opened: Opened, part: TransfersPart) -> None:
    press(part, opened.stage.say("Enter the way"))


def is_said(part: TransfersPart, said: str) -> bool:
    return any(said in each for each in texts(part))


def test_without_ways_it_is_said_what_is_counted(in_falun: Opened) -> None:
    part = part_of(in_falun)
    assert is_said(part, in_falun.stage.say("Ways between places"))
    assert is_said(part, "10")


def test_a_way_is_asked_for_and_entered_once_it_is_whole(in_falun: Opened) -> None:
    part, say = part_of(in_falun), in_falun.stage.say
    in_falun.page.make_new()
    enter(in_falun, part)
    assert is_said(part, say("Write the name of a place."))
    fill(in_falun, part, "Place", "Rådhuset")
    fill(in_falun, part, "Other place", "Gruvan")
    fill(in_falun, part, "Minutes", "en kvart")
    enter(in_falun, part)
    assert is_said(part, say("Write a whole number, such as 12."))
    fill(in_falun, part, "Minutes", "1500")
    enter(in_falun, part)
    assert in_falun.desk.transfers.all() == ()
    fill(in_falun, part, "Minutes", "15")
    enter(in_falun, part)
    (made,) = in_falun.desk.transfers.all()
    assert (made.place, made.other_place, made.minutes) == ("Rådhuset", "Gruvan", 15)
    assert part.subject.record_id == made.id
    part.close_record()
    assert [column(part.view, number) for number in range(3)] == [["Rådhuset"], ["Gruvan"], ["15"]]


def test_a_pair_of_places_is_not_entered_twice(in_falun: Opened) -> None:
    part, say = part_of(in_falun), in_falun.stage.say
    kept = entered(in_falun, "Rådhuset", "Gruvan", 15)
    in_falun.page.make_new()
    for name, said in (("Place", "gruvan"), ("Other place", "rådhuset"), ("Minutes", "20")):
        fill(in_falun, part, name, said)
    enter(in_falun, part)
    assert is_said(part, say("Change it where it is entered."))
    assert in_falun.desk.transfers.all() == (kept,)


def test_places_of_programmes_are_offered(in_falun: Opened) -> None:
    part = part_of(in_falun)
    known = in_falun.desk.visits.places()[0].name
    in_falun.page.make_new()
    for name in ("Place", "Other place"):
        typed = fill(in_falun, part, name, known[:3])
        assert isinstance(typed, OfferingField)
        assert known in typed.proposals.lines


def test_what_is_changed_is_kept_and_what_cannot_be_is_told(in_falun: Opened) -> None:
    kept = entered(in_falun, "Rådhuset", "Gruvan", 15)
    part, say = part_of(in_falun), in_falun.stage.say
    part.open(kept.id)
    QTest.keyClick(fill(in_falun, part, "Minutes", "25"), Qt.Key.Key_Return)
    (changed,) = in_falun.desk.transfers.all()
    assert changed.minutes == 25
    emptied = field(part, say("Minutes"))
    emptied.clear()
    QTest.keyClick(emptied, Qt.Key.Key_Return)
    assert is_said(part, say("The minutes are missing."))
    assert in_falun.desk.transfers.all() == (changed,)
    in_falun.desk.history.undo()
    assert [each.minutes for each in in_falun.desk.transfers.all()] == [15]


def test_ways_are_found_and_ordered_by_each_column(in_falun: Opened, qtmodeltester: ModelTester) -> None:
    entered(in_falun, "Rådhuset", "Gruvan", 100)
    entered(in_falun, "Arenan", "Rådhuset", 20)
    part = part_of(in_falun)
    model = part.view.model()
    for number, expected in enumerate((["20", "100"], ["100", "20"], ["20", "100"])):
        model.sort(number)
        assert column(part.view, 2) == expected
    part.filter.setText("gruv")
    assert column(part.view) == ["Rådhuset"]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_way_that_is_removed_lies_in_the_trash_and_comes_back_by_undo(in_falun: Opened) -> None:
    kept = entered(in_falun, "Rådhuset", "Gruvan", 15)
    part = part_of(in_falun)
    part.view.select(kept.id)
    QTest.keyClick(part.view, Qt.Key.Key_Delete)
    assert in_falun.desk.transfers.all() == ()
    assert [each.kind for each in in_falun.desk.history.trash()] == ["transfer"]
    assert in_falun.told[-1].change_id is not None
    in_falun.desk.history.undo()
    assert len(in_falun.desk.transfers.all()) == 1


def test_where_there_is_no_room_for_the_row_of_choices_one_field_stands_in_for_it(in_falun: Opened) -> None:
    part = open_part(in_falun, "calendar")
    assert isinstance(part, CalendarPart)
    assert not part._choice.isVisible()
    part._choices.say(TRANSFERS, "Restider " * 40)
    part.resize(part.width() - 1, part.height())
    assert not part._choices.isVisible()
    chosen = by_name(part, ChoiceField, in_falun.stage.say("What of the calendar"))
    chosen.setCurrentText(in_falun.stage.say("Ways between places"))
    chosen.activated.emit(chosen.currentIndex())
    assert isinstance(part.view, TransfersPart)
    part._choices.say(TRANSFERS, "Restider")
    part.resize(part.width() + 1, part.height())
    assert part._choices.isVisible()
