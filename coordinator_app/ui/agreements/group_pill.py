"""A group of agreements as a pill: its dot has the colour of the bars, and it can be switched off."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coordinator_app.ui.look import Look
from coordinator_app.ui.pressable import PushButton

_HIGH = 28
_DOT = 8


class GroupPill(PushButton):
    """One group, or another thing to ask for; it holds while the pill is pressed in."""

    def __init__(
        self, look: Look, said: str, tone: str, switched: Callable[[], object], *, is_wish: bool = False
    ) -> None:
        """Take what it says, the tone of its dot, and whom to tell that it was pressed.

        A wish does not hold to begin with, and looks like one that can be made, not like something that is left out.
        """
        super().__init__(said.replace("&", "&&"))
        self._look, self._tone, self._said, self._is_wish = look, tone, said, is_wish
        self.setCheckable(True)
        self.setChecked(not is_wish)
        self.setAccessibleName(said)
        self.setFont(look.font("caption"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: switched())

    def say(self, said: str) -> None:
        """Say something else, such as where the policy has another word."""
        self._said = said
        self.setText(said.replace("&", "&&"))
        self.setAccessibleName(said)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for dot and name."""
        px = self._look.px
        words = QFontMetrics(self._look.font("caption")).horizontalAdvance(self._said)
        return QSize(words + px(40), px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it: filled while it holds; else its dot is hollow, and what is left out is struck through."""
        look, px, is_shown = self._look, self._look.px, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("line_strong" if self.underMouse() or not is_shown else "line_control"))
        painter.setBrush(look.colour("card") if is_shown else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self.height() / 2, self.height() / 2)
        painter.setPen(look.colour(self._tone if is_shown else "text3"))
        painter.setBrush(look.colour(self._tone) if is_shown else Qt.BrushStyle.NoBrush)
        dot = px(_DOT)
        painter.drawEllipse(QRect(px(12), (self.height() - dot) // 2, dot, dot))
        font = QFont(look.font("caption"))
        font.setStrikeOut(not is_shown and not self._is_wish)
        painter.setFont(font)
        painter.setPen(look.colour("text" if is_shown else "text2" if self._is_wish else "text3"))
        words = QRect(px(26), 0, self.width() - px(32), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._said)
