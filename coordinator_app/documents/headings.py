"""Headings, which are bookmarks too, and the lines of a table of contents, whose page numbers come late."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from coordinator_app.documents.block import Block
from coordinator_app.documents.characters import one_line
from coordinator_app.documents.colours import Colour
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text, plain, runs_of
from coordinator_app.documents.styles import Styles, TextStyle
from coordinator_app.documents.tagging import Show, TaggedCanvas

_BAR_WIDTH = 42.5
_BAR_HEIGHT = 2.4
_BAR_ABOVE = 7.0
_SKY = 12.0
"""How far above a heading a bookmark leads."""
_NUMBER_ROOM = 40.0

Role = Literal["H1", "H2", "H3", "H4"]


class Heading(Prose):
    """A heading. With a key it is a place to link to and a bookmark, one level below that of the heading above it."""

    def __init__(self, text: Text, style: TextStyle, role: Role, *, key: str = "", bar: Colour | None = None) -> None:
        """Take the text, its looks and its place in the order of headings, which need not agree, and a bar's colour."""
        super().__init__(text, style, role=role)
        self._level = int(role[1]) - 1
        self._key = key
        self._bar = bar

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the heading, the bar above it, and set its bookmark."""
        if self._key:
            canvas.bookmark(self._key, one_line(self.plain()), self._level, (x, top + _SKY))
        if self._bar:
            with canvas.artifact():
                canvas.fill(x, top + _BAR_ABOVE, _BAR_WIDTH, _BAR_HEIGHT, self._bar)
        super().draw(canvas, x, top, width)


class ContentsLine:
    """A line of the table of contents: a link to a heading, and its page number once that is known."""

    before = 0.0
    after = 0.0
    keeps_with_next = False

    def __init__(self, text: Text, key: str, styles: Styles, whole: Tag) -> None:
        """Take the heading's text and key; the lines of one table share the tag of the `whole` (TOC)."""
        self._text = one_line(plain(text))
        self._key = key
        self._styles = styles
        self._tag = Tag("TOCI", parent=whole)
        runs = [replace(run, text=run.text.replace("\n", " ")) for run in runs_of(text)]
        self._prose = Prose(runs, styles.body, role="")

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of the title and the rule."""
        return self._prose.height(fonts, width - _NUMBER_ROOM) + 4.0

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Stay whole."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the title, keep a slot for the number, and tie both to the heading."""
        foot = top - self.height(canvas.fonts, width)
        style = self._styles.body
        base = top - 2.0 - canvas.fonts.ascent(style.face, style.size)
        with canvas.inside(self._tag), canvas.inside(Tag("Reference")), canvas.inside(Tag("Link")):
            self._prose.draw(canvas, x, top - 2.0, width - _NUMBER_ROOM)
            with canvas.told():
                canvas.later(lambda: self._number(canvas, x + width, base))
            canvas.link("#" + self._key, self._text, (x, foot, x + width, top))
        with canvas.artifact():
            canvas.rule(x, foot, width, 0.5, self._styles.theme.line)

    def _number(self, canvas: TaggedCanvas, right: float, base: float) -> None:
        number = f" {canvas.places.get(self._key, '–')}"
        style = self._styles.body
        left = right - canvas.fonts.width(number, Face.BOLD, style.size)
        canvas.text([Show(number, Face.BOLD, style.size, style.colour, (left, base))])


def contents(headings: Iterable[tuple[Text, str]], styles: Styles) -> list[ContentsLine]:
    """Return the lines of a table of contents, from the texts and keys of headings."""
    whole = Tag("TOC")
    return [ContentsLine(text, key, styles, whole) for text, key in headings]
