"""The page of a record with tabs: its head, the bar of the tabs, and the tab that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.look import Look

_LOW = 520
"""The height in pixels at 100 % text under which a page scrolls as one: two bars would leave neither enough room."""

_TALLER = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest})


def tab_bar(look: Look, name: str, number: int) -> QTabBar:
    """Return a bar of so many tabs, which are still to be named; a screen reader says the name of the bar."""
    bar = QTabBar()
    bar.setFont(look.font("body"))
    bar.setAccessibleName(name)
    bar.setExpanding(False)
    bar.setElideMode(Qt.TextElideMode.ElideNone)
    for _ in range(number):
        bar.addTab("")
    return bar


def move(bar: QTabBar, by: int) -> None:
    """Go to the next tab, or to the one before; after the last comes the first."""
    bar.setCurrentIndex((bar.currentIndex() + by) % bar.count())


def lay_out_tabbed(
    page: QWidget,
    look: Look,
    head: Sequence[QWidget | QLayout],
    tabs: tuple[QTabBar, QWidget | None],
    body: QWidget | QLayout,
    stack: QStackedWidget,
    least: int,
) -> None:
    """Lay a page out: its head, its tabs with what stands at their right, and the body with the stack of the tabs.

    The body takes the room that is left; where that is less than `least` (in pixels at 100 % text), the page scrolls.
    """
    bar, right = tabs
    line = Flow(gap=look.px(12))
    line.addWidget(bar)
    if right is not None:
        line.push_right()
        line.addWidget(right)
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(look.px(24), look.px(12), look.px(20), look.px(12))
    column.setSpacing(look.px(6))
    for part in (*head, held(line), body):
        if isinstance(part, QWidget):
            column.addWidget(part, 1 if part is body else 0)
        else:
            column.addLayout(part, 1 if part is body else 0)
    area = scrolling(content)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
    _OneScroll(area, stack, look.px(least), look.px(_LOW))


class _OneScroll(QObject):
    """Lets the tab that is shown be as high as what is on it while the page is low, so that the page scrolls alone."""

    def __init__(self, page: QScrollArea, stack: QStackedWidget, least: int, low: int) -> None:
        super().__init__(page)
        self._page, self._stack, self._least, self._low = page, stack, least, low
        self._content: QWidget | None = None
        stack.setMinimumHeight(least)
        stack.currentChanged.connect(self._follow)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again as the page or what is on the tab grows or shrinks."""
        if event.type() in _TALLER:
            self._fit()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Look at the tab that is shown now."""
        _, content = _scrolled(self._stack.currentWidget())
        if content is not self._content:
            if self._content is not None:
                self._content.removeEventFilter(self)
            if content is not None:
                content.installEventFilter(self)
            self._content = content
        self._fit()

    def _fit(self) -> None:
        area, content = _scrolled(self._stack.currentWidget())
        high = self._least
        if area is not None and content is not None:
            is_low = self._page.height() < self._low
            high = max(high, _height(content, area.viewport().width())) if is_low else high
            never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
            area.setVerticalScrollBarPolicy(never if is_low else needed)
        self._stack.setMinimumHeight(high)


def _scrolled(tab: QWidget | None) -> tuple[QScrollArea | None, QWidget | None]:
    """Return what scrolls a tab as a whole, and what it scrolls; nothing where only a part scrolls, as a list does."""
    layout = tab.layout() if tab is not None else None
    item = layout.itemAt(0) if layout is not None and layout.count() == 1 else None
    for one in (tab, item.widget() if item is not None else None):
        if isinstance(one, QScrollArea):
            return one, one.widget()
    return None, None


def _height(content: QWidget, width: int) -> int:
    """Return how high something is that is scrolled, at a width."""
    is_text = content.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Ignored
    return max(0 if is_text else content.minimumSizeHint().height(), content.heightForWidth(width))
