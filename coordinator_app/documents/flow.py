"""The filling of pages with blocks, in one pass."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coordinator_app.documents.block import FUZZ, Block, gap
from coordinator_app.documents.layout import Foot, NewPage, Room
from coordinator_app.documents.sheets import Sheet
from coordinator_app.documents.tagging import TaggedCanvas

Furniture = Callable[[TaggedCanvas, Sheet], None]
"""What draws the header and footer of the page that was opened."""

Progress = Callable[[int, int], None]
"""Is told what was done of how much; it may raise to stop the work."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """Pages of one kind: their sheet, what stands around the text, and the text itself."""

    sheet: Sheet
    furniture: Furniture
    blocks: Sequence[Block]


def lay_out(canvas: TaggedCanvas, sections: Sequence[Section], progress: Progress) -> None:
    """Draw every section on pages of its own; `progress` counts blocks, and is told of every page."""
    total = sum(len(section.blocks) for section in sections)
    done = 0
    for section in sections:
        pages = _Pages(canvas, section)
        for number, group in _groups(section.blocks):
            pages.place(group)
            if pages.has_turned:
                pages.has_turned = False
                progress(done + number, total)
        done += len(section.blocks)
        canvas.end_page()
        progress(done, total)


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[int, list[Block]]]:
    """Yield blocks with the headings that they must not leave, and how many blocks came so far.

    A new page and what stands at a foot go alone; room that is asked for under a heading is asked for in vain.
    """
    group: list[Block] = []
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Room) and group:
            continue
        if isinstance(block, (NewPage, Foot)) and group:
            yield number - 1, group
            group = []
        group.append(block)
        if not block.keeps_with_next:
            yield number, group
            group = []
    if group:
        yield len(blocks), group


class _Pages:
    """The page being filled, and the way to the next."""

    def __init__(self, canvas: TaggedCanvas, section: Section) -> None:
        self.has_turned = False
        self._canvas = canvas
        self._sheet = section.sheet
        self._furniture = section.furniture
        self._above: Block | None = None
        self._y = 0.0
        self._open()

    def place(self, group: list[Block]) -> None:
        """Put blocks that belong together on this page, or on the next."""
        last = group[-1]
        if isinstance(last, NewPage):
            self._turn()
        elif isinstance(last, Room):
            if self._left() < last.needed:
                self._turn()
        elif isinstance(last, Foot):
            self._place_foot(last)
        else:
            self._place_group(group)

    def _place_group(self, group: list[Block]) -> None:
        if self._above and not self._fits(group):
            self._turn()
        for block in group:
            self._place_block(block)

    def _fits(self, group: list[Block]) -> bool:
        """Whether the headings of a group and at least the first part of its last block fit on this page."""
        left, above = self._left(), self._above
        for block in group[:-1]:
            left -= gap(above, block) + self._height(block)
            above = block
        last = group[-1]
        left -= gap(above, last)
        return self._height(last) <= left + FUZZ or self._split(last, left, forced=False) is not None

    def _place_block(self, block: Block) -> None:
        rest: Block | None = block
        while rest:
            space = gap(self._above, rest)
            left = self._left() - space
            if self._height(rest) <= left + FUZZ:
                self._draw(rest, space)
                return
            parts = self._split(rest, left, forced=self._above is None)
            if parts:
                self._draw(parts[0], space)
                rest = parts[1]
            elif self._above is None:
                self._draw(rest, space)
                return
            self._turn()

    def _place_foot(self, foot: Foot) -> None:
        high = self._height(foot)
        if high > self._left():
            self._turn()
        self._y = self._sheet.bottom + high
        self._draw(foot, 0.0)

    def _draw(self, block: Block, space: float) -> None:
        self._y -= space
        block.draw(self._canvas, self._sheet.text_left(self._canvas.page), self._y, self._sheet.text_width)
        self._y -= self._height(block)
        self._above = block

    def _turn(self) -> None:
        self._canvas.end_page()
        self.has_turned = True
        self._open()

    def _open(self) -> None:
        self._canvas.open_page(self._sheet.width, self._sheet.height)
        self._furniture(self._canvas, self._sheet)
        self._y = self._sheet.height - self._sheet.top
        self._above = None

    def _left(self) -> float:
        return self._y - self._sheet.bottom

    def _height(self, block: Block) -> float:
        return block.height(self._canvas.fonts, self._sheet.text_width)

    def _split(self, block: Block, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        return block.split(self._canvas.fonts, self._sheet.text_width, room, forced=forced)
