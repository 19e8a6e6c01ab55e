"""The keys: none that a screen reader or a keyboard layout needs, none that mean two things, and all of them told."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence

from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.menus import MENUS
from tests.ui.going.screen import close_dialogs


def test_every_command_can_be_found_in_a_menu_and_says_its_keys(shared_window: MainWindow) -> None:
    close_dialogs(shared_window)
    commands = [command for _, commands in MENUS for command in commands]
    assert len({command.key for command in commands}) == len(commands)
    assert {command.key for command in commands} == set(shared_window.actions_by_key)
    for command in commands:
        assert shared_window.actions_by_key[command.key].shortcut() == QKeySequence(command.shortcut)
        assert all(ord(letter) < 128 for letter in command.shortcut)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_menu_has_its_own_letter(open_window: Callable[..., MainWindow], language: str) -> None:
    window = open_window(language=language)
    letters = re.findall(r"&(\w)", " ".join(action.text() for action in window.menuBar().actions()))
    assert len(letters) == len(MENUS)
    assert len({letter.casefold() for letter in letters}) == len(letters)
