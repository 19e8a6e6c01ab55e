"""The table of agreements: its header with the years, and its rows with the bars of validity."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from coordinator_app.domain.agreement_lines import SeenAgreement
from coordinator_app.domain.agreement_next_step import next_step
from coordinator_app.domain.agreement_status import status
from coordinator_app.ui.agreements.agreement_columns import Order
from coordinator_app.ui.agreements.row_looks import FILLED, STATUSES
from coordinator_app.ui.agreements.validity_bar import ValidityBar
from coordinator_app.ui.list_view import CellPainter, Cells, ListView
from coordinator_app.ui.look import Look
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import LINE_ROLE, TableModel
from coordinator_app.ui.tokens import ICON_SMALL

_Index = QModelIndex | QPersistentModelIndex
_LEAST_BAR = 210
"""The width in pixels at 100 % text under which the bars make way for the words."""

_LEAST_NAME = 150
_GAP = 8
_ARROW = 12
_LINES = 2
_TOGETHER = re.compile(r"(?<=\d) (?=[^\W\d])|(?<=[^\W\d]) (?=\d{4}$)")
"""The spaces within days and lengths, which stay on one line."""


class AgreementTable(ListView):
    """The bars take what is left over; where that is too little, they go first."""

    fitted = Signal()

    def __init__(self, stage: Stage, model: TableModel[SeenAgreement], cells: Cells, bar: ValidityBar) -> None:
        """Take what draws the bars, of which the header shows the years."""
        self._look = stage.look
        keys = [column.key for column in model.columns]
        self._places = {key: number for number, key in enumerate(keys)}
        header = _YearHeader(stage.look, bar, keys)
        super().__init__(stage, "agreements", stage.say("Agreements"), model, cells, header)
        self.setItemDelegate(_RowPainter(stage, cells, keys, self, bar))

    def show_scale(self) -> None:
        """Draw the years and the bars anew."""
        self.horizontalHeader().viewport().update()
        self.viewport().update()

    @property
    def has_bars(self) -> bool:
        """Whether there is room for the bars."""
        return not self.isColumnHidden(self._places[Order.VALIDITY])

    def _fit(self) -> None:
        """Let the bars go first where there is no room, then what comes next; the name takes what is left over."""
        header, look = self.horizontalHeader(), self._look
        part, bars, next_column = (self._places[key] for key in (Order.PART, Order.VALIDITY, Order.NEXT))
        room = self.viewport().width()
        wanted = {n for n, column in enumerate(self.columns) if column.key not in self._hidden}
        fixed = {n: max(header.sectionSize(n), look.px(self.columns[n].width)) for n in wanted - {bars}}
        if header.sectionResizeMode(part) == QHeaderView.ResizeMode.Stretch:
            fixed[part] = look.px(self.columns[part].width)
        has_bars = bars in wanted and room - sum(fixed.values()) >= look.px(_LEAST_BAR)
        mode = QHeaderView.ResizeMode.Interactive if has_bars else QHeaderView.ResizeMode.Stretch
        if header.sectionResizeMode(part) != mode:
            header.setSectionResizeMode(part, mode)
            header.resizeSection(part, look.px(self.columns[part].width))
        others = sum(width for n, width in fixed.items() if n != part)
        has_next = next_column in wanted and (has_bars or room - others >= look.px(_LEAST_NAME))
        shown = {n: n in wanted for n in range(header.count())} | {bars: has_bars, next_column: has_next}
        for number, is_shown in shown.items():
            header.setSectionHidden(number, not is_shown)
        self.fitted.emit()


class _YearHeader(QHeaderView):
    """Shows the years where the bars are."""

    def __init__(self, look: Look, bar: ValidityBar, keys: Sequence[str]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._bar, self._keys = look, bar, keys

    def paintSection(self, painter: QPainter, place: QRect, section: int) -> None:  # noqa: N802
        """Draw a heading, or the years."""
        look = self._look
        painter.save()
        painter.setPen(look.colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        font = look.font("caption_strong", tabular=True)
        painter.setFont(font)
        painter.setPen(look.colour("text2"))
        if self._keys[section] == Order.VALIDITY:
            for year, left, width in self._spots(place, QFontMetrics(font).horizontalAdvance("2000") + look.px(_GAP)):
                spot = QRect(left, place.top(), width, place.height())
                painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, str(year))
        else:
            self._paint_heading(painter, place, section)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, section: int) -> None:
        """Draw what a column is called, and whether the list is ordered by it."""
        look, said = self._look, str(self.model().headerData(section, Qt.Orientation.Horizontal))
        inside = place.adjusted(look.px(_GAP), 0, -look.px(_GAP), 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, said)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            ascends = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            side = look.px(_ARROW)
            left = inside.left() + painter.fontMetrics().horizontalAdvance(said) + look.px(4)
            arrow = QRect(left, inside.center().y() - side // 2, side, side)
            look.paint_icon(painter, arrow, "chevron_up" if ascends else "chevron_down", "text2")

    def _spots(self, place: QRect, least: int) -> list[tuple[int, int, int]]:
        """Return which years are written and where; where they lie close together only every so many."""
        scale = self._bar.scale
        wide = max(1, place.width() // len(scale.years))
        step = -(-least // wide)
        px = self._look.px
        return [
            (year, place.left() + n * place.width() // len(scale.years) + px(4), wide * step)
            for n, year in enumerate(scale.years)
            if n % step == 0
        ]


class _RowPainter(CellPainter):
    """Draws the rows."""

    def __init__(self, stage: Stage, cells: Cells, keys: list[str], view: AgreementTable, bar: ValidityBar) -> None:
        super().__init__(stage.look, cells, keys, view)
        self._bar, self._say = bar, stage.say

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        key, seen = self._keys[index.column()], index.data(LINE_ROLE)
        if seen is None or key == Order.PART:
            super().paint(painter, option, index)
            return
        place: QRect = option.rect
        painter.save()
        self._paint_ground(painter, place, option.state, index)
        if key == Order.VALIDITY:
            self._bar.paint(painter, place, seen)
        elif key == Order.STATUS:
            self._paint_status(painter, place, seen)
        else:
            step = next_step(seen)
            said = self._say(step.sentence) if step is not None else "–"
            self._paint_lines(painter, self._inside(place), said, "text2")
        painter.restore()

    def _inside(self, place: QRect) -> QRect:
        return place.adjusted(self._look.px(_GAP), 0, -self._look.px(_GAP), 0)

    def _paint_status(self, painter: QPainter, place: QRect, seen: SeenAgreement) -> None:
        look, now = self._look, status(seen)
        icon, colour, tone = STATUSES[now.look]
        side = look.px(ICON_SMALL)
        inside = self._inside(place)
        spot = QRect(inside.left(), inside.center().y() - side // 2, side, side)
        look.paint_icon(painter, spot, icon, colour, filled=now.look in FILLED)
        words = inside.adjusted(side + look.px(_GAP), 0, 0, 0)
        self._paint_lines(painter, words, self._say(now.sentence), tone)

    def _paint_lines(self, painter: QPainter, place: QRect, said: str, colour: str) -> None:
        look = self._look
        font = look.font("body", tabular=True)
        lines = wrapped(said, QFontMetrics(font), place.width())
        high = look.line_height("body")
        top = place.center().y() - high * len(lines) // 2
        for number, line in enumerate(lines):
            self._line(painter, QRect(place.left(), top + number * high, place.width(), high), line, font, colour)


def wrapped(said: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return a text on at most two lines; a last line that is too long is elided when it is drawn."""
    lines: list[str] = []
    for word in _TOGETHER.sub("\u00a0", said).split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if not lines or (len(lines) < _LINES and metrics.horizontalAdvance(longer) >= width - 1):
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
