"""The order of Tab: as the layouts have it, however late a part of the page was made (WCAG 2.4.3)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QSplitter, QWidget


def step(root: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next stop of a window, or to the one before; tell whether there is one."""
    order = list(stops(root))
    if not order:
        return False
    here = QApplication.focusWidget()
    at = order.index(here) if here in order else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    there = order[(at + (1 if forward else -1)) % len(order)]
    there.setFocus(reason)
    _bring_into_view(there)
    return True


def stops(root: QWidget) -> Iterator[QWidget]:
    """Return what Tab stops at on a window, as one reads it."""
    for child in _children(root):
        if child.isHidden() or child.isWindow() or not child.isEnabled():
            continue
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.focusProxy() is None:
            yield child
        yield from stops(child)


def _bring_into_view(widget: QWidget) -> None:
    """Scroll every page that the widget lies on; Qt does so only for one that had the keyboard before."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


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
