"""Paragraphs: text set in lines, told in the structure tree with its links and languages."""

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import groupby

from coordinator_app.documents.block import FUZZ
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.lines import Line, set_lines
from coordinator_app.documents.runs import Ink, Piece, Text, inked, plain
from coordinator_app.documents.styles import TextStyle
from coordinator_app.documents.tagging import Show, TaggedCanvas

_FEWEST_LINES = 2
"""How many lines of a paragraph stay together at the foot of a page and at the head of the next."""

_Stretch = list[tuple[int, Piece]]
"""Pieces with the number of their line."""


class Prose:
    """A paragraph. Its role is a structure type, or "" where it speaks for the element that holds it, as in a cell."""

    def __init__(self, text: Text, style: TextStyle, *, role: str = "P", tag: Tag | None = None) -> None:
        """Take what is said and how it looks; a tag of the caller's goes before the role."""
        self.before = style.before
        self.after = style.after
        self.keeps_with_next = style.keeps_with_next
        self.text = text
        self.style = style
        self.tag = tag or (Tag(role) if role else None)
        self._lines: list[Line] = []
        self._set_width = -1.0

    def lines(self, fonts: Fonts, width: float) -> list[Line]:
        """Return the lines in a column of this width."""
        if self._set_width != width:
            self._lines = set_lines(inked(self.text, self.style, fonts), fonts, width, self.style.hyphenation)
            self._set_width = width
        return self._lines

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the lines times the leading."""
        return len(self.lines(fonts, width)) * self.style.leading

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Prose, Prose] | None":
        """Split between lines, and leave no line alone unless forced."""
        lines = self.lines(fonts, width)
        fitting = int((room + FUZZ) / self.style.leading)
        fewest = 1 if forced else _FEWEST_LINES
        fitting = min(fitting, len(lines) - fewest)
        if fitting < fewest:
            return None
        first, rest = self._part(lines[:fitting]), self._part(lines[fitting:])
        first.after = rest.before = 0.0
        return first, rest

    def _part(self, lines: list[Line]) -> "Prose":
        part = Prose(self.text, self.style, role="", tag=self.tag)
        part._lines, part._set_width = lines, self._set_width
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the lines, each stretch of one link and one language in its element."""
        base = top - canvas.fonts.ascent(self.style.face, self.style.size)
        stretches = list(_stretches(self.lines(canvas.fonts, width)))
        with canvas.inside(self.tag) if self.tag and stretches else nullcontext():
            for (link, language), stretch in stretches:
                with canvas.inside(Tag("Link")) if link else nullcontext():
                    with canvas.inside(Tag("Span", language=language)) if language else nullcontext(), canvas.told():
                        canvas.text(list(self._shows(canvas.fonts, stretch, x, base)))
                    if link:
                        self._tie(canvas, link, stretch, x, base)

    def draw_again(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the lines where they were told already, as a table's head on its next page."""
        base = top - canvas.fonts.ascent(self.style.face, self.style.size)
        pieces = [(number, piece) for number, line in enumerate(self.lines(canvas.fonts, width)) for piece in line]
        if pieces:
            with canvas.artifact("Pagination"):
                canvas.text(list(self._shows(canvas.fonts, pieces, x, base)))

    def untagged(self) -> "Prose":
        """Return the same paragraph, speaking for the element that holds it."""
        return Prose(self.text, self.style, role="")

    def _shows(self, fonts: Fonts, stretch: _Stretch, x: float, base: float) -> Iterator[Show]:
        """Yield the pieces; the first of a stretch and of each line is placed, the others follow on."""
        above = -1
        for number, (text, ink) in stretch:
            at = None
            if number != above:
                at = (x + self._indent(fonts, number, stretch), base - number * self.style.leading)
                above = number
            yield Show(text, ink.face, ink.size, ink.colour, at)

    def _indent(self, fonts: Fonts, number: int, stretch: _Stretch) -> float:
        """Return the width of what stands before a stretch on its line."""
        first = next(piece for line, piece in stretch if line == number)
        line = self._lines[number]
        before = line[: next(i for i, piece in enumerate(line) if piece is first)]
        return sum(_width(fonts, piece) for piece in before)

    def _tie(self, canvas: TaggedCanvas, link: str, stretch: _Stretch, x: float, base: float) -> None:
        """Make each line of a link active."""
        said = "".join(text for _, (text, _) in stretch)
        for number, group in groupby(stretch, lambda pair: pair[0]):
            wide = sum(_width(canvas.fonts, piece) for _, piece in group)
            left = x + self._indent(canvas.fonts, number, stretch)
            foot = base - number * self.style.leading - 0.25 * self.style.size
            canvas.link(link, said, (left, foot, left + wide, foot + 1.2 * self.style.size))

    def plain(self) -> str:
        """Return what the paragraph says."""
        return plain(self.text)


def _stretches(lines: list[Line]) -> Iterator[tuple[tuple[str, str], _Stretch]]:
    """Yield the pieces of a paragraph that share a link and a language."""
    pieces = [(number, piece) for number, line in enumerate(lines) for piece in line]
    for key, group in groupby(pieces, lambda pair: (pair[1][1].link, pair[1][1].language)):
        yield key, list(group)


def _width(fonts: Fonts, piece: tuple[str, Ink]) -> float:
    text, ink = piece
    return fonts.width(text, ink.face, ink.size)
