"""Widgets on lines that they share by their widths; where the window is narrow each has a line of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coordinator_app.ui.look import Look

_PARTS = 12
_NARROW = 520
"""The width in pixels at 100 % text under which nothing stands side by side."""


class Shares(QWidget):
    """A grid of twelve parts; the gaps between them are columns of their own, so that every part is equally wide.

    Qt puts no gap beside a column in which no widget begins, and halves of a line would not be halves.
    """

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self._look = look
        self._widgets: list[tuple[QWidget, int]] = []
        self._unseen: set[QWidget] = set()
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        for part in range(_PARTS):
            self._grid.setColumnStretch(2 * part, 1)
        self._grid.setVerticalSpacing(look.px(12))

    def add(self, widget: QWidget, width: float) -> None:
        """Add a widget with its share of a line, 1.0 being a whole one."""
        self._widgets.append((widget, max(1, round(width * _PARTS))))
        self._lay(is_narrow=bool(self._is_narrow))

    def let_see(self, widget: QWidget, *, is_seen: bool) -> None:
        """Show a widget, or hide it and give its place to those after it."""
        if is_seen == (widget not in self._unseen):
            return
        (self._unseen.discard if is_seen else self._unseen.add)(widget)
        widget.setVisible(is_seen)
        self._lay(is_narrow=bool(self._is_narrow))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything beneath one another where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._look.px(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._lay(is_narrow=is_narrow)

    def _lay(self, *, is_narrow: bool) -> None:
        for gap in range(_PARTS - 1):
            self._grid.setColumnMinimumWidth(2 * gap + 1, 0 if is_narrow else self._look.px(16))
        line, used = 0, 0
        for widget, share in self._widgets:
            if widget in self._unseen:
                continue
            wanted = _PARTS if is_narrow else share
            if used + wanted > _PARTS:
                line, used = line + 1, 0
            self._grid.addWidget(widget, line, 2 * used, 1, 2 * wanted - 1, Qt.AlignmentFlag.AlignTop)
            used += wanted
