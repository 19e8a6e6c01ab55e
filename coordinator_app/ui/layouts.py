"""Rows, columns, cards and pages that scroll: how widgets are put together."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coordinator_app.ui.look import Look

Part = QWidget | QLayout | int | None
"""A widget, a layout, a gap in pixels, or None for what takes all the room that is left."""


def row(*parts: Part, gap: int = 8) -> QHBoxLayout:
    """Return parts side by side."""
    layout = QHBoxLayout()
    _fill(layout, parts, gap)
    return layout


def column(*parts: Part, gap: int = 8) -> QVBoxLayout:
    """Return parts beneath one another."""
    layout = QVBoxLayout()
    _fill(layout, parts, gap)
    return layout


def headed(words: QWidget, *beside: QWidget, gap: int = 8) -> QHBoxLayout:
    """Return words that take the room that is left, and what stands at their right."""
    layout = row(words, *beside, gap=gap)
    layout.setStretch(0, 1)
    return layout


def held(layout: QLayout, *, ground: str = "", margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QWidget:
    """Return a widget that holds a layout, on a ground of its own where one is named."""
    widget = QWidget()
    if ground:
        widget.setProperty("ground", ground)
    layout.setContentsMargins(*margins)
    widget.setLayout(layout)
    return widget


def card(layout: QLayout, look: Look, *, ground: str = "card", margin: int = 16) -> QFrame:
    """Return a card, or a bar with a message in it, that holds a layout."""
    frame = QFrame()
    frame.setProperty("ground", ground)
    layout.setContentsMargins(look.px(margin), look.px(margin - 2), look.px(margin), look.px(margin - 2))
    frame.setLayout(layout)
    return frame


def line() -> QFrame:
    """Return a hairline between rows."""
    made = QFrame()
    made.setProperty("ground", "line")
    made.setFixedHeight(1)
    return made


def scrolling(content: QWidget, *, is_text: bool = False, ground: str = "page") -> QScrollArea:
    """Return a page that scrolls down, and never sideways; the keyboard reaches what is on it, not the page itself.

    A page whose height follows from its width alone, since it is text that wraps, is no higher than that.
    """
    area = QScrollArea()
    area.setProperty("ground", ground)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("ground", ground)
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if is_text:
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    area.setWidget(content)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def shorten(stack: QStackedWidget, kept: int) -> None:
    """Let go of what lies in a stack, but for the first ones that are kept."""
    while stack.count() > kept:
        gone = stack.widget(kept)
        if gone is None:
            return
        stack.removeWidget(gone)
        gone.deleteLater()


def _fill(layout: QBoxLayout, parts: Iterable[Part], gap: int) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
