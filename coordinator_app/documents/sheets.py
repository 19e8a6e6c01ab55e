"""The sheets that documents are printed on, and where their text may stand."""

from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A size of paper and its margins, in points; a mirrored one swaps left and right on even pages, for duplex."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    is_mirrored: bool = False

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom

    def text_left(self, page: int) -> float:
        """Return where the text of a page begins."""
        return self.right if self.is_mirrored and page % 2 == 0 else self.left


A4 = Sheet(width=210 * MM, height=297 * MM, left=24 * MM, right=20 * MM, top=31 * MM, bottom=24 * MM)
A6 = Sheet(width=105 * MM, height=148 * MM, left=9 * MM, right=8 * MM, top=7 * MM, bottom=8 * MM)
A4_WIDE = Sheet(width=297 * MM, height=210 * MM, left=20 * MM, right=17 * MM, top=26 * MM, bottom=21 * MM)
A3_WIDE = Sheet(width=420 * MM, height=297 * MM, left=22 * MM, right=20 * MM, top=28 * MM, bottom=22 * MM)
