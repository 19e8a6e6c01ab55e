"""Texts on the screen: always plain, never markup, in one of the kinds of type."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coordinator_app.ui.headings import Heading
from coordinator_app.ui.look import Look
from coordinator_app.ui.roles import hear_as

_HEADINGS = frozenset({"display", "title", "subtitle"})
_ENDLESS = re.compile(r"[^\s\u200b/-]{41,}")
_PIECE = 20


def text(
    look: Look,
    said: str,
    kind: str = "body",
    tone: str = "text",
    *,
    wraps: bool = False,
    is_heading: bool | None = None,
) -> QLabel:
    """Return a label of plain text; one that wraps may be as narrow as its longest word, and an endless one is broken.

    What is set in the type of headings is heard as one, unless something else is said.
    """
    is_heard_as_one = kind in _HEADINGS if is_heading is None else is_heading
    label = Heading(look, said, kind) if is_heard_as_one else QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(breakable(said) if wraps else said)
    label.setFont(look.font(kind))
    label.setWordWrap(wraps)
    if tone != "text":
        label.setProperty("tone", tone)
    if wraps:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def breakable(said: str) -> str:
    """Return a text whose endless words, longer than any that is written, may be broken, so that they widen no page."""
    return _ENDLESS.sub(
        lambda word: "\u200b".join(word[0][at : at + _PIECE] for at in range(0, len(word[0]), _PIECE)), said
    )


def readable(look: Look, said: str, kind: str = "body", tone: str = "text") -> QLabel:
    """Return a text that wraps, can be selected, and is reached by keyboard: what somebody may want to copy."""
    label = text(look, said, kind, tone, wraps=True)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return label


class Elided(QWidget):
    """A line that ends in an ellipsis where there is too little room; tooltip and accessible name tell all of it."""

    def __init__(
        self, look: Look, said: str, kind: str = "body", tone: str = "text", *, is_right: bool = False
    ) -> None:
        """Take what is said, and whether it stands at the right of its room."""
        super().__init__()
        hear_as(self, QAccessible.Role.StaticText)
        self._look, self._kind, self._tone = look, kind, tone
        self._side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        self._said = ""
        self.setMinimumWidth(look.px(48))
        self.setFixedHeight(look.line_height(kind))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(said)

    def set_text(self, said: str) -> None:
        """Say something else."""
        self._said = said
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    @property
    def said(self) -> str:
        """The whole text."""
        return self._said

    def sizeHint(self) -> QSize:
        """Return the room that the whole text takes."""
        metrics = QFontMetrics(self._look.font(self._kind))
        return QSize(metrics.horizontalAdvance(self._said) + 2, self._look.line_height(self._kind))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setFont(self._look.font(self._kind))
        painter.setPen(self._look.colour(self._tone))
        shown = painter.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | self._side, shown)
        self.setToolTip(self._said if shown != self._said else "")
