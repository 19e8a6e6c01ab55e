"""What the list shows is saved as a PDF or as a table, and the basis for a decision from the page of an agreement."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_list import AgreementList
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from tests.documents.reading import text
from tests.ui.opened_pages import Opened, only


def choose(monkeypatch: pytest.MonkeyPatch, target: str, kind: int = 0) -> list[str]:
    """Answer the dialog of files with a file and one of the kinds offered; return what it was asked with."""
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.extend(str(each) for each in given[1:])
        return target, asked[-1].split(";;")[kind]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def export(opened: Opened) -> None:
    page = only(opened.page, AgreementList)
    next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "Exportera…").click()


def test_what_the_list_shows_is_saved_as_a_pdf_that_says_what_it_shows(
    in_falun: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "avtal.pdf"
    asked = choose(monkeypatch, str(target))
    export(in_falun)
    qtbot.waitUntil(lambda: bool(in_falun.told))
    assert asked[1].endswith("avtal_2026-11-23.pdf")
    assert in_falun.told[-1].text == "avtal.pdf är sparad."
    said = text(target.read_bytes())
    assert "Aktuella" in said
    assert "Grudziądz" in said
    assert "Tsumeb" not in said


def test_the_same_list_is_saved_as_a_table_in_the_order_in_which_it_stands(
    in_falun: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, str(tmp_path / "avtal"), kind=1)
    export(in_falun)
    qtbot.waitUntil(lambda: bool(in_falun.told))
    content = (tmp_path / "avtal.csv").read_bytes().decode("utf-8-sig")
    written = [row["Part"] for row in csv.DictReader(StringIO(content, newline=""), delimiter=";")]
    model = only(in_falun.page, AgreementList).view.model()
    assert written == [model.index(row, 0).data().split(",")[0] for row in range(model.rowCount())]


def test_a_kind_that_is_written_goes_before_the_one_that_the_dialog_stood_at(
    in_falun: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, str(tmp_path / "mina avtal.csv"))
    export(in_falun)
    qtbot.waitUntil(lambda: bool(in_falun.told))
    assert [each.name for each in tmp_path.glob("mina avtal.*")] == ["mina avtal.csv"]


def test_a_file_that_the_dialog_did_not_ask_about_is_not_written_over(
    in_falun: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "avtal_2026-11-23.csv"
    kept.write_text("mine", encoding="utf-8")
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.append(str(given[2]))
        return (str(kept.with_suffix(".pdf")), str(given[3]).split(";;")[1]) if len(asked) == 1 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    export(in_falun)
    assert asked[1] == str(kept)
    assert kept.read_text(encoding="utf-8") == "mine"


def test_nothing_is_saved_when_somebody_thinks_better_of_it(
    in_falun: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    export(in_falun)
    assert in_falun.told == []
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_basis_for_decision_is_saved_with_the_clauses_that_are_not_met(
    in_falun: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreement = next(each for each in in_falun.desk.agreements.all() if each.title_sv == "Vänortsavtal med Hamina")
    in_falun.page.show_address(Address(section=Section.AGREEMENTS, record_id=agreement.id))
    page = only(in_falun.page, AgreementPage)
    target = tmp_path / "underlag.pdf"
    choose(monkeypatch, str(target))
    more = next(each for each in page.findChildren(QToolButton) if each.accessibleName() == "Mer att göra med avtalet")
    menu = more.menu()
    menu.aboutToShow.emit()
    entries: list[QAction] = menu.actions()
    next(each for each in entries if each.text() == "Spara beslutsunderlag…").trigger()
    qtbot.waitUntil(lambda: bool(in_falun.told))
    said = text(target.read_bytes())
    assert "Beslutsunderlag Vänortsavtal med Hamina" in said
    assert "FA-G5 Vid tecknande" in said
    assert "FA-G4" in said
