"""The list of agreements, the portfolio and the decisions, as somebody works with them in the window."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.decisions import DecisionKind
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_list import AgreementList
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.agreements.agreement_table import AgreementTable, wrapped
from coordinator_app.ui.agreements.decision_form import DecisionForm
from coordinator_app.ui.agreements.decisions_view import DecisionsView
from coordinator_app.ui.agreements.lacking_partners import LackingPartners
from coordinator_app.ui.agreements.new_agreement_dialog import NewAgreementDialog
from coordinator_app.ui.agreements.section_head import SectionHead
from coordinator_app.ui.agreements.share_row import ShareRow
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.table_model import ID_ROLE
from tests.ui.opened_pages import Opened, only, type_in
from tests.ui.windows import settle

DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole


def rows(view: ListView, column: int = 0) -> list[str]:
    model = view.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def table(opened: Opened) -> AgreementTable:
    return only(opened.page, AgreementTable)


def parties(opened: Opened) -> list[str]:
    return [said.split(",")[0] for said in rows(table(opened))]


def press(within: QWidget, name: str) -> None:
    settle()
    found = [
        each for each in within.findChildren(QPushButton) if each.accessibleName() == name and each.isVisibleTo(within)
    ]
    assert found, f"There is no button {name}"
    found[0].click()


def field_named(within: QWidget, name: str) -> QLineEdit:
    return next(each for each in within.findChildren(QLineEdit) if each.accessibleName() == name)


def texts(within: QWidget) -> list[str]:
    return [label.text() for label in within.findChildren(QLabel) if label.isVisibleTo(within)]


def agreement_id(opened: Opened, title: str) -> UUID:
    return next(each.id for each in opened.desk.agreements.all() if each.title_sv == title)


def test_the_most_urgent_stands_first_and_the_list_is_sound(opened: Opened, qtmodeltester: ModelTester) -> None:
    assert parties(opened)[0] == "Gütersloh"
    assert rows(table(opened), 1)[0] == "Löper ut om 18 dagar"
    assert "Det gamla avtalet" not in " ".join(rows(table(opened)))
    qtmodeltester.check(table(opened).model())  # type: ignore[no-untyped-call]


def test_the_head_says_how_things_stand_and_the_spans_how_many_there_are(opened: Opened) -> None:
    assert (
        "Ett avtal löper ut inom 30 dagar. En sista uppsägningsdag har passerat. "
        "Ett avtal har löpt ut utan att vara avslutat eller förnyat."
    ) in texts(opened.page)
    names = [each.accessibleName() for each in opened.page.findChildren(QPushButton)]
    assert {"Aktuella  7", "Löper ut  5", "Arkiv  1"} <= set(names)


def test_a_row_is_heard_as_all_that_its_bar_shows(opened: Opened) -> None:
    view = table(opened)
    view.select(agreement_id(opened, "Vänortsavtal med Røros"))
    heard = view.currentIndex().data(DESCRIPTION)
    assert heard == (
        "Røros, Vänortsavtal. Uppsägningsdag 31 okt har passerat. Gäller 1 maj 2022 till 30 april 2027, "
        "uppsägning senast 31 oktober 2026, förlängs därefter automatiskt, beslutat 12 april 2022. "
        "Förlängs 5 år 1 maj 2027"
    )


def test_what_is_over_lies_in_the_archive(opened: Opened) -> None:
    press(opened.page, "Arkiv  1")
    assert rows(table(opened), 1) == ["Löpte ut 31 dec 2017"]
    assert opened.stage.remembered.text("agreements/span", "") == "archive"


def test_groups_are_switched_off_and_on_by_their_pills(opened: Opened) -> None:
    press(opened.page, "Projekt & övrigt")
    press(opened.page, "Vänortsavtal")
    assert parties(opened) == ["UBC"]
    press(opened.page, "Medlemskap")
    assert "Inga avtal matchar filtret." in texts(opened.page)
    press(opened.page, "Medlemskap")
    press(opened.page, "Vänortsavtal")
    assert sorted(parties(opened)) == ["Hamina", "Røros", "UBC"]


def test_the_filter_finds_by_party_title_case_number_and_country(opened: Opened) -> None:
    opened.page.find_in_list()
    line = field_named(opened.page, "Filtrera avtal")
    assert QApplication.focusWidget() is line
    for sought, found in (("roros", "Røros"), ("ungdoms", "Gütersloh"), ("2022 87", "Røros"), ("italien", "Seriate")):
        line.selectAll()
        type_in(line, sought)
        assert parties(opened) == [found], sought
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is table(opened)


def test_a_filter_that_nothing_matches_says_so_and_can_be_cleared(opened: Opened) -> None:
    opened.page.find_in_list()
    type_in(field_named(opened.page, "Filtrera avtal"), "xyz")
    assert "Inga avtal matchar filtret." in texts(opened.page)
    press(opened.page, "Rensa filter")
    assert len(parties(opened)) == 7


def test_what_was_in_force_on_a_day_is_found_in_the_archive(opened: Opened) -> None:
    press(opened.page, "Arkiv  1")
    opened.page.find_in_list()
    day = field_named(opened.page, "Gäller den")
    type_in(day, "2015-05-01")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert parties(opened) == ["Grudziądz"]
    day.selectAll()
    type_in(day, "2019-05-01")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert "Inga avtal matchar filtret." in texts(opened.page)


def test_agreements_that_end_in_a_year_and_those_without_a_decision_are_found(opened: Opened) -> None:
    opened.page.find_in_list()
    press(opened.page, "Utan beslut")
    assert len(parties(opened)) == 6
    assert "Røros" not in parties(opened)
    year = next(each for each in opened.page.findChildren(ChoiceField) if each.accessibleName() == "Löper ut")
    year.setFocus()
    type_in(year, "2028")
    assert parties(opened) == ["Seriate"]


def test_what_ends_within_six_months_is_had_without_proposals(opened: Opened) -> None:
    press(opened.page, next(name for name in names(opened.page) if name.startswith("Löper ut")))
    proposed = [said for said in rows(table(opened), 1) if said.startswith("Föreslås")]
    opened.page.find_in_list()
    ends = next(each for each in opened.page.findChildren(ChoiceField) if each.accessibleName() == "Löper ut")
    ends.setFocus()
    type_in(ends, "Inom")
    assert ends.currentText() == "Inom sex månader"
    left = rows(table(opened), 1)
    assert left
    assert proposed
    assert not any(said.startswith(("Föreslås", "Förlängs")) for said in left)


def test_the_switch_of_the_views_stands_still_and_the_primary_button_is_furthest_right(opened: Opened) -> None:
    places = set()
    for view in ("portfolio", "decisions", "list"):
        opened.stage.go(Address(section=Section.AGREEMENTS, tab=view))
        settle()
        (head,) = (each for each in opened.page.findChildren(SectionHead) if each.isVisible())
        switch = only(head, Segments)
        places.add(switch.mapTo(opened.page, QPoint()).x())
        primary = [each for each in head.findChildren(QPushButton) if each.property("kind") == "primary"]
        assert all(each.mapTo(head, QPoint(each.width(), 0)).x() > head.width() - 4 for each in primary)
    assert len(places) == 1


def names(within: QWidget) -> list[str]:
    settle()
    return [each.accessibleName() for each in within.findChildren(QPushButton) if each.isVisible()]


def test_agreements_that_follow_a_gap_are_found_among_all(opened: Opened) -> None:
    partner = next(each for each in opened.desk.partners.all() if each.name_sv == "Grudziądz")
    new = Agreement(
        id=uuid4(),
        kind=AgreementKind.COOPERATION,
        title_sv="Nytt samarbete",
        partner_id=partner.id,
        in_force_on=date(2018, 2, 1),
        first_end_on=date(2028, 1, 31),
    )
    opened.desk.agreements.save(new)
    opened.page.refresh(frozenset({"agreement"}))
    opened.page.find_in_list()
    press(opened.page, "Med glapp före")
    assert parties(opened) == ["Grudziądz"]
    kept = opened.desk.agreements.get(new.id)
    assert kept is not None
    opened.desk.agreements.save(replace(kept, in_force_on=date(2018, 1, 1)))
    opened.page.refresh(frozenset({"agreement"}))
    assert "Inga avtal matchar filtret." in texts(opened.page)


def test_partners_without_an_agreement_are_listed_and_lead_to_the_partner(opened: Opened) -> None:
    opened.page.find_in_list()
    press(opened.page, "Parter utan avtal")
    view = only(only(opened.page, LackingPartners), ListView)
    assert rows(view) == ["Grudziądz"]
    view.point()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.addresses[-1] == Address(section=Section.PARTNERS, record_id=view.current_id)


def test_enter_opens_an_agreement_and_f2_at_its_title(opened: Opened) -> None:
    view = table(opened)
    view.point()
    chosen = view.current_id
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert only(opened.page, AgreementPage).subject.record_id == chosen
    opened.stage.go(Address(section=Section.AGREEMENTS))
    settle()
    QTest.keyClick(view, Qt.Key.Key_F2)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    assert only(opened.page, AgreementPage).isAncestorOf(focused)
    assert opened.addresses[-1].field == "title"


def test_an_agreement_goes_to_the_trash_and_comes_back(opened: Opened) -> None:
    view, gone = table(opened), agreement_id(opened, "Skolutbyte")
    view.select(gone)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert opened.desk.agreements.get(gone) is None
    (told,) = opened.told
    assert told.text == "”Skolutbyte” ligger i papperskorgen."
    assert told.change_id is not None
    opened.desk.history.undo_change(told.change_id)
    assert opened.desk.agreements.get(gone) is not None


def test_a_new_agreement_is_of_the_kind_that_is_usual_with_its_partner(opened: Opened) -> None:
    opened.page.make_new()
    dialog = only(opened.page, NewAgreementDialog)
    type_in(dialog.partner, "UBC")
    QTest.keyClick(dialog.partner, Qt.Key.Key_Return)
    assert dialog.kind.value == AgreementKind.MEMBERSHIP
    dialog.enter.click()
    address = opened.addresses[-1]
    assert address.record_id is not None
    made = opened.desk.agreements.get(address.record_id)
    assert made is not None
    assert (made.kind, made.stage) == (AgreementKind.MEMBERSHIP, AgreementStage.PROPOSED)
    assert made.title_sv == "Medlemskap i UBC"
    assert only(opened.page, AgreementPage).title == made.title_sv


def test_a_kind_that_was_chosen_stays_whatever_the_partner_is(opened: Opened) -> None:
    opened.page.make_new()
    dialog = only(opened.page, NewAgreementDialog)
    dialog.kind.setFocus()
    type_in(dialog.kind, "Avsikts")
    type_in(dialog.partner, "UBC")
    QTest.keyClick(dialog.partner, Qt.Key.Key_Return)
    assert dialog.kind.value == AgreementKind.LETTER_OF_INTENT


def test_a_network_entered_with_its_membership_is_a_network_and_not_before(fresh: Opened) -> None:
    fresh.page.make_new()
    dialog = only(fresh.page, NewAgreementDialog)
    type_in(dialog.partner, "Eurotowns")
    QTest.keyClick(dialog.partner, Qt.Key.Key_Return)
    assert fresh.desk.partners.all() == ()
    dialog.kind.setFocus()
    type_in(dialog.kind, "Medlem")
    dialog.enter.click()
    (partner,) = fresh.desk.partners.all()
    assert (partner.name_sv, partner.kind) == ("Eurotowns", PartnerKind.NETWORK)
    (made,) = fresh.desk.agreements.all()
    assert (made.partner_id, made.title_sv) == (partner.id, "Medlemskap i Eurotowns")


def test_nothing_yet_says_how_one_begins(fresh: Opened) -> None:
    assert "Inga avtal än. Lägg in det första – med vem och av vilken typ räcker." in texts(fresh.page)


def test_the_bars_go_first_where_there_is_no_room_and_come_back(opened: Opened, qtbot: QtBot) -> None:
    view = table(opened)
    assert view.has_bars
    opened.window.resize(700, 700)
    qtbot.waitUntil(lambda: not view.has_bars)
    assert not view.isColumnHidden(0)
    assert not view.isColumnHidden(1)
    assert sum(view.columnWidth(n) for n in range(4) if not view.isColumnHidden(n)) <= view.viewport().width()
    opened.window.resize(1280, 800)
    qtbot.waitUntil(lambda: view.has_bars)


def test_days_are_not_parted_where_a_status_wraps(opened: Opened) -> None:
    metrics = table(opened).fontMetrics()
    wide = metrics.horizontalAdvance("Uppsägning senast 31 ")
    assert wrapped("Uppsägning senast 31 dec", metrics, wide) == ["Uppsägning senast", "31\u00a0dec"]


def test_each_number_of_the_portfolio_leads_to_its_agreements(opened: Opened) -> None:
    opened.stage.go(Address(section=Section.AGREEMENTS, tab="portfolio"))
    assert "Fem avtal och medlemskap gäller idag." in texts(opened.page)
    share = next(
        each for each in opened.page.findChildren(ShareRow) if each.accessibleName() == "Medlemskap i nätverk: 1 avtal"
    )
    QTest.keyClick(share, Qt.Key.Key_Return)
    assert parties(opened) == ["UBC"]
    press(opened.page, "Visas: Medlemskap i nätverk")
    assert len(parties(opened)) == 7


def test_a_decision_is_entered_and_asks_for_more_where_it_is_delegated(opened: Opened) -> None:
    opened.stage.go(Address(section=Section.AGREEMENTS, tab="decisions"))
    assert "Ett delegationsbeslut är inte anmält." in texts(opened.page)
    opened.page.make_new()
    form = only(opened.page, DecisionForm)
    title = field_named(form, "Vad som beslutades")
    assert QApplication.focusWidget() is title
    title.selectAll()
    type_in(title, "Medlemskap i UBC")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert not field_named(form, "Punkt i delegationsordningen").isVisibleTo(form)
    kind = next(each for each in form.findChildren(ChoiceField))
    kind.setFocus()
    type_in(kind, "Delegations")
    assert field_named(form, "Punkt i delegationsordningen").isVisibleTo(form)
    kept = opened.desk.agreements.decision(form.subject.record_id)
    assert kept is not None
    assert (kept.title_sv, kept.kind) == ("Medlemskap i UBC", DecisionKind.DELEGATED)


def test_minutes_are_kept_with_a_decision_and_it_leads_to_its_agreement(opened: Opened, tmp_path: Path) -> None:
    opened.stage.go(Address(section=Section.AGREEMENTS, tab="decisions"))
    view = only(only(opened.page, DecisionsView), ListView)
    assert rows(view, 1) == ["Skolutbyte", "Avtal med Røros"]
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    form = only(opened.page, DecisionForm)
    minutes = tmp_path / "protokoll.pdf"
    minutes.write_bytes(b"%PDF-1.7")
    form.keep_minutes(minutes)
    kept = opened.desk.agreements.decision(form.subject.record_id)
    assert kept is not None
    assert opened.desk.agreements.minutes_of(kept) == b"%PDF-1.7"
    press(form, "Vänortsavtal med Røros")
    assert opened.addresses[-1].record_id == agreement_id(opened, "Vänortsavtal med Røros")


def test_a_decision_goes_to_the_trash_and_its_agreement_loses_it(opened: Opened) -> None:
    opened.stage.go(Address(section=Section.AGREEMENTS, tab="decisions"))
    view = only(only(opened.page, DecisionsView), ListView)
    view.setCurrentIndex(view.model().index(1, 0))
    gone = view.currentIndex().data(ID_ROLE)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert opened.desk.agreements.decision(gone) is None
    kept = opened.desk.agreements.get(agreement_id(opened, "Vänortsavtal med Røros"))
    assert kept is not None
    assert kept.decision_id is None
    (told,) = opened.told
    assert told.change_id is not None


def test_the_next_view_comes_by_keyboard(opened: Opened) -> None:
    opened.page.next_tab(1)
    assert opened.addresses[-1].tab == "portfolio"
    opened.page.next_tab(1)
    assert opened.addresses[-1].tab == "decisions"
    opened.page.next_tab(1)
    assert only(opened.page, AgreementList).isVisibleTo(opened.page)
