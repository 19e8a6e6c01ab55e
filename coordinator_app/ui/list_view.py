"""Long lists as tables: rows of two lines, walked by keyboard, whose columns the window remembers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from coordinator_app.ui.column_menu import column_menu
from coordinator_app.ui.focus_ring import OWN_FOCUS, shows_focus
from coordinator_app.ui.look import Look
from coordinator_app.ui.marks import TONES, paint_initials
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import ID_ROLE, LINE_ROLE, TableModel
from coordinator_app.ui.tokens import CONTROL, ICON, ICON_SMALL, TALL_ROW

_Index = QModelIndex | QPersistentModelIndex
_MARK = 34
_INDENT = 20
_LEAST = 220
"""The width in pixels at 100 % text that is left over at least for the column that takes what is left over."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What a cell shows: a line, a smaller one beneath, and one mark before them or a pill in their place."""

    said: str
    beneath: str = ""
    flag: str = ""
    initials: str = ""
    picture: QPixmap | None = None
    icon: str = ""
    tone: str = ""
    is_strong: bool = False
    is_struck: bool = False
    depth: int = 0
    """How deep the line lies in a tree that is shown as a list."""


Cells = Mapping[str, Callable[[Any], Cell]]
"""What makes the cell of a column, by the column's key, of a line."""


class ListView(QTableView):
    """Enter or a double click opens a row, F2 opens it to be changed, Del asks for its removal.

    The header's menu shows and hides columns.
    """

    chosen = Signal(object)
    edited = Signal(object)
    removed = Signal(object)
    current_changed = Signal(object)

    def __init__(
        self,
        stage: Stage,
        key: str,
        name: str,
        model: TableModel[Any],
        cells: Cells,
        header: QHeaderView | None = None,
    ) -> None:
        """Take the name that a screen reader says; `key` is what the columns are remembered by.

        A list whose headings are drawn in a way of their own brings its header.
        """
        super().__init__()
        if header is not None:
            header.setSectionsClickable(True)
            self.setHorizontalHeader(header)
        self._stage, self._key = stage, key
        look = stage.look
        self.setModel(model)
        model.setParent(self)
        self.columns = model.columns
        self._hidden = frozenset(stage.remembered.several(f"columns/{key}/hidden"))
        model.reading_failed.connect(stage.problem_met)
        self.setItemDelegate(CellPainter(look, cells, [column.key for column in model.columns], self))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFont(look.font("body"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(look.px(TALL_ROW))
        self.verticalHeader().setDefaultSectionSize(look.px(TALL_ROW))
        self._set_header(model)
        self.doubleClicked.connect(self._choose)
        self.selectionModel().currentRowChanged.connect(self._moved)

    @property
    def current_id(self) -> UUID | None:
        """The record of the current row, None where there is none."""
        found = self.currentIndex().data(ID_ROLE)
        return found if isinstance(found, UUID) else None

    def select(self, record_id: UUID) -> None:
        """Make the row of a record current, where the list holds it."""
        model = self.model()
        assert isinstance(model, TableModel)
        row = model.row_of(record_id)
        if row is not None:
            self.setCurrentIndex(model.index(row, 0))
            self.scrollTo(model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the last columns where there is no room for them; the sentence of the row still tells them."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, change or remove the current row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id is not None:
            self.chosen.emit(self.current_id)
        elif event.key() == Qt.Key.Key_F2 and self.current_id is not None:
            self.edited.emit(self.current_id)
        elif event.key() == Qt.Key.Key_Delete and self.current_id is not None:
            self.removed.emit(self.current_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer by the keyboard what the mouse does with the headings."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            column = max(0, self.currentIndex().column())
            self._columns_at(column).exec(self.horizontalHeader().mapToGlobal(QPoint(0, 0)))
        else:
            super().contextMenuEvent(event)

    def point(self) -> None:
        """Put the keyboard on the current row, or on the first."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def _set_header(self, model: TableModel[Any]) -> None:
        look, header = self._stage.look, self.horizontalHeader()
        header.setFont(look.font("caption_strong"))
        header.setMinimumHeight(look.px(CONTROL))
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(look.px(60))
        for number, column in enumerate(model.columns):
            if column.width:
                header.resizeSection(number, look.px(column.width))
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        header.restoreState(self._stage.remembered.state(self._name))
        header.sectionResized.connect(self._remember)
        header.sectionMoved.connect(self._remember)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_columns)
        order, descends = model.sorted_by
        keys = [column.key for column in model.columns]
        direction = Qt.SortOrder.DescendingOrder if descends else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(keys.index(order) if order in keys else 0, direction)
        self.setSortingEnabled(True)

    @property
    def _name(self) -> str:
        """What the columns are remembered by: widths in pixels hold for one size of text alone."""
        return f"columns/{self._key}/{round(self._stage.look.scale * 100)}"

    def _fit(self) -> None:
        """Hide columns from the right until the one that takes what is left over has room, or show them again."""
        header, columns = self.horizontalHeader(), self.columns
        least = self._stage.look.px(_LEAST)
        needs = {
            number: max(header.sectionSize(number), self._stage.look.px(column.width)) if column.width else least
            for number, column in enumerate(columns)
            if column.key not in self._hidden
        }
        shown = sorted(needs, key=header.visualIndex)
        while sum(needs[number] for number in shown) > self.viewport().width():
            last = next((number for number in reversed(shown) if columns[number].width), None)
            if last is None:
                break
            shown.remove(last)
        for number in range(len(columns)):
            header.setSectionHidden(number, number not in shown)

    def _remember(self) -> None:
        self._stage.remembered.keep(self._name, self.horizontalHeader().saveState())

    def _ask_columns(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        self._columns_at(max(0, header.logicalIndexAt(place))).exec(header.mapToGlobal(place))

    def _columns_at(self, column: int) -> QMenu:
        return column_menu(self._stage, self, column, self._is_wanted, self._show_column)

    def _is_wanted(self, number: int) -> bool:
        return self.columns[number].key not in self._hidden

    def _show_column(self, number: int, is_shown: bool) -> None:
        key = self.columns[number].key
        self._hidden = self._hidden - {key} if is_shown else self._hidden | {key}
        self._stage.remembered.keep(f"columns/{self._key}/hidden", sorted(self._hidden))
        self._fit()

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()  # the ring is round the whole row, and Qt draws the cells anew that have changed
        self.current_changed.emit(now.data(ID_ROLE))

    def _choose(self, index: QModelIndex) -> None:
        record_id = index.data(ID_ROLE)
        if record_id is not None:
            self.chosen.emit(record_id)


class CellPainter(QStyledItemDelegate):
    """Draws the cells of a list."""

    def __init__(self, look: Look, cells: Cells, keys: list[str], view: ListView) -> None:
        """Take what makes the cells, by the keys of the columns in their order."""
        super().__init__(view)
        self._look, self._cells, self._keys, self._view = look, cells, keys, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(self._look.px(80), self._look.px(TALL_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        line = index.data(LINE_ROLE)
        if line is None:
            return
        place: QRect = option.rect
        painter.save()
        self._paint_ground(painter, place, option.state, index)
        cell = self._cells[self._keys[index.column()]](line)
        if cell.tone:
            self._paint_pill(painter, place, cell)
        else:
            self._paint_words(
                painter, place.adjusted(self._look.px(8 + _INDENT * cell.depth), 0, -self._look.px(6), 0), cell
            )
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag, index: _Index) -> None:
        look = self._look
        is_current = index.row() == self._view.currentIndex().row()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("accent_tint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.colour("hover"))
        painter.setPen(look.colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if is_current and shows_focus(self._view):
            self._paint_focus(painter, place, index.column())

    def _paint_focus(self, painter: QPainter, place: QRect, column: int) -> None:
        """Draw the part of the row's ring that lies on this cell."""
        painter.setPen(QPen(self._look.colour("focus"), 2))
        painter.drawLine(place.left(), place.top() + 1, place.right(), place.top() + 1)
        painter.drawLine(place.left(), place.bottom() - 1, place.right(), place.bottom() - 1)
        header = self._view.horizontalHeader()
        shown = [n for n in range(header.count()) if not header.isSectionHidden(header.logicalIndex(n))]
        if header.visualIndex(column) == shown[0]:
            painter.drawLine(place.left() + 1, place.top(), place.left() + 1, place.bottom())
        if header.visualIndex(column) == shown[-1]:
            painter.drawLine(place.right() - 1, place.top(), place.right() - 1, place.bottom())

    def _paint_words(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        look = self._look
        left = place.left() + self._paint_mark(painter, place, cell)
        room = place.right() - left
        high = look.line_height("body") + (look.line_height("caption") if cell.beneath else 0)
        top = place.center().y() - high // 2
        font = look.font("strong" if cell.is_strong else "body", tabular=True)
        if cell.is_struck:
            font = type(font)(font)
            font.setStrikeOut(True)
        self._line(painter, QRect(left, top, room, look.line_height("body")), cell.said, font, "text")
        if cell.beneath:
            beneath = QRect(left, top + look.line_height("body"), room, look.line_height("caption"))
            self._line(painter, beneath, cell.beneath, look.font("caption"), "text2")

    def _line(self, painter: QPainter, place: QRect, said: str, font: Any, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        shown = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_mark(self, painter: QPainter, place: QRect, cell: Cell) -> int:
        """Draw what stands before the words, and return the room that it takes."""
        look, px = self._look, self._look.px
        if cell.picture is not None:
            high = round(cell.picture.height() / cell.picture.devicePixelRatio())
            painter.drawPixmap(place.left(), place.center().y() - high // 2, cell.picture)
            return px(44)
        if cell.initials:
            side = px(32)
            paint_initials(
                painter, look, QRect(place.left(), place.center().y() - side // 2, side, side), cell.initials
            )
            return px(44)
        if cell.flag:
            flag = look.flag(cell.flag, px(16), painter.device().devicePixelRatioF())
            if flag is not None:
                painter.drawPixmap(place.left(), place.center().y() - px(8), flag)
                return px(_MARK)
        if cell.icon:
            side = px(ICON)
            look.paint_icon(
                painter, QRect(place.left(), place.center().y() - side // 2, side, side), cell.icon, "text2"
            )
        return px(_MARK) if cell.flag or cell.icon else 0

    def _paint_pill(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        look, px = self._look, self._look.px
        tint, colour = TONES[cell.tone]
        font = look.font("caption_strong")
        room = place.width() - px(16)
        side = px(ICON_SMALL)
        width = min(room, QFontMetrics(font).horizontalAdvance(cell.said) + side + px(26))
        pill = QRectF(place.left() + px(8), place.center().y() - px(12), width, px(24))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(tint))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        icon = QRect(round(pill.left()) + px(8), place.center().y() - side // 2, side, side)
        look.paint_icon(painter, icon, cell.icon or "circle", colour, filled=True)
        painter.setFont(font)
        painter.setPen(look.colour(colour))
        words = pill.adjusted(side + px(14), 0, -px(6), 0)
        shown = QFontMetrics(font).elidedText(cell.said, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
