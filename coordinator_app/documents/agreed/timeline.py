"""The bar of validity in a row of the list on paper, and the years above the bars."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from coordinator_app.documents.block import Block, Stack
from coordinator_app.documents.calendars.scene import RED
from coordinator_app.documents.colours import WHITE, Colour, Theme, mixed
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.labels import Label
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.styles import TextStyle
from coordinator_app.documents.tagging import Box, TaggedCanvas
from coordinator_app.domain.agreement_dates import Standing
from coordinator_app.domain.agreement_lines import SeenAgreement
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreement_years import YearScale

_HIGH = 11.0
_EDGE = 2.4
_LEAST = 3.0
_STEP = 3.2
_CHEVRON = 3.2
_DASH = 2.2
_FILL_SHARE = 0.16
_LABEL_ROOM = 24.0
_DAY = timedelta(days=1)
_OVER = frozenset({Standing.EXPIRED, Standing.ENDED, Standing.DECLINED})


class Years(Prose):
    """The years above the bars, each where it begins; where they stand close, only every other one."""

    def __init__(self, scale: YearScale, style: TextStyle) -> None:
        """Take the years and how they look."""
        super().__init__(", ".join(str(year) for year in scale.years), style, role="")
        self._scale = scale

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of one line."""
        return self.style.leading

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the years, told as one."""
        with canvas.told():
            self._draw(canvas, x, top, width)

    def draw_again(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the years on the next page, where they tell nothing new."""
        with canvas.artifact("Pagination"):
            self._draw(canvas, x, top, width)

    def _draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        base = top - canvas.fonts.ascent(self.style.face, self.style.size)
        every = 1 if width / len(self._scale.years) >= _LABEL_ROOM else 2
        for year in self._scale.years[::every]:
            label = Label(f"{year} ", self.style.face, self.style.size, self.style.colour)
            label.draw(canvas, x + self._scale.share(date(year, 1, 1)) * width + 2.0, base)


@dataclass(kw_only=True)
class Bar:
    """A bar of validity as high as its row, whose other cells are `beside` it, each in a column so wide."""

    seen: SeenAgreement
    scale: YearScale
    said: str
    theme: Theme
    beside: Sequence[tuple[Stack, float]]
    before: float = 0.0
    after: float = 0.0
    keeps_with_next: bool = False

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of the tallest cell beside it."""
        return max(cell.height(fonts, wide) for cell, wide in self.beside)

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Stay whole."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the years, which decorate, and then the bar with today, told as one figure in words."""
        high = self.height(canvas.fonts, width)
        with canvas.artifact():
            for year in self.scale.years:
                canvas.fill(x + self.scale.share(date(year, 1, 1)) * width, top - high, 0.3, high, self.theme.line)
            canvas.fill(x + width, top - high, 0.3, high, self.theme.line)
        with canvas.inside(Tag("Figure", alt=self.said)) as element, canvas.told():
            element.attributes |= {"O": "Layout", "Placement": "Block", "BBox": (x, top - high, x + width, top)}
            box = self._box(x, top - high / 2, width)
            if box is not None:
                self._draw_bar(canvas, box, (x, width))
            if self.scale.holds(self.seen.today):
                today = x + self.scale.share(self.seen.today) * width
                canvas.fill(today - 0.5, top - high, 1.0, high, RED)

    def _box(self, x: float, middle: float, width: float) -> Box | None:
        """Return where the bar lies; None where it has no days, or none of these years."""
        first, last = self.seen.validity.begins_on, self.seen.validity.current_end_on
        if first is None and last is None and self.seen.line.terms.renewal != Renewal.OPEN_ENDED:
            return None
        left = self.scale.share(first) * width if first else 0.0
        right = self.scale.share(last + _DAY) * width if last and last < date.max else width
        if right <= 0.0 or left >= width:
            return None
        return x + left, middle - _HIGH / 2, max(right - left, _LEAST), _HIGH

    def _draw_bar(self, canvas: TaggedCanvas, box: Box, row: tuple[float, float]) -> None:
        x, foot, wide, high = box
        colour = self.theme.grey if self.seen.validity.standing in _OVER else self.theme.accent
        is_open = self.seen.validity.standing in {Standing.PROPOSED, Standing.DECLINED}
        canvas.fill(*box, WHITE if is_open else mixed(colour, WHITE, _FILL_SHARE))
        if is_open:
            corners = ((x, foot), (x + wide, foot), (x + wide, foot + high), (x, foot + high), (x, foot))
            sides = [(*one, *two) for one, two in pairwise(corners)]
            canvas.strokes(sides, 0.7, colour, dash=_DASH)
        elif self.seen.validity.begins_on and self.scale.holds(self.seen.validity.begins_on):
            canvas.fill(x, foot, min(_EDGE, wide), high, colour)
        self._draw_notice(canvas, box, row, colour)
        if self.seen.validity.current_end_on is None and self.seen.line.terms.renewal == Renewal.OPEN_ENDED:
            tip, middle = x + wide - 3.0, foot + high / 2
            strokes = [(tip - _CHEVRON, middle + side * _CHEVRON, tip, middle) for side in (1, -1)]
            canvas.strokes(strokes, 1.2, colour)

    def _draw_notice(self, canvas: TaggedCanvas, box: Box, row: tuple[float, float], colour: Colour) -> None:
        """Hatch from the day after the last one for notice until the end."""
        last, end = self.seen.validity.notice_on, self.seen.validity.current_end_on
        if last is None or end is None or last >= end:
            return
        x, foot, wide, high = box
        left = max(x, row[0] + self.scale.share(last + _DAY) * row[1])
        if left < x + wide:
            canvas.strokes(list(_hatch((left, foot, x + wide - left, high))), 0.6, colour)


def _hatch(box: Box) -> Iterator[Box]:
    """Yield the slanting lines that fill a box."""
    x, foot, wide, high = box
    start = x - high + _STEP
    while start < x + wide:
        left, right = max(start, x), min(start + high, x + wide)
        yield left, foot + left - start, right, foot + right - start
        start += _STEP
