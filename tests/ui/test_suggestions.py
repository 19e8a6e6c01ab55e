"""What Enter takes in a field that suggests: exactly this name, else the first, and somebody new for a whole name."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.newcomers import person_named
from coordinator_app.domain.people import Person
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.delegation_tab import DelegationTab
from tests.ui.going.screen import next_visit
from tests.ui.heard import Ear
from tests.ui.windows import At, settle


@pytest.fixture
def window(at: At) -> MainWindow:
    """Return a window on a delegation, beside which there are an Erik Lindqvist Berg and an Erika Lind."""
    opened = at(Tab.DELEGATION)
    for name in ("Erika Lind", "Erik Lindqvist Berg"):
        opened.stage.desk.people.save(person_named(name, "sv"))
    settle()
    return opened


def added(window: MainWindow, typed: str) -> Person:
    """Type a name, press Enter, and return who has been added."""
    tab = next(each for each in window.findChildren(DelegationTab) if each.isVisible())
    tab._add.setFocus()
    QTest.keyClicks(tab._add, typed)
    QTest.keyClick(tab._add, Qt.Key.Key_Return)
    settle()
    return window.stage.desk.people.several([next_visit(window).delegation[-1].person_id])[0]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Erika L", "Erika Lind"),
        ("Erik Lindqvist Berg", "Erik Lindqvist Berg"),
        ("Erik Lindqvist", "Erik Lindqvist"),
        ("Mr WANG Lihua, Vice Mayor", "Wang Lihua"),
    ],
)
def test_enter_takes_who_was_meant(window: MainWindow, typed: str, name: str) -> None:
    assert added(window, typed).name == name


def test_what_follows_a_name_is_a_title(window: MainWindow) -> None:
    one = added(window, "Anders Lundgren, stadsdirektor")
    assert (one.given_name, one.family_name, one.title_sv) == ("Anders", "Lundgren", "stadsdirektor")


def test_the_suggestions_are_heard(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    ear = Ear(monkeypatch)
    tab = next(each for each in window.findChildren(DelegationTab) if each.isVisible())
    tab._add.setFocus()
    QTest.keyClicks(tab._add, "erik")
    first = ear.said[-1]
    QTest.keyClick(tab._add, Qt.Key.Key_Down)
    assert ear.said[-1] != first
    assert ear.said[-1].split("(")[1].startswith("2/")
    QTest.keyClick(tab._add, Qt.Key.Key_Escape)


def test_the_list_opens_above_a_field_at_the_end_of_the_screen(window: MainWindow) -> None:
    tab = next(each for each in window.findChildren(DelegationTab) if each.isVisible())
    field = tab._add
    end = field.screen().availableGeometry().bottom()
    window.move(0, end - field.mapTo(window, QPoint(0, field.height())).y() - 10)
    settle()
    field.setFocus()
    QTest.keyClicks(field, "erik")
    listed = next(each for each in field.findChildren(QListView) if each.isVisible())
    assert listed.geometry().bottom() < field.mapToGlobal(QPoint(0, 0)).y()


@pytest.mark.parametrize("typed", ["The theatre company of Kvarnholmen and its neighbours", "x" * 400])
def test_the_last_line_of_the_list_can_be_read_and_the_list_stays_in_the_window(window: MainWindow, typed: str) -> None:
    tab = next(each for each in window.findChildren(DelegationTab) if each.isVisible())
    tab._add.setFocus()
    QTest.keyClicks(tab._add, typed)
    settle()
    listed = next(each for each in tab._add.findChildren(QListView) if each.isVisible())
    assert not listed.horizontalScrollBar().isVisible()
    last = listed.visualRect(listed.model().index(listed.model().rowCount() - 1, 0))
    assert listed.viewport().rect().contains(last.bottomLeft())
    assert listed.geometry().right() <= window.geometry().right()
