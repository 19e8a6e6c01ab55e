"""What a screen reader, a keyboard and an eye meet on a screen: the widgets, their names, and the walk by Tab."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from coordinator_app.ui.focus_ring import FocusRing
from tests.ui.windows import until

_MOST_STEPS = 400


def named(widget: QWidget) -> str:
    """Return what a screen reader calls a widget; of a list to choose from, Qt on Linux tells the choice there."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def told(widget: QWidget) -> str:
    """Return a widget as a failure names it: its class, its name, and what holds it."""
    above = widget.parentWidget()
    return f"{type(widget).__name__} “{named(widget)}” in {type(above).__name__}"


def focusable(root: QWidget) -> list[QWidget]:
    """Return the widgets on a screen that the keyboard can be on."""
    return [widget for widget in shown(root) if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and _counts(widget)]


def shown(root: QWidget) -> Iterator[QWidget]:
    """Return every widget that is shown on a screen, and none of another window."""
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and widget.window() is root:
            yield widget


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return the widgets that Tab must reach; a group of which one is chosen is one stop."""
    stops = [widget for widget in focusable(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [widget for widget in stops if not is_one_of_a_group(widget) and widget.focusProxy() is None]


def is_one_of_a_group(widget: QWidget) -> bool:
    """Tell whether a widget is a choice among others, between which arrows walk."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def walked(root: QWidget) -> list[QWidget]:
    """Walk a screen by Tab until the walk comes back to where it began, and return the stops in their order."""
    begin_walk(root)
    handle = root.windowHandle()
    assert handle is not None
    seen: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        here = QApplication.focusWidget()
        assert here is not None, f"The keyboard is nowhere after {told(seen[-1]) if seen else 'the beginning'}"
        if here in seen:
            assert here is seen[0], f"The walk goes round without the beginning: {told(here)}"
            return seen
        assert not (seen and here.visibleRegion().isEmpty()), f"{told(here)} has the keyboard and cannot be seen"
        seen.append(here)
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        QApplication.processEvents()
    raise AssertionError("The walk does not end")


def begin_walk(root: QWidget) -> None:
    """Put the keyboard on the first stop of a screen that is in front."""
    root.activateWindow()
    until(root.isActiveWindow)
    stops = (widget for widget in focusable(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    chosen = (widget for widget in stops if not is_one_of_a_group(widget) or widget.property("checked"))
    next(widget for widget in chosen if widget.focusProxy() is None).setFocus(Qt.FocusReason.TabFocusReason)


def place(widget: QWidget, root: QWidget) -> QRect:
    """Return where a widget lies on its screen."""
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def scrolled_by(widget: QWidget) -> QScrollArea | None:
    """Return the page that scrolls and that a widget lies on in its window, None where it lies on none."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = None if above.isWindow() else above.parentWidget()
    return above


def at_edge(widget: QWidget, corner: QPoint) -> QPoint:
    """Return a corner, or the edge of the page that scrolls where it lies beyond that."""
    area = scrolled_by(widget)
    if area is None:
        return corner
    top = area.mapTo(widget.window(), QPoint(0, 0)).y()
    return QPoint(corner.x(), max(top, min(corner.y(), top + area.height())))


def ring_of(root: QWidget) -> FocusRing:
    """Return the ring of a window."""
    return next(iter(root.findChildren(FocusRing)))


def _counts(widget: QWidget) -> bool:
    is_part = isinstance(widget, QHeaderView | QScrollBar) or widget.objectName() == "qt_scrollarea_viewport"
    return widget.isEnabled() and not is_part


def is_text(widget: QWidget) -> bool:
    """Tell whether a widget is a text that can be selected, which nobody presses."""
    return isinstance(widget, QLabel)
