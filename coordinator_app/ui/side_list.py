"""A list at the side of a page, that shows what is chosen in it beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from coordinator_app.ui.look import Look

_WIDTH = 216


class SideList(QListWidget):
    """Walked by the arrow keys; each part shows as it is reached."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, parts: Sequence[tuple[str, str, str]]) -> None:
        """Take the parts, each by its key, its icon and what it is called."""
        super().__init__()
        self._keys = [key for key, _, _ in parts]
        self.setAccessibleName(name)
        self.setFont(look.font("body"))
        self.setIconSize(look.icon_size())
        self.setFixedWidth(look.px(_WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _, icon, said in parts:
            item = QListWidgetItem(look.icon(icon), said)
            item.setSizeHint(QSize(look.px(80), look.px(40)))
            item.setToolTip(said)
            self.addItem(item)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(self._keys[row]) if row >= 0 else None)

    def point_at(self, key: str) -> None:
        """Show which part is open, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentRow(self._keys.index(key))
        self.blockSignals(False)
