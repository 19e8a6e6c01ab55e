"""A table over a long list, of which it reads only what is looked at, a block of lines at a time."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from coordinator_app.words import Message, Problem, Words

_Index = QModelIndex | QPersistentModelIndex

BLOCK = 30
"""Lines that are read together: some screens full."""

_MOST_BLOCKS = 40
_MOST_FOLLOWED = 200
"""More selected lines than these are not looked up one by one when the list changes."""

LINE_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = Qt.ItemDataRole.UserRole + 1

_KNOWN = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
        LINE_ROLE,
        ID_ROLE,
    }
)
_OF_HEADINGS = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
"""Qt asks for many more roles at every paint, of which this model has nothing to tell."""


class Line(Protocol):
    """What a list consists of."""

    @property
    def id(self) -> UUID:
        """What the record is known by."""


L = TypeVar("L", bound=Line)
L_co = TypeVar("L_co", bound=Line, covariant=True)


class Lines(Protocol[L_co]):
    """A long list, such as the services' `Listed`."""

    def count(self) -> int:
        """Return how long it is."""

    def window(self, first: int, number: int) -> Sequence[L_co]:
        """Return the lines from a place on."""

    def place(self, record_id: UUID) -> int | None:
        """Return the place of a record, or None where the list does not hold it."""


@dataclass(frozen=True, kw_only=True)
class Column(Generic[L]):
    """A column, as the section that shows it describes it.

    `key` names it in settings and to the source; `width` is in pixels at 100 %, 0 for what is left over.
    """

    key: str
    heading: Message
    text: Callable[[L], str]
    is_sortable: bool = False
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    width: int = 0


class TableModel(QAbstractTableModel, Generic[L]):
    """A read-only table; `LINE_ROLE` holds the whole line for a delegate, `ID_ROLE` its id.

    Nothing is read before `show` has been called. Lines that are selected or current stay so, wherever a sort or a
    refresh moves them. A list that cannot be read is empty, and `reading_failed` carries the Problem.
    """

    reading_failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[L]],
        words: Words,
        describe: Callable[[L], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take the columns, and what says a whole line in one sentence to whoever does not see the table."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._headings = self._said(words)
        self._alignments = [int(column.alignment | Qt.AlignmentFlag.AlignVCenter) for column in columns]
        self._describe = describe
        self._source: Callable[[str, bool], Lines[L]] | None = None
        self._sorted_by = next((column.key for column in columns if column.is_sortable), "")
        self._is_descending = False
        self._lines: Lines[L] | None = None
        self._count = 0
        self._blocks: OrderedDict[int, Sequence[L]] = OrderedDict()
        self._ids: dict[int, tuple[UUID, ...]] = {}

    def show(self, source: Callable[[str, bool], Lines[L]]) -> None:
        """Show the list that the source makes for the key of a column and whether it descends; again for a filter."""
        self._source = source
        self.refresh()

    def refresh(self) -> None:
        """Read the list again, after data or order have changed; what was selected stays selected where it is now."""
        if self._source is None:
            return
        is_followed, before = self._can_follow(), self._ids
        self._lines = lines = self._source(self._sorted_by, self._is_descending)
        self._blocks.clear()
        self._ids = {}
        count = self._read(lines.count, None)
        if count is None:
            self._lines, count = None, 0
        if not is_followed:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
            return
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        self._move(before)
        if count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def speak(self, words: Words) -> None:
        """Say headings and lines in other words from now on."""
        self._headings = self._said(words)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.refresh()

    def line(self, row: int) -> L | None:
        """Return the line of a row, read now if it was not yet; None where there is none."""
        if self._lines is None or not 0 <= row < self._count:
            return None
        block = self._block(row // BLOCK, self._lines)
        return block[row % BLOCK] if row % BLOCK < len(block) else None

    def row_of(self, record_id: UUID) -> int | None:
        """Return the row that shows a record, or None where the list does not hold it."""
        lines = self._lines
        return None if lines is None else self._read(lambda: lines.place(record_id), None)

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The key of the column that the list is ordered by, and whether it descends."""
        return self._sorted_by, self._is_descending

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; one that cannot be ordered by changes nothing."""
        if not 0 <= column < len(self.columns) or not self.columns[column].is_sortable:
            return
        asked = (self.columns[column].key, order == Qt.SortOrder.DescendingOrder)
        if asked != self.sorted_by:
            self._sorted_by, self._is_descending = asked
            self.refresh()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how long the list is."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell holds in a role."""
        if role not in _KNOWN or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignments[index.column()]
        line = self.line(index.row())
        if line is None:
            return None
        return column.text(line) if role == Qt.ItemDataRole.DisplayRole else self._told(line, column, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column; rows have none."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignments[section]
        return self._headings[section] if role in _OF_HEADINGS else None

    def _said(self, words: Words) -> list[str]:
        return [words.say(column.heading) for column in self.columns]

    def _told(self, line: L, column: Column[L], role: int) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[self.columns.index(column)]}: {column.text(line)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._describe(line) if self._describe else None
        return line if role == LINE_ROLE else line.id

    def _block(self, number: int, lines: Lines[L]) -> Sequence[L]:
        if number not in self._blocks:
            read: Sequence[L] = self._read(lambda: lines.window(number * BLOCK, BLOCK), ())
            self._blocks[number] = read
            self._ids[number] = tuple(line.id for line in read)
            if len(self._blocks) > _MOST_BLOCKS:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(number)
        return self._blocks[number]

    def _read(self, work: Callable[[], Any], otherwise: Any) -> Any:
        try:
            return work()
        except Problem as problem:
            self.reading_failed.emit(problem)
            return otherwise

    def _can_follow(self) -> bool:
        """Tell whether what is selected or current is little enough to be looked up one by one."""
        return self._count > 0 and len(self.persistentIndexList()) <= _MOST_FOLLOWED * max(1, len(self.columns))

    def _move(self, before: dict[int, tuple[UUID, ...]]) -> None:
        """Let what is followed point to the rows where its records are now; `before` holds the ids as they stood.

        Views and selections begin to follow some rows only as the layout is about to be changed: one that were
        forgotten here would outlive the model.
        """
        self.layoutAboutToBeChanged.emit()
        followed = [(index, _id_in(before, index.row())) for index in self.persistentIndexList()]
        rows = {record_id: self._row_near(index.row(), record_id) for index, record_id in followed if record_id}
        now = [rows.get(record_id) if record_id else None for _, record_id in followed]
        self.changePersistentIndexList(
            [index for index, _ in followed],
            [
                QModelIndex() if row is None else self.createIndex(row, index.column())
                for (index, _), row in zip(followed, now, strict=True)
            ],
        )
        self.layoutChanged.emit()

    def _row_near(self, row: int, record_id: UUID) -> int | None:
        """Return the row of a record that is most often where it was."""
        line = self.line(row)
        return row if line is not None and line.id == record_id else self.row_of(record_id)


def _id_in(blocks: dict[int, tuple[UUID, ...]], row: int) -> UUID | None:
    """Return the id that stood in a row, None where it was never read."""
    ids = blocks.get(row // BLOCK, ())
    return ids[row % BLOCK] if row % BLOCK < len(ids) else None
