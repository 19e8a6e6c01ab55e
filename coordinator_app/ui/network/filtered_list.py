"""A list of the section: filtered by text, ordered by its columns, with what helps where nothing is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.collation import is_within
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.filter_line import FilterLine
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, column, held, shorten
from coordinator_app.ui.list_view import Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, Line, TableModel

L = TypeVar("L", bound=Line)


@dataclass(frozen=True, kw_only=True)
class ListSpec(Generic[L]):
    """What a list shows of each line, what it is searched in and ordered by, and what is said where it is empty."""

    key: str
    name: str
    filter: str
    columns: Sequence[Column[L]]
    cells: Cells
    sentence: Callable[[L], str]
    searched: Callable[[L], str]
    order: Callable[[str], Callable[[L], Any] | None]
    nothing_matches: str
    nothing: str
    first: str = ""
    make: Callable[[], object] | None = None
    latest_first: str = ""
    """The column by which the lines are ordered at first, the latest day first; the first column where it is empty."""


class FilteredList(QWidget, Generic[L]):
    """All lines are read at once: a municipality has some tens."""

    def __init__(self, stage: Stage, spec: ListSpec[L], *beside: QWidget) -> None:
        """Take what the list shows; `beside` stands beside the filter."""
        super().__init__()
        self._stage, self._spec = stage, spec
        self._lines: Sequence[L] = ()
        self._filter = FilterLine(stage, spec.filter)
        self._filter.left.connect(self.point)
        self._filter.textChanged.connect(lambda _: self._show())
        self.model: TableModel[L] = TableModel(spec.columns, stage.words, spec.sentence)
        if spec.latest_first:
            keys = [column.key for column in spec.columns]
            self.model.sort(keys.index(spec.latest_first), Qt.SortOrder.DescendingOrder)
        self.view = ListView(stage, spec.key, spec.name, self.model, spec.cells)
        self._rows = QStackedWidget()
        self._rows.addWidget(card(column(self.view), stage.look, margin=2))
        bar = Flow(gap=stage.look.px(8))
        for widget in (*beside, self._filter):
            bar.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(stage.look.px(12))
        whole.addWidget(held(bar))
        whole.addWidget(self._rows, 1)

    def show_lines(self, lines: Sequence[L]) -> None:
        """Show these lines, as far as they match the filter."""
        self._lines = lines
        self._show()

    def point(self) -> None:
        """Put the keyboard on the list."""
        if self.model.rowCount():
            self.view.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.take_keyboard()

    def _show(self) -> None:
        sought = self._filter.text().strip()
        wanted = [line for line in self._lines if is_within(sought, self._spec.searched(line))]
        self.model.show(lambda key, descends: LoadedLines(wanted, self._spec.order(key), is_descending=descends))
        if wanted:
            self._rows.setCurrentIndex(0)
        else:
            self._show_empty(is_filtered=bool(self._lines))
        if sought:
            said = self._stage.words.say_many("{number} line.", "{number} lines.", len(wanted))
            announce(self._filter, said)

    def _show_empty(self, *, is_filtered: bool) -> None:
        """Say why nothing is shown, and offer what helps."""
        look, spec = self._stage.look, self._spec
        if is_filtered:
            empty = Empty(look, spec.nothing_matches, self._stage.say("Clear the filter"), self._filter.clear)
        else:
            empty = Empty(look, spec.nothing, spec.first, spec.make)
        shorten(self._rows, 1)
        self._rows.addWidget(empty)
        self._rows.setCurrentIndex(1)
