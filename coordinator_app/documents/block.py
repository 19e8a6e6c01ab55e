"""What a page is filled with: blocks that know their height, may be split, and are drawn from their top edge."""

from collections.abc import Sequence
from typing import Protocol

from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.tagging import TaggedCanvas

FUZZ = 0.01
"""Points by which a sum of heights may be off."""


class Block(Protocol):
    """A piece of content, in a column that it is given. All lengths are points, and y grows upwards.

    `before` and `after` are the space it wants; between two blocks the larger counts.
    """

    before: float
    after: float
    keeps_with_next: bool

    def height(self, fonts: Fonts, width: float) -> float:
        """Return how high the block is in a column of this width."""

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Block, Block] | None":
        """Return a first part that fits in the room and the rest, or None where the block should go on whole.

        `forced` says that the room is all that a page has: looks no longer count.
        """

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the block down from `top`."""


def gap(above: Block | None, below: Block) -> float:
    """Return the space between two blocks; at the top of a column there is none."""
    return max(above.after, below.before) if above else 0.0


class Stack:
    """Blocks on top of each other, as a block: what a cell, a card or a panel holds."""

    keeps_with_next = False

    def __init__(self, blocks: Sequence[Block], *, before: float = 0.0, after: float = 0.0) -> None:
        """Take the blocks from the top down."""
        self.blocks = tuple(blocks)
        self.before = before
        self.after = after

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the sum of the blocks and the gaps between them."""
        total, above = 0.0, None
        for block in self.blocks:
            total += gap(above, block) + block.height(fonts, width)
            above = block
        return total

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Stack, Stack] | None":
        """Split between two blocks, or within the one that crosses the edge."""
        left, above = room, None
        for place, block in enumerate(self.blocks):
            left -= gap(above, block)
            high = block.height(fonts, width)
            if high > left + FUZZ:
                parts = self._split_at(place, block.split(fonts, width, left, forced=False))
                return parts or (
                    self._split_at(place, block.split(fonts, width, left, forced=True)) if forced else None
                )
            left -= high
            above = block
        return None

    def _split_at(self, place: int, parts: tuple[Block, Block] | None) -> "tuple[Stack, Stack] | None":
        if parts:
            first, rest = parts
            return self._parts((*self.blocks[:place], first), (rest, *self.blocks[place + 1 :]))
        while place and self.blocks[place - 1].keeps_with_next:
            place -= 1
        return self._parts(self.blocks[:place], self.blocks[place:]) if place else None

    def _parts(self, first: Sequence[Block], rest: Sequence[Block]) -> "tuple[Stack, Stack]":
        return Stack(first, before=self.before), Stack(rest, after=self.after)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the blocks from the top down."""
        above = None
        for block in self.blocks:
            top -= gap(above, block)
            block.draw(canvas, x, top, width)
            top -= block.height(canvas.fonts, width)
            above = block


class Whole(Stack):
    """A stack that no page splits, unless it is higher than a page."""

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Stack, Stack] | None:
        """Split only where it must be."""
        return super().split(fonts, width, room, forced=True) if forced else None
