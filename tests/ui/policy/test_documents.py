"""The register of governing documents, as somebody keeps it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.ui.policy.document_page import DocumentPage
from coordinator_app.ui.policy.revise_dialog import ReviseDialog
from tests.ui.opened_pages import Opened, only, type_in
from tests.ui.policy.shown import press, show, texts
from tests.ui.windows import settle

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
