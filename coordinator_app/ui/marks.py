"""Small marks that are drawn: icons, flags, initials, and pills that tell a state by icon, word and tint."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator_app.ui.look import Look
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.tokens import ICON, ICON_SMALL, PILL

TONES = {
    "danger": ("danger_tint", "danger"),
    "warn": ("warn_tint", "warn"),
    "ok": ("ok_tint", "ok"),
    "accent": ("accent_tint", "accent_text"),
    "neutral": ("neutral_tint", "neutral_text"),
    "incoming": ("incoming_tint", "incoming_text"),
    "outgoing": ("outgoing_tint", "outgoing_text"),
    "network": ("network_tint", "network_text"),
    "agreement": ("agreement_tint", "agreement_text"),
}
"""The tint and the text of each tone."""

_FACES = ("incoming", "outgoing", "network", "accent", "neutral")


class IconMark(QWidget):
    """An icon that decorates a text beside it, and is therefore silent."""

    def __init__(
        self, look: Look, name: str, colour: str = "text2", *, size: int = ICON, filled: bool = False, tint: str = ""
    ) -> None:
        """Take the icon; with a tint it lies on a rounded square nearly twice its size."""
        super().__init__()
        self._look, self._name, self._colour, self._filled, self._tint = look, name, colour, filled, tint
        self._side = look.px(size)
        whole = look.px(36) if tint else self._side
        self.setFixedSize(whole, whole)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(self._tint))
            painter.drawRoundedRect(self.rect(), 6, 6)
        place = QRect(0, 0, self._side, self._side)
        place.moveCenter(self.rect().center())
        self._look.paint_icon(painter, place, self._name, self._colour, filled=self._filled)


class FlagMark(QWidget):
    """A flag, whole; its accessible name is the country's."""

    def __init__(self, look: Look, country: str, name: str, height: int = 16) -> None:
        """Take the country by its code and by its name."""
        super().__init__()
        self._look, self._country = look, country
        hear_as(self, QAccessible.Role.Graphic)
        self._height = look.px(height)
        self.setFixedSize(round(self._height * 4 / 3), self._height)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the flag, or nothing for a country that has none here."""
        flag = self._look.flag(self._country, self._height, self.devicePixelRatioF())
        if flag is not None:
            QPainter(self).drawPixmap(0, 0, flag)


class Pill(QWidget):
    """A state: its icon, its word and its tint."""

    def __init__(self, look: Look, said: str, tone: str, icon: str = "", *, filled: bool = True) -> None:
        """Take the word, and the icon whose shape tells the state without colour."""
        super().__init__()
        self._look, self._said, self._tone, self._icon, self._filled = look, said, tone, icon, filled
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for icon and word."""
        px = self._look.px
        words = QFontMetrics(self._look.font("caption_strong")).horizontalAdvance(self._said)
        return QSize(words + px(18) + (px(20) if self._icon else 0), px(PILL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        look, px = self._look, self._look.px
        tint, colour = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(tint))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        left = px(9)
        if self._icon:
            side = px(ICON_SMALL)
            place = QRect(left - px(1), (self.height() - side) // 2, side, side)
            look.paint_icon(painter, place, self._icon, colour, filled=self._filled)
            left += px(20)
        painter.setFont(look.font("caption_strong"))
        painter.setPen(look.colour(colour))
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self._said)


class Initials(QWidget):
    """A person's initials on a disc, for who has no photo; the name stands beside it."""

    def __init__(self, look: Look, initials: str, size: int = 32) -> None:
        """Take the initials."""
        super().__init__()
        self._look, self._initials = look, initials
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        paint_initials(painter, self._look, self.rect(), self._initials)


def paint_initials(painter: QPainter, look: Look, place: QRect, initials: str, kind: str = "caption_strong") -> None:
    """Draw initials, in a kind of type, on a disc whose tint follows from them."""
    tint, colour = TONES[_FACES[sum(map(ord, initials)) % len(_FACES)]]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(tint))
    painter.drawEllipse(place)
    painter.setPen(look.colour(colour))
    painter.setFont(look.font(kind))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials)
