"""A table over a long list: it reads what is looked at, and what is selected stays selected."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from coordinator_app.ui.table_model import BLOCK, ID_ROLE, LINE_ROLE, Column, TableModel
from coordinator_app.words import Message, Problem, Words, message

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


@dataclass(frozen=True)
class Row:
    """A line of a made-up list."""

    id: UUID
    name: str


@dataclass
class Rows:
    """A list in memory that tells which windows were read of it."""

    all: list[Row]
    windows: list[int] = field(default_factory=list)
    sought: list[UUID] = field(default_factory=list)
    problem: Problem | None = None

    def count(self) -> int:
        if self.problem:
            raise self.problem
        return len(self.all)

    def window(self, first: int, number: int) -> Sequence[Row]:
        if self.problem:
            raise self.problem
        self.windows.append(first)
        return self.all[first : first + number]

    def place(self, record_id: UUID) -> int | None:
        self.sought.append(record_id)
        return next((place for place, row in enumerate(self.all) if row.id == record_id), None)

    def source(self, key: str, is_descending: bool) -> "Rows":
        self.all.sort(key=lambda row: row.name if key == "name" else row.id.hex, reverse=is_descending)
        return self


def rows(number: int) -> Rows:
    return Rows([Row(UUID(int=n), f"Namn {n:06}") for n in range(number)])


COLUMNS: tuple[Column[Row], ...] = (
    Column(key="name", heading=message("Name"), text=lambda row: row.name, is_sortable=True, width=200),
    Column(
        key="number",
        heading=Message("Number"),
        text=lambda row: str(row.id.int),
        alignment=Qt.AlignmentFlag.AlignRight,
    ),
)


@pytest.fixture
def model(qtbot: QtBot, english: Words) -> Iterator[TableModel[Row]]:
    """Return a model that Qt's own examiner watches."""
    made = TableModel(COLUMNS, english, lambda row: f"{row.name} in one sentence")
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    tester.deleteLater()
    made.deleteLater()


@pytest.fixture
def view(qtbot: QtBot, model: TableModel[Row]) -> QTableView:
    shown = QTableView()
    qtbot.addWidget(shown)
    shown.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    shown.setModel(model)
    return shown


def select(view: QTableView, *wanted: int) -> None:
    chosen = view.selectionModel()
    chosen.clear()
    assert all(view.model().index(row, 0).data() for row in wanted)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in wanted:
        chosen.select(view.model().index(row, 0), flags)
    chosen.setCurrentIndex(view.model().index(wanted[-1], 0), QItemSelectionModel.SelectionFlag.NoUpdate)


def selected(view: QTableView) -> list[str]:
    return sorted(str(index.data()) for index in view.selectionModel().selectedRows())


def test_nothing_is_read_before_a_list_is_shown(model: TableModel[Row]) -> None:
    assert (model.rowCount(), model.columnCount(), model.line(0), model.row_of(UUID(int=1))) == (0, 2, None, None)
    model.refresh()
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.rowCount() == 0


def test_a_cell_says_its_text_and_whoever_does_not_see_it_is_told_its_heading_and_line(model: TableModel[Row]) -> None:
    model.show(rows(3).source)
    cell = model.index(2, 1)
    assert cell.data() == "2"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Number: 2"
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Namn 000002 in one sentence"
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell.data(LINE_ROLE) == Row(UUID(int=2), "Namn 000002")
    assert cell.data(ID_ROLE) == UUID(int=2)
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    heading = model.headerData(1, Qt.Orientation.Horizontal)
    assert (heading, model.headerData(0, Qt.Orientation.Vertical)) == ("Number", None)


def test_only_the_blocks_that_are_looked_at_are_read_and_each_once(
    qtbot: QtBot, view: QTableView, english: Words
) -> None:
    made = rows(100_000)
    plain = TableModel(COLUMNS, english, parent=view)
    view.setModel(plain)
    plain.show(made.source)
    view.resize(400, 300)
    view.show()
    qtbot.waitExposed(view)
    view.scrollTo(plain.index(70_000, 0))
    view.viewport().grab()
    view.viewport().grab()
    assert 1 <= len(made.windows) <= 4
    assert len(made.windows) == len(set(made.windows))
    assert all(first % BLOCK == 0 for first in made.windows)


def test_a_long_scroll_does_not_keep_every_line(model: TableModel[Row]) -> None:
    model.show(rows(10_000).source)
    assert [str(model.index(row, 0).data()) for row in range(0, 10_000, 7)][-1] == "Namn 009996"
    assert len(model._blocks) <= 40


def test_a_heading_orders_the_list_and_the_selected_line_goes_along(model: TableModel[Row], view: QTableView) -> None:
    model.show(rows(120).source)
    select(view, 1)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.sorted_by == ("name", True)
    assert model.index(0, 0).data() == "Namn 000119"
    assert selected(view) == ["Namn 000001"]
    assert view.currentIndex().row() == 118


def test_a_selected_line_is_known_long_after_it_was_scrolled_away(model: TableModel[Row], view: QTableView) -> None:
    made = rows(5_000)
    model.show(made.source)
    select(view, 2)
    for row in range(0, 5_000, BLOCK):
        model.line(row)
    without(made, 0)
    model.refresh()
    assert selected(view) == ["Namn 000002"]


def test_a_column_that_cannot_be_ordered_by_changes_nothing(model: TableModel[Row]) -> None:
    made = rows(5)
    model.show(made.source)
    read = len(made.windows)
    model.sort(1)
    model.sort(-1)
    model.sort(9)
    assert (model.sorted_by, len(made.windows)) == (("name", False), read)


def without(made: Rows, *numbers: int) -> None:
    made.all[:] = [row for row in made.all if row.id.int not in numbers]


def renamed(made: Rows, number: int, name: str) -> None:
    made.all[:] = [Row(row.id, name) if row.id.int == number else row for row in made.all]


CHANGES: dict[str, tuple[Callable[[Rows], object], list[str]]] = {
    "nothing": (lambda made: None, ["Namn 000003", "Namn 000119"]),
    "one above goes": (lambda made: without(made, 0), ["Namn 000003", "Namn 000119"]),
    "many go": (lambda made: without(made, *range(4, 119)), ["Namn 000003", "Namn 000119"]),
    "one comes above": (lambda made: made.all.append(Row(UUID(int=900), "A")), ["Namn 000003", "Namn 000119"]),
    "many come": (
        lambda made: made.all.extend(Row(UUID(int=900 + n), f"A{n:03}") for n in range(200)),
        ["Namn 000003", "Namn 000119"],
    ),
    "it moves": (lambda made: renamed(made, 3, "Öst"), ["Namn 000119", "Öst"]),
    "it goes": (lambda made: without(made, 3), ["Namn 000119"]),
    "all go": (lambda made: made.all.clear(), []),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_selected_stays_selected_when_the_data_change(
    change: str, model: TableModel[Row], view: QTableView
) -> None:
    made = rows(120)
    model.show(made.source)
    select(view, 3, 119)
    apply, wanted = CHANGES[change]
    apply(made)
    model.refresh()
    assert selected(view) == wanted
    assert model.rowCount() == len(made.all)
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == sorted(row.name for row in made.all)
    assert (view.currentIndex().data() == "Namn 000119") is (change != "all go")


def test_a_filter_that_leaves_the_selected_line_out_deselects_it(model: TableModel[Row], view: QTableView) -> None:
    model.show(rows(20).source)
    select(view, 15)
    model.show(rows(10).source)
    assert (selected(view), model.rowCount()) == ([], 10)


def test_everything_selected_does_not_make_a_refresh_slow(model: TableModel[Row], view: QTableView) -> None:
    made = rows(5_000)
    model.show(made.source)
    kept = [QPersistentModelIndex(model.index(row, 0)) for row in range(1_000)]
    model.refresh()
    assert (made.sought, model.rowCount()) == ([], 5_000)
    assert not any(index.isValid() for index in kept)


def test_a_list_that_cannot_be_read_is_told_once_and_is_empty(qtbot: QtBot, model: TableModel[Row]) -> None:
    made = rows(30)
    model.show(made.source)
    made.problem = Problem(message("The disk is full."), message("The disk is full."), message("The disk is full."))
    told: list[Any] = []
    model.reading_failed.connect(told.append)
    model.refresh()
    assert (told, model.rowCount()) == ([made.problem], 0)
    made.problem = None
    model.refresh()
    assert model.rowCount() == 30


def test_a_line_that_cannot_be_read_is_blank_and_is_not_tried_at_every_paint(model: TableModel[Row]) -> None:
    made = rows(30)
    told: list[Any] = []
    model.reading_failed.connect(told.append)
    model.show(made.source)
    model._blocks.clear()
    made.problem = Problem(message("The disk is full."), message("The disk is full."), message("The disk is full."))
    assert [model.index(row, 0).data() for row in (3, 4, 3)] == [None] * 3
    assert told == [made.problem]


def test_another_language_says_the_headings_anew(model: TableModel[Row], swedish: Words) -> None:
    model.show(rows(2).source)
    told: list[int] = []
    model.headerDataChanged.connect(lambda *_: told.append(1))
    model.speak(swedish)
    assert told == [1]
    assert model.headerData(0, Qt.Orientation.Horizontal) == swedish.say(COLUMNS[0].heading)


def test_a_cell_below_another_has_no_table_of_its_own(model: TableModel[Row]) -> None:
    model.show(rows(2).source)
    cell = model.index(0, 0)
    assert (model.rowCount(cell), model.columnCount(cell), model.data(QModelIndex())) == (0, 0, None)
