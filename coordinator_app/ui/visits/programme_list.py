"""The programme as a list: the same as the days, for the keyboard and for those who hear the screen."""

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.focus_ring import OWN_FOCUS
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tokens import ROW
from coordinator_app.ui.visits.programme_keys import Ask, Wish, ask_of

_ID = Qt.ItemDataRole.UserRole


class ProgrammeList(QTableView):
    """Enter opens an item, Del removes it, and Alt with the arrows moves it."""

    asked = Signal(object, object)
    """An item's id and an `Ask`."""
    item_marked = Signal(object)
    """Another row is current."""
    menu_asked = Signal(object, object)
    """An item's id and where its menu is to open on the screen."""

    def __init__(self, stage: Stage, visit: Subject) -> None:
        """Take the visit whose people the items name."""
        super().__init__()
        self._stage, self._visit = stage, visit
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setAccessibleName(stage.say("The programme as a list"))
        self.setProperty(OWN_FOCUS, True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(stage.look.px(ROW))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.item_marked.emit(now.data(_ID)))

    def show_programme(self, items: tuple[ProgrammeItem, ...], clashing: frozenset[UUID]) -> None:
        """Show the items; the one that was current stays so, or the one that has come in its place."""
        row, current = self.currentIndex().row(), self.currentIndex().data(_ID)
        self.selectionModel().blockSignals(True)
        stage, words, say = self._stage, self._stage.words, self._stage.say
        self._rows.clear()
        self._rows.setHorizontalHeaderLabels([say("Day"), say("Time"), say("Item"), say("Place"), say("Host")])
        hosts = stage.desk.people.several([item.host_id for item in items if item.host_id])
        names = {host.id: host.name for host in hosts}
        for item in items:
            title = words.pick(item.title_sv, item.title_en) or say("No title")
            shown = f"{title} – {say('clashes')}" if item.id in clashing else title
            track = say("track {name}", name=item.track) if item.track else ""
            cells = (
                words.brief_weekday(item.day_on),
                words.hours(item.starts_at, item.ends_at),
                " · ".join(filter(None, (shown, track))),
                item.place,
                names.get(item.host_id, "") if item.host_id else "",
            )
            heard = ", ".join(cell for cell in cells[1:] if cell)
            self._rows.appendRow([self._cell(item.id, cell, heard, is_wrong=item.id in clashing) for cell in cells])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        kept = next((n for n, item in enumerate(items) if item.id == current), row)
        if 0 <= kept < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(kept, 0))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def choose(self, item_id: UUID) -> None:
        """Make an item's row the current one, without telling anybody."""
        row = next((n for n in range(self._rows.rowCount()) if self._rows.index(n, 0).data(_ID) == item_id), None)
        if row is not None:
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(self._rows.index(row, 0))
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the programme knows from the window's own commands."""
        is_current = self.currentIndex().isValid()
        if is_current and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(ask_of(event) is not None)
            return event.isAccepted() or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with the current item what the key asks."""
        asked = ask_of(event)
        if asked is not None and self.currentIndex().isValid():
            self.asked.emit(self.currentIndex().data(_ID), asked)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an item, by the right button and by the menu key."""
        is_by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_by_mouse else self.currentIndex()
        if index.isValid():
            at = event.globalPos() if is_by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(index.data(_ID), at)

    def _open(self, index: QModelIndex) -> None:
        self.asked.emit(index.data(_ID), Ask(wish=Wish.OPEN))

    def _cell(self, item_id: UUID, said: str, heard: str, *, is_wrong: bool) -> QStandardItem:
        """Return a cell; who hears the screen is on one of them, and hears the row."""
        cell = QStandardItem(said)
        cell.setData(heard, Qt.ItemDataRole.AccessibleDescriptionRole)
        cell.setData(item_id, _ID)
        if is_wrong:
            cell.setForeground(self._stage.look.colour("danger"))
        return cell
