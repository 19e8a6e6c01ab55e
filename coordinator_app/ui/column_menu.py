"""The menu of a list's columns: does by a choice what the mouse does by pressing and dragging their headings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from coordinator_app.ui.stage import Stage

_STEP = 40
"""By how much a column grows or shrinks, in pixels at 100 % text."""


def column_menu(
    stage: Stage, view: QTableView, column: int, is_shown: Callable[[int], bool], show: Callable[[int, bool], object]
) -> QMenu:
    """Return the menu as it is asked for on a column; the first column stays shown."""
    menu = QMenu(view)
    header, say, name = view.horizontalHeader(), stage.say, _heading(view, column)
    for number in range(1, header.count()):
        action = menu.addAction(_heading(view, number))
        action.setCheckable(True)
        action.setChecked(is_shown(number))
        action.toggled.connect(partial(show, number))
    menu.addSeparator()
    place = header.visualIndex(column)
    _offer(menu, say("Order by “{column}”", column=name), partial(_order, view, column))
    if place > 0:
        _offer(menu, say("Move “{column}” left", column=name), partial(header.moveSection, place, place - 1))
    if place < header.count() - 1:
        _offer(menu, say("Move “{column}” right", column=name), partial(header.moveSection, place, place + 1))
    if header.sectionResizeMode(column) == QHeaderView.ResizeMode.Interactive:
        wide, step = header.sectionSize(column), stage.look.px(_STEP)
        wider, narrower = (partial(header.resizeSection, column, wide + by) for by in (step, -step))
        _offer(menu, say("Make “{column}” wider", column=name), wider)
        _offer(menu, say("Make “{column}” narrower", column=name), narrower)
    return menu


def _order(view: QTableView, column: int) -> None:
    """Order by a column; once more, the other way round."""
    header = view.horizontalHeader()
    ascends = header.sortIndicatorSection() != column or header.sortIndicatorOrder() != Qt.SortOrder.AscendingOrder
    view.sortByColumn(column, Qt.SortOrder.AscendingOrder if ascends else Qt.SortOrder.DescendingOrder)


def _heading(view: QTableView, number: int) -> str:
    return str(view.model().headerData(number, Qt.Orientation.Horizontal)).replace("&", "&&")


def _offer(menu: QMenu, said: str, run: Callable[[], object]) -> None:
    action = QAction(said, menu)
    action.triggered.connect(partial(_run, run))
    menu.addAction(action)


def _run(run: Callable[[], object], _checked: bool = False) -> None:
    run()
