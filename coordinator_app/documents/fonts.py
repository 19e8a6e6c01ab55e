"""The typefaces of a document: loaded when first used, and chosen character by character."""

from enum import StrEnum
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

SQUARE = "\u25a1"
"""What stands for a character that no face has."""


class Face(StrEnum):
    """A typeface, by the name of its file in the folder of fonts."""

    SANS = "SourceSans3-Regular"
    BOLD = "SourceSans3-SemiBold"
    ITALIC = "SourceSans3-Italic"
    SERIF = "SourceSerif4-Regular"
    TITLE = "SourceSerif4-SemiBold"
    HAN = "NotoSansSC-Regular"


class Fonts:
    """The faces of one document; `missing` gathers the characters that none of them has."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the font files; none is read before it is needed."""
        self.missing: set[str] = set()
        self._folder = folder
        self._characters: dict[Face, frozenset[str]] = {}
        self._ascents: dict[Face, float] = {}

    def runs(self, text: str, face: Face) -> list[tuple[str, Face]]:
        """Return clean `text` in runs, each with a face that has all its characters: `face`, else Sans, else Han."""
        if self._of(face).issuperset(text):
            return [(text, face)]
        chosen = [self._choose(character, face) for character in text]
        return [("".join(c for c, _ in run), chosen_face) for chosen_face, run in groupby(chosen, lambda pair: pair[1])]

    def width(self, text: str, face: Face, size: float) -> float:
        """Return the width in points of text in a face that has its characters."""
        return float(pdfmetrics.stringWidth(text, face.value, size))

    def ascent(self, face: Face, size: float) -> float:
        """Return how far the face reaches above the base line, in points."""
        self._of(face)
        return self._ascents[face] * size

    def _of(self, face: Face) -> frozenset[str]:
        known = self._characters.get(face)
        return self._load(face) if known is None else known

    def _load(self, face: Face) -> frozenset[str]:
        if face.value not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face.value, str(self._folder / f"{face}.ttf"), asciiReadable=False))
        font = pdfmetrics.getFont(face.value)
        assert isinstance(font, TTFont)
        metrics = font.face
        self._ascents[face] = metrics.ascent / 1000
        self._characters[face] = frozenset(map(chr, metrics.charToGlyph)) | {"\n"}
        return self._characters[face]

    def _choose(self, character: str, face: Face) -> tuple[str, Face]:
        for candidate in dict.fromkeys((face, Face.SANS, Face.HAN)):
            if character in self._of(candidate):
                return character, candidate
        self.missing.add(character)
        return SQUARE, Face.SANS
