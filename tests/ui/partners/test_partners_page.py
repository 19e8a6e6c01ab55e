"""Partners as somebody works with them in the window."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.first_agreement import first_agreement
from coordinator_app.domain.partners import Milestone, Partner, PartnerKind, PartnerStatus
from coordinator_app.domain.visits import Direction
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.marks import FlagMark
from coordinator_app.ui.partner_words import kind_names
from coordinator_app.ui.partners.partner_agreements import PartnerAgreements
from coordinator_app.ui.partners.partner_columns import cells
from coordinator_app.ui.partners.partner_page import PartnerPage, with_years
from coordinator_app.ui.table_model import LINE_ROLE
from tests.ui.opened_pages import Opened, only, type_in


def rows(view: ListView, column: int = 0) -> list[str]:
    model = view.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def partners_list(opened: Opened) -> ListView:
    return only(opened.page, ListView)


def named(opened: Opened, name: str) -> Partner:
    return next(each for each in opened.desk.partners.all() if each.name_sv == name)


def show(opened: Opened, partner_id: UUID, tab: str = "") -> PartnerPage:
    opened.stage.go(Address(section=Section.PARTNERS, record_id=partner_id, tab=tab))
    return only(opened.page, PartnerPage)


def field_named(widget: QWidget, name: str) -> QLineEdit:
    return next(each for each in widget.findChildren(QLineEdit) if each.accessibleName() == name)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_partners_stand_in_the_order_of_the_swedish_alphabet(in_falun: Opened, qtmodeltester: ModelTester) -> None:
    in_falun.desk.partners.save(Partner(id=uuid4(), kind=PartnerKind.FRIENDSHIP, name_sv="Åbo"))
    in_falun.page.refresh(frozenset({"partner"}))
    view = partners_list(in_falun)
    assert rows(view)[:2] == ["Grudziądz", "Gütersloh"]
    assert rows(view)[-2:] == ["Åbo", "Östersjönätverket Exempel"]
    qtmodeltester.check(view.model())  # type: ignore[no-untyped-call]


def test_the_list_tells_the_visits_with_each_partner_and_orders_by_them(in_falun: Opened) -> None:
    view = partners_list(in_falun)
    view.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    numbers = [int(said) for said in rows(view, 5)]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] == 3


def test_a_network_bears_no_countrys_flag(in_falun: Opened) -> None:
    view = partners_list(in_falun)
    draw = cells(in_falun.stage, kind_names(in_falun.stage))["name"]
    drawn = [draw(view.model().index(row, 0).data(LINE_ROLE)) for row in range(view.model().rowCount())]
    flagless = [cell.said for cell in drawn if not cell.flag]
    networks = [each for each in in_falun.desk.partners.all() if each.kind == PartnerKind.NETWORK]
    assert sorted(flagless) == sorted(each.name_sv for each in networks)
    assert show(in_falun, networks[0].id).findChildren(FlagMark) == []


def test_what_is_typed_finds_a_partner_without_its_own_letters(in_falun: Opened) -> None:
    in_falun.page.find_in_list()
    type_in(field_named(in_falun.page, "Filtrera samarbetsparter"), "roros")
    assert rows(partners_list(in_falun)) == ["Røros"]


def test_a_filter_that_nothing_matches_can_be_cleared(in_falun: Opened) -> None:
    all_of_them = rows(partners_list(in_falun))
    type_in(field_named(in_falun.page, "Filtrera samarbetsparter"), "xyz")
    assert "Inga samarbetsparter matchar filtret." in texts(in_falun.page)
    clear = next(each for each in in_falun.page.findChildren(QPushButton) if each.accessibleName() == "Rensa filter")
    clear.click()
    assert rows(partners_list(in_falun)) == all_of_them


def test_partners_are_filtered_by_status(in_falun: Opened) -> None:
    status = next(each for each in in_falun.page.findChildren(ChoiceField) if each.accessibleName() == "Status")
    status.setFocus()
    type_in(status, "Avslutad")
    assert rows(partners_list(in_falun)) == ["Tsumeb", "Vordingborg"]


def test_a_sister_city_is_called_what_the_policy_calls_it(in_falkenberg: Opened) -> None:
    assert in_falkenberg.page.title == "Systerstäder & nätverk"
    view = partners_list(in_falkenberg)
    assert rows(view, 1)[rows(view).index("Shijiazhuang")] == "Systerstad"


def test_the_clock_there_follows_the_time_zone(in_falkenberg: Opened) -> None:
    page = show(in_falkenberg, named(in_falkenberg, "Shijiazhuang").id)
    assert "Klockan är 19:00 där" in texts(page)


def test_a_new_partner_is_open_at_its_name_and_what_is_typed_is_saved(in_falun: Opened) -> None:
    in_falun.page.make_new()
    field = field_named(in_falun.page, "Namn på svenska")
    assert QApplication.focusWidget() is field
    field.selectAll()
    type_in(field, "Tartu")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert named(in_falun, "Tartu").kind == PartnerKind.SISTER_CITY
    assert in_falun.page.title == "Tartu"


def test_another_country_brings_its_own_time_zones_first(in_falun: Opened) -> None:
    page = show(in_falun, named(in_falun, "Tsumeb").id, "about")
    chosen = {each.accessibleName(): each for each in page.findChildren(ChoiceField)}
    chosen["Land"].setFocus()
    type_in(chosen["Land"], "Estland")
    assert chosen["Tidszon"].itemText(1) == "Tallinn (Europe/Tallinn)"


def test_a_partner_that_is_there_already_is_noticed(in_falun: Opened) -> None:
    again = in_falun.desk.partners.save(Partner(id=uuid4(), kind=PartnerKind.SISTER_CITY, name_sv="Gutersloh"))
    page = show(in_falun, again.id)
    assert "Det här kan vara detsamma som Gütersloh." in texts(page)
    button = next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "Visa Gütersloh")
    button.click()
    assert in_falun.page.title == "Gütersloh"


def test_a_partner_without_visits_and_agreements_goes_to_the_trash_and_comes_back(in_falun: Opened) -> None:
    vordingborg = named(in_falun, "Vordingborg")
    view = partners_list(in_falun)
    view.select(vordingborg.id)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert in_falun.desk.partners.get(vordingborg.id) is None
    (told,) = in_falun.told
    assert told.text == "”Vordingborg” ligger i papperskorgen."
    assert told.change_id is not None
    in_falun.desk.history.undo_change(told.change_id)
    back = in_falun.desk.partners.get(vordingborg.id)
    assert back is not None
    assert replace(back, version=vordingborg.version) == vordingborg


def test_a_partner_that_visits_name_stays_and_the_window_says_why(in_falun: Opened) -> None:
    roros = named(in_falun, "Røros")
    view = partners_list(in_falun)
    view.select(roros.id)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert in_falun.desk.partners.get(roros.id) == roros
    (problem,) = in_falun.problems
    assert "Røros" in in_falun.stage.say(problem.happened)
    assert in_falun.told == []


def test_the_visits_both_ways_are_told_the_latest_first_and_lead_to_the_visit(in_falun: Opened) -> None:
    partner = named(in_falun, "Grudziądz")
    page = show(in_falun, partner.id, "visits")
    view = next(each for each in page.findChildren(ListView) if each.accessibleName() == "Besök")
    shown = [view.model().index(row, 0).data(LINE_ROLE) for row in range(view.model().rowCount())]
    assert [visit.starts_on for visit in shown] == sorted((visit.starts_on for visit in shown), reverse=True)
    assert {visit.partner_name_sv for visit in shown} == {"Grudziądz"}
    assert len({visit.direction for visit in shown}) == 2
    view.point()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert in_falun.addresses[-1] == Address(section=Section.VISITS, record_id=shown[0].id)


def test_the_people_of_a_partner_are_its_contacts_and_its_guests_alone(in_falun: Opened) -> None:
    partner = named(in_falun, "Grudziądz")
    page = show(in_falun, partner.id, "people")
    view = next(each for each in page.findChildren(ListView) if each.accessibleName() == "Personer")
    shown = [view.model().index(row, 0).data(LINE_ROLE) for row in range(view.model().rowCount())]
    visits = [in_falun.desk.visits.get(line.id) for line in in_falun.desk.visits.lines()]
    came = [visit for visit in visits if visit.partner_id == partner.id and visit.direction == Direction.INCOMING]
    guests = {delegate.person_id for visit in came for delegate in visit.delegation}
    assert guests
    assert {person.id for person in shown} == guests | {contact.person_id for contact in partner.contacts}
    tabs = only(page, QTabBar)
    assert [tabs.tabText(n) for n in range(tabs.count()) if "Personer" in tabs.tabText(n)] == [
        f"Personer  {len(shown)}"
    ]


def test_the_next_tab_comes_by_keyboard_and_is_remembered(in_falun: Opened) -> None:
    page = show(in_falun, named(in_falun, "Grudziądz").id, "about")
    in_falun.page.next_tab(1)
    assert page.tab == "to_know"
    assert show(in_falun, named(in_falun, "Gütersloh").id).tab == "to_know"


def test_the_status_is_changed_where_it_stands(in_falun: Opened, qtbot: QtBot) -> None:
    partner = named(in_falun, "Gütersloh")
    page = show(in_falun, partner.id)
    pill = next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "Status: Aktiv")
    paused = next(each for each in pill.menu().actions() if each.text() == "Pausad")
    paused.trigger()
    kept = in_falun.desk.partners.get(partner.id)
    assert kept is not None
    assert kept.status == PartnerStatus.PAUSED
    assert pill.accessibleName() == "Status: Pausad"


def test_a_partner_that_is_deleted_elsewhere_makes_way_for_the_list(in_falun: Opened, qtbot: QtBot) -> None:
    vordingborg = named(in_falun, "Vordingborg")
    show(in_falun, vordingborg.id)
    in_falun.desk.partners.delete(vordingborg)
    qtbot.waitUntil(lambda: in_falun.page.title == "Vänorter & nätverk")
    assert "Vordingborg" not in rows(partners_list(in_falun))


def test_a_visit_with_the_partner_is_begun_from_its_page(in_falun: Opened) -> None:
    partner = named(in_falun, "Gütersloh")
    page = show(in_falun, partner.id)
    next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "Nytt besök med dem").click()
    address = in_falun.addresses[-1]
    assert address.section == Section.VISITS
    assert address.record_id is not None
    assert in_falun.desk.visits.get(address.record_id).partner_id == partner.id


def test_a_milestone_has_the_year_of_its_day_and_never_none() -> None:
    dated = Milestone(id=uuid4(), year=1999, on=date(2004, 5, 1))
    bare = Milestone(id=uuid4(), year=None)  # type: ignore[arg-type]
    known = Milestone(id=uuid4(), year=1987)
    partner = Partner(id=uuid4(), kind=PartnerKind.SISTER_CITY, history=(dated, bare, known))
    assert [each.year for each in with_years(partner, date(2026, 11, 23)).history] == [2004, 2026, 1987]


def keep_agreement(opened: Opened, partner_id: UUID, begins_on: date, ends_on: date, **more: UUID) -> Agreement:
    new = Agreement(
        id=uuid4(),
        kind=AgreementKind.SISTER_CITY,
        title_sv="Vänortsavtal",
        partner_id=partner_id,
        in_force_on=begins_on,
        first_end_on=ends_on,
        **more,  # type: ignore[arg-type]
    )
    return opened.desk.agreements.save(new)


def test_the_agreements_with_a_partner_stand_on_its_page_and_open(in_falun: Opened) -> None:
    partner = named(in_falun, "Grudziądz")
    page = show(in_falun, partner.id, "agreements")
    view = only(page, PartnerAgreements).view
    titles = rows(view)
    assert titles[0] == "Vänortsavtal med Grudziądz"
    view.chosen.emit(view.model().index(0, 0).data(LINE_ROLE).id)
    address = in_falun.addresses[-1]
    agreement = in_falun.desk.agreements.get(address.record_id) if address.record_id else None
    assert address.section == Section.AGREEMENTS
    assert agreement is not None
    assert agreement.title_sv == titles[0]


def test_a_time_without_an_agreement_is_told_once_on_the_page_of_the_partner(in_falun: Opened) -> None:
    partner = named(in_falun, "Tsumeb")
    first = keep_agreement(in_falun, partner.id, date(2020, 5, 1), date(2023, 4, 30))
    keep_agreement(in_falun, partner.id, date(2023, 11, 15), date(2028, 4, 30), predecessor_id=first.id)
    keep_agreement(in_falun, partner.id, date(2023, 11, 15), date(2027, 4, 30))
    said = "Inget vänortsavtal gällde 1 maj – 14 november 2023."
    page = show(in_falun, partner.id, "agreements")
    assert "\n".join(texts(page)).count(said) == 1
    keep_agreement(in_falun, partner.id, date(2023, 5, 1), date(2023, 11, 14))
    in_falun.page.refresh(frozenset({"agreement"}))
    assert said not in "\n".join(texts(page))


def test_a_partner_tells_until_when_there_is_an_agreement(in_falun: Opened) -> None:
    partner = named(in_falun, "Tsumeb")
    assert "avtal till" not in "\n".join(texts(show(in_falun, partner.id)))
    in_falun.desk.agreements.save(
        Agreement(
            id=uuid4(),
            kind=AgreementKind.FRIENDSHIP,
            partner_id=partner.id,
            in_force_on=date(2026, 1, 1),
            first_end_on=date(2027, 4, 30),
        )
    )
    in_falun.page.refresh(frozenset({"agreement"}))
    assert "avtal till 2027-04-30" in "\n".join(texts(show(in_falun, partner.id)))


def test_a_new_agreement_with_a_network_is_the_proposal_of_a_membership(in_falun: Opened) -> None:
    network = next(each for each in in_falun.desk.partners.all() if each.kind == PartnerKind.NETWORK)
    new = first_agreement(network, uuid4())
    assert (new.kind, new.stage, new.partner_id) == (AgreementKind.MEMBERSHIP, AgreementStage.PROPOSED, network.id)
