"""What is drawn often and alike is drawn once and kept: the faces of bars, and lines of text cut to their room."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform

from coordinator_app.ui.look import Look

_MOST = 4_000
"""How many of each are kept; a year of bars and their titles is far fewer."""


class Prepared:
    """Faces by what tells them apart, and texts by what they say, their type and their room."""

    def __init__(self, look: Look) -> None:
        """Take the look, whose type texts are set in."""
        self._look = look
        self._faces: dict[Hashable, QPixmap] = {}
        self._texts: dict[tuple[str, str, bool, int], QStaticText] = {}
        self._fonts: dict[tuple[str, bool], tuple[QFont, QFontMetrics]] = {}

    def face(self, painter: QPainter, place: QRectF, key: Hashable, draw: Callable[[QPainter, QRectF], object]) -> None:
        """Draw a face into its place; it is made by `draw`, at its own corner, when there is none like it."""
        density = painter.device().devicePixelRatioF()
        whole = place.toAlignedRect()
        known = (key, whole.width(), whole.height(), density)
        if known not in self._faces:
            self._faces = self._faces if len(self._faces) < _MOST else {}
            picture = QPixmap(whole.size() * density)
            picture.setDevicePixelRatio(density)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(inner, place.translated(-whole.topLeft()))
            inner.end()
            self._faces[known] = picture
        painter.drawPixmap(whole.topLeft(), self._faces[known])

    def text(
        self, painter: QPainter, place: QRectF, said: str, kind: str = "caption", *, is_struck: bool = False
    ) -> None:
        """Draw a line of text in the middle of its room, cut short where there is too little."""
        font, metrics = self._font(kind, is_struck=is_struck)
        known = (said, kind, is_struck, int(place.width()))
        if known not in self._texts:
            self._texts = self._texts if len(self._texts) < _MOST else {}
            self._texts[known] = self._made(said, font, metrics, max(0, int(place.width())))
        painter.setFont(font)
        top = place.top() + (place.height() - metrics.height()) / 2
        painter.drawStaticText(QPointF(place.left(), top), self._texts[known])

    def width(self, said: str, kind: str = "caption") -> int:
        """Return how wide a text is."""
        return self._font(kind, is_struck=False)[1].horizontalAdvance(said)

    def _made(self, said: str, font: QFont, metrics: QFontMetrics, room: int) -> QStaticText:
        text = QStaticText(metrics.elidedText(said, Qt.TextElideMode.ElideRight, room))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), font)
        return text

    def _font(self, kind: str, *, is_struck: bool) -> tuple[QFont, QFontMetrics]:
        if (kind, is_struck) not in self._fonts:
            font = QFont(self._look.font(kind))
            font.setStrikeOut(is_struck)
            self._fonts[kind, is_struck] = font, QFontMetrics(font)
        return self._fonts[kind, is_struck]
