"""A programme is filled at once from a template, an earlier visit or a pasted list, and emptied by one undo."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.day_columns import DayColumns
from coordinator_app.ui.visits.programme_copying import CopyDialog
from coordinator_app.ui.visits.programme_pasting import ItemsDialog
from coordinator_app.ui.visits.programme_tab import ProgrammeTab
from coordinator_app.words import messages
from tests.ui.going.screen import next_visit
from tests.ui.windows import At, rest, settle

MONDAY = date(2027, 5, 10)
ROWS = "Dag\tTid\tProgram\tPlats\tVärd\nmån\t9-10\tMottagande\tRådhuset\tKarin Ek\n\t10.15-11\tVisning\tGruvan\t"


@pytest.fixture
def window(at: At) -> MainWindow:
    """Return a window on a visit of three days for which nothing is planned."""
    opened = at(Tab.PROGRAMME)
    new = Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=MONDAY, ends_on=MONDAY + timedelta(days=2))
    kept = opened.stage.desk.visits.save(replace(new, title_sv="Nytt", partner_id=next_visit(opened).partner_id))
    opened.shell.go(Address(section=Section.VISITS, record_id=kept.id, tab=Tab.PROGRAMME))
    rest(opened)
    return opened


def tab(window: MainWindow) -> ProgrammeTab:
    return next(each for each in window.findChildren(ProgrammeTab) if each.isVisible())


def visit(window: MainWindow) -> Visit:
    kept: Visit = window.stage.desk.visits.get(tab(window)._subject.record_id)
    return kept


def dialog(window: MainWindow, kind: type[QWidget]) -> QWidget:
    return next(each for each in window.findChildren(kind) if each.isVisible())


def undo(window: MainWindow) -> None:
    window.actions_by_key["undo"].trigger()
    settle()


def test_an_empty_programme_offers_a_template(window: MainWindow) -> None:
    shown = tab(window)
    offer = next(each for each in shown._empty.findChildren(QPushButton))
    assert "Vänortsbesök" in offer.accessibleName()
    offer.click()
    settle()
    assert len(visit(window).programme) > 10
    assert visit(window).tasks
    assert window.toasts.shown is not None
    added = len(visit(window).programme)
    asked = messages("{number} item and a checklist are added.", "{number} items and a checklist are added.", added)
    assert window.toasts.shown.said == window.stage.say(asked)
    assert not shown._empty.isVisible()
    undo(window)
    assert (visit(window).programme, visit(window).tasks) == ((), ())
    assert shown._empty.isVisible()


def test_an_earlier_visit_is_copied(window: MainWindow) -> None:
    tab(window)._filling.ask_to_copy()
    asked = dialog(window, CopyDialog)
    assert isinstance(asked, CopyDialog)
    asked.copy_button.click()
    settle()
    assert visit(window).programme
    undo(window)
    assert visit(window).programme == ()


def test_enter_on_an_earlier_visit_copies_it(window: MainWindow) -> None:
    tab(window)._filling.ask_to_copy()
    asked = dialog(window, CopyDialog)
    assert isinstance(asked, CopyDialog)
    asked.field.setFocus()
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    settle()
    assert visit(window).programme


@pytest.mark.parametrize("where", ["days", "quick line"])
def test_rows_from_excel_are_pasted_by_key(window: MainWindow, where: str) -> None:
    QGuiApplication.clipboard().setText(ROWS)
    shown = tab(window)
    target = shown._quick.line if where == "quick line" else shown.findChild(DayColumns)
    assert isinstance(target, QWidget)
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    asked = dialog(window, ItemsDialog)
    assert isinstance(asked, ItemsDialog)
    assert visit(window).programme == ()
    asked.add_button.click()
    settle()
    first, second = visit(window).programme
    assert (first.day_on, first.title_sv, first.place, str(first.ends_at)) == (
        MONDAY,
        "Mottagande",
        "Rådhuset",
        "10:00:00",
    )
    assert (second.day_on, second.title_sv, second.host_id) == (MONDAY, "Visning", None)
    host = window.stage.desk.people.get(first.host_id) if first.host_id else None
    assert host is not None
    assert host.name == "Karin Ek"
    undo(window)
    assert visit(window).programme == ()


def test_a_single_line_is_pasted_into_the_quick_line(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("mån 9-10 Fika")
    line = tab(window)._quick.line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "mån 9-10 Fika"
