"""The page of an agreement as somebody works with it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar

from coordinator_app.domain.agreement_terms import NoticeUnit, Renewal
from coordinator_app.domain.agreements import Activity, AgreementKind
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.agreements.files_part import FilesPart
from coordinator_app.ui.agreements.validity_strip import ValidityStrip
from coordinator_app.ui.forms.rows import Rows
from coordinator_app.words import message
from tests.ui.agreements.shown import choice, choose, field, kept, make, press, show, texts, write
from tests.ui.opened_pages import Opened, only

LONG = "ö" * 20_000


def test_an_end_that_is_typed_changes_the_days_that_follow_from_it(in_falun: Opened) -> None:
    agreement = make(in_falun, renewal=Renewal.TACIT, renewal_months=12, notice_number=3)
    page = show(in_falun, agreement, "validity")
    assert "Sista uppsägningsdag: 31 januari 2027" in texts(page)
    write(field(page, "Första slutdag, enligt avtalet"), "31 dec 2027")
    assert kept(in_falun, agreement.id).first_end_on == date(2027, 12, 31)
    assert "Sista uppsägningsdag: 30 september 2027" in texts(page)
    assert "Förlängs: 1 januari 2028" in texts(page)


def test_only_the_fields_that_matter_for_the_way_to_go_on_are_shown(in_falun: Opened) -> None:
    page = show(in_falun, make(in_falun), "validity")
    assert "Förlängs med antal månader" not in texts(page)
    choose(page, "Vid periodens slut", "Förlängs automatiskt")
    assert "Förlängs med antal månader" in texts(page)
    choose(page, "Vid periodens slut", "Tills vidare")
    assert "Förlängs med antal månader" not in texts(page)
    assert "Första slutdag, enligt avtalet" not in texts(page)
    write(field(page, "Månader mellan översyner"), "24")
    assert "Nästa översyn: 1 maj 2024" in texts(page)


def test_an_end_before_the_beginning_is_told_beneath_the_field_and_its_text_is_kept(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "validity")
    end = field(page, "Första slutdag, enligt avtalet")
    write(end, "1 maj 2019")
    assert "Det kan inte upphöra 1 maj 2019, före den dag då det börjar gälla, 1 maj 2022." in texts(page)
    assert (end.text(), kept(in_falun, agreement.id).first_end_on) == ("1 maj 2019", date(2027, 4, 30))
    QTest.keyClick(end, Qt.Key.Key_Escape)
    assert "kan inte upphöra" not in texts(page)


def test_a_day_that_nobody_understands_stays_as_it_was_typed(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "validity")
    end = field(page, "Första slutdag, enligt avtalet")
    write(end, "31 februari 2027")
    assert end.text() == "31 februari 2027"
    assert "⚠" in texts(page)
    assert kept(in_falun, agreement.id).first_end_on == date(2027, 4, 30)
    end.revert()  # type: ignore[attr-defined]


def test_a_notice_that_is_longer_than_the_term_is_remarked_on_beneath_its_field(in_falun: Opened) -> None:
    agreement = make(in_falun, notice_unit=NoticeUnit.MONTHS)
    page = show(in_falun, agreement, "validity")
    write(field(page, "Uppsägningstid"), "240")
    assert "längre än perioden" in texts(page)
    write(field(page, "Uppsägningstid"), "3")
    assert "längre än perioden" not in texts(page)


def test_the_first_day_moves_nothing_on_the_page(in_falun: Opened) -> None:
    agreement = make(in_falun, in_force_on=None, signed_on=None, first_end_on=None)
    page = show(in_falun, agreement, "validity")
    QApplication.processEvents()
    bar = only(page, QTabBar)
    before = bar.mapTo(page, QPoint())
    write(field(page, "Gäller från"), "1 maj 2026")
    QApplication.processEvents()
    assert kept(in_falun, agreement.id).in_force_on == date(2026, 5, 1)
    assert bar.mapTo(page, QPoint()) == before


def test_a_file_that_is_dropped_is_kept_with_what_is_said_of_it(in_falun: Opened, tmp_path: Path) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "files")
    paper = tmp_path / "avtal 石家庄.pdf"
    paper.write_bytes(b"%PDF-1.7")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper))])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    only(page, FilesPart).dropEvent(QDropEvent(QPointF(4, 4), Qt.DropAction.CopyAction, data, left, plain))
    choose(page, "Vad det är", "Bilaga")
    write(field(page, "Diarienummer"), "KS 2026/0007")
    write(field(page, "En nyare behövs senast"), "1 juni 2027")
    file = kept(in_falun, agreement.id).files[0]
    assert (file.name, file.case_number, file.renew_on) == ("avtal 石家庄.pdf", "KS 2026/0007", date(2027, 6, 1))
    assert in_falun.desk.agreements.attached(file) == b"%PDF-1.7"
    assert page._bar.tabText(page._tabs.index(page.tab)).endswith("filer  1")


def test_a_decision_is_entered_where_it_is_needed(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "decision")
    press(page, "Nytt beslut")
    write(field(page, "Paragraf"), "214")
    write(field(page, "Beslutat den"), "12 dec 2023")
    decision_id = kept(in_falun, agreement.id).decision_id
    assert decision_id is not None
    decision = in_falun.desk.agreements.decision(decision_id)
    assert decision is not None
    assert (decision.paragraph, decision.decided_on) == ("214", date(2023, 12, 12))
    assert "2023-12-12 § 214" in choice(page, "Beslutet att ingå avtalet").currentText()
    choose(page, "Vem som beslutar", "Delegationsbeslut")
    assert "Anmält till organet den" in texts(page)


def test_a_membership_without_activity_for_a_year_says_so_until_one_is_entered(in_falun: Opened) -> None:
    agreement = make(in_falun, kind=AgreementKind.MEMBERSHIP, activities=(Activity(id=uuid4(), on=date(2025, 3, 1)),))
    page = show(in_falun, agreement, "network")
    assert "Ingen aktivitet på 12 månader." in texts(page)
    press(page, "Lägg till aktivitet")
    assert "Ingen aktivitet på 12 månader." not in texts(page)
    assert kept(in_falun, agreement.id).activities[-1].on == date(2026, 11, 23)


def test_a_line_of_the_panel_leads_to_the_field_that_mends_it(in_falun: Opened) -> None:
    page = show(in_falun, make(in_falun), "history")
    row = next(b for b in page.panel.findChildren(QPushButton) if b.accessibleName().startswith("Diarienummer"))
    row.click()
    assert page.tab == "overview"
    assert QApplication.focusWidget() is field(page, "Diarienummer")


def test_another_kind_has_other_tabs(in_falun: Opened) -> None:
    page = show(in_falun, make(in_falun))
    assert "network" not in page._tabs
    assert page.subject.change(message("Change the kind of agreement"), kind=AgreementKind.MEMBERSHIP) is None
    page.show_tab("network")
    assert page.tab == "network"


def test_days_without_an_agreement_between_two_are_told(in_falun: Opened) -> None:
    before = make(in_falun, first_end_on=date(2025, 6, 30))
    after = make(in_falun, in_force_on=date(2025, 9, 1), signed_on=None, predecessor_id=before.id)
    said = "Inget samarbetsavtal gällde 1 juli – 31 augusti 2025."
    assert said in texts(show(in_falun, after, "validity"))
    assert said in texts(show(in_falun, before, "validity"))
    assert "gällde 1 juli" not in texts(show(in_falun, after, "overview"))


def test_a_gap_to_another_agreement_of_the_partner_is_told_without_a_link(in_falun: Opened) -> None:
    make(in_falun, first_end_on=date(2025, 6, 30))
    page = show(in_falun, make(in_falun, in_force_on=date(2025, 9, 1), signed_on=None), "validity")
    said = "Inget samarbetsavtal gällde 1 juli – 31 augusti 2025."
    assert said in texts(page)
    page.subject.change(message("Change the days"), in_force_on=date(2025, 7, 1))
    assert said not in texts(page)


def test_the_successor_is_opened_and_its_predecessor_named(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement)
    page._succeed()
    successor = in_falun.desk.agreements.around(agreement).successors[0]
    assert in_falun.addresses[-1].record_id == successor.id
    assert in_falun.addresses[-1].section == Section.AGREEMENTS


def test_a_very_long_text_and_a_title_in_chinese_are_kept(in_falun: Opened) -> None:
    agreement = make(in_falun, title_sv="石家庄市友好协议", purpose_sv=LONG)
    page = show(in_falun, agreement)
    write(field(page, "Avtalets titel"), "石家庄市新协议")
    saved = kept(in_falun, agreement.id)
    assert (saved.title_sv, saved.purpose_sv) == ("石家庄市新协议", LONG)
    assert page.title == "石家庄市新协议"


def test_the_strip_says_all_that_it_shows(in_falun: Opened) -> None:
    page = show(in_falun, make(in_falun))
    said = only(page, ValidityStrip).accessibleName()
    for part in ("Gäller från 1 maj 2022", "undertecknat 20 april 2022", "upphör 30 april 2027", "23 november 2026"):
        assert part in said


def test_an_agreement_that_is_changed_elsewhere_is_shown_anew(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "economy")
    in_falun.desk.agreements.save(replace(agreement, cost_per_year=42_000))
    page.reload()
    assert field(page, "Kostnad per år, i hela enheter").text() == "42000"
    assert only(page, Rows) is not None


def test_days_at_the_edges_of_the_calendar_are_drawn_and_told(in_falun: Opened) -> None:
    agreement = make(
        in_falun,
        signed_on=None,
        in_force_on=date.min,
        first_end_on=date.max,
        renewal=Renewal.TACIT,
        renewal_months=1_200,
        notice_number=36_600,
        notice_unit=NoticeUnit.DAYS,
    )
    page = show(in_falun, agreement, "validity")
    strip = only(page, ValidityStrip)
    assert not strip.grab().isNull()
    assert "upphör 31 december 9999" in strip.accessibleName()
    assert "Nuvarande slutdag: 31 december 9999" in texts(page)


def test_a_tab_on_which_something_is_to_be_solved_bears_a_mark(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "decision")
    place = page._tabs.index(page.tab)
    assert page._bar.tabText(place).startswith("! Beslut")
    press(page, "Nytt beslut")
    page._derive()
    assert page._bar.tabText(place).startswith("Beslut")


def test_another_partner_brings_its_own_agreements_to_come_after(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement)
    hamina = next(each for each in in_falun.desk.partners.all() if each.name_sv.startswith("Hamina"))
    box = choice(page, "Efterträder")
    assert "Hamina" not in " ".join(box.itemText(n) for n in range(box.count()))
    assert page.subject.change(message("Change {name}", name=""), partner_id=hamina.id) is None
    choose(page, "Efterträder", "Vänortsavtal med Hamina")
    assert kept(in_falun, agreement.id).predecessor_id is not None


def test_a_cost_is_written_with_spaces_between_its_thousands(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "economy")
    cost = field(page, "Kostnad per år, i hela enheter")
    write(cost, "25 000")
    assert kept(in_falun, agreement.id).cost_per_year == 25_000
    write(cost, "1 234,50 kr")
    assert cost.text() == "1 234,50 kr"
    assert "Skriv ett heltal, utan decimaler och enhet, till exempel 12." in texts(page)
    assert kept(in_falun, agreement.id).cost_per_year == 25_000


def test_the_history_tells_goals_by_what_they_say(in_falun: Opened) -> None:
    agreement = make(in_falun)
    goal = in_falun.desk.municipality.policy().goals[0]
    in_falun.desk.agreements.save(replace(agreement, goals=(goal.code,)), message("New agreement"))
    page = show(in_falun, agreement, "history")
    assert goal.text_sv in texts(page)
    assert goal.code not in texts(page)


def test_a_responsible_body_is_found_by_its_short_name_and_an_unknown_one_is_told_not_dropped(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement)
    board = next(each for each in in_falun.desk.municipality.bodies() if each.short_name == "KS")
    body = field(page, "Ansvarig förvaltning")
    write(body, "KS")
    assert kept(in_falun, agreement.id).responsible_body_id == board.id
    write(body, "Okända nämnden")
    assert body.text() == "Okända nämnden"
    assert "Det finns inget sådant organ här." in texts(page)
    assert kept(in_falun, agreement.id).responsible_body_id == board.id


def test_a_day_is_shown_as_the_screen_writes_days_once_it_is_saved(in_falun: Opened) -> None:
    page = show(in_falun, make(in_falun), "validity")
    day = field(page, "Undertecknat")
    write(day, "2022-04-21")
    assert day.text() == "tors 21 april 2022"
