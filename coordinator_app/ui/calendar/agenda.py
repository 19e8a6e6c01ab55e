"""The calendar as a list by weeks: what the painted weeks show, also for those who hear the screen."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coordinator_app.domain.calendar import Entry, monday_of
from coordinator_app.ui.calendar.grid_sentences import entry_sentence, entry_title
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.calendar.painted_days import VIEW_KEYS
from coordinator_app.ui.calendar.shown import PLAIN, WeeksShown
from coordinator_app.ui.focus_ring import OWN_FOCUS, shows_focus
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tokens import ICON_SMALL, ROW

_ENTRY, _DAY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LEAST_HEIGHT = 360
_Index = QModelIndex | QPersistentModelIndex


class Agenda(QListView):
    """A heading for each week that holds anything, and a row for each entry on the day on which it begins."""

    entry_chosen = Signal(object)
    entry_opened = Signal(object)
    entry_removed = Signal(object)
    day_marked = Signal(object)
    turned = Signal(int)
    view_asked = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Begin empty."""
        super().__init__()
        self._stage = stage
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_AgendaPainter(stage, self))
        self.setProperty(OWN_FOCUS, True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(lambda index: self.entry_chosen.emit(index.data(_ENTRY)))
        self.selectionModel().currentRowChanged.connect(self._moved)

    def show_weeks(self, shown: WeeksShown, name: str) -> None:
        """Show what stands in these weeks; the row that was current stays so."""
        current = self.currentIndex().data(_ENTRY)
        self.setAccessibleName(name)
        self.selectionModel().blockSignals(True)
        self._rows.clear()
        for item in self._items(shown):
            self._rows.appendRow(item)
        self._point_at(current.id if current is not None else None)
        self.selectionModel().blockSignals(False)

    def least_height(self) -> int:
        """Return the height under which the page scrolls, in pixels."""
        return self._stage.look.px(_LEAST_HEIGHT)

    def point_at(self, day: date) -> None:
        """Go to what stands on a day or first after it, and show that at the top."""
        rows = [n for n in range(self._rows.rowCount()) if self._rows.item(n).data(_ENTRY) is not None]
        row = next((n for n in rows if self._rows.item(n).data(_DAY) >= day), rows[-1] if rows else None)
        if row is not None:
            self.setCurrentIndex(self._rows.index(row, 0))
            self.scrollTo(self._rows.index(row, 0), QListView.ScrollHint.PositionAtTop)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.data(_DAY) is not None:
            self.day_marked.emit(now.data(_DAY))

    def _point_at(self, entry_id: object) -> None:
        entries = [n for n in range(self._rows.rowCount()) if self._rows.item(n).data(_ENTRY) is not None]
        same = (n for n in entries if self._rows.item(n).data(_ENTRY).id == entry_id)
        row = next(same, entries[0] if entries else None)
        if row is not None:
            self.setCurrentIndex(self._rows.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, show, remove; the rest is that of every list."""
        entry, key = self.currentIndex().data(_ENTRY), event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and entry is not None:
            self.entry_opened.emit(entry)
        elif key == Qt.Key.Key_Space:
            self.entry_chosen.emit(entry)
        elif key == Qt.Key.Key_Delete and entry is not None:
            self.entry_removed.emit(entry)
        elif key == Qt.Key.Key_Escape:
            self.entry_chosen.emit(None)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in VIEW_KEYS and not event.modifiers():
            self.view_asked.emit(VIEW_KEYS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.data(_ENTRY) is not None:
            self.entry_opened.emit(index.data(_ENTRY))

    def _items(self, shown: WeeksShown) -> Iterator[QStandardItem]:
        words = self._stage.words
        week: date | None = None
        for day, entry in sorted(_by_day(shown), key=lambda each: each[0]):
            if monday_of(day) != week:
                week = monday_of(day)
                yield _heading(words.week(week), words.brief_days(week, week + (shown.day(6) - shown.day(0))))
            item = QStandardItem()
            item.setData(entry, _ENTRY)
            item.setData(day, _DAY)
            note = shown.notes.get(day, PLAIN).name
            said = f"{words.weekday(day)}{', ' if note else ''}{note}: {entry_sentence(words, entry)}"
            item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(entry_sentence(words, entry))
            yield item


def _by_day(shown: WeeksShown) -> Iterator[tuple[date, Entry]]:
    """Yield each entry with the day on which it first stands in what is shown."""
    for entry in shown.entries:
        yield max(entry.starts_on, shown.first), entry


def _heading(week: str, days: str) -> QStandardItem:
    item = QStandardItem(f"{week} · {days}")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setData(item.text(), Qt.ItemDataRole.AccessibleTextRole)
    return item


class _AgendaPainter(QStyledItemDelegate):
    def __init__(self, stage: Stage, view: Agenda) -> None:
        super().__init__(view)
        self._stage, self._view = stage, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        px = self._stage.look.px
        return QSize(px(200), px(ROW if index.data(_ENTRY) is not None else 44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry | None = index.data(_ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        if entry is None:
            self._heading(painter, place, index.data())
        else:
            self._ground(painter, place, option.state)
            self._row(painter, place, index.data(_DAY), entry)
        painter.restore()

    def _heading(self, painter: QPainter, place: QRect, said: str) -> None:
        look, px = self._stage.look, self._stage.look.px
        painter.setFont(look.font("caption_strong"))
        painter.setPen(look.colour("text2"))
        painter.drawText(place.adjusted(px(8), px(14), 0, 0), Qt.AlignmentFlag.AlignVCenter, said)
        painter.setPen(look.colour("line"))
        painter.drawLine(place.left() + px(8), place.bottom(), place.right() - px(8), place.bottom())

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        look = self._stage.look
        box = place.adjusted(2, 1, -2, -1)
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_tint" if state & QStyle.StateFlag.State_Selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus and shows_focus(self._view):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    def _row(self, painter: QPainter, place: QRect, day: date, entry: Entry) -> None:
        look, px, words = self._stage.look, self._stage.look.px, self._stage.words
        tone = LAYERS[entry.layer].tone
        left = place.left() + px(12)
        hours = words.hours(entry.at, entry.until) if entry.at is not None else ""
        span = words.brief_days(day, entry.ends_on) if entry.ends_on > day else ""
        for said, kind, colour, width in (
            (words.brief_weekday(day), "strong", "text", px(104)),
            (hours or span, "caption", "text2", px(118)),
        ):
            self._text(painter, QRect(left, place.top(), width, place.height()), said, kind, colour)
            left += width
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(tone))
        painter.drawRoundedRect(QRect(left, place.top() + px(9), px(4), place.height() - px(18)), 2, 2)
        left += px(12)
        side = px(ICON_SMALL)
        icon = QRect(left, place.center().y() - side // 2, side, side)
        look.paint_icon(painter, icon, LAYERS[entry.layer].icon, f"{tone}_text")
        left += px(24)
        flag = look.flag(entry.country, px(12), painter.device().devicePixelRatioF()) if entry.country else None
        if flag is not None:
            painter.drawPixmap(left, place.center().y() - px(6), flag)
            left += px(24)
        room = QRect(left, place.top(), place.right() - left - px(8), place.height())
        title, about = entry_title(words, entry), words.pick(entry.about_sv, entry.about_en)
        self._text(painter, room, title, "body", "text", is_struck=entry.is_cancelled)
        if about:
            taken = QFontMetrics(look.font("body", tabular=True)).horizontalAdvance(title) + px(12)
            self._text(painter, room.adjusted(taken, 0, 0, 0), about, "caption", "text2")

    def _text(
        self, painter: QPainter, place: QRect, said: str, kind: str, colour: str, *, is_struck: bool = False
    ) -> None:
        font = self._stage.look.font(kind, tabular=True)
        shown = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(self._stage.look.colour(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        if is_struck:
            wide = min(place.width(), QFontMetrics(font).horizontalAdvance(shown))
            painter.drawLine(place.left(), place.center().y() + 1, place.left() + wide, place.center().y() + 1)
