"""Blocks that place other blocks: beside each other, in a panel, at the foot of the page, or on a new one."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext

from coordinator_app.documents.block import FUZZ, Block, Stack
from coordinator_app.documents.colours import Colour, Theme
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.tagging import TaggedCanvas


class Space:
    """Nothing, of a height in points."""

    before = 0.0
    after = 0.0
    keeps_with_next = False

    def __init__(self, high: float) -> None:
        self._high = high

    def height(self, fonts: Fonts, width: float) -> float:
        """Return its height."""
        return self._high

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Give way to the edge of the page."""
        return Space(max(room, 0.0)), Space(0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Rule:
    """A level line as wide as the column."""

    keeps_with_next = True

    def __init__(self, stroke: float, colour: Colour, *, before: float = 0.0, after: float = 0.0) -> None:
        self.before = before
        self.after = after
        self._stroke = stroke
        self._colour = colour

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the thickness of the line."""
        return self._stroke

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Stay whole."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the line."""
        with canvas.artifact():
            canvas.rule(x, top - self._stroke / 2, width, self._stroke, self._colour)


class Columns:
    """Stacks beside each other, read one after the other from the left. It is for placing, not for data."""

    keeps_with_next = False

    def __init__(
        self,
        stacks: Sequence[Stack],
        widths: Sequence[float],
        gutter: float,
        *,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        """Take the stacks, how wide each is, and the space between them."""
        self.before = before
        self.after = after
        self._stacks = tuple(stacks)
        self._widths = tuple(widths)
        self._gutter = gutter
        self._tags: tuple[Tag | None, ...] = (None,) * len(self._stacks)

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of the tallest stack."""
        return max(stack.height(fonts, wide) for stack, wide in zip(self._stacks, self._widths, strict=True))

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Columns, Columns] | None":
        """Split each stack that does not fit, where it can be split without leaving the others behind."""
        firsts, rests = [], []
        for stack, wide in zip(self._stacks, self._widths, strict=True):
            if stack.height(fonts, wide) <= room + FUZZ:
                first, rest = stack, Stack(())
            else:
                first, rest = stack.split(fonts, wide, room, forced=forced) or (Stack(()), stack)
            firsts.append(first)
            rests.append(rest)
        if not any(first.blocks for first in firsts):
            return None
        tags = tuple(
            tag or (Tag("Div") if stack.blocks else None) for stack, tag in zip(self._stacks, self._tags, strict=True)
        )
        return self._part(firsts, tags, before=self.before), self._part(rests, tags, after=self.after)

    def _part(
        self, stacks: Sequence[Stack], tags: tuple[Tag | None, ...], *, before: float = 0.0, after: float = 0.0
    ) -> "Columns":
        """Return columns that are told with their other parts: each is read to its end before the next begins."""
        part = Columns(stacks, self._widths, self._gutter, before=before, after=after)
        part._tags = tags
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the stacks from the left."""
        for named in filter(None, self._tags):
            canvas.element(named)
        for stack, wide, tag in zip(self._stacks, self._widths, self._tags, strict=True):
            with canvas.inside(tag) if tag else nullcontext():
                stack.draw(canvas, x, top, wide)
            x += wide + self._gutter


class Panel:
    """A stack on a tint, under a rule in the accent colour."""

    keeps_with_next = False

    def __init__(self, inner: Stack, theme: Theme, *, before: float = 0.0, after: float = 0.0) -> None:
        self.before = before
        self.after = after
        self._inner = inner
        self._theme = theme

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the stack and its padding."""
        return self._inner.height(fonts, width - 2 * _PADDING) + _PADDING + _PADDING_BELOW

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Panel, Panel] | None":
        """Split the stack."""
        room -= _PADDING + _PADDING_BELOW
        parts = self._inner.split(fonts, width - 2 * _PADDING, room, forced=forced)
        if parts is None:
            return None
        return Panel(parts[0], self._theme, before=self.before), Panel(parts[1], self._theme, after=self.after)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the tint, the rule and the stack."""
        high = self.height(canvas.fonts, width)
        with canvas.artifact():
            canvas.fill(x, top - high, width, high, self._theme.tint)
            canvas.rule(x, top, width, 2.0, self._theme.accent)
        self._inner.draw(canvas, x + _PADDING, top - _PADDING, width - 2 * _PADDING)


_PADDING = 9.0
_PADDING_BELOW = 6.0


class Fitted:
    """The first of several layouts that is not higher than its room; where none is, the first, which runs over."""

    before = 0.0
    after = 0.0
    keeps_with_next = False

    def __init__(self, name: str, layouts: Sequence[Callable[[], Stack]], room: float) -> None:
        """Take what it is called in a report, and the layouts from the best down, each made only when it is tried."""
        self.name = name
        self.is_overflowing = False
        self._layouts = tuple(layouts)
        self._room = room
        self._chosen: Stack | None = None

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of the layout that is chosen."""
        return self._choice(fonts, width).height(fonts, width)

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Split the layout that is chosen."""
        return self._choice(fonts, width).split(fonts, width, room, forced=forced)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the layout that is chosen."""
        self._choice(canvas.fonts, width).draw(canvas, x, top, width)

    def _choice(self, fonts: Fonts, width: float) -> Stack:
        if self._chosen is None:
            made = (layout() for layout in self._layouts)
            fitting = next((stack for stack in made if stack.height(fonts, width) <= self._room + FUZZ), None)
            self.is_overflowing = fitting is None
            self._chosen = fitting or self._layouts[0]()
        return self._chosen


class Foot(Stack):
    """A stack at the foot of its page."""


class NewPage(Space):
    """The end of a page."""

    def __init__(self) -> None:
        super().__init__(0.0)


class Room(Space):
    """A new page, unless so many points are left on this one."""

    def __init__(self, needed: float) -> None:
        super().__init__(0.0)
        self.needed = needed
