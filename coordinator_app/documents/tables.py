"""Tables: rows under hairlines, the head repeated on every page, and row and column heads told with their scope."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coordinator_app.documents.bars import OUTSIDE, THICK
from coordinator_app.documents.block import FUZZ, Block, Stack
from coordinator_app.documents.colours import Theme
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text
from coordinator_app.documents.styles import TextStyle
from coordinator_app.documents.tagging import TaggedCanvas

_BAR = 3.0
_FEWEST_ROWS = 2
"""Where more rows than this stay on a page, a low last row does not go on to the next alone."""
_LOW = 64.0
_SPLIT_ABOVE = 220.0
"""A row higher than this may be split between two pages; a lower one goes on whole."""


@dataclass(frozen=True, kw_only=True)
class TableLook:
    """How a table is ruled and spaced, in points: `inset` before the first column, `edge` after the last."""

    theme: Theme
    above: float = 5.5
    below: float = 6.5
    inset: float = 0.0
    gutter: float = 9.0
    edge: float = 9.0
    head_above: float = 2.0
    head_below: float = 4.0
    head_rule: float = 0.9
    row_rule: float = 0.4
    has_first_rule: bool = False
    has_last_rule: bool = True


class Row:
    """A row of cells. The parts of a split row share its elements, so that the tree tells one row."""

    def __init__(
        self, cells: Sequence[Block | Sequence[Block] | None], *, is_marked: bool = False, is_changed: bool = False
    ) -> None:
        """Take the content of each cell; a marked row has a tint and a bar, which its words must say too.

        A changed one has a change bar in the margin.
        """
        self.cells = tuple(_cell(cell) for cell in cells)
        self.is_marked = is_marked
        self.is_changed = is_changed
        self.tag: Tag | None = None
        self.cell_tags: tuple[Tag, ...] = ()

    def part(self, cells: Sequence[Stack]) -> "Row":
        """Return a row of these cells with the same place in the tree."""
        part = Row(cells, is_marked=self.is_marked, is_changed=self.is_changed)
        part.tag, part.cell_tags = self.tag, self.cell_tags
        return part


def _cell(content: Block | Sequence[Block] | None) -> Stack:
    if content is None:
        return Stack(())
    if isinstance(content, Stack):
        return content
    if isinstance(content, Sequence):
        return _cell(content[0]) if len(content) == 1 else Stack(content)
    if isinstance(content, Prose) and content.tag and content.tag.role == "P":
        content = content.untagged()
    return Stack((content,))


@dataclass(frozen=True, kw_only=True)
class _Body:
    """What all parts of a split table share."""

    widths: tuple[float, ...]
    look: TableLook
    tag: Tag
    head: Row | None
    row_heads: frozenset[int]


class Table:
    """A data table; for placing things beside each other there are Columns."""

    keeps_with_next = False

    before = 0.0
    after = 0.0

    def __init__(self, body: _Body, rows: Sequence[Row], *, is_continued: bool = False) -> None:
        """Take what all parts share and the rows of this part; `table` makes a whole one."""
        self._is_continued = is_continued
        self._body = body
        self._rows = tuple(rows)
        self._heights: list[float] = []

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the head and the rows."""
        return self._head_height(fonts) + sum(self._row_heights(fonts))

    def _head_height(self, fonts: Fonts) -> float:
        head, look = self._body.head, self._body.look
        return self._tallest(fonts, head) + look.head_above + look.head_below if head else 0.0

    def _row_heights(self, fonts: Fonts) -> list[float]:
        if not self._heights:
            self._heights = [self._row_height(fonts, row) for row in self._rows]
        return self._heights

    def _row_height(self, fonts: Fonts, row: Row) -> float:
        return self._tallest(fonts, row) + self._body.look.above + self._body.look.below

    def _tallest(self, fonts: Fonts, row: Row) -> float:
        return max(cell.height(fonts, room) for cell, (_, room) in zip(row.cells, self._columns(), strict=True))

    def _columns(self) -> list[tuple[float, float]]:
        """Return where each column's text begins, and how wide it may be."""
        look, columns, left = self._body.look, [], 0.0
        for place, width in enumerate(self._body.widths):
            inset = look.inset if place == 0 else 0.0
            after = look.edge if place == len(self._body.widths) - 1 else look.gutter
            columns.append((left + inset, width - inset - after))
            left += width
        return columns

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Table, Table] | None":
        """Split between two rows, or within a row that is high or that no page could hold."""
        heights = self._row_heights(fonts)
        fitting, left = self._fitting(heights, room - self._head_height(fonts))
        if fitting == len(heights):
            return None
        halves = None
        if heights[fitting] > _SPLIT_ABOVE or (forced and not fitting):
            halves = self._split_row(fonts, self._rows[fitting], left, forced=forced and not fitting)
        if halves:
            return self._parts((*self._rows[:fitting], halves[0]), (halves[1], *self._rows[fitting + 1 :]))
        return self._parts(self._rows[:fitting], self._rows[fitting:]) if fitting else None

    def _fitting(self, heights: Sequence[float], left: float) -> tuple[int, float]:
        """Return how many rows stay and what room is left; the last of many does not go on alone."""
        fitting = 0
        while fitting < len(heights) and heights[fitting] <= left + FUZZ:
            left -= heights[fitting]
            fitting += 1
        if fitting == len(heights) - 1 and fitting > _FEWEST_ROWS and max(heights[-2:]) <= _LOW:
            fitting -= 1
            left += heights[fitting]
        return fitting, left

    def _parts(self, first: Sequence[Row], rest: Sequence[Row]) -> "tuple[Table, Table]":
        return Table(self._body, first, is_continued=self._is_continued), Table(self._body, rest, is_continued=True)

    def _split_row(self, fonts: Fonts, row: Row, room: float, *, forced: bool) -> tuple[Row, Row] | None:
        self._name(row)
        room -= self._body.look.above + self._body.look.below
        firsts, rests = [], []
        for cell, (_, width) in zip(row.cells, self._columns(), strict=True):
            if cell.height(fonts, width) <= room + FUZZ:
                first, rest = cell, Stack(())
            else:
                first, rest = cell.split(fonts, width, room, forced=forced) or (Stack(()), cell)
            firsts.append(first)
            rests.append(rest)
        if not any(first.blocks for first, rest in zip(firsts, rests, strict=True) if rest.blocks):
            return None
        return row.part(firsts), row.part(rests)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the head, which is told once, and the rows."""
        with canvas.inside(self._body.tag):
            top = self._draw_head(canvas, x, top)
            if self._body.look.has_first_rule:
                with canvas.artifact():
                    canvas.rule(x, top, sum(self._body.widths), self._body.look.row_rule, self._body.look.theme.line)
            for row, high in zip(self._rows, self._row_heights(canvas.fonts), strict=True):
                self._draw_row(canvas, row, (x, top, high), is_last=row is self._rows[-1])
                top -= high

    def _draw_head(self, canvas: TaggedCanvas, x: float, top: float) -> float:
        head, look = self._body.head, self._body.look
        if head is None:
            return top
        high = self._head_height(canvas.fonts)
        with canvas.artifact():
            canvas.rule(x, top - high, sum(self._body.widths), look.head_rule, look.theme.ink)
        if self._is_continued:
            self._repeat(canvas, head, x, top - look.head_above)
        else:
            self._draw_cells(canvas, head, x, top - look.head_above)
        return top - high

    def _repeat(self, canvas: TaggedCanvas, head: Row, x: float, top: float) -> None:
        """Draw the head again on a new page, where it tells nothing new."""
        for cell, (left, width) in zip(head.cells, self._columns(), strict=True):
            for prose in cell.blocks:
                if isinstance(prose, Prose):
                    prose.draw_again(canvas, x + left, top, width)

    def _draw_row(self, canvas: TaggedCanvas, row: Row, box: tuple[float, float, float], *, is_last: bool) -> None:
        x, top, high = box
        look, wide = self._body.look, sum(self._body.widths)
        with canvas.artifact():
            if row.is_marked:
                foot, shown = top - high + look.row_rule / 2, high - look.row_rule
                canvas.fill(x, foot, wide, shown, look.theme.tint)
                canvas.fill(x - _BAR / 2, foot, _BAR, shown, look.theme.accent)
            if row.is_changed:
                canvas.fill(x - OUTSIDE, top - high, THICK, high, look.theme.ink)
            if look.has_last_rule or not is_last:
                canvas.rule(x, top - high, wide, look.row_rule, look.theme.line)
        self._draw_cells(canvas, row, x, top - look.above)

    def _draw_cells(self, canvas: TaggedCanvas, row: Row, x: float, top: float) -> None:
        with canvas.inside(self._name(row)):
            for tag in row.cell_tags:
                canvas.element(tag)
            for tag, cell, (left, width) in zip(row.cell_tags, row.cells, self._columns(), strict=True):
                with canvas.inside(tag):
                    cell.draw(canvas, x + left, top, width)

    def _name(self, row: Row) -> Tag:
        """Return a row's element, given to it the first time; a head is told as one only if it says something."""
        if row.tag is None:
            is_head = row is self._body.head
            row.tag = Tag("TR", parent=self._body.tag)
            row.cell_tags = tuple(
                _head_tag(row.tag, "Column" if is_head else "Row")
                if cell.blocks and (is_head or place in self._body.row_heads)
                else Tag("TD", parent=row.tag)
                for place, cell in enumerate(row.cells)
            )
        return row.tag


def _head_tag(parent: Tag, scope: str) -> Tag:
    return Tag("TH", parent=parent, attributes={"O": "Table", "Scope": scope})


def _head(text: Text | Prose, style: TextStyle) -> Prose | None:
    if isinstance(text, Prose):
        return text
    return Prose(text, style, role="") if text else None


def table(
    widths: Iterable[float],
    rows: Sequence[Row],
    look: TableLook,
    *,
    summary: str,
    head: tuple[Sequence[Text | Prose], TextStyle] | None = None,
    row_heads: Iterable[int] = (0,),
) -> Table:
    """Return a table of columns this wide. `summary` tells what it holds, `row_heads` are the columns that name it.

    A head is a text or already set.
    """
    head_row = Row([_head(text, head[1]) for text in head[0]]) if head else None
    tag = Tag("Table", summary=summary)
    body = _Body(widths=tuple(widths), look=look, tag=tag, head=head_row, row_heads=frozenset(row_heads))
    return Table(body, rows)
