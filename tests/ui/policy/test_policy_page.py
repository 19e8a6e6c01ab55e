"""The section of the policy, as somebody uses it."""

from datetime import date
from pathlib import Path
from threading import Event
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.clause_states import ClauseState
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.deviation_dialog import DeviationDialog
from coordinator_app.ui.policy.clause_card import ClauseCard
from coordinator_app.ui.policy.clauses_tab import ClausesTab
from coordinator_app.ui.policy.document_page import DocumentPage
from coordinator_app.ui.policy.policy_page import PolicyPage
from coordinator_app.ui.policy.revise_dialog import ReviseDialog
from coordinator_app.ui.why_dialog import WhyDialog
from tests.ui.opened_pages import Opened, only, type_in
from tests.ui.windows import settle, until

ELEVEN = [
    "Fastställt av",
    "Datum",
    "Dokumenttyp",
    "Dokumentet gäller för",
    "Giltighetstid",
    "Revideringsansvarig",
    "Dokumentansvarig",
    "Revideringsintervall",
    "Revideringsdatum",
    "Uppföljningsansvar",
    "Dnr",
]


def membership(opened: Opened) -> Agreement:
    """Keep a membership without decision, and return it."""
    new = Agreement(id=uuid4(), kind=AgreementKind.MEMBERSHIP, title_sv="Kustnätverket", signed_on=date(2024, 5, 1))
    return opened.desk.agreements.save(new)


def texts(within: QWidget) -> list[str]:
    settle()
    return [label.text() for label in within.findChildren(QLabel) if label.isVisibleTo(within)]


def press(within: QWidget, name: str) -> None:
    settle()
    buttons = within.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == name and each.isVisibleTo(within)).click()


def card(opened: Opened, code: str) -> ClauseCard:
    """Return the card of a clause as it is shown now, once it is made."""
    complete(opened)
    cards = opened.page.findChildren(ClauseCard)
    return next(each for each in cards if each.state.clause.code == code and each.isVisibleTo(opened.page))


def complete(opened: Opened) -> None:
    """Wait until there is a card for each clause, and what is under way is shown."""
    settle()
    number = len(opened.desk.municipality.policy().clauses)
    until(lambda: len(opened.page.findChildren(ClauseCard)) == number)
    settle()


def cards(opened: Opened) -> list[str]:
    complete(opened)
    found = opened.page.findChildren(ClauseCard)
    return [each.state.clause.code for each in found if each.isVisibleTo(opened.page)]


def show(opened: Opened, tab: str, field: str = "") -> PolicyPage:
    """Come to a tab."""
    opened.stage.go(Address(section=Section.POLICY, tab=tab, field=field))
    assert isinstance(opened.page, PolicyPage)
    return opened.page


def test_every_clause_stands_in_the_order_of_the_policy_with_how_it_is_met(in_falkenberg: Opened) -> None:
    policy = in_falkenberg.desk.municipality.policy()
    assert cards(in_falkenberg) == [clause.code for clause in policy.clauses]
    overdue = texts(card(in_falkenberg, "FB-0b"))
    assert "Prövad på 1 fall, som inte uppfyller den." in overdue
    assert "Programmet prövar ingenting mot den här paragrafen." in texts(card(in_falkenberg, "FB-4a"))


def test_the_cases_of_a_clause_lead_to_what_they_are_about(in_falun: Opened, qtbot: QtBot) -> None:
    about = membership(in_falun)
    qtbot.waitUntil(lambda: any("Visa" in text for text in _buttons(card(in_falun, "FA-O1"))))
    press(card(in_falun, "FA-O1"), "Visa fallet")
    assert "”Kustnätverket” har inget beslut." in texts(card(in_falun, "FA-O1"))
    press(card(in_falun, "FA-O1"), "Öppna")
    wanted = Address(section=Section.AGREEMENTS, record_id=about.id, field="decision_id")
    assert in_falun.addresses[-1] == wanted


def _buttons(within: QWidget) -> list[str]:
    return [each.accessibleName() for each in within.findChildren(QPushButton)]


def test_an_address_with_a_clause_shows_its_cases(in_falkenberg: Opened) -> None:
    show(in_falkenberg, "clauses", "FB-0b")
    assert card(in_falkenberg, "FB-0b").is_open
    assert not card(in_falkenberg, "FB-5e").is_open


def test_what_was_shown_stays_until_the_clauses_are_derived_anew(
    in_falun: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = cards(in_falun)
    may_end, derive = Event(), in_falun.desk.compliance.clauses

    def slowly(*asked: Any) -> tuple[ClauseState, ...]:
        may_end.wait()
        return derive(*asked)

    monkeypatch.setattr("coordinator_app.ui.deriving.PATIENCE_MS", 0)
    monkeypatch.setattr(in_falun.desk.compliance, "clauses", slowly)
    membership(in_falun)
    show(in_falun, "clauses", "FA-O1")
    assert cards(in_falun) == shown
    assert "”Kustnätverket” har inget beslut." not in texts(in_falun.page)
    may_end.set()
    qtbot.waitUntil(lambda: "”Kustnätverket” har inget beslut." in texts(in_falun.page))
    assert card(in_falun, "FA-O1").is_open


def test_why_quotes_the_clause_and_gives_the_advice(in_falun: Opened) -> None:
    membership(in_falun)
    in_falun.page.refresh(frozenset({"agreement"}))
    press(card(in_falun, "FA-O1"), "Visa fallet")
    press(card(in_falun, "FA-O1"), "Varför?")
    said = " ".join(texts(only(in_falun.page, WhyDialog)))
    assert "Kommunstyrelsen skall även ansvara för" in said
    assert "Koppla kommunstyrelsens beslut om medlemskapet" in said


def asked_to_deviate(opened: Opened) -> DeviationDialog:
    """Ask to deviate from what the policy says of a membership without decision."""
    membership(opened)
    opened.page.refresh(frozenset({"agreement"}))
    press(card(opened, "FA-O1"), "Visa fallet")
    press(card(opened, "FA-O1"), "Besluta om avvikelse…")
    return only(opened.page, DeviationDialog)


def test_a_deviation_is_decided_where_the_finding_is_and_ended_where_it_is_listed(
    in_falun: Opened, qtbot: QtBot
) -> None:
    about = membership(in_falun)
    in_falun.page.refresh(frozenset({"agreement"}))
    press(card(in_falun, "FA-O1"), "Visa fallet")
    press(card(in_falun, "FA-O1"), "Besluta om avvikelse…")
    dialog = only(in_falun.page, DeviationDialog)
    press(dialog, "Besluta om avvikelse")
    assert "⚠ Skriv varför regeln inte följs i det här fallet." in texts(dialog)
    type_in(dialog.reason, "Ärvt från tidigare nämnd")
    type_in(dialog.decided_by, "Kommunstyrelsen § 84")
    type_in(dialog.until_on, "31 december 2027")
    press(dialog, "Besluta om avvikelse")
    (kept,) = in_falun.desk.compliance.deviations()
    assert (kept.about_id, kept.until_on, kept.decided_by) == (about.id, date(2027, 12, 31), "Kommunstyrelsen § 84")
    qtbot.waitUntil(lambda: "Prövad på 1 fall, varav 0 uppfyller den." not in texts(card(in_falun, "FA-O1")))
    assert not any(one.rule == kept.rule for one in in_falun.desk.compliance.findings(in_falun.stage.today))
    page = show(in_falun, "deviations")
    assert {"Kustnätverket", "Ärvt från tidigare nämnd"} <= set(texts(page.deviations))
    press(page.deviations, "Avsluta avvikelsen")
    assert any(one.rule == kept.rule for one in in_falun.desk.compliance.findings(in_falun.stage.today))


def test_cards_of_clauses_that_stand_as_before_are_not_made_anew(in_falun: Opened, qtbot: QtBot) -> None:
    membership(in_falun)
    qtbot.waitUntil(lambda: "Visa fallet" in _buttons(card(in_falun, "FA-O1")))
    before = in_falun.page.findChildren(ClauseCard)
    changed, other = card(in_falun, "FA-O1"), card(in_falun, "FA-G16")
    shown = other.findChildren(QLabel)
    deviated_from(in_falun)
    qtbot.waitUntil(lambda: changed.state.deviated != ())
    assert in_falun.page.findChildren(ClauseCard) == before
    assert other.findChildren(QLabel) == shown


def test_the_first_cards_come_at_once_and_the_others_soon(in_falun: Opened, qtbot: QtBot) -> None:
    new = ClausesTab(in_falun.stage)
    qtbot.addWidget(new)
    new.show_now()
    qtbot.waitUntil(lambda: new.findChildren(ClauseCard) != [])
    assert len(new.findChildren(ClauseCard)) < len(cards(in_falun))
    new.point_at(cards(in_falun)[-1])
    qtbot.waitUntil(lambda: len(new.findChildren(ClauseCard)) == len(cards(in_falun)))


def deviated_from(opened: Opened) -> None:
    """Decide to deviate in the one case of a membership without decision."""
    (finding,) = (one for one in opened.desk.compliance.findings(opened.stage.today) if one.clause == "FA-O1")
    opened.desk.compliance.deviate(finding, reason="Ärvt", decided_by="", decided_on=opened.stage.today)


def test_the_keyboard_stays_on_the_card_when_a_deviation_is_kept_and_when_it_is_undone(
    in_falun: Opened, qtbot: QtBot
) -> None:
    membership(in_falun)
    qtbot.waitUntil(lambda: "Visa fallet" in _buttons(card(in_falun, "FA-O1")))
    changed = card(in_falun, "FA-O1")
    press(changed, "Visa fallet")
    where = next(each for each in changed.findChildren(QPushButton) if each.accessibleName() == "Besluta om avvikelse…")
    where.setFocus()
    deviated_from(in_falun)
    qtbot.waitUntil(lambda: any("Avvikelse beslutad" in said for said in texts(changed)))
    assert changed.isAncestorOf(in_falun.window.focusWidget())
    in_falun.desk.history.undo()
    qtbot.waitUntil(lambda: not any("Avvikelse beslutad" in said for said in texts(changed)))
    assert changed.isAncestorOf(in_falun.window.focusWidget())


def test_a_case_with_a_deviation_leads_to_what_it_is_about(in_falun: Opened, qtbot: QtBot) -> None:
    about = membership(in_falun)
    deviated_from(in_falun)
    qtbot.waitUntil(lambda: "Visa fallet" in _buttons(card(in_falun, "FA-O1")))
    press(card(in_falun, "FA-O1"), "Visa fallet")
    press(card(in_falun, "FA-O1"), "Öppna")
    assert in_falun.addresses[-1].record_id == about.id


def test_the_keyboard_stays_on_the_page_when_a_deviation_is_ended(in_falun: Opened) -> None:
    membership(in_falun)
    deviated_from(in_falun)
    page = show(in_falun, "deviations")
    settle()
    end = next(b for b in page.deviations.findChildren(QPushButton) if b.accessibleName() == "Avsluta avvikelsen")
    end.setFocus()
    end.click()
    settle()
    assert page.isAncestorOf(in_falun.window.focusWidget())


def test_the_dialog_of_a_deviation_is_no_higher_than_what_it_asks_and_grows_with_what_is_wrong(
    in_falun: Opened,
) -> None:
    dialog = asked_to_deviate(in_falun)
    settle()
    layout = dialog.layout()
    assert layout is not None
    before = dialog.height()
    assert before <= layout.totalHeightForWidth(dialog.width()) + 2
    press(dialog, "Besluta om avvikelse")
    settle()
    assert dialog.height() > before
    dialog.close()


def test_an_endless_word_is_broken_and_widens_no_page(in_falun: Opened) -> None:
    about = membership(in_falun)
    finding = next(one for one in in_falun.desk.compliance.findings(in_falun.stage.today) if one.about_id == about.id)
    today = in_falun.stage.today
    in_falun.desk.compliance.deviate(finding, reason="Å" * 300, decided_by="m" * 300, decided_on=today)
    page = show(in_falun, "deviations")
    settle()
    area = only(page.deviations, QScrollArea)
    content = area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()
    assert content.width() == area.viewport().width()


def test_a_day_that_is_none_is_told_beneath_its_field_and_stays(in_falun: Opened) -> None:
    dialog = asked_to_deviate(in_falun)
    type_in(dialog.reason, "Ärvt")
    type_in(dialog.until_on, "någon gång")
    press(dialog, "Besluta om avvikelse")
    assert dialog.isVisible()
    assert dialog.until_on.text() == "någon gång"
    assert any(said.startswith("⚠") for said in texts(dialog))
    assert in_falun.desk.compliance.deviations() == ()
    dialog.close()


def test_enter_in_a_field_decides_and_nothing_is_decided_on_a_day_that_has_not_come(in_falun: Opened) -> None:
    dialog = asked_to_deviate(in_falun)
    type_in(dialog.reason, "Ärvt")
    dialog.decided_on.selectAll()
    type_in(dialog.decided_on, "1 maj 2031")
    QTest.keyClick(dialog.decided_on, Qt.Key.Key_Return)
    assert "⚠ Den dagen har inte kommit än." in texts(dialog)
    assert in_falun.desk.compliance.deviations() == ()
    dialog.decided_on.selectAll()
    type_in(dialog.decided_on, "1 maj 2026")
    QTest.keyClick(dialog.decided_on, Qt.Key.Key_Return)
    assert [kept.decided_on for kept in in_falun.desk.compliance.deviations()] == [date(2026, 5, 1)]


def test_only_the_clauses_that_are_asked_for_are_shown(in_falkenberg: Opened) -> None:
    name = next(text for text in _buttons(in_falkenberg.page) if text.startswith("Brister"))
    press(in_falkenberg.page, name)
    assert cards(in_falkenberg) == ["FB-0b"]


def test_the_register_shows_that_falkenbergs_policy_is_late_and_has_its_eleven_facts(in_falkenberg: Opened) -> None:
    page = show(in_falkenberg, "documents")
    assert "Policy · Kommunfullmäktige · 28 juni 2016 · KS 2015-236 · Tills vidare" in texts(page.documents)
    press(page.documents, "Öppna")
    form = page.documents.open_page
    assert form is not None
    names = [line.accessibleName() for line in form.findChildren(QLineEdit)]
    assert [name for name in names if name in ELEVEN] == ELEVEN
    assert "Det skulle ha reviderats senast 28 juni 2020." in texts(form)
    assert "Det gäller tills ett nytt är antaget." in texts(form)


def opened_document(opened: Opened) -> DocumentPage:
    page = show(opened, "documents")
    press(page.documents, "Öppna")
    assert page.documents.open_page is not None
    return page.documents.open_page


def document(opened: Opened) -> GoverningDocument:
    return opened.desk.governing.all()[0]


def test_a_revision_is_dated_and_keeps_the_earlier_version_with_its_file(in_falkenberg: Opened, tmp_path: Path) -> None:
    form = opened_document(in_falkenberg)
    file = tmp_path / "policy 2016.pdf"
    file.write_bytes(b"the wording of 2016")
    form.keep(file)
    press(form, "Revidera…")
    dialog = only(form, ReviseDialog)
    type_in(dialog.day, "1 januari 2010")
    press(dialog, "Revidera")
    assert any("inte fastställd senare" in said for said in texts(dialog))
    dialog.day.selectAll()
    type_in(dialog.day, "20 oktober 2026")
    type_in(dialog.case_number, "KS 2026-99")
    press(dialog, "Revidera")
    kept = document(in_falkenberg)
    assert (kept.last_revised_on, kept.case_number) == (date(2026, 10, 20), "KS 2026-99")
    assert [version.name for version in kept.versions] == ["policy 2016.pdf"]
    assert not any("skulle ha reviderats" in said for said in texts(form))
    in_falkenberg.desk.history.undo()
    assert document(in_falkenberg).versions == ()


def test_enter_revises_and_nothing_is_revised_on_a_day_that_has_not_come(in_falkenberg: Opened) -> None:
    form = opened_document(in_falkenberg)
    form.revise()
    dialog = only(form, ReviseDialog)
    type_in(dialog.day, "1 februari 2031")
    QTest.keyClick(dialog.day, Qt.Key.Key_Return)
    assert "⚠ Den dagen har inte kommit än." in texts(dialog)
    dialog.day.selectAll()
    type_in(dialog.day, "20 oktober 2026")
    QTest.keyClick(dialog.day, Qt.Key.Key_Return)
    assert document(in_falkenberg).last_revised_on == date(2026, 10, 20)


def test_a_file_that_cannot_be_read_changes_nothing(in_falkenberg: Opened, tmp_path: Path) -> None:
    opened_document(in_falkenberg).keep(tmp_path / "not-there.pdf")
    assert len(in_falkenberg.problems) == 1
    assert document(in_falkenberg).sha256 == ""


def test_a_fact_is_saved_as_its_field_is_left(in_falkenberg: Opened) -> None:
    form = opened_document(in_falkenberg)
    field = next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == "Dokumentansvarig")
    field.setFocus()
    field.selectAll()
    type_in(field, "Utvecklingschefen")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document(in_falkenberg).document_owner == "Utvecklingschefen"


def test_an_interval_that_cannot_be_kept_is_told_with_its_bounds(in_falkenberg: Opened) -> None:
    form = opened_document(in_falkenberg)
    field = next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == "Revideringsintervall")
    field.setFocus()
    field.selectAll()
    type_in(field, "0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "⚠ Skriv ett tal från 1 till 1200." in texts(form)
    assert document(in_falkenberg).revision_months == 48


def test_a_document_of_another_municipality_ceases_to_apply_in_one_step(in_falkenberg: Opened) -> None:
    form = opened_document(in_falkenberg)
    press(form, "Gäller inte längre")
    assert document(in_falkenberg).ended_on == in_falkenberg.stage.today
    assert not any("skulle ha reviderats" in said for said in texts(form))
    assert "Gäller inte längre" not in [b.accessibleName() for b in form.findChildren(QPushButton) if b.isVisible()]
    in_falkenberg.desk.history.undo()
    assert document(in_falkenberg).ended_on is None


def test_a_new_document_opens_at_its_title_and_goes_to_the_trash_and_back(in_falun: Opened) -> None:
    page = show(in_falun, "documents")
    page.make_new()
    assert document(in_falun).title_sv == "Nytt styrdokument"
    press(page, "Lägg i papperskorgen")
    assert in_falun.desk.governing.all() == ()
    settle()
    assert page.findChildren(DocumentPage) == []
    in_falun.desk.history.undo()
    assert len(in_falun.desk.governing.all()) == 1


def test_another_tab_is_an_address_of_its_own_and_the_last_one_is_remembered(in_falun: Opened) -> None:
    page = show(in_falun, "clauses")
    page.next_tab(1)
    assert in_falun.addresses[-1] == Address(section=Section.POLICY, tab="deviations")
    in_falun.stage.go(Address(section=Section.POLICY))
    assert page.tab == "deviations"
    assert page.title == "Policy – Avvikelser"


def test_an_unreported_decision_leads_to_the_register_of_decisions(in_falun: Opened) -> None:
    decision = Decision(
        id=uuid4(), kind=DecisionKind.DELEGATED, title_sv="Resa till Hamina", decided_on=date(2026, 5, 4)
    )
    in_falun.desk.agreements.save_decision(decision)
    in_falun.page.refresh(frozenset({"decision"}))
    press(card(in_falun, "FA-G16"), "Visa fallet")
    press(card(in_falun, "FA-G16"), "Öppna")
    wanted = Address(section=Section.AGREEMENTS, record_id=decision.id, tab="decisions", field="reported_on")
    assert in_falun.addresses[-1] == wanted
