"""A pill that can be pressed: a state, and the menu by which another is chosen."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from coordinator_app.ui.look import Look
from coordinator_app.ui.marks import TONES
from coordinator_app.ui.pressable import PushButton
from coordinator_app.ui.tokens import ICON_SMALL


class PillButton(PushButton):
    """Shows one of several states, by icon, word and tint."""

    def __init__(
        self, look: Look, name: str, choices: Sequence[tuple[Any, str]], chosen: Callable[[Any], object]
    ) -> None:
        """Take the name that a screen reader says before the state, the states, and whom to tell the one chosen."""
        super().__init__()
        self._look, self._name = look, name
        self._tone, self._icon = "neutral", "circle"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        for value, said in choices:
            menu.addAction(said).triggered.connect(lambda _checked=False, value=value: chosen(value))
        self.setMenu(menu)

    def show_state(self, said: str, tone: str, icon: str) -> None:
        """Show a state."""
        self._tone, self._icon = tone, icon
        self.setText(said)
        self.setAccessibleName(f"{self._name}: {said}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for icon, word and arrow."""
        px = self._look.px
        words = QFontMetrics(self._look.font("caption_strong")).horizontalAdvance(self.text())
        return QSize(words + px(54), px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        look, px = self._look, self._look.px
        tint, colour = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour(colour) if self.underMouse() else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(tint))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self.height() / 2, self.height() / 2)
        side = px(ICON_SMALL)
        middle = (self.height() - side) // 2
        look.paint_icon(painter, QRect(px(8), middle, side, side), self._icon, colour, filled=True)
        arrow = px(12)
        down = QRect(self.width() - arrow - px(8), (self.height() - arrow) // 2, arrow, arrow)
        look.paint_icon(painter, down, "chevron_down", colour)
        painter.setFont(look.font("caption_strong"))
        painter.setPen(look.colour(colour))
        words = QRect(px(28), 0, self.width() - px(44), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
