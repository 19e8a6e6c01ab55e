"""The bar with what was typed and not saved, as it stands after the program was killed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from coordinator_app.services.desk import open_desk
from coordinator_app.ui.drafts_bar import DraftsBar
from coordinator_app.ui.main_window import MainWindow
from tests.conftest import NOON
from tests.ui.windows import settle

Open = Callable[..., MainWindow]


@pytest.fixture
def killed(example: Path, resources: Path) -> Path:
    """Return the example's folder as the program left it when it was killed while somebody typed."""
    opened = open_desk(example, resources, lambda: NOON, "eva", writes=True)
    visit = opened.visits.find("next", NOON.date())
    person = opened.people.all()[0]
    opened.drafts.keep("visit", visit.id, "purpose_sv", "Förnya avtalet om ungdomsutbyte")
    opened.drafts.keep("person", person.id, "dietary", "Nötallergi")
    opened.close()
    return example


@pytest.fixture
def window(killed: Path, open_window: Open) -> MainWindow:
    """Return the window as it opens then."""
    return open_window()


def bar_of(window: MainWindow) -> DraftsBar:
    settle()
    return window.findChildren(DraftsBar)[-1]


def read(bar: DraftsBar) -> str:
    return "\n".join(label.text() for label in bar.findChildren(QLabel) if label.isVisible())


def press(bar: DraftsBar, name: str) -> None:
    buttons = [each for each in bar.findChildren(QPushButton) if each.isVisible()]
    next(each for each in buttons if each.accessibleName().startswith(name)).click()
    settle()


def purpose(window: MainWindow) -> str:
    desk = window.stage.desk
    return desk.visits.get(desk.visits.find("next", window.stage.today).id).purpose_sv


def test_the_bar_tells_what_was_left_and_where(window: MainWindow) -> None:
    told = read(bar_of(window))
    assert "Utblick stängdes oväntat. 2 texter hann inte sparas:" in told
    assert "Syfte på svenska" in told
    assert "Förnya avtalet om ungdomsutbyte" in told


def test_a_sensitive_text_is_not_shown(window: MainWindow) -> None:
    told = read(bar_of(window))
    assert "Nötallergi" not in told
    assert "Känslig uppgift" in told
    assert "Texten är känslig och visas inte här." in told


def test_a_text_is_put_into_its_field(window: MainWindow) -> None:
    press(bar_of(window), "Sätt in: ")
    assert purpose(window) == "Förnya avtalet om ungdomsutbyte"
    assert "1 text hann inte sparas" in read(bar_of(window))
    assert window.toasts.shown is not None


def test_what_was_put_in_can_be_undone(window: MainWindow) -> None:
    before = purpose(window)
    press(bar_of(window), "Sätt in: ")
    window.toasts.undo()
    assert purpose(window) == before


def test_a_text_is_copied_and_still_left(window: MainWindow) -> None:
    press(bar_of(window), "Kopiera: ")
    assert QGuiApplication.clipboard().text() == "Förnya avtalet om ungdomsutbyte"
    assert "2 texter" in read(bar_of(window))


def test_the_bar_goes_when_everything_is_answered(window: MainWindow) -> None:
    bar = bar_of(window)
    press(bar, "Kasta: ")
    press(bar, "Kasta: ")
    assert not bar.isVisible()
    assert window.stage.desk.drafts.left() == ()
    window.rebuild()
    settle()
    assert not [each for each in window.shell.findChildren(DraftsBar) if each.isVisible()]


def test_who_closes_the_bar_is_asked_again_at_the_next_start(window: MainWindow) -> None:
    bar = bar_of(window)
    bar.findChildren(QToolButton)[0].click()
    assert not bar.isVisible()
    assert len(window.stage.desk.drafts.left()) == 2


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_of_the_bar_is_cut_off(killed: Path, open_window: Open, percent: int) -> None:
    bar = bar_of(open_window(percent=percent, size=(1280, 680)))
    assert bar.height() >= bar.heightForWidth(bar.width())


def test_without_a_draft_there_is_no_bar(open_window: Open) -> None:
    assert not open_window().findChildren(DraftsBar)
