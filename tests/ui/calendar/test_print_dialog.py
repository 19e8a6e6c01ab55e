"""Printing the calendar: what is chosen is what is saved, and what cannot be understood is told where it stands."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from coordinator_app.domain.calendar import Layer
from coordinator_app.domain.calendar_print import CalendarForm, Paper
from coordinator_app.domain.disclosure import Audience
from coordinator_app.ui import printing
from coordinator_app.ui.calendar.print_dialog import CalendarPrintDialog
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.printing import Sheets, print_pages
from coordinator_app.ui.stage import Stage
from tests.documents.reading import text, violations
from tests.ui.going.screen import next_visit
from tests.ui.windows import settle, until

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
ALL = frozenset(Layer)


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
def dialog(window: MainWindow) -> CalendarPrintDialog:
    """Return the dialog, on November."""
    return opened(window)


def opened(window: MainWindow, form: CalendarForm = CalendarForm.MONTH) -> CalendarPrintDialog:
    """Open the dialog on November."""
    made = CalendarPrintDialog(window.stage, NOVEMBER, form, ALL, window)
    made.open()
    settle()
    return made


def choose(field: ChoiceField, value: object) -> None:
    """Choose as a user does."""
    field.show_value(value)
    field.activated.emit(field.currentIndex())
    settle()


def press(dialog: CalendarPrintDialog, name: str) -> None:
    """Press a button of the dialog."""
    next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == name).click()
    settle()


def answered(monkeypatch: pytest.MonkeyPatch, target: Path) -> list[str]:
    """Answer the dialog of files, and return the names that it was asked with."""
    seen: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        seen.append(Path(suggested).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return seen


def test_a_month_is_saved_under_its_name(
    window: MainWindow, dialog: CalendarPrintDialog, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = answered(monkeypatch, tmp_path / "kalender.pdf")
    press(dialog, "Spara PDF…")
    until(lambda: bool(told))
    assert names == ["kalender_2026-11.pdf"]
    content = (tmp_path / "kalender.pdf").read_bytes()
    assert violations(content) == []
    assert "November 2026" in text(content)
    assert "kalender.pdf" in told[0]


def test_days_that_are_typed_are_those_that_are_printed(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = opened(window, CalendarForm.LIST)
    names = answered(monkeypatch, tmp_path / "lista.pdf")
    dialog.days.clear()
    QTest.keyClicks(dialog.days, "1-31 dec")
    choose(dialog.contents, True)
    choose(dialog.language, "en")
    press(dialog, "Spara PDF…")
    until(lambda: bool(told))
    assert names == ["calendar_2026-12-01_2026-12-31.pdf"]
    said = text((tmp_path / "lista.pdf").read_bytes())
    visit = next_visit(window)
    guest = window.stage.desk.people.several([visit.delegation[0].person_id])[0]
    assert visit.title_en in said
    assert guest.name in said


def test_days_that_are_none_are_told_and_nothing_is_saved(
    dialog: CalendarPrintDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = answered(monkeypatch, tmp_path / "kalender.pdf")
    dialog.days.clear()
    QTest.keyClicks(dialog.days, "nonsense")
    press(dialog, "Spara PDF…")
    assert names == []
    assert dialog.isVisible()
    assert dialog.days.accessibleDescription()


def test_how_much_is_asked_of_a_list_and_paper_of_a_year(dialog: CalendarPrintDialog) -> None:
    def shown() -> tuple[bool, bool]:
        return dialog.contents.isVisible(), dialog.paper.isVisible()

    assert shown() == (False, False)
    choose(dialog.form, CalendarForm.YEAR)
    assert shown() == (False, True)
    choose(dialog.form, CalendarForm.LIST)
    assert shown() == (True, False)


def test_what_was_chosen_last_is_chosen_next_time(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answered(monkeypatch, tmp_path / "plan.pdf")
    first = opened(window, CalendarForm.YEAR)
    choose(first.audience, Audience.ANYONE)
    choose(first.paper, Paper.A3)
    press(first, "Spara PDF…")
    until(lambda: bool(told))
    order = opened(window, CalendarForm.YEAR).order()
    assert (order.audience, order.paper) == (Audience.ANYONE, Paper.A3)


def test_a_saved_calendar_may_be_opened_at_once(
    dialog: CalendarPrintDialog, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[str] = []

    def open_url(url: QUrl) -> bool:
        seen.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    answered(monkeypatch, tmp_path / "kalender.pdf")
    press(dialog, "Spara och öppna")
    until(lambda: bool(seen))
    assert seen == [str(tmp_path / "kalender.pdf")]


def test_the_pages_that_are_printed_are_those_of_the_calendar(
    window: MainWindow, dialog: CalendarPrintDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed: list[Sheets] = []

    def ask(stage: Stage, sheets: Sheets, parent: QWidget) -> bool:
        printed.append(sheets)
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        return print_pages(stage, sheets, printer, range(sheets.number), parent)

    monkeypatch.setattr(printing, "ask_and_print", ask)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    press(dialog, "Skriv ut…")
    until(lambda: bool(closed))
    assert [(sheets.name, sheets.number) for sheets in printed] == [("kalender_2026-11", 2)]
    paper = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    wide, high = paper[0].get_size()
    assert (len(paper), wide > high) == (2, True)
    paper.close()
    settle()
