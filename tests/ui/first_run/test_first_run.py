"""The first run, by keyboard alone as somebody does it who has never seen the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.first_run.first_run import FirstRun
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.today.today_page import TodayPage
from tests.ui.windows import Dress, new_window, settle, show, until


@pytest.fixture
def window(qapp: object, tmp_path: Path) -> Iterator[MainWindow]:
    """Return the window on fresh data."""
    made = show(new_window(tmp_path / "example", Dress(), tmp_path / "preferences.ini", own=tmp_path / "own"))
    yield made
    made.close()
    made.deleteLater()
    settle()


def asked(window: MainWindow) -> FirstRun:
    page = window.shell.page
    assert isinstance(page, FirstRun)
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(said: str) -> None:
    QTest.keyClicks(focused(), said)
    settle()


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    settle()


def read(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def go_on(window: MainWindow) -> None:
    window.actions_by_key["act"].trigger()
    settle()


def test_fresh_data_are_asked_about_with_the_keyboard_in_the_first_field(window: MainWindow) -> None:
    assert window.windowTitle() in {"Utblick", "Välkommen – Utblick"}
    assert "Steg 1 av 3" in read(asked(window))
    assert focused().accessibleName() == "Vilken kommun?"
    assert not window.shell.sidebar.isVisible()


def test_a_few_letters_find_the_municipality_and_fill_in_its_names(window: MainWindow) -> None:
    write("falun")
    press(Qt.Key.Key_Return)
    step = asked(window).step
    assert (step.name_sv.text(), step.name_en.text()) == ("Falu kommun", "Municipality of Falun")  # type: ignore[attr-defined]


def test_the_whole_first_run_goes_by_keyboard_alone(window: MainWindow) -> None:
    write("falken")
    press(Qt.Key.Key_Return)
    go_on(window)
    assert focused().accessibleName() == "Falkenberg"
    assert "Policy för internationellt samarbete, antagen 28 juni 2016" in read(asked(window))
    assert "systerstad" in read(asked(window))
    go_on(window)
    assert "Falkenbergs kommun, med policyprofilen Falkenberg." in read(asked(window))
    press(Qt.Key.Key_Space)
    until(lambda: isinstance(window.shell.page, TodayPage))
    own = window.stage.desk.municipality.get()
    assert own is not None
    assert (own.name_sv, own.policy) == ("Falkenbergs kommun", "falkenberg")
    assert len(window.stage.desk.municipality.bodies()) == 6
    assert window.shell.sidebar.isVisible()


def test_another_profile_than_the_suggested_one_can_be_chosen_with_the_arrows(window: MainWindow) -> None:
    write("falken")
    press(Qt.Key.Key_Return)
    go_on(window)
    press(Qt.Key.Key_Down)
    assert focused().accessibleName() == "Falun"
    assert "Kommunstyrelsens ledningsutskott" in read(asked(window))
    go_on(window)
    go_on(window)
    until(lambda: isinstance(window.shell.page, TodayPage))
    assert window.stage.desk.municipality.policy().key == "falun"


def test_skipping_everything_begins_unnamed_with_the_general_profile(window: MainWindow) -> None:
    skip = next(each for each in asked(window).findChildren(QPushButton) if each.text().startswith("Hoppa över"))
    skip.click()
    until(lambda: isinstance(window.shell.page, TodayPage))
    own = window.stage.desk.municipality.get()
    assert own is not None
    assert (own.name_sv, own.policy) == ("", "general")
    assert [body.short_name for body in window.stage.desk.municipality.bodies()].count("KSAU") == 1


def test_a_name_that_is_on_no_list_can_be_used(window: MainWindow) -> None:
    write("Lansstyrelsen Vast")
    press(Qt.Key.Key_Return)
    step = asked(window).step
    assert step.name_sv.text() == "Lansstyrelsen Vast"  # type: ignore[attr-defined]


def test_the_answers_outlive_a_change_of_language(window: MainWindow) -> None:
    write("falken")
    press(Qt.Key.Key_Return)
    write(" x")
    window.stage.language_chosen.emit("en")
    settle()
    assert "Step 1 of 3" in read(asked(window))
    assert asked(window).step.name_sv.text()  # type: ignore[attr-defined]


def test_nothing_else_can_be_gone_to_before_it_is_over(window: MainWindow) -> None:
    page = asked(window)
    for key in ("go_today", "go_settings", "help", "new_visit", "back"):
        window.actions_by_key[key].trigger()
    window.shell.go(Address(section=Section.SETTINGS))
    assert window.shell.page is page


def test_one_goes_back_a_step_and_finds_the_answers(window: MainWindow) -> None:
    write("falken")
    press(Qt.Key.Key_Return)
    go_on(window)
    window.actions_by_key["previous_tab"].trigger()
    settle()
    assert focused().accessibleName() == "Vilken kommun?"
    assert "Steg 1 av 3" in read(asked(window))
    assert asked(window).step.municipality.text() == "Falkenberg"  # type: ignore[attr-defined]


def test_the_example_leads_back_to_where_one_was(window: MainWindow) -> None:
    write("falken")
    press(Qt.Key.Key_Return)
    go_on(window)
    go_on(window)
    example = next(each for each in asked(window).findChildren(QPushButton) if "exemplet Falun" in each.text())
    example.click()
    until(lambda: isinstance(window.shell.page, TodayPage))
    own = window.stage.desk.municipality.get()
    assert own is not None
    assert own.is_example
    window.open_other()
    until(lambda: isinstance(window.shell.page, FirstRun))
    settle()
    assert "Falkenbergs kommun, med policyprofilen Falkenberg." in read(asked(window))


def test_what_another_version_remembered_is_no_answer(tmp_path: Path, qapp: object) -> None:
    from coordinator_app.ui.first_run.answers import Answers, remembered_answers
    from coordinator_app.ui.remembered import Remembered

    remembered = Remembered(tmp_path / "window.ini")
    for kept in ([{"step": "two"}], [{"step": 1}], ["x"], [{**Answers().__dict__, "step": "1"}]):
        remembered.keep("first_run", kept)
        assert remembered_answers(remembered) == Answers()
