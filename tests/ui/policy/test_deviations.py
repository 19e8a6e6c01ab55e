"""Deviations from the policy: decided where the finding is, looked at, and ended."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coordinator_app.ui.deviation_dialog import DeviationDialog
from tests.ui.opened_pages import Opened, only, type_in
from tests.ui.policy.shown import buttons, card, deviated_from, membership, press, show, texts
from tests.ui.windows import settle


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


def test_the_keyboard_stays_on_the_card_when_a_deviation_is_kept_and_when_it_is_undone(
    in_falun: Opened, qtbot: QtBot
) -> None:
    membership(in_falun)
    qtbot.waitUntil(lambda: "Visa fallet" in buttons(card(in_falun, "FA-O1")))
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
    qtbot.waitUntil(lambda: "Visa fallet" in buttons(card(in_falun, "FA-O1")))
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
