"""The notification lists, as they are kept in the window."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QListView, QMenu, QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator_app.domain.effective_policy import NOTICE_DAYS
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.notification_lists import (
    ConditionKind,
    LeadUnit,
    Member,
    MemberKind,
    NotificationList,
    Purpose,
    Round,
)
from coordinator_app.domain.own_policy import OwnNumber
from coordinator_app.domain.people import Person
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.settings.list_groups import MOST_MEMBERS
from coordinator_app.ui.settings.lists_part import ListsPart
from tests.ui.opened_pages import Opened, only, type_in
from tests.ui.settings.using import by_name, column, field, open_part, press, texts
from tests.ui.windows import settle

COMMITTEE = "Kommunstyrelsens ledningsutskott"
HOSTS = "Värdar och medverkande"
NEWS = "Nyhetsbrev"
PRESIDIUM = "Kommunfullmäktiges presidium"


def lists_of(opened: Opened) -> ListsPart:
    part = open_part(opened, "lists")
    assert isinstance(part, ListsPart)
    return part


def named(opened: Opened, name: str) -> NotificationList:
    return next(each for each in opened.desk.notification_lists.all() if each.name_sv == name)


def at(opened: Opened, name: str) -> ListsPart:
    """Come to a list by its address, as from the section Informera."""
    opened.stage.go(Address(section=Section.SETTINGS, tab="lists", record_id=named(opened, name).id))
    part = lists_of(opened)
    settle()
    return part


def body(opened: Opened, name: str) -> Body:
    return next(each for each in opened.desk.municipality.bodies() if each.name_sv == name)


def fill(part: ListsPart, name: str, said: str, number: int = 0) -> QLineEdit:
    found = [each for each in part.findChildren(QLineEdit) if each.accessibleName() == name and each.isVisibleTo(part)]
    edited = found[number]
    edited.setFocus()
    edited.selectAll()
    if said:
        type_in(edited, said)
    else:
        QTest.keyClick(edited, Qt.Key.Key_Delete)
    QTest.keyClick(edited, Qt.Key.Key_Return)
    settle()
    return edited


def add(part: ListsPart, qtbot: QtBot, button: str, kind: str) -> None:
    """Press a button that offers kinds, and take one of them."""
    pressed = by_name(part, QPushButton, button)
    pressed.click()
    menu = only(pressed, QMenu)
    qtbot.waitUntil(menu.isVisible)
    next(action for action in menu.actions() if action.text() == kind).trigger()
    menu.close()
    settle()


def tick(part: ListsPart, name: str) -> None:
    by_name(part, QCheckBox, name).click()
    settle()


def choose(part: ListsPart, name: str, said: str) -> None:
    field_of = by_name(part, ChoiceField, name)
    field_of.setCurrentText(said)
    field_of.activated.emit(field_of.currentIndex())
    settle()


def says(part: ListsPart, said: str) -> bool:
    return any(said in text for text in texts(part))


def test_every_list_says_whom_it_concerns_when_it_is_told_and_how_many_it_reaches(
    in_falun: Opened, qtmodeltester: ModelTester
) -> None:
    view = lists_of(in_falun).view
    rows = dict(zip(column(view), zip(column(view, 1), column(view, 2), column(view, 3), strict=True), strict=True))
    members, leads, reach = rows[f"{PRESIDIUM}, Besök"]
    assert members == f"{PRESIDIUM}, officiella besök, jubileer och hövlighetsbesök hit"
    assert (leads, reach) == ("21 dagar före, programmet 7 dagar före", "3")
    assert rows[f"{COMMITTEE}, Besök"][2] == "0, 1 vakant"
    assert rows[f"{COMMITTEE}, Besök"][0].endswith("besök hit från vänorter")
    assert rows[f"{HOSTS}, Besök"][2] == "Enligt besöket"
    qtmodeltester.check(view.model())  # type: ignore[no-untyped-call]


def test_a_new_list_is_open_at_its_name_and_saved_as_it_is_typed(in_falun: Opened) -> None:
    part = lists_of(in_falun)
    in_falun.page.make_new()
    assert field(part, "Namn på svenska").hasFocus()
    type_in(field(part, "Namn på svenska"), "Trafikenheten")
    QTest.keyClick(field(part, "Namn på svenska"), Qt.Key.Key_Return)
    fill(part, "Besked om besöket, före", "10")
    choose(part, "Beskedet räknas i", "Arbetsdagar")
    lead = named(in_falun, "Trafikenheten").lead(Round.NOTICE)
    assert lead is not None
    assert (lead.number, lead.unit) == (10, LeadUnit.WORKING_DAYS)
    assert says(part, "Gäller alla besök. Får besked 10 arbetsdagar före, programmet 7 dagar före.")
    part.close_record()
    assert "Trafikenheten, Besök" in column(part.view)


def test_a_list_needs_a_name(in_falun: Opened) -> None:
    part = at(in_falun, COMMITTEE)
    fill(part, "Namn på engelska", " ")
    fill(part, "Namn på svenska", " ")
    assert says(part, "En lista behöver ett namn.")
    assert named(in_falun, COMMITTEE).name_sv == COMMITTEE


def test_days_that_cannot_be_are_refused_in_words(in_falun: Opened) -> None:
    part = at(in_falun, COMMITTEE)
    fill(part, "Besked om besöket, före", "4000")
    assert says(part, "Skriv ett tal från 0 till 366.")
    fill(part, "Besked om besöket, före", "")
    assert named(in_falun, COMMITTEE).leads == ()
    assert says(part, "Väljs för hand.")


def test_the_holder_of_an_office_is_shown_and_is_kept_as_an_office(in_falun: Opened, qtbot: QtBot) -> None:
    part = at(in_falun, COMMITTEE)
    add(part, qtbot, "Lägg till mottagare", "Den som har ett uppdrag")
    assert len(named(in_falun, COMMITTEE).members) == 1
    fill(part, "Organ", "Kommunstyrelsen", 1)
    fill(part, "Uppdraget", "ordförande")
    member = named(in_falun, COMMITTEE).members[1]
    assert (member.kind, member.body_id, member.role) == (
        MemberKind.OFFICE,
        body(in_falun, "Kommunstyrelsen").id,
        "ordförande",
    )
    (said,) = [text for text in texts(part) if text.startswith("Idag: ")]
    assert says(part, said.removeprefix("Idag: ").removesuffix("."))
    assert says(part, "de som har dem på besökets första dag")


def test_an_office_is_proposed_to_be_read_and_enter_takes_it(in_falun: Opened, qtbot: QtBot) -> None:
    part = at(in_falun, COMMITTEE)
    add(part, qtbot, "Lägg till mottagare", "Den som har ett uppdrag")
    fill(part, "Organ", "Kommunstyrelsen", 1)
    office = field(part, "Uppdraget")
    type_in(office, "ordf")
    proposed = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QListView) and each.isVisible())
    assert proposed.model().index(0, 0).data() == "ordförande"
    seen = proposed.grab().toImage()
    assert seen.pixelColor(seen.width() - 6, seen.height() - 6).name() == in_falun.stage.look.tokens.card.lower()
    QTest.keyClick(office, Qt.Key.Key_Return)
    settle()
    assert not proposed.isVisible()
    assert named(in_falun, COMMITTEE).members[1].role == "ordförande"


def test_an_office_that_nobody_holds_says_which_are_held_there(in_falun: Opened, qtbot: QtBot) -> None:
    part = at(in_falun, NEWS)
    add(part, qtbot, "Lägg till mottagare", "Den som har ett uppdrag")
    fill(part, "Organ", "Kommunstyrelsen", 2)
    fill(part, "Uppdraget", "skattmästare")
    (said,) = [text for text in texts(part) if "Uppdrag där:" in text]
    assert "⚠ Ingen är skattmästare i Kommunstyrelsen" in said
    assert "ordförande" in said.split("Uppdrag där:")[1]
    assert says(part, "1 vakant.")


def test_an_office_in_a_body_that_has_none_says_where_they_are_entered(in_falun: Opened, qtbot: QtBot) -> None:
    part = at(in_falun, NEWS)
    add(part, qtbot, "Lägg till mottagare", "Den som har ett uppdrag")
    fill(part, "Organ", "Omvårdnadsförvaltningen", 2)
    fill(part, "Uppdraget", "chef")
    assert says(part, "Inga uppdrag är inlagda där. De finns under Uppdrag.")


def test_a_list_on_which_nobody_is_yet_tells_nobody(in_falun: Opened) -> None:
    board = in_falun.desk.notifications
    before = board.board(in_falun.stage.today)
    lists_of(in_falun)
    in_falun.page.make_new()
    assert board.board(in_falun.stage.today) == before


def test_who_takes_an_office_over_is_on_the_list_at_once(in_falun: Opened) -> None:
    part = at(in_falun, COMMITTEE)
    assert says(part, "1 vakant.")
    desk = in_falun.desk
    taker = desk.people.save(Person(id=uuid4(), given_name="Tage", family_name="Nyvald"))
    held = Appointment(id=uuid4(), person_id=taker.id, body_id=body(in_falun, COMMITTEE).id, role_sv="ledamot")
    desk.municipality.save_appointment(held)
    settle()
    assert says(part, "Idag: Tage Nyvald.")
    assert says(part, "Når 1 person idag.")
    assert not says(part, "vakant")


def test_a_body_without_offices_is_told_as_vacant(in_falun: Opened, qtbot: QtBot) -> None:
    in_falun.desk.municipality.save_body(Body(id=uuid4(), kind=BodyKind.COMMITTEE, name_sv="Tomma nämnden"))
    part = at(in_falun, NEWS)
    add(part, qtbot, "Lägg till mottagare", "Helt organ")
    fill(part, "Organ", "Tomma nämnden", 2)
    assert says(part, "⚠ Ingen har ett uppdrag i Tomma nämnden")


def test_a_person_is_kept_once_chosen_and_the_reason_is_in_words(in_falun: Opened, qtbot: QtBot) -> None:
    part = at(in_falun, NEWS)
    before = named(in_falun, NEWS)
    add(part, qtbot, "Lägg till mottagare", "Person")
    assert named(in_falun, NEWS) == before
    person = in_falun.desk.people.save(Person(id=uuid4(), given_name="Wilma", family_name="Zetterby"))
    fill(part, "Namn", "Wilma Zetterby")
    fill(part, "Skäl i egna ord", "skriver krönikan", 2)
    member = named(in_falun, NEWS).members[2]
    assert (member.person_id, member.reason_sv) == (person.id, "skriver krönikan")
    assert says(part, "Wilma Zetterby – skriver krönikan")


def test_members_are_moved_and_removed_and_it_can_be_undone(in_falun: Opened) -> None:
    part = at(in_falun, NEWS)
    first, second = named(in_falun, NEWS).members
    by_name(part, QToolButton, f"Flytta ner Helt organ {PRESIDIUM}").click()
    settle()
    assert named(in_falun, NEWS).members == (second, first)
    by_name(part, QToolButton, f"Ta bort Helt organ {PRESIDIUM}").click()
    settle()
    assert named(in_falun, NEWS).members == (second,)
    in_falun.desk.history.undo()
    settle()
    assert named(in_falun, NEWS).members == (second, first)
    assert by_name(part, QToolButton, f"Ta bort Helt organ {PRESIDIUM}").isEnabled()


def test_what_is_ticked_becomes_a_sentence(in_falun: Opened, qtbot: QtBot) -> None:
    part = at(in_falun, HOSTS)
    assert says(part, "Gäller besök hit.")
    tick(part, "Besök hit")
    tick(part, "Resa")
    assert says(part, "Gäller resor.")
    tick(part, "Studiebesök")
    tick(part, "Vänort")
    assert says(part, "Gäller studiebesök på resa till vänorter.")
    press(part, "Fler villkor…")
    add(part, qtbot, "Lägg till en part, en förvaltning eller en värd", "Samarbetspart")
    fill(part, "Samarbetspart", "Gütersloh")
    assert says(part, "Gäller studiebesök på resa till vänorter, bara Gütersloh.")
    kinds = {condition.kind for condition in named(in_falun, HOSTS).conditions}
    assert kinds == {
        ConditionKind.DIRECTION,
        ConditionKind.VISIT_KIND,
        ConditionKind.PARTNER_KIND,
        ConditionKind.PARTNER,
    }


def test_a_coming_visit_shows_who_would_be_told_of_it_and_why(in_falun: Opened) -> None:
    part = at(in_falun, HOSTS)
    assert says(part, "Ingen skulle få besked.")
    visit = in_falun.desk.visits.find("next", in_falun.stage.today)
    occasions = by_name(part, ChoiceField, "Om det vore")
    chosen = next(n for n in range(occasions.count()) if visit.title_sv in occasions.itemText(n))
    choose(part, "Om det vore", occasions.itemText(chosen))
    hosts = in_falun.desk.people.several([host.person_id for host in in_falun.desk.visits.get(visit.id).hosts])
    assert says(part, "Listan gäller det här besöket.")
    assert says(part, f"{hosts[0].name} – värd")
    notice = named(in_falun, HOSTS).lead(Round.NOTICE)
    assert notice is not None
    due = notice.due_on(visit.starts_on)
    assert says(part, f"Besked senast {in_falun.stage.words.header(due, due)}.")
    tick(part, "Besök hit")
    tick(part, "Digitalt möte")
    assert says(part, "⚠ Listan gäller inte det här besöket.")


def test_a_list_of_another_purpose_asks_for_no_visits(in_falun: Opened, qtbot: QtBot) -> None:
    part = at(in_falun, COMMITTEE)
    choose(part, "Syfte", "Nyhetsbrev")
    qtbot.waitUntil(lambda: not says(part, "Vilka besök"))
    assert named(in_falun, COMMITTEE).purpose == Purpose.NEWSLETTERS
    assert by_name(part, ChoiceField, "Syfte").hasFocus()
    assert not says(part, "Framförhållning")
    assert not says(part, "på besökets första dag")
    assert says(part, "den dag som brevet gäller, eller i dag")
    assert named(in_falun, COMMITTEE).conditions


def circular(opened: Opened) -> tuple[UUID, UUID]:
    """Keep two lists that hold each other, as an undo may leave them."""
    lists = opened.desk.notification_lists
    one, other = named(opened, NEWS), named(opened, "Reserapporter")
    lists.save(replace(one, members=(*one.members, Member(id=uuid4(), kind=MemberKind.LIST, list_id=other.id))))
    into = named(opened, "Avtal som ska förnyas")
    lists.save(replace(other, members=(*other.members, Member(id=uuid4(), kind=MemberKind.LIST, list_id=into.id))))
    lists.merge(into, named(opened, NEWS))
    return into.id, other.id


def test_a_deleted_list_lies_in_the_trash_by_its_name(in_falun: Opened) -> None:
    part = at(in_falun, NEWS)
    press(part, "Lägg i papperskorgen")
    assert in_falun.told[0].text == f"”{NEWS}” ligger i papperskorgen."
    assert [each.name for each in in_falun.desk.history.trash()] == [NEWS]
    trash = open_part(in_falun, "trash")
    assert trash.view.model().index(0, 1).data() == "Informationslista"  # type: ignore[attr-defined]


def test_the_lists_of_the_policy_are_offered_only_where_some_are_missing(in_falun: Opened) -> None:
    part = lists_of(in_falun)
    usual = "Lägg till policyns listor"
    assert not [each for each in part.findChildren(QPushButton) if each.isVisibleTo(part) and usual in each.text()]
    in_falun.desk.notification_lists.delete(named(in_falun, NEWS))
    settle()
    press(part, usual)
    assert named(in_falun, NEWS).members
    assert in_falun.told[0].text == "1 av policyns listor har lagts till."


@pytest.fixture
def crowded(in_falun: Opened) -> Callable[[], ListsPart]:
    """Return what opens a list of 500 people with a very long name."""
    people = [Person(id=uuid4(), given_name=f"Nr{number}", family_name="Åberg") for number in range(500)]
    for person in people:
        in_falun.desk.people.save(person)
    members = tuple(Member(id=uuid4(), person_id=person.id) for person in people)
    each = in_falun.desk.notification_lists.save(
        NotificationList(id=uuid4(), name_sv="Långt namn " * 27, members=members)
    )

    def opened() -> ListsPart:
        part = lists_of(in_falun)
        part.open(each.id)
        settle()
        return part

    return opened


def test_of_500_members_the_first_are_shown_and_any_is_found(
    in_falun: Opened, crowded: Callable[[], ListsPart]
) -> None:
    part = crowded()
    shown = [each for each in part.findChildren(QLineEdit) if each.accessibleName() == "Namn"]
    assert len(shown) == MOST_MEMBERS
    assert says(part, f"Visar {MOST_MEMBERS} av 500.")
    assert says(part, "Når 500 personer idag.")
    by_name(part, QLineEdit, "Sök: Personer, uppdrag och organ").setText("Nr417 ")
    settle()
    by_name(part, QToolButton, "Ta bort Person Nr417 Åberg").click()
    settle()
    assert says(part, "av 499.")
    assert QApplication.activeModalWidget() is None


def test_a_new_list_begins_with_the_lead_time_that_the_municipality_has_set(in_falun: Opened) -> None:
    desk = in_falun.desk
    own = desk.compliance.own_policy()
    desk.compliance.save_own_policy(replace(own, numbers=(OwnNumber(id=uuid4(), name=NOTICE_DAYS, number=30),)))
    lists_of(in_falun).make_new()
    assert [lead.number for lead in named(in_falun, "Ny lista").leads if lead.round == Round.NOTICE] == [30]
