"""A calendar is chosen, dropped or pasted, looked at row by row, imported in one change, and undone in one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from coordinator_app.domain.imported import ImportedAs
from coordinator_app.ui.imports.import_dialog import ImportDialog
from coordinator_app.ui.main_window import MainWindow
from tests.exchange.calendar_files import MEETING, calendar
from tests.ui.windows import rest, settle, until

VISIT = "UID:besok-1\nDTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261210\nSUMMARY:Besök från Wuhu"
OTHER = VISIT.replace("besok-1", "besok-2").replace("Wuhu", "Guterborg")
NO_DAY = "UID:besok-3\nSUMMARY:Utan dag"


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window on the example."""
    opened = open_window()
    until(opened.isActiveWindow)
    rest(opened)
    return opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a calendar with two visits and an event without a day."""
    written = tmp_path / "kalender.ics"
    written.write_bytes(calendar(VISIT, OTHER, NO_DAY))
    return written


def opened(window: MainWindow, *paths: Path) -> ImportDialog:
    """Return the dialog, once it has read the files."""
    dialog = ImportDialog(window.stage, window, paths)
    dialog.open()
    until(lambda: not dialog.is_reading)
    settle()
    return dialog


def importing(dialog: ImportDialog) -> QPushButton:
    """Return the button that imports."""
    return dialog._import


def titles(window: MainWindow) -> set[str]:
    """Return the titles of the visits that are kept."""
    return {line.title_sv for line in window.stage.desk.visits.lines()}


def told(dialog: ImportDialog) -> list[tuple[str, str]]:
    """Return what becomes of what, as the table tells it."""
    return [(line.group, line.title) for line in dialog.table.lines]


def test_a_file_is_looked_at_imported_and_undone(window: MainWindow, file: Path) -> None:
    before = titles(window)
    dialog = opened(window, file)
    assert told(dialog) == [("new", "Besök från Wuhu"), ("new", "Besök från Guterborg"), ("losses", "Utan dag")]
    assert titles(window) == before
    importing(dialog).click()
    settle()
    assert titles(window) - before == {"Besök från Wuhu", "Besök från Guterborg"}
    assert window.toasts.shown is not None
    window.actions_by_key["undo"].trigger()
    settle()
    assert titles(window) == before


def test_a_row_is_left_out_by_the_space_bar(window: MainWindow, file: Path) -> None:
    before = titles(window)
    dialog = opened(window, file)
    view = dialog.table.view
    view.point()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert dialog.table.chosen() == {("besok-2", "")}
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert titles(window) - before == {"Besök från Guterborg"}


def test_what_could_not_be_read_cannot_be_chosen(window: MainWindow, file: Path) -> None:
    dialog = opened(window, file)
    view = dialog.table.view
    view.point()
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(dialog.table.chosen()) == 2
    assert not dialog.table.toggling.isEnabled()


def test_the_same_file_once_more_has_nothing_to_import(window: MainWindow, file: Path) -> None:
    importing(opened(window, file)).click()
    again = opened(window, file)
    assert [group for group, _ in told(again)] == ["unchanged", "unchanged", "losses"]
    assert not importing(again).isEnabled()
    again.reject()


def test_a_dropped_file_is_read(window: MainWindow, file: Path) -> None:
    dialog = opened(window)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    dialog.take(dropped)
    until(lambda: not dialog.is_reading)
    assert len(dialog.table.chosen()) == 2
    dialog.reject()


def test_a_calendar_is_pasted_by_the_keyboard(window: MainWindow) -> None:
    dialog = opened(window)
    QGuiApplication.clipboard().setText(calendar(VISIT).decode())
    QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    until(lambda: not dialog.is_reading)
    assert dialog.table.chosen() == {("besok-1", "")}
    dialog.reject()


def test_what_is_no_calendar_is_told_in_the_dialog(window: MainWindow) -> None:
    dialog = opened(window)
    pasted = QMimeData()
    pasted.setText("Hej")
    dialog.take(pasted)
    until(lambda: not dialog.is_reading)
    assert dialog._problems.count() == 1
    assert not importing(dialog).isEnabled()
    dialog.reject()


def test_what_events_become_is_asked_and_remembered(window: MainWindow, file: Path) -> None:
    dialog = opened(window, file)
    body = window.stage.desk.municipality.bodies()[0]
    kind, chosen = dialog.fields._kind.field, dialog.fields._body.field
    kind.show_value(ImportedAs.MEETING)  # type: ignore[attr-defined]
    kind.committed.emit(ImportedAs.MEETING)  # type: ignore[attr-defined]
    assert [group for group, _ in told(dialog)] == ["losses"] * 3
    chosen.show_value(body.id)  # type: ignore[attr-defined]
    chosen.committed.emit(body.id)  # type: ignore[attr-defined]
    before = titles(window)
    importing(dialog).click()
    settle()
    assert titles(window) == before
    file.write_bytes(calendar(VISIT, MEETING))
    again = opened(window, file)
    target = again.fields.target()
    assert (target.kind, target.body_id) == (ImportedAs.MEETING, body.id)
    again.reject()


def test_several_files_come_one_after_another(window: MainWindow, file: Path, tmp_path: Path) -> None:
    second = tmp_path / "andra.ics"
    second.write_bytes(calendar(MEETING))
    before = titles(window)
    dialog = opened(window, file, second)
    importing(dialog).click()
    until(lambda: not dialog.is_reading and dialog.table.chosen() == {("1@example.se", "")})
    importing(dialog).click()
    settle()
    assert len(titles(window) - before) == 3


def test_reading_is_stopped_when_the_dialog_is_closed(window: MainWindow, tmp_path: Path) -> None:
    large = tmp_path / "stor.ics"
    large.write_bytes(calendar(*(MEETING.replace("1@", f"{n}@") for n in range(20_000))))
    dialog = ImportDialog(window.stage, window, [large])
    dialog.open()
    dialog.reject()
    rest(window)
    assert not [each for each in window.findChildren(ImportDialog) if each.isVisible()]


def test_many_events_are_saved_beside_the_window_and_undone_at_once(window: MainWindow, tmp_path: Path) -> None:
    many = tmp_path / "många.ics"
    events = [
        f"UID:besok-{number}\nDTSTART;VALUE=DATE:20270{1 + number % 9}01\nSUMMARY:Besök {number}"
        for number in range(250)
    ]
    many.write_bytes(calendar(*events))
    before = titles(window)
    dialog = opened(window, many)
    saved: list[bool] = []
    dialog.imported.connect(lambda: saved.append(True))
    importing(dialog).click()
    assert not importing(dialog).isEnabled()
    dialog.reject()
    assert dialog.isVisible(), "what is being saved is not left halfway"
    until(lambda: bool(saved))
    rest(window)
    assert len(titles(window) - before) == 250
    window.actions_by_key["undo"].trigger()
    rest(window)
    assert titles(window) == before
