"""Photos of people as round or upright pictures, read once for each size that is shown."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

_MOST = 400
_FACE = 0.3
"""How far down a photo the middle of a face is."""


class Portraits:
    """The photos that one list or page shows; a photo that cannot be read is none."""

    def __init__(self, stage: Stage) -> None:
        """Read photos from this stage's desk."""
        self._stage = stage
        self._read = lru_cache(maxsize=_MOST)(self._made)

    def disc(self, photo: str, side: int, density: float) -> QPixmap | None:
        """Return a photo by its SHA-256 as a disc with the face in it, `side` pixels at 100 % text."""
        return self._read(photo, self._stage.look.px(side), 0, density) if photo else None

    def upright(self, photo: str, width: int, height: int, density: float) -> QPixmap | None:
        """Return the whole photo with corners rounded a little, in pixels at 100 % text."""
        px = self._stage.look.px
        return self._read(photo, px(width), px(height), density) if photo else None

    def _made(self, photo: str, width: int, height: int, density: float) -> QPixmap | None:
        try:
            content = self._stage.desk.people.photo(photo)
        except Problem:
            return None
        whole = QPixmap()
        if not whole.loadFromData(content):
            return None
        high = height or width
        return _cut(whole, round(width * density), round(high * density), density, is_disc=not height)


def _cut(whole: QPixmap, width: int, height: int, density: float, *, is_disc: bool) -> QPixmap:
    fitted = whole.scaled(
        width,
        height,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    made = QPixmap(width, height)
    made.fill(Qt.GlobalColor.transparent)
    shape = QPainterPath()
    if is_disc:
        shape.addEllipse(QRectF(0, 0, width, height))
    else:
        shape.addRoundedRect(QRectF(0, 0, width, height), 6 * density, 6 * density)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape)
    painter.drawPixmap((width - fitted.width()) // 2, round((height - fitted.height()) * _FACE), fitted)
    painter.end()
    made.setDevicePixelRatio(density)
    return made
