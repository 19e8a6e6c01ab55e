"""The window: it opens the data or tells why not, keeps its place, remembers itself, and closes the data."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from coordinator_app.domain.destinations import Tab
from coordinator_app.services.desk import desk
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.alt_menu_bar import AltMenuBar
from coordinator_app.ui.calendar.go_dialog import DaysDialog
from coordinator_app.ui.calendar.week_grid import WeekGrid
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.texts import Elided
from coordinator_app.words import message
from tests.ui.going.screen import next_visit, press
from tests.ui.windows import Dress, new_window, rest, settle, until

Open = Callable[..., MainWindow]


def texts(widget: QWidget) -> list[str]:
    """Return what can be read on a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return labels + [line.said for line in widget.findChildren(Elided) if line.isVisible()]


def told(window: MainWindow) -> str:
    """Return what can be read on a window, as one text."""
    return "\n".join(texts(window))


def test_the_window_opens_on_today_and_says_that_this_is_an_example(open_window: Open) -> None:
    window = open_window()
    assert window.windowTitle() == "Idag – Utblick"
    assert "Måndag 23 november" in texts(window)
    assert "Du tittar på ett exempel" in told(window)
    assert "Falu kommun" in texts(window.shell.sidebar)


def test_the_example_is_told_in_english_too(open_window: Open) -> None:
    window = open_window(language="en")
    assert window.windowTitle() == "Today – Utblick"
    assert "You are looking at an example" in told(window)


def test_a_window_without_data_reaches_for_nothing(example: Path, tmp_path: Path, qapp: object) -> None:
    window = new_window(example, Dress(), tmp_path / "preferences.ini")
    window.furnish()
    assert not window.stage.has_desk
    with pytest.raises(RuntimeError, match="not been opened"):
        _ = window.stage.desk
    for action in window.actions_by_key.values():
        if action.text() != "Avsluta":
            action.trigger()
    assert window.shell.page is None
    until(lambda: window.stage.has_desk)
    window.close()
    window.deleteLater()


def test_data_that_cannot_be_opened_are_told_and_tried_again(open_window: Open, example: Path, tmp_path: Path) -> None:
    kept = shutil.copy(example / "utblick.db", tmp_path / "kept.db")
    (example / "utblick.db").write_bytes(b"no database at all" * 1000)
    window = opening(example, tmp_path)
    until(lambda: any(button.text() == "Försök igen" for button in window.findChildren(QPushButton)))
    said = told(window)
    assert "utblick.db" in said
    assert not window.stage.has_desk
    shutil.copy(kept, example / "utblick.db")
    press(window, "Försök igen")
    until(lambda: window.stage.has_desk)
    until(lambda: window.windowTitle() == "Idag – Utblick")
    window.close()
    window.deleteLater()


def opening(example: Path, tmp_path: Path) -> MainWindow:
    """Show a window that may not come to open its data."""
    window = new_window(example, Dress(), tmp_path / "preferences.ini")
    window.show()
    return window


def test_data_that_are_in_use_are_left_alone(
    example: Path, tmp_path: Path, resources: Path, clock: Callable[[], datetime], qapp: object
) -> None:
    with desk(example, resources, clock, "eva", writes=True):
        window = opening(example, tmp_path)
        until(lambda: any(button.text() == "Försök igen" for button in window.findChildren(QPushButton)))
        assert "öpp" in told(window)
        assert not window.stage.has_desk
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    ("key", "shows"),
    [
        ("english", lambda window: window.windowTitle() == "Visit from Grudziądz – Utblick"),
        ("dark", lambda window: window.stage.look.tokens.name == "dark"),
        ("contrast", lambda window: window.stage.look.tokens.name == "contrast"),
        ("larger", lambda window: window.text_percent == 110),
        ("smaller", lambda window: window.text_percent == 90),
    ],
)
def test_another_language_look_or_size_of_text_keeps_the_place(
    open_window: Open, key: str, shows: Callable[[MainWindow], bool]
) -> None:
    window = open_window()
    here = Address(section=Section.VISITS, record_id=next_visit(window).id, tab=Tab.PROGRAMME)
    window.shell.go(here)
    before = window.shell
    window.actions_by_key[key].trigger()
    settle()
    assert window.shell is not before
    assert shows(window)
    assert window.shell.trail.here == here
    assert window.stage.has_desk
    window.actions_by_key["back"].trigger()
    assert window.shell.trail.here == Address(section=Section.TODAY)


def test_text_grows_to_its_bound_and_no_further(open_window: Open) -> None:
    window = open_window(percent=200)
    window.actions_by_key["larger"].trigger()
    assert window.text_percent == 200
    window.actions_by_key["usual"].trigger()
    assert window.text_percent == 100


def test_back_and_forward_lead_where_one_was(open_window: Open) -> None:
    window = open_window()
    visit = Address(section=Section.VISITS, record_id=next_visit(window).id, tab=Tab.DELEGATION)
    for address in (Address(section=Section.VISITS), visit):
        window.shell.go(address)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.windowTitle() == "Besök – Utblick"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.windowTitle() == "Idag – Utblick"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.windowTitle() == "Idag – Utblick"
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.windowTitle() == "Besök från Grudziądz – Utblick"
    assert window.shell.trail.here == visit


def test_the_sections_are_reached_by_their_numbers(open_window: Open) -> None:
    window = open_window()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle() == "Kalender November 2026 – Utblick"
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle() == "Besök – Utblick"
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle() == "Idag – Utblick"


def test_the_section_that_is_open_leads_back_to_its_list_by_mouse_and_by_enter(open_window: Open) -> None:
    window = open_window()
    visit = Address(section=Section.VISITS, record_id=next_visit(window).id)
    sections = window.shell.sidebar.list
    window.shell.go(visit)
    where = sections.visualRect(sections.currentIndex()).center()
    QTest.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.windowTitle() == "Besök – Utblick"
    window.shell.go(visit)
    QTest.keyClick(sections, Qt.Key.Key_Return)
    assert window.windowTitle() == "Besök – Utblick"


def test_ctrl_g_asks_for_a_day_wherever_one_is(open_window: Open) -> None:
    window = open_window()
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = next(each for each in window.findChildren(DaysDialog) if each.isVisible())
    QTest.keyClicks(dialog.field, "4 jan 2027")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("Kalender")
    grid = next(each for each in window.findChildren(WeekGrid) if each.isVisible())
    assert grid.marked_day == date(2027, 1, 4)


def test_f6_goes_round_the_parts_of_the_window(open_window: Open) -> None:
    window = open_window()
    window.activateWindow()
    until(window.isActiveWindow)
    window.actions_by_key["region"].trigger()
    first = window.focusWidget()
    window.actions_by_key["region"].trigger()
    second = window.focusWidget()
    sidebar = window.shell.sidebar
    assert sidebar.isAncestorOf(first) != sidebar.isAncestorOf(second)


def test_alt_alone_shows_the_menu_bar_and_hides_it_again(open_window: Open) -> None:
    window = open_window()
    assert not window.menuBar().isVisible()
    press_alt(window)
    assert window.menuBar().isVisible()
    assert [action.text() for action in window.menuBar().actions()] == ["&Arkiv", "&Redigera", "&Visa", "&Gå", "&Hjälp"]
    press_alt(window)
    assert not window.menuBar().isVisible()


def press_alt(window: MainWindow) -> None:
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyRelease(window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)


def test_whoever_leaves_the_menu_bar_by_escape_has_it_hidden(open_window: Open) -> None:
    window = open_window()
    press_alt(window)
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    settle()
    assert not window.menuBar().isVisible()


def test_the_menu_bar_stays_while_a_menu_is_open_and_goes_with_it(open_window: Open) -> None:
    window = open_window()
    press_alt(window)
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Down)
    settle()
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert window.menuBar().isVisible()
    opened.close()
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    settle()
    assert not window.menuBar().isVisible()


def test_leaving_the_menu_bar_again_and_again_leaves_nothing_behind(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    left: list[int] = []
    for _ in range(3):
        press_alt(window)
        QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
        settle()
    monkeypatch.setattr(AltMenuBar, "_leave", lambda _: left.append(1))
    window.menuBar().findChildren(QMenu)[0].aboutToHide.emit()
    settle()
    assert left == [1]


def test_alt_with_another_key_shows_no_menu_bar(open_window: Open) -> None:
    window = open_window()
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyClick(window, Qt.Key.Key_F10, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    assert not window.menuBar().isVisible()


def test_size_and_columns_are_remembered(open_window: Open) -> None:
    window = open_window(size=(1440, 860))
    window.shell.go(Address(section=Section.VISITS))
    window.resize(720, 600)
    the_list(window).horizontalHeader().resizeSection(0, 222)
    window.close()
    window = open_window(size=None)
    assert window.size().toTuple() == (720, 600)
    window.shell.go(Address(section=Section.VISITS))
    assert the_list(window).horizontalHeader().sectionSize(0) == 222


def the_list(window: MainWindow) -> ListView:
    return next(each for each in window.findChildren(ListView) if each.isVisible())


def test_closing_closes_the_data_so_that_another_program_may_open_them(
    open_window: Open, example: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    window = open_window()
    window.close()
    assert not window.stage.has_desk
    assert (example / "closed.json").exists()
    with desk(example, resources, clock, "eva", writes=True) as opened:
        assert opened.municipality.get() is not None


def test_undo_is_called_what_it_takes_back(open_window: Open) -> None:
    window = open_window()
    desk = window.stage.desk
    visit = next_visit(window)
    desk.visits.save(replace(visit, purpose_sv="Att lära"), message("Change {title}", title="mottagningen"))
    rest(window)
    undo, redo = (window.actions_by_key[key] for key in ("undo", "redo"))
    assert undo.text() == "Ångra: Ändra mottagningen"
    undo.trigger()
    rest(window)
    assert redo.text() == "Gör om: Ändra mottagningen"


@pytest.mark.parametrize(
    ("section", "field"),
    [
        (Section.VISITS, "Besökets rubrik"),
        (Section.PARTNERS, "Namn på svenska"),
        (Section.PEOPLE, "Förnamn"),
    ],
)
def test_f2_opens_the_row_of_a_list_where_its_name_is_changed(open_window: Open, section: Section, field: str) -> None:
    window = open_window()
    window.shell.go(Address(section=section))
    rest(window)
    page = window.shell.page
    assert page is not None
    view = next(one for one in page.findChildren(ListView) if one.isVisible())
    QTest.keyClick(view, Qt.Key.Key_F2)
    rest(window)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == field


def test_the_keyboard_stays_where_it_is_when_text_grows(open_window: Open) -> None:
    window = open_window()
    window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id, tab=Tab.DELEGATION))
    rest(window)
    before = window.focusWidget()
    name = "Lägg till en person"
    field = next(one for one in window.findChildren(QLineEdit) if name in one.accessibleName() and one.isVisible())
    field.setFocus()
    window.actions_by_key["larger"].trigger()
    rest(window)
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused is not before
    assert focused is not field
    assert name in focused.accessibleName()


def test_the_next_tab_lets_one_type_at_once(open_window: Open) -> None:
    window = open_window()
    until(window.isActiveWindow)
    window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id, tab=Tab.OVERVIEW))
    window.actions_by_key["next_tab"].trigger()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Ny programpunkt på en rad"
    window.actions_by_key["next_tab"].trigger()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Lägg till en person i delegationen"


def test_the_sidebar_counts_what_is_to_be_done_on_every_page(open_window: Open) -> None:
    window = open_window()
    attentions = window.stage.desk.today.overview(window.stage.today).attentions
    number = len(attentions.overdue) + len(attentions.this_week)
    window.shell.go(Address(section=Section.PEOPLE))
    rows = window.shell.sidebar.list.model()
    until(lambda: rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == f"Idag, {number} saker att göra")
    assert number > 1


def test_the_sidebar_counts_the_agreements_that_wait_for_a_decision(open_window: Open) -> None:
    window = open_window()
    number = window.stage.desk.agreements.to_decide(window.stage.today)
    items = window.shell.sidebar.list.model()
    heard = f"Avtal, {number} saker att göra"
    role = Qt.ItemDataRole.AccessibleTextRole
    until(lambda: heard in [items.index(row, 0).data(role) for row in range(items.rowCount())])
    assert number > 1


def test_the_menu_makes_a_backup(open_window: Open, example: Path) -> None:
    window = open_window()
    before = set((example / "backups").glob("*.db"))
    window.actions_by_key["backup"].trigger()
    until(lambda: "Säkerhetskopian" in told(window) or "säkerhetskopia finns i" in told(window))
    assert window.windowTitle().startswith("Inställningar")
    assert set((example / "backups").glob("*.db")) - before
