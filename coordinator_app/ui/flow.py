"""A row of widgets that wraps onto further lines where it is too narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_Line = list[tuple[QLayoutItem, QSize]]


class Flow(QLayout):
    """A wrapping row; what was added after `push_right` stands at the right while everything fits on one line."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 6, is_level_below: bool = False
    ) -> None:
        """Take the gaps between widgets and between lines, in pixels.

        What is not equally high stands on the middle of its line, or level below, as beside fields with a label above.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self._is_level_below = is_level_below
        self._right_from: int | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def push_right(self) -> None:
        """Let what is added from now on stand at the right."""
        self._right_from = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Add an item; Qt calls this from `addWidget`."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take an item out and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Return that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def invalidate(self) -> None:
        """Forget what was reckoned, since an item has changed."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width; the layouts around ask for the same many times over."""
        if width not in self._heights:
            lines = self._lines(width)
            self._heights[width] = sum(map(_height, lines)) + self._line_gap * max(0, len(lines) - 1)
        return self._heights[width]

    def setGeometry(self, area: QRect) -> None:  # noqa: N802
        """Place the items."""
        super().setGeometry(area)
        top = area.top()
        lines = self._lines(area.width())
        for line in lines:
            self._place(line, QPoint(area.left(), top), area.width(), is_only=len(lines) == 1)
            top += _height(line) + self._line_gap

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the size of the widest item."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = [[]]
        used = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(width, 1), item.sizeHint().height()))
            if lines[-1] and used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return [line for line in lines if line]

    def _place(self, line: _Line, corner: QPoint, width: int, *, is_only: bool) -> None:
        height = _height(line)
        taken = sum(size.width() for _, size in line) + self._gap * (len(line) - 1)
        right = self._items[self._right_from :] if self._right_from is not None and is_only else []
        left, is_pushed = corner.x(), False
        for item, size in line:
            if not is_pushed and item in right:
                left, is_pushed = left + width - taken, True
            free = height - size.height()
            item.setGeometry(QRect(QPoint(left, corner.y() + (free if self._is_level_below else free // 2)), size))
            left += size.width() + self._gap


def _height(line: _Line) -> int:
    return max((size.height() for _, size in line), default=0)
