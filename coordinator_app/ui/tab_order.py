"""The order of Tab: as the layouts have it, however late a part of the page was made (WCAG 2.4.3)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QSplitter, QWidget


def step(root: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next stop of a window, or to the one before; tell whether there is one.

    From what is no stop any more, since it is hidden, it goes to the first stop around it, not to that of the window.
    """
    order = list(stops(root))
    if not order:
        return False
    here: QWidget | None = QApplication.focusWidget()
    at = order.index(here) if here in order else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    near = _near(root, here) if forward and here not in order else None
    stop = near or order[(at + (1 if forward else -1)) % len(order)]
    stop.setFocus(reason)
    reveal(stop)
    return True


def reveal(widget: QWidget) -> None:
    """Scroll whatever holds a widget so that it is seen; Qt itself forgets it where the keyboard comes from outside.

    On a page that has just been made it is done once more when everything has got its place.
    """
    _scroll_to(widget)
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def stops(root: QWidget) -> Iterator[QWidget]:
    """Return what Tab stops at on a window, as one reads it."""
    for child in _children(root):
        if child.isHidden() or child.isWindow() or not child.isEnabled():
            continue
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.focusProxy() is None:
            yield child
        yield from stops(child)


def _near(root: QWidget, here: QWidget | None) -> QWidget | None:
    """Return the first stop in the nearest part of the window that is shown and has one."""
    around = here
    while around is not None and around is not root and not around.isWindow():
        first = next(stops(around), None) if around.isVisibleTo(root) else None
        if first is not None:
            return first
        around = around.parentWidget()
    return None


def _children(widget: QWidget) -> list[QWidget]:
    """Return the children of a widget: those that its layout places in their order, then the others."""
    if isinstance(widget, QSplitter):
        held = (widget.widget(number) for number in range(widget.count()))
        return [each for each in held if each is not None]
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    placed = list(_placed(widget.layout(), children))
    return placed + [child for child in children if child not in placed]


def _placed(layout: QLayout | None, children: list[QWidget]) -> Iterator[QWidget]:
    """Return the widgets of a layout; its items are not touched, since PySide confuses those that have gone."""
    if layout is None:
        return
    within = [inner for inner in layout.children() if isinstance(inner, QLayout)]
    widgets: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in children]
    layouts: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in within]
    found = (part for part in widgets + layouts if part[0] >= 0)
    for _, part in sorted(found, key=lambda part: part[0]):
        if isinstance(part, QLayout):
            yield from _placed(part, children)
        else:
            yield part
