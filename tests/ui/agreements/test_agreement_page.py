"""The page of an agreement as somebody works with it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QWidget

from coordinator_app.domain.agreement_acts import Act
from coordinator_app.domain.agreement_terms import AgreementStage, NoticeUnit, Renewal
from coordinator_app.domain.agreements import Activity, Agreement, AgreementKind, Criterion
from coordinator_app.domain.assessing import begun
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.act_dialog import ActDialog, proposed_day
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.agreements.agreements_page import AgreementsPage
from coordinator_app.ui.agreements.assessments_part import AssessmentsPart
from coordinator_app.ui.agreements.files_part import FilesPart
from coordinator_app.ui.agreements.validity_strip import ValidityStrip
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.rows import Rows
from coordinator_app.ui.forms.text_field import TextField
from coordinator_app.ui.marks import Pill
from coordinator_app.words import message
from tests.ui.opened_pages import Opened, only, type_in

YOUNG = "Vilken nytta gör samarbetet för barn och ungdomar?"
LONG = "ö" * 20_000


def make(opened: Opened, **fields: object) -> Agreement:
    """Keep an agreement with Tsumeb that lasts until the end of April 2027."""
    partner = next(each for each in opened.desk.partners.all() if each.name_sv == "Tsumeb")
    usual: dict[str, object] = {
        "id": uuid4(),
        "kind": AgreementKind.COOPERATION,
        "title_sv": "Samarbete om vatten",
        "partner_id": partner.id,
        "signed_on": date(2022, 4, 20),
        "in_force_on": date(2022, 5, 1),
        "first_end_on": date(2027, 4, 30),
    }
    return opened.desk.agreements.save(Agreement(**(usual | fields)))  # type: ignore[arg-type]


def show(opened: Opened, agreement: Agreement, tab: str = "overview") -> AgreementPage:
    opened.stage.go(Address(section=Section.AGREEMENTS, record_id=agreement.id, tab=tab))
    QApplication.processEvents()
    assert isinstance(opened.page, AgreementsPage)
    assert opened.page._open is not None
    return opened.page._open


def kept(opened: Opened, agreement_id: UUID) -> Agreement:
    found = opened.desk.agreements.get(agreement_id)
    assert found is not None
    return found


def field(widget: QWidget, name: str) -> QLineEdit:
    """Return the field that is seen with a name, once what was asked for has been laid out."""
    QApplication.processEvents()
    return next(f for f in widget.findChildren(QLineEdit) if f.accessibleName() == name and f.isVisibleTo(widget))


def choice(widget: QWidget, name: str) -> ChoiceField:
    QApplication.processEvents()
    return next(f for f in widget.findChildren(ChoiceField) if f.accessibleName() == name and f.isVisibleTo(widget))


def choose(widget: QWidget, name: str, said: str) -> None:
    """Choose as by mouse: the choice that bears a text."""
    box = choice(widget, name)
    index = box.findText(said)
    assert index >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def write(widget: QLineEdit, said: str) -> None:
    """Write over what stands in a field, and leave it by Enter."""
    widget.setFocus()
    widget.selectAll()
    type_in(widget, said)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def texts(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def criteria(opened: Opened, agreement: Agreement) -> tuple[Criterion, ...]:
    """Return the criteria of the only assessment."""
    return kept(opened, agreement.id).assessments[0].criteria


def scores(opened: Opened, agreement: Agreement) -> dict[str, int]:
    """Return what is answered, by the code of its criterion."""
    return {each.code: each.score for each in criteria(opened, agreement) if each.score is not None}


def press(widget: QWidget, name: str) -> None:
    found = [b for b in widget.findChildren(QPushButton) if b.accessibleName() == name and b.isVisibleTo(widget)]
    assert found, name
    found[0].click()


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


def test_notice_says_what_follows_before_it_is_given_and_can_be_taken_back(in_falun: Opened) -> None:
    agreement = make(in_falun, renewal=Renewal.TACIT, renewal_months=12, notice_number=3, notice_unit=NoticeUnit.MONTHS)
    page = show(in_falun, agreement)
    press(page, "Säg upp…")
    dialog = only(page, ActDialog)
    assert dialog.follows.text() == "Det upphör då 30 april 2027 och förlängs inte."
    type_in_day(dialog, "1 mars 2027")
    assert "förlängs en gång till och upphör 30 april 2028" in dialog.follows.text()
    assert kept(in_falun, agreement.id).notice_given_on is None
    dialog.do_button.click()
    assert kept(in_falun, agreement.id).notice_given_on == date(2027, 3, 1)
    assert in_falun.told[-1].text == "Sägs upp 1 mars 2027."
    assert "Sägs upp 1 mars 2027" in [pill.accessibleName() for pill in page.findChildren(Pill)]
    in_falun.desk.history.undo()
    QApplication.processEvents()
    assert kept(in_falun, agreement.id).notice_given_on is None


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


def type_in_day(dialog: ActDialog, said: str) -> None:
    dialog.day.setFocus()
    dialog.day.selectAll()
    type_in(dialog.day, said)


def test_an_extension_proposes_another_term_and_asks_for_the_decision(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement)
    press(page, "Förläng…")
    dialog = only(page, ActDialog)
    assert dialog.follows.text() == "Det gäller då till 30 april 2032."
    decision = in_falun.desk.agreements.decisions()[0]
    box = choice(dialog, "Beslut")
    wanted = next(n for n in range(box.count()) if decision.paragraph in box.itemText(n) and n)
    box.setCurrentIndex(wanted)
    box.activated.emit(wanted)
    dialog.do_button.click()
    extension = kept(in_falun, agreement.id).extensions[0]
    assert extension.until_on == date(2032, 4, 30)
    assert extension.decision_id is not None


def test_a_dialog_with_a_day_that_is_not_understood_does_nothing(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement)
    press(page, "Avsluta…")
    dialog = only(page, ActDialog)
    type_in_day(dialog, "kanske")
    assert dialog.follows.text() == ""
    dialog.do_button.click()
    assert dialog.isVisible()
    assert kept(in_falun, agreement.id).ended_on is None


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


def test_the_benefit_is_assessed_in_words(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "decision")
    press(page, "Lägg till bedömning")
    assert "Bygger samarbetet på ömsesidiga intressen?" in texts(page)
    assert "Punkt FA-G13 · Hur många deltar, inom skolan eller på fritiden?" in texts(page)
    choose(page, YOUNG, "stor nytta")
    choose(page, "Bygger samarbetet på ömsesidiga intressen?", "till viss del")
    choose(page, "Slutsats", "Tydlig nytta för kommunen")
    assert scores(in_falun, agreement) == {"fa-g13-young": 3, "fa-g4-interests": 1}
    choose(page, YOUNG, "inte bedömt")
    assert scores(in_falun, agreement) == {"fa-g4-interests": 1}
    shown = " ".join(each.text() for each in only(page, AssessmentsPart).findChildren(QLabel))
    assert not {"0", "1", "2", "3"} & set(shown.split())


def test_what_shows_the_benefit_is_written_beside_its_answer_and_undone(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "decision")
    press(page, "Lägg till bedömning")
    evidence = next(f for f in page.findChildren(TextField) if f.accessibleName() == f"Vad som visar det: {YOUNG}")
    evidence.setPlainText("Fyrtio elever om året.")
    evidence.commit()
    assert "Fyrtio elever om året." in [each.text_sv for each in criteria(in_falun, agreement)]
    in_falun.desk.history.undo()
    assert "Fyrtio elever om året." not in [each.text_sv for each in criteria(in_falun, agreement)]


def test_a_membership_is_asked_what_concerns_memberships(in_falun: Opened) -> None:
    page = show(in_falun, make(in_falun, kind=AgreementKind.MEMBERSHIP), "decision")
    press(page, "Lägg till bedömning")
    assert "Bygger samarbetet på ömsesidiga intressen?" not in texts(page)
    assert "Vilken nytta gör nätverket för kompetensen i kommunen?" in texts(page)


def test_an_assessment_keeps_its_words_when_the_policy_changes_until_it_is_asked_to_follow(in_falun: Opened) -> None:
    agreement = make(in_falun, stage=AgreementStage.PROPOSED, signed_on=None)
    page = show(in_falun, agreement, "decision")
    press(page, "Lägg till bedömning")
    choose(page, YOUNG, "stor nytta")
    assert "Policyn har numera andra kriterier." not in texts(page)
    compliance = in_falun.desk.compliance
    own = compliance.own_with_criteria()
    fewer = tuple(each for each in own.criteria if each.code in {"fa-g13-young", "fa-g16-peace"})
    compliance.save_with_criteria(replace(own, criteria=tuple(replace(e, asked_sv=f"Ny: {e.code}?") for e in fewer)))
    page = show(in_falun, make(in_falun))
    page = show(in_falun, agreement, "decision")
    assert YOUNG in texts(page)
    assert "Policyn har numera andra kriterier." in texts(page)
    press(page, "Fråga efter dagens kriterier")
    assert [each.asked_sv for each in criteria(in_falun, agreement)] == [YOUNG, "Ny: fa-g16-peace?"]
    assert scores(in_falun, agreement) == {"fa-g13-young": 3}


def test_an_assessment_of_what_is_signed_is_left_as_it_was_made(in_falun: Opened) -> None:
    agreement = make(in_falun, assessments=(begun(date(2022, 4, 1), (), uuid4),))
    page = show(in_falun, agreement, "decision")
    assert "Policyn har numera andra kriterier." not in texts(page)


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


def test_concluding_begins_with_the_day_of_signing_that_is_entered_already(in_falun: Opened) -> None:
    proposed = make(in_falun, stage=AgreementStage.PROPOSED)
    assert proposed_day(proposed, Act.SIGN, date(2026, 11, 23)) == date(2022, 4, 20)
    assert proposed_day(replace(proposed, signed_on=None), Act.SIGN, date(2026, 11, 23)) == date(2026, 11, 23)


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
