"""The list of proposals beneath a field: every field that proposes shows the same, and is used by the same keys."""

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.look import Look

MOST = 8
"""So many proposals are shown."""

_GAP = 2
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Proposals(QListView):
    """The keyboard stays in the field: the arrows walk, Enter and a click take, Esc closes."""

    taken = Signal(int)

    def __init__(self, field: QWidget, look: Look) -> None:
        """Lie beneath a field."""
        super().__init__(field)
        self._field, self._look = field, look
        self._lines = QStringListModel(self)
        self.is_walked = False
        self.setModel(self._lines)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(look.font("body"))
        self.setAccessibleName(field.accessibleName())
        tokens = look.tokens
        self.setStyleSheet(
            f"QListView {{ background: {tokens.card}; color: {tokens.text}; border: 1px solid {tokens.line_strong}; }}"
            f"QListView::item {{ padding: {look.px(6)}px {look.px(8)}px; }}"
        )
        self.clicked.connect(lambda index: self._take(index.row()))

    @property
    def marked(self) -> int:
        """The place of what Enter takes, -1 where it takes nothing."""
        return self.currentIndex().row()

    @property
    def lines(self) -> list[str]:
        """What is proposed."""
        return self._lines.stringList()

    def show_lines(self, lines: list[str], usual: int) -> None:
        """Propose lines, of which one is marked; -1 marks none before somebody walks to it."""
        self.is_walked = False
        self._lines.setStringList(lines)
        if not lines or not self._field.isVisible():
            self.hide()
            return
        self.setCurrentIndex(self._lines.index(usual, 0))
        high = sum(max(1, self.sizeHintForRow(n)) for n in range(len(lines))) + 4
        corner = self._corner(high)
        room = self._field.window().width() - self._field.mapTo(self._field.window(), QPoint(0, 0)).x()
        wide = min(room, self.sizeHintForColumn(0) + 2 * self.frameWidth())
        self.setGeometry(corner.x(), corner.y(), max(self._field.width(), self._look.px(240), wide), high)
        self.show()
        announce(self._field, f"{lines[max(usual, 0)]} ({usual + 1}/{len(lines)})")

    def heed(self, event: QKeyEvent) -> bool:
        """Do what a key of the field means to the list while it is seen; tell whether it meant something."""
        if not self.isVisible():
            return False
        if event.key() in _ARROWS:
            self._step(_ARROWS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in _ENTER and self.marked >= 0:
            self._take(self.marked)
        else:
            return False
        return True

    def _corner(self, high: int) -> QPoint:
        """Return where the list begins: beneath the field, or above it where the screen ends before it would."""
        beneath = self._field.mapToGlobal(QPoint(0, self._field.height() + _GAP))
        above = self._field.mapToGlobal(QPoint(0, -_GAP - high))
        screen = self._field.screen().availableGeometry()
        is_above = beneath.y() + high > screen.bottom() and above.y() >= screen.top()
        return above if is_above else beneath

    def _take(self, index: int) -> None:
        self.hide()
        self.taken.emit(index)

    def _step(self, by: int) -> None:
        rows = self._lines.rowCount()
        start = self.marked if self.marked >= 0 or by > 0 else rows
        self.setCurrentIndex(self._lines.index((start + by) % rows, 0))
        self.is_walked = True
        announce(self._field, f"{self.currentIndex().data()} ({self.marked + 1}/{rows})")
