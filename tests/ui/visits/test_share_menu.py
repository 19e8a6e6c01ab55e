"""Sharing a programme: each paper is saved or copied in the language that is chosen, and somebody's own asks whose."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.own_programme_dialog import OwnProgrammeDialog
from coordinator_app.ui.visits.share_menu import share_button
from coordinator_app.ui.visits.sharing import Sharing
from tests.documents.reading import text, violations
from tests.ui.going.screen import next_visit
from tests.ui.windows import At, rest, settle, until


class Bench:
    """A window on the next visit, with the button on it."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.stage = window, window.stage
        self.visit = next_visit(window)
        desk = self.stage.desk
        self.subject = Subject(self.stage, "visit", self.visit.id, desk.visits.get, desk.visits.save)
        self.ran: list[str] = []
        self.button = share_button(self.stage, self.subject, [("Kalenderfil", lambda: self.ran.append("ics"))])
        self.button.setParent(window)
        self.button.show()
        self.told: list[str] = []
        self.problems: list[object] = []
        self.stage.told.connect(lambda told: self.told.append(told.text))
        self.stage.problem_met.connect(self.problems.append)

    @property
    def menu(self) -> QMenu:
        """The menu beneath the button."""
        found = self.button.findChild(QMenu)
        assert found is not None
        return found

    def actions(self) -> dict[str, QAction]:
        """Press the button and return what the menu offers, by what it says."""
        QTest.mouseClick(self.button, Qt.MouseButton.LeftButton)
        until(self.menu.isVisible)
        return {action.text(): action for action in self.menu.actions() if action.text()}

    def choose(self, beginning: str) -> None:
        """Choose the first entry that begins so."""
        next(action for said, action in self.actions().items() if said.startswith(beginning)).trigger()
        self.menu.close()
        settle()

    def dialog(self) -> OwnProgrammeDialog:
        """Return the dialog that asks whose programme it is."""
        return next(each for each in self.window.findChildren(OwnProgrammeDialog) if each.isVisible())


@pytest.fixture
def bench(at: At) -> Iterator[Bench]:
    """Return the button in a window, which closes with it."""
    made = Bench(at(Tab.OVERVIEW))
    yield made
    made.menu.close()
    made.subject.deleteLater()


def asked(monkeypatch: pytest.MonkeyPatch, target: Path | None) -> list[str]:
    """Answer the dialog of files with a target, and return what it was asked with."""
    seen: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        seen.append(suggested)
        return (str(target) if target else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return seen


def test_the_menu_offers_every_paper_and_more_and_both_languages(bench: Bench) -> None:
    offered = bench.actions()
    assert len([said for said in offered if said.endswith(("save PDF…", "spara PDF…"))]) == 3
    assert "Kalenderfil" in offered
    assert [action.isCheckable() for action in offered.values()].count(True) == 2
    offered["Kalenderfil"].trigger()
    assert bench.ran == ["ics"]


def test_a_copied_paper_is_a_table_for_word_and_text_for_others(bench: Bench) -> None:
    bench.choose(bench.stage.say("{paper}: copy as table", paper=bench.stage.say("Run sheet")))
    copied = QGuiApplication.clipboard().mimeData()
    assert "<table" in copied.html()
    assert bench.visit.programme[0].title_sv in copied.html()
    assert "\t" in copied.text()
    assert len(bench.told) == 1
    assert bench.problems == []


def test_a_saved_paper_is_told_and_its_folder_remembered(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    suggested = asked(monkeypatch, tmp_path / "program")
    bench.choose(bench.stage.say("{paper}: save PDF…", paper=bench.stage.say("Programme for the guests")))
    until(lambda: bool(bench.told) or bool(bench.problems))
    assert bench.problems == []
    content = (tmp_path / "program.pdf").read_bytes()
    assert violations(content) == []
    assert bench.visit.programme[0].title_sv in text(content)
    assert Path(suggested[0]).name == f"{bench.visit.starts_on.isoformat()}_Besök-från-Grudziądz_program.pdf"
    assert "program.pdf" in bench.told[0]
    assert bench.stage.remembered.text("packs_folder") == str(tmp_path)


def test_a_file_dialog_that_is_closed_saves_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(monkeypatch, None)
    bench.choose(bench.stage.say("{paper}: save PDF…", paper=bench.stage.say("Pocket programme")))
    rest(bench.window)
    assert (bench.told, bench.problems) == ([], [])


def test_each_paper_is_saved_as_a_calendar_too(bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    suggested = asked(monkeypatch, tmp_path / "program.ics")
    bench.choose(bench.stage.say("{paper}: save calendar file…", paper=bench.stage.say("Run sheet")))
    until(lambda: bool(bench.told) or bool(bench.problems))
    assert bench.problems == []
    assert (tmp_path / "program.ics").read_bytes().count(b"BEGIN:VEVENT") == len(bench.visit.programme)
    assert suggested[0].endswith("_körschema.ics")


def test_ctrl_enter_saves_somebodys_own_programme_wherever_the_keyboard_is(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked(monkeypatch, tmp_path / "eget.pdf")
    bench.choose(bench.stage.say("Somebody's own programme…"))
    dialog = bench.dialog()
    QTest.keyClick(dialog.language, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: bool(bench.told) or bool(bench.problems))
    assert (tmp_path / "eget.pdf").exists()


def test_somebodys_own_programme_is_saved_as_a_calendar(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked(monkeypatch, tmp_path / "eget.ics")
    bench.choose(bench.stage.say("Somebody's own programme…"))
    dialog = bench.dialog()
    pressed(dialog, bench.stage.say("Calendar file…"))
    until(lambda: bool(bench.told) or bool(bench.problems))
    assert b"BEGIN:VEVENT" in (tmp_path / "eget.ics").read_bytes()
    assert dialog.isVisible()


def test_a_hopeless_target_is_told_as_a_problem(bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked(monkeypatch, tmp_path / "no such folder" / "a.pdf")
    bench.choose(bench.stage.say("{paper}: save PDF…", paper=bench.stage.say("Pocket programme")))
    until(lambda: bool(bench.problems))
    assert bench.told == []


def test_the_language_is_chosen_in_the_menu_shown_there_and_remembered(bench: Bench) -> None:
    languages = [action for action in bench.actions().values() if action.isCheckable()]
    assert [action.isChecked() for action in languages] == [True, False]
    languages[1].trigger()
    bench.menu.close()
    assert [action.isChecked() for action in bench.actions().values() if action.isCheckable()] == [False, True]
    bench.menu.close()
    bench.choose(bench.stage.say("{paper}: copy as table", paper=bench.stage.say("Programme for the guests")))
    assert bench.visit.programme[0].title_en in QGuiApplication.clipboard().mimeData().text()
    assert Sharing(bench.stage, bench.visit.id, bench.window).language == "en"


def test_somebodys_own_programme_asks_whose_and_stays_for_the_next(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bench.choose(bench.stage.say("Somebody's own programme…"))
    dialog = bench.dialog()
    people = bench.stage.desk.programme_papers.participants(bench.visit.id)
    assert [dialog.person.itemText(n) for n in range(dialog.person.count())] == [name for _, name in people]
    dialog.person.setCurrentIndex(1)
    pressed(dialog, bench.stage.say("Copy as table"))
    assert people[1][1] in QGuiApplication.clipboard().mimeData().text()
    assert dialog.isVisible()
    suggested = asked(monkeypatch, tmp_path / "eget.pdf")
    pressed(dialog, bench.stage.say("Save PDF…"))
    until(lambda: (tmp_path / "eget.pdf").exists() and len(bench.told) == 2)
    assert people[1][1].replace(" ", "-") in suggested[0]
    assert people[1][1] in text((tmp_path / "eget.pdf").read_bytes())


def test_the_language_of_the_dialog_is_that_of_the_menu(bench: Bench) -> None:
    bench.choose(bench.stage.say("Somebody's own programme…"))
    dialog = bench.dialog()
    assert dialog.language.value == "sv"
    dialog.language.setCurrentIndex(1)
    dialog.language.activated.emit(1)
    dialog.reject()
    settle()
    assert [action.isChecked() for action in bench.actions().values() if action.isCheckable()] == [False, True]


def test_a_visit_that_is_gone_is_told_and_nothing_is_copied(bench: Bench) -> None:
    QGuiApplication.clipboard().setText("before")
    bench.stage.desk.visits.delete(bench.visit)
    sharing = Sharing(bench.stage, bench.visit.id, bench.window)
    assert not sharing.copy(PaperKind.GUESTS)
    assert sharing.participants() == ()
    assert QGuiApplication.clipboard().text() == "before"
    assert len(bench.problems) == 2


def pressed(dialog: OwnProgrammeDialog, said: str) -> None:
    """Press a button of the dialog."""
    next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == said).click()
    settle()
