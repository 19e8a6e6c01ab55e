"""A line of the portfolio: a name, a calm bar and a number, which together lead to the agreements behind it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coordinator_app.ui.look import Look
from coordinator_app.ui.pressable import PushButton
from coordinator_app.ui.tokens import RADIUS

_HIGH = 44
_BAR = 8
_NUMBER = 40


class ShareRow(PushButton):
    """The name stands above the bar, so that it has the whole width."""

    def __init__(self, look: Look, said: str, heard: str, number: int, share: float, run: Callable[[], object]) -> None:
        """Take the name, what a screen reader says, the number, how long the bar is (0 to 1), and what a press does."""
        super().__init__()
        self._look, self._said, self._number, self._share = look, said, number, share
        self.setProperty("kind", "ghost")
        self.setAccessibleName(heard)
        self.setToolTip(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(f"min-height: {look.px(_HIGH)}px")  # that of all buttons would let it be lower
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: run())

    def sizeHint(self) -> QSize:
        """Return the room for a name of usual length."""
        return QSize(self._look.px(220), self._look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the room under which only numbers would be left."""
        return QSize(self._look.px(120), self._look.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw name, number and bar."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        inside = self.rect().adjusted(px(4), px(2), -px(4), -px(4))
        words = QRect(inside.left(), inside.top(), inside.width() - px(_NUMBER), look.line_height("body"))
        font = look.font("body")
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        shown = QFontMetrics(font).elidedText(self._said, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(look.font("strong", tabular=True))
        painter.setPen(look.colour("accent_text"))
        number = QRect(inside.right() - px(_NUMBER), inside.top(), px(_NUMBER), look.line_height("body"))
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._number))
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(inside.left(), inside.bottom() - px(_BAR), inside.width(), px(_BAR))
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(groove, RADIUS, RADIUS)
        painter.setBrush(look.colour("accent"))
        filled = QRectF(groove.left(), groove.top(), max(px(_BAR), groove.width() * self._share), groove.height())
        painter.drawRoundedRect(filled, RADIUS, RADIUS)
