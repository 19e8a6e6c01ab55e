"""Figures: pictures and codes with their text alternatives, and the initials that stand where a photo is missing."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from coordinator_app.documents.block import Block
from coordinator_app.documents.colours import BLACK, Theme
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.labels import Label
from coordinator_app.documents.tagging import Box, TaggedCanvas

_INITIALS_SIZE = 17.0
_MOST_BYTES = 2331
"""What a code of level M and version 40 holds."""


class Figure:
    """Something drawn in a box that has a text alternative; without one it is decoration and is not told."""

    before = 0.0
    after = 0.0
    keeps_with_next = False

    def __init__(self, size: tuple[float, float], paint: Callable[[TaggedCanvas, Box], None], alt: str) -> None:
        """Take the size in points, and what paints the box."""
        self._size = size
        self._paint = paint
        self._tag = Tag("Figure", alt=alt) if alt else None

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of the box."""
        return self._size[1]

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Stay whole."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Paint the box, told as one figure or as an artifact."""
        wide, high = self._size
        box = (x, top - high, wide, high)
        if self._tag is None:
            with canvas.artifact("Background"):
                self._paint(canvas, box)
            return
        with canvas.inside(self._tag) as element, canvas.told():
            bounds = (x, top - high, x + wide, top)
            element.attributes |= {"O": "Layout", "Placement": "Block", "BBox": bounds}
            self._paint(canvas, box)


def picture(embedded: Embedded, size: tuple[float, float], alt: str) -> Figure:
    """Return a picture; `alt` says what it shows, never what its file is called."""
    return Figure(size, lambda canvas, box: canvas.picture(embedded.name, embedded.stream, box), alt)


def initials(text: str, size: tuple[float, float], theme: Theme) -> Figure:
    """Return initials on a tint, which tell nothing that the name beside them does not."""

    def paint(canvas: TaggedCanvas, box: Box) -> None:
        x, foot, wide, high = box
        label = Label(text, Face.TITLE, _INITIALS_SIZE, theme.text_accent)
        canvas.fill(x, foot, wide, high, theme.tint)
        label.draw(canvas, x + (wide - label.width(canvas.fonts)) / 2, foot + high / 2 - 6.0)

    return Figure(size, paint, "")


def qr_code(content: str, size: float, alt: str) -> Figure | None:
    """Return a QR code (ISO/IEC 18004, level M) as large as its side in points, or None where none can hold it."""
    if len(content.encode(errors="replace")) > _MOST_BYTES:
        return None

    def paint(canvas: TaggedCanvas, box: Box) -> None:
        x, foot, _, high = box
        modules = _modules(content)
        side = high / len(modules)
        bars = [
            (x + start * side, foot + high - (row + 1) * side, length * side, side)
            for row, line in enumerate(modules)
            for start, length in _bars(line)
        ]
        canvas.squares(bars, BLACK)

    return Figure((size, size), paint, alt)


@lru_cache(maxsize=64)
def _modules(content: str) -> tuple[tuple[bool, ...], ...]:
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(content.encode(errors="replace").decode())
    code.make()
    side = range(code.getModuleCount())
    return tuple(tuple(bool(code.isDark(row, column)) for column in side) for row in side)


def _bars(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return where the dark stretches of a row begin, and how long they are."""
    bars: list[tuple[int, int]] = []
    for place, is_dark in enumerate(line):
        if is_dark and bars and sum(bars[-1]) == place:
            bars[-1] = (bars[-1][0], bars[-1][1] + 1)
        elif is_dark:
            bars.append((place, 1))
    return bars
