"""The keys: none that a screen reader or a keyboard layout needs, none that mean two things, and all of them told."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.menus import MENUS
from tests.ui.gallery import Gallery
from tests.ui.screens import SCREENS, Screen, close_dialogs

each_screen = pytest.mark.parametrize("screen", SCREENS, ids=str)


def keys_of(root: QWidget) -> Iterator[tuple[str, QKeySequence, Qt.ShortcutContext]]:
    """Return the shortcuts that hold on a screen, each with what it belongs to."""
    for action in root.findChildren(QAction):
        for keys in action.shortcuts():
            yield action.text(), keys, action.shortcutContext()
    for shortcut in root.findChildren(QShortcut):
        for keys in list(shortcut.keys()):
            yield type(shortcut.parent()).__name__, keys, shortcut.context()


@each_screen
def test_no_letter_alone_does_anything(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    alone = [
        (name, keys.toString())
        for name, keys, context in keys_of(root)
        if re.fullmatch(r"(Shift\+)?.", keys.toString())
        and context in {Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut}
    ]
    assert alone == []


@each_screen
def test_no_keys_mean_two_things(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    counted = Counter((keys.toString(), context) for _, keys, context in keys_of(root))
    assert [keys for keys, number in counted.items() if number > 1] == []


@each_screen
def test_no_keys_need_what_nordic_keyboards_lack(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    said = [keys.toString(QKeySequence.SequenceFormat.PortableText) for _, keys, _ in keys_of(root)]
    assert said or screen.is_dialog
    assert [each for each in said if re.search(r"Ctrl\+Alt|Alt\+Ctrl|[/?\[\]\\@{}|~]", each)] == []


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
