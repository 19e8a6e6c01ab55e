"""Change bars: a rule in the margin beside what differs from the version before."""

from coordinator_app.documents.block import Block
from coordinator_app.documents.colours import Theme
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.tagging import TaggedCanvas

OUTSIDE = 9.0
"""How far into the margin a bar stands, in points."""

THICK = 1.6


def draw_bar(canvas: TaggedCanvas, x: float, top: float, high: float, theme: Theme) -> None:
    """Draw a bar beside what stands at x, from top down. It decorates: the page of changes tells it in words."""
    with canvas.artifact():
        canvas.fill(x - OUTSIDE, top - high, THICK, high, theme.ink)


class Barred:
    """A block with a change bar beside it, on every page that it stands on."""

    def __init__(self, inner: Block, theme: Theme) -> None:
        """Take the block, whose space it wants too."""
        self.inner, self.theme = inner, theme
        self.before, self.after = inner.before, inner.after
        self.keeps_with_next = inner.keeps_with_next

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of the block."""
        return self.inner.height(fonts, width)

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Barred, Barred] | None":
        """Split the block; both parts have their bars."""
        parts = self.inner.split(fonts, width, room, forced=forced)
        return (Barred(parts[0], self.theme), Barred(parts[1], self.theme)) if parts else None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the block and its bar."""
        draw_bar(canvas, x, top, self.inner.height(canvas.fonts, width), self.theme)
        self.inner.draw(canvas, x, top, width)
