"""The board of informing: what comes next, what is late, what has been held, and how one gets there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from coordinator_app.services.desk import open_desk
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.counting import Counting
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.board import Board
from coordinator_app.ui.notifying.notifying_page import NotifyingPage
from coordinator_app.ui.sidebar import Badge
from coordinator_app.words import Words
from tests.conftest import NOON
from tests.ui.going import notifying
from tests.ui.going.screen import press
from tests.ui.opened_pages import falun, opened_page
from tests.ui.windows import rest, settle, until


def board_of(window: MainWindow) -> Board:
    window.actions_by_key["go_notifying"].trigger()
    rest(window)
    return next(each for each in window.findChildren(Board) if each.isVisible())


def rows(board: Board) -> list[list[str]]:
    model = board.view.model()
    columns = range(model.columnCount())
    return [[str(model.index(row, each).data()) for each in columns] for row in range(model.rowCount())]


def test_what_is_to_be_told_next_stands_first_and_what_was_held_is_folded_away(window: MainWindow) -> None:
    board = board_of(window)
    found = rows(board)
    assert found[0] == ["Idrottsläger med Hamina", "sön 1 nov", "22 dagar försenad", "0 av 3 informerade"]
    assert found[1] == ["Besök från Grudziądz", "mån 23 nov", "Utkast att bekräfta", "3 av 17 informerade"]
    assert "Elevutbyte med Gütersloh" not in [row[0] for row in found]
    press(board, "Genomförda  1")
    assert [row[0] for row in rows(board)] == ["Elevutbyte med Gütersloh"]
    assert rows(board)[0][2] == "2 blev inte informerade"


def test_enter_opens_the_visit_and_alt_left_leads_back(window: MainWindow) -> None:
    board = board_of(window)
    until(board.view.hasFocus)
    QTest.keyClick(board.view, Qt.Key.Key_Down)
    QTest.keyClick(board.view, Qt.Key.Key_Return)
    rest(window)
    assert window.windowTitle().startswith("Informera om besöket från Grudziądz")
    assert notifying.view_of(window).isVisible()
    window.actions_by_key["back"].trigger()
    rest(window)
    assert board_of(window).isVisible()


def test_the_sidebar_tells_how_many_wait_in_red_while_somebody_is_late(window: MainWindow) -> None:
    until(lambda: Section.NOTIFYING in _badges(window))
    badge = _badges(window)[Section.NOTIFYING]
    assert badge.is_late
    assert badge.number > 2


def _badges(window: MainWindow) -> dict[Section, Badge]:
    counting = window.findChild(Counting)
    return counting._badges if isinstance(counting, Counting) else {}


def test_where_nobody_is_to_be_informed_that_is_said(
    qapp: object, filled: Path, tmp_path: Path, swedish: Words, resources: Path
) -> None:
    folder = falun(filled, tmp_path)
    desk = open_desk(folder, resources, lambda: NOON, "eva", writes=True)
    for each in desk.notification_lists.all():
        desk.notification_lists.delete(each)
    for line in desk.visits.lines():
        desk.visits.delete(desk.visits.get(line.id))
    desk.close()
    with opened_page(NotifyingPage, Section.NOTIFYING, folder, lambda: NOON, swedish) as opened:
        until(lambda: any("Ingen behöver informeras nu." in each.text() for each in opened.page.findChildren(QLabel)))
        settle()
