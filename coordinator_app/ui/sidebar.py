"""The sidebar: the sections, with how much each holds, and what stands at the foot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from coordinator_app.ui.addresses import Section
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.focus_ring import OWN_FOCUS, shows_focus
from coordinator_app.ui.layouts import held, row
from coordinator_app.ui.look import Look
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.texts import Elided, text
from coordinator_app.ui.tokens import ICON, NAVIGATION_ROW, RAIL, SIDEBAR
from coordinator_app.words import Words

_ICON, _BADGE, _SECTION = (Qt.ItemDataRole.UserRole + number for number in range(3))
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A section as the sidebar shows it; one with a gap before it begins a new group."""

    section: Section
    icon: str
    name: str
    has_gap: bool = False


@dataclass(frozen=True, kw_only=True)
class Badge:
    """How much a section holds; one that is late is told in red."""

    number: int
    is_late: bool = False


def entries(words: Words, sister_cities: str) -> tuple[Entry, ...]:
    """Return the sections that work; what the partners are called follows the municipality's policy."""
    return (
        Entry(section=Section.TODAY, icon="weather_sunny", name=words.say("Today")),
        Entry(section=Section.CALENDAR, icon="calendar_ltr", name=words.say("Calendar")),
        Entry(section=Section.VISITS, icon="handshake", name=words.say("Visits")),
        Entry(section=Section.PEOPLE, icon="people", name=words.say("Contacts"), has_gap=True),
        Entry(section=Section.PARTNERS, icon="globe", name=sister_cities or words.say("Sister cities & networks")),
        Entry(section=Section.AGREEMENTS, icon="document_edit", name=words.say("Agreements")),
        Entry(section=Section.POLICY, icon="book", name=words.say("Policy"), has_gap=True),
    )


class Sidebar(QWidget):
    """The sections in a list; where the window is narrow it is a rail of icons with tooltips."""

    chosen = Signal(object)

    def __init__(self, words: Words, look: Look, sections: tuple[Entry, ...]) -> None:
        """Take what it shows."""
        super().__init__()
        self.setObjectName("Sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._entries = look, sections
        self._owner = Elided(look, "", "caption", "text3")
        brand = row(_brand_mark(look), held(_lines(text(look, "Utblick", "strong"), self._owner)), gap=look.px(10))
        self._brand = held(brand, margins=(look.px(20), look.px(14), look.px(12), look.px(12)))
        self.list = _List(look, sections, words.say("Sections"), self._choose)
        self._settings = button(
            look, words.say("Settings"), lambda: self.chosen.emit(Section.SETTINGS), kind="ghost", icon="settings"
        )
        self._settings_name = self._settings.text()
        self._help = tool(look, "question_circle", words.say("Help (F1)"), lambda: self.chosen.emit(Section.HELP))
        self._foot = row(self._settings, None, self._help)
        self._foot.setContentsMargins(look.px(8), look.px(6), look.px(12), look.px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._brand)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot)
        self.set_rail(is_rail=False)

    def set_owner(self, municipality: str) -> None:
        """Say whose data these are."""
        self._owner.set_text(municipality)

    def set_name(self, section: Section, name: str) -> None:
        """Call a section something else."""
        self.list.set_name(section, name)

    def set_badges(self, badges: Mapping[Section, Badge], count: Callable[[Badge], str]) -> None:
        """Show how much each section holds; `count` says it to those who hear the screen."""
        self.list.set_badges(badges, count)

    def point_at(self, section: Section) -> None:
        """Show which section is open."""
        self.list.point_at(section)

    def set_rail(self, *, is_rail: bool) -> None:
        """Be a rail of icons, or show names too."""
        look = self._look
        self.setFixedWidth(look.px(RAIL if is_rail else SIDEBAR))
        self.list.is_rail = is_rail
        for line in self._brand.findChildren(QWidget, "BrandWords"):
            line.setVisible(not is_rail)
        self._settings.setText("" if is_rail else self._settings_name)
        self._settings.setToolTip(self._settings.accessibleName() if is_rail else "")
        centre = Qt.AlignmentFlag.AlignHCenter if is_rail else Qt.AlignmentFlag(0)
        for each in (self._settings, self._help):
            self._foot.setAlignment(each, centre)
        self._foot.setContentsMargins(look.px(8), look.px(6), look.px(8 if is_rail else 12), look.px(10))
        self._foot.setDirection(self._foot.Direction.TopToBottom if is_rail else self._foot.Direction.LeftToRight)

    def _choose(self, section: Section) -> None:
        self.chosen.emit(section)


class _List(QListView):
    def __init__(self, look: Look, sections: tuple[Entry, ...], name: str, choose: Callable[[Section], object]) -> None:
        super().__init__()
        self.is_rail = self._is_pointed_at = False
        self._choose, self._names = choose, {entry.section: entry.name for entry in sections}
        self._rows = QStandardItemModel(self)
        for entry in sections:
            if entry.has_gap:
                gap = QStandardItem()
                gap.setFlags(Qt.ItemFlag.NoItemFlags)
                self._rows.appendRow(gap)
            self._rows.appendRow(_item(entry))
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(look, self))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.selectionModel().currentChanged.connect(self._went)
        self._pressed_at = QPersistentModelIndex()
        self.clicked.connect(self._clicked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note which section is open before the press opens another."""
        self._pressed_at = QPersistentModelIndex(self.currentIndex())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead by Enter to the first page of the section that is open."""
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self._went(self.currentIndex(), QModelIndex())
        else:
            super().keyPressEvent(event)

    def point_at(self, section: Section) -> None:
        chosen = next((item for item in self._items() if item.data(_SECTION) == section), None)
        self._is_pointed_at = True
        if chosen is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(chosen.index())
        self._is_pointed_at = False

    def set_name(self, section: Section, name: str) -> None:
        self._names[section] = name
        for item in self._items():
            if item.data(_SECTION) == section:
                item.setText(name)
                item.setToolTip(name)
                item.setData(name, Qt.ItemDataRole.AccessibleTextRole)

    def set_badges(self, badges: Mapping[Section, Badge], count: Callable[[Badge], str]) -> None:
        for item in self._items():
            section = item.data(_SECTION)
            badge = badges.get(section)
            shown = badge if badge is not None and badge.number else None
            item.setData(shown, _BADGE)
            heard = f"{self._names[section]}, {count(shown)}" if shown else self._names[section]
            item.setData(heard, Qt.ItemDataRole.AccessibleTextRole)

    def _items(self) -> list[QStandardItem]:
        items = (self._rows.item(number) for number in range(self._rows.rowCount()))
        return [item for item in items if item.data(_SECTION)]

    def _went(self, now: QModelIndex, _before: QModelIndex) -> None:
        section = now.data(_SECTION)
        if section and not self._is_pointed_at:
            self._choose(Section(section))

    def _clicked(self, place: QModelIndex) -> None:
        """Lead to the first page of the section that is open already: choosing another one has told so itself."""
        if place == self._pressed_at:
            self._went(place, QModelIndex())


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, view: _List) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        px = self._look.px
        return QSize(px(60), px(NAVIGATION_ROW + 4) if index.data(_SECTION) else px(17))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, px = self._look, self._look.px
        whole: QRect = option.rect
        if not index.data(_SECTION):
            painter.setPen(look.colour("line"))
            painter.drawLine(whole.left() + px(16), whole.center().y(), whole.right() - px(16), whole.center().y())
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = whole.adjusted(px(8), 2, -px(8), -2)
        state: QStyle.StateFlag = option.state
        is_open = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, place, state, is_open=is_open)
        side = px(ICON)
        left = place.center().x() - side // 2 if self._view.is_rail else place.left() + px(12)
        icon = QRect(left, place.center().y() - side // 2 + 1, side, side)
        look.paint_icon(painter, icon, index.data(_ICON), "accent_text" if is_open else "text2", filled=is_open)
        if not self._view.is_rail:
            self._words(painter, place, index, is_open=is_open)
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag, *, is_open: bool) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        if is_open or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.colour("selected" if is_open else "hover"))
            painter.drawRoundedRect(place, 6, 6)
        if is_open:
            painter.setBrush(look.colour("accent"))
            high = look.px(16)
            painter.drawRoundedRect(QRectF(place.left() + 2, place.center().y() - high / 2 + 0.5, 3, high), 1.5, 1.5)
        if is_open and shows_focus(self._view):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 6, 6)

    def _words(self, painter: QPainter, place: QRect, index: _Index, *, is_open: bool) -> None:
        look, px = self._look, self._look.px
        badge: Badge | None = index.data(_BADGE)
        font = look.font("strong" if is_open else "body")
        room = place.adjusted(px(44), 0, -px(40 if badge else 8), 0)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        said = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
        if badge is not None:
            self._badge(painter, place, badge)

    def _badge(self, painter: QPainter, place: QRect, badge: Badge) -> None:
        look, px = self._look, self._look.px
        font = look.font("caption_strong", tabular=True)
        wide = max(px(20), QFontMetrics(font).horizontalAdvance(str(badge.number)) + px(12))
        pill = QRectF(place.right() - wide - px(6), place.center().y() - px(9.5), wide, px(20))
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("danger_tint") if badge.is_late else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(look.colour("danger" if badge.is_late else "text3"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(badge.number))


def _item(entry: Entry) -> QStandardItem:
    item = QStandardItem(entry.name)
    item.setData(entry.icon, _ICON)
    item.setData(entry.section, _SECTION)
    item.setData(entry.name, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(entry.name)
    return item


def _brand_mark(look: Look) -> QWidget:
    return IconMark(look, "globe", "accent_text", filled=True)


def _lines(name: QWidget, owner: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(0)
    for widget in (name, owner):
        widget.setObjectName("BrandWords")
        layout.addWidget(widget)
    return layout
