"""What is done with an agreement from its page: concluded, extended, and given notice of."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication

from coordinator_app.domain.agreement_acts import Act
from coordinator_app.domain.agreement_terms import AgreementStage, NoticeUnit, Renewal
from coordinator_app.ui.agreements.act_dialog import ActDialog, proposed_day
from coordinator_app.ui.marks import Pill
from tests.ui.agreements.shown import choice, kept, make, press, show
from tests.ui.opened_pages import Opened, only, type_in


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


def test_concluding_begins_with_the_day_of_signing_that_is_entered_already(in_falun: Opened) -> None:
    proposed = make(in_falun, stage=AgreementStage.PROPOSED)
    assert proposed_day(proposed, Act.SIGN, date(2026, 11, 23)) == date(2022, 4, 20)
    assert proposed_day(replace(proposed, signed_on=None), Act.SIGN, date(2026, 11, 23)) == date(2026, 11, 23)
