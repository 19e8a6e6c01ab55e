"""The layers of the calendar as pills: each shows its sign and its name, and can be switched off."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coordinator_app.domain.calendar import Layer
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.look import Look
from coordinator_app.ui.pressable import PushButton
from coordinator_app.ui.tokens import ICON_SMALL
from coordinator_app.words import Words

_HEIGHT = 28


class LayerPill(PushButton):
    """One layer; it is shown while the pill is pressed in."""

    def __init__(self, look: Look, words: Words, layer: Layer, switched: Callable[[bool], object]) -> None:
        """Take whom to tell whether the layer is to be shown."""
        super().__init__(words.say(LAYERS[layer].name))
        self._look, self._layer = look, layer
        self.setCheckable(True)
        self.setChecked(True)
        self.setAccessibleName(self.text())
        self.setFont(look.font("caption"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(switched)

    def sizeHint(self) -> QSize:
        """Return the room for sign and name."""
        px = self._look.px
        return QSize(QFontMetrics(self._look.font("caption")).horizontalAdvance(self.text()) + px(44), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it: filled while the layer is shown, struck through by its eye while it is not."""
        look, px, tone = self._look, self._look.px, LAYERS[self._layer].tone
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_shown = self.isChecked()
        painter.setPen(look.colour("line_strong" if self.underMouse() or not is_shown else "line_control"))
        painter.setBrush(look.colour("card") if is_shown else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self.height() / 2, self.height() / 2)
        side = px(ICON_SMALL)
        place = QRect(px(10), (self.height() - side) // 2, side, side)
        look.paint_icon(painter, place, LAYERS[self._layer].icon, tone if is_shown else "text3")
        font = QFont(look.font("caption"))
        font.setStrikeOut(not is_shown)
        painter.setFont(font)
        painter.setPen(look.colour("text" if is_shown else "text3"))
        words = QRect(px(31), 0, self.width() - px(36), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
