"""The parts of the window that F6 goes round: the sidebar, the page, the panel beside it, and a toast."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from coordinator_app.ui.tab_order import reveal, stops
from coordinator_app.ui.window import Window


def focus_next_region(window: Window) -> None:
    """Move the keyboard to the next part of the window that can take it, as it does in other programs."""
    regions = _regions(window)
    here = QApplication.focusWidget()
    holders = [place for place, (whole, _) in enumerate(regions) if here is not None and whole.isAncestorOf(here)]
    _, enter = regions[(max(holders, default=-1) + 1) % len(regions)]
    enter()


def _regions(window: Window) -> list[tuple[QWidget, Callable[[], object]]]:
    """Return each part with what puts the keyboard there; one that lies within another comes after it."""
    sidebar, page, toast = window.shell.sidebar, window.shell.page, window.toasts.shown
    regions: list[tuple[QWidget, Callable[[], object]]] = []
    if not sidebar.isHidden():
        regions.append((sidebar, lambda: sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)))
    for part in (page, page.panel if page is not None else None):
        first = next(stops(part), None) if part is not None and part.isVisible() else None
        if part is not None and first is not None:
            regions.append((part, partial(_put, first)))
    if toast is not None:
        regions.append((toast, toast.take_keyboard))
    return regions


def _put(first: QWidget) -> None:
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reveal(first)
