"""The menu bar, which Alt shows, and every shortcut of the window in one table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from coordinator_app.words import Message, Words, message

Run = Callable[[], object]


@dataclass(frozen=True, kw_only=True)
class Command:
    """Something that the menus offer; `key` names it in the program, `shortcut` is empty where it has none."""

    key: str
    name: Message
    shortcut: str = ""
    begins_group: bool = False


MENUS: tuple[tuple[Message, tuple[Command, ...]], ...] = (
    (
        message("&File"),
        (
            Command(key="new", name=message("New on this page"), shortcut="Ctrl+N"),
            Command(key="new_visit", name=message("New visit"), shortcut="Ctrl+Shift+N"),
            Command(key="export", name=message("Print or make a pack…"), shortcut="Ctrl+P", begins_group=True),
            Command(key="informing_record", name=message("Record of informing…")),
            Command(key="backup", name=message("Make a backup now"), begins_group=True),
            Command(key="quit", name=message("Quit"), shortcut="Ctrl+Q", begins_group=True),
        ),
    ),
    (
        message("&Edit"),
        (
            Command(key="undo", name=message("Undo"), shortcut="Ctrl+Z"),
            Command(key="redo", name=message("Redo"), shortcut="Ctrl+Y"),
            Command(key="find", name=message("Filter the list"), shortcut="Ctrl+F", begins_group=True),
            Command(key="act", name=message("Do what the page is for"), shortcut="Ctrl+Return"),
            Command(key="duplicate", name=message("Duplicate"), shortcut="Ctrl+D"),
            Command(key="trash", name=message("Trash"), begins_group=True),
        ),
    ),
    (
        message("&View"),
        (
            Command(key="larger", name=message("Larger text"), shortcut="Ctrl++"),
            Command(key="smaller", name=message("Smaller text"), shortcut="Ctrl+-"),
            Command(key="usual", name=message("Usual text"), shortcut="Ctrl+0"),
            Command(key="light", name=message("Light"), begins_group=True),
            Command(key="dark", name=message("Dark")),
            Command(key="contrast", name=message("High contrast")),
            Command(key="system", name=message("As the system")),
            Command(key="swedish", name=message("Svenska"), begins_group=True),
            Command(key="english", name=message("English")),
        ),
    ),
    (
        message("&Go"),
        (
            Command(key="go_today", name=message("Today"), shortcut="Ctrl+1"),
            Command(key="go_calendar", name=message("Calendar"), shortcut="Ctrl+2"),
            Command(key="go_visits", name=message("Visits"), shortcut="Ctrl+3"),
            Command(key="go_notifying", name=message("Inform"), shortcut="Ctrl+4"),
            Command(key="go_people", name=message("Contacts"), shortcut="Ctrl+5"),
            Command(key="go_partners", name=message("Sister cities & networks"), shortcut="Ctrl+6"),
            Command(key="go_agreements", name=message("Agreements"), shortcut="Ctrl+7"),
            Command(key="go_network", name=message("Contact network"), shortcut="Ctrl+8"),
            Command(key="go_policy", name=message("Policy"), shortcut="Ctrl+9"),
            Command(key="go_settings", name=message("Settings"), shortcut="Ctrl+,"),
            Command(key="back", name=message("Back"), shortcut="Alt+Left", begins_group=True),
            Command(key="forward", name=message("Forward"), shortcut="Alt+Right"),
            Command(key="now", name=message("To today"), shortcut="Ctrl+T"),
            Command(key="date", name=message("Go to date…"), shortcut="Ctrl+G"),
            Command(key="next_tab", name=message("Next tab"), shortcut="Ctrl+Tab", begins_group=True),
            Command(key="previous_tab", name=message("Previous tab"), shortcut="Ctrl+Shift+Tab"),
            Command(key="region", name=message("Next part of the window"), shortcut="F6"),
        ),
    ),
    (
        message("&Help"),
        (
            Command(key="help", name=message("Help for this page"), shortcut="F1"),
            Command(key="keys", name=message("All keys"), shortcut="Ctrl+F1"),
            Command(key="about", name=message("About Utblick"), begins_group=True),
        ),
    ),
)


def fill_menus(window: QMainWindow, words: Words, runs: dict[str, Run]) -> dict[str, QAction]:
    """Fill the window's menu bar and return its actions; they work by their shortcuts also while it is hidden.

    `runs` holds what each command does, by its key.
    """
    bar = window.menuBar()
    bar.clear()
    for action in window.actions():
        window.removeAction(action)
        action.deleteLater()
    for menu in bar.findChildren(QMenu):
        menu.deleteLater()
    actions: dict[str, QAction] = {}
    for name, commands in MENUS:
        added = bar.addMenu(words.say(name))
        for command in commands:
            actions[command.key] = _added(window, added, words, command, runs[command.key])
    return actions


def _added(window: QMainWindow, menu: QMenu, words: Words, command: Command, run: Run) -> QAction:
    if command.begins_group:
        menu.addSeparator()
    action = QAction(words.say(command.name).replace(" & ", " && "), window)
    if command.shortcut:
        action.setShortcut(QKeySequence(command.shortcut))
    action.triggered.connect(lambda _checked=False: run())
    menu.addAction(action)
    window.addAction(action)
    return action
