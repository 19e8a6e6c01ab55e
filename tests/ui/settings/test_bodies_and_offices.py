"""Bodies and offices, as they are entered in the window."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester

from coordinator_app.domain.municipality import Appointment, Body
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.settings.bodies_part import BodiesPart, tree
from coordinator_app.ui.settings.offices_part import OfficesPart
from coordinator_app.ui.settings.register_part import RegisterPart
from tests.ui.opened_pages import Opened, type_in
from tests.ui.settings.using import by_name, column, field, open_part, press, texts


def bodies_of(opened: Opened) -> BodiesPart:
    part = open_part(opened, "bodies")
    assert isinstance(part, BodiesPart)
    return part


def offices_of(opened: Opened) -> OfficesPart:
    part = open_part(opened, "offices")
    assert isinstance(part, OfficesPart)
    return part


def body(opened: Opened, name: str) -> Body:
    return next(each for each in opened.desk.municipality.bodies() if each.name_sv == name)


def office(opened: Opened, office_id: UUID) -> Appointment:
    return next(each for each in opened.desk.municipality.appointments() if each.id == office_id)


def fill(part: RegisterPart, name: str, said: str) -> QLineEdit:
    edited = field(part, name)
    edited.setFocus()
    edited.selectAll()
    type_in(edited, said)
    QTest.keyClick(edited, Qt.Key.Key_Return)
    return edited


def test_every_body_stands_beneath_the_one_that_it_belongs_to(in_falun: Opened, qtmodeltester: ModelTester) -> None:
    view = bodies_of(in_falun).view
    names = column(view)
    assert names[0] == "Kommunfullmäktige"
    assert len(names) == len(in_falun.desk.municipality.bodies())
    rows = tree(in_falun.desk.municipality.bodies(), in_falun.stage.words.pick)
    depths = {row.id: row.depth for row in rows}
    assert all(depths[row.id] == (depths[row.body.parent_id] + 1 if row.body.parent_id else 0) for row in rows)
    qtmodeltester.check(view.model())  # type: ignore[no-untyped-call]


def test_a_new_body_is_open_at_its_name(in_falun: Opened) -> None:
    part = bodies_of(in_falun)
    in_falun.page.make_new()
    assert field(part, "Namn på svenska").hasFocus()
    fill(part, "Namn på svenska", "Brottsförebyggande rådet")
    fill(part, "Kortnamn", "BRÅ")
    assert body(in_falun, "Brottsförebyggande rådet").short_name == "BRÅ"
    part.close_record()
    assert "Brottsförebyggande rådet" in column(part.view)


def test_no_body_can_be_put_beneath_itself(in_falun: Opened) -> None:
    part = bodies_of(in_falun)
    part.open(body(in_falun, "Kommunstyrelsen").id)
    parents = by_name(part, ChoiceField, "Hör till")
    offered = [parents.itemText(number) for number in range(parents.count())]
    assert "Kommunfullmäktige" in offered
    assert "Kommunstyrelsen" not in offered
    assert "Kommunstyrelsens ledningsutskott" not in offered


def test_a_body_that_is_used_stays_and_the_window_says_where_it_is_used(in_falun: Opened) -> None:
    part = bodies_of(in_falun)
    council = body(in_falun, "Kommunfullmäktige")
    part.view.select(council.id)
    QTest.keyClick(part.view, Qt.Key.Key_Delete)
    (problem,) = in_falun.problems
    assert "används" in in_falun.stage.say(problem.happened)
    assert body(in_falun, "Kommunfullmäktige") == council


def test_a_body_that_nothing_names_goes_to_the_trash(in_falun: Opened) -> None:
    part = bodies_of(in_falun)
    in_falun.page.make_new()
    fill(part, "Namn på svenska", "Valberedningen")
    press(part, "Lägg i papperskorgen")
    assert "Valberedningen" not in column(part.view)
    assert [each.name for each in in_falun.desk.history.trash()] == ["Valberedningen"]
    assert in_falun.told[0].change_id is not None


def test_what_is_typed_is_saved_when_a_new_one_is_begun_in_its_place(in_falun: Opened) -> None:
    part = offices_of(in_falun)
    chosen = in_falun.desk.municipality.appointments()[0]
    part.open(chosen.id)
    typed = field(part, "Uppdrag på engelska")
    typed.clear()
    type_in(typed, "Member of everything")
    in_falun.page.make_new()
    assert office(in_falun, chosen.id).role_en == "Member of everything"
    open_part(in_falun, "bodies")
    assert field(offices_of(in_falun), "Vem som har det").isVisible()


def test_offices_that_have_ended_are_set_apart(in_falun: Opened) -> None:
    part = offices_of(in_falun)
    offices = in_falun.desk.municipality.appointments()
    today = in_falun.stage.today
    ended = [each for each in offices if each.to_on is not None and each.to_on < today]
    assert len(ended) == 2
    assert part.view.model().rowCount() == len(offices) - len(ended)
    press(part, f"Avslutade  {len(ended)}")
    assert part.view.model().rowCount() == len(ended)


def test_offices_are_filtered_by_who_holds_them_what_they_are_and_where(in_falun: Opened) -> None:
    part = offices_of(in_falun)
    in_falun.page.find_in_list()
    person = column(part.view)[0]
    type_in(part.filter, person)
    assert set(column(part.view)) == {person}
    part.filter.setText("nobody at all")
    assert "Inget matchar filtret." in texts(part)


def test_a_new_office_says_what_is_missing_and_is_entered_once_both_are_there(in_falun: Opened) -> None:
    part = offices_of(in_falun)
    before = len(in_falun.desk.municipality.appointments())
    in_falun.page.make_new()
    press(part, "Lägg in uppdraget")
    assert any("Skriv namnet på den som har uppdraget." in said for said in texts(part))
    type_in(field(part, "Vem som har det"), "Sara Nyberg-Testsson")
    press(part, "Lägg in uppdraget")
    assert any("Välj ett organ." in said for said in texts(part))
    assert len(in_falun.desk.municipality.appointments()) == before
    chosen = by_name(part, ChoiceField, "I vilket organ")
    chosen.setFocus()
    type_in(chosen, "Kommunstyrelsen")
    type_in(field(part, "Uppdrag"), "ledamot")
    press(part, "Lägg in uppdraget")
    made = next(
        each
        for each in in_falun.desk.municipality.appointments()
        if each.role_sv == "ledamot" and _is_new(each, in_falun)
    )
    assert made.body_id == body(in_falun, "Kommunstyrelsen").id
    assert field(part, "Första dag").hasFocus()


def _is_new(each: Appointment, opened: Opened) -> bool:
    person = opened.desk.people.get(each.person_id)
    return person is not None and person.family_name == "Nyberg-Testsson"


def test_an_office_cannot_end_before_it_begins_or_be_held_by_nobody(in_falun: Opened) -> None:
    part = offices_of(in_falun)
    chosen = next(each for each in in_falun.desk.municipality.appointments() if each.from_on == date(2022, 10, 15))
    part.open(chosen.id)
    fill(part, "Sista dag", "2020-01-01")
    assert any("Sista dagen kommer före den första." in said for said in texts(part))
    fill(part, "Vem som har det", "")
    held_by_nobody = field(part, "Vem som har det")
    held_by_nobody.clear()
    held_by_nobody.textEdited.emit("")
    QTest.keyClick(held_by_nobody, Qt.Key.Key_Return)
    assert office(in_falun, chosen.id) == chosen
    fill(part, "Sista dag", "2026-10-14")
    assert office(in_falun, chosen.id).to_on == date(2026, 10, 14)
    part.close_record()
    assert [
        each.accessibleName() for each in part.findChildren(QPushButton) if "Avslutade" in each.accessibleName()
    ] == ["Avslutade  3"]
