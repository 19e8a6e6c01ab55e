"""What an eye misses on a screen: texts that are cut off, and pages that must be scrolled sideways."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from coordinator_app.ui.texts import Elided
from coordinator_app.ui.visits.day_columns import DayColumns
from tests.ui.accessible import shown, told

_SLACK = 1
_EXEMPT = (DayColumns,)
"""What has two dimensions by nature and may be scrolled sideways (WCAG 1.4.10)."""


def faults(root: QWidget, size: tuple[int, int] | None = None) -> list[str]:
    """Return what is cut off or too wide on a screen that was asked to be of a size."""
    found = [fault for widget in shown(root) for fault in _faults_of(widget)]
    if size is not None and (root.width() > size[0] or root.height() > size[1]):
        found.append(f"the window is {root.width()} × {root.height()}, not {size[0]} × {size[1]}")
    return found


def _faults_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text():
        yield from _of_label(widget)
    elif isinstance(widget, QPushButton) and widget.text():
        if _wide(widget, widget.text()) > widget.width() + _SLACK:
            yield f"{told(widget)} is {widget.width()} wide"
    elif isinstance(widget, QTabBar):
        yield from _of_tabs(widget)
    elif isinstance(widget, QScrollArea):
        yield from _of_area(widget)
    elif isinstance(widget, QComboBox) and _wide(widget, widget.currentText()) > widget.width():
        yield f"{told(widget)} shows “{widget.currentText()}” in {widget.width()}"
    if isinstance(widget, QLabel | QAbstractButton | Elided | QToolButton) and not _is_within(widget):
        yield f"{told(widget)} sticks out of what holds it"


def _of_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + _SLACK:
            yield f"{told(label)} is {label.height()} high, and wants {label.heightForWidth(label.width())}"
        widest = max(label.text().split(), key=lambda word: _wide(label, word), default="")
        if _wide(label, widest) > label.width() + _SLACK:
            yield f"{told(label)} is {label.width()} wide, less than the word {widest}"
    elif _wide(label, label.text()) > label.width() + _SLACK:
        yield f"{told(label)} is {label.width()} wide, and wants {_wide(label, label.text())}"


def _of_tabs(bar: QTabBar) -> Iterator[str]:
    for number in range(bar.count()):
        if _wide(bar, bar.tabText(number)) > bar.tabRect(number).width():
            yield f"the tab {bar.tabText(number)} is {bar.tabRect(number).width()} wide"
    last = bar.tabRect(bar.count() - 1)
    scrolls = any(button.isVisible() for button in bar.findChildren(QToolButton))
    if bar.count() and not bar.rect().contains(last.center()) and not scrolls:
        yield f"the tab {bar.tabText(bar.count() - 1)} is out of sight"


def _of_area(area: QScrollArea) -> Iterator[str]:
    held = area.widget()
    if held is not None and not isinstance(held, _EXEMPT) and held.width() > area.viewport().width():
        yield f"{told(held)} is {held.width()} wide in {area.viewport().width()}"


def _wide(widget: QWidget, said: str) -> int:
    lines = said.replace("&&", "&").split("\n")
    return max(widget.fontMetrics().horizontalAdvance(line) for line in lines)


def _is_within(widget: QWidget) -> bool:
    above = widget.parentWidget()
    if above is None or above.objectName() == "qt_scrollarea_viewport":
        return True
    return above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(QRect(widget.pos(), widget.size()))
