"""A brush for flat pictures: curves, shapes and a sheet to paint them on, for the script that draws the example.

Lengths are in pixels of the finished picture; it is drawn four times as large and then made smaller, which smooths
its edges.
"""

import math
from collections.abc import Iterable, Sequence

from PIL import Image, ImageColor, ImageDraw

TIMES = 4

Point = tuple[float, float]
Shape = Sequence[Point]
Colour = tuple[int, int, int]


def tone(name: str, lightness: float = 1.0) -> Colour:
    """Return a colour; a lightness below 1 mixes it with black, one above 1 with white."""
    target, share = (0, 1 - lightness) if lightness < 1 else (255, lightness - 1)
    red, green, blue = (round(value + (target - value) * share) for value in ImageColor.getrgb(name)[:3])
    return red, green, blue


def smooth(points: Shape, *, is_closed: bool = True) -> list[Point]:
    """Return a Catmull-Rom curve through the points; a point that stands twice makes a corner."""
    count = len(points)
    if is_closed:
        spans = [tuple(points[(n + k) % count] for k in (-1, 0, 1, 2)) for n in range(count)]
    else:
        padded = [points[0], *points, points[-1]]
        spans = [tuple(padded[n : n + 4]) for n in range(count - 1)]
    return [_between(span, step / 14) for span in spans if span[1] != span[2] for step in range(15)]


def _between(span: tuple[Point, ...], t: float) -> Point:
    def one(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)

    (ax, ay), (bx, by), (cx, cy), (dx, dy) = span
    return one(ax, bx, cx, dx), one(ay, by, cy, dy)


def mirror(points: Shape) -> list[Point]:
    """Return a shape seen in a mirror."""
    return [(-x, y) for x, y in points]


def both(*half: Point) -> list[Point]:
    """Return a shape from its right half, given from the top down, with the left half as its mirror image."""
    return [*half, *((-x, y) for x, y in reversed(half) if x)]


def oval(x: float, y: float, across: float, down: float) -> list[Point]:
    """Return an ellipse by its middle and its two half axes."""
    turns = [math.tau * n / 40 for n in range(40)]
    return [(x + across * math.cos(turn), y + down * math.sin(turn)) for turn in turns]


def tufts(first: int, last: int, across: float, down: float, radius: float) -> list[list[Point]]:
    """Return curls along an arc around the head, in degrees, clockwise from the right."""
    turns = [math.radians(turn) for turn in range(first, last, 18)]
    return [oval(across * math.cos(turn), -56 + down * math.sin(turn), radius, radius) for turn in turns]


class Sheet:
    """A picture under the brush, measured from its middle."""

    def __init__(self, width: int, height: int, middle: Point, scale: float = 1.0) -> None:
        """Begin a clear sheet; a scale above 1 comes closer to what is drawn around the middle."""
        self.image = Image.new("RGBA", (width * TIMES, height * TIMES), (0, 0, 0, 0))
        self._middle = middle
        self.times = TIMES * scale

    def _placed(self, points: Iterable[Point]) -> list[Point]:
        left, top = self._middle
        return [(left * TIMES + x * self.times, top * TIMES + y * self.times) for x, y in points]

    def mask(self, shape: Shape, *holes: Shape, is_smooth: bool = True) -> Image.Image:
        """Return where a shape is, less its holes."""
        mask = Image.new("L", self.image.size, 0)
        draw = ImageDraw.Draw(mask)
        for value, outline in ((255, shape), *((0, hole) for hole in holes)):
            draw.polygon(self._placed(smooth(outline) if is_smooth else outline), fill=value)
        return mask

    def paint(self, mask: Image.Image, shade: Colour, strength: float = 1.0) -> None:
        """Paint where the mask is."""
        box = mask.getbbox()
        if box:
            part = mask.crop(box)
            layer = Image.new("RGBA", part.size, (*shade, 255))
            layer.putalpha(part.point([round(value * strength) for value in range(256)]))
            self.image.alpha_composite(layer, box[:2])

    def fill(self, shape: Shape, shade: Colour, strength: float = 1.0) -> None:
        """Paint a shape with rounded corners."""
        self.paint(self.mask(shape), shade, strength)

    def cut(self, shape: Shape, shade: Colour) -> None:
        """Paint a shape with straight edges."""
        self.paint(self.mask(shape, is_smooth=False), shade)

    def line(self, points: Shape, shade: Colour, width: float, *, is_smooth: bool = True) -> None:
        """Draw a line through the points, with round ends."""
        placed = self._placed(smooth(points, is_closed=False) if is_smooth else points)
        draw = ImageDraw.Draw(self.image)
        half = width * self.times / 2
        for x, y in (placed[0], placed[-1]):
            draw.ellipse((x - half, y - half, x + half, y + half), fill=shade)
        draw.line(placed, fill=shade, width=round(width * self.times), joint="curve")

    def finished(self) -> Image.Image:
        """Return the picture in its own size."""
        return self.image.resize((self.image.width // TIMES, self.image.height // TIMES), Image.Resampling.LANCZOS)
