"""Whatever can be dragged or dropped can be done without (WCAG 2.5.7), and comes to the same."""

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app import ui
from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.files_part import FilesPart
from coordinator_app.ui.calendar.calendar_page import CalendarPage
from coordinator_app.ui.calendar.paper_and_files import import_calendar
from coordinator_app.ui.calendar.week_grid import WeekGrid
from coordinator_app.ui.imports.import_dialog import ImportDialog
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.packs.pack_dialog import PackDialog
from coordinator_app.ui.packs.part_list import PartList
from coordinator_app.ui.people.portrait import Portrait
from coordinator_app.ui.settings.arms_field import ArmsField
from coordinator_app.ui.visits.documents_tab import DocumentsTab
from tests.ui.going.calendar import EVENTS
from tests.ui.going.screen import next_visit
from tests.ui.windows import rest, settle, until

TESTED = {
    "DelegateLine": "tests/ui/visits/test_delegation_tab.py",
    "_List": "the parts of a pack, below",
    "DocumentsTab": "below",
    "FilesPart": "below",
    "Portrait": "below",
    "ArmsField": "below",
    "ImportDialog": "tests/ui/imports/test_import_dialog.py",
    "CalendarPage": "below",
}
"""Every widget that takes what is dropped, and where it is held against its twin."""

DRAWN = {
    "DayColumns": "tests/ui/visits/test_programme_changes.py",
    "WeekGrid": "tests/ui/calendar/test_calendar_page.py",
}
"""Every painted widget on which something is dragged with the mouse alone, and where it is held against its twin."""


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window on the example."""
    return open_window()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Return a file with a picture."""
    file = tmp_path / "bild.png"
    Image.new("RGB", (300, 400), "navy").save(file)
    return file


def test_every_widget_that_takes_a_drop_is_known_here() -> None:
    takers = {
        name
        for module in _modules()
        for name, kind in vars(module).items()
        if isinstance(kind, type) and kind.__module__ == module.__name__
        if issubclass(kind, QWidget) and "dropEvent" in vars(kind)
    }
    assert takers == set(TESTED)


def test_every_widget_on_which_the_mouse_draws_is_known_here() -> None:
    drawn = {
        name
        for module in _modules()
        for name, kind in vars(module).items()
        if isinstance(kind, type) and kind.__module__ == module.__name__
        if issubclass(kind, QWidget) and {"mouseMoveEvent", "mouseReleaseEvent"} <= set(vars(kind))
    }
    assert drawn == set(DRAWN)


def test_files_come_to_a_visit_by_drop_and_by_choosing(
    window: MainWindow, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _go(window, Address(section=Section.VISITS, record_id=next_visit(window).id, tab=Tab.DOCUMENTS))
    tab = _shown(window, DocumentsTab)
    before = len(next_visit(window).attachments)
    _drop(tab, picture)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(picture)], ""))
    tab._choose()
    dropped, chosen = next_visit(window).attachments[before:]
    assert (dropped.name, dropped.sha256) == (chosen.name, chosen.sha256) == ("bild.png", chosen.sha256)


def test_files_come_to_an_agreement_by_drop_and_by_choosing(
    window: MainWindow, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreements = window.stage.desk.agreements
    agreement = agreements.all()[0]
    _go(window, Address(section=Section.AGREEMENTS, record_id=agreement.id, tab="files"))
    part = _shown(window, FilesPart)
    _drop(part, picture)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(picture)], ""))
    part._choose()
    found = agreements.get(agreement.id)
    assert found is not None
    dropped, chosen = found.files[len(agreement.files) :]
    assert (dropped.name, dropped.sha256) == (chosen.name, chosen.sha256) == ("bild.png", chosen.sha256)


def test_a_photo_comes_by_drop_and_by_choosing(
    window: MainWindow, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest = next_visit(window).delegation[0].person_id
    _go(window, Address(section=Section.PEOPLE, record_id=guest))
    portrait = _shown(window, Portrait)
    people = window.stage.desk.people
    before = people.several([guest])[0].photo
    _drop(portrait, picture)
    dropped = people.several([guest])[0].photo
    assert dropped != before
    window.actions_by_key["undo"].trigger()
    settle()
    assert people.several([guest])[0].photo == before
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(picture), ""))
    portrait.choose()
    assert people.several([guest])[0].photo == dropped


def test_arms_come_by_drop_and_by_choosing(window: MainWindow, picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _go(window, Address(section=Section.SETTINGS, tab="municipality"))
    arms = _shown(window, ArmsField)
    before = _arms(window)
    _drop(arms, picture)
    dropped = _arms(window)
    assert dropped != before
    window.actions_by_key["undo"].trigger()
    settle()
    assert _arms(window) == before
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(picture), ""))
    arms._choose()
    assert _arms(window) == dropped


def test_a_calendar_comes_by_drop_by_paste_and_by_choosing(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kalender.ics"
    file.write_bytes(EVENTS.encode())
    _go(window, Address(section=Section.CALENDAR))
    page = window.shell.page
    assert isinstance(page, CalendarPage)
    found = []
    brings: tuple[Callable[[], None], ...] = (
        lambda: _drop(page, file),
        lambda: _paste(page),
        lambda: _choose(page, file, monkeypatch),
    )
    for bring in brings:
        bring()
        dialog = _shown(window, ImportDialog)
        until(lambda dialog=dialog: not dialog.is_reading)  # type: ignore[misc]
        found.append([(line.group, line.title) for line in dialog.table.lines])
        dialog.reject()
        settle()
    assert found[0] == found[1] == found[2]
    assert ("new", "Delegation från Wuhu") in found[0]


def _paste(page: CalendarPage) -> None:
    copied = QMimeData()
    copied.setData("text/calendar", EVENTS.encode())
    QGuiApplication.clipboard().setMimeData(copied)
    QTest.keyClick(page.findChildren(WeekGrid)[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _choose(page: CalendarPage, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    import_calendar(page.stage, page)
    _shown(page, ImportDialog)._choose()


def test_the_parts_of_a_pack_are_ordered_by_drag_and_by_key(window: MainWindow) -> None:
    window.stage.pack_asked.emit(next_visit(window).id)
    rest(window)
    dialog = _shown(window, PackDialog)
    parts = _shown(dialog, PartList)
    before = parts.chosen
    parts.list.setCurrentRow(0)
    QTest.keyClick(parts.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    moved = parts.chosen
    assert moved == (before[1], before[0], *before[2:])
    QTest.keyClick(parts.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert parts.chosen == before
    dragged = parts.list.takeItem(0)  # what Qt's own moving of items comes to at its end
    parts.list.insertItem(1, dragged)
    parts.list.moved.emit()
    assert parts.chosen == moved
    assert window.stage.remembered.several("packs/parts/presidium") == [part.value for part in moved]
    rest(window)
    dialog.close()


def _modules() -> list[Any]:
    found = pkgutil.walk_packages(ui.__path__, f"{ui.__name__}.")
    return [importlib.import_module(each.name) for each in found]


def _go(window: MainWindow, address: Address) -> None:
    window.shell.go(address)
    rest(window)


def _shown(root: QWidget, kind: type[Any]) -> Any:
    return next(each for each in root.findChildren(kind) if each.isVisible())


def _arms(window: MainWindow) -> str:
    own = window.stage.desk.municipality.get()
    assert own is not None
    return own.arms


def _drop(target: Any, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, plain))
    settle()
