"""A page to draw on that keeps a structure tree: what is painted is either told in the tree or marked as an artifact.

All use of ReportLab's inner parts is here, and tests/documents/test_reportlab_hooks.py holds it to them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from coordinator_app.documents.colours import Colour
from coordinator_app.documents.elements import Element, Mark, Note, Tag
from coordinator_app.documents.fonts import Face, Fonts

Box = tuple[float, float, float, float]

_SLOT = re.compile(r"%slot (\d+)%")


class Show(NamedTuple):
    """A piece of a line of text in one face, size and colour, and where its base line begins (None: it follows on)."""

    text: str
    face: Face
    size: float
    colour: Colour
    at: tuple[float, float] | None


class TaggedCanvas:
    """The pages of one document. They stay open until the last is drawn, so that slots can be filled in late."""

    def __init__(self, fonts: Fonts, language: str) -> None:
        """Take the fonts to draw with and the language of the document (BCP 47)."""
        self.fonts = fonts
        self.root = Element(Tag("Document"))
        self.marks: list[list[Element]] = [[]]
        self.notes: list[list[Element]] = [[]]
        self.places: dict[str, int] = {}
        fonts.ascent(Face.SANS, 1)
        self._made: dict[Tag, Element] = {}
        self._open = [self.root]
        self._slots: list[Callable[[], None]] = []
        self._level = -1
        self._buffer = BytesIO()
        self._pen = Canvas(
            self._buffer,
            pageCompression=0,
            invariant=1,
            pdfVersion=(1, 7),
            lang=language,
            initialFontName=Face.SANS.value,  # type: ignore[arg-type]  # the stub says float; it is a name
        )

    @property
    def page(self) -> int:
        """The number of the page being drawn, from 1."""
        return len(self.marks)

    @property
    def page_count(self) -> int:
        """How many pages were ended."""
        return len(self.marks) - 1

    def open_page(self, width: float, height: float) -> None:
        """Set the size in points of the page that is about to be drawn."""
        self._pen.setPageSize((width, height))

    def end_page(self) -> None:
        """End the page and go on to the next."""
        self._pen.showPage()
        self.marks.append([])
        self.notes.append([])

    def element(self, tag: Tag) -> Element:
        """Return what was made of a tag, making it now, in its place in the reading order, if it is new."""
        made = self._made.get(tag)
        if made is None:
            made = self._made[tag] = Element(tag)
            (self.element(tag.parent) if tag.parent else self._open[-1]).kids.append(made)
        return made

    @contextmanager
    def inside(self, tag: Tag) -> Iterator[Element]:
        """Tell what is painted inside as part of `tag`."""
        self._open.append(self.element(tag))
        try:
            yield self._open[-1]
        finally:
            self._open.pop()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tell what is painted inside as one marked-content sequence of the element that is open."""
        element, page = self._open[-1], self.marks[-1]
        element.kids.append(Mark(len(self.marks) - 1, len(page)))
        self._pen.addLiteral(f"/{element.tag.role} <</MCID {len(page)}>> BDC")
        page.append(element)
        yield
        self._pen.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """Mark what is painted inside as no content: a rule, a tint, a header or a footer."""
        self._pen.addLiteral(f"/Artifact <</Type /{kind}{f' /Subtype /{subtype}' if subtype else ''}>> BDC")
        yield
        self._pen.addLiteral("EMC")

    def later(self, draw: Callable[[], None]) -> None:
        """Keep a slot here, to be painted by `draw` when the last page is drawn and every page number is known."""
        self._pen.addLiteral(f"%slot {len(self._slots)}%")
        self._slots.append(draw)

    def text(self, pieces: Sequence[Show]) -> None:
        """Show pieces of text one after the other."""
        writer = self._pen.beginText(0, 0)
        face, size, colour = None, 0.0, None
        for piece in pieces:
            if piece.at:
                writer.setTextOrigin(*piece.at)
            if (piece.face, piece.size) != (face, size):
                face, size = piece.face, piece.size
                writer.setFont(face.value, size, 0)
            if piece.colour != colour:
                colour = piece.colour
                writer.setFillColor(colour)
            writer.textOut(piece.text)
        self._pen.drawText(writer)

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle, from its lower left corner."""
        self._pen.setFillColor(colour)
        self._pen.rect(x, y, width, height, stroke=0, fill=1)

    def box(self, x: float, y: float, width: float, height: float, stroke: float, colour: Colour) -> None:
        """Draw the outline of a rectangle."""
        self._pen.setStrokeColor(colour)
        self._pen.setLineWidth(stroke)
        self._pen.rect(x, y, width, height, stroke=1, fill=0)

    def rule(self, x: float, y: float, width: float, stroke: float, colour: Colour) -> None:
        """Draw a level line."""
        self._pen.setStrokeColor(colour)
        self._pen.setLineWidth(stroke)
        self._pen.line(x, y, x + width, y)

    def strokes(self, lines: Sequence[Box], stroke: float, colour: Colour, *, dash: float = 0.0) -> None:
        """Draw straight lines (x, y, x, y) from point to point, dashed where a length of dashes is given."""
        self._pen.saveState()
        self._pen.setStrokeColor(colour)
        self._pen.setLineWidth(stroke)
        if dash:
            self._pen.setDash(dash, dash)
        self._pen.lines(lines)
        self._pen.restoreState()

    def squares(self, cells: Sequence[tuple[float, float, float, float]], colour: Colour) -> None:
        """Fill many rectangles (x, y, width, height) as one path."""
        self._pen.setFillColor(colour)
        path = self._pen.beginPath()
        for cell in cells:
            path.rect(*cell)
        self._pen.drawPath(path, stroke=0, fill=1)

    def picture(self, name: str, stream: Callable[[], pdfdoc.PDFStream], box: Box) -> None:
        """Draw an image into a box (x, y, width, height); it is embedded once, the first time its name is used."""
        if not self._pen.hasForm(name):
            _document(self._pen).addForm(name, stream())
        x, y, width, height = box
        self._pen.saveState()
        self._pen.transform(width, 0, 0, height, x, y)
        self._pen.doForm(name)
        self._pen.restoreState()

    def bookmark(self, key: str, title: str, level: int, at: tuple[float, float]) -> None:
        """Name a place, and list it among the bookmarks at a level from 0, never deeper than one below the last."""
        self._place(key, at)
        self.places[key] = self.page
        self._level = min(level, self._level + 1)
        self._pen.addOutlineEntry(title, key, self._level)

    def _place(self, key: str, at: tuple[float, float]) -> None:
        """Let a key lead here, unless it has its place; a link to a place that never comes leads to itself."""
        if key not in self.places:
            self._pen.bookmarkPage(key, fit="XYZ", left=at[0], top=at[1], zoom=0)

    def link(self, target: str, said: str, box: Box) -> None:
        """Tie a box (left, bottom, right, top) of the open Link element to an address, or to "#key" in the document."""
        element, page = self._open[-1], self.notes[-1]
        element.kids.append(Note(len(self.notes) - 1, len(page)))
        page.append(element)
        if target.startswith("#"):
            self._place(target[1:], (box[0], box[3]))
            self._pen.linkRect(said, target[1:], box, relative=0, Border="[0 0 0]")
        else:
            self._pen.linkURL(target, box, relative=0, Contents=pdfdoc.PDFString(said))

    def written(self) -> bytes:
        """Fill the slots and return the file, still without its structure tree."""
        painted = [self._painted(draw) for draw in self._slots]
        for page in _document(self._pen).Pages.pages:
            page.stream = _SLOT.sub(lambda slot: painted[int(slot[1])], page.stream)
        if self.places:
            self._pen.showOutline()
        self._pen.save()
        return self._buffer.getvalue()

    def _painted(self, draw: Callable[[], None]) -> str:
        """Return the operators that `draw` paints, and leave none of them on the page that nobody opened."""
        draw()
        operators = self._pen.getCurrentPageContent()
        _operators(self._pen).clear()
        return operators


def _document(pen: Any) -> Any:
    """Return ReportLab's document: its pages keep their operators as text, and its forms may be image streams."""
    return pen._doc  # noqa: SLF001


def _operators(pen: Any) -> list[str]:
    """Return ReportLab's list of the operators of the page being drawn."""
    found: list[str] = pen._code  # noqa: SLF001
    return found
