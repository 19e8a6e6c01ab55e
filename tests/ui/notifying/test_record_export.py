"""The record of informing is saved from its dialog: of the visit that is shown or of a year, as PDF or as workbook."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton
from python_calamine import CalamineWorkbook

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.commands import runs_of
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.record_export import RecordExportDialog
from tests.documents.reading import text, violations
from tests.ui.going.informing_record import save
from tests.ui.going.screen import next_visit
from tests.ui.windows import settle, until


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window."""
    return open_window()


@pytest.fixture
def told(window: MainWindow) -> list[str]:
    """Return what the window says in passing."""
    said: list[str] = []
    window.stage.told.connect(lambda each: said.append(each.text))
    return said


@pytest.fixture
def dialog(window: MainWindow) -> RecordExportDialog:
    """Return the dialog, on the next visit."""
    save(window)
    return shown(window)


def shown(window: MainWindow) -> RecordExportDialog:
    settle()
    return next(each for each in window.findChildren(RecordExportDialog) if each.isVisible())


def choose(field: ChoiceField, value: object) -> None:
    field.show_value(value)
    field.activated.emit(field.currentIndex())
    settle()


def press(dialog: RecordExportDialog, name: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == name).click()
    settle()


def answered(monkeypatch: pytest.MonkeyPatch, target: Path | str) -> list[str]:
    """Answer the dialog of files, and return the names and kinds that it was asked with."""
    seen: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, kinds: str) -> tuple[str, str]:
        seen.extend((Path(suggested).name, kinds))
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return seen


def test_the_visit_that_is_shown_is_saved_as_a_pdf(
    window: MainWindow, dialog: RecordExportDialog, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = answered(monkeypatch, tmp_path / "besök.pdf")
    press(dialog, "Spara…")
    until(lambda: bool(told))
    assert seen[0].endswith("_informering.pdf")
    assert told == ["besök.pdf är sparad."]
    content = (tmp_path / "besök.pdf").read_bytes()
    assert violations(content) == []
    assert f"Vilka som informerades: {next_visit(window).title_sv}" in text(content)
    assert window.findChildren(RecordExportDialog) == []


def test_a_year_is_saved_as_a_workbook_that_gets_its_ending(
    dialog: RecordExportDialog, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = answered(monkeypatch, tmp_path / "år")
    choose(dialog.about, 2026)
    choose(dialog.kind, "xlsx")
    choose(dialog.language, "en")
    press(dialog, "Spara…")
    until(lambda: bool(told))
    assert seen == ["record_of_informing_2026.xlsx", "Excel (*.xlsx)"]
    assert CalamineWorkbook.from_path(str(tmp_path / "år.xlsx")).sheet_names[0] == "Tellings"


def test_what_was_chosen_is_remembered(
    window: MainWindow, dialog: RecordExportDialog, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answered(monkeypatch, tmp_path / "a.xlsx")
    choose(dialog.kind, "xlsx")
    press(dialog, "Spara…")
    until(lambda: bool(told))
    save(window)
    assert shown(window).kind.value == "xlsx"


def test_nothing_is_saved_when_somebody_thinks_better_of_it(
    dialog: RecordExportDialog, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(monkeypatch, "")
    press(dialog, "Spara…")
    assert dialog.isVisible()
    assert told == []


def test_what_is_saved_can_be_opened_at_once(
    dialog: RecordExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    answered(monkeypatch, tmp_path / "a.pdf")
    press(dialog, "Spara och öppna")
    until(lambda: bool(opened))
    assert opened == [str(tmp_path / "a.pdf")]


def test_a_file_that_cannot_be_written_is_told_as_a_problem(
    window: MainWindow, dialog: RecordExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    met: list[object] = []
    window.stage.problem_met.connect(met.append)
    answered(monkeypatch, tmp_path / "nowhere" / "a.pdf")
    press(dialog, "Spara…")
    until(lambda: bool(met))
    assert list(tmp_path.glob("**/*.part")) == []


def test_the_menu_begins_with_the_visit_that_is_shown_or_with_this_year(window: MainWindow) -> None:
    run = runs_of(window)["informing_record"]
    visit = next_visit(window)
    window.shell.go(Address(section=Section.VISITS, record_id=visit.id))
    run()
    assert shown(window).about.value == visit.id
    shown(window).close()
    window.shell.go(Address(section=Section.TODAY))
    run()
    assert shown(window).about.value == 2026
