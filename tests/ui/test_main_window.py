"""The window on the desk, and on data that cannot be opened."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from coordinator_app.services import example
from coordinator_app.services.desk import desk
from coordinator_app.ui.main_window import show_desk, show_problem
from coordinator_app.words import Problem, Words, message


def texts(window: QMainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def test_the_window_names_the_municipality_the_next_visit_and_where_the_data_are(
    qtbot: QtBot, tmp_path: Path, resources: Path, clock: Callable[[], datetime], swedish: Words
) -> None:
    today = clock().date()
    example.fill(tmp_path, resources, clock, "eva", policy="falun", day=today)
    with desk(tmp_path, resources, clock, "eva", writes=True) as opened:
        window = show_desk(opened, swedish, today)
        qtbot.addWidget(window)
        heading, example_note, visit, folder = texts(window)
    assert heading == "Falu kommun"
    assert window.windowTitle() == "Falu kommun – Utblick"
    assert "exemplet" in example_note
    assert "Besök från Grudziądz" in visit
    assert str(tmp_path) in folder


def test_a_desk_without_data_is_told_kindly(
    qtbot: QtBot, tmp_path: Path, resources: Path, clock: Callable[[], datetime], english: Words
) -> None:
    with desk(tmp_path, resources, clock, "eva", writes=True, may_create=True) as opened:
        window = show_desk(opened, english, date(2026, 11, 23))
        qtbot.addWidget(window)
    assert "No visit is planned." in texts(window)


def test_a_problem_says_what_happened_what_it_means_and_what_to_do(qtbot: QtBot, english: Words) -> None:
    problem = Problem(message("The file is <b>open</b>."), message("Nothing is lost."), message("Close it."))
    window = show_problem(problem, english)
    qtbot.addWidget(window)
    assert texts(window) == ["The file is <b>open</b>.", "Nothing is lost.", "Close it."]


@pytest.mark.parametrize("words", ["swedish", "english"])
def test_every_text_is_plain_and_can_be_reached_by_keyboard(
    qtbot: QtBot, words: str, request: pytest.FixtureRequest
) -> None:
    problem = Problem(message("a"), message("b"), message("c"))
    window = show_problem(problem, request.getfixturevalue(words))
    qtbot.addWidget(window)
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
