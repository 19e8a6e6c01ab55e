"""What the policy finds in an agreement, beneath the fields that it concerns."""

from collections import Counter
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from coordinator_app.domain.agreement_destinations import AgreementTab, tab_of
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import Activity, Agreement, AgreementKind
from coordinator_app.domain.findings import Finding
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.agreements.agreements_page import AgreementsPage
from coordinator_app.ui.field_findings import FieldFinding
from coordinator_app.ui.finding_row import FindingRow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.why_dialog import WhyDialog
from coordinator_app.words import message
from tests.ui.opened_pages import Opened, only
from tests.ui.windows import until

NO_DECISION = "”Kustnätverket” har inget beslut."
BARE = {"title_sv": "Kustnätverket", "signed_on": date(2024, 5, 1)}


def keep(opened: Opened, **fields: object) -> Agreement:
    return opened.desk.agreements.save(Agreement(id=uuid4(), **(BARE | fields)))  # type: ignore[arg-type]


def show(opened: Opened, agreement: Agreement, tab: str) -> AgreementPage:
    opened.stage.go(Address(section=Section.AGREEMENTS, record_id=agreement.id, tab=tab))
    QApplication.processEvents()
    assert isinstance(opened.page, AgreementsPage)
    page = opened.page._open.page
    assert page is not None
    derived(page)
    return page


def derived(page: AgreementPage) -> None:
    """Wait until the findings are shown as they are now."""
    until(lambda: not page._deriving.isActive())


def beneath(page: AgreementPage) -> list[str]:
    """Return the sentences that stand beneath fields of the tab that is shown."""
    lines = [each for each in page.findChildren(FieldFinding) if each.isVisibleTo(page)]
    return [next(iter(line.findChildren(QLabel))).text() for line in lines]


def decision_field(page: AgreementPage) -> ChoiceField:
    return next(
        each
        for each in page.findChildren(ChoiceField)
        if each.isVisibleTo(page) and each.accessibleName() == "Beslutet att ingå avtalet"
    )


def row_about(page: AgreementPage, field: str) -> FindingRow:
    return next(each for each in page.panel.findChildren(FindingRow) if each.finding.where.field == field)


def button(within: QWidget, said: str) -> QPushButton:
    return next(each for each in within.findChildren(QPushButton) if each.text() == said)


def test_a_finding_stands_beneath_its_field_and_is_heard_with_it(in_falun: Opened) -> None:
    page = show(in_falun, keep(in_falun, kind=AgreementKind.MEMBERSHIP), "decision")
    assert NO_DECISION in beneath(page)
    assert decision_field(page).accessibleDescription() == f"Avvikelse: {NO_DECISION}"


def test_why_is_reached_by_keyboard_and_quotes_the_clause(in_falun: Opened) -> None:
    page = show(in_falun, keep(in_falun, kind=AgreementKind.MEMBERSHIP), "decision")
    line = next(each for each in page.findChildren(FieldFinding) if NO_DECISION in each.findChildren(QLabel)[0].text())
    why = button(line, "Varför?")
    assert why.accessibleDescription() == NO_DECISION
    assert why.focusPolicy() & Qt.FocusPolicy.TabFocus
    why.setFocus()
    QTest.keyClick(why, Qt.Key.Key_Space)
    dialog = only(line, WhyDialog)
    assert any("FA-O1" in each.text() for each in dialog.findChildren(QLabel))
    dialog.close()


def test_the_panel_leads_to_the_field_on_its_tab_and_does_not_tell_the_problem_twice(in_falun: Opened) -> None:
    page = show(in_falun, keep(in_falun, kind=AgreementKind.MEMBERSHIP), "history")
    leading = button(row_about(page, "decision_id"), "Till fältet")
    assert (leading.accessibleName(), leading.accessibleDescription()) == ("Till fältet: Beslut", "")
    leading.click()
    derived(page)
    assert page.tab == "decision"
    assert QApplication.focusWidget() is decision_field(page)


def test_a_finding_goes_from_its_field_once_that_is_mended(in_falun: Opened) -> None:
    page = show(in_falun, keep(in_falun, kind=AgreementKind.COOPERATION), "overview")
    said = "Det står inte vilken verksamhet ”Kustnätverket” omfattar."
    assert said in beneath(page)
    page.subject.change(message("Change the kind of agreement"), scope_sv="Utbyte av elever")
    derived(page)
    assert said not in beneath(page)
    shown = [each for each in page.findChildren(QWidget) if each.isVisibleTo(page)]
    assert "omfattar" not in "".join(each.accessibleDescription() for each in shown)


def test_a_deviation_takes_the_finding_from_its_field(in_falun: Opened) -> None:
    agreement = keep(in_falun, kind=AgreementKind.MEMBERSHIP)
    page = show(in_falun, agreement, "decision")
    finding = row_about(page, "decision_id").finding
    in_falun.desk.compliance.deviate(finding, reason="Ärvt", decided_by="KS", decided_on=in_falun.stage.today)
    in_falun.page.refresh(frozenset({"deviation"}))
    derived(page)
    assert NO_DECISION not in beneath(page)
    assert decision_field(page).accessibleDescription() == ""


def test_what_a_field_is_told_is_wrong_stays_beside_its_finding(in_falun: Opened) -> None:
    page = show(in_falun, keep(in_falun, kind=AgreementKind.COOPERATION, renewal=Renewal.ENDS), "validity")
    labelled = next(each for each in page._made[AgreementTab.VALIDITY]._editing if each.place_of("first_end_on"))
    place = labelled.place_of("first_end_on")
    place.complain("Det är ingen dag.")
    heard = place.field.accessibleDescription()
    assert heard == "Det är ingen dag. Avvikelse: ”Kustnätverket” har ingen sista dag."
    place.explain("")
    assert place.field.accessibleDescription() == "Avvikelse: ”Kustnätverket” har ingen sista dag."


@pytest.mark.parametrize(
    "agreement",
    [
        {"kind": AgreementKind.MEMBERSHIP},
        {"kind": AgreementKind.MEMBERSHIP, "activities": (Activity(id=uuid4(), on=date(2024, 6, 1)),)},
        {"kind": AgreementKind.SISTER_CITY},
        {"kind": AgreementKind.SISTER_CITY, "renewal": Renewal.OPEN_ENDED},
        {"kind": AgreementKind.SISTER_CITY, "renewal": Renewal.OPEN_ENDED, "open_ended_reason_sv": "Vänskap"},
    ],
)
@pytest.mark.parametrize("policy", ["falun", "falkenberg", "general"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_finding_stands_beneath_exactly_one_field(
    in_falun: Opened, agreement: dict[str, object], policy: str, language: str
) -> None:
    own = in_falun.desk.municipality.get()
    assert own is not None
    in_falun.desk.municipality.save(replace(own, policy=policy))
    kept = keep(in_falun, **agreement)
    found = in_falun.desk.compliance.of_agreement(kept.id, in_falun.stage.today)
    page = show(in_falun, kept, "overview")
    page._speak(language)
    shown: Counter[str] = Counter()
    for tab in dict.fromkeys(map(_tab_of, found)):
        page.show_tab(tab)
        QApplication.processEvents()
        shown.update(beneath(page))
    assert shown == Counter(in_falun.stage.say(each.sentence) for each in found)


def _tab_of(finding: Finding) -> AgreementTab:
    return tab_of(finding.where.field)
