"""The help in the window: its topics, its keys, its headings for who listens, and what the program is made of."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from coordinator_app.services.handbook import handbook
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.headings import Heading
from coordinator_app.ui.help.help_page import HelpPage
from coordinator_app.ui.help.topic_view import keys_named, with_keys
from coordinator_app.ui.keys import key_groups, written
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.menus import MENUS
from coordinator_app.words import Language
from tests.ui.windows import settle


def shown(window: MainWindow, topic: str) -> HelpPage:
    window.shell.go(Address(section=Section.HELP, tab=topic))
    settle()
    page = window.shell.page
    assert isinstance(page, HelpPage)
    return page


def read(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_help_names_only_keys_that_there_are(shared_window: MainWindow, language: Language) -> None:
    known = {key for _, lines in key_groups() for line in lines for key in line.keys}
    for topic in handbook(shared_window.stage.resources, language):
        passages = [line for passage in topic.passages for line in passage.lines]
        said = [*topic.lines, *passages, *(text for task in topic.tasks for text in (task.mouse, task.keys))]
        assert set(keys_named(" ".join(said))) <= known, topic.key


def test_every_shortcut_of_the_menus_is_in_the_list_of_keys(shared_window: MainWindow) -> None:
    told = "\n".join(read(shown(shared_window, "keys").shown))
    shortcuts = [command.shortcut for _, commands in MENUS for command in commands if command.shortcut]
    assert len(shortcuts) > 20
    for shortcut in shortcuts:
        assert written(shortcut) in told


def test_every_key_of_lists_and_fields_is_in_the_list_of_keys(shared_window: MainWindow) -> None:
    told = read(shown(shared_window, "keys").shown)
    for _, lines in key_groups():
        for line in lines:
            assert "  ".join(map(written, line.keys)) in told
            assert shared_window.stage.say(line.name) in told


@pytest.mark.parametrize("section", ["today", "visits", "people", "partners", "settings"])
def test_f1_shows_the_help_for_the_page(shared_window: MainWindow, section: str) -> None:
    shared_window.shell.trail.went(Address(section=Section(section)))
    shared_window.actions_by_key["help"].trigger()
    settle()
    page = shared_window.shell.page
    assert isinstance(page, HelpPage)
    title = next(topic.title for topic in handbook(shared_window.stage.resources, "sv") if topic.key == section)
    assert page.title == f"Hjälp – {title}"
    assert title in read(page.shown)


@pytest.mark.parametrize(("command", "title"), [("keys", "Tangenter"), ("about", "Om Utblick")])
def test_the_menus_lead_to_keys_and_about(shared_window: MainWindow, command: str, title: str) -> None:
    shared_window.actions_by_key[command].trigger()
    settle()
    assert shared_window.windowTitle() == f"Hjälp – {title} – Utblick"


def test_headings_are_headings_for_who_listens(shared_window: MainWindow) -> None:
    page = shown(shared_window, "visits")
    headings = page.shown.findChildren(Heading)
    assert len(headings) >= 7
    for heading in headings:
        heard = QAccessible.queryAccessibleInterface(heading)
        assert heard.role() == QAccessible.Role.Heading
        assert heard.text(QAccessible.Text.Name) == heading.text()


def test_a_topic_leads_to_its_page(shared_window: MainWindow) -> None:
    page = shown(shared_window, "today")
    next(each for each in page.shown.findChildren(QPushButton) if "Gå till Idag" in each.text()).click()
    settle()
    assert shared_window.shell.sidebar is not None
    assert shared_window.windowTitle() == "Idag – Utblick"


def test_about_tells_version_libraries_and_licences(shared_window: MainWindow) -> None:
    page = shown(shared_window, "about")
    told = read(page.shown)
    assert "Version 0.1.0" in told
    assert {"reportlab", "pyside6-essentials", "LGPL-3.0-only"} <= set(told)
    next(each for each in page.shown.findChildren(QPushButton) if each.text() == "Läs licensen").click()
    settle()
    text = page.findChildren(QPlainTextEdit)[-1]
    assert text.toPlainText().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    text.window().close()
    settle()


def test_ctrl_tab_goes_from_topic_to_topic(shared_window: MainWindow) -> None:
    page = shown(shared_window, "today")
    page.next_tab(1)
    settle()
    assert page.title == "Hjälp – Kalender"
    page.next_tab(-1)
    page.next_tab(-1)
    settle()
    assert page.title == "Hjälp – Om Utblick"


def test_nothing_of_a_topic_is_cut_off_or_followed_by_emptiness(shared_window: MainWindow) -> None:
    page = shown(shared_window, "visits")
    content = page.shown.widget()
    assert content is not None
    assert content.height() == max(content.heightForWidth(content.width()), page.shown.viewport().height())


def test_a_key_is_written_as_the_keyboard_has_it() -> None:
    assert with_keys("{Ctrl+Return}.").endswith("Enter.")
