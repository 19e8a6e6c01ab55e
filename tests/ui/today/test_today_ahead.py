"""Today is there before the data are open, where they are as they were left, and what is asked of it is done then."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from coordinator_app.services.ahead import overview_ahead
from coordinator_app.services.desk import desk
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.today import today_page
from coordinator_app.ui.today.attention_row import AttentionRow
from coordinator_app.ui.today.today_page import TodayPage
from coordinator_app.words import message
from tests.conftest import NOON
from tests.ui.windows import Dress, new_window, rest, settle, until

Clock = Callable[[], datetime]
Shown = Callable[[], MainWindow]


@pytest.fixture
def kept(example: Path, resources: Path, clock: Clock) -> Path:
    """Return a folder beside whose data file Today is kept as it is."""
    with desk(example, resources, clock, "eva", writes=True) as opened:
        os.utime(example / "utblick.db", (0, 0))
        opened.today.keep_ahead(NOON.date(), lambda *_: None)
    assert overview_ahead(example, NOON) is not None
    return example


@pytest.fixture
def shown(kept: Path, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shown]:
    """Return what shows a window that waits with its data until `open_now`."""
    made: list[MainWindow] = []

    def show() -> MainWindow:
        monkeypatch.setattr(MainWindow, "_open_once_seen", lambda _: None)
        window = new_window(kept, Dress(), tmp_path / "preferences.ini", own=kept)
        made.append(window)
        window.show()
        window.activateWindow()
        until(lambda: window.is_furnished)
        settle()
        monkeypatch.undo()
        return window

    yield show
    for window in made:
        window.close()
        window.deleteLater()
    settle()


def open_now(window: MainWindow) -> None:
    """Open the data of a window that waits, and wait until it rests."""
    window.open_desk()
    until(lambda: window.stage.has_desk)
    rest(window)


def page(window: MainWindow) -> TodayPage:
    """Return the page Today."""
    found = window.shell.page
    assert isinstance(found, TodayPage)
    return found


def rows(window: MainWindow) -> list[AttentionRow]:
    """Return the rows of what is to be done."""
    return [row for row in page(window).findChildren(AttentionRow) if row.isVisible()]


def said(window: MainWindow) -> list[str]:
    """Return what can be read on the window."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_today_is_shown_before_the_data_are_open_and_stays_as_it_is(shown: Shown) -> None:
    window = shown()
    assert not window.stage.has_desk
    assert window.windowTitle() == "Idag – Utblick"
    assert "Måndag 23 november" in said(window)
    before = rows(window)
    assert before
    open_now(window)
    assert rows(window) == before
    assert page(window).shown == window.stage.desk.today.overview(NOON.date())


def test_the_data_are_opened_by_themselves_once_today_is_seen(kept: Path, tmp_path: Path, qapp: object) -> None:
    window = new_window(kept, Dress(), tmp_path / "preferences.ini", own=kept)
    window.show()
    until(lambda: window.is_furnished and window.stage.has_desk)
    rest(window)
    window.close()
    window.deleteLater()


def test_a_window_that_nobody_sees_opens_its_data_all_the_same(kept: Path, tmp_path: Path, qapp: object) -> None:
    window = new_window(kept, Dress(), tmp_path / "preferences.ini", own=kept)
    window.furnish(overview_ahead(kept, NOON))
    until(lambda: window.stage.has_desk)
    assert window.shell.page is not None
    window.close()
    window.deleteLater()


def test_what_has_changed_meanwhile_is_shown_once_the_data_are_open(
    shown: Shown, kept: Path, resources: Path, clock: Clock
) -> None:
    window = shown()
    known = page(window).shown
    assert known is not None
    assert known.next_visit is not None
    with desk(kept, resources, clock, "eva", writes=True) as other:
        visit = other.visits.get(known.next_visit.visit_id)
        other.visits.save(replace(visit, title_sv="Ett annat namn"), message("Change"))
    open_now(window)
    assert "Ett annat namn" in said(window)


def test_a_button_that_is_pressed_before_is_done_once_the_data_are_open(shown: Shown) -> None:
    window = shown()
    next(each for each in window.findChildren(QPushButton) if each.text() == "Visa 1 till").click()
    settle()
    first = next(row for row in rows(window) if row.button.text() == "Markera som genomfört")
    first.button.click()
    assert not window.stage.has_desk
    open_now(window)
    assert window.toasts.shown is not None
    assert first not in rows(window)


def test_whoever_wishes_to_go_elsewhere_before_is_led_there_once_the_data_are_open(shown: Shown) -> None:
    window = shown()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    window.shell.sidebar.chosen.emit(Section.SETTINGS)
    assert window.windowTitle() == "Idag – Utblick"
    open_now(window)
    assert window.windowTitle() == "Inställningar – Kommun – Utblick"


def test_every_command_can_be_given_before(shown: Shown) -> None:
    window = shown()
    for key, action in window.actions_by_key.items():
        if key != "quit":
            action.trigger()
    open_now(window)


def test_another_language_can_be_chosen_before(shown: Shown) -> None:
    window = shown()
    window.actions_by_key["english"].trigger()
    open_now(window)
    assert window.windowTitle() == "Today – Utblick"


def test_data_that_cannot_be_opened_take_the_place_of_what_was_known(shown: Shown, kept: Path) -> None:
    window = shown()
    (kept / "utblick.db").write_bytes(b"no database at all" * 1000)
    window.open_desk()
    until(lambda: any(button.text() == "Försök igen" for button in window.findChildren(QPushButton)))
    assert not [row for row in window.findChildren(AttentionRow) if row.isVisible()]


def test_the_days_to_come_are_kept_when_today_has_stood_for_a_while(
    shown: Shown, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today_page, "_REST_MS", 50)
    (kept / "today.jsonl").unlink()
    window = new_window(kept, Dress(), kept.parent / "preferences.ini", own=kept)
    window.show()
    until((kept / "today.jsonl").exists)
    window.close()
    window.deleteLater()
    assert overview_ahead(kept, NOON) is not None


def test_the_example_says_that_it_is_one_from_the_first_moment_on_and_once(kept: Path, qapp: object) -> None:
    window = new_window(kept, Dress(), kept.parent / "preferences.ini")
    window.furnish(overview_ahead(kept, NOON))

    def bars() -> list[str]:
        return [label.text() for label in window.findChildren(QLabel) if "Du tittar på ett exempel" in label.text()]

    assert len(bars()) == 1
    until(lambda: window.stage.has_desk)
    settle()
    assert len(bars()) == 1
    window.close()
    window.deleteLater()


def test_the_example_can_be_left_before_it_is_open(kept: Path, qapp: object) -> None:
    window = new_window(kept, Dress(), kept.parent / "preferences.ini")
    window.furnish(overview_ahead(kept, NOON))
    window.open_other()
    until(lambda: window.stage.has_desk)
    rest(window)
    assert window.stage.desk.municipality.get() is None
    assert "redan öppna" not in "".join(said(window))
    window.close()
    window.deleteLater()
