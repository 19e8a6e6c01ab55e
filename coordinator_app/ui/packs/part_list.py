"""The parts of a pack in their order: ticked or not, moved by drag or with Alt and an arrow key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from coordinator_app.domain.briefing import POSSIBLE_PARTS, USUAL_PARTS, Part, Variant
from coordinator_app.domain.labels import label
from coordinator_app.ui.buttons import tool
from coordinator_app.ui.layouts import held, row
from coordinator_app.ui.stage import Stage

_PART = Qt.ItemDataRole.UserRole
_ROW = 26


class PartList(QWidget):
    """The order is remembered for each reader."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        """Begin empty."""
        super().__init__()
        self._stage = stage
        self._variant = Variant.PRESIDIUM
        look, say = stage.look, stage.say
        self.list = _List(self)
        self.list.setFont(look.font("body"))
        self.list.setAccessibleName(say("Parts of the pack"))
        self.list.setAccessibleDescription(say("Space ticks a part, Alt with an arrow key moves it."))
        self.list.setSpacing(1)
        self.list.itemChanged.connect(lambda _: self._tell())
        self.list.moved.connect(self._tell)
        buttons = row(
            tool(look, "arrow_up", say("Move up"), lambda: self.move_current(-1)),
            tool(look, "arrow_down", say("Move down"), lambda: self.move_current(1)),
            tool(look, "arrow_reset", say("As usual"), self._reset),
            None,
            gap=0,
        )
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(look.px(2))
        inner.addWidget(self.list)
        inner.addWidget(held(buttons))

    @property
    def chosen(self) -> tuple[Part, ...]:
        """The parts that are ticked, in their order."""
        items = [self.list.item(n) for n in range(self.list.count())]
        return tuple(Part(item.data(_PART)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def show_variant(self, variant: Variant) -> None:
        """Show the parts that a pack for this reader may hold, as they were chosen last."""
        self._variant = variant
        kept = self._stage.remembered.several(f"packs/parts/{variant}")
        possible = POSSIBLE_PARTS[variant]
        chosen = [Part(part) for part in kept if part in set(possible)] or list(USUAL_PARTS[variant])
        self._show(chosen, [*chosen, *(part for part in possible if part not in chosen)])

    def move_current(self, by: int) -> None:
        """Move the current part up or down."""
        at = self.list.currentRow()
        to = at + by
        if at >= 0 and 0 <= to < self.list.count():
            self.list.blockSignals(True)
            self.list.insertItem(to, self.list.takeItem(at))
            self.list.setCurrentRow(to)
            self.list.blockSignals(False)
            self._tell()

    def _show(self, chosen: list[Part], order: list[Part]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for part in order:
            said = self._stage.say(label(part))
            item = QListWidgetItem(said, self.list)
            item.setData(_PART, part.value)
            item.setSizeHint(QSize(0, self._stage.look.px(_ROW)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if part in chosen else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight((self._stage.look.px(_ROW) + 2) * self.list.count() + 4)

    def _reset(self) -> None:
        usual = list(USUAL_PARTS[self._variant])
        self._show(usual, [*usual, *(part for part in POSSIBLE_PARTS[self._variant] if part not in usual)])
        self._tell()

    def _tell(self) -> None:
        self._stage.remembered.keep(f"packs/parts/{self._variant}", [part.value for part in self.chosen])
        self.changed.emit()


class _List(QListWidget):
    moved = Signal()

    def __init__(self, parts: PartList) -> None:
        super().__init__()
        self._parts = parts
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self._parts.move_current(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
